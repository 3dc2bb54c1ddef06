import { actorToday, notify, type StaffWork, type SystemActor, today, type UnitOfWork, type Work } from '@app/domain';
import { NotAllowed, NotFound, RuleBroken } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { expectPeriod } from '../runs/order-run.js';
import { startRun } from '../runs/start-run.js';
import { type Covered, covered, lastDue, nextDue } from './due-moments.rules.js';
import { ReportSchedule, type ScheduleEnd } from './report-schedule.entity.js';
import { calendarsOf } from './schedule-calendars.queries.js';
import { findSchedulesToSettle, hasLearnedOrPlanned } from './schedules-due.queries.js';
import { expectMayHaveMade } from './schedules.access.js';
import { ringAnew } from './set-up-schedule.js';

type SystemWork = Work<SystemActor>;

/** A schedule of a board. */
interface ScheduleId {
  readonly boardId: string;
  readonly scheduleId: string;
}

/**
 * Starts a run for every schedule that is due and was not started: of moments that were missed, the last. Each in a
 * transaction of its own; one that fails keeps no other from being started, and is tried again the next time.
 */
export async function startDueSchedules(unitOfWork: UnitOfWork): Promise<void> {
  const failures: unknown[] = [];
  for (const boardId of await unitOfWork.boardIds()) {
    const due = await unitOfWork.read({ boardId, system: true }, findSchedulesToSettle);
    for (const scheduleId of due)
      await startIfDue(unitOfWork, { boardId, scheduleId }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} schedules were not started`);
}

/** Starts the run of one schedule, if it is due. */
export async function startIfDue(unitOfWork: UnitOfWork, { boardId, scheduleId: id }: ScheduleId): Promise<void> {
  await unitOfWork.run({ boardId, system: true }, async (work) => {
    // Locked: of two workers the second finds it started.
    work.bookkeeping();
    const where = { boardId, id, state: 'active' as const };
    const schedule = await work.db.findOne(ReportSchedule, { where, lock: { mode: 'pessimistic_write' } });
    if (schedule) await settle(work, schedule);
  });
}

async function settle(work: SystemWork, schedule: ReportSchedule): Promise<void> {
  const actor = await actorToday(work, schedule.ownerId);
  if (!actor) return end(work, schedule, 'owner_left');
  const calendar = (await calendarsOf(work, [schedule.schoolId]))(schedule.schoolId);
  const dueAt = lastDue(schedule, calendar, { after: schedule.settledAt, until: work.now });
  if (dueAt) {
    const asOwner: StaffWork = { ...work, actor };
    if (!(await mayHaveMade(asOwner, schedule))) return end(work, schedule, 'not_allowed');
    schedule.passedOverBecause = await start(
      asOwner,
      schedule,
      dueAt,
      covered(schedule.report, schedule, calendar, dueAt),
    );
    schedule.settledAt = dueAt;
  }
  if (schedule.timeZone !== calendar.timeZone) ringAnew(work, schedule.id);
  schedule.timeZone = calendar.timeZone;
  schedule.nextDueAt = nextDue(schedule, calendar, work.now) ?? null;
  await keepSettled(work, schedule);
}

/** Starts what is due, or answers why there is nothing to start. */
async function start(
  work: StaffWork,
  { id: scheduleId, scope, report, subjectId, rhythm, ownerId }: ReportSchedule,
  dueAt: Date,
  time: Covered | undefined,
): Promise<string | null> {
  if (!time) return 'whole_school_year';
  if (rhythm === 'monthly' && !(await hasLearnedOrPlanned(work, time))) return 'nothing_to_report';
  const order = { ...time, scope, scheduleId, dueAt, requestedBy: ownerId, event: 'report.schedule-due' };
  if (scope !== 'subject' || report === null) {
    await startRun(work, scope === 'school' ? { ...order, schoolId: subjectId } : order);
    return null;
  }
  // A school's own period is what its report is made of anyway.
  const isItsOwn = rhythm === 'period_end' && report === 'school';
  const problem = isItsOwn ? undefined : await problemOf(work, report, time);
  if (problem !== undefined) return problem;
  await startRun(work, { ...order, report, subjectId });
  return null;
}

/** Why a report cannot cover a time, as a code. */
async function problemOf(work: StaffWork, report: ReportKind, time: Covered): Promise<string | undefined> {
  try {
    await expectPeriod(work, [report], time);
    return undefined;
  } catch (error) {
    if (error instanceof RuleBroken) return error.violations[0]?.code ?? error.code;
    throw error;
  }
}

async function mayHaveMade(work: StaffWork, schedule: ReportSchedule): Promise<boolean> {
  try {
    await expectMayHaveMade(work, schedule);
    return true;
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return false;
    throw error;
  }
}

/** Its version stays: nobody changed what it is. */
async function keepSettled(work: SystemWork, { boardId, id, ...schedule }: ReportSchedule): Promise<void> {
  await work.db.query(
    `update report_schedule set settled_at = $3, next_due_at = $4, time_zone = $5, passed_over_because = $6
      where board_id = $1 and id = $2`,
    [boardId, id, schedule.settledAt, schedule.nextDueAt, schedule.timeZone, schedule.passedOverBecause],
  );
}

/** Ends a schedule for good. Who still works here is told. */
async function end(work: SystemWork, { boardId, id, ownerId }: ReportSchedule, because: ScheduleEnd): Promise<void> {
  const ended = { state: 'ended' as const, endedBecause: because, nextDueAt: null };
  await work.db.update(ReportSchedule, { boardId, id }, ended);
  const changes = { because };
  work.record({
    event: 'report-schedule.ended',
    subjectType: 'report_schedule',
    subjectId: id,
    personId: ownerId,
    changes,
  });
  ringAnew(work, id);
  if (because === 'owner_left') return;
  await notify(work, { kind: 'report-schedule.ended', to: [ownerId], subjectId: id, occasion: today(work) });
}
