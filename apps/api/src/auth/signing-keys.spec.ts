import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { SigningKeys } from './signing-keys.js';

const signed = (secret: string): string => {
  const said = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0';
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
};

describe('the key that a token is checked with', () => {
  const keys = new SigningKeys({ accessTokenSecret: 'young', previousAccessTokenSecret: 'old' });
  const secretOf = (token: string): string => keys.keyOf(token).export().toString();

  it('is the one before only for what that one signed', () => {
    expect(secretOf(signed('old'))).toBe('old');
    for (const token of [signed('young'), signed('another'), `${signed('old')}x`, 'no token', '', '..'])
      expect(secretOf(token)).toBe('young');
  });

  it('is the current one where there is none before it', () => {
    const alone = new SigningKeys({ accessTokenSecret: 'young', previousAccessTokenSecret: undefined });
    expect(alone.keyOf(signed('old'))).toBe(alone.current);
  });
});
