import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from './config.js';

const BOARD = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

describe('the configuration of single sign-on', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'leerspoor-config-'));
    writeFileSync(join(folder, 'secret'), ' hush \n');
    writeFileSync(join(folder, 'empty'), '\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const entry = (values: object = {}): object => {
    const known = { id: 'school', board: BOARD, name: 'De Regenboog', issuer: 'https://login.example' };
    return { ...known, clientId: 'leerspoor', claims: 'entree', ...values };
  };
  const read = (content: unknown, environment: Record<string, string> = {}): Config['signOn'] => {
    const file = join(folder, 'providers.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readConfig({
      DATABASE_URL: 'postgres://x',
      ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
      PUPIL_CODE_SECRET: 'another secret that only the tests use, long',
      SIGN_ON_FILE: file,
      ...environment,
    }).signOn;
  };

  it('names nobody where nothing is said', () => {
    expect(read([], { SIGN_ON_FILE: '' })).toEqual({ providers: [], returns: [] });
  });

  it('is a list of providers, with secrets from files', () => {
    const claims = { email: 'email', emailVerified: 'email_verified' };
    const second = {
      id: 'second',
      clientSecretFile: join(folder, 'secret'),
      claims,
      required: true,
      scope: 'openid x',
    };
    const { providers } = read([entry(), entry(second)]);
    expect(providers).toMatchObject([
      { id: 'school', clientSecret: undefined, claims: 'entree', scope: 'openid profile email', required: false },
      {
        id: 'second',
        clientSecret: 'hush',
        claims: { subject: 'sub', staffAffiliations: ['employee', 'staff', 'faculty'], ...claims },
        scope: 'openid x',
        required: true,
      },
    ]);
  });

  it.each<[unknown, string]>([
    ['{', 'it is no JSON'],
    [{}, 'it must be a list of providers'],
    [['x'], 'provider 1 must be an object'],
    [[entry(), entry()], 'two providers have the same id'],
    [[entry(), entry({ id: 'A b' })], 'provider 2: id must be lower-case letters, digits and hyphens'],
    [[entry({ id: 'providers' })], 'provider 1: id cannot be “providers”'],
    [[entry({ board: 'Rivierenland' })], 'provider 1: board must be the id of a board'],
    [[entry({ clientId: undefined })], 'provider 1: clientId must be longer than or equal to 1 characters'],
    [[entry({ clientSecret: 'hush' })], 'provider 1: property clientSecret should not exist'],
    [[entry({ scope: 'profile' })], 'provider 1: scope must hold openid'],
    [[entry({ required: 'yes' })], 'provider 1: required must be a boolean value'],
    [[entry({ claims: 'surfconext' })], 'provider 1: claims must be an object'],
    [[entry({ claims: { mail: 'email' } })], 'provider 1: claims: property mail should not exist'],
  ])('says of %j in one sentence what is wrong', (content, sentence) => {
    expect(() => read(content)).toThrow(new Error(`SIGN_ON_FILE is not right: ${sentence}.`));
  });

  it.each(['missing', 'empty'])('needs a secret that is there, and never repeats one: %s', (name) => {
    const wrong = 'clientSecretFile names a file that holds no secret that can be read';
    expect(() => read([entry({ clientSecretFile: join(folder, name) })])).toThrow(wrong);
  });

  it('needs a file that is there', () => {
    expect(() => read([], { SIGN_ON_FILE: '/nowhere' })).toThrow('SIGN_ON_FILE is not right: it cannot be read.');
  });

  it('believes a provider over TLS only, but for one on this machine that is tried out', () => {
    const wrong = 'issuer must be an https:// address';
    for (const issuer of ['http://login.example', 'ftp://x', 'login.example', 'https://a:b@x.example', 'https://x/?y'])
      expect(() => read([entry({ issuer })])).toThrow(wrong);
    for (const issuer of ['http://127.0.0.1:4000', 'http://localhost:4000/realm', 'http://[::1]'])
      expect(read([entry({ issuer })]).providers).toHaveLength(1);
    expect(() => read([entry({ issuer: 'http://127.0.0.1:4000' })], { NODE_ENV: 'production' })).toThrow(wrong);
    for (const issuer of ['http://127.0.0.1.example', 'http://localhost.example'])
      expect(() => read([entry({ issuer })])).toThrow(wrong);
  });

  it('needs an address of ours to which a browser brings a cookie safely', () => {
    expect(() => read([entry()], { PUBLIC_URL: 'http://leerspoor.example' })).toThrow(
      'PUBLIC_URL must begin with https',
    );
    expect(read([entry()], { PUBLIC_URL: 'https://leerspoor.example' }).providers).toHaveLength(1);
    expect(read([], { PUBLIC_URL: 'http://leerspoor.example' }).providers).toEqual([]);
  });

  it('names the front-ends to return to by origin, and by nothing else', () => {
    const SIGN_ON_RETURNS = 'https://app.example, http://localhost:5173';
    expect(read([], { SIGN_ON_RETURNS }).returns).toEqual(['https://app.example', 'http://localhost:5173']);
    for (const wrong of ['https://app.example/', 'https://*.example/x', 'app.example', 'http://app.example', '*'])
      expect(() => read([], { SIGN_ON_RETURNS: wrong })).toThrow('SIGN_ON_RETURNS must be origins');
  });
});
