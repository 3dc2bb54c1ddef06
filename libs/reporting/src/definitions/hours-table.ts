import type { Value } from '../document/value.js';
import { type Parts, partsOf } from '../privacy/figure.js';
import { hoursOf, type Release } from '../privacy/release.js';
import type { TableRow } from '../privacy/table.rules.js';
import { word } from './document-parts.js';
import { grouped } from '../grouped.js';

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

/** The rows that are not told apart. */
export const others = (key: string, rest: Value | undefined): [Value, Value][] => (rest ? [[word(key), rest]] : []);

/** Hours by who took the initiative, beside their total as it is shown. */
export function hoursByInitiative(
  rows: readonly (PersonMinutes & { readonly initiative: string })[],
  total: Value,
  release: Release,
): [Value, Value][] {
  const byInitiative = byHours(rows, 'initiative', ({ initiative }) => ({ key: initiative, name: initiative }));
  const { shown, rest } = release.table('minutes', byInitiative, hoursOf, { quantity: 'minutes', value: total });
  const told = shown.map(({ row: [one], value }): [Value, Value] => [word(`initiative.${one?.initiative}`), value]);
  return [...told, ...others('rest.rows', rest)];
}
