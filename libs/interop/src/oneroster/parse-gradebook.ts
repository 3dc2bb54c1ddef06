import { Findings } from './findings.js';
import { readGradebookManifest } from './manifest.js';
import type { PackageFiles } from './package-files.js';
import { expectOnce, isGone, readTables } from './parse.js';
import type { RefusedRow, Row } from './refusals.js';
import { GRADEBOOK_COLUMNS, GRADEBOOK_FILES, type GradebookFile } from './specification.js';
import type { TableRow } from './table.js';

/** What was to be done by the pupils of a class: here, a test. */
export interface LineItemRow extends Row {
  readonly sourcedId: string;
  readonly title: string;
  readonly category: string | null;
  readonly classSourcedId: string;
  readonly isGone: boolean;
}

/** What a pupil got for it. Most are of line items that nobody asked for: of those, nothing more is read than this. */
export interface ResultRow extends Row {
  readonly sourcedId: string;
  readonly lineItemSourcedId: string;
  readonly isGone: boolean;
  readonly cells: TableRow;
}

export interface ParsedGradebook {
  /** Whether the package has all results of its line items, so that one that it lacks is gone. */
  readonly isBulk: boolean;
  readonly lineItems: readonly LineItemRow[];
  readonly results: readonly ResultRow[];
  readonly refusedRows: readonly RefusedRow[];
}

/**
 * Reads line items and results of a OneRoster 1.2 package, each row by itself.
 *
 * @throws PackageRefused where the package as a whole can't be used, with every reason at once
 */
export function parseGradebook(files: PackageFiles): ParsedGradebook {
  const modes = readGradebookManifest(files);
  const present = GRADEBOOK_FILES.filter((file) => modes.has(file));
  const tables = readTables(files, present, GRADEBOOK_COLUMNS);
  const findings = new Findings();
  const read = <Read extends Row>(file: GradebookFile, reader: (cells: TableRow) => Read): Read[] =>
    readOnce(file, tables.get(file) ?? [], reader, findings);
  const categories = new Map(read('categories', toCategory).map(({ sourcedId, title }) => [sourcedId, title]));
  return {
    isBulk: modes.get('results') === 'bulk',
    lineItems: read('lineItems', (cells) => toLineItem(cells, categories)),
    results: read('results', toResult),
    refusedRows: findings.refusedRows,
  };
}

/** Each row with an id of its own. */
function readOnce<Read extends Row>(
  file: GradebookFile,
  table: readonly TableRow[],
  reader: (cells: TableRow) => Read,
  findings: Findings,
): Read[] {
  const rowOf = new Map<string, number>();
  const rows = table.map((cells) => ({
    row: cells.row,
    sourcedId: cells.isWhole() ? cells.peek('sourcedId') : undefined,
    cells,
  }));
  return findings.eachUsable(file, rows, ({ cells }) => {
    cells.checkWidth();
    expectOnce(cells.required('sourcedId'), cells.row, rowOf);
    return reader(cells);
  });
}

const toCategory = (cells: TableRow) => ({
  row: cells.row,
  sourcedId: cells.required('sourcedId'),
  title: cells.required('title'),
});

function toLineItem(cells: TableRow, categories: ReadonlyMap<string, string>): LineItemRow {
  const cell = neededIn(cells);
  return {
    row: cells.row,
    sourcedId: cells.required('sourcedId'),
    title: cell('title'),
    category: categories.get(cells.text('categorySourcedId')) ?? null,
    classSourcedId: cell('classSourcedId'),
    isGone: isGone(cells),
  };
}

const toResult = (cells: TableRow): ResultRow => ({
  row: cells.row,
  sourcedId: cells.required('sourcedId'),
  lineItemSourcedId: neededIn(cells)('lineItemSourcedId'),
  isGone: isGone(cells),
  cells,
});

/** Of what is gone its id is enough. */
const neededIn =
  (cells: TableRow) =>
  (column: string): string =>
    isGone(cells) ? cells.text(column) : cells.required(column);
