import { dateIn, newId } from '@app/platform';
import { DEFAULT_ZONE, type SystemActor, type UnitOfWork, type Work } from '@app/domain';
import { startYearlyAccounts } from './yearly-accounts.js';

/** How long a run may wait or work before a sweep looks whether its job is still there. */
const PATIENCE_MINUTES = 10;

/**
 * Starts a run for every reporting period that has ended and has none, and the accounts of a school year. A period that was missed (the machine was off)
 * is found the next time; the unique key on the period keeps it to one run.
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
  for (const period of ended) {
    const runId = newId();
    const started = await work.db.query<unknown[]>(
      `insert into report_run (id, board_id, reporting_period_id, school_id, period_name, from_on, until_on, requested_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'queued') on conflict (board_id, reporting_period_id) do nothing
       returning id`,
      [runId, boardId, period.id, period.schoolId, period.name, period.fromOn, period.untilOn, work.now],
    );
    if (started.length === 0) continue;
    work.record({ event: 'report.period-ended', subjectType: 'report_run', subjectId: runId, changes: { ...period } });
    work.later({ name: 'make-reports', payload: { boardId, runId }, id: runId });
  }
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
