import { answersIn } from '../anonymous-answers/tally.calculation.js';
import type { Work } from '../work/work.js';
import type { CollaborationReview } from './collaboration-review.entity.js';
import type { ContrastKey } from './contrasts.js';
import { FEWEST_ANSWERS, publishedMean, type PublishedMean } from './published.calculation.js';
import { ReviewTally } from './review-details.entity.js';

export type ToldContrast = PublishedMean & { readonly contrast: ContrastKey };

/** What comes of the answers to a review that is over: all that will ever be told of them. */
export interface ReviewOutcome {
  readonly answered: number;
  readonly contrasts: readonly ToldContrast[];
  /** The team's review before it that has a result, and how many answered one of the two and not the other. */
  readonly earlier: { readonly id: string; readonly changed: number } | null;
}

/** Reads the counts of a review that is over; undefined where too few answered to tell anything. */
export async function outcomeOf(work: Work, review: CollaborationReview): Promise<ReviewOutcome | undefined> {
  const tallies = await work.db.findBy(ReviewTally, { boardId: review.boardId, reviewId: review.id });
  const answered = answersIn(tallies[0]?.times ?? []);
  if (answered < FEWEST_ANSWERS) return undefined;
  const contrasts = tallies.map(({ contrast, times }) => ({ contrast, ...publishedMean(times) }));
  return { answered, contrasts, earlier: await earlierOf(work, review) };
}

async function earlierOf(
  work: Work,
  { boardId, id, leerteamId }: CollaborationReview,
): Promise<ReviewOutcome['earlier']> {
  const [row] = await work.db.query<{ id: string; changed: number }[]>(
    `select e.id, (select count(*) from (
         select m.staff_member_id from collaboration_review_member m
          where m.board_id = $1 and m.review_id in ($3, e.id) and m.answered
          group by m.staff_member_id having count(*) = 1) one) as changed
       from collaboration_review e where e.board_id = $1 and e.leerteam_id = $2 and e.answered is not null
      order by e.closes_on desc limit 1`,
    [boardId, leerteamId, id],
  );
  return row ?? null;
}
