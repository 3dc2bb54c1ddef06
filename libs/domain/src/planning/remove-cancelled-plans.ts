import type { SystemActor, Work } from '../work/work.js';

/** How long what was cancelled is still told, to its owner and to who was invited. */
const DAYS_TOLD = 90;

/** Removes the plans of a board that were cancelled long enough ago, with the invitations to them. Nothing was learned. */
export async function removeCancelledPlans({ db, actor, now }: Work<SystemActor>): Promise<void> {
  const due = [actor.boardId, now, DAYS_TOLD];
  const longAgo = `select p.id from planned_activity p
    where p.board_id = $1 and p.cancelled_at < $2::timestamptz - make_interval(days => $3)`;
  await db.query(`delete from participation where board_id = $1 and planned_activity_id in (${longAgo})`, due);
  await db.query(
    `update participation set own_planned_activity_id = null
      where board_id = $1 and own_planned_activity_id in (${longAgo})`,
    due,
  );
  for (const tie of ['planned_activity_theme', 'planned_activity_goal'])
    await db.query(`delete from ${tie} where board_id = $1 and planned_activity_id in (${longAgo})`, due);
  await db.query(`delete from planned_activity where board_id = $1 and id in (${longAgo})`, due);
}
