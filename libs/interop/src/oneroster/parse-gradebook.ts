import { allOrEveryReason, Findings } from './findings.js';
import { readGradebookManifest } from './manifest.js';
import type { PackageFiles } from './package-files.js';
import { isGone } from './parse.js';
import { type RefusedRow, type Row, RowRefused } from './refusals.js';
import { fileName, GRADEBOOK_COLUMNS, GRADEBOOK_FILES, type GradebookFile } from './specification.js';
import { readTable, type TableRow } from './table.js';

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
  const tables = new Map(
    allOrEveryReason(
      present.map((file) => () => {
        const rows = readTable(fileName(file), files[fileName(file)] ?? '', GRADEBOOK_COLUMNS[file]);
        return [file, rows] as const;
      }),
    ),
  );
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
    const sourcedId = cells.required('sourcedId');
    const earlier = rowOf.get(sourcedId);
    if (earlier !== undefined) throw new RowRefused('sourced_id_twice', { row: earlier });
    rowOf.set(sourcedId, cells.row);
    return reader(cells);
  });
}

const toCategory = (cells: TableRow) => ({
  row: cells.row,
  sourcedId: cells.required('sourcedId'),
  title: cells.required('title'),
});

const toLineItem = (cells: TableRow, categories: ReadonlyMap<string, string>): LineItemRow => ({
  row: cells.row,
  sourcedId: cells.required('sourcedId'),
  title: cells.required('title'),
  category: categories.get(cells.text('categorySourcedId')) ?? null,
  classSourcedId: cells.required('classSourcedId'),
  isGone: isGone(cells),
});

const toResult = (cells: TableRow): ResultRow => ({
  row: cells.row,
  sourcedId: cells.required('sourcedId'),
  lineItemSourcedId: cells.required('lineItemSourcedId'),
  isGone: isGone(cells),
  cells,
});
