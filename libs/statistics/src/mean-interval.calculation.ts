import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { UPPER_TAIL } from './confidence.js';

/**
 * How far the 95 % t interval of a mean reaches to either side, in the unit of the standard deviation.
 *
 * @param n how many independent values the mean is of, at least 2
 * @param sd their standard deviation
 * @throws RangeError for fewer than two values: one value tells nothing of how others would differ.
 */
export function marginOfMean(n: number, sd: number): number {
  if (!(n >= 2)) throw new RangeError(`a mean of ${n} values has no interval`);
  return (tQuantile(UPPER_TAIL, n - 1) * sd) / Math.sqrt(n);
}
