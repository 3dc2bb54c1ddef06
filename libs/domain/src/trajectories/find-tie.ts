import type { Violation } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import type { Tie, TiedKind } from './trajectories.rules.js';

/** Courses and activities of one's own, and meetings that one was at. Locked, so that none of them goes meanwhile. */
const OWN: Readonly<Record<TiedKind, string>> = {
  course: `select from course x where x.board_id = $1 and x.id = $3 and x.owner_id = $2 for key share`,
  activity: `select from activity x
    where x.board_id = $1 and x.id = $3 and x.owner_id = $2 and x.removed_at is null for key share`,
  meeting: `select from meeting_attendance x where x.board_id = $1 and x.meeting_id = $3 and x.staff_member_id = $2`,
};

const UNKNOWN: Readonly<Record<TiedKind, string>> = {
  course: 'unknown_course',
  activity: 'unknown_activity',
  meeting: 'unknown_meeting',
};

/** What is wrong with what a step is tied to. */
export async function tieViolations(
  work: StaffWork,
  tie: Tie | null | undefined,
  pointer: string,
): Promise<Violation[]> {
  if (!tie) return [];
  // The lock counts as a change.
  work.bookkeeping();
  const { boardId, staffMemberId } = work.actor;
  const found = await work.db.query<unknown[]>(OWN[tie.kind], [boardId, staffMemberId, tie.recordId]);
  return found.length > 0 ? [] : [{ pointer, code: UNKNOWN[tie.kind] }];
}
