import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PupilGroup } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { machine } from '../support/machine.js';
import { schoolWithOutcomes, type SchoolWithOutcomes } from '../support/school-with-outcomes.js';

describe('what schools give of their groups together', () => {
  let api: TestApi;
  let story: SchoolWithOutcomes;
  let asAdmin: Client;
  let moments: { first: string; second: string };
  let groups: PupilGroup[];

  beforeAll(async () => {
    api = await startApi();
    story = await schoolWithOutcomes(api);
    asAdmin = story.asAdmin;
    moments = await story.addMoments();
    groups = [];
    for (const name of ['6A', '6B', '6C']) groups.push(await api.world.pupilGroup(story.school, story.year, { name }));
  });
  afterAll(() => api.close());

  const item = (group = 0, more: object = {}) => ({
    pupilGroupId: groups[group]?.id,
    measuringMomentId: moments.first,
    pupils: 24,
    mean: 61.4,
    standardDeviation: 9.8,
    ...more,
  });
  const give = (measure: string, items: object[], client = asAdmin) =>
    client.put(`/v1/outcome-measures/${measure}/aggregates`).send({ items });
  const list = async (measure: string, query = '') =>
    (await asAdmin.get(`/v1/outcome-measures/${measure}/aggregates${query}`).expect(200)).body.items;

  it('are kept as they were given last, and sending them again changes nothing', async () => {
    const measure = await story.newMeasure();
    const items = [item(0), item(1), item(0, { measuringMomentId: moments.second })];
    expect((await give(measure, items).expect(200)).body).toEqual({ added: 3, changed: 0, unchanged: 0 });
    expect((await give(measure, items).expect(200)).body).toEqual({ added: 0, changed: 0, unchanged: 3 });
    const other = [item(0, { mean: 62 }), item(1)];
    expect((await give(measure, other).expect(200)).body).toEqual({ added: 0, changed: 1, unchanged: 1 });
    const events = await api.database.owner.query(
      `select changes from history_entry where subject_id = $1 and event = 'outcome-aggregates.given' order by at, id`,
      [measure],
    );
    expect(events).toEqual([{ changes: { added: 3, changed: 0 } }, { changes: { added: 0, changed: 1 } }]);
    expect(await list(measure)).toHaveLength(3);
  });

  it('are taken all or none, with what is wrong at its row', async () => {
    const measure = await story.newMeasure();
    const wrong = [
      item(0),
      item(1, { mean: 101 }),
      item(2, { standardDeviation: 60 }),
      item(0, { pupilGroupId: newId() }),
      item(0, { measuringMomentId: newId() }),
      item(0),
    ];
    const { body } = await give(measure, wrong).expect(422);
    expect(
      (body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`),
    ).toEqual([
      '/items/1/mean score_out_of_range',
      '/items/2/standardDeviation spread_not_possible',
      '/items/3/pupilGroupId unknown_pupil_group',
      '/items/4/measuringMomentId unknown_measuring_moment',
      '/items/5 aggregate_twice',
    ]);
    expect(await list(measure)).toEqual([]);
    const { body: malformed } = await give(measure, [item(0), item(1, { pupils: 1 })]).expect(400);
    expect(malformed.errors).toMatchObject([{ pointer: '/items/1/pupils', code: 'min' }]);
    await give(measure, [item(0, { standardDeviation: -1 })]).expect(400);
    await give(measure, []).expect(200);
  });

  it('are listed by group with small numbers hidden, in a fixed number of queries', async () => {
    const measure = await story.newMeasure();
    await give(measure, [item(0), item(1, { pupils: 9 }), item(2, { pupils: 4 })]).expect(200);
    const items = (await list(measure)) as { pupilGroup: { name: string } }[];
    const of = (name: string) => items.find(({ pupilGroup }) => pupilGroup.name === name);
    const shown = { origin: 'given', setAside: false, school: { id: story.school.id, name: story.school.name } };
    expect(of('6A')).toMatchObject({ ...shown, pupils: 24, mean: 61.4, standardDeviation: 9.8, hidden: null });
    expect(of('6B')).toMatchObject({ ...shown, pupils: 9, mean: null, standardDeviation: null });
    expect(of('6B')).toMatchObject({ hidden: 'fewer_than_10_pupils', measuringMoment: { name: 'M-toetsen' } });
    expect(of('6C')).toMatchObject({ pupils: null, mean: null, hidden: 'fewer_than_5_pupils' });
    const queries = await queriesOf(api, () => list(measure));
    expect(queries.filter((query) => /outcome_/.test(query))).toHaveLength(2);
  });

  it('are listed a page at a time, of a school, of a moment', async () => {
    const measure = await story.newMeasure();
    const all = [0, 1, 2].flatMap((group) => [item(group), item(group, { measuringMomentId: moments.second })]);
    await give(measure, all).expect(200);
    const listed = await story.listed(`/v1/outcome-measures/${measure}/aggregates?limit=4`);
    const seen = listed.map(({ pupilGroup, measuringMoment }) => `${pupilGroup?.id} ${measuringMoment?.id}`);
    expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
    expect(await list(measure, `?measuringMomentId=${moments.second}`)).toHaveLength(3);
    expect(await list(measure, `?schoolId=${story.school.id}`)).toHaveLength(6);
    expect(await list(measure, `?schoolId=${newId()}`)).toEqual([]);
  });

  it('are set aside where there are results of pupils too, until those are withdrawn', async () => {
    const measure = await story.newMeasure();
    await give(measure, [item(0), item(0, { measuringMomentId: moments.second })]).expect(200);
    await story.send(asAdmin, measure, 'group,pupil,first,second\n6A,1,33,\n').expect(200);
    const setAside = async () =>
      ((await list(measure, `?measuringMomentId=${moments.first}`)) as { setAside: boolean }[])[0]?.setAside;
    expect(await setAside()).toBe(true);
    const { body } = await asAdmin
      .get(`/v1/outcome-measures/${measure}/aggregates?measuringMomentId=${moments.second}`)
      .expect(200);
    expect(body.items[0].setAside).toBe(false);
    await asAdmin
      .post('/v1/outcome-results/withdraw')
      .send({ pupilKeys: ['1'] })
      .expect(200);
    expect(await setAside()).toBe(false);
  });

  it('are taken away one by one', async () => {
    const measure = await story.newMeasure();
    await give(measure, [item(0)]).expect(200);
    const path = `/v1/outcome-measures/${measure}/aggregates/${groups[0]?.id}/moments/${moments.first}`;
    await asAdmin.delete(path).expect(204);
    await asAdmin.delete(path).expect(404);
    expect(await list(measure)).toEqual([]);
  });

  it('are for the administrator and the school’s system, and for nobody who leads or teaches', async () => {
    const measure = await story.newMeasure();
    const system = await machine(api, asAdmin, ['outcomes']);
    await give(measure, [item(0)], system).expect(200);
    await system.get(`/v1/outcome-measures/${measure}/aggregates`).expect(200);
    const leader = await api.as(await api.world.schoolLeader(story.board, story.school));
    await leader.get(`/v1/outcome-measures/${measure}/aggregates`).expect(403);
    await give(measure, [item(0)], leader).expect(403);
    const stranger = await schoolWithOutcomes(api);
    await stranger.asAdmin.get(`/v1/outcome-measures/${measure}/aggregates`).expect(404);
    const theirs = await stranger.newMeasure();
    const { body } = await give(theirs, [item(0)], stranger.asAdmin).expect(422);
    expect((body.errors as { code: string }[]).map(({ code }) => code)).toEqual([
      'unknown_pupil_group',
      'unknown_measuring_moment',
    ]);
  });
});
