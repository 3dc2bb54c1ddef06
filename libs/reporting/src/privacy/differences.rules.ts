import { chainsTellOfFew } from './chains.rules.js';
import { differInFew, isAboutFew, withoutGroups } from './few.rules.js';
import { type Figure, type PublishedFigure, type Unit } from './figure.js';
import { areOnOneMeasure, pupilsTellOfFew } from './pupils.rules.js';

/*
 * What two published figures tell together. A figure may be about enough people, and still give one person away beside
 * another that holds the same records but for theirs: the hours of a month asked again after one more entry, of a
 * quarter beside two of its months, of a school beside its one leerteam. So every figure is held against all that were
 * published before it: their difference has to be about nobody, or about enough (query set overlap and audit; Chin and
 * Özsoyoğlu 1982, Auditing and inference control in statistical databases; Hundepool et al. 2012, 4.3).
 */

const NO_GROUPS: ReadonlySet<string> = new Set();

type Period = Pick<Figure, 'from' | 'until'>;

const holds = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.until <= outer.until;
const isSamePeriod = (one: Period, other: Period): boolean => one.from === other.from && one.until === other.until;
export const doOverlap = (one: Period, other: Period): boolean => one.from < other.until && other.from < one.until;

/** Which figures of a unit can hold the same records. */
const COMPARED: Record<Unit, (one: Figure, other: Figure) => boolean> = {
  // A record falls on one day.
  minutes: doOverlap,
  cents: doOverlap,
  // What may be used of one thing, and a part of it: minutes are no cents, and what was carried over is no part of either.
  entitlement: (one, other) => doOverlap(one, other) && isPart(one.quantity, other.quantity),
  // A goal lives through many periods.
  goals: () => true,
  // Who learned in a month is part of who learned in the year, and who learned in many months of who learned at all; of
  // two other counts neither counts part of the other: who learned, and who spent something.
  learners: (one, other) =>
    isSamePeriod(one, other)
      ? isPart(one.quantity, other.quantity)
      : one.quantity === other.quantity && (holds(one, other) || holds(other, one)),
  // Who works where is known to all.
  staff: () => false,
  // Whatever they are of: a hypothesis, a leerteam's groups, a school.
  pupils: areOnOneMeasure,
};

/** Whether one quantity is the other or a part of it: `learners/spread` of `learners`. */
const isPart = (one: string, other: string): boolean =>
  `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);

/** “At least” holds no exact figure: nothing can be subtracted from it. */
const isBlurred = ({ shown }: PublishedFigure): boolean => shown.kind === 'share' && shown.atLeast === true;

/**
 * Whether a figure tells of fewer people than it may: by itself, or beside any of those that were published; also what
 * can be worked out from several periods of one quantity, or from several sums over groups of pupils. Groups of pupils
 * that its only reader knows of may come out of it (`own`).
 */
export function tellsOfFew(
  figure: Figure,
  published: readonly PublishedFigure[],
  own: ReadonlySet<string> = NO_GROUPS,
): boolean {
  const { unit, parts } = figure;
  if (isAboutFew(unit, parts)) return true;
  const compared = published.filter(
    (other) => other.unit === unit && !isBlurred(other) && COMPARED[unit](figure, other),
  );
  if (unit === 'pupils') return pupilsTellOfFew(figure, compared, own);
  if (compared.some((other) => differInFew(unit, parts, other.parts))) return true;
  // Minutes and cents of successive periods add up.
  return (unit === 'minutes' || unit === 'cents') && chainsTellOfFew(figure, seriesOf(figure, published));
}

/** Whether a figure about pupils tells of few to somebody who can take known groups out of it and of all the others. */
export function tellsBesideKnown(
  figure: Figure,
  published: readonly PublishedFigure[],
  known: ReadonlySet<string>,
): boolean {
  if (known.size === 0) return false;
  const apart = <One extends Figure>(one: One): One => ({ ...one, parts: withoutGroups(one.parts, known) });
  return tellsOfFew(apart(figure), published.filter(({ unit }) => unit === 'pupils').map(apart));
}

/** Figures of the same quantity of the same subject. */
export const seriesOf = <Published extends Figure>(figure: Figure, published: readonly Published[]): Published[] =>
  published.filter((other) => other.subjectId === figure.subjectId && other.quantity === figure.quantity);
