import type { IdeaReactionKind, ResponseKind, ResponseOutcome, StrategyKind } from '@app/domain';

interface StockText {
  readonly title: string;
  readonly text: string;
  readonly why?: string;
  readonly seenBy?: string;
}

export interface StockResponse {
  readonly who: string;
  readonly kind: Exclude<ResponseKind, 'consent'>;
  readonly text: string;
  /** What was done with it, once it was decided on. */
  readonly outcome?: ResponseOutcome;
  readonly answer?: string;
  readonly reactions?: readonly { readonly who: string; readonly kind: IdeaReactionKind; readonly text?: string }[];
}

/** What was said in a consultation, and how many said nothing else than that they agree. */
export interface StockRound {
  readonly consents: number;
  readonly said: readonly StockResponse[];
}

/** Something that a school set for itself, or is about to. */
export interface StockDocument {
  readonly kind: StrategyKind;
  /** So many school days ago. */
  readonly adopted?: StockText & { readonly daysAgo: number };
  /** The consultation before it was. */
  readonly round?: StockRound;
  /** The next version, about which the staff can respond today. */
  readonly asksNow?: StockText & StockRound;
}
