import betaRegularised from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** Terms below this no longer change a probability. */
const NEGLIGIBLE = 1e-16;

/**
 * How often Student's t stays at or below a positive value when what it tests is not 0 but so many standard errors: the
 * distribution function of the noncentral t, to about twelve decimals.
 *
 * A sum of positive terms, so that nothing cancels; it takes in the order of noncentrality² of them. Written out here,
 * as @stdlib does not have it.
 *
 * @param t the value, above 0
 * @param degreesOfFreedom above 0
 * @param noncentrality 0 up to 38, beyond which its first term is too small to be held
 * @throws RangeError outside those
 * @see Lenth, R. V. (1989). Algorithm AS 243: Cumulative distribution function of the non-central t distribution.
 *   Applied Statistics, 38(1), 185–189.
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (!(t > 0) || !(degreesOfFreedom > 0) || !(noncentrality >= 0 && noncentrality <= 38))
    throw new RangeError(`no noncentral t for ${t}, ${degreesOfFreedom} degrees of freedom, ${noncentrality}`);
  const x = t ** 2 / (t ** 2 + degreesOfFreedom);
  const mean = noncentrality ** 2 / 2;
  let probability = normalCdf(-noncentrality, 0, 1);
  for (let j = 0; ; j++) {
    const even = poisson(j, mean) * betaRegularised(x, j + 1 / 2, degreesOfFreedom / 2, true, false);
    const odd = poisson(j + 1 / 2, mean) * betaRegularised(x, j + 1, degreesOfFreedom / 2, true, false);
    probability += (even + odd) / 2;
    // The terms rise until about the mean, and fall from there on.
    if (j > mean && even + odd < NEGLIGIBLE) return Math.min(1, probability);
  }
}

/** The Poisson probability of k with this mean, also at halves: by logarithms, as its parts overflow. */
function poisson(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(mean) - mean - gammaln(k + 1));
}
