/* What staff expect that pupils learn by what they learn themselves. */

export { declareHypothesis } from './impact/declare-hypothesis.js';
export { MOST_GROUPS } from './impact/declaration.rules.js';
export { evaluateHypothesis, rewordEvaluation } from './impact/evaluate-hypothesis.js';
export {
  HYPOTHESIS_STATES,
  type HypothesisState,
  isPostHoc,
  LEARNING_DAYS_BEFORE,
  learningSpan,
} from './impact/hypothesis-life.rules.js';
export { EXPECTED, type Expected, ImpactHypothesis, ImpactHypothesisGroup } from './impact/impact-hypothesis.entity.js';
export {
  type ImpactHypothesisRow,
  listImpactHypotheses,
  type MeasuredAt,
  readImpactHypothesis,
} from './impact/impact-hypotheses.queries.js';
export { withdrawHypothesis } from './impact/withdraw-hypothesis.js';
