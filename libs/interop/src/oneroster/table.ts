import { CsvError, parse } from 'csv-parse/sync';
import { PackageRefused, type Refusal, RowRefused } from './refusals.js';
import { EXTENSION, LONGEST_TEXT } from './specification.js';

/** One row under a header: cells by column name. A column that the file does not have is empty. */
export class TableRow {
  constructor(
    /** As a spreadsheet numbers it. */
    readonly row: number,
    private readonly columns: readonly string[],
    private readonly cells: readonly string[],
  ) {}

  text(column: string): string {
    const value = this.peek(column);
    if (value.length > LONGEST_TEXT) throw new RowRefused('too_long', { field: column, limit: LONGEST_TEXT });
    return value;
  }

  /** What stands there, however wrong. */
  peek(column: string): string {
    return (this.cells[this.columns.indexOf(column)] ?? '').trim();
  }

  required(column: string): string {
    const value = this.text(column);
    if (value === '') throw new RowRefused('missing_value', { field: column });
    return value;
  }

  list(column: string): string[] {
    // A list may be longer than one text; its elements are identifiers or short codes.
    return this.peek(column)
      .split(',')
      .map((element) => element.trim())
      .filter((element) => element !== '');
  }

  /** A calendar date, YYYY-MM-DD; null where the cell is empty. */
  date(column: string): string | null {
    const value = this.text(column);
    if (value === '') return null;
    if (!isCalendarDate(value)) throw new RowRefused('invalid_date', { field: column });
    return value;
  }

  requiredDate(column: string): string {
    this.required(column);
    return this.date(column) ?? '';
  }

  /** As the binding writes a float: a point before the decimals. */
  requiredNumber(column: string): number {
    const value = this.required(column);
    if (!/^-?\d{1,9}(\.\d{1,15})?$/.test(value)) throw new RowRefused('not_a_number', { field: column });
    return Number(value);
  }

  /** One of the vocabulary's terms, or `extension` for a term that someone added to it. */
  oneOf<Term extends string>(column: string, terms: readonly Term[]): Term | 'extension' {
    const value = this.required(column);
    if (value.startsWith(EXTENSION)) return 'extension';
    const term = terms.find((known) => known === value);
    if (term === undefined) throw new RowRefused('invalid_value', { field: column });
    return term;
  }

  isWhole(): boolean {
    return this.columns.length === this.cells.length;
  }

  /** One comma too few or too many shifts the cells, so nothing in such a row can be trusted. */
  checkWidth(): void {
    const [expected, found] = [this.columns.length, this.cells.length];
    if (!this.isWhole()) throw new RowRefused('wrong_number_of_columns', { expected, found });
  }
}

/**
 * Reads a CSV text (RFC 4180) by its header: columns in any order, unknown ones passed over. Empty rows are passed over
 * too, but counted, so that row numbers stay those of a spreadsheet.
 *
 * @throws PackageRefused `malformed_csv`, `missing_column`, `column_twice`, `empty_file`
 */
export function readTable(file: string, text: string, requiredColumns: readonly string[]): TableRow[] {
  const [names = [], ...records] = readRecords(file, text);
  const columns = names.map((name) => name.trim());
  const wrong: Refusal[] = [
    ...requiredColumns
      .filter((column) => !columns.includes(column))
      .map((column): Refusal => ({ file, row: 1, code: 'missing_column', params: { column } })),
    ...requiredColumns
      .filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column))
      .map((column): Refusal => ({ file, row: 1, code: 'column_twice', params: { column } })),
  ];
  if (wrong.length > 0) throw new PackageRefused(wrong);
  const rows = records
    .map((cells, at) => (cells.every((cell) => cell.trim() === '') ? undefined : new TableRow(at + 2, columns, cells)))
    .filter((row) => row !== undefined);
  // The specification forbids it, for a reason: an export that broke off would otherwise end everybody.
  if (rows.length === 0) throw PackageRefused.because('empty_file', file);
  return rows;
}

function readRecords(file: string, text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: 100_000 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.records === 'number' ? error.records + 1 : null;
    throw new PackageRefused([{ file, row, code: 'malformed_csv', params: {} }]);
  }
}

export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
