/** Points on the items of the built-in viewing guide, from the first on; null is not answered. */
type Points = readonly (1 | 2 | 3 | 4 | null)[];

export interface StockSheet {
  readonly points: Points;
  /** By the number of the item. */
  readonly remarks?: Readonly<Record<number, string>>;
  /** To the questions at the end of the guide, in their order. */
  readonly inOwnWords: readonly string[];
}

export interface StockObserver {
  readonly answer: 'invited' | 'accepted' | 'declined';
  /** By the minute of the lesson. */
  readonly notes?: Readonly<Record<number, string>>;
  readonly sheet?: StockSheet;
}

/** A lesson that colleagues look at, so many school days from now. */
export interface StockObservation {
  readonly who: string;
  readonly inDays: number;
  readonly startsAt: string;
  readonly minutes: number;
  readonly title: string;
  readonly focusQuestion: string;
  readonly lookFor?: string;
  readonly agreements?: string;
  readonly withGuide?: boolean;
  /** Whether it goes on from the one of theirs before. */
  readonly follows?: boolean;
  readonly observers: Readonly<Record<string, StockObserver>>;
  readonly ownSheet?: StockSheet;
  readonly pupils?: { readonly number: number; readonly means: Readonly<Record<number, number>> };
  /** The feedback conversation, on the day of the lesson. */
  readonly talk?: { readonly minutes: number; readonly notes: string; readonly nextTry: string };
  /** So many school days ago. */
  readonly revisited?: { readonly daysAgo: number; readonly notes: string };
}
