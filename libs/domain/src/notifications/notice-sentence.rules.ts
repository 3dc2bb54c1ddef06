import type { Language } from '@app/access';
import { NOTICE_KINDS, type NoticeKind } from './notice-kinds.js';
import { type ReportNamed, reportTitle } from './report-title.rules.js';

const SOMEBODY: Readonly<Record<Language, string>> = { nl: 'Een collega', en: 'A colleague' };

/** Of a notice, what its sentence is made of. */
export interface SentenceParts {
  readonly kind: NoticeKind;
  /** Null where the program tells, or whoever did it was erased. */
  readonly who: string | null;
  /** Null for whoever may not open the subject now. */
  readonly title: string | null;
  /** What a report is called by: in words only here, by the language. */
  readonly named?: ReportNamed | null;
  /** Of what is told beforehand, the day that it is about. */
  readonly occasion: string;
}

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = { nl: dayFormat('nl-NL'), en: dayFormat('en-GB') };

function dayFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** What its subject is called, for whoever may open it. */
export const titleOf = (language: Language, { title, named }: Pick<SentenceParts, 'title' | 'named'>): string | null =>
  title !== null && named ? reportTitle(language, named) : title;

/**
 * What a notice says. Without a title it says so much as anybody who was told may know. It is read days later too, in a
 * digest or in the list: so it names a day, where it is about one.
 */
export function sentenceOf(language: Language, { kind, who, occasion, ...subject }: SentenceParts): string {
  const title = titleOf(language, subject);
  const [withTitle, without] = NOTICE_KINDS[kind][language];
  const valueOf = (name: string): string =>
    name === 'day' ? DAYS[language].format(new Date(occasion)) : ((name === 'who' ? who : title) ?? SOMEBODY[language]);
  return (title === null ? without : withTitle).replace(/\{(who|title|day)\}/g, (_, name: string) => valueOf(name));
}
