// What was learned, for others: written, found, answered and used. A page of its own.

export { adoptInsight, reviseAdoption, withdrawAdoption } from './insights/adopt-insight.js';
export { Adoption, ADOPTIONS_OPEN_TO, type AdoptionOpenTo } from './insights/adoption.entity.js';
export { type AdoptionRow, listAdoptions, listOwnAdoptions, readAdoption } from './insights/adoptions.queries.js';
export {
  INSIGHT_SOURCES,
  INSIGHT_VISIBILITIES,
  type InsightSource,
  type InsightVisibility,
} from './insights/insight.entity.js';
export {
  type FoundInsight,
  type InsightDetail,
  type InsightRow,
  listInsights,
  readInsight,
} from './insights/insights.queries.js';
export { react, removeReaction, reviseReaction } from './insights/react.js';
export { Reaction, REACTION_KINDS, type ReactionKind } from './insights/reaction.entity.js';
export { listReactions, type ReactionRow } from './insights/reactions.queries.js';
export { bringBackInsight, removeInsight } from './insights/remove-insight.js';
export { reviseInsight } from './insights/revise-insight.js';
export { writeInsight, writeInsightOfActivity, writeInsightOfGoal } from './insights/write-insight.js';
