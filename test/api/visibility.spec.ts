import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISIBILITIES, type Visibility } from '@app/access';
import { type Activity, type Board, type Goal, type Leerteam, type School, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

/** Everybody who could want to look into Noor's record, and what they are to her. */
const PEOPLE = [
  'Noor herself',
  'a named colleague',
  'a teammate',
  'a former teammate',
  'a colleague at school',
  'a former colleague',
  'a colleague of the board',
  'the leader of her school',
  'the leader of another school',
  'the administrator',
  'a leader elsewhere',
] as const;
type Person = (typeof PEOPLE)[number];

/** To whom each visibility opens the content, beside Noor; no row of a leader or administrator is for what they are. */
const OPEN_TO: Readonly<Record<Visibility, readonly Person[]>> = {
  private: [],
  shared: ['a named colleague'],
  team: ['a named colleague', 'a teammate'],
  school: ['a named colleague', 'a teammate', 'a colleague at school', 'the leader of her school'],
  board: PEOPLE.filter((person) => person !== 'Noor herself' && person !== 'a leader elsewhere'),
};

const CASES = VISIBILITIES.flatMap((visibility) =>
  PEOPLE.filter((person) => person !== 'Noor herself').map(
    (person) => [person, visibility, OPEN_TO[visibility].includes(person) ? 'open' : 'closed'] as const,
  ),
);

describe('what somebody learned', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  const people = new Map<Person, StaffMember>();
  const clients = new Map<Person, Client>();
  const activities = new Map<Visibility, Activity>();
  const goals = new Map<Visibility, Goal>();

  const of = <Key, Value>(map: Map<Key, Value>, key: Key): Value => {
    const value = map.get(key);
    if (value === undefined) throw new Error(`Not laid out: ${String(key)}`);
    return value;
  };

  async function layOutPeople(): Promise<void> {
    const { world } = api;
    const otherSchool = await world.school(board);
    const elsewhere = await world.board();
    const lay = async (person: Person, made: Promise<StaffMember>) => people.set(person, await made);
    await lay('Noor herself', world.staffMember(board, school));
    await lay('a named colleague', world.staffMember(board, otherSchool));
    await lay('a teammate', world.staffMember(board, otherSchool));
    await lay('a former teammate', world.staffMember(board, otherSchool));
    await lay('a colleague at school', world.staffMember(board, school));
    await lay('a former colleague', world.staffMember(board, otherSchool));
    await lay('a colleague of the board', world.staffMember(board, otherSchool));
    await lay('the leader of her school', world.schoolLeader(board, school));
    await lay('the leader of another school', world.schoolLeader(board, otherSchool));
    await lay('the administrator', world.boardAdmin(board));
    await lay('a leader elsewhere', world.schoolLeader(elsewhere, await world.school(elsewhere)));
    await world.appointment(of(people, 'a former colleague'), school, { untilOn: '2026-03-12' });
    await world.membership(team, of(people, 'Noor herself'));
    await world.membership(team, of(people, 'a teammate'));
    await world.membership(team, of(people, 'a former teammate'), { untilOn: '2026-03-12' });
    for (const [person, staffMember] of people) clients.set(person, await api.as(staffMember));
  }

  async function layOutRecords(): Promise<void> {
    const noor = of(people, 'Noor herself');
    const colleague = of(people, 'a named colleague');
    const form = await api.world.learningForm(board);
    for (const visibility of VISIBILITIES) {
      const values = { visibility, leerteamId: team.id };
      const activity = await api.world.activity(noor, form, { ...values, reflection: 'Wat ik ervan vond.' });
      const goal = await api.world.goal(noor, values);
      activities.set(visibility, activity);
      goals.set(visibility, goal);
      // A share that stayed behind opens nothing where the record is private.
      await api.database.owner.query(`insert into activity_share values ($1, $2, $3)`, [
        board.id,
        activity.id,
        colleague.id,
      ]);
      await api.database.owner.query(`insert into goal_share values ($1, $2, $3)`, [board.id, goal.id, colleague.id]);
    }
  }

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board);
    team = await api.world.leerteam(board);
    await layOutPeople();
    await layOutRecords();
  });
  afterAll(() => api.close());

  it.each(CASES)('for %s, when it is %s, is %s: an activity', async (person, visibility, access) => {
    const client = of(clients, person);
    const path = `/v1/activities/${of(activities, visibility).id}`;
    const read = await client.get(path).expect(access === 'open' ? 200 : 404);
    expect(JSON.stringify(read.body).includes('Wat ik ervan vond.')).toBe(access === 'open');
    const refused = access === 'open' ? 403 : 404;
    await client.patch(path).set('if-match', '"1"').send({ title: 'Van mij' }).expect(refused);
    await client.delete(path).set('if-match', '"1"').expect(refused);
  });

  it.each(CASES)('for %s, when it is %s, is %s: a goal', async (person, visibility, access) => {
    const client = of(clients, person);
    const path = `/v1/goals/${of(goals, visibility).id}`;
    const refused = access === 'open' ? 403 : 404;
    await client.get(path).expect(access === 'open' ? 200 : 404);
    await client.patch(path).set('if-match', '"1"').send({ title: 'Van mij' }).expect(refused);
    await client.post(`${path}/achieve`).expect(refused);
    await client.post(`${path}/check-ins`).send({ note: 'Van mij' }).expect(refused);
  });

  it.each(PEOPLE)('is listed to %s as far as it is open, and never as their own', async (person) => {
    const client = of(clients, person);
    const isHers = person === 'Noor herself';
    const open = VISIBILITIES.filter((visibility) => isHers || OPEN_TO[visibility].includes(person));
    const idsOf = async (path: string) => (await everyPage<{ id: string }>(client, path)).map(({ id }) => id).sort();
    const expected = (records: Map<Visibility, { id: string }>) => open.map((each) => of(records, each).id).sort();
    expect(await idsOf('/v1/activities?owner=open&limit=2')).toEqual(expected(activities));
    expect(await idsOf('/v1/goals?owner=open&limit=2')).toEqual(expected(goals));
    expect(await idsOf('/v1/activities')).toEqual(isHers ? expected(activities) : []);
    expect(await idsOf('/v1/goals')).toEqual(isHers ? expected(goals) : []);
  });

  it('is open to no team where it was done in none', async () => {
    const form = await api.world.learningForm(board);
    const { id } = await api.world.activity(of(people, 'Noor herself'), form, { visibility: 'team' });
    await of(clients, 'a teammate').get(`/v1/activities/${id}`).expect(404);
  });

  it('stays in no one’s totals but hers', async () => {
    const path = '/v1/activities/totals?from=2025-08-01&until=2026-08-01';
    const { body: hers } = await of(clients, 'Noor herself').get(path).expect(200);
    expect(hers.overall.count).toBe(VISIBILITIES.length + 1);
    const { body: theirs } = await of(clients, 'the leader of her school').get(path).expect(200);
    expect(theirs.overall.count).toBe(0);
  });

  it.each(VISIBILITIES)('is hers to read and change, when it is %s', async (visibility) => {
    const asNoor = of(clients, 'Noor herself');
    const { id } = of(activities, visibility);
    await asNoor.get(`/v1/activities/${id}`).expect(200);
    await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send({ visibility }).expect(200);
    await asNoor.get(`/v1/goals/${of(goals, visibility).id}`).expect(200);
    await asNoor
      .patch(`/v1/goals/${of(goals, visibility).id}`)
      .set('if-match', '"1"')
      .send({ visibility })
      .expect(200);
  });
});
