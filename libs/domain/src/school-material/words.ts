/** Text for people, in Dutch and, where somebody wrote it, in English. */
export interface Words {
  readonly nl: string;
  readonly en?: string | null;
}

/** Text in both languages, as everything that is built in has it. */
export interface WordsInBoth extends Words {
  readonly en: string;
}

export const inBoth = (nl: string, en: string): WordsInBoth => ({ nl, en });

/** A text as it is kept and shown: of each language what it says, or null. */
export const inEach = ({ nl, en }: Words): { nl: string; en: string | null } => ({ nl, en: en ?? null });
