import { FINGERPRINT_MODULUS } from '@app/domain';
import type { Value } from '../document/value.js';

/**
 * What somebody adds to a figure: how much, and a fingerprint of the records that it is. Fingerprints are counted modulo
 * 2^40, so that they can be added and subtracted as the figures themselves can; they tell whether two figures hold the
 * same records of somebody, and nothing of what those are.
 */
export interface Part {
  readonly amount: number;
  readonly fingerprint: number;
}
/** Who is behind a figure. */
export type Parts = ReadonlyMap<string, Part>;

const plus = (one: number, other: number): number => (one + other) % FINGERPRINT_MODULUS;
const minus = (one: number, other: number): number => (one - other + FINGERPRINT_MODULUS) % FINGERPRINT_MODULUS;

/**
 * What can be subtracted from what. Minutes, cents and goals count records: two figures of them differ by the records
 * that only one of them holds. An entitlement, in minutes or in cents, is what somebody may use: it is its own
 * fingerprint. Learners, staff and pupils count somebody once.
 */
export type Unit = 'minutes' | 'cents' | 'entitlement' | 'goals' | 'learners' | 'staff' | 'pupils';

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
  readonly parts: Parts;
}

/** A figure that a report shows, or that can be worked out from what it shows (`shown` then holds nothing). */
export interface PublishedFigure extends Figure {
  readonly shown: Value;
  /** The moment of the data that it was made from, in ISO 8601. */
  readonly asOf: string;
}

/** Adds up what people contributed in several rows. */
export function partsOf<Row>(rows: readonly Row[], read: (row: Row) => Part & { readonly person: string }): Parts {
  return together(
    rows.map((row) => {
      const { person, amount, fingerprint } = read(row);
      return new Map([[person, { amount, fingerprint }]]);
    }),
  );
}

/** What everybody behind a figure adds to it, together. */
export const amountOf = (parts: Parts): number => [...parts.values()].reduce((sum, { amount }) => sum + amount, 0);

/** People who are counted once each. */
export const eachOnce = (people: Iterable<string>): Parts =>
  new Map([...people].map((person) => [person, { amount: 1, fingerprint: 1 }]));

const NOTHING: Part = { amount: 0, fingerprint: 0 };

/** All that several figures hold together, of everybody of whom that is anything: some may take others away. */
export function together(all: readonly Parts[]): Parts {
  const sums = new Map<string, Part>();
  for (const parts of all)
    for (const [person, { amount, fingerprint }] of parts) {
      const before = sums.get(person) ?? NOTHING;
      sums.set(person, { amount: before.amount + amount, fingerprint: plus(before.fingerprint, fingerprint) });
    }
  for (const [person, { fingerprint }] of sums) if (fingerprint === 0) sums.delete(person);
  return sums;
}

/** What one figure holds and the other does not, of everybody of whom that is anything. */
export function without(one: Parts, other: Parts): Parts {
  const rest = new Map<string, Part>();
  for (const person of new Set([...one.keys(), ...other.keys()])) {
    const [these, those] = [one.get(person) ?? NOTHING, other.get(person) ?? NOTHING];
    const fingerprint = minus(these.fingerprint, those.fingerprint);
    if (fingerprint !== 0) rest.set(person, { amount: these.amount - those.amount, fingerprint });
  }
  return rest;
}

/** Whether both hold the same of everybody: there is nothing of the one without the other. */
export const isEqual = (one: Parts, other: Parts): boolean =>
  one === other || (isWithin(one, other) && isWithin(other, one));

function isWithin(one: Parts, other: Parts): boolean {
  for (const [person, { fingerprint }] of one)
    if (fingerprint !== (other.get(person) ?? NOTHING).fingerprint) return false;
  return true;
}
