import { dateIn } from '@app/platform';
import { DEFAULT_ZONE, type SystemActor, type UnitOfWork, type Work } from '@app/domain';
import { startRun } from './start-run.js';
import { startYearlyAccounts } from './yearly-accounts.js';

/** How long a run may wait or work before a sweep looks whether its job is still there. */
const PATIENCE_MINUTES = 10;

/**
 * Starts a run for every reporting period that has ended and has none, and the accounts of a school year. A period that
 * was missed (the machine was off) is found the next time; the unique key on the period keeps it to one run.
 */
export async function startPeriodRuns(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds()) await unitOfWork.run({ boardId, system: true }, startForBoard);
}

async function startForBoard(work: Work<SystemActor>): Promise<void> {
  const { boardId } = work.actor;
  const ended = await work.db.query<{ id: string; schoolId: string; name: string; fromOn: string; untilOn: string }[]>(
    `select p.id, p.school_id as "schoolId", p.name, p.from_on as "fromOn", p.until_on as "untilOn"
       from reporting_period p
      where p.board_id = $1 and p.until_on <= $2
        and not exists (select from report_run r where r.board_id = p.board_id and r.reporting_period_id = p.id)
      order by p.until_on, p.id`,
    [boardId, dateIn(DEFAULT_ZONE, work.now)],
  );
  for (const { id: reportingPeriodId, name: periodName, ...period } of ended)
    await startRun(work, { ...period, scope: 'school', reportingPeriodId, periodName, event: 'report.period-ended' });
  await startYearlyAccounts(work);
}

/** Queues again what waits or works for long: its job may have been lost in a crash. A job that is there stays one. */
export async function sweepRuns(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds())
    await unitOfWork.run({ boardId, system: true }, async (work) => {
      const waiting = await work.db.query<{ id: string }[]>(
        `select id from report_run
          where board_id = $1 and state in ('queued', 'running')
            and coalesce(started_at, requested_at) < $2::timestamptz - make_interval(mins => $3)`,
        [boardId, work.now, PATIENCE_MINUTES],
      );
      for (const { id } of waiting) work.later({ name: 'make-reports', payload: { boardId, runId: id }, id });
    });
}
