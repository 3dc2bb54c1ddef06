/* What pupils learn: by which tests, when, and how far that is kept. */

export { giveAggregates, removeAggregate } from './pupil-outcomes/give-aggregates.js';
export {
  addMeasuringMoment,
  type MomentFacts,
  removeMeasuringMoment,
  reviseMeasuringMoment,
} from './pupil-outcomes/maintain-measuring-moments.js';
export {
  addOutcomeMeasure,
  type MeasureWish,
  reviseOutcomeMeasure,
} from './pupil-outcomes/maintain-outcome-measures.js';
export { MeasuringMoment } from './pupil-outcomes/measuring-moment.entity.js';
export { loadMeasuringMoment } from './pupil-outcomes/measuring-moments.access.js';
export { listMeasuringMoments, type MeasuringMomentRow } from './pupil-outcomes/measuring-moments.queries.js';
export {
  AGGREGATE_ORIGINS,
  type AggregateOrigin,
  OutcomeAggregate,
} from './pupil-outcomes/outcome-aggregate.entity.js';
export { type AggregateRow, listAggregates } from './pupil-outcomes/outcome-aggregates.queries.js';
export { type GivenAggregate, HIDDEN_REASONS, shownOf } from './pupil-outcomes/outcome-aggregates.rules.js';
export { OutcomeMeasure } from './pupil-outcomes/outcome-measure.entity.js';
export { loadOutcomeMeasure } from './pupil-outcomes/outcome-measures.access.js';
export { listOutcomeMeasures } from './pupil-outcomes/outcome-measures.queries.js';
export { OutcomeResult } from './pupil-outcomes/outcome-result.entity.js';
export type { OutcomePlan, ReadScore, RefusedRow } from './pupil-outcomes/outcome-results.rules.js';
export { pupilCode } from './pupil-outcomes/pupil-code.js';
export { type OutcomeImport, planOutcomeImport, recordOutcomes } from './pupil-outcomes/record-outcomes.js';
export {
  readResultsRetention,
  type ResultsRetention,
  setResultsRetention,
} from './pupil-outcomes/results-retention.js';
export { withdrawResults } from './pupil-outcomes/withdraw-results.js';
