import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { removeExpired } from '@app/domain';
import { startApi, type TestApi } from '../support/api.js';
import { InsightPeople, LEARNED } from '../support/insight-people.js';

type Query = Record<string, string>;

describe('what somebody learned by themselves', () => {
  let api: TestApi;
  let people: InsightPeople;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    people = await InsightPeople.layOut(api);
  });

  const asNoor = () => people.clients.asNoor;
  const revise = (id: string, version: number, values: object, client = asNoor()) =>
    client.patch(`/v1/insights/${id}`).set('if-match', `"${version}"`).send(values);
  const EVERYBODY = ['asNoor', 'asSam', 'atNoors', 'atSams', 'asLin', 'leader', 'administrator'];

  it('is read by the school, or as far as they say', async () => {
    const { id } = await people.write();
    expect(await people.readers(id)).toEqual(['asNoor', 'atNoors']);
    await revise(id, 1, { visibility: 'board' }).expect(200);
    expect(await people.readers(id)).toEqual(EVERYBODY);
    await revise(id, 2, { visibility: 'school' }).expect(200);
    expect(await people.readers(id)).toEqual(['asNoor', 'atNoors']);
  });

  it('can be the leerteam’s to read, where it has one, and is no less their own', async () => {
    const leerteamId = people.team.id;
    const { id } = await people.write({ leerteamId });
    expect(await people.readers(id)).toEqual(['asNoor', 'asSam']);
    await revise(id, 1, { visibility: 'school' }).expect(200);
    expect(await people.readers(id)).toEqual(['asNoor', 'asSam', 'atNoors']);
    await revise(id, 2, { title: 'Anders' }, people.clients.asSam).expect(403);
    await people.clients.asSam.delete(`/v1/insights/${id}`).set('if-match', '"2"').expect(403);
    await people.clients.asSam.post(`/v1/insights/${id}/bring-back`).expect(403);
    // Who leaves the team keeps what they wrote; the team reads on.
    const { owner } = api.database;
    const left = `update leerteam_membership set until_on = '2026-03-12' where staff_member_id = $1`;
    await owner.query(left, [people.noor.id]);
    await revise(id, 2, { visibility: 'team' }).expect(200);
    expect(await people.readers(id)).toEqual(['asNoor', 'asSam']);
  });

  it('has the leerteam of what it was learned in, as long as they are in that', async () => {
    const { owner } = api.database;
    await owner.query(`update goal set leerteam_id = $2 where id = $1`, [people.goal.id, people.team.id]);
    const write = (values: object = {}) =>
      asNoor()
        .post(`/v1/goals/${people.goal.id}/insights`)
        .send({ ...LEARNED, ...values });
    const { body: usual } = await write().expect(201);
    expect(usual).toMatchObject({ visibility: 'team', leerteam: { name: 'PLG lezen' }, goalId: people.goal.id });
    const { body: without } = await write({ leerteamId: null }).expect(201);
    expect(without).toMatchObject({ visibility: 'school', leerteam: null });
    const other = await api.world.leerteam(people.board);
    const refused = await write({ leerteamId: other.id }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/leerteamId', code: 'not_a_member' }]);
    await owner.query(`update leerteam_membership set until_on = '2026-03-12' where staff_member_id = $1`, [
      people.noor.id,
    ]);
    expect((await write().expect(201)).body).toMatchObject({ visibility: 'school', leerteam: null });
  });

  it('is opened to no leerteam where it has none', async () => {
    const path = `/v1/activities/${people.activity.id}/insights`;
    const code = [{ pointer: '/visibility', code: 'team_visibility_without_leerteam' }];
    const { body } = await asNoor()
      .post(path)
      .send({ ...LEARNED, visibility: 'team' })
      .expect(422);
    expect(body.errors).toMatchObject(code);
    const { id } = await people.write();
    expect((await revise(id, 1, { visibility: 'team' }).expect(422)).body.errors).toMatchObject(code);
  });

  it('opens nothing of what it was learned in, nor tells that there is any', async () => {
    const { id } = await people.write({ visibility: 'board', themeIds: [people.theme.id] });
    const nobodys = { source: null, cycleId: null, activityId: null, goalId: null };
    for (const name of ['asSam', 'atNoors', 'asLin', 'leader', 'administrator'] as const) {
      const client = people.clients[name];
      const { body } = await client.get(`/v1/insights/${id}`).expect(200);
      expect(body).toMatchObject({ ...LEARNED, ...nobodys, leerteam: null });
      await client.get(`/v1/activities/${people.activity.id}`).expect(404);
      const queries: Query[] = [{ activityId: people.activity.id }, { source: 'activity' }, { source: 'cycle' }];
      for (const query of queries) expect(await people.listed(client, query)).toEqual([]);
    }
    // Its author finds it from there, and the way back.
    const ways: Query[] = [{ activityId: people.activity.id }, { source: 'activity' }, { author: 'me' }];
    for (const query of ways)
      expect(await people.listed(asNoor(), query)).toMatchObject([{ id, activityId: people.activity.id }]);
    expect(await people.listed(asNoor(), { source: 'goal' })).toEqual([]);
  });

  it('is written of one’s own alone', async () => {
    const { sam, activity, goal } = people;
    const { owner } = api.database;
    await owner.query(`update activity set visibility = 'board' where id = $1`, [activity.id]);
    const path = `/v1/activities/${activity.id}/insights`;
    await people.clients.asSam.post(path).send(LEARNED).expect(403);
    await people.clients.asSam.post(`/v1/goals/${goal.id}/insights`).send(LEARNED).expect(404);
    await owner.query(`update activity set removed_at = now() where id = $1`, [activity.id]);
    await asNoor().post(path).send(LEARNED).expect(404);
    expect(await people.listed(await api.as(sam))).toEqual([]);
  });

  it('stays when what it was learned in is removed, and then leads there no more', async () => {
    const { id } = await people.write({ visibility: 'board' });
    const link = async () => (await asNoor().get(`/v1/insights/${id}`).expect(200)).body.activityId as string | null;
    const path = `/v1/activities/${people.activity.id}`;
    await asNoor().delete(path).set('if-match', '"1"').expect(204);
    expect(await link()).toBeNull();
    await asNoor().post(`${path}/bring-back`).expect(200);
    expect(await link()).toBe(people.activity.id);
    const { body: activity } = await asNoor().get(path).expect(200);
    await asNoor().delete(path).set('if-match', `"${activity.version}"`).expect(204);
    api.clock.set('2026-04-20T09:00:00Z');
    await removeExpired(api.unitOfWork);
    const { body } = await asNoor().get(`/v1/insights/${id}`).expect(200);
    expect(body).toMatchObject({ ...LEARNED, source: 'activity', activityId: null, version: 2 });
    expect(await people.readers(id)).toEqual(EVERYBODY);
    await removeExpired(api.unitOfWork);
    expect((await asNoor().get(`/v1/insights/${id}`).expect(200)).body.version).toBe(2);
  });

  it('is removed and brought back by them alone', async () => {
    const { id } = await people.write({ visibility: 'board' });
    await asNoor().delete(`/v1/insights/${id}`).set('if-match', '"1"').expect(204);
    expect(await people.readers(id)).toEqual([]);
    expect(await people.listed(asNoor(), { removed: 'true' })).toMatchObject([{ id }]);
    for (const client of [people.clients.asSam, people.clients.atNoors]) {
      expect(await people.listed(client, { removed: 'true' })).toEqual([]);
      await client.post(`/v1/insights/${id}/bring-back`).expect(404);
    }
    await asNoor().post(`/v1/insights/${id}/bring-back`).expect(200);
    expect(await people.readers(id)).toEqual(EVERYBODY);
  });

  it('is still found at the school where they worked then', async () => {
    const { id } = await people.write();
    const { owner } = api.database;
    await owner.query(`update appointment set until_on = '2026-04-01' where staff_member_id = $1`, [people.noor.id]);
    await api.world.appointment(people.noor, people.otherSchool, { fromOn: '2026-04-01' });
    api.clock.set('2026-05-12T09:00:00Z');
    expect(await people.readers(id)).toEqual(['asNoor', 'atNoors']);
  });

  it('has a history of facts, which is in their own record', async () => {
    const { id } = await people.write({ themeIds: [people.theme.id] });
    await revise(id, 1, { learned: 'Iets anders.', visibility: 'board' }).expect(200);
    const { body } = await asNoor().get('/v1/me/history?subjectType=insight').expect(200);
    const events = body.items.map(({ event, changes }: { event: string; changes: object }) => ({ event, changes }));
    const facts = { source: 'activity', activityId: people.activity.id, goalId: null, leerteamId: null };
    expect(events).toEqual([
      { event: 'insight.revised', changes: { learned: 'changed', visibility: ['school', 'board'] } },
      { event: 'insight.written', changes: { ...facts, visibility: 'school', themeIds: [people.theme.id] } },
    ]);
  });
});
