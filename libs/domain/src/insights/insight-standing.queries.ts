import type { Standing } from '@app/access';
import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import type { Viewer } from '../visibility/visibility.queries.js';

/**
 * How the viewer stands to an insight `i` of a cycle `c`, as SQL conditions. It is its leerteam's: the schools that it
 * can be opened to are those where the members worked when it was written, whoever joins or leaves the team since.
 */
export function insightStandingSql({
  board,
  me,
  on,
}: Viewer): Record<Exclude<Standing, 'owner' | 'sharedWith'>, string> {
  const heldOn = (dated: string, day: string) =>
    `${dated}.from_on <= ${day} and (${dated}.until_on is null or ${dated}.until_on > ${day})`;
  return {
    teammate: `c.leerteam_id = any(array(${ownLeerteamsSql({ board, me, on })}))`,
    schoolmate: `exists (select from leerteam_membership wm
      join appointment wa on wa.board_id = wm.board_id and wa.staff_member_id = wm.staff_member_id
        and ${heldOn('wa', 'i.written_on')}
      where wm.board_id = ${board} and wm.leerteam_id = c.leerteam_id and ${heldOn('wm', 'i.written_on')}
        and wa.school_id = any(array(select ma.school_id from appointment ma
          where ma.board_id = ${board} and ma.staff_member_id = ${me} and ${heldOn('ma', on)})))`,
    boardColleague: 'true',
  };
}
