import { allOrEveryReason, Findings } from './findings.js';
import { type Manifest, readManifest } from './manifest.js';
import type { PackageFiles } from './package-files.js';
import { type RefusedRow, type Row, RowRefused } from './refusals.js';
import { READERS, type RowsByFile } from './rows.js';
import { DATA_FILES, type DataFile, fileName, type PackageFile, REQUIRED_COLUMNS } from './specification.js';
import { readTable, type TableRow } from './table.js';

/** The rows of a package that can be read. Of a file that the package does not hold, there are none. */
export interface ParsedPackage {
  readonly manifest: Manifest;
  readonly rows: { readonly [File in DataFile]: readonly RowsByFile[File][] };
  readonly refusedRows: readonly RefusedRow[];
}

/**
 * Reads the files of a OneRoster 1.2 bulk package, each row by itself: whether what it refers to exists is for the plan.
 *
 * @throws PackageRefused where the package as a whole can't be used, with every reason at once
 */
export function parsePackage(files: PackageFiles): ParsedPackage {
  const manifest = readManifest(files);
  const present = DATA_FILES.filter((file) => manifest.files.has(file));
  const tables = readTables(files, present, REQUIRED_COLUMNS);
  const findings = new Findings();
  const read = <File extends DataFile>(file: File): RowsByFile[File][] =>
    readRows(file, tables.get(file) ?? [], findings);
  const rows = {
    orgs: read('orgs'),
    academicSessions: read('academicSessions'),
    users: read('users'),
    roles: read('roles'),
    classes: read('classes'),
    enrollments: read('enrollments'),
  };
  return { manifest, rows, refusedRows: findings.refusedRows };
}

/** The tables of files, and where there are several reasons against them, all of these. */
export function readTables<File extends PackageFile>(
  files: PackageFiles,
  present: readonly File[],
  columns: Readonly<Record<File, readonly string[]>>,
): ReadonlyMap<File, readonly TableRow[]> {
  const read = (file: File) => [file, readTable(fileName(file), files[fileName(file)] ?? '', columns[file])] as const;
  return new Map(allOrEveryReason(present.map((file) => () => read(file))));
}

/** @param rowOf where each id stands of those that came before */
export function expectOnce(sourcedId: string, row: number, rowOf: Map<string, number>): void {
  const earlier = rowOf.get(sourcedId);
  if (earlier !== undefined) throw new RowRefused('sourced_id_twice', { row: earlier });
  rowOf.set(sourcedId, row);
}

function readRows<File extends DataFile>(
  file: File,
  table: readonly TableRow[],
  findings: Findings,
): RowsByFile[File][] {
  const rowOf = new Map<string, number>();
  return findings
    .eachUsable(file, table.map(withIds), ({ cells }) => {
      cells.checkWidth();
      if (isGone(cells)) return null;
      const row = READERS[file](cells);
      checkOrder(cells, 'startDate', 'endDate');
      checkOrder(cells, 'beginDate', 'endDate');
      expectOnce(row.sourcedId, row.row, rowOf);
      return row;
    })
    .filter((row) => row !== null);
}

/** Rows of bulk files have no status; a system that gives one all the same means it. */
export function isGone(cells: TableRow): boolean {
  const status = cells.text('status');
  if (!['', 'active', 'tobedeleted'].includes(status)) throw new RowRefused('invalid_value', { field: 'status' });
  return status === 'tobedeleted';
}

/** End dates are exclusive, so an end on the first day is no time at all. */
function checkOrder(cells: TableRow, begin: string, end: string): void {
  const [from, until] = [cells.peek(begin), cells.peek(end)];
  if (from !== '' && until !== '' && until <= from) throw new RowRefused('end_before_start', { begin, end });
}

/** Who and what a refused row was about, as far as it can be told: what it is about must not seem to be missing. */
function withIds(cells: TableRow): Row & { readonly cells: TableRow } {
  const { row } = cells;
  if (!cells.isWhole()) return { row, cells };
  const [sourcedId, userSourcedId] = [cells.peek('sourcedId'), cells.peek('userSourcedId')];
  return { row, cells, sourcedId, userSourcedId, classSourcedId: cells.peek('classSourcedId') };
}
