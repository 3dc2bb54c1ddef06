import type { Violation } from '@app/platform';
import type { Entry } from './log-activity.js';

/** A row of a file, before it is known what its names stand for. */
export interface ImportedRow extends Pick<
  Entry,
  'title' | 'learnedOn' | 'minutes' | 'initiative' | 'reflection' | 'tryOut'
> {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** The code of a learning form, or its name in any of our languages. */
  readonly learningForm: string;
  /** Their names. */
  readonly themes?: readonly string[];
}

/** What the names in a file can stand for in the board. */
export interface KnownNames {
  readonly forms: readonly { readonly code: string; readonly nameNl: string; readonly nameEn: string }[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
}

export type NamedRow = { readonly row: number } & (
  { readonly entry: Entry } | { readonly violations: readonly Violation[] }
);

/** What the rows of a file say, with ids and codes in the place of names; capitals make no difference. */
export function resolveNames(rows: readonly ImportedRow[], { forms, themes }: KnownNames): NamedRow[] {
  // A code goes before a name that looks like one.
  const codes = new Map([
    ...forms.map(({ code, nameEn }) => [sameForm(nameEn), code] as const),
    ...forms.map(({ code, nameNl }) => [sameForm(nameNl), code] as const),
    ...forms.map(({ code }) => [sameForm(code), code] as const),
  ]);
  const ids = new Map(themes.map(({ id, name }) => [sameForm(name), id]));
  return rows.map(({ row, learningForm: form, themes: named = [], ...said }) => {
    const learningForm = codes.get(sameForm(form));
    const unknown = named.filter((name) => !ids.has(sameForm(name)));
    const violations = [
      ...(learningForm === undefined
        ? [{ pointer: '/learningForm', code: 'unknown_form_name', parameters: { name: form } }]
        : []),
      ...unknown.map((name) => ({ pointer: '/themes', code: 'unknown_theme_name', parameters: { name } })),
    ];
    if (violations.length > 0 || learningForm === undefined) return { row, violations };
    const themeIds = [...new Set(named.flatMap((name) => ids.get(sameForm(name)) ?? []))];
    return { row, entry: { ...said, learningForm, themeIds } };
  });
}

const sameForm = (name: string): string => name.normalize('NFC').toLowerCase().trim();
