import betaRegularised from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** Terms below this no longer change a probability. */
const NEGLIGIBLE = 1e-16;

/**
 * How often Student's t stays at or below a positive value when what it tests is not 0 but so many standard errors: the
 * distribution function of the noncentral t, to about eleven decimals.
 *
 * A sum of positive terms; it takes in the order of noncentrality² of them. Written out here,
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
  const [x, b] = [t ** 2 / (t ** 2 + degreesOfFreedom), degreesOfFreedom / 2];
  const mean = noncentrality ** 2 / 2;
  const even = betaTerms(x, 1 / 2, b);
  const odd = betaTerms(x, 1, b);
  let probability = normalCdf(-noncentrality, 0, 1);
  // Poisson probabilities of j and of j + 1/2, each made of the one before it.
  let [atWhole, atHalf] = [Math.exp(-mean), noncentrality * Math.sqrt(2 / Math.PI) * Math.exp(-mean)];
  for (let j = 0; ; j++) {
    const term = atWhole * even() + atHalf * odd();
    probability += term / 2;
    // The terms rise until about the mean, and fall from there on.
    if (j > mean && term < NEGLIGIBLE) return Math.min(1, probability);
    atWhole *= mean / (j + 1);
    atHalf *= mean / (j + 3 / 2);
  }
}

/**
 * The regularised incomplete beta function at a, a + 1, a + 2, …, a value each time it is asked: worked out once, as each
 * is the one before it less xᵃ(1 − x)ᵇ / (a B(a, b)).
 */
function betaTerms(x: number, a: number, b: number): () => number {
  let value = betaRegularised(x, a, b, true, false);
  let step = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + gammaln(a + b) - gammaln(a + 1) - gammaln(b));
  return () => {
    const now = value;
    value = Math.max(0, value - step);
    step *= (x * (a + b)) / (a + 1);
    a += 1;
    return now;
  };
}
