import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';

describe('asking to be erased', () => {
  let api: TestApi;
  let noor: StaffMember;
  let asNoor: Client;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const board = await api.world.board();
    noor = await api.world.staffMember(board, await api.world.school(board), { familyName: 'de Wit' });
    asNoor = await api.as(noor);
    const admin = await api.world.boardAdmin(board);
    await api.world.account(admin, `admin@${board.id}.example`, 'x');
    asAdmin = await api.as(admin);
  });

  const nameOfNoor = async (): Promise<string> => {
    const [row] = await api.database.owner.query(`select family_name as name from staff_member where id = $1`, [
      noor.id,
    ]);
    return row.name as string;
  };

  it('says beforehand what would go and what would stay, in the language of who asks', async () => {
    const { body } = await asNoor.get('/v1/me/erasure').expect(200);
    expect(body).toMatchObject({ state: 'none', requestedAt: null, dueAt: null });
    expect(body.goes).toContain('je doelen');
    expect(body.stays).toContain('Dat een bijeenkomst zoveel mensen had.');
    const english = await asNoor.get('/v1/me/erasure').set('accept-language', 'en').expect(200);
    expect(english.body.stays).toContain('That a meeting had so many people.');
  });

  it('takes one’s own family name, and fourteen days', async () => {
    const { body: refused } = await asNoor.post('/v1/me/erasure').send({ confirm: 'Bos' }).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '/confirm', code: 'name_differs' }]);
    const { body } = await asNoor.post('/v1/me/erasure').send({ confirm: ' De Wit ' }).expect(202);
    expect(body).toMatchObject({ state: 'waiting', dueAt: '2026-03-26T09:00:00.000Z' });
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(409);
    api.clock.set('2026-03-26T08:59:59Z');
    await applyDue(api);
    expect(await nameOfNoor()).toBe('de Wit');
    api.clock.set('2026-03-26T09:00:00Z');
    await applyDue(api);
    expect(await nameOfNoor()).toBe('collega');
  });

  it('can be withdrawn until then, after which nothing is erased', async () => {
    await asNoor.delete('/v1/me/erasure').expect(204);
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    await asNoor.delete('/v1/me/erasure').expect(204);
    await asNoor.delete('/v1/me/erasure').expect(204);
    expect((await asNoor.get('/v1/me/erasure').expect(200)).body.state).toBe('none');
    api.clock.set('2026-06-01T09:00:00Z');
    await applyDue(api);
    expect(await nameOfNoor()).toBe('de Wit');
  });

  it('waits a night where they are at work in that very minute, and ends their session', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    await api.database.owner.query(
      `insert into refresh_token (id, board_id, staff_member_id, family_id, token_hash, begun_at, issued_at, expires_at)
       values (gen_random_uuid(), $1, $2, gen_random_uuid(), $3, '2026-04-01T02:55:00Z', '2026-04-01T02:55:00Z', '2026-04-14T02:55:00Z')`,
      [noor.boardId, noor.id, Buffer.from(noor.id)],
    );
    api.clock.set('2026-04-01T03:00:00Z');
    await applyDue(api);
    expect(await nameOfNoor()).toBe('de Wit');
    const sql = `select ended_at is not null as ended from refresh_token where staff_member_id = $1`;
    expect(await api.database.owner.query(sql, [noor.id])).toEqual([{ ended: true }]);
    api.clock.set('2026-04-02T03:00:00Z');
    await applyDue(api);
    expect(await nameOfNoor()).toBe('collega');
  });

  it('is theirs to know while it waits, and for no program of theirs to ask', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    expect((await asAdmin.get('/v1/erasures').expect(200)).body.items).toEqual([]);
    const { body } = await asNoor
      .post('/v1/access-tokens')
      .send({ name: 'x', scopes: ['account', 'organisation'], expiresInDays: 1 })
      .expect(201);
    const program = api.with(body.token as string);
    await program.get('/v1/me/erasure').expect(403);
    await program.delete('/v1/me/erasure').expect(403);
    await program.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(403);
  });

  it('is refused to the last administrator, and waits where they became the last one meanwhile', async () => {
    const { body: me } = await asAdmin.get('/v1/me').expect(200);
    const [name] = await api.database.owner.query(`select family_name as f from staff_member where id = $1`, [
      me.staffMemberId,
    ]);
    const { body } = await asAdmin.post('/v1/me/erasure').send({ confirm: name.f }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/confirm', code: 'last_administrator' }]);
    await api.world.administers(noor);
    await api.world.account(noor, `noor@${noor.boardId}.example`, 'x');
    await asAdmin.post('/v1/me/erasure').send({ confirm: name.f }).expect(202);
    await api.database.owner.query(`delete from role_grant where staff_member_id = $1`, [noor.id]);
    api.clock.set('2026-04-01T09:00:00Z');
    const isErased = async () => {
      await applyDue(api);
      const sql = `select erased_at is not null as done from staff_member where id = $1`;
      const [row] = await api.database.owner.query(sql, [me.staffMemberId]);
      return row.done as boolean;
    };
    expect(await isErased()).toBe(false);
    await api.world.administers(noor);
    expect(await isErased()).toBe(true);
  });

  it('can be done by the administrator for who left, and for nobody who works there', async () => {
    const path = `/v1/staff-members/${noor.id}/erasure`;
    await asAdmin.post(path).expect(422);
    await asNoor.post(path).expect(403);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-01' where id = $1`, [noor.id]);
    const { body } = await asAdmin.post(path).expect(202);
    expect(body).toMatchObject({ staffMemberId: noor.id, reason: 'board', dueAt: '2026-03-26T09:00:00.000Z' });
    await asAdmin.post(`/v1/erasures/${body.id}/withdraw`).expect(204);
    await asAdmin.post(`/v1/erasures/${body.id}/withdraw`).expect(404);
    await asAdmin.post(path).expect(202);
    // Who came back to work meanwhile is not erased.
    await api.database.owner.query(`update staff_member set left_on = null where id = $1`, [noor.id]);
    api.clock.set('2026-04-01T09:00:00Z');
    await applyDue(api);
    expect(await nameOfNoor()).toBe('de Wit');
  });

  it('is withdrawn by nobody but who asked: not by the board what somebody wants for themselves', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    const [own] = await api.database.owner.query(`select id from erasure where staff_member_id = $1`, [noor.id]);
    await asAdmin.post(`/v1/erasures/${own.id}/withdraw`).expect(404);
  });

  it('leaves somebody who is there for nobody any more', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    api.clock.set('2026-04-01T09:00:00Z');
    await applyDue(api);
    await asAdmin.get(`/v1/staff-members/${noor.id}`).expect(404);
    const rename = asAdmin.patch(`/v1/staff-members/${noor.id}`).set('if-match', '"2"');
    await rename.send({ familyName: 'de Wit' }).expect(404);
    for (const query of ['', '?left=true']) {
      const { body } = await asAdmin.get(`/v1/staff-members${query}`).expect(200);
      expect((body.items as { id: string }[]).map(({ id }) => id)).not.toContain(noor.id);
    }
    const { body } = await asAdmin.get('/v1/erasures').expect(200);
    expect(body.items).toMatchObject([{ staffMemberId: noor.id, reason: 'own_wish' }]);
    expect(body.items[0].tables).toEqual(expect.arrayContaining(['activity', 'goal', 'staff_member']));
    await asNoor.get('/v1/erasures').expect(403);
  });
});
