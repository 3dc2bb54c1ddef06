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
 * The header and the rows of a CSV file: UTF-8 (with or without byte-order mark), UTF-16 with one (what Excel calls
 * Unicode text) or windows-1252, separated by commas, semicolons or tabs. Empty rows are passed over, and counted.
 *
 * @throws UnreadableFile where it is no such file, has more rows than `most`, or far more empty ones or cells.
 */
export function readCsv(bytes: Uint8Array, most: number): { header: readonly string[]; rows: CsvRow[] } {
  const [header, ...rows] = rowsOf(decode(bytes), most)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > most) throw new UnreadableFile('too_many_rows', { limit: most });
  return { header: header?.cells ?? [], rows };
}

function decode(bytes: Uint8Array): string {
  const wide = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (wide) return decodeWide(bytes, wide.encoding);
  if (bytes.includes(0)) throw new UnreadableFile('not_text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Node.js takes for windows-1252 is Latin 1 in some of its versions: quotes and the euro sign would be lost.
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
  }
}

/** How a file begins that has two bytes for each character. */
const BYTE_ORDER_MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Half a character: it is no text either.
  }
  throw new UnreadableFile('not_text');
}

/** What windows-1252 has at 80 to 9F; a space where it has nothing. */
const HIGH = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'];

/** Far more cells than what we read has columns. */
const MOST_CELLS_A_ROW = 100;
/** More than all fields of a row at their longest. */
const LONGEST_ROW = 200_000;

function rowsOf(text: string, most: number): string[][] {
  const [firstLine = ''] = text.slice(0, LONGEST_ROW).trimStart().split(/\r?\n/, 1);
  const delimiter = delimiterOf(firstLine);
  expectBounded(text, delimiter, most);
  try {
    return parse(text, { delimiter, relax_column_count: true, bom: true, max_record_size: LONGEST_ROW });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('not_csv', { line: Number(error['lines'] ?? 0) });
    throw error;
  }
}

/** What stands in the header most often; a comma where that is nothing. */
const delimiterOf = (header: string): string =>
  [';', '\t'].reduce((most, one) => (header.split(one).length > header.split(most).length ? one : most), ',');

/**
 * Refuses what is long or wide beyond reason before it is taken apart: millions of rows or cells, empty ones too, would
 * keep the process from everybody else. As many empty rows as others may stand between them.
 */
function expectBounded(text: string, delimiter: string, most: number): void {
  let rows = 0;
  let cells = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (mark === delimiter) cells += 1;
    else if (mark === '\n' || (mark === '\r' && text[at + 1] !== '\n')) rows += 1;
    if (rows > 2 * most + 1) throw new UnreadableFile('too_many_rows', { limit: most });
    if (cells > MOST_CELLS_A_ROW * most) throw new UnreadableFile('not_csv', { line: rows + 1 });
  }
}
