import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { schoolsOfSql } from './standing.queries.js';

/**
 * The schools of leerteams, by leerteam: where those work who are in it today, or were when it was closed. A leerteam of
 * nobody has none.
 */
export async function schoolsOfLeerteams(
  work: Work,
  leerteamIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await work.db.query<{ leerteamId: string; schoolIds: string[] }[]>(
    `select t.id as "leerteamId", array(select distinct c.id from (${schoolsOfSql('t', '$3::date')}) c order by 1) as "schoolIds"
       from leerteam t where t.board_id = $1 and t.id = any($2)`,
    [work.actor.boardId, leerteamIds, today(work)],
  );
  return new Map(rows.map(({ leerteamId, schoolIds }) => [leerteamId, schoolIds]));
}
