import type {
  Block,
  ChartBlock,
  HeadlineFigure,
  ReportDocument,
  Sentence,
  TableBlock,
} from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { dayBefore } from '../words/format-date.js';
import { saySentence } from '../words/say.js';
import { type Wording, word } from '../words/words.js';
import { houseLines } from './tidy-house.js';
import { labelOf } from './readable-chart.js';
import { cell, earlier, plain, type TidyLine, withPlainSpaces } from './tidy-value.js';

/** Every value of a report, one a line, in the order in which it is read. */
export function tidyLines(document: ReportDocument, wording: Wording): TidyLine[] {
  const place: TidyLine = {
    report: document.report,
    subject: document.subject.name,
    first_day: document.period.from,
    last_day: dayBefore(document.period.until),
  };
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block, index) =>
      linesOf(block, wording).map((line) => ({
        ...place,
        section: section.key,
        section_title: word(wording, section.key),
        block_number: index + 1,
        ...line,
      })),
    ),
  );
}

function linesOf(block: Block, wording: Wording): TidyLine[] {
  switch (block.type) {
    case 'figures':
      return block.figures.flatMap((figure, index) => figureLines(figure, index + 1, wording));
    case 'table':
      return block.rows.flatMap((row, index) => tableRowLines(block, row, index, wording));
    case 'chart':
      return chartLines(block, wording);
    case 'sentences':
      return [
        ...(block.heading ? sentenceLines(block.heading, block.type, 0, wording) : []),
        ...block.sentences.flatMap((sentence, index) => sentenceLines(sentence, block.type, index + 1, wording)),
      ];
    case 'entries':
      return block.entries.flatMap((entry, index) => {
        const place = { ...titled(block.key, wording), row: index + 1, row_title: entry.title };
        return [
          { ...place, column: 'title', value: entry.title, unit: 'text' },
          ...(entry.on === undefined ? [] : [{ ...place, column: 'on', value: entry.on, unit: 'date' }]),
          ...(entry.tags ?? []).map((tag) => ({ ...place, column: 'tag', ...cell(tag, wording) })),
          ...(entry.lines ?? []).map((line) => ({ ...place, column: 'line', value: line, unit: 'text' })),
        ];
      });
    case 'house':
      return houseLines(block, wording).map(({ row, rowTitle: title, column, columnTitle, value }) => ({
        ...titled(block.key, wording),
        ...{ row, row_title: title, column, column_title: columnTitle, ...cell(value, wording) },
      }));
  }
}

function figureLines({ key, value, note, before }: HeadlineFigure, row: number, wording: Wording): TidyLine[] {
  const place = { block: 'figures', row, column: key, column_title: word(wording, key) };
  return [
    { ...place, ...cell(value, wording), ...(before ? earlier(before, wording) : {}) },
    ...(note ? sentenceLines(note, place.block, row, wording) : []),
  ];
}

/** What a chart comes to in one number has no row of its own. */
function chartLines(block: ChartBlock, wording: Wording): TidyLine[] {
  const place = titled(block.key, wording);
  const points = block.points.map((point, index) => ({
    ...place,
    ...rowTitle(index, point.label, wording),
    ...(block.form === 'parts' ? { row_title: labelOf(point, index, block, wording) } : {}),
    ...cell(point.value, wording),
  }));
  if (!block.beside) return points;
  const { key, value } = block.beside;
  return [...points, { ...place, column: key, column_title: word(wording, key), ...cell(value, wording) }];
}

/** The first cell names the row; only where it is alone it is a value itself. */
function tableRowLines(block: TableBlock, row: readonly Value[], index: number, wording: Wording): TidyLine[] {
  const first = row.length > 1 ? 1 : 0;
  const place = { ...titled(block.key, wording), ...rowTitle(index, row[0], wording) };
  return row.slice(first).map((value, position) => {
    const column = block.columns[first + position] ?? '';
    return { ...place, column, column_title: word(wording, column), ...cell(value, wording) };
  });
}

/** The sentence as it reads, and each of its numbers on a line of its own. */
function sentenceLines(sentence: Sentence, block: string, row: number, wording: Wording): TidyLine[] {
  const place = { block, row, row_title: sentence.key };
  const values = Object.entries(sentence.values ?? {}).map(([name, value]) => ({
    ...place,
    column: name,
    ...cell(value, wording),
  }));
  return [
    { ...place, column: 'sentence', value: withPlainSpaces(saySentence(wording, sentence)), unit: 'text' },
    ...values,
  ];
}

function titled(key: string, wording: Wording): TidyLine {
  return { block: key, block_title: word(wording, key) };
}

function rowTitle(index: number, label: Value | undefined, wording: Wording): TidyLine {
  return { row: index + 1, row_title: label ? plain(label, wording) : null };
}
