/** Pure calculations with their sources; nothing of Leerspoor is imported here. */
export { correlation, descriptives, type Descriptives } from './descriptives.calculation.js';
export {
  FEWEST_PAIRS,
  growth,
  smallSampleCorrection,
  type Estimate,
  type Growth,
  type ScorePair,
} from './growth.calculation.js';
