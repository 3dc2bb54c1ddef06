import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import type { Viewer } from '../visibility/visibility.queries.js';
import { heldOnSql } from '../work/dated.queries.js';

interface SignalViewer extends Viewer {
  /** The schools that the viewer leads. */
  readonly leads: string;
}

type SignalStanding = 'schoolmate' | 'leader' | 'member' | 'holder';

/**
 * How the viewer stands to a signal `s`, as SQL conditions. The only place where it is found out. A leerteam that was
 * closed still reads what it had in hand, and does nothing with it any more.
 */
export function signalStandingSql({ board, me, on, leads }: SignalViewer): Record<SignalStanding, string> {
  const leader = `s.school_id = any(${leads})`;
  const own = ownLeerteamsSql({ board, me, on });
  return {
    schoolmate: `s.school_id = any(array(select wa.school_id from appointment wa
      where wa.board_id = ${board} and wa.staff_member_id = ${me} and ${heldOnSql('wa', on)}))`,
    leader,
    member: `coalesce(s.leerteam_id = any(array(${own})), false)`,
    holder: `coalesce(case s.holder when 'leader' then ${leader}
      else s.leerteam_id = any(array(${own} and lt.closed_on is null)) end, false)`,
  };
}

/** The condition that a signal `s` is there for the viewer. */
export function signalOpenToSql(viewer: SignalViewer): string {
  const { schoolmate, leader, member } = signalStandingSql(viewer);
  return `(${schoolmate} or ${leader} or ${member})`;
}
