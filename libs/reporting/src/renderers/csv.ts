import { stringify } from 'csv-stringify/sync';
import type { Block, ChartBlock, ReportDocument, Sentence, TableBlock } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { dayBefore } from '../words/format-date.js';
import { formatValue } from '../words/format-value.js';
import { saySentence } from '../words/say.js';
import { type Wording, word } from '../words/words.js';
import { withCleanTexts } from './clean-texts.js';
import { houseLines } from './csv-house.js';
import { labelOf } from './readable-chart.js';

/** Names are the same in every language, so that a script that reads them works on each; texts are in one language. */
const columns = [
  'report',
  'subject',
  'first_day',
  'last_day',
  'section',
  'section_title',
  'block_number',
  'block',
  'block_title',
  'row',
  'row_title',
  'column',
  'column_title',
  'value',
  'unit',
  'low',
  'high',
  'of',
  'hidden_reason',
  'as_of',
] as const;

type Line = { readonly [column in (typeof columns)[number]]?: string | number | null };

/**
 * A report as a tidy long table: one value a line, with its place (section, block, row, column) by key and by title.
 * Numbers have a point and no thousands separator, dates are `YYYY-MM-DD`, what is hidden has no value but a reason.
 * UTF-8 with a byte order mark (without one Excel reads "é" wrongly; R, pandas and LibreOffice skip it), commas, CRLF
 * (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it; a number never does.
 */
export function renderCsv(document: ReportDocument, wording: Wording): string {
  const place: Line = {
    report: document.report,
    subject: document.subject.name,
    first_day: document.period.from,
    last_day: dayBefore(document.period.until),
  };
  const lines = document.sections.flatMap((section) =>
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
  return stringify(withCleanTexts(lines), {
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function linesOf(block: Block, wording: Wording): Line[] {
  switch (block.type) {
    case 'figures':
      return block.figures.flatMap((figure, index) => [
        {
          block: block.type,
          row: index + 1,
          column: figure.key,
          column_title: word(wording, figure.key),
          ...cell(figure.value, wording),
        },
        ...(figure.note ? sentenceLines(figure.note, block.type, index + 1, wording) : []),
      ]);
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

/** What a chart comes to in one number has no row of its own. */
function chartLines(block: ChartBlock, wording: Wording): Line[] {
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
function tableRowLines(block: TableBlock, row: readonly Value[], index: number, wording: Wording): Line[] {
  const first = row.length > 1 ? 1 : 0;
  const place = { ...titled(block.key, wording), ...rowTitle(index, row[0], wording) };
  return row.slice(first).map((value, position) => {
    const column = block.columns[first + position] ?? '';
    return { ...place, column, column_title: word(wording, column), ...cell(value, wording) };
  });
}

/** The sentence as it reads, and each of its numbers on a line of its own. */
function sentenceLines(sentence: Sentence, block: string, row: number, wording: Wording): Line[] {
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

function titled(key: string, wording: Wording): Line {
  return { block: key, block_title: word(wording, key) };
}

function rowTitle(index: number, label: Value | undefined, wording: Wording): Line {
  return { row: index + 1, row_title: label ? plain(label, wording) : null };
}

/** A label as a script wants it: dates and months in their own notation. */
function plain(label: Value, wording: Wording): string {
  if (label.kind === 'date') return label.on;
  return label.kind === 'month' ? label.month : withPlainSpaces(formatValue(label, wording));
}

/** No-break spaces are for lay-out; who searches a cell types plain ones. */
function withPlainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** A figure that was repeated from an earlier report says of which day it is. */
function cell(value: Value, wording: Wording): Line {
  return value.asOf === undefined ? content(value, wording) : { ...content(value, wording), as_of: value.asOf };
}

function content(value: Value, wording: Wording): Line {
  switch (value.kind) {
    case 'count':
      return { value: value.value, unit: value.atLeast ? 'count_at_least' : 'count' };
    case 'time':
      return { value: value.minutes, unit: 'minutes' };
    case 'hours':
      return { value: value.hours, unit: 'hours' };
    case 'euros':
      return { value: value.euros, unit: 'euros' };
    case 'share':
      return { value: value.value, unit: value.atLeast ? 'share_at_least' : 'share', of: value.of };
    case 'number':
      return { value: value.value, unit: value.bound ? `number_${value.bound}` : 'number' };
    case 'estimate':
      return { value: value.value, unit: 'estimate', low: value.low, high: value.high };
    case 'text':
      return { value: value.text, unit: 'text' };
    case 'word':
      return { value: word(wording, value.key), unit: 'text' };
    case 'name':
      return { value: value[wording.language], unit: 'text' };
    case 'person':
      return { value: word(wording, 'value.person'), unit: 'text' };
    case 'date':
      return { value: value.on, unit: 'date' };
    case 'month':
      return { value: value.month, unit: 'month' };
    case 'hidden':
      return { hidden_reason: value.reason };
    case 'none':
      return {};
  }
}
