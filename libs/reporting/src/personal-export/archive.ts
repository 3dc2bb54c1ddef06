import { stringify } from 'csv-stringify/sync';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { canonicalJson } from '../document/canonical-json.js';
import type { Archived, ArchivedFile } from './archived.js';
import { readMe } from './read-me.js';

/**
 * The archive that a person gets: what is in it and what is not, per table a file for programs and one for
 * spreadsheets, and each report to the byte. The same data give the same bytes.
 */
export function packArchive(archived: Archived): Uint8Array {
  const files: Zippable = { 'README.txt': strToU8(readMe(archived)) };
  for (const { table, found } of archived.tables) {
    const rows = found.map(inCamelCase);
    files[`data/${table}.json`] = strToU8(canonicalJson(rows));
    files[`data/${table}.csv`] = strToU8(toCsv(rows));
  }
  for (const { id, fromOn, untilOn, document } of archived.reports)
    files[`reports/${fromOn}-${untilOn}-${id}.json`] = strToU8(document);
  // Their kinds are compressed by themselves.
  for (const file of archived.files) if (file.bytes) files[pathOf(file)] = [file.bytes, { level: 0 }];
  return zipSync(files, { level: 6, mtime: archived.at });
}

/** Where a file stands in the archive; two of one name are told apart by their id. */
const pathOf = ({ evidenceId, name }: ArchivedFile): string => `files/${evidenceId}-${name}`;

const inCamelCase = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** As the CSV of reports: UTF-8 with a byte order mark, commas, CRLF, and no cell that a spreadsheet would calculate. */
function toCsv(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return stringify(
    rows.map((row) => columns.map((column) => cellOf(row[column]))),
    { header: columns.length > 0, columns, bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
}

function cellOf(value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
