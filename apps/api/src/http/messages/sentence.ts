import type { Language } from '@app/access';

/** What a code means, for people. `{name}` is filled in. */
export type Messages = Readonly<Record<string, Readonly<Record<Language, string>>>>;
