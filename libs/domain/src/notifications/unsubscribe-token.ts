import { createHmac, timingSafeEqual } from 'node:crypto';
import { NOTICE_GROUPS } from './notice-kinds.js';
import type { MailScope } from './mail-delivery.entity.js';

/** Who wants no more of what. */
export interface Unsubscribing {
  readonly boardId: string;
  readonly staffMemberId: string;
  readonly scope: MailScope;
}

const SCOPES: readonly string[] = [...NOTICE_GROUPS, 'digest'] satisfies MailScope[];

/**
 * What stands in the address by which a mail is unsubscribed from. It says whom and what it is of and is signed, so that
 * nobody makes one for another; it is kept nowhere and does not expire, for a mail can be old. The key is made from the
 * secret of the pupils' codes, which is never changed, and is another than theirs.
 */
export function unsubscribeToken(secret: string, { boardId, staffMemberId, scope }: Unsubscribing): string {
  const said = `lsu_${packed(boardId)}${packed(staffMemberId)}_${scope}`;
  return `${said}_${signatureOf(secret, said)}`;
}

/** What a token is of; undefined where this installation did not make it. */
export function readUnsubscribeToken(secret: string, token: string): Unsubscribing | undefined {
  const [, said = '', board = '', person = '', scope = '', signature = ''] =
    /^(lsu_([\w-]{22})([\w-]{22})_([a-z]{1,18}))_([\w-]{32})$/.exec(token) ?? [];
  const [made, presented] = [Buffer.from(signatureOf(secret, said)), Buffer.from(signature)];
  if (made.length !== presented.length || !timingSafeEqual(made, presented)) return undefined;
  return SCOPES.includes(scope)
    ? { boardId: unpacked(board), staffMemberId: unpacked(person), scope: scope as MailScope }
    : undefined;
}

/** 192 bits of it: what stands in a path may have a hundred characters. */
function signatureOf(secret: string, said: string): string {
  const key = createHmac('sha256', secret).update('unsubscribing').digest();
  return createHmac('sha256', key).update(said).digest().subarray(0, 24).toString('base64url');
}

const packed = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

const unpacked = (id: string): string =>
  Buffer.from(id, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
