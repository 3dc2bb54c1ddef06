/* The house: its model, by what it is read, and a school's own thresholds. */

export { OF_THE_TEAM, OPEN_TO_TEAM } from './habits/months-of-use.queries.js';
export { withinSchool } from './organisations/within-school.js';
export { DATED_TURNS } from './leadership/lead-turns.queries.js';

export { LAYERS, type Layer, type OwnThresholds, type Thresholds } from './house/framework.js';
export {
  type BlockRow,
  type FrameworkDetail,
  type FrameworkRow,
  listFrameworks,
  openFramework,
  readFramework,
} from './house/frameworks.queries.js';
export { ownThresholds, readThresholds, type ThresholdPage } from './house/house-thresholds.queries.js';
export { type IndicatorKey, type IndicatorUnit } from './house/indicators.js';
export { seedFrameworks } from './house/seed-frameworks.js';
export { setThresholds } from './house/set-thresholds.js';
export { type BlockAt, blocksAt, type ReadAt } from './house/thresholds.rules.js';
