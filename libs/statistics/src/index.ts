/** Pure calculations with their sources; nothing of Leerspoor is imported here. */
export { adjustedGains, type GroupedScores } from './adjusted-gain.calculation.js';
export { compareGroups, type Comparison, type Verdict, verdictOf } from './comparison.calculation.js';
export { effectiveNumber } from './effective-number.calculation.js';
export { groupDifference } from './group-difference.calculation.js';
export { type Estimate, growth, type Growth, type ScorePair, smallSampleCorrection } from './growth.calculation.js';
export { marginOfMean } from './mean-interval.calculation.js';
export { type Design, designOf, powerToSee, smallestToSee } from './power.calculation.js';
export { rankCorrelation } from './rank-correlation.calculation.js';
export { topCoded } from './top-coding.calculation.js';
