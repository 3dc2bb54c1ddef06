import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { newStep, type PlannedStep, stepViolations } from './begin-trajectory.js';
import { loadStep, loadTrajectory } from './trajectories.access.js';
import { trajectoryRowOf, type TrajectoryRow } from './trajectories.queries.js';
import { isOrderOf, MOST_STEPS, tieColumns } from './trajectories.rules.js';
import { TrajectoryStep } from './trajectory-step.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** Adds a step at the end of the line. */
export async function addStep(work: StaffWork, id: string, planned: PlannedStep): Promise<TrajectoryRow> {
  const trajectory = await loadTrajectory(work, id, 'trajectory.follow');
  const violations = await stepViolations(work, planned);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId } = trajectory;
  const others = await work.db.findBy(TrajectoryStep, { boardId, trajectoryId: id });
  if (others.length >= MOST_STEPS) throw RuleBroken.at('', 'too_many_steps', { limit: MOST_STEPS });
  const last = Math.max(-1, ...others.map(({ position }) => position));
  const step = { position: last + 1, ...newStep(trajectory, planned) };
  await work.db.insert(TrajectoryStep, step);
  return renewed(work, trajectory, 'trajectory.step-added', { stepId: step.id, kind: step.kind });
}

/** Changes a step; what is left out stays as it is. */
export async function reviseStep(
  work: StaffWork,
  { id, stepId, version }: { id: string; stepId: string; version: number },
  revision: Partial<PlannedStep>,
): Promise<TrajectoryRow> {
  const trajectory = await loadTrajectory(work, id, 'trajectory.follow');
  expectVersion(trajectory, version);
  const step = await loadStep(work, trajectory, stepId);
  const violations = await stepViolations(work, revision);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { tiedTo, ...columns } = revision;
  const changes = applyChanges<Partial<TrajectoryStep>>(step, { ...columns, ...tieColumns(tiedTo) });
  if (nothingChanged(work, changes)) return trajectoryRowOf(work, trajectory);
  await work.db.update(TrajectoryStep, { boardId: step.boardId, id: stepId }, changedValues(changes));
  return renewed(work, trajectory, 'trajectory.step-revised', { stepId, ...factsOf(changes, ['title']) });
}

/** Takes a step out of the line; what was done in it stays. */
export async function removeStep(
  work: StaffWork,
  { id, stepId, version }: { id: string; stepId: string; version: number },
): Promise<TrajectoryRow> {
  const trajectory = await loadTrajectory(work, id, 'trajectory.follow');
  expectVersion(trajectory, version);
  const step = await loadStep(work, trajectory, stepId);
  await work.db.delete(TrajectoryStep, { boardId: step.boardId, id: stepId });
  return renewed(work, trajectory, 'trajectory.step-removed', { stepId });
}

/** Puts the steps in another order: all of them, each once. */
export async function orderSteps(
  work: StaffWork,
  id: string,
  version: number,
  order: readonly string[],
): Promise<TrajectoryRow> {
  const trajectory = await loadTrajectory(work, id, 'trajectory.follow');
  expectVersion(trajectory, version);
  const { boardId } = trajectory;
  const steps = await work.db.findBy(TrajectoryStep, { boardId, trajectoryId: id });
  const ids = steps.map((step) => step.id);
  if (!isOrderOf(order, ids)) throw RuleBroken.at('/stepIds', 'every_step_once');
  await work.db.query(
    `update trajectory_step s set position = o.position - 1
       from unnest($3::uuid[]) with ordinality as o (id, position)
      where s.board_id = $1 and s.trajectory_id = $2 and s.id = o.id`,
    [boardId, id, order],
  );
  return renewed(work, trajectory, 'trajectory.steps-ordered', { order });
}

/** A step that changes makes a new version of the whole line. */
export async function renewed(
  work: StaffWork,
  trajectory: Trajectory,
  event: `trajectory.${string}`,
  changes: Readonly<Record<string, unknown>>,
): Promise<TrajectoryRow> {
  const { boardId, id, ownerId: personId } = trajectory;
  await work.db.update(Trajectory, { boardId, id }, {});
  work.record({ event, subjectType: 'trajectory', subjectId: id, personId, changes });
  return trajectoryRowOf(work, trajectory);
}
