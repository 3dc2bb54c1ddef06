import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openTestDatabase } from '../support/test-database.js';
import { freePort, isListenedTo } from '../support/ports.js';
import { hasRedis, startRedis } from '../support/redis-server.js';
import { processesOn, startInVain, startProduct, type StartedProduct } from './started-product.js';

const SECRETS = {
  ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
  PUPIL_CODE_SECRET: 'another secret that only the tests use, long',
};
const TEACHER = { email: 'carlijn.vos@voorbeeld.example', password: 'leerspoor-demo' };
const withRedis = hasRedis();

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-start-'));
  const data = join(folder, 'data');
  let product: StartedProduct | undefined;
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
  let port: string;
  let titles: string[];

  const call = async (path: string, token?: string, body?: object): Promise<Response> =>
    fetch(`${product!.address}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const answer = async <Body>(...request: Parameters<typeof call>): Promise<Body> =>
    (await (await call(...request)).json()) as Body;
  const signIn = async (): Promise<string> =>
    (await answer<{ accessToken: string }>('/v1/auth/sign-in', undefined, TEACHER)).accessToken;
  const titlesOf = async (token: string): Promise<string[]> => {
    const { items } = await answer<{ items: { title: string }[] }>('/v1/activities?limit=200', token);
    return items.map(({ title }) => title);
  };

  beforeAll(async () => {
    port = String(await freePort());
    if (withRedis) redis = await startRedis();
    product = await startProduct({ LEERSPOOR_DATA: data, PORT: port });
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('says where everything is, with the accounts of the demo board and its newest reports', async () => {
    for (const said of [`http://127.0.0.1:${port}/docs`, TEACHER.email, TEACHER.password, 'demo-reports/school.pdf'])
      expect(product?.output).toContain(said);
    expect(readdirSync(join(data, 'demo-reports'))).toContain('school.pdf');
  });

  it('keeps the files that people add beside its database, and nowhere else', async () => {
    const token = await signIn();
    const { items } = await answer<{ items: { id: string }[] }>('/v1/activities?limit=1', token);
    const added = await fetch(`${product!.address}/v1/activities/${items[0]!.id}/evidence/files?name=bord.txt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: 'Drie vragen op het bord',
    });
    expect(added.status).toBe(201);
    const { id: evidenceId } = (await added.json()) as { id: string };
    expect(await (await call(`/v1/evidence/${evidenceId}/content`, token)).text()).toBe('Drie vragen op het bord');
    expect(readdirSync(join(data, 'files'))).toHaveLength(1);
  });

  it('describes the API on a page that loads its own scripts, and no others; it has none within itself', async () => {
    const page = await call('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    const scripts = [...parseHTML(await page.text()).document.querySelectorAll('script')];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script.textContent.trim()).toBe('');
      expect(script.getAttribute('src')).toMatch(/^\.\/|^\/(?!\/)/);
    }
    const own = await call('/docs/swagger-ui-init.js');
    expect({ status: own.status, type: own.headers.get('content-type') }).toEqual({
      status: 200,
      type: expect.stringContaining('javascript') as unknown,
    });
    const description = await call('/openapi.json');
    expect(description.headers.get('content-security-policy')).toContain("default-src 'none'; base-uri 'none'");
  });

  it('is refused on data that are in use, in one sentence', async () => {
    const second = await startInVain({ LEERSPOOR_DATA: data, PORT: String(await freePort()) });
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/^Leerspoor runs from this folder already[^\n]*\n$/);
  });

  it('ends with everything it started, at Ctrl-C', async () => {
    const token = await signIn();
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const entry = { learningForm: 'course', title: 'Gelogd vóór het stoppen', learnedOn: day, minutes: 20 };
    expect((await call('/v1/activities', token, entry)).status).toBe(201);
    titles = await titlesOf(token);
    expect(titles).toContain(entry.title);

    expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(true);
    expect(await product?.stop()).toBe(0);
    expect(processesOn(data)).toEqual([]);
    expect(await isListenedTo(Number(port))).toBe(false);
    // PostgreSQL takes it away when it has written everything.
    expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false);
    product = undefined;
  }, 60_000);

  it('keeps what was logged, and founds no second demo board', async () => {
    product = await startProduct({ LEERSPOOR_DATA: data, PORT: port, ...(redis ? { REDIS_URL: redis.url } : {}) });
    expect(product.output).not.toContain('Founded');
    expect(await titlesOf(await signIn())).toEqual(titles);
  }, 120_000);

  (withRedis ? it : it.skip)('makes reports with the queue on Redis', async () => {
    const token = await signIn();
    const { staffMemberId } = await answer<{ staffMemberId: string }>('/v1/me', token);
    const wish = { report: 'teacher', subjectId: staffMemberId, fromOn: '2025-08-01', untilOn: '2026-08-01' };
    const { id } = await answer<{ id: string }>('/v1/reports', token, wish);
    let run = { state: 'queued', reports: [''] };
    while (run.state !== 'done') {
      await pause(200);
      run = await answer<typeof run>(`/v1/report-runs/${id}`, token);
    }
    const pdf = await call(`/v1/reports/${run.reports[0]}/pdf`, token);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('leaves nothing running where it was killed itself', async () => {
    product?.kill();
    product = undefined;
    while (processesOn(data).length > 0 || (await isListenedTo(Number(port)))) await pause(200);
    expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });
});

describe('npm start that cannot go on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-vain-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says that the port is taken, and which could be used', async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '0.0.0.0', resolve));
    const { code, output } = await startInVain({ LEERSPOOR_DATA: folder, PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(output).toBe(
      `Port ${port} is taken; stop what uses it, or choose another one: PORT=${port + 1} npm start\n`,
    );
  });

  it('says that the database cannot be reached', async () => {
    const nowhere = `postgres://leerspoor:geheim@127.0.0.1:${await freePort()}/leerspoor`;
    const wrong = { LEERSPOOR_DATA: folder, PORT: String(await freePort()), DATABASE_URL: nowhere };
    const { code, output } = await startInVain(wrong);
    expect(code).toBe(1);
    expect(output).toMatch(/^The database cannot be reached: connect ECONNREFUSED [^\n]*\n$/);
    expect(output).not.toContain('geheim');
  });

  it('names the secrets that are missing in production', async () => {
    const database = await openTestDatabase();
    const production = { NODE_ENV: 'production', DATABASE_URL: database.appUrl };
    const { code, output } = await startInVain({
      ...production,
      LEERSPOOR_DATA: folder,
      PORT: String(await freePort()),
    });
    await database.close();
    expect(code).toBe(1);
    expect(output).toBe(
      'The configuration is not complete: ACCESS_TOKEN_SECRET is not set; PUPIL_CODE_SECRET is not set.\n',
    );
  });
});

describe('npm start in production', () => {
  it('founds no demo board, and no account', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leerspoor-production-'));
    const database = await openTestDatabase();
    const product = await startProduct({
      NODE_ENV: 'production',
      LEERSPOOR_DATA: folder,
      PORT: String(await freePort()),
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      ...SECRETS,
    });
    expect(product.output).not.toMatch(/demo|voorbeeld/i);
    expect(await database.owner.query('select from board')).toEqual([]);
    const body = JSON.stringify(TEACHER);
    const headers = { 'content-type': 'application/json' };
    const { status } = await fetch(`${product.address}/v1/auth/sign-in`, { method: 'POST', headers, body });
    expect(status).toBe(401);
    expect(await product.stop()).toBe(0);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
