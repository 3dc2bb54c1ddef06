/** Pure calculations with their sources; nothing of Leerspoor is imported here. */
export { effectiveNumber } from './effective-number.calculation.js';
export { type Estimate, growth, type Growth } from './growth.calculation.js';
