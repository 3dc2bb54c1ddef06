import type { Work } from '../work/work.js';

/** Longer than anybody is out of reach who still has the meeting open. */
const HOURS_KEPT = 24;

/** Forgets changes that nobody will ask for: whoever comes back later reads everything anew. */
export async function removeOldChanges(work: Work): Promise<void> {
  await work.db.query(
    `delete from live_change where board_id = $1 and changed_at < $2::timestamptz - make_interval(hours => ${HOURS_KEPT})`,
    [work.actor.boardId, work.now],
  );
}
