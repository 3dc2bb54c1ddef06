import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { type Comparison, isEnoughToCompare } from './comparison.calculation.js';
import { UPPER_TAIL } from './confidence.js';
import { noncentralTCdf } from './noncentral-t.calculation.js';

/** What a comparison can see depends on this, and not on what it found. */
export interface Design {
  readonly ownGroups: number;
  readonly comparisonGroups: number;
  /** How far groups' mean residuals lie apart, in pupils' standard deviations at the second moment; above 0. */
  readonly groupSpread: number;
}

/** A difference of so many standard errors is found for certain, to more digits than a number has. */
const CERTAIN = 38;

/** Of 100 cases, in how many a difference has to be found to say that this design can see it. */
const OFTEN_ENOUGH = 0.8;

/** How closely that difference is told, in standard errors: a report has two decimals of it. */
const PRECISION = 1e-4;

/** The design of a comparison that was made; undefined where its pupils' standard deviation is not known. */
export function designOf({ ownGroups, comparisonGroups, groupSd, pupilSd }: Comparison): Design | undefined {
  return pupilSd === undefined ? undefined : { ownGroups, comparisonGroups, groupSpread: groupSd / pupilSd };
}

/**
 * How often a comparison of this design finds a true difference: that its 95 % interval lies on the right side of 0.
 * It is a probability for designs to come; the spread between groups is taken to be what was seen.
 *
 * @param difference in pupils' standard deviations at the second moment; its sign does not matter
 * @returns 0.025 for no difference (chance finds one on that side), towards 1 for large ones; undefined where
 *   `compareGroups` would give no interval for so few groups.
 * @throws RangeError where the difference is not a finite number, or the spread between groups is not above 0.
 * @see Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences (2nd ed.). Erlbaum, chapter 2 (the
 *   power of t by the noncentral t); with groups in the place of persons, as in Donner & Klar (2000).
 */
export function powerToSee(design: Design, difference: number): number | undefined {
  if (!Number.isFinite(difference)) throw new RangeError(`a difference of ${difference} is no finite number`);
  const standardError = standardErrorOf(design);
  return standardError === undefined ? undefined : powerOf(design)(Math.abs(difference) / standardError);
}

/**
 * The smallest true difference that a comparison of this design finds in 80 of 100 cases.
 *
 * @returns in pupils' standard deviations at the second moment; undefined where `compareGroups` would give no interval
 *   for so few groups.
 * @throws RangeError where the spread between groups is not above 0.
 */
export function smallestToSee(design: Design): number | undefined {
  const standardError = standardErrorOf(design);
  if (standardError === undefined) return undefined;
  // Power rises with the difference. Large differences take the most work: those are looked at last.
  let [low, high] = [0, 4];
  const powerAt = powerOf(design);
  while (powerAt(high) < OFTEN_ENOUGH) [low, high] = [high, 2 * high];
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (powerAt(middle) < OFTEN_ENOUGH) low = middle;
    else high = middle;
  }
  return high * standardError;
}

function standardErrorOf({ ownGroups, comparisonGroups, groupSpread }: Design): number | undefined {
  if (!(groupSpread > 0) || !Number.isFinite(groupSpread))
    throw new RangeError(`groups that lie ${groupSpread} apart tell nothing of what can be seen`);
  if (!isEnoughToCompare({ ownGroups, comparisonGroups })) return undefined;
  return groupSpread * Math.sqrt(1 / ownGroups + 1 / comparisonGroups);
}

/** The power by how many standard errors a difference is. */
function powerOf({ ownGroups, comparisonGroups }: Design): (standardErrors: number) => number {
  const degreesOfFreedom = ownGroups + comparisonGroups - 2;
  const limit = tQuantile(UPPER_TAIL, degreesOfFreedom);
  return (errors) => (errors > CERTAIN ? 1 : 1 - noncentralTCdf(limit, degreesOfFreedom, errors));
}
