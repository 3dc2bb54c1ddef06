import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISIBILITIES, type Visibility } from '@app/access';
import { startApi, type TestApi } from '../support/api.js';
import { type NoorsRecord, noorsRecord, OPEN_TO, PEOPLE, sentence } from '../support/noors-record.js';
import { everyPage } from '../support/pages.js';

const CASES = VISIBILITIES.flatMap((visibility) =>
  PEOPLE.filter((person) => person !== 'Noor herself').map(
    (person) => [person, visibility, OPEN_TO[visibility].includes(person) ? 'open' : 'closed'] as const,
  ),
);

describe('what somebody learned', () => {
  let api: TestApi;
  let noors: NoorsRecord;

  beforeAll(async () => {
    api = await startApi();
    noors = await noorsRecord(api);
  });
  afterAll(() => api.close());

  it.each(CASES)('for %s, when it is %s, is %s: an activity', async (person, visibility, access) => {
    const client = noors.as(person);
    const path = `/v1/activities/${noors.activity(visibility).id}`;
    const read = await client.get(path).expect(access === 'open' ? 200 : 404);
    expect(read.text.includes(sentence(visibility, 'reflection'))).toBe(access === 'open');
    const refused = access === 'open' ? 403 : 404;
    await client.patch(path).set('if-match', '"1"').send({ title: 'Van mij' }).expect(refused);
    await client.delete(path).set('if-match', '"1"').expect(refused);
  });

  it.each(CASES)('for %s, when it is %s, is %s: a goal', async (person, visibility, access) => {
    const client = noors.as(person);
    const path = `/v1/goals/${noors.goal(visibility).id}`;
    const refused = access === 'open' ? 403 : 404;
    await client.get(path).expect(access === 'open' ? 200 : 404);
    await client.patch(path).set('if-match', '"1"').send({ title: 'Van mij' }).expect(refused);
    await client.post(`${path}/achieve`).expect(refused);
    await client.post(`${path}/check-ins`).send({ note: 'Van mij' }).expect(refused);
  });

  it.each(PEOPLE)('is listed to %s as far as it is open, and never as their own', async (person) => {
    const client = noors.as(person);
    const isHers = person === 'Noor herself';
    const open = VISIBILITIES.filter((visibility) => isHers || OPEN_TO[visibility].includes(person));
    const idsOf = async (path: string) => (await everyPage<{ id: string }>(client, path)).map(({ id }) => id).sort();
    const expected = (at: (visibility: Visibility) => { id: string }) => open.map((each) => at(each).id).sort();
    expect(await idsOf('/v1/activities?owner=open&limit=2')).toEqual(expected(noors.activity));
    expect(await idsOf('/v1/goals?owner=open&limit=2')).toEqual(expected(noors.goal));
    expect(await idsOf('/v1/activities')).toEqual(isHers ? expected(noors.activity) : []);
    expect(await idsOf('/v1/goals')).toEqual(isHers ? expected(noors.goal) : []);
  });

  it('is open to no team where it was done in none', async () => {
    const form = await api.world.learningForm(noors.board);
    const { id } = await api.world.activity(noors.person('Noor herself'), form, { visibility: 'team' });
    await noors.as('a teammate').get(`/v1/activities/${id}`).expect(404);
  });

  it('stays in no one’s totals but hers', async () => {
    const path = '/v1/activities/totals?from=2025-08-01&until=2026-08-01';
    const { body: hers } = await noors.as('Noor herself').get(path).expect(200);
    expect(hers.overall.count).toBe(VISIBILITIES.length + 1);
    const { body: theirs } = await noors.as('the leader of her school').get(path).expect(200);
    expect(theirs.overall.count).toBe(0);
  });

  it.each(VISIBILITIES)('is hers to read and change, when it is %s', async (visibility) => {
    const asNoor = noors.as('Noor herself');
    const { id } = noors.activity(visibility);
    await asNoor.get(`/v1/activities/${id}`).expect(200);
    await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send({ visibility }).expect(200);
    await asNoor.get(`/v1/goals/${noors.goal(visibility).id}`).expect(200);
    await asNoor
      .patch(`/v1/goals/${noors.goal(visibility).id}`)
      .set('if-match', '"1"')
      .send({ visibility })
      .expect(200);
  });
});
