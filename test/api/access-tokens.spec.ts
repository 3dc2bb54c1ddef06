import { SCOPES } from '@app/access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';

describe('personal access tokens', () => {
  let api: TestApi;
  let noor: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let asAdmin: Client;
  let asStranger: Client;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    noor = await api.world.staffMember(board, await api.world.school(board));
    asNoor = await api.as(noor);
    asEmma = await api.as(await api.world.staffMember(board));
    asAdmin = await api.as(await api.world.boardAdmin(board));
    asStranger = await api.as(await api.world.staffMember(await api.world.board()));
  });
  afterAll(() => api.close());
  beforeEach(() => api.clock.set(THE_MOMENT));

  const WISH = { name: 'Eigen overzicht', scopes: ['organisation', 'leerteams'], expiresInDays: 30 };
  const issue = async (by: Client, wish: object = {}): Promise<{ id: string; token: string }> => {
    const { body } = await by
      .post('/v1/access-tokens')
      .send({ ...WISH, ...wish })
      .expect(201);
    return body as { id: string; token: string };
  };

  it('acts for its owner', async () => {
    const { token } = await issue(asNoor, { scopes: ['account'] });
    const { body } = await api.with(token).get('/v1/me').expect(200);
    expect(body.staffMemberId).toBe(noor.id);
  });

  it('is told once, and stored as a hash only', async () => {
    const { id, token } = await issue(asNoor);
    const { body } = await asNoor.get('/v1/access-tokens').expect(200);
    expect(body.items[0]).toEqual({
      id,
      name: 'Eigen overzicht',
      scopes: ['organisation', 'leerteams'],
      readOnly: false,
      issuedAt: '2026-03-12T09:00:00.000Z',
      expiresAt: '2026-04-11T09:00:00.000Z',
      revokedAt: null,
    });
    const rows = await api.database.owner.query<object[]>('select * from access_token');
    expect(JSON.stringify(rows)).not.toContain(token.slice(-43));
  });

  it('is made once when the same request is repeated, and the repetition does not tell it', async () => {
    const send = () => asNoor.post('/v1/access-tokens').set('idempotency-key', 'token').send(WISH);
    const { body } = await send().expect(201);
    const again = await send().expect(409);
    expect(again.body.code).toBe('answered_once');
    expect(JSON.stringify(again.body)).not.toContain(body.token);
    const kept = await api.database.owner.query<{ answer: unknown }[]>(`select answer from idempotent_answer`);
    expect(kept).toEqual([{ answer: null }]);
    const tokens = await api.database.owner.query<object[]>('select from access_token where id >= $1', [body.id]);
    expect(tokens).toHaveLength(1);
  });

  it('does only what its scopes name', async () => {
    const { token } = await issue(asNoor, { scopes: ['leerteams'] });
    await api.with(token).get('/v1/leerteams').expect(200);
    await api.with(token).get('/v1/schools').expect(403);
    await api.with(token).get('/v1/me').expect(403);
  });

  it('changes nothing where it is for reading only', async () => {
    const { token } = await issue(asNoor, { readOnly: true });
    await api.with(token).get('/v1/leerteams').expect(200);
    await api.with(token).post('/v1/leerteams').send({ kind: 'plg', name: 'Van een programma' }).expect(403);
  });

  it('gives nobody more than their own role', async () => {
    const { token } = await issue(asNoor, { scopes: ['organisation'] });
    await api.with(token).post('/v1/schools').send({ name: 'Nieuw' }).expect(403);
    const { token: ofAdmin } = await issue(asAdmin, { scopes: ['organisation'] });
    await api.with(ofAdmin).post('/v1/schools').send({ name: 'Nieuw' }).expect(201);
  });

  it('cannot make what reaches further than itself: a token, a role, an account, another password', async () => {
    const { token } = await issue(asAdmin, { scopes: SCOPES });
    const program = api.with(token);
    await program.post('/v1/access-tokens').send(WISH).expect(403);
    await program.post(`/v1/staff-members/${noor.id}/role-grants`).send({ role: 'board_admin' }).expect(403);
    await program.post(`/v1/staff-members/${noor.id}/invitations`).send({}).expect(403);
    await program
      .post('/v1/auth/password')
      .send({ currentPassword: 'een twee drie vier', newPassword: 'vijf zes zeven acht' })
      .expect(403);
  });

  it('stops when it expires', async () => {
    const { token } = await issue(asNoor, { expiresInDays: 1 });
    api.clock.set('2026-03-13T08:59:59Z');
    await api.with(token).get('/v1/leerteams').expect(200);
    api.clock.set('2026-03-13T09:00:00Z');
    await api.with(token).get('/v1/leerteams').expect(401);
  });

  it('stops at once when its owner revokes it, which may be asked twice', async () => {
    const { id, token } = await issue(asNoor);
    await asNoor.delete(`/v1/access-tokens/${id}`).expect(204);
    await api.with(token).get('/v1/leerteams').expect(401);
    await asNoor.delete(`/v1/access-tokens/${id}`).expect(204);
  });

  it('stops when its owner leaves', async () => {
    const board = await api.world.board();
    const person = await api.world.staffMember(board);
    const { token } = await issue(await api.as(person));
    await api.with(token).get('/v1/leerteams').expect(200);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [person.id]);
    await api.with(token).get('/v1/leerteams').expect(401);
  });

  it('takes along a role that its owner got or lost, at once', async () => {
    const board = await api.world.board();
    const person = await api.world.boardAdmin(board);
    const { token } = await issue(await api.as(person), { scopes: ['organisation'] });
    await api.with(token).post('/v1/schools').send({ name: 'Voor' }).expect(201);
    await api.database.owner.query(`update role_grant set until_on = '2026-03-12' where staff_member_id = $1`, [
      person.id,
    ]);
    await api.with(token).post('/v1/schools').send({ name: 'Na' }).expect(403);
  });

  it('is changed for another without a failed request: both work until the old one is revoked', async () => {
    const old = await issue(asNoor);
    const young = await issue(asNoor);
    for (const { token } of [old, young]) await api.with(token).get('/v1/leerteams').expect(200);
    await asNoor.delete(`/v1/access-tokens/${old.id}`).expect(204);
    await api.with(young.token).get('/v1/leerteams').expect(200);
    await api.with(old.token).get('/v1/leerteams').expect(401);
  });

  it('is nobody else’s to see or revoke', async () => {
    const { id } = await issue(asNoor);
    for (const other of [asEmma, asAdmin, asStranger]) {
      await other.delete(`/v1/access-tokens/${id}`).expect(404);
      const { body } = await other.get('/v1/access-tokens').expect(200);
      expect((body.items as { id: string }[]).map((item) => item.id)).not.toContain(id);
    }
  });

  it('is listed a page at a time, the newest first, each once', async () => {
    const person = await api.as(await api.world.staffMember(await api.world.board()));
    const made: string[] = [];
    for (const name of ['een', 'twee', 'drie']) made.unshift((await issue(person, { name })).id);
    const { body: first } = await person.get('/v1/access-tokens?limit=2').expect(200);
    const { body: second } = await person.get(`/v1/access-tokens?limit=2&after=${first.next}`).expect(200);
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(made);
    expect(second.next).toBeNull();
  });

  it.each([
    [{ name: ' ' }, '/name'],
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['alles'] }, '/scopes'],
    [{ expiresInDays: 367 }, '/expiresInDays'],
    [{ owner: 'iemand anders' }, '/owner'],
  ])('refuses a wish that is not of its form: %j', async (wish, pointer) => {
    const { body } = await asNoor
      .post('/v1/access-tokens')
      .send({ ...WISH, ...wish })
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  it.each(['lsp_onzin', `lsp_0197a3f05b1c7a3e9d2f3c1b5e7a9d01_${'a'.repeat(43)}`, 'onzin'])(
    'is refused where it is none: %s',
    async (token) => void (await api.with(token).get('/v1/leerteams').expect(401)),
  );

  it('asks to be signed in', async () => {
    await api.with().get('/v1/access-tokens').expect(401);
    await api.with().post('/v1/access-tokens').send(WISH).expect(401);
    await api.with().delete(`/v1/access-tokens/${noor.id}`).expect(401);
    await api.with().get('/v1/me').expect(401);
  });
});
