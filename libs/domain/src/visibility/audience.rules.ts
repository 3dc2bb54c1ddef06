import type { Visibility } from '@app/access';
import type { Violation } from '@app/platform';

/** To whom a record's owner opens it. */
export interface Audience {
  readonly visibility: Visibility;
  readonly leerteamId: string | null;
  readonly sharedWith: readonly string[];
}

/** What the board knows of the leerteam and the colleagues that an owner named. */
export interface KnownAudience {
  readonly leerteamExists: boolean;
  /** On the day that counts for the record. */
  readonly isMember: boolean;
  /** How many of the colleagues named there are. */
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
