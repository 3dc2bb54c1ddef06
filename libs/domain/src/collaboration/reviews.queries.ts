import { NotFound } from '@app/platform';
import { isOpenOn } from '../anonymous-answers/rounds.rules.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import type { CollaborationReview } from './collaboration-review.entity.js';
import { CONTRAST_KEYS } from './contrasts.js';
import { differenceOf, isComparable } from './published.calculation.js';
import { ReviewResult } from './review-details.entity.js';
import { outcomeOf, type ReviewOutcome, type ToldContrast } from './review-outcome.queries.js';
import { loadReview } from './reviews.access.js';

export const REVIEW_STATES = ['open', 'closed'] as const;
export const OWN_PARTS = ['to_answer', 'answered', 'not_asked'] as const;
export const NO_RESULTS = ['still_open', 'too_few_answered'] as const;
export const NO_COMPARISONS = ['first_review', 'few_others_answered'] as const;

export interface ReviewRow extends Pick<CollaborationReview, 'id' | 'leerteamId' | 'openedOn' | 'closesOn'> {
  readonly state: (typeof REVIEW_STATES)[number];
  /** What is asked of the actor as long as it is open; how many others answered nobody can see. */
  readonly ownPart: (typeof OWN_PARTS)[number] | null;
}

export interface ComparedContrast extends ToldContrast {
  /** With the review before it, in steps; null where it is not told. */
  readonly difference: number | null;
}

export interface ReviewDetail extends ReviewRow {
  readonly answered: number | null;
  readonly contrasts: readonly ComparedContrast[];
  /** Why nothing is told, where nothing is. */
  readonly noResult: (typeof NO_RESULTS)[number] | null;
  readonly comparedWithId: string | null;
  /** Why a result stands by itself, where it does. */
  readonly noComparison: (typeof NO_COMPARISONS)[number] | null;
}

/* Parameters: $1 board, $2 the actor, $3 today. Nothing of what was answered, nor by how many, is in it. */
const ROWS = `select r.id, r.leerteam_id as "leerteamId", r.opened_on as "openedOn", r.closes_on as "closesOn",
    case when r.closes_on > $3 then 'open' else 'closed' end as state,
    case when r.closes_on > $3 then coalesce((select case when m.answered then 'answered' else 'to_answer' end
      from collaboration_review_member m
      where m.board_id = r.board_id and m.review_id = r.id and m.staff_member_id = $2), 'not_asked') end as "ownPart"
  from collaboration_review r where r.board_id = $1`;

const parametersOf = (work: StaffWork): unknown[] => [work.actor.boardId, work.actor.staffMemberId, today(work)];

/** The reviews of a leerteam, the latest first, for its members; one more than the limit. */
export async function listReviews(work: StaffWork, leerteamId: string, { after, limit }: Part): Promise<ReviewRow[]> {
  await loadLeerteam(work, leerteamId, 'collaboration-review.read');
  return work.db.query<ReviewRow[]>(
    `${ROWS} and r.leerteam_id = $4 and ($5::date is null or (r.opened_on, r.id) < ($5, $6::uuid))
      order by r.opened_on desc, r.id desc limit $7`,
    [...parametersOf(work), leerteamId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** One review that was opened just now, or came through its door. */
export async function reviewRow(work: StaffWork, id: string): Promise<ReviewRow> {
  const [row] = await work.db.query<ReviewRow[]>(`${ROWS} and r.id = $4`, [...parametersOf(work), id]);
  if (!row) throw new NotFound('collaboration_review');
  return row;
}

/** One review of a leerteam that the actor is in, with what is told of it once it is over. */
export async function readReview(work: StaffWork, id: string): Promise<ReviewDetail> {
  const review = await loadReview(work, id, 'collaboration-review.read');
  const row = await reviewRow(work, id);
  const nothing = { answered: null, contrasts: [], comparedWithId: null, noComparison: null };
  if (isOpenOn(review, today(work))) return { ...row, ...nothing, noResult: 'still_open' };
  const outcome = review.settledOn === null ? await outcomeOf(work, review) : await toldOf(work, review);
  if (!outcome) return { ...row, ...nothing, noResult: 'too_few_answered' };
  return { ...row, answered: outcome.answered, noResult: null, ...(await comparedTo(work, review.boardId, outcome)) };
}

type Compared = Pick<ReviewDetail, 'contrasts' | 'comparedWithId' | 'noComparison'>;

async function comparedTo(work: Work, boardId: string, { contrasts, earlier }: ReviewOutcome): Promise<Compared> {
  const alone = inOrder(contrasts).map((told) => ({ ...told, difference: null }));
  if (!earlier) return { contrasts: alone, comparedWithId: null, noComparison: 'first_review' };
  if (!isComparable(earlier.changed))
    return { contrasts: alone, comparedWithId: null, noComparison: 'few_others_answered' };
  const before = await resultsOf(work, boardId, earlier.id);
  const compared = alone.map((told) => {
    const then = before.find(({ contrast }) => contrast === told.contrast);
    return { ...told, difference: then ? differenceOf(told, then) : null };
  });
  return { contrasts: compared, comparedWithId: earlier.id, noComparison: null };
}

/** What was told of a review when it was settled. */
async function toldOf(work: Work, review: CollaborationReview): Promise<ReviewOutcome | undefined> {
  const { boardId, id, answered, earlierId, changed } = review;
  if (answered === null) return undefined;
  const earlier = earlierId === null || changed === null ? null : { id: earlierId, changed };
  return { answered, contrasts: await resultsOf(work, boardId, id), earlier };
}

const resultsOf = (work: Work, boardId: string, reviewId: string): Promise<ToldContrast[]> =>
  work.db.findBy(ReviewResult, { boardId, reviewId });

/** In the order of the five contrasts. */
const inOrder = (contrasts: readonly ToldContrast[]): ToldContrast[] =>
  contrasts.toSorted((one, other) => CONTRAST_KEYS.indexOf(one.contrast) - CONTRAST_KEYS.indexOf(other.contrast));
