import type { Actor, Role } from '@app/access';
import { createHash, randomBytes } from 'node:crypto';

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

export type SecretKind = 'refresh' | 'personal';

const PREFIX: Record<SecretKind, string> = { refresh: 'lsr', personal: 'lsp' };

/** A secret that its holder presents: 256 random bits, with the board in front so that it can be looked up there. */
export function newSecret(kind: SecretKind, boardId: string): string {
  return `${PREFIX[kind]}_${boardId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
}

/** The board that a presented secret says it is of; undefined where it is no such secret. */
export function boardOfSecret(kind: SecretKind, secret: string): string | undefined {
  const match = /^(ls[rp])_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/.exec(
    secret,
  );
  return match?.[1] === PREFIX[kind] ? match.slice(2, 7).join('-') : undefined;
}

/** What is stored of a secret. It holds 256 random bits, so a plain hash cannot be guessed back. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
