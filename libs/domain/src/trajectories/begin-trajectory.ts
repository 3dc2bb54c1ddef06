import { newId, RuleBroken, type Violation } from '@app/platform';
import { findAudience } from '../visibility/audience.queries.js';
import { unknownAudience } from '../visibility/audience.rules.js';
import { dayViolations } from '../work/days.rules.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { tieViolations } from './find-tie.js';
import { loadTrajectory } from './trajectories.access.js';
import { trajectoryRowOf, type TrajectoryRow } from './trajectories.queries.js';
import { type Tie, tieColumns } from './trajectories.rules.js';
import { type StepKind, TrajectoryStep } from './trajectory-step.entity.js';
import { Trajectory } from './trajectory.entity.js';

/** A step as it is planned: its kind and title are enough. */
export interface PlannedStep {
  readonly kind: StepKind;
  readonly title: string;
  readonly plannedOn?: string | null;
  readonly tiedTo?: Tie | null;
  /** Said where nothing that it is tied to says so. */
  readonly doneOn?: string | null;
}

export interface Beginning {
  readonly title: string;
  readonly question?: string | null;
  readonly leerteamId?: string | null;
  readonly steps?: readonly PlannedStep[];
}

/** Begins a trajectory, with its steps as far as they are known. */
export async function beginTrajectory(work: StaffWork, beginning: Beginning): Promise<TrajectoryRow> {
  const { title, question = null, leerteamId = null, steps = [] } = beginning;
  const violations = unknownAudience({ leerteamId }, await findAudience(work, { leerteamId }));
  for (const [index, step] of steps.entries())
    violations.push(...(await stepViolations(work, step, `/steps/${index}`)));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  return begin(work, { title, question, leerteamId }, steps);
}

/**
 * Begins the same trajectory anew: its steps in order, and nothing of what was planned, tied or done. The leerteam is
 * not taken along, as it may be another this time.
 */
export async function copyTrajectory(
  work: StaffWork,
  id: string,
  { title: wanted }: { title?: string },
): Promise<TrajectoryRow> {
  // Locked, so that its steps are copied as they stand at one moment.
  const { boardId, title, question } = await loadTrajectory(work, id, 'trajectory.follow');
  const steps = await work.db.find(TrajectoryStep, {
    where: { boardId, trajectoryId: id },
    order: { position: 'asc', id: 'asc' },
  });
  return begin(
    work,
    { title: wanted ?? title, question, leerteamId: null },
    steps.map((step) => ({ kind: step.kind, title: step.title })),
  );
}

async function begin(
  work: StaffWork,
  what: Pick<Trajectory, 'title' | 'question' | 'leerteamId'>,
  steps: readonly PlannedStep[],
): Promise<TrajectoryRow> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const trajectory = work.db.create(Trajectory, { id: newId(), boardId, ownerId, ...what });
  await work.db.insert(Trajectory, trajectory);
  const rows = steps.map((step, position) => ({ position, ...newStep(trajectory, step) }));
  await insertRows(work, TrajectoryStep, rows);
  const { leerteamId } = what;
  work.record({
    event: 'trajectory.begun',
    subjectType: 'trajectory',
    subjectId: trajectory.id,
    personId: ownerId,
    changes: { leerteamId, steps: steps.map(({ kind }) => kind) },
  });
  return trajectoryRowOf(work, trajectory);
}

/** The row of a step, but for its place. */
export const newStep = (
  { boardId, id: trajectoryId }: Trajectory,
  { kind, title, plannedOn = null, doneOn = null, tiedTo = null }: PlannedStep,
) => ({ id: newId(), boardId, trajectoryId, kind, title, plannedOn, doneOn, ...tieColumns(tiedTo) });

/** What is wrong with a step, at the place (`pointer`) where it stands in the request. */
export const stepViolations = async (
  work: StaffWork,
  { doneOn, tiedTo }: Partial<PlannedStep>,
  pointer = '',
): Promise<Violation[]> => [
  ...dayViolations(`${pointer}/doneOn`, doneOn, today(work)),
  ...(await tieViolations(work, tiedTo, `${pointer}/tiedTo/recordId`)),
];
