import { newId } from '@app/platform';
import { createHash } from 'node:crypto';
import { hashOfSecret, newSecret } from '../people/secrets.js';
import type { Work } from '../work/work.js';
import { SignOnCode } from './sign-on-code.entity.js';

/** How long a front-end may take to exchange a code: its page has to load. */
const CODE_SECONDS = 60;

/** Makes a code with which whoever knows the verifier of the challenge begins somebody's session. */
export async function issueSignOnCode(work: Work, staffMemberId: string, challenge: string): Promise<string> {
  const { boardId } = work.actor;
  const code = newSecret('sign-on', boardId);
  const expiresAt = new Date(work.now.getTime() + CODE_SECONDS * 1000);
  const codeHash = hashOfSecret(code);
  await work.db.insert(SignOnCode, { id: newId(), boardId, staffMemberId, codeHash, challenge, expiresAt });
  work.bookkeeping();
  return code;
}

/** Takes a code, for good, also where the verifier is wrong; answers whose it was where it was right. */
export async function takeSignOnCode(work: Work, code: string, verifier: string): Promise<string | undefined> {
  work.bookkeeping();
  const [[taken]] = await work.db.query<[Pick<SignOnCode, 'staffMemberId' | 'challenge' | 'expiresAt'>[], number]>(
    `delete from sign_on_code where board_id = $1 and code_hash = $2
     returning staff_member_id as "staffMemberId", challenge, expires_at as "expiresAt"`,
    [work.actor.boardId, hashOfSecret(code)],
  );
  if (!taken || taken.expiresAt <= work.now) return undefined;
  return createHash('sha256').update(verifier).digest('base64url') === taken.challenge
    ? taken.staffMemberId
    : undefined;
}
