import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, removeExpired, type School, type StaffMember, type Theme } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { everyPage } from '../support/pages.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

describe('insights of leerteams', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let otherSchool: School;
  let team: Leerteam;
  let noor: StaffMember;
  let theme: Theme;
  let cycle: string;
  /** Noor wrote; Sam is in the team, from another school. The others are colleagues of each of them, or of neither. */
  let asNoor: Client;
  let asSam: Client;
  let atNoors: Client;
  let atSams: Client;
  let elsewhere: Client;
  let leader: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    [school, otherSchool] = [await world.school(board), await world.school(board)];
    team = await world.leerteam(board, { name: 'Datateam lezen' });
    theme = await world.theme(board);
    noor = await world.staffMember(board, school);
    const sam = await world.staffMember(board, otherSchool, { givenName: 'Sam' });
    for (const person of [noor, sam]) await world.membership(team, person);
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
    atNoors = await api.as(await world.staffMember(board, school));
    atSams = await api.as(await world.staffMember(board, otherSchool));
    const third = await world.school(board);
    elsewhere = await api.as(await world.staffMember(board, third));
    leader = await api.as(await world.schoolLeader(board, third));
    cycle = await layOutCycle(api, team);
  });

  const LEARNED = {
    title: 'Hardop denken werkt pas als leerlingen het zelf doen',
    learned: 'Voordoen alleen hielp niet.',
    usefulFor: 'Groep 5 tot en met 8',
  };
  const write = async (values: object = {}, client = asNoor, of = cycle): Promise<Seen> => {
    const { body, status } = await client.post(`/v1/cycles/${of}/insights`).send({ ...LEARNED, ...values });
    expect([status, body.errors]).toEqual([201, undefined]);
    return body as Seen;
  };
  const revise = ({ id, version }: Seen, values: object, client = asNoor) =>
    client.patch(`/v1/insights/${id}`).set('if-match', `"${version}"`).send(values);
  const listed = async (client: Client, query = ''): Promise<string[]> =>
    (await everyPage<Seen>(client, `/v1/insights${query}`)).map(({ id }) => id);
  /** Who of everybody can read it, and who finds it in the list: always the same. */
  const readers = async (id: string): Promise<string[]> => {
    const all = { asNoor, asSam, atNoors, atSams, elsewhere, leader };
    const reading: string[] = [];
    for (const [name, client] of Object.entries(all)) {
      const { status } = await client.get(`/v1/insights/${id}`);
      const found = (await listed(client)).includes(id);
      expect([name, found]).toEqual([name, status === 200]);
      if (status === 200) reading.push(name);
      else expect([name, status]).toEqual([name, 404]);
    }
    return reading;
  };

  it('are the team’s, until it opens them to schools or to the board', async () => {
    const insight = await write();
    expect(await readers(insight.id)).toEqual(['asNoor', 'asSam']);
    // Sam opens it: it is the team’s, and not only Noor’s.
    await revise(insight, { visibility: 'school' }, asSam).expect(200);
    expect(await readers(insight.id)).toEqual(['asNoor', 'asSam', 'atNoors', 'atSams']);
    await revise({ ...insight, version: 2 }, { visibility: 'board' }).expect(200);
    expect(await readers(insight.id)).toEqual(['asNoor', 'asSam', 'atNoors', 'atSams', 'elsewhere', 'leader']);
    await revise({ ...insight, version: 3 }, { visibility: 'team' }).expect(200);
    expect(await readers(insight.id)).toEqual(['asNoor', 'asSam']);
  });

  it('open nothing else of the cycle', async () => {
    const { id } = await write({ visibility: 'board', themeIds: [theme.id] });
    const { body } = await elsewhere.get(`/v1/insights/${id}`).expect(200);
    expect(body).toEqual({
      id,
      ...LEARNED,
      leerteam: { id: team.id, name: 'Datateam lezen' },
      author: { id: noor.id, name: `${noor.givenName} ${noor.familyName}` },
      writtenOn: '2026-03-12',
      visibility: 'board',
      themes: [{ id: theme.id, name: theme.name }],
      ...{ source: null, cycleId: null, activityId: null, goalId: null },
      ...{ reactions: 0, adoptionId: null, removedAt: null, version: 1 },
    });
    await elsewhere.get(`/v1/cycles/${cycle}/hypotheses`).expect(404);
    expect(await listed(elsewhere, `?cycleId=${cycle}`)).toEqual([]);
    expect(await listed(asSam, `?cycleId=${cycle}`)).toEqual([id]);
    expect((await asSam.get(`/v1/insights/${id}`).expect(200)).body.cycleId).toBe(cycle);
  });

  it('are changed by the team alone', async () => {
    const insight = await write({ visibility: 'board' });
    await revise(insight, { title: 'Anders' }, elsewhere).expect(403);
    await elsewhere.delete(`/v1/insights/${insight.id}`).set('if-match', '"1"').expect(403);
    await elsewhere.post(`/v1/cycles/${cycle}/insights`).send(LEARNED).expect(404);
    await revise(insight, { usefulFor: null }, asSam).expect(200);
    await revise(insight, { title: 'Anders' }).expect(412);
    const own = await write();
    await revise(own, { title: 'Anders' }, elsewhere).expect(404);
  });

  it('stay open to the schools of who was in the team then, whoever leaves it', async () => {
    const { id } = await write({ visibility: 'school' });
    const { owner } = api.database;
    await owner.query(`update leerteam_membership set until_on = '2026-04-01' where leerteam_id = $1`, [team.id]);
    const late = await api.world.staffMember(board, await api.world.school(board));
    await api.world.membership(team, late, { fromOn: '2026-04-01' });
    api.clock.set('2026-05-12T09:00:00Z');
    expect(await readers(id)).toEqual(['asNoor', 'asSam', 'atNoors', 'atSams']);
    await (await api.as(late)).get(`/v1/insights/${id}`).expect(200);
    // Who left the team reads it as the colleague that they are, and changes nothing.
    await revise({ id, version: 1 }, { title: 'Anders' }).expect(403);
    await revise({ id, version: 1 }, { visibility: 'team' }, await api.as(late)).expect(200);
    expect(await readers(id)).toEqual([]);
  });

  it('are listed by what one looks for, the newest first, a page at a time', async () => {
    const otherTeam = await api.world.leerteam(board);
    await api.world.membership(otherTeam, noor);
    const other = await layOutCycle(api, otherTeam);
    const ids: string[] = [];
    for (const values of [{ themeIds: [theme.id] }, {}, { visibility: 'board' }])
      ids.unshift((await write({ visibility: 'school', ...values })).id);
    ids.unshift((await write({ visibility: 'board' }, asNoor, other)).id);
    const [ofOther, newest, , oldest] = ids;
    expect(await listed(asNoor, '?limit=1')).toEqual(ids);
    expect(await listed(asSam, `?themeId=${theme.id}`)).toEqual([oldest]);
    expect(await listed(elsewhere)).toEqual([ofOther, newest]);
    expect(await listed(elsewhere, `?leerteamId=${team.id}`)).toEqual([newest]);
    // What they say is read one at a time.
    const { body } = await elsewhere.get('/v1/insights').expect(200);
    expect(JSON.stringify(body)).not.toContain(LEARNED.learned);
  });

  it('are listed in as many queries with many as with few', async () => {
    const list = () => asNoor.get('/v1/insights').expect(200);
    const few = await queriesOf(api, list);
    for (let count = 0; count < 5; count += 1) await write({ themeIds: [theme.id] });
    const many = await queriesOf(api, list);
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(5);
  });

  it('can be removed and brought back by the team within thirty days, and then are gone', async () => {
    const { id } = await write({ visibility: 'board', themeIds: [theme.id] });
    await asSam.delete(`/v1/insights/${id}`).set('if-match', '"1"').expect(204);
    expect(await readers(id)).toEqual([]);
    expect(await listed(asNoor, '?removed=true')).toEqual([id]);
    expect(await listed(elsewhere, '?removed=true')).toEqual([]);
    await elsewhere.post(`/v1/insights/${id}/bring-back`).expect(404);
    api.clock.set('2026-04-10T09:00:00Z');
    await removeExpired(api.unitOfWork);
    const { body } = await asNoor.post(`/v1/insights/${id}/bring-back`).expect(200);
    expect(body).toMatchObject({ ...LEARNED, removedAt: null, themes: [{ id: theme.id }] });
    expect(await readers(id)).toHaveLength(6);
    await asNoor.post(`/v1/insights/${id}/bring-back`).expect(200);
    await asNoor.delete(`/v1/insights/${id}`).set('if-match', `"${body.version}"`).expect(204);
    api.clock.set('2026-05-11T09:00:00Z');
    expect((await asNoor.post(`/v1/insights/${id}/bring-back`).expect(409)).body.code).toBe('too_late_to_bring_back');
    await removeExpired(api.unitOfWork);
    await removeExpired(api.unitOfWork);
    await asNoor.post(`/v1/insights/${id}/bring-back`).expect(404);
    expect(await api.database.owner.query(`select from insight where id = $1`, [id])).toEqual([]);
  });

  it('name themes of the board that are in use', async () => {
    const wish = (themeIds: readonly string[]) =>
      asNoor.post(`/v1/cycles/${cycle}/insights`).send({ ...LEARNED, themeIds });
    const retired = await api.world.theme(board);
    const insight = await write({ themeIds: [retired.id] });
    await api.database.owner.query(`update theme set retired_on = '2026-03-12' where id = $1`, [retired.id]);
    expect((await wish([retired.id]).expect(422)).body.errors).toMatchObject([{ code: 'retired_theme' }]);
    expect((await wish([cycle]).expect(422)).body.errors).toMatchObject([{ code: 'unknown_theme' }]);
    // What was retired since may stay.
    const { body } = await revise(insight, { themeIds: [retired.id, theme.id] }).expect(200);
    expect(body.themes).toHaveLength(2);
  });

  it('can be made better after the cycle, but not added to it', async () => {
    const insight = await write();
    await api.database.owner.query(`update cycle set outcome = 'concluded', ended_on = '2026-03-12' where id = $1`, [
      cycle,
    ]);
    await asNoor.post(`/v1/cycles/${cycle}/insights`).send(LEARNED).expect(409);
    await revise(insight, { visibility: 'board' }).expect(200);
    expect(await readers(insight.id)).toHaveLength(6);
  });

  it('have a history of facts', async () => {
    const insight = await write({ themeIds: [theme.id] });
    await revise(insight, { learned: 'Iets anders.', visibility: 'school' }).expect(200);
    const rows = await api.database.owner.query(
      `select event, changes from history_entry where subject_id = $1 order by id`,
      [insight.id],
    );
    expect(rows).toEqual([
      { event: 'insight.written', changes: { cycleId: cycle, visibility: 'team', themeIds: [theme.id] } },
      { event: 'insight.revised', changes: { cycleId: cycle, learned: 'changed', visibility: ['team', 'school'] } },
    ]);
  });
});
