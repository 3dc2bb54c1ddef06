import type { Work } from '../work/work.js';

/** How long it can be seen what an endpoint was told, and whether it arrived. */
const DELIVERY_DAYS = 90;

/** Removes messages of long ago with their tries; and secrets that hold no more. */
export async function removeOldDeliveries(work: Work): Promise<void> {
  const { boardId } = work.actor;
  await work.db.query(
    `delete from webhook_delivery where board_id = $1 and happened_at < $2::timestamptz - make_interval(days => $3)`,
    [boardId, work.now, DELIVERY_DAYS],
  );
  await work.db.query(
    `update webhook_endpoint set previous_secret = null, previous_secret_until = null
      where board_id = $1 and previous_secret_until < $2`,
    [boardId, work.now],
  );
}
