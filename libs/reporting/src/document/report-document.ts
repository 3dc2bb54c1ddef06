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
  readonly sections: readonly Section[];
}

/** Half-open range of calendar dates: `until` is the first day that no longer counts. */
export interface ReportPeriod {
  readonly from: string;
  readonly until: string;
  readonly name: string | null;
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
  readonly figures: readonly { readonly key: string; readonly value: Value; readonly note?: Sentence }[];
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
 * interval a category, around a line at zero. A hidden point is drawn as a gap that says so.
 */
export interface ChartBlock {
  readonly type: 'chart';
  readonly key: string;
  readonly form: 'columns' | 'bars' | 'intervals';
  readonly points: readonly { readonly label: Value; readonly value: Value }[];
}

/** Sentences with numbers in them, one paragraph each. */
export interface SentencesBlock {
  readonly type: 'sentences';
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

export type Value = Shown & {
  /** Where the figure is the one of an earlier report, the moment of that one's data: nothing came since, or little. */
  readonly asOf?: string;
};

type Shown =
  | { readonly kind: 'count'; readonly value: number; readonly atLeast?: true }
  /** Learning time to the minute: of one person for that person, or of a team among its own. */
  | { readonly kind: 'time'; readonly minutes: number }
  /** Learning time that is published: whole hours, so that no format, JSON included, holds the minutes behind it. */
  | { readonly kind: 'hours'; readonly hours: number }
  /** Money: of a rule to the cent, of people together in whole euros. */
  | { readonly kind: 'euros'; readonly euros: number }
  /**
   * A part of a whole, 0 to 1. `of` is what it is a part of, where that number says something; `atLeast` where the
   * exact part would tell of the few others.
   */
  | { readonly kind: 'share'; readonly value: number; readonly of?: number; readonly atLeast?: true }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      /** It lies at this value or beyond it: how far would tell of few. */
      readonly bound?: 'at_least' | 'at_most';
    }
  | {
      readonly kind: 'estimate';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly decimals: number;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** A key of the report's words: a learning form, a month's state, a role. */
  | { readonly kind: 'word'; readonly key: string }
  /** The board's own name for something, in both languages: a learning form. */
  | { readonly kind: 'name'; readonly nl: string; readonly en: string }
  /** A member of staff, by id alone: the name is filled in when the report is read, so that it can be erased. */
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'date'; readonly on: string }
  /** A calendar month, `YYYY-MM`. */
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'hidden'; readonly reason: HiddenReason }
  | { readonly kind: 'none' };

/** Why a figure is not shown (domain rules, "small numbers stay hidden"). */
export type HiddenReason =
  | 'fewer_than_5_staff'
  | 'fewer_than_10_pupils'
  | 'fewer_than_5_pupils'
  | 'fewer_than_2_groups'
  | 'fewer_than_3_groups'
  | 'protects_another_figure'
  /** One person is nearly all of it. */
  | 'tells_of_few'
  /** Beside an earlier report it would tell of a few. */
  | 'group_hardly_changed';
