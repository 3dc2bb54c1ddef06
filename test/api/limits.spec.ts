import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE } from '../../apps/api/src/http/server.js';
import { startApi, type TestApi } from '../support/api.js';

describe('requests', () => {
  let api: TestApi | undefined;
  afterEach(async () => {
    await api?.close();
    api = undefined;
  });
  const start = async (environment: Record<string, string>): Promise<TestApi> =>
    (api = await startApi({ environment }));
  /** Sends from an address, as the proxy in front tells it. */
  const from = (forwarded: string, path = '/v1/me') => api!.with().get(path).set('x-forwarded-for', forwarded);

  it('of one network are limited, whatever they ask for, and told when they may go on', async () => {
    await start({ RATE_LIMIT_PER_NETWORK: '4', TRUSTED_PROXIES: '1' });
    await from('192.0.2.1', '/v1/me').expect(401);
    await from('192.0.2.1', '/v1/nothing').expect(404);
    await from('192.0.2.1', '/.git/config').expect(404);
    await from('192.0.2.1', '/v1/auth/sign-in').expect(404);
    const { body, headers } = await from('192.0.2.1', '/v1/nothing')
      .expect(429)
      .expect('content-type', /application\/problem\+json/);
    expect(body).toMatchObject({ status: 429, code: 'too_many_requests' });
    const wait = Number((headers as Record<string, string>)['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    await api!.with().post('/v1/auth/sign-in').set('x-forwarded-for', '192.0.2.1').send({}).expect(429);
    await from('192.0.2.2').expect(401);
  });

  it('that ask whether the API is well are always answered', async () => {
    await start({ RATE_LIMIT_PER_NETWORK: '1' });
    for (let asks = 0; asks < 5; asks += 1) await api!.with().get('/health/live').expect(200);
    await api!.with().get('/v1/me').expect(401);
    await api!.with().get('/v1/me').expect(429);
    await api!.with().get('/health/ready').expect(200);
  });

  it('of one person are limited, over all their tokens and networks, and a colleague is not', async () => {
    const { world } = await start({ RATE_LIMIT_PER_PERSON: '3', TRUSTED_PROXIES: '1' });
    const board = await world.board();
    const [noor, sanne] = [await world.staffMember(board), await world.staffMember(board)];
    const asNoor = await api!.as(noor);
    await asNoor.get('/v1/me').set('x-forwarded-for', '192.0.2.1').expect(200);
    const wish = { name: 'x', scopes: ['account'], expiresInDays: 1 };
    const { body } = await asNoor.post('/v1/access-tokens').send(wish).expect(201);
    const program = api!.with(body.token as string);
    await program.get('/v1/me').set('x-forwarded-for', '192.0.2.2').expect(200);
    await program.get('/v1/me').set('x-forwarded-for', '192.0.2.3').expect(429);
    await asNoor.get('/v1/me').expect(429);
    await (await api!.as(sanne)).get('/v1/me').expect(200);
  });

  describe('behind proxies', () => {
    it('are not counted by an address that the caller makes up, where there is no proxy', async () => {
      await start({ RATE_LIMIT_PER_NETWORK: '2', TRUSTED_PROXIES: '0' });
      await from('192.0.2.1').expect(401);
      await from('192.0.2.2').expect(401);
      await from('192.0.2.3').expect(429);
    });

    it('are counted by what the nearest proxy says, not by what the caller said to it', async () => {
      await start({ RATE_LIMIT_PER_NETWORK: '2', TRUSTED_PROXIES: '1' });
      await from('203.0.113.1, 192.0.2.1').expect(401);
      await from('203.0.113.2, 192.0.2.1').expect(401);
      await from('203.0.113.3, 192.0.2.1').expect(429);
      await from('203.0.113.3, 192.0.2.2').expect(401);
    });

    it('are counted so where passwords are guessed too', async () => {
      const { database } = await start({ TRUSTED_PROXIES: '1' });
      const guess = (forwarded: string) =>
        api!
          .with()
          .post('/v1/auth/sign-in')
          .set('x-forwarded-for', forwarded)
          .send({ email: 'iemand@voorbeeld.nl', password: 'gok' })
          .expect(401);
      await guess('203.0.113.1, 192.0.2.1');
      await guess('203.0.113.2, 192.0.2.1');
      const [row] = await database.owner.query<{ networks: number }[]>(
        `select count(*)::int as networks from rate_limit where key like 'network%'`,
      );
      expect(row?.networks).toBe(1);
    });
  });
});

describe('a connection', () => {
  let api: TestApi;
  let noor: StaffMember;
  let port: number;

  beforeAll(async () => {
    const patience = { ...PATIENCE, head: 400, request: 1_200, keptAlive: 400, check: 50 };
    api = await startApi({ patience });
    noor = await api.world.staffMember(await api.world.board());
    await api.app.listen(0, '127.0.0.1');
    port = (api.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => api.close());

  /** Sends the parts with pauses between them; what comes back, and after how long the connection was closed. */
  async function drip(parts: readonly string[], every: number): Promise<{ text: string; took: number }> {
    const before = performance.now();
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    for (const part of parts) {
      if (!socket.writable) break;
      socket.write(part);
      await Promise.race([closed, pause(every)]);
    }
    await Promise.race([closed, pause(6_000)]);
    const took = performance.now() - before;
    expect(socket.destroyed || socket.readableEnded).toBe(true);
    socket.destroy();
    return { text, took };
  }

  it('whose head comes letter by letter is closed', async () => {
    const { text, took } = await drip([...'GET /health/live HTTP/1.1\r\nhost: leerspoor\r\naccept: */*'], 50);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(text).toContain('"code":"http_408"');
    expect(took).toBeLessThan(2_000);
  });

  it('whose body comes letter by letter is closed', async () => {
    const head =
      'POST /v1/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n';
    const { text, took } = await drip([head, ...'{"email":"noor@voorbeeld.nl","password":"'.repeat(3)], 50);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(took).toBeGreaterThan(1_000);
    expect(took).toBeLessThan(4_000);
  });

  it('on which nothing more is asked is closed', async () => {
    const { text, took } = await drip(['GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n'], 10);
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(took).toBeLessThan(4_000);
  });

  it('with a head beyond reason is refused', async () => {
    const { text } = await drip([`GET /health/live HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`], 10);
    expect(text).toMatch(/^HTTP\/1\.1 431 /);
    expect(text).toContain('application/problem+json');
  });

  it('on which two readings of one request are possible is refused', async () => {
    const twice =
      'POST /v1/auth/sign-out HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
    expect((await drip([twice], 10)).text).toMatch(/^HTTP\/1\.1 400 /);
  });

  describe('with a file of 20 MB', () => {
    /** The head of an upload of which not one byte of the body is ever sent. */
    const announce = (path: string, type: string, token?: string): string =>
      [
        `POST ${path} HTTP/1.1`,
        'host: x',
        `content-type: ${type}`,
        'content-length: 20000000',
        ...(token ? [`authorization: Bearer ${token}`] : []),
        '\r\n',
      ].join('\r\n');
    const tokenOf = async (person: StaffMember): Promise<string> => {
      const client = await api.as(person);
      const wish = { name: 'x', scopes: ['organisation'], expiresInDays: 1 };
      return (await client.post('/v1/access-tokens').send(wish).expect(201)).body.token as string;
    };

    it.each([
      ['/v1/imports/oneroster', 'application/zip'],
      [`/v1/outcome-measures/0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01/results`, 'text/csv'],
      ['/v1/activities', 'application/json'],
    ])('to %s is refused before it is read, where nobody says who they are', async (path, type) => {
      const { text } = await drip([announce(path, type)], 10);
      expect(text).toMatch(/^HTTP\/1\.1 401 /);
      expect(text).toContain('"code":"not_signed_in"');
    });

    it.each([
      ['/v1/nothing', 404],
      ['/v1/auth/sign-in', 415],
    ])('to %s is refused before it is read, for nothing there takes files', async (path, status) => {
      const { text } = await drip([announce(path, 'text/csv')], 10);
      expect(text).toContain(`HTTP/1.1 ${status} `);
    });

    it('is refused before it is read, where one may not import', async () => {
      const { text } = await drip([announce('/v1/imports/oneroster', 'application/zip', await tokenOf(noor))], 10);
      expect(text).toMatch(/^HTTP\/1\.1 403 /);
    });
  });
});
