import type { Value } from '../document/value.js';
import { eachOnce } from '../privacy/figure.js';
import type { Release } from '../privacy/release.js';
import { shareOfStaff } from '../privacy/suppression.js';

/** A part of the staff of whom something is so in the period: who learned, in a month, in many months. */
export function learners(
  release: Release,
  quantity: string,
  people: ReadonlySet<string>,
  staff: readonly string[],
  period?: { from: string; until: string },
): Value {
  const candidate = { unit: 'learners' as const, quantity, parts: eachOnce(people), ...(period ? { period } : {}) };
  return release.publish(candidate, shareOfStaff(people.size, staff.length));
}

export const peopleOf = (rows: readonly { readonly person: string }[]): Set<string> =>
  new Set(rows.map(({ person }) => person));
