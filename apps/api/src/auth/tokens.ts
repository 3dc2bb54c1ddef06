import type { Actor, Role } from '@app/access';

/** How long an access token is good for; also how long a role that was taken away can still be used. */
export const ACCESS_TOKEN_SECONDS = 600;
/** How long a refresh token that is not used is good for. */
export const REFRESH_TOKEN_DAYS = 14;

export const TOKEN_ISSUER = 'leerspoor';

/** What an access token says. Signed, short-lived, so that a request needs no look-up to know its actor. */
export interface AccessClaims {
  readonly sub: string;
  readonly board: string;
  readonly roles: readonly Role[];
  readonly leads: readonly string[];
}

export const actorOf = (claims: AccessClaims): Actor => ({
  boardId: claims.board,
  staffMemberId: claims.sub,
  roles: new Set(claims.roles),
  leads: new Set(claims.leads),
  scopes: undefined,
  readOnly: false,
});
