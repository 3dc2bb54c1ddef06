/* Pupils' results as another system brings them. */

export { lockOutcomeMeasures } from './pupil-outcomes/outcome-measures.access.js';
export { offScale } from './pupil-outcomes/outcome-results.rules.js';
export { recordSourcedResults } from './pupil-outcomes/record-sourced-results.js';
export {
  type ClassGroup,
  classGroups,
  expectMeasures,
  type MeasureRange,
  measureRanges,
  type SourcedResult,
  sourcedResults,
  type StoredResult,
} from './pupil-outcomes/sourced-results.queries.js';
