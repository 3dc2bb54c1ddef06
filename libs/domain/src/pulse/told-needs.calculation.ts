import { marginOfMean, topCoded } from '@app/statistics';
import { answersIn, stepsIn, type Tally } from '../anonymous-answers/tally.calculation.js';

/** Of fewer answers nothing is told. */
export const FEWEST_IN_PULSE = 5;

/** From 1, fully disagree, to 5, fully agree. */
export const POINTS = 5;
const MIDDLE = 3;
/** Steps from one pole to the other, of the answer to one item. */
export const STEPS_AN_ITEM = POINTS - 1;

/** How many answered, as it is told: where fewer than five did not, that all but four did at least. */
export interface ToldAnswered {
  readonly answered: number;
  readonly answeredBound: 'exact' | 'at_least';
}

export function toldAnswered(answered: number, asked: number): ToldAnswered {
  const { count, atLeast } = topCoded(answered, asked, FEWEST_IN_PULSE);
  return { answered: Math.max(count, FEWEST_IN_PULSE), answeredBound: atLeast ? 'at_least' : 'exact' };
}

/** What is told of a need: a mean over people, from 1 to 5, with its 95 % interval. */
export interface ToldNeed {
  /** Rounded; near a pole only that it is there or beyond. */
  readonly mean: number;
  readonly bound: 'exact' | 'at_most' | 'at_least';
  readonly low: number;
  readonly high: number;
}

/** What of the answers goes into what is told: the items about a need, and sums over people of their steps. */
export interface Sums {
  readonly items: number;
  readonly answers: number;
  readonly total: number;
  readonly squares: number;
}

/** The sums of a tally of each person's own steps about a need, from none to four an item. */
export const sumsOf = (tally: Tally): Sums => ({
  items: (tally.length - 1) / STEPS_AN_ITEM,
  answers: answersIn(tally),
  total: stepsIn(tally),
  squares: tally.reduce((sum, times, step) => sum + times * step ** 2, 0),
});

/**
 * What is told of a need. It depends on three things alone, each of them coarse: how many answered as it is told
 * (`answered`), the rounded mean, and in which of three widths the answers lie. Whoever knows the own answer, and exactly
 * how many there are, can then not tell on which side of the middle any colleague stands, nor where within two points:
 * for every number of answers from five on and whatever they were. The spec goes through all of them.
 */
export function toldNeed(sums: Sums, answered: number): ToldNeed {
  const { items, answers, total } = sums;
  if (answers < FEWEST_IN_PULSE) throw new RangeError(`${answers} answers are too few`);
  const parts = partsOfAPoint(answered);
  const away = total - (STEPS_AN_ITEM / 2) * items * answers;
  const furthest = furthestTold(items, answered);
  const rounded = Math.min(roundedParts(Math.abs(away), items * answers, parts), furthest);
  const mean = (MIDDLE * parts + Math.sign(away) * rounded) / parts;
  const isExact = rounded < furthest;
  const place = { distance: rounded / parts, half: 0.5 / parts, items, answered };
  const margin = place.half + marginOfMean(answered, isExact ? toldSpread(sums, place) : widestSpread(place));
  return {
    mean,
    bound: isExact ? 'exact' : away < 0 ? 'at_most' : 'at_least',
    low: isExact || away > 0 ? Math.max(1, Math.floor((mean - margin) * 100) / 100) : 1,
    high: isExact || away < 0 ? Math.min(POINTS, Math.ceil((mean + margin) * 100) / 100) : POINTS,
  };
}

/**
 * To which part of a point a mean is rounded: to halves, quarters or tenths. A part is at least two points of one person
 * among so many, and is small beside the interval. All of them hold the half points that thresholds are made of.
 */
const partsOfAPoint = (answered: number): number => (answered < 10 ? 2 : answered < 20 ? 4 : 10);

/** A distance from the middle, in steps of all together, in parts of a point; half a part is rounded to the middle. */
const roundedParts = (steps: number, perPoint: number, parts: number): number =>
  Math.ceil((2 * steps * parts - perPoint) / (2 * perPoint));

/**
 * How far from the middle a mean is told, in parts of a point. All together have to be so far from a pole that, of
 * somebody who chose the other one, a colleague can still stand across the middle.
 */
function furthestTold(items: number, answered: number): number {
  const whole = STEPS_AN_ITEM * items;
  const leastFromPole = whole + whole / 2 + 1;
  return roundedParts((whole / 2) * answered - leastFromPole, items * answered, partsOfAPoint(answered));
}

/** Where a rounded mean is: how far from the middle, and how far the mean may be from that; in points. */
interface Place {
  readonly distance: number;
  readonly half: number;
  readonly items: number;
  readonly answered: number;
}

/** The standard deviations, in points, that a spread is rounded up to; beyond the last it is as wide as it can be. */
const WIDTHS = [1, 1.5];
/** With fewer answers a width would tell of one of them. */
const FEWEST_FOR_A_WIDTH = 10;

/** The spread that an interval is made with: never less than it is, and the same for most. */
const toldSpread = (sums: Sums, place: Place): number =>
  WIDTHS.find((width) => canBeTold(width, place) && isWithin(sums, width)) ?? widestSpread(place);

/** Whether answers lie within a standard deviation, in points; in whole numbers, so that nothing hangs on a rounding. */
const isWithin = ({ items, answers, total, squares }: Sums, width: number): boolean =>
  4 * (answers * squares - total ** 2) <= (2 * width * items) ** 2 * answers * (answers - 1);

/**
 * Whether a width tells of nobody: within it there has to be room, and a quarter over, for one at the pole further away
 * and another across the middle; and beyond it for more than answers at the poles.
 */
function canBeTold(width: number, place: Place): boolean {
  const { distance, half, items, answered } = place;
  const [pole, across] = [2 + distance + half, distance + half + 1 / items];
  const needed = pole ** 2 + across ** 2 + (pole + across) ** 2 / (answered - 2);
  const hasRoom = 1.25 * needed <= (answered - 1) * width ** 2;
  return answered >= FEWEST_FOR_A_WIDTH && hasRoom && width <= 0.8 * widestSpread(place);
}

/** The largest standard deviation that answers with this mean can have, in points: all of them at the poles. */
function widestSpread({ distance, half, answered }: Place): number {
  const fromPole = 2 - Math.max(0, distance - half);
  return Math.sqrt((fromPole * (POINTS - 1 - fromPole) * answered) / (answered - 1));
}

/** How two results of one need differ, as far as they tell. */
export interface Change {
  /** In points; null where either is only known to be beyond a bound. */
  readonly by: number | null;
  /** Whether it is more than chance explains: the intervals do not touch. */
  readonly isClear: boolean;
}

export function changeBetween(now: ToldNeed, earlier: ToldNeed): Change {
  const isTold = now.bound === 'exact' && earlier.bound === 'exact';
  return {
    by: isTold ? Math.round((now.mean - earlier.mean) * 100) / 100 : null,
    isClear: now.low > earlier.high || now.high < earlier.low,
  };
}

/**
 * Whether two pulses may be compared, by how many people were asked in one of them and not in the other: with a few, the
 * difference would be about those. Who answered either is kept nowhere.
 */
export const isComparable = (changed: number): boolean => changed === 0 || changed >= FEWEST_IN_PULSE;
