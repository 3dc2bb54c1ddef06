import { CsvError, parse } from 'csv-parse/sync';

/** A file that cannot be read as a whole. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: 'not_text' | 'not_csv' | 'column_missing' | 'column_twice' | 'too_many_rows',
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export interface CsvRow {
  /** As a spreadsheet numbers it: the header is the first. */
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The header and the rows of a CSV file: UTF-8 (with or without byte-order mark) or windows-1252, separated by commas or
 * semicolons. Empty rows are passed over, and counted.
 *
 * @throws UnreadableFile where it is no such file, or has more rows than `most`.
 */
export function readCsv(bytes: Uint8Array, most: number): { header: readonly string[]; rows: CsvRow[] } {
  const [header, ...rows] = rowsOf(decode(bytes))
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > most) throw new UnreadableFile('too_many_rows', { limit: most });
  return { header: header?.cells ?? [], rows };
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new UnreadableFile('not_text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function rowsOf(text: string): string[][] {
  const [firstLine = ''] = text.trimStart().split(/\r?\n/, 1);
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  try {
    return parse(text, { delimiter, relax_column_count: true, bom: true });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('not_csv', { line: Number(error['lines'] ?? 0) });
    throw error;
  }
}
