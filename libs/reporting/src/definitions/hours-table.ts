import { type Parts, partsOf } from '../privacy/figure.js';
import type { TableRow } from '../privacy/table.rules.js';
import { grouped } from './grouped.js';

/** Minutes of one person, in one form, month and so on. */
export interface PersonMinutes {
  readonly person: string;
  readonly minutes: number;
  readonly fingerprint: number;
}

export const minutesOf = (rows: readonly PersonMinutes[]): Parts =>
  partsOf(rows, ({ person, minutes, fingerprint }) => ({ person, amount: minutes, fingerprint }));

/** The rows of a table of hours by some property. */
export function byHours<Row extends PersonMinutes>(
  rows: readonly Row[],
  property: string,
  read: (row: Row) => { readonly key: string; readonly name: string },
): TableRow<readonly Row[]>[] {
  return [...grouped(rows, (row) => read(row).key)].map(([key, members]) => {
    const name = members[0] ? read(members[0]).name : key;
    return { row: members, name, quantity: `minutes/${property}/${key}`, parts: minutesOf(members) };
  });
}
