import { sharedDutch } from './shared-dutch.js';
import { sharedEnglish } from './shared-english.js';

export type Language = 'nl' | 'en';

export const languages: readonly Language[] = ['nl', 'en'];

/**
 * Key → text. `{name}` in a text is filled with the value of that name. A text with `{n}` may have a second one for
 * exactly one, under the same key with `.one` behind it: `meetings` "{n} bijeenkomsten", `meetings.one`
 * "{n} bijeenkomst".
 */
export type Words = Readonly<Record<string, string>>;

/**
 * The words of one report, in each language. Besides the keys its documents use, every report has a `title` and says
 * in `ownership` whose it is and who can read it (with `{subject}` and `{board}` at hand).
 */
export type DefinitionWords = Readonly<
  Record<Language, Words & { readonly title: string; readonly ownership: string }>
>;

/** A language with all the words one report needs in it. */
export interface Wording {
  readonly language: Language;
  readonly texts: Words;
}

const shared: Readonly<Record<Language, Words>> = { nl: sharedDutch, en: sharedEnglish };

/** A report's own words joined with those that all reports share. */
export function wordsFor(language: Language, definitionWords: DefinitionWords): Wording {
  const own = definitionWords[language];
  const taken = Object.keys(own).filter((key) => Object.hasOwn(shared[language], key));
  if (taken.length > 0) throw new Error(`These words (${language}) are shared by all reports: ${taken.join(', ')}`);
  return { language, texts: { ...shared[language], ...own } };
}

export function hasWord(wording: Wording, key: string): boolean {
  return Object.hasOwn(wording.texts, key);
}

/** The text of a key as it is written, placeholders and all. A missing key is a defect of the report's definition. */
export function word(wording: Wording, key: string): string {
  const text = hasWord(wording, key) ? wording.texts[key] : undefined;
  if (text === undefined) throw new Error(`No word for '${key}' in language '${wording.language}'`);
  return text;
}

/** A text with its placeholders filled. A placeholder without a value is a defect of the report's definition. */
export function filled(wording: Wording, key: string, values: Readonly<Record<string, string>>): string {
  return word(wording, key).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`'${key}' (${wording.language}) asks for {${name}}, which has no value`);
    return value;
  });
}
