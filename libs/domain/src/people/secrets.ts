import { createHash, randomBytes } from 'node:crypto';

export type SecretKind = 'refresh' | 'personal' | 'invitation' | 'machine' | 'sign-on' | 'calendar';

const PREFIX: Record<SecretKind, string> = {
  refresh: 'lsr',
  personal: 'lsp',
  invitation: 'lsi',
  machine: 'lsm',
  'sign-on': 'lss',
  calendar: 'lsc',
};

/** A secret that its holder presents: 256 random bits, with the board in front so that it can be looked up there. */
export function newSecret(kind: SecretKind, boardId: string): string {
  return `${PREFIX[kind]}_${boardId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
}

/** The board that a presented secret says it is of; undefined where it is no such secret. */
export function boardOfSecret(kind: SecretKind, secret: string): string | undefined {
  const match =
    /^(ls[rpimsc])_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/.exec(secret);
  return match?.[1] === PREFIX[kind] ? match.slice(2, 7).join('-') : undefined;
}

/** What is stored of a secret. It holds 256 random bits, so a plain hash cannot be guessed back. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
