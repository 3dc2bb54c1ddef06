/** Pure calculations with their sources; nothing of Leerspoor is imported here. */
export { type Estimate, growth, type Growth } from './growth.calculation.js';
