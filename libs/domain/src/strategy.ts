/* Vision, strategic goals and policy: their versions, and what the staff said of them. */

export { adoptDocument } from './strategy/adopt-document.js';
export { answerResponse } from './strategy/answer-response.js';
export { beginDocument } from './strategy/begin-document.js';
export {
  ConsultationReaction,
  ConsultationResponse,
  IDEA_REACTION_KINDS,
  type IdeaReactionKind,
  RESPONSE_KINDS,
  RESPONSE_OUTCOMES,
  type ResponseKind,
  type ResponseOutcome,
} from './strategy/consultation-response.entity.js';
export { Consultation } from './strategy/consultation.entity.js';
export {
  type ConsultationRow,
  listConsultations,
  listRounds,
  readConsultation,
} from './strategy/consultations.queries.js';
export { CONSULTATION_STATES, type ConsultationState } from './strategy/consultations.rules.js';
export { draftVersion, dropDraft } from './strategy/draft-version.js';
export { extendConsultation, openConsultation } from './strategy/open-consultation.js';
export { reactToIdea, takeBackReaction } from './strategy/react-to-idea.js';
export { respond, reviseResponse, withdrawResponse } from './strategy/respond.js';
export {
  listIdeaReactions,
  listResponses,
  type IdeaReactionRow,
  readResponse,
  type ResponseRow,
} from './strategy/responses.queries.js';
export { endDocument, reviewDocument } from './strategy/review-document.js';
export { StrategyDraft, StrategyVersion } from './strategy/strategy-version.entity.js';
export { STRATEGY_KINDS, StrategyDocument, type StrategyKind } from './strategy/strategy-document.entity.js';
export type { StrategyText } from './strategy/strategy-text.js';
export {
  listStrategy,
  listVersions,
  readStrategy,
  STRATEGY_STATES,
  type StrategyDetail,
  type StrategyRow,
  type StrategyState,
  type VersionRow,
} from './strategy/strategy.queries.js';
