import { newId } from '@app/platform';
import { hashOfSecret } from '../people/secrets.js';
import type { Work } from '../work/work.js';
import { SignOnAttempt } from './sign-on-attempt.entity.js';

/** How long somebody may be at the provider's. */
export const ATTEMPT_SECONDS = 600;

export type AttemptFacts = Pick<
  SignOnAttempt,
  'provider' | 'state' | 'nonce' | 'codeVerifier' | 'returnTo' | 'challenge'
>;

/** Keeps what is needed to check the answer of a provider, under a secret that the browser gets. */
export async function beginAttempt(work: Work, secret: string, facts: AttemptFacts): Promise<void> {
  const { boardId } = work.actor;
  const expiresAt = new Date(work.now.getTime() + ATTEMPT_SECONDS * 1000);
  // Anybody can begin one: what nobody came back for goes at once, not in the night.
  await work.db.query(`delete from sign_on_attempt where board_id = $1 and expires_at < $2`, [boardId, work.now]);
  await work.db.insert(SignOnAttempt, { id: newId(), boardId, secretHash: hashOfSecret(secret), expiresAt, ...facts });
  work.bookkeeping();
}

/** Takes the attempt of who holds this secret, for good: of two answers at once, one gets it. */
export async function takeAttempt(work: Work, secret: string, provider: string): Promise<AttemptFacts | undefined> {
  work.bookkeeping();
  const [[attempt]] = await work.db.query<[(AttemptFacts & { expiresAt: Date })[], number]>(
    `delete from sign_on_attempt where board_id = $1 and secret_hash = $2
     returning provider, state, nonce, code_verifier as "codeVerifier", return_to as "returnTo", challenge,
               expires_at as "expiresAt"`,
    [work.actor.boardId, hashOfSecret(secret)],
  );
  return attempt && attempt.provider === provider && attempt.expiresAt > work.now ? attempt : undefined;
}
