import { CsvError, parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { BadInput } from './bad-input.js';

/** A CSV file: its header, and its cells by column. */
export interface Table {
  readonly file: string;
  readonly names: readonly string[];
  /** Where each row ends in the file, the first line being 1. */
  readonly lines: readonly number[];
  readonly columns: readonly (readonly string[])[];
}

/**
 * Reads a CSV file as read.csv does: commas, quotes where there are any, LF or CRLF; empty lines are passed over, and
 * cells that are lacking at the end of a row are empty. A byte-order mark is passed over too.
 *
 * @throws BadInput where it is not there, is not UTF-8 or no CSV, or a row has more cells than the header.
 */
export function readTable(file: string): Table {
  const [header, ...rows] = recordsOf(file);
  if (!header) throw new BadInput(`${file} is empty.`);
  const tooLong = rows.find(({ record }) => record.length > header.record.length);
  if (tooLong) throw new BadInput(`${file}, line ${tooLong.info.lines}: there are more cells than the header has.`);
  return {
    file,
    names: header.record,
    lines: rows.map(({ info }) => info.lines),
    columns: header.record.map((_, at) => rows.map(({ record }) => record[at] ?? '')),
  };
}

/**
 * The cells of the first column of this name.
 *
 * @throws BadInput where there is none.
 */
export function column(table: Table, name: string): readonly string[] {
  const cells = table.columns[table.names.indexOf(name)];
  if (!cells) throw new BadInput(`${table.file} has no column ${name}; it has: ${table.names.join(', ')}.`);
  return cells;
}

function recordsOf(file: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(textOf(file), {
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    if (error instanceof CsvError) throw new BadInput(`${file} is no CSV: ${error.message}.`);
    throw error;
  }
}

function textOf(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput(`${file} is not UTF-8 text.`);
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new BadInput(code === 'ENOENT' ? `${file} is not there.` : `${file} cannot be read (${String(code)}).`);
  }
}
