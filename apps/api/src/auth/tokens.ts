import type { Actor, MachineScope, Role } from '@app/access';

/** How long an access token is good for; also how long a role that was taken away can still be used. */
export const ACCESS_TOKEN_SECONDS = 600;
/** How long a refresh token that is not used is good for. */
export const REFRESH_TOKEN_DAYS = 14;
/** How long a session lasts, however much it is used. After that somebody shows again who they are. */
export const SESSION_DAYS = 90;

export const TOKEN_ISSUER = 'leerspoor';
/** Whose token it is: one that is read as the other's is refused before anything in it is believed. */
export const PEOPLE = 'leerspoor:people';
export const MACHINES = 'leerspoor:machines';

/** What an access token says. Signed, short-lived, so that a request needs no look-up to know its actor. */
export interface AccessClaims {
  readonly sub: string;
  /** The session that it was given in. */
  readonly sid?: string;
  readonly board: string;
  readonly roles: readonly Role[];
  readonly leads: readonly string[];
  /** A token of before there were staff councils says nothing of them. */
  readonly councils?: readonly string[];
}

/** What the access token of a machine says. It is looked up at each request all the same. */
export interface MachineClaims {
  readonly sub: string;
  readonly board: string;
  /** The key that it was given for. */
  readonly key: string;
  readonly scopes: readonly MachineScope[];
}

export const actorOf = (claims: AccessClaims): Actor => ({
  boardId: claims.board,
  staffMemberId: claims.sub,
  roles: new Set(claims.roles),
  leads: new Set(claims.leads),
  councils: new Set(claims.councils),
  scopes: undefined,
  readOnly: false,
  sessionId: claims.sid,
});
