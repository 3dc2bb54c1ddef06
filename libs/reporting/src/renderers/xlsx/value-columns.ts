import type { Value } from '../../document/value.js';
import { filled, type Wording } from '../../words/words.js';
import { type Cell, decimals, momentCell, numberCell, textCell, valueCell } from './cells.js';

/** A table as it stands on a sheet: one thing a row, one property a column. */
interface SheetTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A sheet with a table on it. */
export interface Sheet extends SheetTable {
  readonly title: string;
}

/** Tables of equally many rows, beside each other. */
export function beside(...tables: readonly SheetTable[]): SheetTable {
  const rows = tables[0]?.rows ?? [];
  return {
    heads: tables.flatMap(({ heads }) => heads),
    rows: rows.map((_, index) => tables.flatMap((table) => table.rows[index] ?? [])),
  };
}

/** A column of cells. */
export const column = (head: string, cells: readonly Cell[]): SheetTable => ({
  heads: [head],
  rows: cells.map((cell) => [cell]),
});

/** A column of texts. */
export const texts = (head: string, list: readonly string[]): SheetTable => column(head, list.map(textCell));

/** A column only where something stands in it. */
export const columnIfAny = (head: string, cells: readonly Cell[]): SheetTable[] =>
  cells.some((cell) => cell !== null) ? [column(head, cells)] : [];

/**
 * A column of values, and where any of them has them the bounds of its estimate, what it is a part of, and the moment
 * that it is of: each a column of its own, because one cell holds one number.
 */
export function valueColumns(title: string, values: readonly Value[], wording: Wording): SheetTable {
  const more = (key: string, cellOf: (value: Value) => Cell): SheetTable[] =>
    columnIfAny(filled(wording, key, { title }), values.map(cellOf));
  const bound = (end: 'low' | 'high') => (value: Value) =>
    value.kind === 'estimate' ? numberCell(value[end], decimals(value.decimals)) : null;
  return beside(
    column(
      title,
      values.map((value) => valueCell(value, wording)),
    ),
    ...more('sheet.low', bound('low')),
    ...more('sheet.high', bound('high')),
    ...more('sheet.of', (value) =>
      value.kind === 'share' && value.of !== undefined ? numberCell(value.of, decimals(0)) : null,
    ),
    ...more('sheet.asOf', (value) => (value.asOf === undefined ? null : momentCell(value.asOf, wording))),
  );
}
