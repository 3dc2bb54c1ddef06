import type { GroupedScores } from './adjusted-gain.calculation.js';
import { descriptives } from './descriptives.calculation.js';
import { type GroupDifference, groupDifference } from './group-difference.calculation.js';
import type { Estimate } from './growth.calculation.js';

/** How the own groups' pupils scored beside those of all other groups, given what they scored at the first moment. */
export interface Comparison {
  readonly ownGroups: number;
  readonly comparisonGroups: number;
  readonly ownPupils: number;
  readonly comparisonPupils: number;
  /** How much the second score rises on the pooled line for each point at the first. */
  readonly slope: number;
  /** Own groups minus the others, in score points of the second moment, with its 95 % interval. */
  readonly difference: Estimate;
  /** Of the difference, in score points. */
  readonly standardError: number;
  /** Groups minus two. */
  readonly degreesOfFreedom: number;
  /** Two-sided: how often chance alone would give at least this difference. */
  readonly p: number;
  /** The same difference in pupils' standard deviations at the second moment; undefined where a set has one pupil. */
  readonly inPupilSds: Estimate | undefined;
  /** How far groups' mean residuals lie apart within the two sets, pooled: one standard deviation, in score points. */
  readonly groupSd: number;
  /** How far pupils' second scores lie apart within the two sets, pooled; undefined where a set has one pupil. */
  readonly pupilSd: number | undefined;
}

/** What a comparison says in one word. */
export type Verdict = 'too_early' | 'too_little_data' | 'no_difference_shown' | 'more_growth' | 'less_growth';

/** One own group may be compared, as the spread is learned from the others; that takes three. */
const FEWEST_OWN_GROUPS = 1;
const FEWEST_COMPARISON_GROUPS = 3;

/** Whether an interval of so many groups can be trusted; the arithmetic itself would do with fewer. */
export function isEnoughToCompare(groups: { readonly ownGroups: number; readonly comparisonGroups: number }): boolean {
  return groups.ownGroups >= FEWEST_OWN_GROUPS && groups.comparisonGroups >= FEWEST_COMPARISON_GROUPS;
}

/** What is left of a spread of zero after rounding, as a part of the spread of the scores. */
const ROUNDING = 1e-12;

/**
 * Compares the own groups with all others, as `groupDifference` does, where there is enough to say how sure it is.
 *
 * @param pupils those with both scores, of the own groups and of all groups they are compared with
 * @param own the groups of the hypothesis, as far as they have pupils; all other groups are the comparison
 * @returns undefined where no interval can be trusted: without an own group or with fewer than three others; where all
 *   first scores are equal, so that nothing can be adjusted for; where groups do not differ at all, as an interval
 *   without width would make any difference certain.
 * @throws RangeError where a score is not a finite number.
 */
export function compareGroups(pupils: readonly GroupedScores[], own: ReadonlySet<string>): Comparison | undefined {
  const found = groupDifference(pupils, own);
  if (!isEnoughToCompare(found)) return undefined;
  if (Number.isNaN(found.slope) || found.groupSd <= ROUNDING * spreadOf(pupils)) return undefined;
  const { low, high, difference, pupilSd, ...rest } = found;
  return {
    ...rest,
    difference: { value: difference, low, high },
    pupilSd: pupilSd > 0 ? pupilSd : undefined,
    inPupilSds: inPupilSds(found),
  };
}

/** The pupils' standard deviation is taken as it is: the interval is that of the difference, divided by it. */
function inPupilSds({ difference, low, high, pupilSd }: GroupDifference): Estimate | undefined {
  return pupilSd > 0 ? { value: difference / pupilSd, low: low / pupilSd, high: high / pupilSd } : undefined;
}

function spreadOf(pupils: readonly GroupedScores[]): number {
  return descriptives(pupils.map(({ second }) => second))?.sd ?? 0;
}

/**
 * The verdict on a hypothesis: whether the interval of the difference excludes 0.
 *
 * @param secondMomentMeasured whether the second moment is over and any of the groups has a score in it
 * @param difference with its 95 % interval; undefined where there is no comparison, or where it may not be shown
 */
export function verdictOf(secondMomentMeasured: boolean, difference: Estimate | undefined): Verdict {
  if (!secondMomentMeasured) return 'too_early';
  if (!difference) return 'too_little_data';
  if (difference.low > 0) return 'more_growth';
  return difference.high < 0 ? 'less_growth' : 'no_difference_shown';
}
