/* The house: its model, by what it is read, and a school's own thresholds. */

export { OF_THE_TEAM, OPEN_TO_TEAM } from './habits/months-of-use.queries.js';
export { withinSchool } from './organisations/within-school.js';
export { DATED_TURNS } from './leadership/lead-turns.queries.js';

export { LAYERS, type Layer, type OwnThresholds, type ReadBy, type Thresholds } from './house/framework.js';
export {
  type BlockRow,
  type FrameworkDetail,
  type FrameworkRow,
  listFrameworks,
  openFramework,
  readFramework,
} from './house/frameworks.queries.js';
export { BuildingBlock, Framework } from './house/framework.entity.js';
export { HouseThresholds } from './house/house-thresholds.entity.js';
export {
  ownThresholds,
  readThresholds,
  type ThresholdPage,
  type ThresholdRow,
} from './house/house-thresholds.queries.js';
export { type IndicatorKey, INDICATORS, type IndicatorUnit, isIndicator } from './house/indicators.js';
export { seedFrameworks } from './house/seed-frameworks.js';
export { setThresholds } from './house/set-thresholds.js';
export { type BlockAt, blocksAt, type ReadAt, type ThresholdWish } from './house/thresholds.rules.js';
