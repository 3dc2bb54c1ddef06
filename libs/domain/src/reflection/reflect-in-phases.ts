import { RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import type { Activity } from '../activities/activity.entity.js';
import { correctActivity } from '../activities/correct-activity.js';
import { expectVersion, expectVersionIfThere } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { GuidedReflection } from './guided-reflection.entity.js';
import { NO_PHASES, type Phases, tryOutAfter } from './guided-reflection.rules.js';
import { REFLECTION_PHASES } from './reflection-guide.js';

export type GuidedReflectionRow = Phases & Pick<GuidedReflection, 'activityId' | 'version'>;

/** The guided reflection on an activity that is open to the actor; version 0 where nothing was written yet. */
export async function readGuidedReflection(work: StaffWork, activityId: string): Promise<GuidedReflectionRow> {
  return rowOf(await find(work, await loadActivity(work, activityId, 'activity.read')), activityId);
}

export interface Reflecting extends Partial<Phases> {
  /** Whether the trial is to be what the owner will try in class. */
  readonly trialAsTryOut?: boolean;
}

/** Saves a guided reflection as far as it is written, in place of what was saved before: what is left out is empty. */
export async function reflectInPhases(
  work: StaffWork,
  activityId: string,
  version: number | undefined,
  { trialAsTryOut = false, ...said }: Reflecting,
): Promise<GuidedReflectionRow> {
  const activity = await loadActivity(work, activityId, 'activity.correct');
  const before = await find(work, activity);
  expectVersionIfThere(before, version);
  const phases = { ...NO_PHASES, ...said };
  if (REFLECTION_PHASES.every((phase) => phases[phase] === null)) throw RuleBroken.at('', 'nothing_reflected');
  if (trialAsTryOut) await takeAsTryOut(work, activity, before?.trial ?? null, phases.trial);
  const of = { boardId: activity.boardId, activityId };
  if (before) await work.db.update(GuidedReflection, of, phases);
  else await work.db.insert(GuidedReflection, { ...of, ...phases });
  record(work, activity, 'activity.reflected-in-phases');
  return { activityId, ...phases, version: (before?.version ?? 0) + 1 };
}

/** Throws away what was written in phases; the activity stays as it is. */
export async function discardGuidedReflection(work: StaffWork, activityId: string, version: number): Promise<void> {
  const activity = await loadActivity(work, activityId, 'activity.correct');
  const before = await find(work, activity);
  expectVersion(before ?? { version: 0 }, version);
  if (!before) return work.bookkeeping();
  await work.db.delete(GuidedReflection, { boardId: activity.boardId, activityId });
  record(work, activity, 'activity.guided-reflection-discarded');
}

async function takeAsTryOut(
  work: StaffWork,
  { id, version, tryOut }: Activity,
  before: string | null,
  trial: string | null,
): Promise<void> {
  if (trial === null) throw RuleBroken.at('/trialAsTryOut', 'no_trial');
  const after = tryOutAfter(tryOut, before, trial);
  if (after === undefined) throw RuleBroken.at('/trialAsTryOut', 'another_try_out');
  if (after !== tryOut) await correctActivity(work, id, version, { tryOut: after });
}

const find = (work: StaffWork, { boardId, id: activityId }: Activity): Promise<GuidedReflection | null> =>
  work.db.findOneBy(GuidedReflection, { boardId, activityId });

function rowOf(reflection: GuidedReflection | null, activityId: string): GuidedReflectionRow {
  if (!reflection) return { activityId, ...NO_PHASES, version: 0 };
  const { boardId: _boardId, ...row } = reflection;
  return row;
}

/** That it was done; never what was written. */
const record = (work: StaffWork, { id, ownerId }: Activity, event: string): void =>
  work.record({ event, subjectType: 'activity', subjectId: id, personId: ownerId });
