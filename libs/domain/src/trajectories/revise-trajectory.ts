import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { findAudience } from '../visibility/audience.queries.js';
import { unknownAudience } from '../visibility/audience.rules.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import type { Beginning } from './begin-trajectory.js';
import { loadTrajectory } from './trajectories.access.js';
import { trajectoryRowOf, type TrajectoryRow } from './trajectories.queries.js';
import { TrajectoryStep } from './trajectory-step.entity.js';
import { Trajectory } from './trajectory.entity.js';

export type TrajectoryRevision = Partial<Omit<Beginning, 'steps'>>;

/** Changes what a trajectory is about; what is left out stays as it is. */
export async function reviseTrajectory(
  work: StaffWork,
  id: string,
  version: number,
  revision: TrajectoryRevision,
): Promise<TrajectoryRow> {
  const trajectory = await loadTrajectory(work, id, 'trajectory.follow');
  expectVersion(trajectory, version);
  const changes = applyChanges<Partial<Trajectory>>(trajectory, revision);
  // Who left the leerteam since can still change the rest.
  const { leerteamId } = changes['leerteamId'] ? revision : {};
  const violations = unknownAudience({ leerteamId }, await findAudience(work, { leerteamId }));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId, ownerId: personId } = trajectory;
  if (nothingChanged(work, changes)) return trajectoryRowOf(work, trajectory);
  await work.db.update(Trajectory, { boardId, id }, changedValues(changes));
  const facts = factsOf(changes, ['title', 'question']);
  work.record({ event: 'trajectory.revised', subjectType: 'trajectory', subjectId: id, personId, changes: facts });
  return trajectoryRowOf(work, trajectory);
}

/** Removes a trajectory with its steps, for good; courses and activities that were tied to it stay. */
export async function removeTrajectory(work: StaffWork, id: string, version: number): Promise<void> {
  const trajectory = await loadTrajectory(work, id, 'trajectory.follow');
  expectVersion(trajectory, version);
  const { boardId, ownerId: personId } = trajectory;
  await work.db.delete(TrajectoryStep, { boardId, trajectoryId: id });
  await work.db.delete(Trajectory, { boardId, id });
  work.record({ event: 'trajectory.removed', subjectType: 'trajectory', subjectId: id, personId });
}
