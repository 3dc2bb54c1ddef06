import type { StaffWork } from '../work/work.js';
import { carryOver } from './carry-over.js';
import { PlannedMeeting } from './planned-meeting.entity.js';
import { tellOfChange } from './tell-of-change.js';

/** How far a change of a meeting goes. */
export interface MeetingReach {
  /** All later ones of its series that are still to be held, too. */
  readonly andLater: boolean;
}

/** The later ones of a meeting's series that are still to be held, where they are meant too; locked until the end. */
export async function laterOf(
  work: StaffWork,
  { boardId, seriesId, plannedOn }: PlannedMeeting,
  { andLater }: MeetingReach,
): Promise<PlannedMeeting[]> {
  if (!andLater || seriesId === null) return [];
  return work.db
    .createQueryBuilder(PlannedMeeting, 'p')
    .where('p.board_id = :boardId and p.series_id = :seriesId and p.planned_on > :plannedOn', {
      boardId,
      seriesId,
      plannedOn,
    })
    .andWhere('p.closed_at is null and p.cancelled_at is null')
    .orderBy('p.planned_on')
    .setLock('pessimistic_write')
    .getMany();
}

/** Calls off meetings of a team that are still to be held; what stood on their agendas goes to the next one. */
export async function callOff(work: StaffWork, meetings: readonly PlannedMeeting[]): Promise<void> {
  const [first] = meetings;
  if (!first) return;
  await work.db
    .createQueryBuilder()
    .update(PlannedMeeting)
    .set({ cancelledAt: work.now, changedAt: work.now })
    .where('board_id = :board and id = any(:ids)', { board: first.boardId, ids: meetings.map(({ id }) => id) })
    .execute();
  for (const { id } of meetings) tellOfChange(work, id, { event: 'cancelled', what: 'meeting', itemId: id });
  await carryOver(work, first.leerteamId);
}
