import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, Leerteam, School, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';

interface Place {
  id: string;
  staffMemberId: string;
  role: string;
  fromOn: string;
  untilOn: string | null;
}

describe('roles in a leerteam', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let team: Leerteam;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board);
  });
  afterAll(() => api.close());

  /** Noor coordinates, Emma is a member; both since August. */
  beforeEach(async () => {
    const { world } = api;
    noor = await world.staffMember(board, school);
    emma = await world.staffMember(board, school, { givenName: 'Emma' });
    [asNoor, asEmma] = [await api.as(noor), await api.as(emma)];
    team = await world.leerteam(board, { foundedOn: '2025-08-20' });
    await world.membership(team, noor, { role: 'coordinator' });
    await world.membership(team, emma);
    path = `/v1/leerteams/${team.id}`;
  });

  const places = async (of?: StaffMember): Promise<Place[]> => {
    const { body } = await asNoor.get(path).expect(200);
    return (body.memberships as Place[]).filter(({ staffMemberId }) => !of || staffMemberId === of.id);
  };
  const idOf = async (person: StaffMember, index = 0): Promise<string> => (await places(person))[index]?.id ?? '';
  const changeRole = (id: string, body: object, client = asNoor) =>
    client.post(`${path}/memberships/${id}/change-role`).send(body);
  const told = (person: StaffMember) =>
    api.database.owner.query<{ kind: string }[]>(
      `select kind from notice where recipient_id = $1 and subject_id = $2`,
      [person.id, team.id],
    );

  it('change as of a day: the one ends, the next begins', async () => {
    const { body } = await changeRole(await idOf(emma), { role: 'facilitator' }).expect(200);
    expect(body).toMatchObject({ staffMemberId: emma.id, role: 'facilitator', fromOn: '2026-03-12', untilOn: null });
    expect(await places(emma)).toMatchObject([
      { role: 'member', fromOn: '2025-08-20', untilOn: '2026-03-12' },
      { role: 'facilitator', fromOn: '2026-03-12', untilOn: null },
    ]);
    expect(await told(emma)).toEqual([{ kind: 'leerteam.role-changed' }]);
  });

  it('are put right on the day that they began: nobody had one for no day', async () => {
    await changeRole(await idOf(emma), { role: 'facilitator' }).expect(200);
    await changeRole(await idOf(emma, 1), { role: 'coordinator' }).expect(200);
    expect(await places(emma)).toMatchObject([{ role: 'member' }, { role: 'coordinator', fromOn: '2026-03-12' }]);
  });

  it('can be planned, and go where the member leaves before', async () => {
    await changeRole(await idOf(emma), { role: 'coordinator', fromOn: '2026-08-01' }).expect(200);
    expect(await places(emma)).toHaveLength(2);
    await asEmma.patch(path).set('if-match', '"1"').send({ name: 'Nog niet' }).expect(403);
    await asEmma.post(`${path}/leave`).send({ untilOn: '2026-07-01' }).expect(200);
    expect(await places(emma)).toMatchObject([{ role: 'member', untilOn: '2026-07-01' }]);
  });

  it.each<[string, object, string, string]>([
    ['that somebody has already', { role: 'member' }, '/role', 'role_already'],
    ['before somebody came', { role: 'facilitator', fromOn: '2025-08-19' }, '/fromOn', 'day_too_early'],
  ])('are refused: one %s', async (_, body, pointer, code) => {
    const { body: refused } = await changeRole(await idOf(emma), body).expect(422);
    expect(refused.errors).toMatchObject([{ pointer, code }]);
  });

  it('are given by who coordinates, to who is in the team and works here', async () => {
    await changeRole(await idOf(emma), { role: 'coordinator' }, asEmma).expect(403);
    const other = await api.world.leerteam(board);
    const elsewhere = await api.world.membership(other, emma);
    await changeRole(elsewhere.id, { role: 'facilitator' }).expect(404);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-01' where id = $1`, [emma.id]);
    const { body } = await changeRole(await idOf(emma), { role: 'facilitator' }).expect(422);
    expect(body.errors).toMatchObject([{ code: 'unknown_staff_member' }]);
  });

  it('never leave the team without a coordinator: not by a change, not by leaving, not later on', async () => {
    const last = { code: 'last_coordinator' };
    const { body: changed } = await changeRole(await idOf(noor), { role: 'member' }).expect(422);
    expect(changed.errors).toMatchObject([last]);
    const { body: left } = await asNoor.post(`${path}/leave`).send({}).expect(422);
    expect(left.errors).toMatchObject([last]);
    // Emma coordinates until the summer: then Noor cannot go before that either.
    await changeRole(await idOf(emma), { role: 'coordinator' }).expect(200);
    await asEmma.post(`${path}/leave`).send({ untilOn: '2026-08-01' }).expect(200);
    const { body: later } = await asNoor.post(`${path}/leave`).send({ untilOn: '2026-05-01' }).expect(422);
    expect(later.errors).toMatchObject([last]);
  });

  it('of a coordinator ends with their work here: who is about to leave the board is no one to rely on', async () => {
    await changeRole(await idOf(emma), { role: 'coordinator' }).expect(200);
    await api.database.owner.query(`update staff_member set left_on = '2026-04-01' where id = $1`, [emma.id]);
    await asNoor.post(`${path}/leave`).send({}).expect(422);
  });

  it('are handed over in one step', async () => {
    const { body } = await asNoor.post(`${path}/hand-over`).send({ coordinatorId: emma.id }).expect(200);
    expect(body).toMatchObject({ staffMemberId: emma.id, role: 'coordinator', fromOn: '2026-03-12' });
    expect((await places(noor)).at(-1)).toMatchObject({ role: 'member', fromOn: '2026-03-12', untilOn: null });
    await asNoor.patch(path).set('if-match', '"1"').send({ name: 'Van mij' }).expect(403);
    await asEmma.patch(path).set('if-match', '"1"').send({ name: 'Van Emma' }).expect(200);
  });

  it('can be handed over from a day to come, and until then nothing changes', async () => {
    await asNoor.post(`${path}/hand-over`).send({ coordinatorId: emma.id, fromOn: '2026-08-01' }).expect(200);
    await asNoor.patch(path).set('if-match', '"1"').send({ name: 'Nog van mij' }).expect(200);
    const [planned] = (await places(emma)).slice(-1);
    const end = `${path}/memberships/${planned?.id}/end`;
    const { body } = await asNoor.post(end).send({ untilOn: '2026-08-01' }).expect(422);
    expect(body.errors).toMatchObject([{ code: 'last_coordinator' }]);
    // Emma was not asked: she may go. Noor is told, and keeps it.
    await asEmma.post(`${path}/leave`).send({}).expect(200);
    expect(await told(noor)).toEqual([{ kind: 'leerteam.left' }]);
    await changeRole(await idOf(noor, 1), { role: 'coordinator' }).expect(200);
  });

  it('are handed over to another member of the team', async () => {
    const outsider = await api.world.staffMember(board, school);
    for (const [coordinatorId, code] of [
      [outsider.id, 'not_a_member_then'],
      [noor.id, 'hand_over_to_self'],
    ]) {
      const { body } = await asNoor.post(`${path}/hand-over`).send({ coordinatorId }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/coordinatorId', code }]);
    }
  });

  it('leave somebody who coordinates where two hand over, or lay down, at once', async () => {
    const { world } = api;
    const fatima = await world.staffMember(board, school, { givenName: 'Fatima' });
    await world.membership(team, fatima);
    for (const [one, other] of [
      [{ coordinatorId: emma.id }, { coordinatorId: noor.id }],
      [{ coordinatorId: fatima.id }, { coordinatorId: fatima.id }],
    ]) {
      await api.database.owner.query(`delete from leerteam_membership where leerteam_id = $1`, [team.id]);
      await world.membership(team, noor, { role: 'coordinator' });
      await world.membership(team, emma, { role: 'coordinator' });
      await world.membership(team, fatima);
      const answers = await Promise.all([
        asNoor.post(`${path}/hand-over`).send(one),
        asEmma.post(`${path}/hand-over`).send(other),
      ]);
      for (const { status } of answers) expect([200, 403, 422]).toContain(status);
      const current = (await places()).filter(({ role, untilOn }) => role === 'coordinator' && untilOn === null);
      expect(current.length).toBeGreaterThan(0);
    }
    await api.database.owner.query(`delete from leerteam_membership where leerteam_id = $1`, [team.id]);
    await world.membership(team, noor, { role: 'coordinator' });
    await world.membership(team, emma, { role: 'coordinator' });
    const left = await Promise.all([asNoor.post(`${path}/leave`).send({}), asEmma.post(`${path}/leave`).send({})]);
    expect(left.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  it('can be taken up where nobody coordinates any more, for those who did left the board', async () => {
    const takeUp = (client: Client) => client.post(`${path}/take-up`);
    expect((await takeUp(asEmma).expect(409)).body.code).toBe('has_a_coordinator');
    await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [noor.id]);
    await takeUp(await api.as(await api.world.staffMember(board, school))).expect(403);
    const { body } = await takeUp(asEmma).expect(200);
    expect(body).toMatchObject({ staffMemberId: emma.id, role: 'coordinator', fromOn: '2026-03-12' });
    await asEmma.patch(path).set('if-match', '"1"').send({ name: 'Verder' }).expect(200);
  });

  it('end where a member leaves, by themselves and at once; coordinators are told', async () => {
    const { body } = await asEmma.post(`${path}/leave`).send({}).expect(200);
    expect(body).toMatchObject({ staffMemberId: emma.id, untilOn: '2026-03-12' });
    await asEmma.get(`${path}/meetings`).expect(403);
    await asEmma.post(`${path}/leave`).send({}).expect(403);
    expect(await told(noor)).toEqual([{ kind: 'leerteam.left' }]);
  });

  it('end where a coordinator ends a membership, once: one that is over is not made longer', async () => {
    const end = `${path}/memberships/${await idOf(emma)}/end`;
    await asEmma.post(end).send({ untilOn: '2026-04-01' }).expect(403);
    await asNoor.post(end).send({ untilOn: '2026-04-01' }).expect(200);
    await asNoor.post(end).send({ untilOn: '2026-03-20' }).expect(200);
    const { body: refused } = await asNoor.post(end).send({ untilOn: '2100-01-01' }).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '/untilOn', code: 'membership_over' }]);
    const { body: early } = await asNoor.post(end).send({ untilOn: '2025-08-20' }).expect(422);
    expect(early.errors).toMatchObject([{ pointer: '/untilOn', code: 'ends_before_it_begins' }]);
    expect((await told(emma))[0]).toEqual({ kind: 'leerteam.ended' });
  });

  it('that are still to begin are called off', async () => {
    await changeRole(await idOf(emma), { role: 'facilitator', fromOn: '2026-08-01' }).expect(200);
    await asNoor
      .post(`${path}/memberships/${await idOf(emma, 1)}/end`)
      .send({ untilOn: '2026-08-01' })
      .expect(200);
    expect(await places(emma)).toMatchObject([{ role: 'member', untilOn: '2026-08-01' }]);
  });

  it('stand in the history of who had them', async () => {
    await changeRole(await idOf(emma), { role: 'facilitator' }).expect(200);
    const { body } = await asEmma.get('/v1/me/history').expect(200);
    expect(body.items).toMatchObject([
      { event: 'leerteam.role-changed', by: { id: noor.id }, changes: { role: ['member', 'facilitator'] } },
    ]);
  });
});
