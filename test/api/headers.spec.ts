import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { type Everything, oneOfEverything } from '../support/one-of-everything.js';

type Headers = Readonly<Record<string, unknown>>;

const OF_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('the headers of an answer', () => {
  let api: TestApi;
  let everything: Everything;
  let asOwner: Client;
  let port: number;

  beforeAll(async () => {
    api = await startApi();
    everything = await oneOfEverything(api, 'team');
    asOwner = await api.as(everything.people.owner);
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as AddressInfo).port;
    // One of everything there is.
  }, 120_000);
  afterAll(() => api.close());

  /** Without a client that changes the address on its way. */
  const headersOf = (path: string, method = 'GET'): Promise<Headers> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, path, method }, (answer) => {
        answer.resume();
        resolve({ ...answer.headers, status: answer.statusCode ?? 0 });
      });
      sent.on('error', reject).end();
    });

  const EVERYWHERE = {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'no-store',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
  };

  it.each([
    ['data', '/health/live', 'GET', 200],
    ['a refusal', '/v1/me', 'GET', 401],
    ['a refusal without a body', '/v1/me', 'HEAD', 401],
    ['an operation that is not there', '/v1/nothing', 'GET', 404],
    ['an address outside of the API', '/.env', 'GET', 404],
    ['an address that is none', '/v1/activities/%E0%A4%A', 'GET', 400],
    ['an address beyond reason', `/v1/activities/${'a'.repeat(500)}`, 'GET', 414],
    ['a method that is not there', '/v1/me', 'DELETE', 404],
    ['an answer without a body', '/health/live', 'HEAD', 200],
  ])(
    'say of %s that it is data, which a browser runs nothing of and keeps nowhere',
    async (_, path, method, status) => {
      const headers = await headersOf(path, method);
      expect(headers).toMatchObject({ ...EVERYWHERE, 'content-security-policy': OF_DATA, status });
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('say of what somebody reads that it is theirs', async () => {
    const { headers } = await asOwner.get('/v1/me').expect(200);
    expect(headers).toMatchObject({ ...EVERYWHERE, 'content-security-policy': OF_DATA });
  });

  it('let the page of a report show its own style, and run nothing', async () => {
    const { headers } = await asOwner
      .get(everything.pathOf('/v1/reports/{id}/html'))
      .expect(200)
      .expect('content-type', /text\/html/);
    const { 'content-security-policy': policy = '' } = headers as Record<string, string>;
    expect(headers).toMatchObject(EVERYWHERE);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('style-src');
    expect(policy).not.toMatch(/script-src|unsafe-eval|\*/);
  });
});

describe('pages from elsewhere', () => {
  const OURS = 'https://leerspoor.example.org';
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({
      environment: { CORS_ORIGINS: `${OURS}, http://localhost:5173`, RATE_LIMIT_PER_NETWORK: '40' },
    });
  });
  afterAll(() => api.close());

  const asked = (origin: string) =>
    supertestOptions(api, '/v1/activities').set({
      origin,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,if-match',
    });

  it('may call the API where they are named, with a bearer token and without cookies', async () => {
    for (const origin of [OURS, 'http://localhost:5173']) {
      const { headers } = await asked(origin).expect(204);
      expect(headers).toMatchObject({
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
        'access-control-allow-headers': 'accept-language, authorization, content-type, idempotency-key, if-match',
        'access-control-max-age': '600',
        vary: expect.stringContaining('Origin') as unknown,
      });
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('can read what they need of an answer, also of a refusal', async () => {
    const { headers } = await api.with().get('/v1/me').set('origin', OURS).expect(401);
    expect(headers).toMatchObject({
      'access-control-allow-origin': OURS,
      'access-control-expose-headers': 'etag, link, location, retry-after, x-request-id',
    });
  });

  it.each(['https://evil.example', `${OURS}.evil.example`, 'https://sub.leerspoor.example.org', 'null'])(
    'may not where they are from %s',
    async (origin) => {
      expect((await asked(origin)).headers).not.toHaveProperty('access-control-allow-origin');
      const { headers } = await api.with().get('/health/live').set('origin', origin);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('are told so too where they ask too much', async () => {
    const ask = () => api.with().get('/v1/me').set('origin', OURS);
    let answer = await ask();
    for (let asks = 0; asks < 50 && answer.status !== 429; asks += 1) answer = await ask();
    expect(answer.status).toBe(429);
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': OURS });
  });
});

/** What a browser sends before it lets a page call. */
const supertestOptions = (api: TestApi, path: string) => supertest(api.app.getHttpServer()).options(path);
