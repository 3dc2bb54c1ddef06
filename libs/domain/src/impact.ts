/* What staff expect that pupils learn by what they learn themselves. */

export {
  HYPOTHESIS_STATES,
  type HypothesisLife,
  type HypothesisState,
  isPostHoc,
  stateOf,
} from './impact/hypothesis-life.rules.js';
export { EXPECTED, type Expected, ImpactHypothesis, ImpactHypothesisGroup } from './impact/impact-hypothesis.entity.js';
