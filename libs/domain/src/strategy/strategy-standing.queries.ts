import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/**
 * Whether somebody is consulted about what is this school's, or the board's where it is null: as at the door.
 * Parameters: $1 board, $2 the actor, $3 the day.
 */
export const consultedSql = (schoolId: string, who = '$2'): string =>
  `(${schoolId} is null or exists (select from appointment a
    where a.board_id = $1 and a.staff_member_id = ${who} and a.school_id = ${schoolId}
      and a.from_on <= $3 and (a.until_on is null or a.until_on > $3)))`;

/** Who is consulted today about what is a school's, or the board's. */
export async function staffConsulted(work: Work, schoolId: string | null): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select s.id from staff_member s
      where s.board_id = $1 and s.erased_at is null and (s.left_on is null or s.left_on > $3)
        and ${consultedSql('$2::uuid', 's.id')} order by s.id`,
    [work.actor.boardId, schoolId, today(work)],
  );
  return rows.map(({ id }) => id);
}
