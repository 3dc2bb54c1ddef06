import { addDays } from '@app/platform';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';

/** How long an offer waits that nobody sees any more: the meeting can be moved to a later day. */
const DAYS_KEPT = 30;

/** Removes offers to lead whose days passed long ago without an answer. */
export async function removeLapsedOffers(work: Work): Promise<void> {
  await work.db.query(
    `delete from lead_turn t
      where t.board_id = $1 and t.accepted_on is null and (t.until_on <= $2 or exists (select from planned_meeting p
        where p.board_id = t.board_id and p.id = t.meeting_id
          and p.planned_on < $2))`,
    [work.actor.boardId, addDays(today(work), -DAYS_KEPT)],
  );
}
