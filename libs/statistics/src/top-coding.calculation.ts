/** A part of a number of people, or that it is as many at least. */
export interface TopCoded {
  readonly count: number;
  readonly atLeast: boolean;
}

/**
 * How many of a whole are in a part, told so that it does not tell how many are not where those are few: the part is
 * then given as at least all but that few.
 *
 * @param fewest the number from which on those who are not in it may be counted
 * @see Hundepool et al. (2012), Statistical Disclosure Control, 3.3 (top coding).
 */
export const topCoded = (part: number, whole: number, fewest: number): TopCoded =>
  whole - part >= fewest ? { count: part, atLeast: false } : { count: whole - (fewest - 1), atLeast: true };
