import type { Thresholds } from '@app/domain';
import type { BlockState } from '../../document/house-block.js';

/**
 * Between what the value of an indicator lies, as far as is shown: the same number twice where the figure itself is.
 * Null where there is nothing to measure yet, which reaches nothing.
 */
export type Possible = { readonly low: number; readonly high: number } | null;

/** An indicator with what is known of it, and from what on it tells something. */
export interface Reading extends Thresholds {
  readonly possible: Possible;
  readonly sense: 'at_least' | 'at_most';
}

/** The state of a block as far as it can be told: null where what is hidden decides; `orMore` where it may be further. */
export interface ToldState {
  readonly state: BlockState | null;
  readonly orMore: boolean;
}

/**
 * A block is emerging where any of its indicators says so, and a habit where all that speak of a habit say so (domain, 4:
 * “of either”, “of both”). It is told from what is shown and from nothing else, so that a state gives away no figure that
 * is hidden: the lowest state that is possible, if that is any, or the only one.
 */
export function tellState(readings: readonly Reading[]): ToldState {
  const lowest = stateWhere(readings, isSurelyReached);
  const highest = stateWhere(readings, canBeReached);
  if (lowest === highest) return { state: lowest, orMore: false };
  return lowest === 'not_yet_visible' ? { state: null, orMore: false } : { state: lowest, orMore: true };
}

type Reached = (reading: Reading, threshold: number) => boolean;

function stateWhere(readings: readonly Reading[], reached: Reached): BlockState {
  const ofHabit = readings.filter(({ habit }) => habit !== null);
  if (ofHabit.length > 0 && ofHabit.every((one) => one.habit !== null && reached(one, one.habit))) return 'habit';
  return readings.some((one) => one.emerging !== null && reached(one, one.emerging)) ? 'emerging' : 'not_yet_visible';
}

const isSurelyReached: Reached = ({ possible, sense }, threshold) =>
  possible !== null && (sense === 'at_least' ? possible.low >= threshold : possible.high <= threshold);

const canBeReached: Reached = ({ possible, sense }, threshold) =>
  possible !== null && (sense === 'at_least' ? possible.high >= threshold : possible.low <= threshold);
