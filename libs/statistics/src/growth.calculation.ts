import gammaln from '@stdlib/math-base-special-gammaln';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { UPPER_TAIL } from './confidence.js';
import { correlation, descriptives } from './descriptives.calculation.js';
import { marginOfMean } from './mean-interval.calculation.js';

/** One pupil's scores at both moments, on the same measure. */
export interface ScorePair {
  readonly first: number;
  readonly second: number;
}

/** A value with the limits of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Growth {
  /** Pupils with both scores. */
  readonly n: number;
  readonly meanFirst: number;
  readonly sdFirst: number;
  readonly meanSecond: number;
  readonly sdSecond: number;
  /** In score points. */
  readonly meanGain: Estimate;
  /** In standard deviations at the first moment; undefined where the scores of a moment have no spread. */
  readonly standardisedGain: Estimate | undefined;
}

/** With fewer pairs an interval says nothing about anyone. */
const FEWEST_PAIRS = 4;

/**
 * How much the pupils of a group grew between two moments on one measure.
 *
 * The mean gain is in score points, with a 95 % t interval for paired differences. The standardised gain is in standard
 * deviations at the first moment, J × mean gain / SD, with a 95 % interval from the large-sample variance
 * 2(1 − r)/n + g²/(2n). Where every pupil gained the same, the interval of the mean gain has no width.
 *
 * @param pairs pupils with both scores; those who miss one are left out by the caller
 * @returns undefined under four pairs. `standardisedGain` alone is undefined where all scores at the first moment are
 *   equal (nothing to divide by) or all at the second are (no correlation, so no interval).
 * @throws RangeError where a score is not a finite number.
 * @see Becker, B. J. (1988). Synthesizing standardized mean-change measures. British Journal of Mathematical and
 *   Statistical Psychology, 41, 257–278 (the estimate and its variance).
 */
export function growth(pairs: readonly ScorePair[]): Growth | undefined {
  const first = descriptives(pairs.map((pair) => pair.first));
  const second = descriptives(pairs.map((pair) => pair.second));
  const gain = descriptives(pairs.map((pair) => pair.second - pair.first));
  if (!first || !second || !gain || pairs.length < FEWEST_PAIRS) return undefined;
  const n = pairs.length;
  const r = correlation(pairs);
  return {
    n,
    meanFirst: first.mean,
    sdFirst: first.sd,
    meanSecond: second.mean,
    sdSecond: second.sd,
    meanGain: around(gain.mean, marginOfMean(n, gain.sd)),
    standardisedGain: r === undefined ? undefined : standardise(gain.mean / first.sd, r, n),
  };
}

function standardise(gainInSds: number, r: number, n: number): Estimate {
  const g = smallSampleCorrection(n - 1) * gainInSds;
  const variance = (2 * (1 - r)) / n + g ** 2 / (2 * n);
  return around(g, normalQuantile(UPPER_TAIL, 0, 1) * Math.sqrt(variance));
}

/**
 * The exact factor J(m) = Γ(m/2) / (√(m/2) · Γ((m − 1)/2)) that takes the upward bias out of a standardised mean in a
 * small sample; it tends to 1.
 *
 * @param m degrees of freedom of the standard deviation, at least 2
 * @throws RangeError where m is not at least 2: Γ has a pole there.
 * @see Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and related estimators. Journal
 *   of Educational Statistics, 6(2), 107–128.
 */
export function smallSampleCorrection(m: number): number {
  if (!(m >= 2)) throw new RangeError(`the small-sample correction needs at least 2 degrees of freedom, not ${m}`);
  // By logarithms: Γ itself overflows from about 340 pupils on.
  return Math.exp(gammaln(m / 2) - Math.log(m / 2) / 2 - gammaln((m - 1) / 2));
}

function around(value: number, margin: number): Estimate {
  return { value, low: value - margin, high: value + margin };
}
