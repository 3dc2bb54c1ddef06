import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { type GroupedScores, meansByGroup, pooledLine } from './adjusted-gain.calculation.js';
import { UPPER_TAIL } from './confidence.js';
import { descriptives } from './descriptives.calculation.js';

/**
 * Two sets of groups side by side, in score points of the second moment unless it says otherwise. NaN stands where the
 * arithmetic has no answer: nothing here judges whether there is enough to go by.
 */
export interface GroupDifference {
  readonly ownGroups: number;
  readonly comparisonGroups: number;
  readonly ownPupils: number;
  readonly comparisonPupils: number;
  /** How much the second score rises on the pooled line for each point at the first. */
  readonly slope: number;
  /** Own groups minus the others: mean of the groups' mean residuals, each group counting once. */
  readonly difference: number;
  readonly standardError: number;
  /** Groups minus two. */
  readonly degreesOfFreedom: number;
  /** Limits of the 95 % t interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Two-sided: how often chance alone would give at least this difference. */
  readonly p: number;
  /** How far the groups' mean residuals lie apart within the two sets, pooled. */
  readonly groupSd: number;
  /** How far the pupils' second scores lie apart within the two sets, pooled. */
  readonly pupilSd: number;
}

/**
 * How the groups of one set differ from all others in what their pupils scored beyond what their first scores foretell.
 *
 * One least-squares line second ~ first is drawn through all pupils; a group's figure is its pupils' mean distance from
 * it. The two sets' unweighted means of those are compared by Student's t with pooled variance: the group is the unit,
 * as pupils of one group share their lessons and are no independent witnesses.
 *
 * It takes time in proportion to the pupils. Where all first scores are equal there is no slope and a pupil's distance
 * is that from the mean; a set without groups has no mean; with fewer than three groups there is no standard error, and
 * a set of one pupil has no standard deviation: those are NaN, as they are not available in R.
 *
 * @param pupils those with both scores; those who miss one are left out by the caller
 * @param own the groups of the one set, as far as they have pupils; all other groups are the other set
 * @throws RangeError where a score is not a finite number.
 * @see Student (1908). The probable error of a mean. Biometrika, 6(1), 1–25.
 * @see Donner, A. & Klar, N. (2000). Design and Analysis of Cluster Randomization Trials in Health Research. Arnold
 *   (the t test on groups' means, and why not on the members).
 */
export function groupDifference(pupils: readonly GroupedScores[], own: ReadonlySet<string>): GroupDifference {
  const line = pooledLine(pupils);
  const [ownMeans, otherMeans] = split([...meansByGroup(pupils, line.residuals)], ([group]) => own.has(group));
  const [ownPupils, otherPupils] = split(pupils, ({ group }) => own.has(group));
  const [n, m] = [ownMeans.length, otherMeans.length];
  const degreesOfFreedom = n + m - 2;
  const ownSide = ownMeans.map(([, mean]) => mean);
  const otherSide = otherMeans.map(([, mean]) => mean);
  const groupSd = Math.sqrt((sumOfSquares(ownSide) + sumOfSquares(otherSide)) / degreesOfFreedom);
  const standardError = groupSd * Math.sqrt(1 / n + 1 / m);
  const difference = meanOf(ownSide) - meanOf(otherSide);
  const margin = degreesOfFreedom > 0 ? tQuantile(UPPER_TAIL, degreesOfFreedom) * standardError : Number.NaN;
  return {
    ownGroups: n,
    comparisonGroups: m,
    ownPupils: ownPupils.length,
    comparisonPupils: otherPupils.length,
    slope: line.slope,
    difference,
    standardError,
    degreesOfFreedom,
    low: difference - margin,
    high: difference + margin,
    p: degreesOfFreedom > 0 ? 2 * tCdf(-Math.abs(difference / standardError), degreesOfFreedom) : Number.NaN,
    groupSd,
    pupilSd: pooledSd(ownPupils, otherPupils),
  };
}

function pooledSd(these: readonly GroupedScores[], those: readonly GroupedScores[]): number {
  const sets = [these, those].map((set) => descriptives(set.map(({ second }) => second)));
  const squares = sets.map((set) => (set ? (set.n - 1) * set.sd ** 2 : Number.NaN));
  return Math.sqrt(squares.reduce((total, one) => total + one, 0) / (these.length + those.length - 2));
}

function sumOfSquares(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((total, value) => total + (value - mean) ** 2, 0);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function split<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  const sides: [Item[], Item[]] = [[], []];
  for (const item of items) sides[belongs(item) ? 0 : 1].push(item);
  return sides;
}
