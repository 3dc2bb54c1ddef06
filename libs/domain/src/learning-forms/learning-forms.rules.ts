import type { Language } from '@app/access';
import type { Violation } from '@app/platform';

/** What has to be known of the learning form that an entry names. */
export interface KnownForm {
  readonly id: string;
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly retired: boolean;
}

/** What is wrong with choosing a learning form; null is one that the board does not have. */
export function formViolations(known: KnownForm | null): Violation[] {
  const pointer = '/learningForm';
  if (known === null) return [{ pointer, code: 'unknown_learning_form' }];
  return known.retired ? [{ pointer, code: 'retired_learning_form' }] : [];
}

const LONGEST_CODE = 60;

/** A code for a learning form of the board's own, from its English name: one that is not taken. */
export function codeFrom(name: string, taken: ReadonlySet<string>): string {
  const letters = name.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const words = letters.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const code = /^[a-z]/.test(words[0] ?? '') ? words.join('_') : ['form', ...words].join('_');
  for (let nth = 1; ; nth += 1) {
    const ending = nth === 1 ? '' : `_${nth}`;
    const wanted = code.slice(0, LONGEST_CODE - ending.length) + ending;
    if (!taken.has(wanted)) return wanted;
  }
}
