import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';

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

/** The schools at which people have an appointment today, by person. */
export async function schoolsOfStaff(
  work: Work,
  staffMemberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await work.db.query<{ id: string; schoolIds: string[] }[]>(
    `select staff_member_id as id, array_agg(distinct school_id order by school_id) as "schoolIds" from appointment
      where board_id = $1 and staff_member_id = any($2) and from_on <= $3 and (until_on is null or until_on > $3)
      group by staff_member_id`,
    [work.actor.boardId, staffMemberIds, today(work)],
  );
  return new Map(rows.map(({ id, schoolIds }) => [id, schoolIds]));
}
