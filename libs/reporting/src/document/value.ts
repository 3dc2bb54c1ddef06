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
  /** What a member of a leerteam wrote of a hypothesis: filled in when the report is read too, so that it can be erased. */
  | { readonly kind: 'quote'; readonly of: QuotedPart; readonly id: string }
  | { readonly kind: 'date'; readonly on: string }
  /** A calendar month, `YYYY-MM`. */
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'hidden'; readonly reason: HiddenReason }
  | { readonly kind: 'none' };

/** Of an impact hypothesis, what people wrote in their own words. */
export type QuotedPart = 'expectation' | 'conclusion' | 'alternatives' | 'nextStep';

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
