import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/** The school where a member of staff works most today; undefined where they work at none. */
export async function mainSchoolOf(work: Work, staffMemberId: string): Promise<string | undefined> {
  const [row] = await work.db.query<{ id: string }[]>(
    `select school_id as id from appointment
      where board_id = $1 and staff_member_id = $2 and from_on <= $3 and (until_on is null or until_on > $3)
      order by fte desc nulls last, school_id limit 1`,
    [work.actor.boardId, staffMemberId, today(work)],
  );
  return row?.id;
}
