import type { Standing } from '@app/access';
import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import { openedBySql, type Viewer } from '../visibility/visibility.queries.js';
import { heldOnSql } from '../work/dated.queries.js';

/** Who wrote an insight `i`: who was in the leerteam that day, or one person. */
const WRITERS = `case i.source when 'cycle' then array(select wm.staff_member_id from leerteam_membership wm
    where wm.board_id = i.board_id and wm.leerteam_id = i.leerteam_id and ${heldOnSql('wm', 'i.written_on')})
  else array[i.author_id] end`;

/**
 * That an insight `i` was written where one of these schools is: where who wrote it worked that day, whoever joins or
 * leaves the leerteam or the school since.
 */
export const writtenAtSql = (schools: string): string => `exists (select from appointment wa
  where wa.board_id = i.board_id and wa.staff_member_id = any(${WRITERS}) and ${heldOnSql('wa', 'i.written_on')}
    and wa.school_id = any(${schools}))`;

/** How the viewer stands to an insight `i`, as SQL conditions; some are null where it has no leerteam. */
export function insightStandingSql({ board, me, on }: Viewer): Record<Exclude<Standing, 'sharedWith'>, string> {
  return {
    owner: `(i.source <> 'cycle' and i.author_id = ${me})`,
    teammate: `i.leerteam_id = any(array(${ownLeerteamsSql({ board, me, on })}))`,
    schoolmate: writtenAtSql(`array(select ma.school_id from appointment ma
      where ma.board_id = ${board} and ma.staff_member_id = ${me} and ${heldOnSql('ma', on)})`),
    boardColleague: 'true',
  };
}

/** That an insight `i` is the viewer's to revise: their own, or one of a cycle of their leerteam. */
export function theirsSql(viewer: Viewer): string {
  const { owner, teammate } = insightStandingSql(viewer);
  return `(${owner} or i.source = 'cycle' and coalesce(${teammate}, false))`;
}

/** That an insight `i` stands, and is open to the viewer. */
export function openInsightSql(viewer: Viewer): string {
  const { owner, ...others } = insightStandingSql(viewer);
  return `(i.removed_at is null and (${owner} or ${openedBySql('i', others)}))`;
}
