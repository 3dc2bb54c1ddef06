import { Conflict, newId, RuleBroken } from '@app/platform';
import { expectThemesInUse } from '../learning-forms/expect-themes-in-use.js';
import { withinSchool } from '../organisations/within-school.js';
import { staffOfSchoolOn } from '../people/staff-of-school.queries.js';
import { dayViolations } from '../work/days.rules.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Signal, SignalTheme } from './signal.entity.js';
import { FEWEST_TO_BE_ANONYMOUS } from './signals.rules.js';

export interface NoticedSignal {
  readonly title: string;
  /** What is noticed. */
  readonly noticed: string;
  /** Since when, and where. */
  readonly circumstances?: string | null;
  /** Today where it is left out. */
  readonly noticedOn?: string;
  readonly themeIds?: readonly string[];
}

/** Notes what hinders pupils’ learning at a school, under the actor’s name. */
export async function noticeSignal(work: StaffWork, schoolId: string, said: NoticedSignal): Promise<string> {
  await withinSchool(work, schoolId, 'signal.notice');
  const id = newId();
  await addSignal(work, { id, schoolId, authorId: work.actor.staffMemberId }, said);
  const { noticedOn = today(work), themeIds = [] } = said;
  const changes = { schoolId, noticedOn, themeIds };
  work.record({ event: 'signal.noticed', subjectType: 'signal', subjectId: id, changes });
  return id;
}

/**
 * Notes it under nobody’s name. Nothing of who did is written anywhere: no history, no key of a request. The id is
 * random, since one by time would tell the moment; of a request that is sent again it is the same, and nothing is added.
 */
export async function noticeAnonymously(
  work: StaffWork,
  schoolId: string,
  said: NoticedSignal,
  id: string,
): Promise<void> {
  await withinSchool(work, schoolId, 'signal.notice-anonymously');
  work.bookkeeping();
  const { boardId } = work.actor;
  const working = await staffOfSchoolOn(work, schoolId, today(work));
  if (working.length < FEWEST_TO_BE_ANONYMOUS)
    throw new Conflict('too_few_to_be_anonymous', { limit: FEWEST_TO_BE_ANONYMOUS });
  // One sent twice at the same moment waits here for the other.
  await work.db.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [id]);
  if (await work.db.existsBy(Signal, { boardId, id })) return;
  await addSignal(work, { id, schoolId, authorId: null }, said);
}

async function addSignal(
  work: StaffWork,
  of: Pick<Signal, 'id' | 'schoolId' | 'authorId'>,
  { title, noticed, circumstances = null, noticedOn = today(work), themeIds = [] }: NoticedSignal,
): Promise<void> {
  const violations = dayViolations('/noticedOn', noticedOn, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  await expectThemesInUse(work, themeIds);
  const { boardId } = work.actor;
  const words = { title, noticed, circumstances, noticedOn };
  await work.db.insert(Signal, { ...of, boardId, ...words, state: 'noticed', round: 1, version: 1 });
  await insertRows(
    work,
    SignalTheme,
    themeIds.map((themeId) => ({ boardId, signalId: of.id, themeId })),
  );
}
