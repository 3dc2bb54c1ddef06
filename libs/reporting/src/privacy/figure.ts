import type { Value } from '../document/report-document.js';

/**
 * Who is behind a figure, each with a fingerprint of what they add to it: of their records, modulo 2^40, so that
 * fingerprints can be added and subtracted as the figures themselves can. It tells whether two figures hold the same
 * records of somebody, and nothing of what those are.
 */
export type Parts = ReadonlyMap<string, number>;

/** What somebody adds to a figure. */
export interface Contribution {
  readonly amount: number;
  readonly fingerprint: number;
}
export type Contributions = ReadonlyMap<string, Contribution>;

/** Fingerprints are counted modulo this: sums of them stay whole numbers in JavaScript and in JSON. */
const MODULUS = 2 ** 40;

export const plus = (one: number, other: number): number => (one + other) % MODULUS;
export const minus = (one: number, other: number): number => (one - other + MODULUS) % MODULUS;

/**
 * What can be subtracted from what. Minutes and goals count records: two figures of them differ by the records that
 * only one of them holds. Learners, pupils and groups count somebody once.
 */
export type Unit = 'minutes' | 'goals' | 'learners' | 'pupils' | 'groups';

/** A figure, as others can be held against it. */
export interface Figure {
  readonly unit: Unit;
  /** What is measured, such as `minutes/form/…`. */
  readonly quantity: string;
  /** What it is about: a leerteam, a school. */
  readonly subjectId: string;
  /** Half-open range of dates. */
  readonly from: string;
  readonly until: string;
  /** Fewest people, pupils or groups that may be told about. */
  readonly fewest: number;
  readonly parts: Parts;
}

/** A figure that a report shows, or that can be worked out from what it shows (`shown` is then a mark that it is hidden). */
export interface PublishedFigure extends Figure {
  readonly shown: Value;
  /** The day of the data that it was made from. */
  readonly asOf: string;
}

/** Adds up what people contributed in several rows. */
export function contributionsOf<Row>(
  rows: readonly Row[],
  read: (row: Row) => Contribution & { readonly person: string },
): Contributions {
  const sums = new Map<string, Contribution>();
  for (const row of rows) {
    const { person, amount, fingerprint } = read(row);
    const before = sums.get(person);
    sums.set(person, {
      amount: (before?.amount ?? 0) + amount,
      fingerprint: plus(before?.fingerprint ?? 0, fingerprint),
    });
  }
  return sums;
}

export const partsOf = (contributions: Contributions): Parts =>
  new Map([...contributions].map(([person, { fingerprint }]) => [person, fingerprint]));

/** People who are counted once each. */
export const eachOnce = (people: Iterable<string>): Parts => new Map([...people].map((person) => [person, 1]));

/** All that several figures hold together. */
export function together(all: readonly Parts[]): Parts {
  const sums = new Map<string, number>();
  for (const parts of all)
    for (const [person, fingerprint] of parts) sums.set(person, plus(sums.get(person) ?? 0, fingerprint));
  return sums;
}

/** The fingerprint of one record in SQL: of an expression that says what it adds, and which record it is. */
export const fingerprintSql = (expression: string): string => `('x' || left(md5(${expression}), 10))::bit(40)::bigint`;

/** The fingerprint of all records of a group in SQL. */
export const fingerprintSumSql = (expression: string): string =>
  `mod(sum(${fingerprintSql(expression)}), ${MODULUS})::bigint`;
