// By which teams look into causes with data: a page of its own.

export { MOST_DATA_SOURCES, MOST_EVALUATIONS, MOST_HYPOTHESES, MOST_MEASURES } from './data-team/data-team.rules.js';
export { DATA_QUALITIES, type DataQuality } from './data-team/data-source.entity.js';
export type { DataSourceRow } from './data-team/data-sources.queries.js';
export { giveVerdict, reopenHypothesis } from './data-team/give-verdict.js';
export {
  type DataTeamOverview,
  type HypothesisRow,
  readHypotheses,
  readHypothesis,
  type VerdictRow,
} from './data-team/hypotheses.queries.js';
export { HYPOTHESIS_KINDS, type HypothesisKind } from './data-team/hypothesis.entity.js';
export { judgeData } from './data-team/judge-data.js';
export {
  MEASURE_OUTCOMES,
  MEASURE_STATUSES,
  type MeasureOutcome,
  type MeasureStatus,
} from './data-team/measure.entity.js';
export { type EvaluationRow, type MeasureRow, readMeasure } from './data-team/measures.queries.js';
export { nameDataSource, removeDataSource, reviseDataSource } from './data-team/name-data-source.js';
export { planMeasure, reviseMeasure } from './data-team/plan-measure.js';
export { putForwardHypothesis } from './data-team/put-forward-hypothesis.js';
export { removeHypothesis, reviseHypothesis, writeAnalysis } from './data-team/revise-hypothesis.js';
export { evaluateMeasure, stepMeasure } from './data-team/step-measure.js';
export { type VerdictGiven, VERDICTS } from './data-team/verdict.entity.js';
