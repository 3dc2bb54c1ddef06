import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { applyDue } from '../support/erasure-story.js';
import { takenAlong } from '../support/taken-along.js';
import { makeAReport, WebhookConsumer, webhookRound, WEBHOOKS_HERE } from '../support/webhook-consumer.js';

const WISH = { url: 'https://las.voorbeeld.example/hooks?geheim=1', kinds: ['report.made'] };
const PATH = '/v1/webhook-endpoints';

describe('webhooks', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let leader: StaffMember;
  let asLeader: Client;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi({ environment: WEBHOOKS_HERE });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    board = await api.world.board();
    school = await api.world.school(board);
    leader = await api.world.schoolLeader(board, school);
    asLeader = await api.as(leader);
    asAdmin = await api.as(await api.world.boardAdmin(board));
  });

  const register = async (wish: object = {}, as = asLeader) =>
    (
      await as
        .post(PATH)
        .send({ ...WISH, ...wish })
        .expect(201)
    ).body as { id: string; secret: string };

  describe('are registered', () => {
    it('by a leader or an administrator, with a secret that is shown once', async () => {
      const { body } = await asLeader
        .post(PATH)
        .send({ ...WISH, description: 'LAS' })
        .expect(201);
      expect(body).toMatchObject({ ...WISH, description: 'LAS', state: 'enabled', version: 1 });
      expect(body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const { body: read } = await asLeader.get(`${PATH}/${body.id}`).expect(200);
      const { secret: _secret, ...shown } = body;
      expect(read).toEqual(shown);
      await register({}, asAdmin);
      await (await api.as(await api.world.staffMember(board, school))).post(PATH).send(WISH).expect(403);
    });

    it('once under one key, whose answer is not kept', async () => {
      const asking = () => asLeader.post(PATH).set('idempotency-key', 'een').send(WISH);
      const { body } = await asking().expect(201);
      expect((await asking().expect(409)).body.code).toBe('answered_once');
      const { body: listed } = await asLeader.get(PATH).expect(200);
      expect(listed.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
      const kept = await api.database.owner.query(`select answer::text from idempotent_answer where actor_id = $1`, [
        leader.id,
      ]);
      expect(JSON.stringify(kept)).not.toContain(body.secret);
    });

    it('keep no secret that a copy of the database could sign with', async () => {
      const { id, secret } = await register();
      const [row] = await api.database.owner.query(
        `select to_jsonb(e)::text as row from webhook_endpoint e where id = $1`,
        [id],
      );
      const key = Buffer.from(secret.slice(6), 'base64');
      expect(row.row).not.toContain(key.toString('hex'));
      expect(row.row).not.toContain(Buffer.from(secret).toString('hex').slice(12, 40));
    });

    it.each([
      ['http://las.voorbeeld.example/', 'webhook_https_expected'],
      ['https://naam:woord@las.voorbeeld.example/', 'webhook_no_credentials'],
      ['https://las.voorbeeld.example:25/', 'webhook_port_refused'],
      ['https://10.0.0.1/', 'webhook_host_refused'],
      ['https://169.254.169.254/latest/meta-data', 'webhook_host_refused'],
      ['https://[::ffff:192.168.1.1]/', 'webhook_host_refused'],
      ['https://las.voorbeeld.example/#deel', 'webhook_address_expected'],
    ])('at no address where nothing may be sent: %s', async (url, code) => {
      const { body } = await asLeader
        .post(PATH)
        .send({ ...WISH, url })
        .expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/url', code }]);
      const { id } = await register();
      const revision = asLeader.patch(`${PATH}/${id}`).set('if-match', '"1"').send({ url });
      expect((await revision.expect(422)).body.errors).toMatchObject([{ pointer: '/url', code }]);
    });

    it('of kinds that there are, one at least', async () => {
      for (const kinds of [[], ['report.read'], ['webhook.test'], ['report.made', 'report.made']])
        await asLeader
          .post(PATH)
          .send({ ...WISH, kinds })
          .expect(400);
      await asLeader
        .post(PATH)
        .send({ ...WISH, secret: 'whsec_eigen' })
        .expect(400);
    });

    it('twenty at most', async () => {
      for (let count = 0; count < 19; count += 1) await register();
      const atOnce = await Promise.all([1, 2, 3].map(() => asLeader.post(PATH).send(WISH)));
      expect(atOnce.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
      const { body } = await asLeader.post(PATH).send(WISH).expect(422);
      expect(body).toMatchObject({ code: 'too_many_webhook_endpoints', title: expect.stringContaining('20') });
    });
  });

  describe('are their owner’s', () => {
    it('who changes them by the version that they read', async () => {
      const { id } = await register();
      await asLeader.patch(`${PATH}/${id}`).send({ description: 'x' }).expect(428);
      const change = (version: number, wish: object) =>
        asLeader.patch(`${PATH}/${id}`).set('if-match', `"${version}"`).send(wish);
      const { body, headers } = await change(1, { description: 'Dashboard', kinds: ['report_run.failed'] }).expect(200);
      expect(body).toMatchObject({ ...WISH, kinds: ['report_run.failed'], description: 'Dashboard', version: 2 });
      expect(headers['etag']).toBe('"2"');
      await change(1, { description: 'Te laat' }).expect(412);
      await asLeader.delete(`${PATH}/${id}`).set('if-match', '"1"').expect(412);
      await asLeader.delete(`${PATH}/${id}`).set('if-match', '"2"').expect(204);
      await asLeader.get(`${PATH}/${id}`).expect(404);
    });

    it('of which an administrator sees which there are, up to the host, and ends them; nobody else does', async () => {
      const { id } = await register();
      const { body } = await asAdmin.get(`${PATH}/${id}`).expect(200);
      expect(body).toMatchObject({ url: 'https://las.voorbeeld.example', owner: { id: leader.id } });
      for (const [verb, path] of [
        ['patch', ''],
        ['post', '/secret'],
        ['post', '/test'],
        ['post', '/enable'],
        ['get', '/deliveries'],
      ] as const)
        await asAdmin[verb](`${PATH}/${id}${path}`).set('if-match', '"1"').expect(403);
      expect((await asAdmin.post(`${PATH}/${id}/disable`).expect(200)).body.disabledReason).toBe('by_hand');
      const other = await api.as(await api.world.schoolLeader(board, school));
      await other.get(`${PATH}/${id}`).expect(404);
      await other.post(`${PATH}/${id}/disable`).expect(404);
      expect((await other.get(PATH).expect(200)).body.items).toEqual([]);
      const stranger = await api.as(await api.world.boardAdmin(await api.world.board()));
      await stranger.get(`${PATH}/${id}`).expect(404);
      await asAdmin.delete(`${PATH}/${id}`).set('if-match', '"2"').expect(204);
    });

    it('whom the history tells what was done, never an address or a secret', async () => {
      const { id } = await register();
      await asLeader
        .patch(`${PATH}/${id}`)
        .set('if-match', '"1"')
        .send({ url: 'https://ander.voorbeeld.example/geheim' })
        .expect(200);
      await asLeader.post(`${PATH}/${id}/secret`).expect(201);
      const rows = await api.database.owner.query<{ event: string; changes: object }[]>(
        `select event, changes from history_entry where subject_id = $1 order by id`,
        [id],
      );
      expect(rows.map(({ event }) => event)).toEqual([
        'webhook-endpoint.registered',
        'webhook-endpoint.revised',
        'webhook-endpoint.secret-rotated',
      ]);
      expect(JSON.stringify(rows)).not.toMatch(/example|whsec/);
    });

    it('and are no matter of a token that may write reports alone', async () => {
      const token = async (readOnly: boolean) => {
        const wish = { name: 'Programma', scopes: ['reports'], readOnly, expiresInDays: 1 };
        const { body } = await asLeader.post('/v1/access-tokens').send(wish).expect(201);
        return api.with(body.token as string);
      };
      const { id } = await register();
      const program = await token(false);
      await program.get(`${PATH}/${id}/deliveries`).expect(200);
      await program.post(`${PATH}/${id}/replay`).send({ since: '2026-03-01T00:00:00Z' }).expect(202);
      await program.post(PATH).send(WISH).expect(403);
      await program.post(`${PATH}/${id}/secret`).expect(403);
      await (await token(true)).post(`${PATH}/${id}/replay`).send({ since: '2026-03-01T00:00:00Z' }).expect(403);
    });
  });

  describe('can be tried and replayed', () => {
    let consumer: WebhookConsumer;
    beforeEach(async () => {
      consumer = await WebhookConsumer.start();
    });
    afterEach(() => consumer.close());

    it('with a message that tells of nothing', async () => {
      const { id } = await register({ url: consumer.url() });
      const { body } = await asLeader.post(`${PATH}/${id}/test`).expect(202);
      expect(body).toMatchObject({ kind: 'webhook.test', state: 'waiting', tries: 0, attempts: [], endpointId: id });
      await webhookRound(api);
      const [said] = consumer.received.map((one) => JSON.parse(one.body));
      expect(said).toEqual({ type: 'webhook.test', timestamp: '2026-03-12T09:00:00.000Z', data: {} });
      const { body: after } = await asLeader.get(`/v1/webhook-deliveries/${body.id}`).expect(200);
      expect(after).toMatchObject({ state: 'delivered', attempts: [{ outcome: 'answered', status: 204 }] });
    });

    it('one by one, and all that is dead since a moment', async () => {
      const { id } = await register({ url: consumer.url(), kinds: ['report.made'] });
      for (const day of ['2026-03-12', '2026-03-13', '2026-03-14']) {
        api.clock.set(`${day}T09:00:00Z`);
        asLeader = await api.as(leader);
        await makeAReport(api, leader, { report: 'school', subjectId: school.id });
      }
      await asLeader.post(`${PATH}/${id}/disable`).expect(200);
      await webhookRound(api);
      expect(consumer.received).toEqual([]);
      const replay = (since: string) => asLeader.post(`${PATH}/${id}/replay`).send({ since });
      expect((await replay('2026-03-13T00:00:00Z').expect(422)).body.code).toBe('webhook_endpoint_disabled');
      await asLeader.post(`${PATH}/${id}/enable`).expect(200);
      for (const vague of ['2026-03-13', '2026-03-13T00:00:00', 'gisteren']) await replay(vague).expect(400);
      expect((await replay('2026-03-13T01:00:00+01:00').expect(202)).body).toEqual({ replayed: 2 });
      await webhookRound(api);
      expect(consumer.received).toHaveLength(2);
      const { body: dead } = await asLeader.get(`${PATH}/${id}/deliveries?state=dead`).expect(200);
      expect(dead.items).toHaveLength(1);
      await asLeader.post(`/v1/webhook-deliveries/${dead.items[0].id}/replay`).expect(202);
      await webhookRound(api);
      expect(consumer.received.at(-1)?.headers['webhook-id']).toBe(dead.items[0].id);
    });

    it('page by page, in a fixed number of queries', async () => {
      const { id } = await register({ url: consumer.url() });
      const sent: string[] = [];
      for (let count = 0; count < 5; count += 1)
        sent.unshift((await asLeader.post(`${PATH}/${id}/test`).expect(202)).body.id as string);
      const queries = await queriesOf(api, async () => {
        const { body } = await asLeader.get(`${PATH}/${id}/deliveries?limit=3`).expect(200);
        expect(body.items.map((one: { id: string }) => one.id)).toEqual(sent.slice(0, 3));
      });
      expect(queries.length).toBeLessThanOrEqual(6);
      const { body: first } = await asLeader.get(`${PATH}/${id}/deliveries?limit=3`).expect(200);
      const { body: second } = await asLeader.get(`${PATH}/${id}/deliveries?limit=3&after=${first.next}`).expect(200);
      expect(second.items.map((one: { id: string }) => one.id)).toEqual(sent.slice(3));
    });
  });

  it('are in the export of their owner without secrets, and nowhere after their erasure; those of others stay', async () => {
    const mine = await register({ description: 'Het bord van de kolibrie' });
    await asLeader.post(`${PATH}/${mine.id}/test`).expect(202);
    const theirs = await register({ description: 'Van het bestuur' }, asAdmin);
    const { all: exported } = await takenAlong(api, leader);
    expect(exported).toContain('Het bord van de kolibrie');
    expect(exported).toContain('las.voorbeeld.example');
    expect(exported).not.toContain('Van het bestuur');
    expect(exported).not.toMatch(/whsec|previous_secret|"secret"/);
    await asLeader.post('/v1/me/erasure').send({ confirm: leader.familyName }).expect(202);
    api.clock.set('2026-03-27T04:00:00Z');
    await applyDue(api);
    const left = await api.database.owner.query<{ id: string }[]>(
      `select id from webhook_endpoint where board_id = $1`,
      [board.id],
    );
    expect(left.map(({ id }) => id)).toEqual([theirs.id]);
    expect(await api.database.owner.query(`select id from webhook_delivery where board_id = $1`, [board.id])).toEqual(
      [],
    );
  });
});
