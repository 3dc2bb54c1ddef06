import type { Section } from '../../../document/report-document.js';
import type { Value } from '../../../document/value.js';
import { section, sentences, table, text, time, word } from '../../document-parts.js';
import type { YearBalance } from '../own-ledger.dataset.js';

const euros = (cents: number): Value => ({ kind: 'euros', euros: cents / 100 });

/** What its owner may use of time and money to learn, and used: to the minute and the cent, for nobody else. */
export function ledger(years: readonly YearBalance[]): Section[] {
  const rows = years.flatMap(({ year, minutes, cents }) => [
    ...rowOf(year, 'time', minutes, time),
    ...rowOf(year, 'money', cents, euros),
  ]);
  if (rows.length === 0) return section('ledger', sentences({ key: 'ledger.none' }));
  const columns = ['year', 'what', 'entitled', 'carriedOver', 'used', 'left'].map((name) => `column.${name}`);
  return section('ledger', table('ledger.table', columns, rows), sentences({ key: 'ledger.note' }));
}

/** Nothing where there is nothing of it, and nothing was used. */
function rowOf(
  year: string,
  what: string,
  { entitled, carriedOver, used, left }: YearBalance['minutes'],
  valueOf: (amount: number) => Value,
): Value[][] {
  if (entitled === 0 && carriedOver === 0 && used === 0) return [];
  return [[text(year), word(`ledger.${what}`), ...[entitled, carriedOver, used, left].map(valueOf)]];
}
