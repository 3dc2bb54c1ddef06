import type { SystemActor, Work } from '../work/work.js';

/** How long a draft is kept that nobody touches. */
const DRAFT_DAYS = 365;

/** Removes the drafts of a board that nobody has touched for a year. */
export async function removeForgottenDrafts({ db, actor, now }: Work<SystemActor>): Promise<void> {
  await db.query(
    `delete from activity_draft
      where board_id = $1 and saved_at < $2::timestamptz - make_interval(days => $3)`,
    [actor.boardId, now, DRAFT_DAYS],
  );
}
