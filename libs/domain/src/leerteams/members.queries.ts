import type { Work } from '../work/work.js';
import { heldOnSql } from '../work/dated.queries.js';

/** The condition that somebody (`who`) is in the leerteam on a day. The board is $1. */
export const memberOnSql = (leerteam: string, who: string, on: string): string =>
  `exists (select from leerteam_membership ms
    where ms.board_id = $1 and ms.leerteam_id = ${leerteam} and ms.staff_member_id = ${who}
      and ${heldOnSql('ms', on)})`;

/** Who is in a leerteam on a day; of who was erased there is nobody to ask. */
export async function membersOn(work: Work, leerteamId: string, on: string): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select s.id from staff_member s
      where s.board_id = $1 and s.erased_at is null and ${memberOnSql('$2', 's.id', '$3::date')} order by s.id`,
    [work.actor.boardId, leerteamId, on],
  );
  return rows.map(({ id }) => id);
}
