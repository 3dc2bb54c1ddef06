import { chainsTellOfFew } from './chains.rules.js';
import { type Figure, type Parts, type Unit } from './figure.js';

/*
 * What two published figures tell together. A figure may be about enough people, and still give one person away beside
 * another that holds the same records but for theirs: the hours of a month asked again after one more entry, of a
 * quarter beside two of its months, of a school beside its one leerteam. So every figure is held against all that were
 * published before it: their difference has to be about nobody, or about enough (query set overlap and audit; Chin and
 * Özsoyoğlu 1982, Auditing and inference control in statistical databases; Hundepool et al. 2012, 4.3).
 */

type Period = Pick<Figure, 'from' | 'until'>;

const holds = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.until <= outer.until;

const isSamePeriod = (one: Period, other: Period): boolean => one.from === other.from && one.until === other.until;

/** Which figures of a unit can hold the same records. */
const COMPARED: Record<Unit, (one: Figure, other: Figure) => boolean> = {
  // A record falls on one day.
  minutes: (one, other) => one.from < other.until && other.from < one.until,
  // A goal lives through many periods.
  goals: () => true,
  // Who learned in a month is part of who learned in the year, and who learned in many months of who learned at all; of
  // two other counts neither counts part of the other.
  learners: (one, other) =>
    isSamePeriod(one, other) || (one.quantity === other.quantity && (holds(one, other) || holds(other, one))),
  pupils: (one, other) => one.quantity === other.quantity,
  groups: (one, other) => one.quantity === other.quantity,
};

/** How many people the difference of two figures is about. */
export function differing(one: Parts, other: Parts): number {
  let people = 0;
  for (const [person, fingerprint] of one) if (fingerprint !== (other.get(person) ?? 0)) people += 1;
  for (const [person, fingerprint] of other) if (fingerprint !== 0 && !one.has(person)) people += 1;
  return people;
}

const isFew = (people: number, fewest: number): boolean => people > 0 && people < fewest;

/**
 * Whether a figure tells of fewer people than it may: by itself, or beside any of those that were published; also what
 * can be worked out from several periods of one quantity, one after the other.
 */
export function tellsOfFew(figure: Figure, published: readonly Figure[]): boolean {
  if (isFew(figure.parts.size, figure.fewest)) return true;
  const sameUnit = published.filter(({ unit }) => unit === figure.unit);
  const compared = sameUnit.filter((other) => COMPARED[figure.unit](figure, other));
  if (compared.some((other) => isFew(differing(figure.parts, other.parts), Math.max(figure.fewest, other.fewest))))
    return true;
  // Minutes of successive periods add up.
  return (
    figure.unit === 'minutes' &&
    chainsTellOfFew(
      figure,
      sameUnit.filter((other) => isOneSeries(figure, other)),
    )
  );
}

const isOneSeries = (one: Figure, other: Figure): boolean =>
  one.subjectId === other.subjectId && one.quantity === other.quantity;
