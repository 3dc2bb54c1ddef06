import type { Work } from '../work/work.js';

/** How long somebody can read what they were told. */
const NOTICE_DAYS = 90;

/** Removes notices that were there long enough, and with them what is known of the mails that they went in. */
export async function removeOldNotices(work: Work): Promise<void> {
  for (const [table, column] of [
    ['notice', 'told_at'],
    // Made after what it holds was told.
    ['mail_delivery', 'made_at'],
  ])
    await work.db.query(
      `delete from ${table} where board_id = $1 and ${column} < $2::timestamptz - make_interval(days => $3)`,
      [work.actor.boardId, work.now, NOTICE_DAYS],
    );
}
