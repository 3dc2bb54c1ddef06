import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { UPPER_TAIL } from './confidence.js';
import { correlation } from './descriptives.calculation.js';
import type { Estimate } from './growth.calculation.js';

export interface RankCorrelation {
  /** Pairs. */
  readonly n: number;
  /** From −1 to 1, with its 95 % interval. */
  readonly rho: Estimate;
}

/** The variance of Fisher's z divides by n − 3. */
const FEWEST_PAIRS = 4;

/**
 * Spearman's rank correlation: whether what ranks high on one side ranks high on the other, whatever the distances.
 * Equal values share the middle of their ranks. The interval is by Fisher's z with Bonett and Wright's standard error,
 * √((1 + ρ²/2)/(n − 3)); they advise at least ten pairs, and at |ρ| above 0.95 it is too narrow.
 *
 * @param pairs a value on each side, for instance dose and adjusted gain of a group; units do not matter
 * @returns undefined under four pairs, where one side has no two different values (no ranks), and where the ranks agree
 *   or oppose each other completely (z is infinite, so that there is no interval).
 * @throws RangeError where a value is not a finite number.
 * @see Spearman, C. (1904). The proof and measurement of association between two things. American Journal of
 *   Psychology, 15(1), 72–101.
 * @see Bonett, D. G. & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman
 *   correlations. Psychometrika, 65(1), 23–28.
 */
export function rankCorrelation(
  pairs: readonly { readonly first: number; readonly second: number }[],
): RankCorrelation | undefined {
  const n = pairs.length;
  const seconds = midRanks(pairs.map(({ second }) => second));
  const ranked = midRanks(pairs.map(({ first }) => first)).map((first, at) => ({
    first,
    second: seconds[at] ?? Number.NaN,
  }));
  const rho = correlation(ranked);
  if (rho === undefined || n < FEWEST_PAIRS || 1 - Math.abs(rho) < Number.EPSILON * n) return undefined;
  const margin = normalQuantile(UPPER_TAIL, 0, 1) * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  return {
    n,
    rho: { value: rho, low: Math.tanh(Math.atanh(rho) - margin), high: Math.tanh(Math.atanh(rho) + margin) },
  };
}

/**
 * The rank of each value, from 1 for the lowest; equal values share the middle of the ranks that they take up.
 *
 * @throws RangeError where a value is not a finite number: it has no place in the order.
 */
export function midRanks(values: readonly number[]): number[] {
  const missing = values.findIndex((value) => !Number.isFinite(value));
  if (missing >= 0) throw new RangeError(`value ${missing + 1} of ${values.length} is not a finite number`);
  const sorted = [...values].sort((a, b) => a - b);
  const ranks = new Map<number, number>();
  for (let start = 0; start < sorted.length;) {
    const value = sorted[start] ?? Number.NaN;
    let end = start;
    while (sorted[end + 1] === value) end++;
    ranks.set(value, (start + end) / 2 + 1);
    start = end + 1;
  }
  return values.map((value) => ranks.get(value) ?? Number.NaN);
}
