import { MACHINE_SCOPES, type MachineScope } from '@app/access';
import { isIn, isUUID } from 'class-validator';

/** Why a token is refused, as RFC 6749 (5.2) names it. */
export type RefusalOfToken = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';

export class TokenRefused extends Error {
  constructor(readonly error: RefusalOfToken) {
    super(error);
  }
}

/** A request for a token, by a client that says who it is. */
export interface TokenRequest {
  readonly clientId: string;
  readonly secret: string;
  /** The scopes that are asked for; undefined is all that the client has. */
  readonly scopes: readonly MachineScope[] | undefined;
}

/**
 * Reads a request for a token by client credentials (RFC 6749, 4.4), with the client's name and secret in the header
 * (`client_secret_basic`) or in the form (`client_secret_post`).
 */
export function readTokenRequest(form: unknown, authorization: string | undefined): TokenRequest {
  const read = fieldsOf(form);
  const grantType = read('grant_type');
  if (grantType === undefined) throw new TokenRefused('invalid_request');
  if (grantType !== 'client_credentials') throw new TokenRefused('unsupported_grant_type');
  const posted = { clientId: read('client_id'), secret: read('client_secret') };
  const { clientId, secret } = authorization === undefined ? posted : basic(authorization, posted);
  if (!clientId || !secret || !isUUID(clientId)) throw new TokenRefused('invalid_client');
  return { clientId: clientId.toLowerCase(), secret, scopes: scopesOf(read('scope')) };
}

type Credentials = Partial<Pick<TokenRequest, 'clientId' | 'secret'>>;

/** A field that is empty counts as left out, and none may be there twice (RFC 6749, 3.2). */
function fieldsOf(form: unknown): (name: string) => string | undefined {
  if (form === null || typeof form !== 'object') throw new TokenRefused('invalid_request');
  const fields = new Map(Object.entries(form as Record<string, unknown>));
  return (name) => {
    const value = fields.get(name);
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') throw new TokenRefused('invalid_request');
    return value;
  };
}

/** Name and secret are form-encoded before they are put together (RFC 6749, 2.3.1). One way of two may be used. */
function basic(authorization: string, posted: { [Field in keyof Credentials]: string | undefined }): Credentials {
  if (posted.secret !== undefined) throw new TokenRefused('invalid_request');
  const coded = /^Basic +([A-Za-z0-9+/_=-]+)$/i.exec(authorization)?.[1];
  if (coded === undefined) throw new TokenRefused('invalid_client');
  const [clientId = '', ...secret] = Buffer.from(coded, 'base64').toString().split(':').map(formDecoded);
  if (posted.clientId !== undefined && posted.clientId !== clientId) throw new TokenRefused('invalid_request');
  return { clientId, secret: secret.join(':') };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new TokenRefused('invalid_client');
  }
}

function scopesOf(asked: string | undefined): readonly MachineScope[] | undefined {
  if (asked === undefined) return undefined;
  const scopes = asked.split(' ').filter((scope) => scope !== '');
  if (!scopes.every((scope) => isIn(scope, MACHINE_SCOPES))) throw new TokenRefused('invalid_scope');
  return MACHINE_SCOPES.filter((scope) => scopes.includes(scope));
}
