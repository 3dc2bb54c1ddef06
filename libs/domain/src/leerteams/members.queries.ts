import type { Work } from '../work/work.js';

/** Who is in a leerteam on a day; of who was erased there is nobody to ask. */
export async function membersOn(work: Work, leerteamId: string, on: string): Promise<string[]> {
  const rows = await work.db.query<{ id: string }[]>(
    `select distinct ms.staff_member_id as id from leerteam_membership ms
       join staff_member s on s.board_id = ms.board_id and s.id = ms.staff_member_id and s.erased_at is null
      where ms.board_id = $1 and ms.leerteam_id = $2 and ms.from_on <= $3 and (ms.until_on is null or ms.until_on > $3)
      order by 1`,
    [work.actor.boardId, leerteamId, on],
  );
  return rows.map(({ id }) => id);
}
