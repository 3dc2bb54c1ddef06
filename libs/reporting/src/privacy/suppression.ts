import type { HiddenReason, Value } from '../document/report-document.js';

/** Fewest people behind a published figure about staff (domain rules, 3.3). */
export const FEWEST_STAFF = 5;
/** Fewest pupils behind a published mean. */
export const FEWEST_PUPILS_FOR_A_MEAN = 10;
/** Fewest pupils in a published count. */
export const FEWEST_PUPILS_IN_A_COUNT = 5;

const hidden = (reason: HiddenReason): Value => ({ kind: 'hidden', reason });

/** A figure about staff, or the mark that it is hidden because fewer than five people are behind it. */
export const ofStaff = (people: number, value: Value): Value =>
  people < FEWEST_STAFF ? hidden('fewer_than_5_staff') : value;

/** Staff time as it is published: whole hours, of at least five people. */
export const staffHours = (people: number, minutes: number): Value =>
  ofStaff(people, { kind: 'hours', hours: Math.round(minutes / 60) });

/**
 * A part of the staff, of at least five people. Where fewer than five are the others, how many they are would tell of
 * them: the part is then given as at least all but four (top coding; Hundepool et al. 2012, Statistical Disclosure
 * Control, 3.3).
 */
export function shareOfStaff(people: number, of: number): Value {
  const others = of - people;
  if (of < FEWEST_STAFF || people < FEWEST_STAFF) return hidden('fewer_than_5_staff');
  const most = of - (FEWEST_STAFF - 1);
  if (others >= FEWEST_STAFF) return { kind: 'share', value: people / of, of };
  return most < FEWEST_STAFF
    ? hidden('protects_another_figure')
    : { kind: 'share', value: most / of, of, atLeast: true };
}

/** A number of pupils, as it may be shown. */
export const pupilCount = (pupils: number): Value =>
  pupils < FEWEST_PUPILS_IN_A_COUNT ? hidden('fewer_than_5_pupils') : { kind: 'count', value: pupils };

/** A row of a table that stands beside its total: what it shows, and how many people are behind it. */
export interface Contribution<Row> {
  readonly row: Row;
  readonly people: number;
  /** What would be subtracted from the total to find a hidden row. */
  readonly amount: number;
}

/**
 * Which rows of a table beside its total have to be hidden, and why. A row of fewer than five people is hidden; and
 * with it the next smallest of those that could be shown, for the total less the others tells what the hidden rows are
 * together: that has to be a figure of five people too, also where one person is behind several rows.
 */
export function hiddenRows<Row>(contributions: readonly Contribution<Row>[]): Map<Row, HiddenReason> {
  const marks = new Map<Row, HiddenReason>();
  for (const { row, people } of contributions) if (people < FEWEST_STAFF) marks.set(row, 'fewer_than_5_staff');
  if (marks.size === 0) return marks;
  const next = contributions
    .filter(({ row }) => !marks.has(row))
    .reduce<Contribution<Row> | undefined>(
      (least, one) => (least && least.amount <= one.amount ? least : one),
      undefined,
    );
  if (next) marks.set(next.row, 'protects_another_figure');
  return marks;
}

/**
 * The rows of a table beside its total, each with its value or the mark that it is hidden. What is hidden comes last,
 * in the order of its name: a place among the others by size would tell between what it lies.
 */
export function hideWithin<Row extends { readonly people: number }>(
  rows: readonly Row[],
  {
    amountOf,
    nameOf,
    valueOf,
  }: {
    readonly amountOf: (row: Row) => number;
    readonly nameOf: (row: Row) => string;
    readonly valueOf: (row: Row) => Value;
  },
): { row: Row; value: Value }[] {
  const marks = hiddenRows(rows.map((row) => ({ row, people: row.people, amount: amountOf(row) })));
  const shown = rows.filter((row) => !marks.has(row)).map((row) => ({ row, value: valueOf(row) }));
  const rest = [...marks].map(([row, reason]) => ({ row, value: hidden(reason) }));
  return [...shown, ...rest.sort((one, other) => (nameOf(one.row) < nameOf(other.row) ? -1 : 1))];
}
