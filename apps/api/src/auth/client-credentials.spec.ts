import { describe, expect, it } from '@jest/globals';
import { readTokenRequest } from './client-credentials.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const GRANT = { grant_type: 'client_credentials' };
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const refusal = (form: unknown, authorization?: string): string => {
  try {
    readTokenRequest(form, authorization);
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

describe('a request for a token by client credentials', () => {
  it('names the client in a header or in the form, and all its scopes unless it says which', () => {
    const request = { clientId: ID, secret: 'geheim', scopes: undefined };
    expect(readTokenRequest(GRANT, basic(`${ID}:geheim`))).toEqual(request);
    expect(readTokenRequest({ ...GRANT, client_id: ID, client_secret: 'geheim', scope: '' }, undefined)).toEqual(
      request,
    );
  });

  it('may name the client in both places, if it is the same one, and prove it in one', () => {
    expect(refusal({ ...GRANT, client_id: ID }, basic(`${ID}:geheim`))).toBe('taken');
    expect(refusal({ ...GRANT, client_id: 'another' }, basic(`${ID}:geheim`))).toBe('invalid_request');
    expect(refusal({ ...GRANT, client_secret: 'geheim' }, basic(`${ID}:geheim`))).toBe('invalid_request');
  });

  it('has name and secret form-encoded in the header', () => {
    expect(readTokenRequest(GRANT, basic(`${ID}:ge%3Ahe+im`)).secret).toBe('ge:he im');
    expect(refusal(GRANT, basic(`${ID}:%zz`))).toBe('invalid_client');
  });

  it('reads the name in lower case, as ids are', () => {
    expect(readTokenRequest(GRANT, basic(`${ID.toUpperCase()}:geheim`)).clientId).toBe(ID);
  });

  it('has the scopes in the order of the list, each once, and only those that there are', () => {
    const scopesOf = (scope: string) => readTokenRequest({ ...GRANT, scope }, basic(`${ID}:geheim`)).scopes;
    expect(scopesOf('outcomes roster  outcomes')).toEqual(['roster', 'outcomes']);
    expect(refusal({ ...GRANT, scope: 'roster account' }, basic(`${ID}:geheim`))).toBe('invalid_scope');
  });

  it.each([
    [undefined, 'invalid_request'],
    ['grant_type=client_credentials', 'invalid_request'],
    [{}, 'invalid_request'],
    [{ grant_type: ['client_credentials', 'client_credentials'] }, 'invalid_request'],
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
    [GRANT, 'invalid_client'],
    [{ ...GRANT, client_id: 'no id', client_secret: 'geheim' }, 'invalid_client'],
  ])('is refused where it is not whole: %j', (form, error) => expect(refusal(form)).toBe(error));

  it('is refused where the header is of another kind', () => {
    for (const header of ['Bearer x', 'Basic', 'Basic §', basic(ID)])
      expect(refusal(GRANT, header)).toBe('invalid_client');
  });
});
