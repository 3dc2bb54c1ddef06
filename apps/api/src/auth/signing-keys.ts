import type { Config } from '@app/platform';
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/**
 * What access tokens are signed with. While a secret is being replaced, what the one before it signed is accepted too,
 * so that nobody's token ends early. Each key is made once: from a string it would be made anew at each request.
 */
export class SigningKeys {
  readonly current: KeyObject;
  private readonly previous: KeyObject | undefined;

  constructor(config: Pick<Config, 'accessTokenSecret' | 'previousAccessTokenSecret'>) {
    const { accessTokenSecret, previousAccessTokenSecret } = config;
    this.current = createSecretKey(Buffer.from(accessTokenSecret));
    this.previous = previousAccessTokenSecret ? createSecretKey(Buffer.from(previousAccessTokenSecret)) : undefined;
  }

  /** The key to check a token with. It only chooses: whether the token is good is decided by who checks it. */
  keyOf(token: string): KeyObject {
    return this.previous && isSignedWith(this.previous, token) ? this.previous : this.current;
  }
}

function isSignedWith(key: KeyObject, token: string): boolean {
  const end = token.lastIndexOf('.');
  const signature = Buffer.from(token.slice(end + 1), 'base64url');
  const expected = createHmac('sha256', key).update(token.slice(0, end)).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}
