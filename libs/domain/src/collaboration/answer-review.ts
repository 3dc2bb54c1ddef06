import { Conflict } from '@app/platform';
import { countAnswer } from '../anonymous-answers/count-answer.js';
import { isOpenOn } from '../anonymous-answers/rounds.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { ContrastKey } from './contrasts.js';
import { loadReview } from './reviews.access.js';

/** Where between the poles of each contrast somebody sees their team, from 1 to 5. */
export type ReviewAnswer = Readonly<Record<ContrastKey, number>>;

const COUNTED_IN = {
  people: 'collaboration_review_member',
  tallies: 'collaboration_review_tally',
  round: 'review_id',
  about: 'contrast',
  answeredAlready: 'review_answered_already',
};

/** Counts the actor's answer to a review, once. */
export async function answerReview(work: StaffWork, id: string, answer: ReviewAnswer): Promise<void> {
  const review = await loadReview(work, id, 'collaboration-review.answer');
  if (!isOpenOn(review, today(work))) throw new Conflict('review_closed');
  await countAnswer(work, COUNTED_IN, id, { ...answer });
}
