import { contentHash } from '../document/canonical-json.js';
import type { Block, ReportDocument } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { formatDate } from '../words/format-date.js';
import { say, saySentence } from '../words/say.js';
import { type Language, type Wording, filled, word } from '../words/words.js';
import { withCleanTexts } from './clean-texts.js';
import { type ReadableChart, readableChart } from './readable-chart.js';
import { type ReadableHouse, readableHouse } from './readable-house.js';
import { type ReadableFact, readableFacts, type ReadableHiding, readableHiding } from './readable-frame.js';
import { lookOf, readableValue, type ReadableValue } from './readable-value.js';

/**
 * A report in one language, all texts in place and in reading order, still without a lay-out. HTML and PDF are both
 * made of it, so that they cannot say different things.
 */
export interface ReadableReport {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  readonly board: string;
  /** What stands between subject and sections: period, board, data moment. */
  readonly facts: readonly ReadableFact[];
  readonly dataMoment: string;
  readonly sections: readonly { readonly title: string; readonly blocks: readonly ReadableBlock[] }[];
  readonly about: ReadableHiding & {
    readonly ownership: string;
    readonly templateVersion: string;
    readonly contentHash: string;
  };
}

export type ReadableBlock =
  | {
      readonly type: 'figures';
      readonly figures: readonly {
        readonly label: string;
        readonly value: ReadableValue;
        readonly note: string | null;
        /** What it was in the period before, or why that is not said. */
        readonly before: string | null;
      }[];
    }
  | {
      readonly type: 'table';
      readonly title: string;
      readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
      readonly rows: readonly (readonly ReadableValue[])[];
      readonly note: string | null;
    }
  | ReadableChart
  | ReadableHouse
  | { readonly type: 'sentences'; readonly heading: string | null; readonly sentences: readonly string[] }
  | {
      readonly type: 'entries';
      readonly title: string;
      readonly entries: readonly {
        readonly title: string;
        readonly on: string | null;
        readonly tags: readonly ReadableValue[];
        readonly lines: readonly string[];
      }[];
    };

/** Needs every word that the document uses; a missing one throws. */
export function readableReport(document: ReportDocument, wording: Wording): ReadableReport {
  const names = { subject: textValue(document.subject.name), board: textValue(document.board.name) };
  return withCleanTexts({
    language: wording.language,
    title: word(wording, 'title'),
    subject: document.subject.name,
    board: document.board.name,
    facts: readableFacts(document, wording),
    dataMoment: document.dataMoment,
    sections: document.sections.map((section) => ({
      title: word(wording, section.key),
      blocks: section.blocks.filter(hasSomething).map((block) => readableBlock(block, wording)),
    })),
    about: {
      ownership: say(wording, 'ownership', names),
      ...readableHiding(document, wording),
      templateVersion: filled(wording, 'frame.templateVersion', { version: String(document.templateVersion) }),
      contentHash: contentHash(document),
    },
  });
}

/** A table, a chart or a list without anything in it says so; figures and sentences have nothing to say it under. */
function hasSomething(block: Block): boolean {
  if (block.type === 'figures') return block.figures.length > 0;
  return block.type !== 'sentences' || block.sentences.length > 0;
}

function readableBlock(block: Block, wording: Wording): ReadableBlock {
  switch (block.type) {
    case 'figures':
      return {
        type: 'figures',
        figures: block.figures.map((figure) => ({
          label: word(wording, figure.key),
          value: readableFigure(figure.value, wording),
          note: figure.note ? saySentence(wording, figure.note) : null,
          before: figure.before ? say(wording, 'value.before', { value: figure.before }) : null,
        })),
      };
    case 'table':
      return {
        type: 'table',
        title: word(wording, block.key),
        columns: block.columns.map((key, column) => ({
          title: word(wording, key),
          numeric: isNumericColumn(block.rows.map((row) => row[column])),
        })),
        rows: block.rows.map((row) => row.map((value) => readableValue(value, wording))),
        note: block.rows.flat().some((value) => value.kind === 'estimate') ? word(wording, 'value.intervalNote') : null,
      };
    case 'chart':
      return readableChart(block, wording);
    case 'house':
      return readableHouse(block, wording);
    case 'sentences':
      return {
        type: 'sentences',
        heading: block.heading ? saySentence(wording, block.heading) : null,
        sentences: block.sentences.map((sentence) => saySentence(wording, sentence)),
      };
    case 'entries':
      return {
        type: 'entries',
        title: word(wording, block.key),
        entries: block.entries.map((entry) => ({
          title: entry.title,
          on: entry.on === undefined ? null : formatDate(entry.on, wording.language),
          tags: (entry.tags ?? []).map((tag) => readableValue(tag, wording)),
          lines: entry.lines ?? [],
        })),
      };
  }
}

function isNumericColumn(values: readonly (Value | undefined)[]): boolean {
  const looks = values.flatMap((value) => (value ? [lookOf(value)] : []));
  return looks.includes('number') && !looks.includes('text');
}

/** On a card there is no note below a table to say what the two numbers behind an estimate are. */
function readableFigure(value: Value, wording: Wording): ReadableValue {
  const readable = readableValue(value, wording);
  if (value.kind !== 'estimate' || readable.detail === null) return readable;
  return { ...readable, detail: filled(wording, 'value.shortInterval', { range: readable.detail }) };
}

function textValue(text: string): Value {
  return { kind: 'text', text };
}
