import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { schoolsOfSql } from './standing.queries.js';

/** Those of these pupil groups that are of no school where members of the leerteam work today, by id. */
export async function groupsOfOtherSchools(
  work: StaffWork,
  leerteamId: string,
  pupilGroupIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await work.db.query<{ id: string }[]>(
    `select g.id from pupil_group g join leerteam t on t.board_id = g.board_id and t.id = $3
      where g.board_id = $1 and g.id = any($2::uuid[])
        and g.school_id not in (select c.id from (${schoolsOfSql('t', '$4::date')}) c)`,
    [work.actor.boardId, pupilGroupIds, leerteamId, today(work)],
  );
  return new Set(rows.map(({ id }) => id));
}
