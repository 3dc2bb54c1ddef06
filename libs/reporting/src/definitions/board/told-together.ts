import type { Value } from '../../document/value.js';
import { count } from '../document-parts.js';

/*
 * What may be said of schools together: what is said of each, added up, and nothing else. So no school's hidden figure is
 * in a sum, and nobody can take the others away to find it (ADR 51).
 */

/** What is told of one school, and how many people work there. */
export interface ToldOfOne {
  readonly value: Value;
  readonly staff: number;
}

/** A part of the staff of several schools: of whom it is hidden, or told as “at least”, no more is counted than is told. */
export function partTogether(told: readonly ToldOfOne[]): Value {
  const parts = told.map(({ value, staff }) => {
    if (value.kind !== 'share') return { people: 0, of: staff, isLeast: true, isTold: false };
    const of = value.of ?? staff;
    return { people: Math.round(value.value * of), of, isLeast: value.atLeast === true, isTold: true };
  });
  const [first] = told;
  if (!first) return { kind: 'none' };
  if (parts.every(({ isTold }) => !isTold)) return first.value;
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0);
  const all = sum(({ of }) => of);
  const isLeast = parts.some((part) => part.isLeast);
  return { kind: 'share', value: sum(({ people }) => people) / all, of: all, ...(isLeast && { atLeast: true }) };
}

/** A part that another is within is at least that other, also where less of it may be told. */
export function noLessThan(part: Value, within: Value): Value {
  if (part.kind !== 'share' || within.kind !== 'share' || part.value >= within.value) return part;
  return { ...part, value: within.value, atLeast: true };
}

/** What is left of a table when its rows are told: of schools together still no row beside the others. */
const isRest = (label: Value): boolean => label.kind === 'word' && label.key.startsWith('rest.');

/** Rows of several schools' tables put together by what they are of, the largest first and the others together last; what is hidden is in none. */
export function rowsTogether(tables: readonly (readonly [Value, Value][])[]): [Value, Value][] {
  const sums = new Map<string, { readonly label: Value; sum: number; readonly of: (sum: number) => Value }>();
  for (const [label, value] of tables.flat()) {
    if (value.kind !== 'hours' && value.kind !== 'count') continue;
    const key = JSON.stringify(label);
    const amount = value.kind === 'hours' ? value.hours : value.value;
    const of = value.kind === 'hours' ? (hours: number): Value => ({ kind: 'hours', hours }) : count;
    const known = sums.get(key);
    if (known) known.sum += amount;
    else sums.set(key, { label, sum: amount, of });
  }
  return [...sums.entries()]
    .toSorted(
      ([key, one], [otherKey, other]) =>
        Number(isRest(one.label)) - Number(isRest(other.label)) || other.sum - one.sum || (key < otherKey ? -1 : 1),
    )
    .map(([, { label, sum, of }]) => [label, of(sum)]);
}
