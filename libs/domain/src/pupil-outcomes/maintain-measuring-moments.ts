import { Conflict, newId, RuleBroken } from '@app/platform';
import { applyChanges, expectVersion, nothingChanged } from '../work/changes.js';
import { daysIn } from '../work/date-ranges.rules.js';
import type { StaffWork } from '../work/work.js';
import { MeasuringMoment } from './measuring-moment.entity.js';
import { loadMeasuringMoment } from './measuring-moments.access.js';
import { isMomentUsed } from './measuring-moments.queries.js';

export interface MomentFacts {
  readonly name: string;
  readonly fromOn: string;
  /** The first day that is no longer part of it. */
  readonly untilOn: string;
}

/** Says on which days the schools of the board take their tests. Moments may overlap: not every test is taken at once. */
export async function addMeasuringMoment(work: StaffWork, facts: MomentFacts): Promise<MeasuringMoment> {
  const { boardId } = work.actor;
  const { name, fromOn, untilOn } = facts;
  const moment = work.db.create(MeasuringMoment, { id: newId(), boardId, name, fromOn, untilOn });
  expectDays(moment);
  await expectFreeName(work, moment);
  await work.db.save(moment);
  record(work, moment, 'added', { name, fromOn, untilOn });
  return moment;
}

/** Changes a moment. Its days stand once a hypothesis or a sum rests on them; its name may change. */
export async function reviseMeasuringMoment(
  work: StaffWork,
  id: string,
  version: number,
  facts: Partial<MomentFacts>,
): Promise<MeasuringMoment> {
  const moment = await loadMeasuringMoment(work, id, 'outcome-measure.maintain');
  expectVersion(moment, version);
  const changes = applyChanges<Partial<MomentFacts>>(moment, facts);
  if (nothingChanged(work, changes)) return moment;
  expectDays(moment);
  if ('name' in changes) await expectFreeName(work, moment);
  if (('fromOn' in changes || 'untilOn' in changes) && (await isMomentUsed(work, id)))
    throw new Conflict('moment_in_use');
  await work.db.save(moment);
  record(work, moment, 'revised', changes);
  return moment;
}

/** Takes a moment away that nothing rests on. The scores that were taken in it stay. */
export async function removeMeasuringMoment(work: StaffWork, id: string, version: number): Promise<void> {
  const moment = await loadMeasuringMoment(work, id, 'outcome-measure.maintain');
  expectVersion(moment, version);
  if (await isMomentUsed(work, id)) throw new Conflict('moment_in_use');
  const { boardId, name, fromOn, untilOn } = moment;
  await work.db.delete(MeasuringMoment, { boardId, id });
  record(work, moment, 'removed', { name, fromOn, untilOn });
}

/** Longer than schools take over one round of tests; two rounds in one moment would be one of them. */
const LONGEST_DAYS = 124;

function expectDays(moment: MomentFacts): void {
  if (moment.untilOn <= moment.fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (daysIn(moment) > LONGEST_DAYS) throw RuleBroken.at('/untilOn', 'moment_too_long', { limit: LONGEST_DAYS });
}

/** Moments whose names differ in capitals only would be taken for one another. */
async function expectFreeName(work: StaffWork, { id, boardId, name }: MeasuringMoment): Promise<void> {
  const [same] = await work.db.query<{ id: string }[]>(
    `select id from measuring_moment where board_id = $1 and id <> $2 and lower(name) = lower($3)`,
    [boardId, id, name],
  );
  if (same) throw new Conflict('moment_exists');
}

function record(work: StaffWork, { id }: MeasuringMoment, what: 'added' | 'revised' | 'removed', changes: object) {
  const subject = { subjectType: 'measuring_moment', subjectId: id };
  work.record({ event: `measuring-moment.${what}`, ...subject, changes: { ...changes } });
}
