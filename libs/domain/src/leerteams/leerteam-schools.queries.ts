import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/** The schools of leerteams, by leerteam: where those work who are in it today. A leerteam of nobody has none. */
export async function schoolsOfLeerteams(
  work: Work,
  leerteamIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await work.db.query<{ leerteamId: string; schoolIds: string[] }[]>(
    `select m.leerteam_id as "leerteamId", array_agg(distinct a.school_id order by a.school_id) as "schoolIds"
       from leerteam_membership m
       join appointment a on a.board_id = m.board_id and a.staff_member_id = m.staff_member_id
        and a.from_on <= $3 and (a.until_on is null or a.until_on > $3)
      where m.board_id = $1 and m.leerteam_id = any($2) and m.from_on <= $3 and (m.until_on is null or m.until_on > $3)
      group by m.leerteam_id`,
    [work.actor.boardId, leerteamIds, today(work)],
  );
  return new Map(rows.map(({ leerteamId, schoolIds }) => [leerteamId, schoolIds]));
}
