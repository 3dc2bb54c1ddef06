import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MachineScope } from '@app/access';
import type { Board, School, SchoolYear, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { JwtService } from '@nestjs/jwt';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../apps/api/src/http/openapi.js';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { askToken, atOnce, connect, issueKey, type Key, machine } from '../support/machine.js';
import { operationsOf } from '../support/operations.js';

/** All that a machine can ask, and the scopes with which. Everything else is closed to it. */
const OPEN: Readonly<Record<string, readonly MachineScope[]>> = {
  'GET /v1/schools': ['roster', 'outcomes'],
  'GET /v1/schools/{id}': ['roster', 'outcomes'],
  'GET /v1/school-years': ['roster', 'outcomes'],
  'GET /v1/school-years/{id}': ['roster', 'outcomes'],
  'GET /v1/pupil-groups': ['roster', 'outcomes'],
  'POST /v1/imports/oneroster': ['roster'],
  'GET /v1/outcome-measures': ['outcomes'],
  'GET /v1/outcome-measures/{id}': ['outcomes'],
  'GET /v1/measuring-moments': ['outcomes'],
  'GET /v1/measuring-moments/{id}': ['outcomes'],
  'POST /v1/outcome-measures/{id}/results': ['outcomes'],
  'POST /v1/imports/oneroster/results': ['outcomes'],
  'POST /v1/outcome-results/withdraw': ['outcomes'],
  'GET /v1/outcome-measures/{id}/aggregates': ['outcomes'],
  'PUT /v1/outcome-measures/{id}/aggregates': ['outcomes'],
  'DELETE /v1/outcome-measures/{id}/aggregates/{pupilGroupId}/moments/{momentId}': ['outcomes'],
  'GET /v1/outcome-retention': ['outcomes'],
  'GET /v1/learning-forms': ['learning'],
  'GET /v1/learning-forms/{id}': ['learning'],
  'POST /v1/learning-deliveries': ['learning'],
};

const SCOPES: MachineScope[] = ['roster', 'outcomes', 'learning'];

describe('a system of the board', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let year: SchoolYear;
  let admin: StaffMember;
  let noor: StaffMember;
  let asAdmin: Client;
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board);
    year = await api.world.schoolYear(board);
    admin = await api.world.boardAdmin(board);
    noor = await api.world.staffMember(board, school);
    asAdmin = await api.as(admin);
    asNoor = await api.as(noor);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    await api.database.owner.query('delete from rate_limit');
  });

  const tokenOf = async (key: Key, more: Record<string, string> = {}): Promise<Client> => {
    const { body } = await askToken(api, key, more).expect(200);
    return api.with(body.access_token as string);
  };
  const historyOf = (id: string): Promise<{ event: string; actor_id: string; actor_kind: string }[]> =>
    api.database.owner.query(
      `select event, actor_id, actor_kind from history_entry where subject_id = $1 order by id`,
      [id],
    );

  describe('is connected by the administrator', () => {
    it('who gives it a key, with which it brings pupils’ results', async () => {
      const { body: measure } = await asAdmin
        .post('/v1/outcome-measures')
        .send({ testLine: 'Toets', testVersion: '1', subject: 'taal', scale: 'score' })
        .expect(201);
      const clientId = await connect(asAdmin, ['outcomes']);
      const system = await tokenOf(await issueKey(asAdmin, clientId));
      const { body: schools } = await system.get('/v1/schools').expect(200);
      const { body: years } = await system.get('/v1/school-years').expect(200);
      expect([schools.items[0].id, years.items[0].id]).toEqual([school.id, year.id]);
      const query = new URLSearchParams({ schoolId: school.id, schoolYearId: year.id, foundGroups: 'true' });
      query.append('groupColumn', 'group');
      query.append('pupilColumn', 'pupil');
      query.append('score', 'first@2026-01-20');
      const send = () =>
        system
          .post(`/v1/outcome-measures/${measure.id}/results?${query.toString()}`)
          .set('content-type', 'text/csv')
          .set('idempotency-key', 'january')
          .send('group,pupil,first\n5A,1,33\n5A,2,44\n');
      const { body: first } = await send().expect(200);
      expect(first).toMatchObject({ added: 2, foundedGroups: ['5A'] });
      const { body: again } = await send().expect(200);
      expect(again).toEqual(first);
      expect((await historyOf(measure.id)).at(-1)).toEqual({
        event: 'outcome-results.imported',
        actor_id: clientId,
        actor_kind: 'machine',
      });
    });

    it('who alone can see it, and its keys, without their secrets', async () => {
      const clientId = await connect(asAdmin, ['roster', 'outcomes']);
      const key = await issueKey(asAdmin, clientId);
      expect(key.clientSecret).toMatch(/^lsm_/);
      const { body } = await asAdmin.get(`/v1/machine-clients/${clientId}`).expect(200);
      expect(body).toEqual({
        id: clientId,
        name: 'Leerlingvolgsysteem',
        scopes: ['roster', 'outcomes'],
        connectedBy: admin.id,
        connectedAt: '2026-03-12T09:00:00.000Z',
        endedAt: null,
        lastUsedOn: null,
        keys: [
          {
            id: key.id,
            issuedAt: '2026-03-12T09:00:00.000Z',
            expiresAt: '2026-06-10T09:00:00.000Z',
            endedAt: null,
            lastUsedOn: null,
          },
        ],
      });
      const rows = await api.database.owner.query<object[]>('select * from machine_client_key');
      expect(JSON.stringify(rows)).not.toContain(key.clientSecret.slice(-43));
      for (const path of ['/v1/machine-clients', `/v1/machine-clients/${clientId}`]) await asNoor.get(path).expect(403);
      await asNoor.post(`/v1/machine-clients/${clientId}/keys`).send({ expiresInDays: 1 }).expect(403);
      await asNoor.delete(`/v1/machine-clients/${clientId}`).expect(403);
    });

    it('by hand: no token of a program makes what reaches further than itself', async () => {
      const { body } = await asAdmin
        .post('/v1/access-tokens')
        .send({ name: 'x', scopes: ['organisation', 'account'], expiresInDays: 1 })
        .expect(201);
      const program = api.with(body.token as string);
      await program
        .post('/v1/machine-clients')
        .send({ name: 'x', scopes: ['roster'] })
        .expect(403);
      await program.get('/v1/machine-clients').expect(403);
    });

    it('and stands in a list, the newest first, with the day on which it was used last', async () => {
      const asBoss = await api.as(await api.world.boardAdmin(await api.world.board()));
      const ids = [
        await connect(asBoss, ['roster']),
        await connect(asBoss, ['learning']),
        await connect(asBoss, SCOPES),
      ];
      await askToken(api, await issueKey(asBoss, ids[1] as string)).expect(200);
      const { body: first } = await asBoss.get('/v1/machine-clients?limit=2').expect(200);
      const { body: rest } = await asBoss.get(`/v1/machine-clients?limit=2&after=${first.next}`).expect(200);
      const listed = [...first.items, ...rest.items] as { id: string; lastUsedOn: string | null }[];
      expect(listed.map(({ id }) => id)).toEqual(ids.toReversed());
      expect(listed.map(({ lastUsedOn }) => lastUsedOn)).toEqual([null, '2026-03-12', null]);
      expect(rest.next).toBeNull();
    });

    it('who is told what cannot be', async () => {
      const wish = { name: 'x', scopes: ['roster'] };
      for (const [wrong, pointer] of [
        [{ scopes: [] }, '/scopes'],
        [{ scopes: ['account'] }, '/scopes'],
        [{ name: '' }, '/name'],
      ] as const) {
        const { body } = await asAdmin
          .post('/v1/machine-clients')
          .send({ ...wish, ...wrong })
          .expect(400);
        expect(body.errors).toMatchObject([{ pointer }]);
      }
    });
  });

  describe('changes its key', () => {
    it('without one failed request', async () => {
      const clientId = await connect(asAdmin, ['roster']);
      const old = await issueKey(asAdmin, clientId);
      const before = await tokenOf(old);
      const young = await issueKey(asAdmin, clientId);
      // Both work, so that the system can be given the new one whenever it suits.
      await before.get('/v1/schools').expect(200);
      await (await tokenOf(old)).get('/v1/schools').expect(200);
      const after = await tokenOf(young);
      await asAdmin.delete(`/v1/machine-clients/${clientId}/keys/${old.id}`).expect(204);
      await after.get('/v1/schools').expect(200);
      await (await tokenOf(young)).get('/v1/schools').expect(200);
      // The old one is of no use to anybody from then on, nor are the tokens that it was used for.
      await askToken(api, old).expect(401);
      await before.get('/v1/schools').expect(401);
      await asAdmin.delete(`/v1/machine-clients/${clientId}/keys/${old.id}`).expect(204);
    });

    it('between two and no more, also when both are asked at the same moment', async () => {
      const clientId = await connect(asAdmin, ['roster']);
      const first = await issueKey(asAdmin, clientId, 1);
      const ask = () => asAdmin.post(`/v1/machine-clients/${clientId}/keys`).send({ expiresInDays: 30 });
      const answers = await atOnce(api, clientId, [ask, ask]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
      const { body } = await ask().expect(422);
      expect(body).toMatchObject({
        code: 'two_keys_already',
        title: 'Deze koppeling heeft al twee geldige sleutels. Beëindig eerst de oude.',
      });
      await asAdmin.delete(`/v1/machine-clients/${clientId}/keys/${first.id}`).expect(204);
      await ask().expect(201);
    });

    it('before it expires: then it is refused, and makes room for another', async () => {
      const clientId = await connect(asAdmin, ['roster']);
      const short = await issueKey(asAdmin, clientId, 1);
      await issueKey(asAdmin, clientId, 30);
      api.clock.set('2026-03-13T08:59:59Z');
      const system = await tokenOf(short);
      await system.get('/v1/schools').expect(200);
      api.clock.set('2026-03-13T09:00:00Z');
      await askToken(api, short).expect(401);
      await system.get('/v1/schools').expect(401);
      await issueKey(asAdmin, clientId);
    });

    it('for one that is told once: a repeated request is not answered again', async () => {
      const clientId = await connect(asAdmin, ['roster']);
      const ask = () =>
        asAdmin
          .post(`/v1/machine-clients/${clientId}/keys`)
          .set('idempotency-key', clientId)
          .send({ expiresInDays: 1 });
      await ask().expect(201);
      expect((await ask().expect(409)).body.code).toBe('answered_once');
      const { body } = await asAdmin.get(`/v1/machine-clients/${clientId}`).expect(200);
      expect(body.keys).toHaveLength(1);
    });

    it('with the day of its last use noted, once a day', async () => {
      const clientId = await connect(asAdmin, ['roster']);
      const key = await issueKey(asAdmin, clientId);
      await askToken(api, key).expect(200);
      const version = async (): Promise<{ lastUsedOn: string; xmin: string }[]> =>
        api.database.owner.query(
          `select last_used_on as "lastUsedOn", xmin::text from machine_client_key where id = $1`,
          [key.id],
        );
      const written = await version();
      await askToken(api, key).expect(200);
      expect(await version()).toEqual(written);
      api.clock.set('2026-03-13T09:00:00Z');
      await askToken(api, key).expect(200);
      expect(await version()).toMatchObject([{ lastUsedOn: '2026-03-13' }]);
    });

    it('only of its own', async () => {
      const [one, other] = [await connect(asAdmin, ['roster']), await connect(asAdmin, ['roster'])];
      const key = await issueKey(asAdmin, other);
      await asAdmin.delete(`/v1/machine-clients/${one}/keys/${key.id}`).expect(404);
      await askToken(api, key).expect(200);
      await askToken(api, { ...key, clientId: one }).expect(401);
    });
  });

  it('is refused at once when it is ended, whatever keys and tokens it has; the history says by whom', async () => {
    const clientId = await connect(asAdmin, ['roster']);
    const key = await issueKey(asAdmin, clientId);
    const system = await tokenOf(key);
    await system.get('/v1/schools').expect(200);
    await asAdmin.delete(`/v1/machine-clients/${clientId}`).expect(204);
    await system.get('/v1/schools').expect(401);
    expect((await askToken(api, key).expect(401)).body).toEqual({ error: 'invalid_client' });
    await asAdmin.delete(`/v1/machine-clients/${clientId}`).expect(204);
    const refused = await asAdmin.post(`/v1/machine-clients/${clientId}/keys`).send({ expiresInDays: 1 }).expect(422);
    expect(refused.body.code).toBe('machine_client_ended');
    const { body } = await asAdmin.get(`/v1/machine-clients/${clientId}`).expect(200);
    expect(body).toMatchObject({
      endedAt: '2026-03-12T09:00:00.000Z',
      keys: [{ endedAt: '2026-03-12T09:00:00.000Z' }],
    });
    const by = { actor_id: admin.id, actor_kind: 'person' };
    expect(await historyOf(clientId)).toEqual([
      { event: 'machine-client.connected', ...by },
      { event: 'machine-client.key-issued', ...by },
      { event: 'machine-client.ended', ...by },
    ]);
  });

  describe('asks for a token', () => {
    let key: Key;
    beforeAll(async () => {
      key = await issueKey(asAdmin, await connect(asAdmin, ['roster', 'outcomes']));
    });
    const post = (form: Record<string, string | string[]>) => api.with().post('/v1/auth/token').type('form').send(form);
    const GRANT = { grant_type: 'client_credentials' };

    it('with its secret in a header or in the form, and gets what OAuth libraries read', async () => {
      const inForm = { ...GRANT, client_id: key.clientId, client_secret: key.clientSecret };
      for (const request of [askToken(api, key), post(inForm)]) {
        const { body, headers } = await request.expect(200);
        expect(body).toEqual({
          access_token: expect.any(String),
          token_type: 'Bearer',
          expires_in: 600,
          scope: 'roster outcomes',
        });
        expect(headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
      }
    });

    it('for fewer scopes than it has, and is held to them', async () => {
      const { body } = await askToken(api, key, { scope: 'roster' }).expect(200);
      expect(body.scope).toBe('roster');
      await api.with(body.access_token).get('/v1/schools').expect(200);
      await api.with(body.access_token).get('/v1/outcome-measures').expect(403);
    });

    it('and is refused in the words of RFC 6749', async () => {
      const wrong = { ...key, clientSecret: `${key.clientSecret.slice(0, -43)}${'a'.repeat(43)}` };
      const { body, headers } = await askToken(api, wrong).expect(401);
      expect(body).toEqual({ error: 'invalid_client' });
      expect(headers).toMatchObject({ 'www-authenticate': 'Basic realm="leerspoor"', 'cache-control': 'no-store' });
      expect(headers['content-type']).toMatch('application/json');
      for (const [request, status, error] of [
        [askToken(api, { ...key, clientId: newId() }), 401, 'invalid_client'],
        [askToken(api, { ...key, clientSecret: 'geheim' }), 401, 'invalid_client'],
        [post({ ...GRANT, client_id: key.clientId }), 401, 'invalid_client'],
        [askToken(api, key, { grant_type: 'password' }), 400, 'unsupported_grant_type'],
        [askToken(api, key, { grant_type: '' }), 400, 'invalid_request'],
        [askToken(api, key, { scope: 'learning' }), 400, 'invalid_scope'],
        [askToken(api, key, { scope: 'roster alles' }), 400, 'invalid_scope'],
        [askToken(api, key, { client_secret: key.clientSecret }), 400, 'invalid_request'],
        [post({ grant_type: ['client_credentials', 'password'] }), 400, 'invalid_request'],
      ] as const)
        expect([(await request.expect(status)).body, error]).toEqual([{ error }, error]);
    });

    it('and cannot be guessed at', async () => {
      const wrong = { ...key, clientSecret: 'lsm_gok' };
      for (let tries = 0; tries < 10; tries += 1) await askToken(api, wrong).expect(401);
      // One who writes the id otherwise is the same client.
      await askToken(api, { ...wrong, clientId: key.clientId.toUpperCase() }).expect(429);
      const refused = await askToken(api, key).expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      const { key: kept } = (await api.database.owner.query<{ key: string }[]>('select key from rate_limit'))[0] ?? {};
      expect(kept).not.toContain(key.clientId);
    });

    it('as often as it needs one', async () => {
      for (let times = 0; times < 70; times += 1) await askToken(api, key).expect(200);
    });
  });

  describe('can do what its scopes name and nothing else', () => {
    let document: OpenAPIObject;
    beforeAll(async () => {
      document = await describeApi(api.app);
    });
    const call = async (client: Client, name: string): Promise<string> => {
      const [method = '', path = ''] = name.split(' ');
      const send = client[method.toLowerCase() as keyof Client];
      const { status } = await send(path.replace(/\{\w+\}/g, newId())).set('if-match', '"1"');
      return `${name}: ${status}`;
    };
    const closed = () => operationsOf(document).filter(({ operation, name }) => operation.security && !OPEN[name]);

    it('on every operation there is', async () => {
      const system = await machine(api, asAdmin, SCOPES);
      expect(closed().length).toBeGreaterThan(60);
      for (const { name } of closed()) expect(await call(system, name)).toBe(`${name}: 403`);
    });

    it('scope by scope', async () => {
      for (const scope of SCOPES) {
        const system = await machine(api, asAdmin, [scope]);
        for (const [name, scopes] of Object.entries(OPEN)) {
          const answer = await call(system, name);
          if (scopes.includes(scope)) expect(answer).not.toMatch(/: (401|403|5\d\d)$/);
          else expect(answer).toBe(`${name}: 403`);
        }
      }
    });

    it('in its own board', async () => {
      const system = await machine(api, asAdmin, ['roster']);
      const elsewhere = await api.world.school(await api.world.board());
      await system.get(`/v1/schools/${elsewhere.id}`).expect(404);
      await system.get(`/v1/schools/${school.id}`).expect(200);
    });

    it('and so reads no one’s name: not even who teaches a group', async () => {
      const system = await machine(api, asAdmin, SCOPES);
      const group = await api.world.pupilGroup(school, year);
      await api.world.teachingAssignment(noor, group);
      expect((await system.get('/v1/pupil-groups').expect(200)).text).not.toContain(noor.familyName);
      await system.get(`/v1/pupil-groups/${group.id}`).expect(403);
      await asNoor.get(`/v1/pupil-groups/${group.id}`).expect(200);
    });
  });

  describe('is never taken for a person, nor a person for it', () => {
    const sign = (claims: object, audience?: string) =>
      api.app.get(JwtService, { strict: false }).signAsync({ ...claims }, audience ? { audience } : {});

    it('by what its token says of itself', async () => {
      const key = await issueKey(asAdmin, await connect(asAdmin, SCOPES));
      const person = { sub: noor.id, board: board.id, roles: ['teacher', 'board_admin'], leads: [] };
      const system = { sub: key.clientId, board: board.id, key: key.id, scopes: SCOPES };
      const status = async (token: string, path: string) => (await api.with(token).get(path)).status;
      expect(await status(await sign(person), '/v1/me')).toBe(200);
      for (const path of ['/v1/me', '/v1/schools'])
        expect(await status(await sign({ ...person, key: key.id, scopes: SCOPES }, 'leerspoor:machines'), path)).toBe(
          401,
        );
      expect(await status(await sign(system, 'leerspoor:machines'), '/v1/schools')).toBe(200);
      expect(await status(await sign(system, 'somebody else'), '/v1/schools')).toBe(401);
    });

    it('by the secret that it presents', async () => {
      const key = await issueKey(asAdmin, await connect(asAdmin, SCOPES));
      await api.with(key.clientSecret).get('/v1/schools').expect(401);
      const { body } = await asAdmin
        .post('/v1/access-tokens')
        .send({ name: 'x', scopes: ['organisation'], expiresInDays: 1 })
        .expect(201);
      await askToken(api, { ...key, clientSecret: body.token as string }).expect(401);
    });

    it('where a system’s token is expected: a person delivers nothing', async () => {
      for (const person of [asAdmin, asNoor]) await person.post('/v1/learning-deliveries').send({}).expect(403);
    });
  });
});
