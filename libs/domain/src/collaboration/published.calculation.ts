import { answersIn, stepsIn, type Tally } from '../anonymous-answers/tally.calculation.js';
import { STEPS } from './contrasts.js';

/** Fewer answers are not told of: the team would know who gave them. */
export const FEWEST_ANSWERS = 4;

/** What is told of a contrast: its mean, or only that it is that or beyond. */
export interface PublishedMean {
  readonly mean: number;
  readonly bound: 'exact' | 'at_most' | 'at_least';
}

/**
 * How far the answers have to lie from all being at a pole, in steps, all together. A member who chose the other pole
 * (four steps) must still find it possible that a given colleague stands in the middle (two).
 */
const LEAST_FROM_POLE = STEPS - 1 + (STEPS - 1) / 2;

/**
 * The mean of a contrast, from 1 to 5, as exactly as it can be told. Means close to a pole tell what everybody chose:
 * they are told as being there or beyond. Whoever knows the own answer can then not tell on which side of the middle
 * any colleague stands, for every number of answers from four on and whatever they were; the spec goes through all of
 * them. The bounds depend on the number of answers alone, so that they give nothing away.
 *
 * A distribution is not told: with these means it would place somebody on a side.
 */
export function publishedMean(tally: Tally): PublishedMean {
  const answers = answersIn(tally);
  if (answers < FEWEST_ANSWERS) throw new RangeError(`${answers} answers are too few`);
  // Steps away from the first pole, in whole numbers: a bound that is missed by a rounding error would tell on somebody.
  const steps = stepsIn(tally);
  const furthest = (STEPS - 1) * answers - LEAST_FROM_POLE;
  const at = (total: number): number => 1 + total / answers;
  if (steps <= LEAST_FROM_POLE) return { mean: at(LEAST_FROM_POLE), bound: 'at_most' };
  return steps >= furthest ? { mean: at(furthest), bound: 'at_least' } : { mean: at(steps), bound: 'exact' };
}

/**
 * How a mean differs from the one before it, where it can be told: not where either is only known to be beyond a bound.
 */
export const differenceOf = (now: PublishedMean, earlier: PublishedMean): number | null =>
  now.bound === 'exact' && earlier.bound === 'exact' ? now.mean - earlier.mean : null;

/**
 * Whether two reviews may be compared, by how many people answered one of them and not the other. With one or two, the
 * difference would be about those.
 */
export const isComparable = (changed: number): boolean => changed === 0 || changed > 2;
