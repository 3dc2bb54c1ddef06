import { createHmac } from 'node:crypto';

/**
 * The code under which a pupil is known: a keyed hash (HMAC-SHA-256) of the key that the school's system has for the
 * pupil, different in every board. Without the secret it can be neither turned back nor compared between boards. The
 * key itself is never stored or logged.
 */
export function pupilCode(secret: string, boardId: string, key: string): string {
  return createHmac('sha256', secret).update(`${boardId}\n${key}`).digest('base64url');
}
