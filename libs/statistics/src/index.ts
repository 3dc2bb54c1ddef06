/** Pure calculations with their sources; nothing of Leerspoor is imported here. */
export { effectiveNumber } from './effective-number.calculation.js';
export { type Estimate, growth, type Growth } from './growth.calculation.js';
export { marginOfMean } from './mean-interval.calculation.js';
export { topCoded } from './top-coding.calculation.js';
