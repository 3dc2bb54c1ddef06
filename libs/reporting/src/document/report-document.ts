import type { Value } from './value.js';
import type { HouseBlock } from './house-block.js';

/**
 * What a report says, without a language and without a lay-out: numbers, keys of words, and the marks of what is
 * hidden. `compose` makes it (suppression has been done by then), renderers turn it into HTML, PDF and CSV.
 * The same data gives the same document, and `canonicalJson` of it the same bytes.
 */
export interface ReportDocument {
  readonly report: string;
  readonly templateVersion: number;
  readonly board: { readonly id: string; readonly name: string };
  readonly subject: { readonly id: string; readonly name: string };
  readonly period: ReportPeriod;
  /** Moment (UTC) of the database snapshot that the report was made from. */
  readonly dataMoment: string;
  /** Zone in which people read that moment; Europe/Amsterdam where the school says nothing else. */
  readonly timeZone?: string;
  /** The earlier report whose figures stand beside these, where there is one. */
  readonly comparedWith?: ComparedWith;
  readonly sections: readonly Section[];
}

/** Half-open range of calendar dates: `until` is the first day that no longer counts. */
export interface ReportPeriod {
  readonly from: string;
  readonly until: string;
  readonly name: string | null;
}

/** The report of the same kind and subject on the period before. */
export interface ComparedWith {
  readonly reportId: string;
  readonly period: ReportPeriod;
  readonly dataMoment: string;
}

export interface Section {
  /** Key of the section's title in the report's words. */
  readonly key: string;
  readonly blocks: readonly Block[];
}

export type Block = FiguresBlock | TableBlock | ChartBlock | SentencesBlock | EntriesBlock | HouseBlock;

/** Headline figures: a few numbers with a label each. */
export interface FiguresBlock {
  readonly type: 'figures';
  readonly figures: readonly HeadlineFigure[];
}

export interface HeadlineFigure {
  readonly key: string;
  readonly value: Value;
  readonly note?: Sentence;
  /** What it was in the period before; hidden where the two beside each other would tell of a few. */
  readonly before?: Value;
}

export interface TableBlock {
  readonly type: 'table';
  readonly key: string;
  /** Keys of the column heads; the first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/**
 * `columns`: one value a moment, in time order. `bars`: one value a category. `intervals`: an estimate with its
 * interval a category, around a line at zero. `parts`: one whole divided in shares, the largest first; a share of which
 * it is not said whose it is has `none` as its label. A hidden point is drawn as a gap that says so.
 */
export interface ChartBlock {
  readonly type: 'chart';
  readonly key: string;
  readonly form: 'columns' | 'bars' | 'intervals' | 'parts';
  readonly points: readonly { readonly label: Value; readonly value: Value }[];
  /** What the chart comes to in one number, which stands beside it. */
  readonly beside?: { readonly key: string; readonly value: Value };
}

/** Sentences with numbers in them, one paragraph each, perhaps under a heading. */
export interface SentencesBlock {
  readonly type: 'sentences';
  readonly heading?: Sentence;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly key: string;
  readonly values?: Readonly<Record<string, Value>>;
}

/** Things with a title and some text of people's own: goals, check-ins, meetings, what was tried in class. */
export interface EntriesBlock {
  readonly type: 'entries';
  readonly key: string;
  readonly entries: readonly {
    readonly title: string;
    readonly on?: string;
    readonly tags?: readonly Value[];
    readonly lines?: readonly string[];
  }[];
}
