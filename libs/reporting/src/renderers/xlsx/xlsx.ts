import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeSheets from 'write-excel-file/node';
import type { ReportDocument } from '../../document/report-document.js';
import { type Wording, word } from '../../words/words.js';
import { withCleanTexts } from '../clean-texts.js';
import { printPalette } from '../palette.js';
import { blockSheets } from './block-sheets.js';
import type { Cell } from './cells.js';
import { aboutSheet, hiddenSheet } from './frame-sheets.js';
import type { Sheet } from './value-columns.js';
import { describedWorkbook, filteredHeads } from './workbook-features.js';

type WrittenSheet = Parameters<typeof writeSheets>[0][number];

/** In characters; texts longer than the widest column stand on several lines. */
const WIDTHS = { least: 9, most: 60 };
/** Of the first archives: the bytes depend on no clock, and on no zone. */
const OLDEST = new Date(1980, 0, 1);

/**
 * A report as a workbook: what it is, its figures, tables, charts and texts each as a tidy table, and what is hidden and
 * why. Numbers can be calculated with, dates are dates, and a text is never a formula. The same document and words give
 * the same bytes.
 */
export async function renderXlsx(document: ReportDocument, wording: Wording): Promise<Buffer> {
  const clean = withCleanTexts(document);
  const about = aboutSheet(clean, wording);
  const sheets = named([about, ...blockSheets(clean, wording), hiddenSheet(clean, wording)]);
  const title = `${word(wording, 'title')}: ${clean.subject.name}`;
  const features = [
    describedWorkbook({ title, creator: clean.board.name, language: wording.language, at: clean.dataMoment }),
    filteredHeads,
  ];
  const written = await writeSheets(sheets.map(toWritten), { features }).toBuffer();
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(written))) files[path] = bytes;
  return Buffer.from(zipSync(files, { level: 6, mtime: OLDEST }));
}

/** Names of sheets: of 31 characters at most, none of which a formula would trip over, and each once. */
function named(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = sheet.title.replace(/[[\]/\\:*?']+/g, ' ').trim() || '–';
    const name = (nr: number): string => (nr === 1 ? cut(plain, 31) : `${cut(plain, 27)} ${nr}`);
    let nr = 1;
    while (taken.has(name(nr).toLowerCase())) nr += 1;
    taken.add(name(nr).toLowerCase());
    return { ...sheet, title: name(nr) };
  });
}

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;

function toWritten({ title, heads, rows }: Sheet): WrittenSheet {
  const head = heads.map((text) => ({
    ...{ value: text, type: String, format: '@', fontWeight: 'bold' as const, wrap: true },
    backgroundColor: printPalette.wash,
    bottomBorderStyle: 'thin' as const,
  }));
  return {
    sheet: title,
    data: [head, ...rows.map((row) => [...row])],
    columns: heads.map((text, index) => ({ width: widthOf([text, ...rows.map((row) => shown(row[index] ?? null))]) })),
    stickyRowsCount: 1,
  };
}

/** About what a cell shows, to measure. */
function shown(cell: Cell): string {
  if (cell === null || cell.value === undefined) return '';
  return cell.value instanceof Date ? '00-00-0000' : String(cell.value).slice(0, 200);
}

function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => Math.max(...text.split('\n').map((line) => line.length))));
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2));
}
