import type { Words } from '../school-material/words.js';

/** One thing to look at. */
export interface Item {
  /** How it is put to an observer. */
  readonly text: Words;
  /** How it is put to the teacher about the own lesson; as to an observer where it is left out. */
  readonly self?: Words | null;
  /** How it is put to pupils; it is not asked of them where it is left out. */
  readonly pupils?: Words | null;
}

/** Items that are answered on one scale, of which the points stand in order. */
export interface Section<AnItem extends Item = Item> {
  readonly title: Words;
  readonly scale: readonly Words[];
  readonly items: readonly AnItem[];
}

/** What somebody writes when they make a viewing guide. */
export interface GuideDraft {
  readonly sections: readonly Section[];
  /** Answered in one's own words. */
  readonly questions: readonly Words[];
}

export interface NumberedItem extends Item {
  readonly number: number;
}

/** A viewing guide as it is used: its items are numbered through, and so are its questions. */
export interface Guide {
  readonly sections: readonly Section<NumberedItem>[];
  readonly questions: readonly { readonly number: number; readonly text: Words }[];
}
