import {
  expectColleagues,
  expectKnown,
  holdPerson,
  mainSchoolOf,
  School,
  type StaffWork,
  type Work,
} from '@app/domain';
import { newId, RuleBroken } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import type { RunScope } from '../runs/run-scopes.js';
import { nextDue, type Rhythm, type Timing } from './due-moments.rules.js';
import { ReportSchedule, ReportScheduleRecipient } from './report-schedule.entity.js';
import { calendarsOf } from './schedule-calendars.queries.js';
import {
  isOfSchool,
  type Scheduled,
  scheduleViolations,
  timingOf,
  type WantedTiming,
  whatViolations,
} from './schedule-terms.rules.js';
import { expectMayHaveMade } from './schedules.access.js';
import { readSchedule, type ScheduleRow } from './schedules.queries.js';

export interface ScheduleWish extends WantedTiming {
  /** One report on one subject where it is left out. */
  readonly scope?: RunScope;
  readonly report?: ReportKind;
  readonly subjectId: string;
  /** By whose reporting periods and clock; by those of where the owner works most where it is left out. */
  readonly schoolId?: string;
  readonly rhythm: Rhythm;
  readonly recipientIds?: readonly string[];
}

const MOST_SCHEDULES = 20;

/** Has a report made again and again, by a rhythm. Whether its owner may have it is asked now, and each time. */
export async function setUpSchedule(work: StaffWork, wish: ScheduleWish): Promise<ScheduleRow> {
  const { scope = 'subject', report = null, subjectId, schoolId: wanted, recipientIds = [], ...when } = wish;
  const what: Scheduled = { scope, report, subjectId };
  const unclear = whatViolations(what);
  if (unclear.length > 0) throw new RuleBroken('rule_broken', unclear);
  await expectMayHaveMade(work, what);
  const timing = timingOf(when);
  const violations = scheduleViolations(what, timing, when);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const schoolId = await schoolFor(work, what, timing, wanted);
  await expectRoom(work);
  const { boardId, staffMemberId: ownerId } = work.actor;
  const id = newId();
  const where = { id, boardId, ownerId, schoolId };
  const life = { state: 'active' as const, endedBecause: null, madeAt: work.now, passedOverBecause: null };
  const due = await dueFrom(work, timing, schoolId);
  await work.db.insert(ReportSchedule, { ...where, ...what, ...timing, ...life, ...due });
  const colleagues = await setRecipients(work, { id, report }, recipientIds);
  const changes = { ...what, ...timing, schoolId, recipients: colleagues.length };
  work.record({
    event: 'report-schedule.set-up',
    subjectType: 'report_schedule',
    subjectId: id,
    personId: ownerId,
    changes,
  });
  ringAnew(work, id);
  return readSchedule(work, id);
}

/** By whose reporting periods and clock a schedule goes. */
export async function schoolFor(
  work: StaffWork,
  what: Scheduled,
  { rhythm }: Pick<Timing, 'rhythm'>,
  wanted?: string,
): Promise<string | null> {
  if (isOfSchool(what)) {
    if (wanted !== undefined && wanted !== what.subjectId) throw RuleBroken.at('/schoolId', 'school_of_report');
    return what.subjectId;
  }
  if (wanted !== undefined) {
    await expectKnown(work, School, [wanted], '/schoolId', 'unknown_school');
    return wanted;
  }
  const own =
    what.report === 'board' || what.scope === 'board' ? undefined : await mainSchoolOf(work, work.actor.staffMemberId);
  if (own === undefined && rhythm === 'period_end') throw RuleBroken.at('/schoolId', 'periods_of_which_school');
  return own ?? null;
}

/** From now on: what was due before is not made up. */
export async function dueFrom(
  work: StaffWork,
  timing: Timing,
  schoolId: string | null,
): Promise<Pick<ReportSchedule, 'settledAt' | 'timeZone' | 'nextDueAt'>> {
  const calendar = (await calendarsOf(work, [schoolId]))(schoolId);
  const nextDueAt = nextDue(timing, calendar, work.now) ?? null;
  return { settledAt: work.now, timeZone: calendar.timeZone, nextDueAt };
}

/** Puts these colleagues in the place of those who were named. Its owner is told anyway. */
export async function setRecipients(
  work: StaffWork,
  { id: scheduleId, report }: Pick<ReportSchedule, 'id' | 'report'>,
  wanted: readonly string[],
): Promise<string[]> {
  const { boardId, staffMemberId } = work.actor;
  const colleagues = wanted.filter((one) => one !== staffMemberId);
  // One’s own report is opened to others by sharing it, and by nothing else.
  if (report === 'teacher' && colleagues.length > 0) throw RuleBroken.at('/recipientIds', 'own_report_is_shared');
  await expectColleagues(work, colleagues, '/recipientIds');
  await work.db.delete(ReportScheduleRecipient, { boardId, scheduleId });
  await work.db.insert(
    ReportScheduleRecipient,
    colleagues.map((one) => ({ boardId, scheduleId, staffMemberId: one })),
  );
  return colleagues;
}

async function expectRoom(work: StaffWork): Promise<void> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  await holdPerson(work, ownerId);
  if ((await work.db.countBy(ReportSchedule, { boardId, ownerId })) >= MOST_SCHEDULES)
    throw RuleBroken.at('', 'too_many_schedules', { limit: MOST_SCHEDULES });
}

/** Has the alarm in the queue set anew, once this is committed. */
export function ringAnew(work: Pick<Work, 'later' | 'actor'>, scheduleId: string): void {
  work.later({ name: 'set-report-alarm', payload: { boardId: work.actor.boardId, scheduleId } });
}
