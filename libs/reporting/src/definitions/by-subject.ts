import { grouped } from '../grouped.js';

interface OfSubject {
  readonly subject: string;
}

/** Rows of many subjects, in order, as a look-up of each subject's own. */
export function byKey<Row extends OfSubject>(
  rows: readonly Row[],
): (subject: string) => readonly Omit<Row, 'subject'>[] {
  const lists = grouped(rows, ({ subject }) => subject);
  return (subject) => lists.get(subject) ?? [];
}

/** One row a subject, as a map of what is made of it. */
export const byId = <Row extends OfSubject, Data>(
  rows: readonly Row[],
  dataOf: (row: Row) => Data,
): ReadonlyMap<string, Data> => new Map(rows.map((row) => [row.subject, dataOf(row)]));
