import { createHmac } from 'node:crypto';

/**
 * The mark that is kept of the id that the source knows an erased person by: a keyed hash, different in every board, by
 * which an import can tell that it must not bring them back. The key is made from the secret of the pupils' codes and
 * is another than theirs.
 */
export function erasedSource(secret: string, boardId: string, sourceId: string): string {
  const key = createHmac('sha256', secret).update('erased colleagues').digest();
  return createHmac('sha256', key).update(`${boardId}\n${sourceId}`).digest('base64url');
}
