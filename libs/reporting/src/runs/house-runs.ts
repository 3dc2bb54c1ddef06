import { DEFAULT_ZONE, type SystemActor, type UnitOfWork, type Work } from '@app/domain';
import { dateIn } from '@app/platform';
import { houseMonthsOn } from './house-month.rules.js';
import { startRun } from './start-run.js';

/**
 * Starts a run for the house of every school where somebody works, once its last month of school is over. One that was
 * missed is made up for the next time; the unique key keeps it to one run. A board that was not given the model yet, as
 * right after an upgrade, waits for it.
 */
export async function startHouseRuns(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds()) await unitOfWork.run({ boardId, system: true }, startForBoard);
}

async function startForBoard(work: Work<SystemActor>): Promise<void> {
  const { boardId } = work.actor;
  const on = dateIn(DEFAULT_ZONE, work.now);
  const { fromOn, untilOn } = houseMonthsOn(on);
  const without = await work.db.query<{ id: string }[]>(
    `select s.id from school s
      where s.board_id = $1 and exists (select from framework f where f.board_id = s.board_id)
        and exists (select from appointment p where p.board_id = s.board_id and p.school_id = s.id
          and p.from_on < $2 and (p.until_on is null or p.until_on > $3))
        and not exists (select from report_run r where r.board_id = s.board_id and r.school_id = s.id
          and r.report = 'house' and r.until_on = $2)
      order by s.id`,
    [boardId, untilOn, on],
  );
  for (const { id: schoolId } of without) {
    const order = { scope: 'subject', report: 'house', subjectId: schoolId, schoolId, fromOn, untilOn } as const;
    await startRun(work, { ...order, event: 'report.house-due' });
  }
}
