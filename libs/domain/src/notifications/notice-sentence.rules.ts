import type { Language } from '@app/access';
import { NOTICE_KINDS, type NoticeKind } from './notice-kinds.js';

const SOMEBODY: Readonly<Record<Language, string>> = { nl: 'Een collega', en: 'A colleague' };

/** Of a notice, what its sentence is made of. */
export interface SentenceParts {
  readonly kind: NoticeKind;
  /** Null where the program tells, or whoever did it was erased. */
  readonly who: string | null;
  /** Null for whoever may not open the subject now. */
  readonly title: string | null;
}

/** What a notice says. Without a title it says so much as anybody who was told may know. */
export function sentenceOf(language: Language, { kind, who, title }: SentenceParts): string {
  const [withTitle, without] = NOTICE_KINDS[kind][language];
  const values: Readonly<Record<string, string>> = { who: who ?? SOMEBODY[language], title: title ?? '' };
  return (title === null ? without : withTitle).replace(/\{(who|title)\}/g, (_, name: string) => values[name] ?? '');
}
