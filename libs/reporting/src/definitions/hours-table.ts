import { type Contributions, contributionsOf } from '../privacy/figure.js';
import { hoursOf, type TableRow } from '../privacy/release.js';
import { grouped } from './grouped.js';

/** Minutes of one person, in one form, month and so on. */
export interface PersonMinutes {
  readonly person: string;
  readonly minutes: number;
  readonly fingerprint: number;
}

export const minutesOf = (rows: readonly PersonMinutes[]): Contributions =>
  contributionsOf(rows, ({ person, minutes, fingerprint }) => ({ person, amount: minutes, fingerprint }));

const totalOf = (rows: readonly PersonMinutes[]): number => rows.reduce((sum, { minutes }) => sum + minutes, 0);

/** The rows of a table of hours by some property, the largest first. */
export function byHours<Row extends PersonMinutes>(
  rows: readonly Row[],
  property: string,
  read: (row: Row) => { readonly key: string; readonly name: string },
): TableRow<readonly Row[]>[] {
  return [...grouped(rows, (row) => read(row).key)]
    .toSorted(([, one], [, other]) => totalOf(other) - totalOf(one))
    .map(([key, members]) => {
      const contributions = minutesOf(members);
      const name = members[0] ? read(members[0]).name : key;
      return {
        row: members,
        name,
        quantity: `minutes/${property}/${key}`,
        contributions,
        value: hoursOf(contributions),
      };
    });
}
