import { newId, RuleBroken } from '@app/platform';
import { In } from 'typeorm';
import { factsOf } from '../history/facts.js';
import { leerteamOf } from '../inquiry/cycles.queries.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { expectMembers } from '../leerteams/expect-members.js';
import { notify } from '../notifications/notify.js';
import { applyChanges, type Changes, expectVersion, nothingChanged } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { loadHypothesis, loadMeasure } from './data-team.access.js';
import { MOST_MEASURES, unconfirmed } from './data-team.rules.js';
import { Measure, MeasureMember } from './measure.entity.js';
import { measureDetail, type MeasureRow } from './measures.queries.js';
import { standingVerdict } from './standing-verdict.js';

export interface MeasureFacts {
  readonly what: string;
  readonly dueOn: string;
  /** Who of the team carries it out. */
  readonly memberIds: readonly string[];
}

/** Plans what is done about a cause that was found, and tells those who will do it. */
export async function planMeasure(
  work: StaffWork,
  hypothesisId: string,
  { what, dueOn, memberIds }: MeasureFacts,
): Promise<MeasureRow> {
  const { boardId, cycleId } = await loadHypothesis(work, hypothesisId, 'cycle.work');
  const violations = unconfirmed((await standingVerdict(work, hypothesisId))?.given ?? null);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  if ((await work.db.countBy(Measure, { boardId, hypothesisId })) >= MOST_MEASURES)
    throw RuleBroken.at('', 'too_many_measures', { limit: MOST_MEASURES });
  await expectMembers(work, await leerteamOf(work, cycleId), memberIds, { pointer: '/memberIds' });
  const id = newId();
  const planned = { status: 'planned' as const, droppedBecause: null, authorId: work.actor.staffMemberId };
  await work.db.insert(Measure, { id, boardId, hypothesisId, what, dueOn, ...planned, version: 1 });
  await give(work, id, memberIds);
  recordInCycle(work, { what: 'measure', id, cycleId }, 'planned', { hypothesisId, dueOn, memberIds });
  return measureDetail(work, id);
}

/** Says otherwise what is done, by when or by whom; whoever is asked for the first time is told. */
export async function reviseMeasure(
  work: StaffWork,
  id: string,
  version: number,
  { memberIds, ...facts }: Partial<MeasureFacts>,
): Promise<MeasureRow> {
  const { measure, hypothesis } = await loadMeasure(work, id, 'cycle.work');
  expectVersion(measure, version);
  const changes: Changes = {
    ...applyChanges<Partial<Measure>>(measure, facts),
    ...(memberIds ? await regive(work, measure, hypothesis.cycleId, memberIds) : {}),
  };
  if (nothingChanged(work, changes)) return measureDetail(work, id);
  const { boardId, what, dueOn } = measure;
  // Also where only its members change: they are part of what was read, so the version goes up.
  await work.db.update(Measure, { boardId, id }, { what, dueOn });
  recordInCycle(work, { what: 'measure', id, cycleId: hypothesis.cycleId }, 'revised', factsOf(changes, ['what']));
  return measureDetail(work, id);
}

async function give(work: StaffWork, measureId: string, memberIds: readonly string[]): Promise<void> {
  const { boardId } = work.actor;
  const members = memberIds.map((staffMemberId) => ({ boardId, measureId, staffMemberId }));
  await insertRows(work, MeasureMember, members);
  await notify(work, { kind: 'measure.given', to: memberIds, subjectId: measureId });
}

/** Who had it and left the team since may keep it; who is new has to be in the team. */
async function regive(
  work: StaffWork,
  { boardId, id: measureId }: Measure,
  cycleId: string,
  memberIds: readonly string[],
): Promise<Changes> {
  const given = await work.db.findBy(MeasureMember, { boardId, measureId });
  const before = given.map(({ staffMemberId }) => staffMemberId).toSorted();
  const after = memberIds.toSorted();
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  await expectMembers(work, await leerteamOf(work, cycleId), added, { pointer: '/memberIds' });
  if (gone.length > 0) await work.db.delete(MeasureMember, { boardId, measureId, staffMemberId: In(gone) });
  await give(work, measureId, added);
  return applyChanges({ memberIds: before }, { memberIds: after });
}
