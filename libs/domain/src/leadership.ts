/* Spread leadership: the register, lead turns, and a team's own look at how it works together. */

export { answerReview } from './collaboration/answer-review.js';
export {
  type ContrastKey,
  CONTRAST_KEYS,
  CONTRASTS,
  NOT_A_SCALE,
  REVIEW_SOURCE,
  STEPS,
} from './collaboration/contrasts.js';
export { CollaborationReview } from './collaboration/collaboration-review.entity.js';
export { ReviewMember, ReviewTally } from './collaboration/review-details.entity.js';
export { openReview } from './collaboration/open-review.js';
export {
  differenceOf,
  FEWEST_ANSWERS,
  isComparable,
  type PublishedMean,
} from './collaboration/published.calculation.js';
export {
  type ComparedContrast,
  listReviews,
  NO_COMPARISONS,
  NO_RESULTS,
  OWN_PARTS,
  readReview,
  REVIEW_STATES,
  type ReviewDetail,
  type ReviewRow,
} from './collaboration/reviews.queries.js';

export { FINDABLE_BY, type FindableBy, INTEREST_KINDS, type InterestKind } from './interests/interest.entity.js';
export {
  type InterestPageRow,
  type InterestRow,
  listInterests,
  type OwnInterestRow,
  readOwnInterests,
} from './interests/interests.queries.js';
export { MOST_INTERESTS } from './interests/interests.rules.js';
export { keepInterests } from './interests/keep-interests.js';

export { LeadTurn } from './leadership/lead-turn.entity.js';
export { acceptLead, declineLead } from './leadership/answer-offer.js';
export { endLead, handOverLead, takeBackLead } from './leadership/end-lead.js';
export { type LeadSuggestion, suggestLeaders } from './leadership/lead-suggestions.queries.js';
export { type Reason, REASONS } from './leadership/lead-suggestions.rules.js';
export { type LeadTurnRow, listLeadTurns, readLeadTurn } from './leadership/lead-turns.queries.js';
export { LED_KINDS, type LedKind, TURN_STATES, type TurnState } from './leadership/lead-turns.rules.js';
export { readSharedLeadership, type SharedLeadership } from './leadership/shared-leadership.queries.js';
export { takeLead } from './leadership/take-lead.js';
