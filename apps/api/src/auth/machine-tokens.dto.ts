import { Choice, Text, Whole } from '../http/fields.js';
import type { RefusalOfToken } from './client-credentials.js';
import type { MachineToken } from './machine-tokens.js';

const REFUSALS = [
  'invalid_request',
  'invalid_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const satisfies readonly RefusalOfToken[];

/*
 * The names here are those of RFC 6749, not ours: the libraries that systems come with send and expect exactly these.
 */

/** For the description only: a form, read by `readTokenRequest`, whose refusals have a form of their own. */
export class AskForToken {
  @Choice(['client_credentials'], { example: 'client_credentials' }) grant_type!: 'client_credentials';
  @Text({
    optional: true,
    max: 100,
    example: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01',
    description: 'The id of the machine client; it may stand, with the secret, in a header of HTTP Basic instead.',
  })
  client_id?: string;
  @Text({ optional: true, max: 200, example: 'lsm_…', description: 'The secret of one of its keys.' })
  client_secret?: string;
  @Text({
    optional: true,
    max: 200,
    example: 'roster',
    description: 'Fewer scopes than the client has, with a space in between; left out, it is all of them.',
  })
  scope?: string;
}

export class TokenView {
  @Text({ max: 4000, example: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9…' }) access_token!: string;
  @Choice(['Bearer'], { example: 'Bearer' }) token_type!: 'Bearer';
  @Whole({ example: 600 }) expires_in!: number;
  @Text({ max: 200, example: 'roster outcomes' }) scope!: string;
}

export class TokenRefusalView {
  @Choice(REFUSALS, { example: 'invalid_client' }) error!: RefusalOfToken;
}

export const toTokenView = ({ accessToken, expiresInSeconds, scopes }: MachineToken): TokenView => ({
  access_token: accessToken,
  token_type: 'Bearer',
  expires_in: expiresInSeconds,
  scope: scopes.join(' '),
});
