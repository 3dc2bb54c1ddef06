import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { startApi, type TestApi } from '../support/api.js';
import { callersOf } from '../support/callers.js';
import { oneOfEverything } from '../support/one-of-everything.js';
import { aFailedJobIsDoneAgain, asOperator, OPERATOR_PASSWORD, QUEUES, seenQueue } from '../support/operator-story.js';

describe('the page of operators', () => {
  let api: TestApi;
  let address: string;

  beforeAll(async () => {
    api = await startApi({ environment: { OPERATOR_PASSWORD } });
    address = await api.listen();
  });
  afterAll(() => api.close());

  const open = async (path = '', headers: Record<string, string> = asOperator(), method = 'GET') => {
    const response = await fetch(`${address}${QUEUES}${path}`, { headers, method });
    // Read to its end: an API that closes waits for who has yet to take in an answer.
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('asks whoever comes for the password of operators', async () => {
    for (const path of ['', '/', '/queue/leerspoor', '/api/queues', '/api/redis/stats', '/static/favicon.ico']) {
      const response = await open(path, {});
      expect([path, response.status]).toEqual([path, 401]);
      expect(response.headers.get('www-authenticate')).toBe('Basic realm="Leerspoor", charset="UTF-8"');
      expect(response.text).not.toContain('Bull');
    }
  });

  it('opens with it, and shows the queue', async () => {
    const response = await open();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.text).toContain('<title>Leerspoor</title>');
    for (const [, script] of response.text.matchAll(/src="(static\/js\/[\w.-]+\.js)"/g))
      expect((await open(`/${script}`)).headers.get('content-type')).toContain('javascript');
    expect(await seenQueue(address)).toMatchObject({ name: 'leerspoor', counts: { failed: 0 } });
  });

  it('opens with nothing else, and to no role of a board', async () => {
    const presented = [
      '',
      'operator',
      `${OPERATOR_PASSWORD}x`,
      OPERATOR_PASSWORD.slice(1),
      OPERATOR_PASSWORD.toUpperCase(),
    ];
    for (const password of presented) expect((await open('', asOperator(password))).status).toBe(401);
    const wrongName = `Basic ${Buffer.from(`admin:${OPERATOR_PASSWORD}`).toString('base64')}`;
    for (const authorization of [wrongName, `Bearer ${OPERATOR_PASSWORD}`, 'Basic', 'Basic !!!', OPERATOR_PASSWORD])
      expect((await open('', { authorization })).status).toBe(401);
    for (const { name, client } of await callersOf(api, await oneOfEverything(api, 'private')))
      for (const path of ['', '/api/queues']) {
        const { status } = await client.get(`${QUEUES}${path}`);
        expect([name, status]).toEqual([name, 401]);
      }
  });

  it('lets nobody guess on: after sixty wrong ones a network waits, and the right one waits with it', async () => {
    await api.database.owner.query('delete from rate_limit');
    const statuses: number[] = [];
    for (let count = 0; count < 62; count += 1) statuses.push((await open('', asOperator('geraden'))).status);
    expect(statuses.slice(0, 60).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(60)).toEqual([429, 429]);
    const refused = await open();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await api.database.owner.query('delete from rate_limit');
    // Who is right is not counted, however often they look.
    for (let count = 0; count < 70; count += 1) expect((await open('/api/redis/stats')).status).toBe(200);
  });

  it('changes nothing that another page asks for', async () => {
    const pausing = '/api/queues/leerspoor/pause';
    const foreign: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin: address },
      { origin: 'https://elders.example' },
      { origin: 'null' },
    ];
    for (const from of foreign) expect((await open(pausing, { ...asOperator(), ...from }, 'PUT')).status).toBe(403);
    const own: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: address }];
    for (const from of own) {
      expect((await open(pausing, { ...asOperator(), ...from }, 'PUT')).status).toBe(200);
      expect((await open(pausing.replace('pause', 'resume'), { ...asOperator(), ...from }, 'PUT')).status).toBe(200);
    }
  });

  it('has a policy of its own, and the pages around it keep theirs', async () => {
    const policy = (await open()).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('https:');
    const elsewhere = await fetch(`${address}/health/live`);
    expect(elsewhere.headers.get('content-security-policy')).toContain("default-src 'none'; base-uri 'none'");
  });

  it('shows a job that failed and why, and does it again', () => aFailedJobIsDoneAgain(api, address));

  it('loses and makes up nothing: no job is added, changed or removed, and the queue is not emptied', async () => {
    await api.queue.add([{ name: 'sweep-runs', payload: {} }]);
    const headers = { ...asOperator(), 'sec-fetch-site': 'same-origin' };
    const before = await seenQueue(address, 'waiting');
    const [job] = before?.jobs ?? [];
    expect(job).toBeDefined();
    const refused: [string, string][] = [
      ['POST', 'add'],
      ['PUT', 'empty'],
      ['PUT', 'obliterate'],
      ['PUT', 'clean/waiting'],
      ['PUT', 'concurrency'],
      ['PUT', 'rate-limit'],
      ['PUT', 'job-schedulers/sweep-runs/remove'],
      ['PATCH', 'job-schedulers/sweep-runs'],
      ['PUT', 'job-schedulers/sweep-runs/run'],
      ['PUT', `${job?.id}/clean`],
      ['PATCH', `${job?.id}/update-data`],
    ];
    for (const [method, path] of refused) {
      const { status } = await open(`/api/queues/leerspoor/${path}`, headers, method);
      expect([path, status]).toEqual([path, 404]);
    }
    expect(await seenQueue(address, 'waiting')).toEqual(before);
  });

  it('is no operation of the API', async () => {
    expect(Object.keys((await describeApi(api.app)).paths).filter((path) => path.includes('operator'))).toEqual([]);
  });

  it('is not there where no password is set', async () => {
    const without = await startApi({ database: api.database });
    for (const path of ['', '/api/queues', '/static/favicon.ico'])
      await without.with().get(`${QUEUES}${path}`).set(asOperator()).expect(404);
    await without.close();
  });
});
