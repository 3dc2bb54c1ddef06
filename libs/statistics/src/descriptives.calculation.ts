/** What one set of scores looks like, in the unit of the scores themselves. */
export interface Descriptives {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of a sample: n − 1 in the denominator. Exactly 0 where all values are the same. */
  readonly sd: number;
}

/**
 * Mean and standard deviation of a sample, in the unit of the values.
 *
 * The values are taken relative to the first one: equal values give a standard deviation of exactly zero (which a sum
 * of, say, seven times 0.1 would not), and a large constant in the scores costs no digits.
 *
 * @returns undefined for fewer than two values: one value has no spread to tell of.
 * @throws RangeError where a value is not a finite number.
 */
export function descriptives(values: readonly number[]): Descriptives | undefined {
  const n = values.length;
  const [origin = 0] = values;
  let offsets = 0;
  for (const value of values) offsets += value - origin;
  // One that is not finite makes their sum so: to look at each value would take as long as all the rest.
  if (!Number.isFinite(offsets)) refuseNonFinite(values);
  if (n < 2) return undefined;
  const meanOffset = offsets / n;
  let squares = 0;
  for (const value of values) squares += (value - origin - meanOffset) ** 2;
  return { n, mean: origin + meanOffset, sd: Math.sqrt(squares / (n - 1)) };
}

/**
 * Pearson's product-moment correlation of pairs: a number from −1 to 1.
 *
 * @returns undefined where it does not exist: fewer than two pairs, or no spread on one of the two sides.
 * @throws RangeError where a value is not a finite number.
 */
export function correlation(pairs: readonly { first: number; second: number }[]): number | undefined {
  const first = descriptives(pairs.map((pair) => pair.first));
  const second = descriptives(pairs.map((pair) => pair.second));
  if (!first || !second || first.sd === 0 || second.sd === 0) return undefined;
  const products = pairs.map(
    (pair) => ((pair.first - first.mean) / first.sd) * ((pair.second - second.mean) / second.sd),
  );
  // Rounding can push a perfect correlation just past 1, after which a variance built on it would turn negative.
  return Math.min(1, Math.max(-1, sum(products) / (pairs.length - 1)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function refuseNonFinite(values: readonly number[]): void {
  const position = values.findIndex((value) => !Number.isFinite(value));
  if (position >= 0) throw new RangeError(`value ${position + 1} of ${values.length} is not a finite number`);
}
