import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { removeExpired } from '@app/domain';
import { Logger } from '@nestjs/common';
import { THE_MOMENT } from '../support/api.js';
import { Browser, type Ending } from '../support/browser.js';
import { newKey, type Person, type Token } from '../support/openid-provider.js';
import { startSignOnStory, type SignOnStory } from '../support/sign-on.js';

const NOW = (): number => Math.floor(Date.now() / 1000);

describe('a sign-on that is tampered with', () => {
  let story: SignOnStory;
  let noor: Person;

  beforeAll(async () => {
    story = await startSignOnStory();
    await story.api.world.staffMember(story.board, undefined, { sourceId: 'noor' });
    noor = { sub: 'noor-de-wit', employee_id: 'noor' };
  });
  afterAll(() => story.close());
  beforeEach(async () => {
    story.api.clock.set(THE_MOMENT);
    story.provider.behave();
    await story.api.database.owner.query('delete from rate_limit');
  });

  const expectNotTrusted = ({ status, body }: Ending): void => {
    expect({ status, code: body['code'], token: body['accessToken'] }).toEqual({
      status: 401,
      code: 'sign_on_not_trusted',
      token: undefined,
    });
  };
  const changed =
    (claims: Token['claims'], header: Token['header'] = {}) =>
    (token: Required<Token>): Token => ({
      ...token,
      header: { ...token.header, ...header },
      claims: { ...token.claims, ...claims },
    });

  it('works where nothing is tampered with, also with a token that is signed anew', async () => {
    expect((await story.signOn(noor)).status).toBe(200);
    story.provider.forge(changed({}));
    expect((await story.signOn(noor)).status).toBe(200);
  });

  describe('in its token', () => {
    it.each<[string, Token['claims']]>([
      ['a nonce of another attempt', { nonce: 'of-another-attempt' }],
      ['no nonce', { nonce: undefined }],
      ['another audience', { aud: 'another-client' }],
      ['other audiences beside us, for one of which it was made', { aud: ['leerspoor', 'other'], azp: 'other' }],
      ['another issuer', { iss: 'https://elsewhere.example' }],
      ['an end that is past', { exp: NOW() - 120, iat: NOW() - 600 }],
      ['no end', { exp: undefined }],
      ['a beginning that is to come', { nbf: NOW() + 600 }],
      ['no subject', { sub: undefined }],
    ])('is refused for %s', async (_, claims) => {
      story.provider.forge(changed(claims));
      expectNotTrusted(await story.signOn(noor));
    });

    it('is refused without a signature, also where the provider says that it signs with none', async () => {
      story.provider.forge(({ header, claims }) => ({ header: { ...header, alg: 'none' }, claims }));
      expectNotTrusted(await story.signOn(noor));
      story.careless.onAnswer['/.well-known/openid-configuration'] = (said) => ({
        ...said,
        id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256'],
      });
      await story.careless.start();
      for (const alg of ['none', 'HS256', 'RS256']) {
        story.careless.forge(({ header, claims }) => ({ header: { ...header, alg }, claims }));
        expectNotTrusted(await story.signOn(noor, 'careless'));
      }
    });

    it('is refused for a key that the provider does not have, under its own name or that of the provider’s', async () => {
      const stranger = newKey();
      story.provider.forge((token) => ({ ...changed({}, { kid: stranger.kid })(token), key: stranger }));
      expectNotTrusted(await story.signOn(noor));
      story.provider.forge((token) => ({ ...token, key: stranger }));
      expectNotTrusted(await story.signOn(noor));
      story.provider.forge((token) => ({ ...changed({}, { jwk: stranger.published })(token), key: stranger }));
      expectNotTrusted(await story.signOn(noor));
    });

    it('is trusted for a key that the provider changed to a moment ago, and no longer for the one before', async () => {
      expect((await story.signOn(noor)).status).toBe(200);
      const next = newKey();
      story.provider.onAnswer['/jwks'] = () => ({ keys: [next.published] });
      expectNotTrusted(await story.signOn(noor));
      story.provider.forge((token) => ({ ...changed({}, { kid: next.kid })(token), key: next }));
      expect((await story.signOn(noor)).status).toBe(200);
    });

    it('leaves a code in the log to mend it by, and nothing of what it held', async () => {
      const logged = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
      story.provider.forge(changed({ aud: 'somebody-else’s secret', name: 'Noor de Wit' }));
      await story.signOn(noor);
      story.provider.onAnswer['/token'] = () => ({ error: 'invalid_client', error_description: 'Noor de Wit' });
      await story.signOn(noor);
      expect(logged.mock.calls).toEqual([
        ['sign-on at provider school failed: OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
        [expect.stringMatching(/^sign-on at provider school failed: [A-Z_ ()a-z]+$/)],
      ]);
      expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Noor|secret|noor-de-wit/);
      logged.mockRestore();
    });

    it('is refused where there is none', async () => {
      story.provider.onAnswer['/token'] = ({ id_token: _, ...rest }) => rest;
      expectNotTrusted(await story.signOn(noor));
    });

    it('is refused where the provider then tells of somebody else', async () => {
      story.provider.onAnswer['/me'] = (said) => ({ ...said, sub: 'somebody-else' });
      expectNotTrusted(await story.signOn(noor));
    });

    it('goes before what is only told: that cannot make them somebody else', async () => {
      story.provider.forge(changed({ employee_id: 'nobody-here' }));
      story.provider.onAnswer['/me'] = (said) => ({ ...said, employee_id: 'noor' });
      const { body } = await story.signOn({ ...noor, sub: 'a-new-subject' });
      expect(body['code']).toBe('sign_on_not_known');
    });
  });

  describe('on its way', () => {
    it('is refused for a state that is not the one it was sent with, or none', async () => {
      for (const state of ['of-another-attempt', undefined]) {
        const browser = new Browser();
        const callback = await story.upToCallback(noor, browser);
        if (state) callback.searchParams.set('state', state);
        else callback.searchParams.delete('state');
        expectNotTrusted(await browser.open(callback.href));
      }
    });

    it('is refused for an answer of an issuer that is another', async () => {
      const browser = new Browser();
      const callback = await story.upToCallback(noor, browser);
      callback.searchParams.set('iss', 'https://elsewhere.example');
      expectNotTrusted(await browser.open(callback.href));
    });

    it('is refused for a code that was used, in an attempt of its own', async () => {
      const first = await story.upToCallback(noor, new Browser());
      const browser = new Browser();
      const second = await story.upToCallback(noor, browser);
      second.searchParams.set('code', first.searchParams.get('code') ?? '');
      // The code verifier of the attempt does not go with it.
      expectNotTrusted(await browser.open(second.href));
    });

    it('is refused a second time, for the attempt is gone, whatever came of it', async () => {
      const browser = new Browser();
      const callback = await story.upToCallback(noor, browser);
      const cookie = browser.cookiesFor(callback);
      expect((await browser.open(callback.href)).status).toBe(200);
      const again = await fetch(callback, { headers: { cookie } });
      expect(((await again.json()) as { code: string }).code).toBe('sign_on_not_trusted');
      const other = new Browser();
      const spoilt = await story.upToCallback(noor, other);
      const kept = other.cookiesFor(spoilt);
      await fetch(`${spoilt.href}x`, { headers: { cookie: kept } });
      expect((await fetch(spoilt, { headers: { cookie: kept } })).status).toBe(401);
    });

    it('begins one session, however often its answer comes at once', async () => {
      const browser = new Browser();
      const callback = await story.upToCallback(noor, browser);
      const headers = { cookie: browser.cookiesFor(callback) };
      const answers = await Promise.all([1, 2, 3].map(() => fetch(callback, { headers })));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('is refused in a browser that did not begin it, with a cookie of its own or none', async () => {
      const callback = await story.upToCallback(noor, new Browser());
      expectNotTrusted(await new Browser().open(callback.href));
      const other = new Browser();
      await story.upToCallback({ sub: 'somebody-else' }, other);
      expectNotTrusted(await other.open(callback.href));
    });

    it('is refused after ten minutes, and what is left of it is removed', async () => {
      const browser = new Browser();
      const callback = await story.upToCallback(noor, browser);
      await story.upToCallback(noor, new Browser());
      story.api.clock.set('2026-03-12T09:10:00Z');
      expectNotTrusted(await browser.open(callback.href));
      await removeExpired(story.api.unitOfWork);
      await story.upToCallback(noor, new Browser());
      story.api.clock.set('2026-03-12T09:20:01Z');
      await removeExpired(story.api.unitOfWork);
      expect(await story.api.database.owner.query('select from sign_on_attempt')).toEqual([]);
    });

    it('is refused without an answer in it, and does not begin anew', async () => {
      const browser = new Browser();
      const callback = await story.upToCallback(noor, browser);
      expectNotTrusted(await browser.open(`${callback.origin}${callback.pathname}`));
    });

    it('says that it was stopped, and nothing of what the provider wrote', async () => {
      const browser = new Browser();
      const callback = await story.upToCallback(noor, browser);
      callback.searchParams.delete('code');
      callback.searchParams.set('error', 'access_denied');
      callback.searchParams.set('error_description', 'Noor de Wit said no');
      const { status, body } = await browser.open(callback.href);
      expect(status).toBe(401);
      expect(body).toMatchObject({ code: 'sign_on_cancelled' });
      expect(JSON.stringify(body)).not.toContain('Noor');
    });

    it('cannot be guessed at', async () => {
      const callback = `${story.origin}/v1/auth/sign-on/school/callback?code=x&state=y`;
      const tries = await Promise.all(Array.from({ length: 60 }, () => fetch(callback)));
      expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([401]));
      const refused = await fetch(callback);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    });
  });

  describe('a provider that is down', () => {
    const begin = () => story.api.with().get('/v1/auth/sign-on/late');

    it('does not keep the API from starting and working, and is asked again', async () => {
      const refused = await begin().set('accept-language', 'en').expect(503);
      expect(refused.body).toMatchObject({ code: 'sign_on_unreachable', status: 503 });
      expect((await story.signOn(noor)).status).toBe(200);
      await story.late.start();
      await story.api.world.staffMember(story.board, undefined, { sourceId: 'late' });
      expect((await story.signOn({ sub: 'late', employee_id: 'late' }, 'late')).status).toBe(200);
      const browser = new Browser();
      const callback = await story.upToCallback({ sub: 'late' }, browser, 'late');
      await story.late.stop();
      expect((await browser.open(callback.href)).body['code']).toBe('sign_on_unreachable');
      await begin().expect(503);
    });

    it('is as good as one that says it is another', async () => {
      story.late.onAnswer['/.well-known/openid-configuration'] = (said) => ({
        ...said,
        issuer: 'https://other.example',
      });
      await story.late.start();
      expect((await begin()).body.code).toBe('sign_on_unreachable');
      await story.late.stop();
      story.late.behave();
      expect((await begin()).body.code).toBe('sign_on_unreachable');
    });
  });
});
