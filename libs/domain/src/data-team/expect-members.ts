import { RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';

/**
 * Refuses, at the field that named them, who is not in the leerteam of a cycle today. Whoever is, is held until the end
 * of the transaction, so that they cannot be erased meanwhile.
 */
export async function expectMembers(
  work: StaffWork,
  cycleId: string,
  ids: readonly string[],
  pointer: string,
): Promise<void> {
  if (ids.length === 0) return;
  const members = await work.db.query<unknown[]>(
    `select from staff_member s
      where s.board_id = $1 and s.id = any($3::uuid[]) and s.erased_at is null and exists (
        select from cycle c join leerteam_membership m on m.board_id = c.board_id and m.leerteam_id = c.leerteam_id
         where c.board_id = $1 and c.id = $2 and m.staff_member_id = s.id
           and m.from_on <= $4 and (m.until_on is null or m.until_on > $4))
      order by s.id for key share of s`,
    [work.actor.boardId, cycleId, ids, today(work)],
  );
  if (members.length < ids.length) throw RuleBroken.at(pointer, 'not_in_the_team');
}

/** Who is in the leerteam of a cycle today. */
export async function membersOf(work: StaffWork, cycleId: string): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select distinct m.staff_member_id as id
       from cycle c join leerteam_membership m on m.board_id = c.board_id and m.leerteam_id = c.leerteam_id
      where c.board_id = $1 and c.id = $2 and m.from_on <= $3 and (m.until_on is null or m.until_on > $3)
      order by 1`,
    [work.actor.boardId, cycleId, today(work)],
  );
  return rows.map(({ id }) => id);
}
