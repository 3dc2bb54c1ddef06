import type { SystemActor, UnitOfWork, Work } from '@app/domain';
import type { Alarm, JobQueue } from '@app/jobs';

interface CronRow {
  readonly id: string;
  readonly cron: string;
  readonly timeZone: string;
}

/**
 * Sets the alarm of one schedule as its row says: of a cron expression that is in force, and of no other. The row is held
 * meanwhile, so that of two changes the later stands.
 */
export async function setReportAlarm(
  unitOfWork: UnitOfWork,
  queue: Pick<JobQueue, 'setAlarm' | 'endAlarm'>,
  { boardId, scheduleId }: { readonly boardId: string; readonly scheduleId: string },
): Promise<void> {
  await unitOfWork.run({ boardId, system: true }, async (work) => {
    work.bookkeeping();
    const [row] = await work.db.query<CronRow[]>(`${IN_FORCE} and d.id = $2 for update of d`, [boardId, scheduleId]);
    await (row ? queue.setAlarm(alarmOf(boardId, row)) : queue.endAlarm(keyOf(scheduleId)));
  });
}

/** The alarms of all schedules there are, for a worker that starts: a queue may have been emptied, or moved. */
export async function reportAlarms(unitOfWork: UnitOfWork): Promise<Alarm[]> {
  const alarms: Alarm[] = [];
  for (const boardId of await unitOfWork.boardIds())
    alarms.push(...(await unitOfWork.read({ boardId, system: true }, alarmsOfBoard)));
  return alarms;
}

async function alarmsOfBoard(work: Work<SystemActor>): Promise<Alarm[]> {
  const { boardId } = work.actor;
  const rows = await work.db.query<CronRow[]>(IN_FORCE, [boardId]);
  return rows.map((row) => alarmOf(boardId, row));
}

const IN_FORCE = `
  select d.id, d.cron, coalesce(c.time_zone, d.time_zone) as "timeZone"
    from report_schedule d left join school c on c.board_id = d.board_id and c.id = d.school_id
   where d.board_id = $1 and d.state = 'active' and d.cron is not null`;

const keyOf = (scheduleId: string): Alarm['key'] => `report-schedule-${scheduleId}`;

const alarmOf = (boardId: string, { id: scheduleId, cron, timeZone: zone }: CronRow): Alarm => ({
  key: keyOf(scheduleId),
  job: { name: 'start-scheduled-report', payload: { boardId, scheduleId } },
  cron,
  zone,
});
