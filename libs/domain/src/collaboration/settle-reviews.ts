import { LessThanOrEqual, IsNull } from 'typeorm';
import { notify } from '../notifications/notify.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { CollaborationReview } from './collaboration-review.entity.js';
import { ReviewMember, ReviewResult, ReviewTally } from './review-details.entity.js';
import { outcomeOf } from './review-outcome.queries.js';
import { membersOn } from '../leerteams/members.queries.js';

/** Settles every review of the board that is over. */
export async function settleReviews(work: Work): Promise<void> {
  const over = await work.db.find(CollaborationReview, {
    where: { boardId: work.actor.boardId, settledOn: IsNull(), closesOn: LessThanOrEqual(today(work)) },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const review of over) await settleReview(work, review);
}

/**
 * Makes the answers to a review that is over into what is told of them, for good, and destroys the counts. Who answered
 * is kept until the next result, to see whether the two can be compared; of too few answers nothing is kept at all.
 */
export async function settleReview(work: Work, review: CollaborationReview): Promise<void> {
  const { boardId, id: reviewId, leerteamId } = review;
  const of = { boardId, reviewId };
  const outcome = await outcomeOf(work, review);
  await work.db.delete(ReviewTally, of);
  const { answered = null, earlier = null, contrasts = [] } = outcome ?? {};
  await work.db.delete(ReviewMember, outcome ? { ...of, answered: false } : of);
  if (earlier) await work.db.delete(ReviewMember, { boardId, reviewId: earlier.id });
  const told = contrasts.map((contrast) => ({ ...of, ...contrast }));
  await insertRows(work, ReviewResult, told);
  const settled = {
    settledOn: today(work),
    answered,
    earlierId: earlier?.id ?? null,
    changed: earlier?.changed ?? null,
  };
  await work.db.update(CollaborationReview, { boardId, id: reviewId }, settled);
  work.record({
    event: 'collaboration-review.settled',
    subjectType: 'collaboration_review',
    subjectId: reviewId,
    changes: { leerteamId, answered },
  });
  const to = await membersOn(work, leerteamId, today(work));
  await notify(work, { kind: 'collaboration-review.closed', to, subjectId: reviewId, occasion: reviewId });
}
