import { applyChanges, expectVersion, type StaffWork } from '@app/domain';
import { RuleBroken } from '@app/platform';
import { ReportSchedule, ReportScheduleRecipient } from './report-schedule.entity.js';
import { scheduleViolations, timingOf, type WantedTiming } from './schedule-terms.rules.js';
import { loadSchedule } from './schedules.access.js';
import { readSchedule, type ScheduleRow } from './schedules.queries.js';
import { dueFrom, ringAnew, schoolFor, setRecipients } from './set-up-schedule.js';

export interface ScheduleRevision extends WantedTiming {
  readonly schoolId?: string;
  readonly recipientIds?: readonly string[];
}

/** Changes when a schedule is due, or who is told. What it makes stays: for another report there is another schedule. */
export async function reviseSchedule(
  work: StaffWork,
  id: string,
  version: number,
  { schoolId: wanted, recipientIds, ...when }: ScheduleRevision,
): Promise<ScheduleRow> {
  const schedule = await loadSchedule(work, id, 'report-schedule.keep');
  expectVersion(schedule, version);
  expectNotEnded(schedule);
  const timing = timingOf({ rhythm: schedule.rhythm, ...when }, schedule);
  const violations = scheduleViolations(schedule, timing, when);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const schoolId = await schoolFor(work, schedule, timing, wanted ?? schedule.schoolId ?? undefined);
  const changes = applyChanges<Partial<ReportSchedule>>(schedule, { ...timing, schoolId });
  const isDueAnew = Object.keys(changes).length > 0;
  if (isDueAnew && schedule.state === 'active') Object.assign(schedule, await dueFrom(work, timing, schoolId));
  if (recipientIds) {
    const before = await work.db.countBy(ReportScheduleRecipient, { boardId: schedule.boardId, scheduleId: id });
    changes['recipients'] = [before, (await setRecipients(work, schedule, recipientIds)).length];
  }
  if (Object.keys(changes).length === 0) return asItIs(work, id);
  await keep(work, schedule, 'report-schedule.revised', changes);
  return readSchedule(work, id);
}

/** Has nothing made until it is resumed; what falls in between is not made up. Again changes nothing. */
export async function pauseSchedule(work: StaffWork, id: string): Promise<ScheduleRow> {
  const schedule = await loadSchedule(work, id, 'report-schedule.keep');
  expectNotEnded(schedule);
  if (schedule.state === 'paused') return asItIs(work, id);
  Object.assign(schedule, { state: 'paused', nextDueAt: null });
  await keep(work, schedule, 'report-schedule.paused', {});
  return readSchedule(work, id);
}

/** Goes on from now. One that was not paused goes on as it is. */
export async function resumeSchedule(work: StaffWork, id: string): Promise<ScheduleRow> {
  const schedule = await loadSchedule(work, id, 'report-schedule.keep');
  expectNotEnded(schedule);
  if (schedule.state === 'active') return asItIs(work, id);
  Object.assign(schedule, { state: 'active', ...(await dueFrom(work, schedule, schedule.schoolId)) });
  await keep(work, schedule, 'report-schedule.resumed', {});
  return readSchedule(work, id);
}

/** Removes a schedule; the reports that it made stay as if its owner had asked for each. */
export async function removeSchedule(work: StaffWork, id: string, version: number): Promise<void> {
  const schedule = await loadSchedule(work, id, 'report-schedule.keep');
  expectVersion(schedule, version);
  const { boardId, ownerId: personId } = schedule;
  await work.db.query(
    `update report_run set schedule_id = null, due_at = null where board_id = $1 and schedule_id = $2`,
    [boardId, id],
  );
  await work.db.delete(ReportScheduleRecipient, { boardId, scheduleId: id });
  await work.db.delete(ReportSchedule, { boardId, id });
  work.record({ event: 'report-schedule.removed', subjectType: 'report_schedule', subjectId: id, personId });
  ringAnew(work, id);
}

/** The lock of what was to be changed counts as writing. */
function asItIs(work: StaffWork, id: string): Promise<ScheduleRow> {
  work.bookkeeping();
  return readSchedule(work, id);
}

function expectNotEnded({ state }: ReportSchedule): void {
  if (state === 'ended') throw new RuleBroken('schedule_has_ended');
}

async function keep(work: StaffWork, schedule: ReportSchedule, event: string, changes: object): Promise<void> {
  const { id: subjectId, boardId, ownerId: personId, version: _version, ...columns } = schedule;
  // Also where only its recipients changed: whoever read it before that is told.
  await work.db.update(ReportSchedule, { boardId, id: subjectId }, columns);
  work.record({ event, subjectType: 'report_schedule', subjectId, personId, changes: { ...changes } });
  ringAnew(work, subjectId);
}
