import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';

/** Whether the actor has an appointment at a school today. */
export async function worksAt(work: StaffWork, schoolId: string): Promise<boolean> {
  const { boardId, staffMemberId } = work.actor;
  const appointments = await work.db.query<unknown[]>(
    `select from appointment where board_id = $1 and staff_member_id = $2 and school_id = $3
        and from_on <= $4 and (until_on is null or until_on > $4) limit 1`,
    [boardId, staffMemberId, schoolId, today(work)],
  );
  return appointments.length > 0;
}
