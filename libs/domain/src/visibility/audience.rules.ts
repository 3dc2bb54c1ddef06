import type { Visibility } from '@app/access';
import type { Violation } from '@app/platform';

/** To whom a record's owner opens it. */
export interface Audience {
  readonly visibility: Visibility;
  readonly leerteamId: string | null;
  readonly sharedWith: readonly string[];
}

/** More is no sharing by name any more. */
export const MOST_NAMED = 50;

/** What the board knows of the leerteam and the colleagues that an owner named. */
export interface KnownAudience {
  readonly leerteamExists: boolean;
  /** On the day that counts for the record. */
  readonly isMember: boolean;
  /** How many of the colleagues named work here today. */
  readonly colleagues: number;
}

/** What is done in a leerteam is open to it, and everything else to nobody, until its owner says otherwise. */
export const usualVisibility = (leerteamId: string | null): Visibility => (leerteamId === null ? 'private' : 'team');

/** What is wrong with how far a record is opened. */
export function audienceViolations({ visibility, leerteamId, sharedWith }: Audience): Violation[] {
  return [
    ...(visibility === 'team' && leerteamId === null
      ? [{ pointer: '/visibility', code: 'team_visibility_without_leerteam' }]
      : []),
    ...(visibility === 'shared' && sharedWith.length === 0
      ? [{ pointer: '/sharedWith', code: 'shared_with_nobody' }]
      : []),
    ...(visibility === 'private' && sharedWith.length > 0
      ? [{ pointer: '/sharedWith', code: 'shared_needs_visibility' }]
      : []),
    ...(sharedWith.length > MOST_NAMED
      ? [{ pointer: '/sharedWith', code: 'shared_with_too_many', parameters: { limit: MOST_NAMED } }]
      : []),
  ];
}

/** What is wrong with the leerteam and the colleagues that are named; what is not named is not looked at. */
export function unknownAudience(
  named: { readonly leerteamId?: string | null; readonly sharedWith?: readonly string[] },
  known: KnownAudience,
): Violation[] {
  const { leerteamId, sharedWith = [] } = named;
  const leerteam = known.leerteamExists ? 'not_a_member' : 'unknown_leerteam';
  return [
    ...(leerteamId && !known.isMember ? [{ pointer: '/leerteamId', code: leerteam }] : []),
    ...(known.colleagues < sharedWith.length ? [{ pointer: '/sharedWith', code: 'unknown_staff_member' }] : []),
  ];
}

/** The colleagues to share with after a change: who makes a record private closes it to everybody at once. */
export function sharedAfter(
  now: readonly string[],
  visibility: Visibility | undefined,
  named: readonly string[] | undefined,
): readonly string[] {
  return named ?? (visibility === 'private' ? [] : now);
}

/** The audience with one colleague more; who was shared with before the record was closed does not come back by it. */
export function withColleague({ visibility, leerteamId, sharedWith }: Audience, colleague: string): Audience {
  if (visibility === 'private') return { visibility: 'shared', leerteamId, sharedWith: [colleague] };
  return { visibility, leerteamId, sharedWith: [...new Set([...sharedWith, colleague])].toSorted() };
}

/** The audience with one colleague less; what was shared with nobody else is private again. */
export function withoutColleague({ visibility, leerteamId, sharedWith }: Audience, colleague: string): Audience {
  const others = sharedWith.filter((one) => one !== colleague);
  const closed = visibility === 'shared' && others.length === 0;
  return { visibility: closed ? 'private' : visibility, leerteamId, sharedWith: others };
}

/** Those that were not named before: who left since stays named, and opens nothing. */
export const newlyNamed = (named: readonly string[] | undefined, before: readonly string[]): readonly string[] =>
  (named ?? []).filter((colleague) => !before.includes(colleague));
