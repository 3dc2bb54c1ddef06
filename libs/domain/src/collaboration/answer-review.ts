import { Conflict } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { CONTRAST_KEYS, type ContrastKey } from './contrasts.js';
import { ReviewMember } from './review-details.entity.js';
import { loadReview } from './reviews.access.js';
import { isOpenOn } from './reviews.rules.js';

/** Where between the poles of each contrast somebody sees their team, from 1 to 5. */
export type ReviewAnswer = Readonly<Record<ContrastKey, number>>;

/**
 * Counts the actor's answer, once. It is added to five counts that everybody's answers are in, and is nowhere by itself:
 * no row, no moment, no order, no history. That they answered is a flag at their name. The two are written by two
 * statements, of which neither names what the other holds.
 */
export async function answerReview(work: StaffWork, id: string, answer: ReviewAnswer): Promise<void> {
  const { boardId } = await loadAnswerable(work, id);
  const mine = { boardId, reviewId: id, staffMemberId: work.actor.staffMemberId, answered: false };
  const { affected } = await work.db.update(ReviewMember, mine, { answered: true });
  if (affected === 0) throw new Conflict('review_answered_already');
  // The history would say when who answered.
  work.bookkeeping();
  await work.db.query(
    `update collaboration_review_tally t set times[a.chosen] = t.times[a.chosen] + 1
       from unnest($3::text[], $4::integer[]) as a (contrast, chosen)
      where t.board_id = $1 and t.review_id = $2 and t.contrast = a.contrast`,
    [boardId, id, CONTRAST_KEYS, CONTRAST_KEYS.map((contrast) => answer[contrast])],
  );
}

async function loadAnswerable(work: StaffWork, id: string): Promise<{ readonly boardId: string }> {
  const review = await loadReview(work, id, 'collaboration-review.answer');
  if (!isOpenOn(review, today(work))) throw new Conflict('review_closed');
  return review;
}
