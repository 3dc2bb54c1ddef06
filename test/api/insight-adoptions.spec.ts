import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { removeExpired } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { InsightPeople, type Told } from '../support/insight-people.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { everyPage } from '../support/pages.js';

interface Adoption {
  readonly id: string;
  readonly insightId: string | null;
  readonly title: string | null;
  readonly did: string | null;
  readonly activityId: string | null;
  readonly version: number;
}

describe('“I use this”', () => {
  let api: TestApi;
  let people: InsightPeople;
  let insight: Told;
  let asNoor: Client;
  let asLin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    people = await InsightPeople.layOut(api);
    insight = await people.write({ visibility: 'board' });
    ({ asNoor, asLin } = people.clients);
  });

  const DID = 'Bij ons dachten ze in tweetallen hardop.';
  const post = (client: Client, use: object = {}, id = insight.id) =>
    client.post(`/v1/insights/${id}/adoptions`).send(use);
  const adopt = async (client: Client, use?: object, id?: string): Promise<Adoption> =>
    (await post(client, use, id).expect(201)).body as Adoption;
  const change = (client: Client, { id, version }: Adoption, use: object) =>
    client.patch(`/v1/insight-adoptions/${id}`).set('if-match', `"${version}"`).send(use);
  const withdraw = (client: Client, { id, version }: Adoption) =>
    client.delete(`/v1/insight-adoptions/${id}`).set('if-match', `"${version}"`);
  const went = (client: Client, query = ''): Promise<Adoption[]> =>
    everyPage<Adoption>(client, `/v1/insights/${insight.id}/adoptions${query}`);
  const own = (client: Client): Promise<Adoption[]> => everyPage<Adoption>(client, '/v1/me/adoptions');
  const revise = (version: number, values: object) =>
    asNoor.patch(`/v1/insights/${insight.id}`).set('if-match', `"${version}"`).send(values).expect(200);
  const told = async (client: Client): Promise<string[]> =>
    (await everyPage<{ sentence: string }>(client, '/v1/me/notices')).map(({ sentence }) => sentence);

  it('goes from one school to another: written, found, used, and seen by its author', async () => {
    const [found] = await people.listed(asLin, { text: 'hardop denken' });
    expect(found).toMatchObject({ id: insight.id, adoptionId: null });
    const adoption = await adopt(asLin);
    expect(adoption).toMatchObject({ insightId: insight.id, title: insight.title, author: { name: 'Noor Quist' } });
    expect(await told(asNoor)).toEqual([`Lin Smit gebruikt “${insight.title}”`]);
    api.clock.set('2026-04-02T09:00:00Z');
    await change(asLin, adoption, { did: DID }).expect(200);
    expect(await went(asNoor)).toMatchObject([
      {
        ...{ adopter: { name: 'Lin Smit' }, schools: [{ name: 'De Linde' }], leerteam: null },
        ...{ adoptedOn: '2026-03-12', did: DID, openTo: 'authors', title: null, activityId: null },
      },
    ]);
    expect(await people.listed(asLin, { adoptedBy: 'me' })).toMatchObject([{ adoptionId: adoption.id }]);
    expect(await people.listed(people.clients.leader, { adoptedBy: 'me' })).toEqual([]);
  });

  it('is seen by the author alone, until the adopter opens it to who can read the insight', async () => {
    const adoption = await adopt(asLin, { did: DID });
    const { leader, atSams } = people.clients;
    const path = `/v1/insight-adoptions/${adoption.id}`;
    for (const client of [leader, atSams]) {
      expect(await went(client)).toEqual([]);
      await client.get(path).expect(404);
      await change(client, adoption, { did: 'Anders' }).expect(404);
    }
    await asNoor.get(path).expect(200);
    await change(asNoor, adoption, { did: 'Anders' }).expect(403);
    await withdraw(asNoor, adoption).expect(403);
    const { body } = await change(asLin, adoption, { openTo: 'readers' }).expect(200);
    expect(await went(leader)).toMatchObject([{ did: DID, adopter: { name: 'Lin Smit' } }]);
    await leader.get(path).expect(200);
    await withdraw(leader, body as Adoption).expect(403);
    await revise(1, { visibility: 'school' });
    await leader.get(path).expect(404);
    expect(await went(people.clients.atNoors)).toHaveLength(1);
  });

  it('is said once by each, also by who says so twice at one moment', async () => {
    const answered = await Promise.all([post(asLin), post(asLin), post(people.clients.leader)]);
    expect(answered.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect((await post(asLin).expect(409)).body.code).toBe('adopted_already');
    expect(await went(asNoor)).toHaveLength(2);
    expect(await told(asNoor)).toHaveLength(2);
  });

  it('tells nobody who comes while it is being closed what it is called from then on', async () => {
    const closed = 'Wat Lin niet meer mag lezen';
    for (let time = 0; time < 8; time += 1) {
      const one = await people.write({ visibility: 'board' });
      const closing = { visibility: 'school', title: closed };
      const path = `/v1/insights/${one.id}`;
      const [adopted] = await Promise.all([
        post(asLin, {}, one.id),
        asNoor.patch(path).set('if-match', '"1"').send(closing).expect(200),
      ]);
      expect([201, 404]).toContain(adopted.status);
    }
    for (const { title } of await own(asLin)) expect(title).toBe(insight.title);
  });

  it('is of what another wrote; in a leerteam by whoever did not write it', async () => {
    expect((await post(asNoor).expect(409)).body.code).toBe('own_insight');
    const cycle = await layOutCycle(api, people.team);
    const said = { title: 'Van het team', learned: 'Samen.', visibility: 'team' };
    const { body } = await asNoor.post(`/v1/cycles/${cycle}/insights`).send(said).expect(201);
    await post(asNoor, {}, body.id as string).expect(409);
    await post(asLin, {}, body.id as string).expect(404);
    await adopt(people.clients.asSam, { leerteamId: people.team.id }, body.id as string);
    expect(await told(asNoor)).toEqual(['Sam Bos gebruikt “Van het team”']);
    expect(await everyPage(asNoor, `/v1/insights/${body.id}/adoptions`)).toMatchObject([
      { leerteam: { name: 'PLG lezen' }, schools: [{ name: 'De Es' }] },
    ]);
  });

  it('names a leerteam and an activity of the adopter’s own, and shows the activity to them alone', async () => {
    const form = await api.world.learningForm(people.board);
    const activity = await api.world.activity(people.lin, form, { title: 'Mijn les' });
    const theirs = { leerteamId: people.team.id, activityId: people.activity.id };
    expect((await post(asLin, theirs).expect(422)).body.errors).toMatchObject([
      { pointer: '/leerteamId', code: 'not_a_member' },
      { pointer: '/activityId', code: 'unknown_activity' },
    ]);
    const adoption = await adopt(asLin, { activityId: activity.id, openTo: 'readers' });
    expect(adoption.activityId).toBe(activity.id);
    for (const client of [asNoor, people.clients.leader])
      expect(await went(client)).toMatchObject([{ activityId: null }]);
    await asLin.delete(`/v1/activities/${activity.id}`).set('if-match', '"1"').expect(204);
    expect(await own(asLin)).toMatchObject([{ activityId: null, version: 1 }]);
    api.clock.set('2026-04-20T09:00:00Z');
    await removeExpired(api.unitOfWork);
    expect(await own(asLin)).toMatchObject([{ activityId: null, version: 2 }]);
    await change(asLin, { ...adoption, version: 2 }, { did: DID }).expect(200);
  });

  it('stays the adopter’s, as it was called, when the insight is closed to them', async () => {
    const adoption = await adopt(asLin, { did: DID });
    await revise(1, { visibility: 'school', title: 'Iets wat Lin niet leest' });
    expect(await own(asLin)).toMatchObject([{ insightId: null, title: insight.title, did: DID }]);
    await post(asLin).expect(404);
    const { body } = await change(asLin, adoption, { did: 'En toen verder' }).expect(200);
    expect(await went(asNoor)).toMatchObject([{ did: 'En toen verder' }]);
    await revise(2, { visibility: 'board' });
    expect(await own(asLin)).toMatchObject([{ insightId: insight.id, title: insight.title }]);
    await withdraw(asLin, body as Adoption).expect(204);
    expect(await went(asNoor)).toEqual([]);
  });

  it('stays the adopter’s when the insight is removed, for good too', async () => {
    const adoption = await adopt(asLin, { did: DID });
    await asNoor.delete(`/v1/insights/${insight.id}`).set('if-match', '"1"').expect(204);
    const gone = { id: adoption.id, insightId: null, title: insight.title, did: DID };
    expect(await own(asLin)).toMatchObject([gone]);
    await asNoor.get(`/v1/insight-adoptions/${adoption.id}`).expect(404);
    api.clock.set('2026-04-20T09:00:00Z');
    await removeExpired(api.unitOfWork);
    await removeExpired(api.unitOfWork);
    expect(await api.database.owner.query(`select from insight where id = $1`, [insight.id])).toEqual([]);
    const [left] = await own(asLin);
    expect(left).toMatchObject({ ...gone, version: 2 });
    await withdraw(asLin, left as Adoption).expect(204);
    expect(await own(asLin)).toEqual([]);
  });

  it('can be withdrawn and said again, of which the author is told once', async () => {
    const adoption = await adopt(asLin, { did: DID });
    await withdraw(asLin, { ...adoption, version: 9 }).expect(412);
    await withdraw(asLin, adoption).expect(204);
    expect(await own(asLin)).toEqual([]);
    expect(await people.listed(asLin)).toMatchObject([{ adoptionId: null }]);
    await adopt(asLin);
    expect(await told(asNoor)).toHaveLength(1);
    expect(await went(asNoor)).toMatchObject([{ did: null }]);
  });

  it('is listed the newest first, and counted for nobody', async () => {
    const { leader, atSams, atNoors } = people.clients;
    for (const client of [asLin, leader, atSams, atNoors]) await adopt(client, { openTo: 'readers' });
    const all = await went(asNoor, '?limit=1');
    expect(all).toHaveLength(4);
    expect(all.map(({ id }) => id)).toEqual((await went(asNoor)).map(({ id }) => id));
    expect((all[3] as unknown as { adopter: object }).adopter).toMatchObject({ name: 'Lin Smit' });
    const [listed] = await people.listed(atNoors);
    expect(Object.keys(listed ?? {})).not.toContain('adoptions');
    await atNoors.get('/v1/insights?sort=adoptions').expect(400);
    for (const path of ['/v1/me/adoptions', `/v1/insights/${insight.id}/adoptions`]) {
      const queries = await queriesOf(api, () => asNoor.get(path).expect(200));
      expect(queries.length).toBeLessThanOrEqual(7);
    }
  });

  it('has a history of facts in the record of the adopter', async () => {
    const adoption = await adopt(asLin, { did: DID });
    await change(asLin, adoption, { did: 'Anders', openTo: 'readers' }).expect(200);
    const { body } = await asLin.get('/v1/me/history?subjectType=insight_adoption').expect(200);
    expect(body.items).toMatchObject([
      { event: 'insight-adoption.revised', changes: { did: 'changed', openTo: ['authors', 'readers'] } },
      { event: 'insight-adoption.made', changes: { insightId: insight.id, openTo: 'authors' } },
    ]);
    expect(JSON.stringify(body)).not.toContain('tweetallen');
  });

  it('is repeated without being said twice', async () => {
    const again = () => post(asLin, { did: DID }).set('idempotency-key', 'ik-gebruik-dit').expect(201);
    expect((await again()).body).toEqual((await again()).body);
    expect(await went(asNoor)).toHaveLength(1);
  });
});
