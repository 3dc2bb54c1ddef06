import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, GoalStatus, Leerteam, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface GoalSeen {
  id: string;
  title: string;
  status: GoalStatus;
  setOn: string;
  version: number;
}

describe('goals', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let emma: StaffMember;
  let team: Leerteam;
  let otherTeam: Leerteam;
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    emma = await api.world.staffMember(board, school, { givenName: 'Emma' });
    team = await api.world.leerteam(board);
    otherTeam = await api.world.leerteam(board);
    await api.world.membership(team, noor);
    asNoor = await api.as(noor);
  });
  afterAll(() => api.close());

  const set = async (values: object = {}, client = asNoor): Promise<GoalSeen> => {
    const response = await client.post('/v1/goals').send({ title: 'Betere vragen stellen', ...values });
    expect([response.status, response.body.errors]).toEqual([201, undefined]);
    return response.body as GoalSeen;
  };
  const patch = (id: string, version: number, body: object) =>
    asNoor.patch(`/v1/goals/${id}`).set('if-match', `"${version}"`).send(body);
  const step = (id: string, verb: string) => asNoor.post(`/v1/goals/${id}/${verb}`);
  const events = async (id: string): Promise<string[]> => {
    const sql = `select event from history_entry where subject_id = $1 order by id`;
    const rows = await api.database.owner.query<{ event: string }[]>(sql, [id]);
    return rows.map(({ event }) => event);
  };

  describe('setting', () => {
    it('takes a title, and keeps the draft to its owner', async () => {
      const { body } = await asNoor
        .post('/v1/goals')
        .send({ title: 'Betere vragen stellen' })
        .expect(201)
        .expect('etag', '"1"');
      expect(body).toEqual({
        id: expect.any(String),
        ownerId: noor.id,
        title: 'Betere vragen stellen',
        reason: null,
        origin: 'own',
        status: 'draft',
        leerteamId: null,
        visibility: 'private',
        sharedWith: [],
        successSigns: [],
        setOn: '2026-03-12',
        targetOn: null,
        closedOn: null,
        themes: [],
        cycles: [],
        strategicGoal: null,
        version: 1,
      });
    });

    it('takes all the rest too, and reads it back as it was answered', async () => {
      const rest = {
        reason: 'Mijn leerlingen praten te weinig.',
        origin: 'team',
        status: 'active',
        leerteamId: team.id,
        sharedWith: [emma.id],
        successSigns: ['Leerlingen stellen elkaar vragen.'],
        setOn: '2026-02-01',
        targetOn: '2026-07-01',
      };
      const goal = await set(rest);
      expect(goal).toMatchObject({ ...rest, visibility: 'team' });
      const { body } = await asNoor.get(`/v1/goals/${goal.id}`).expect(200).expect('etag', '"1"');
      const href = `/v1/activities?goalId=${goal.id}`;
      const learned = { activities: 0, minutes: 0, latestOn: null, href };
      expect(body).toEqual({ ...goal, checkIns: [], evaluationPoints: [], learned });
    });

    it.each<[string, () => object, string, string]>([
      ['set tomorrow', () => ({ setOn: '2026-03-13' }), '/setOn', 'in_the_future'],
      ['due before it was set', () => ({ targetOn: '2026-03-12' }), '/targetOn', 'ends_before_it_begins'],
      [
        'open to a team, without one',
        () => ({ visibility: 'team' }),
        '/visibility',
        'team_visibility_without_leerteam',
      ],
      ['shared with nobody', () => ({ visibility: 'shared' }), '/sharedWith', 'shared_with_nobody'],
      ['private and shared', () => ({ sharedWith: [emma.id] }), '/sharedWith', 'shared_needs_visibility'],
      ['in a team that one is not in', () => ({ leerteamId: otherTeam.id }), '/leerteamId', 'not_a_member'],
      ['in a team that is not there', () => ({ leerteamId: newId() }), '/leerteamId', 'unknown_leerteam'],
      [
        'shared with who is not there',
        () => ({ visibility: 'board', sharedWith: [newId()] }),
        '/sharedWith',
        'unknown_staff_member',
      ],
    ])('refuses one %s', async (_, values, pointer, code) => {
      const { body } = await asNoor
        .post('/v1/goals')
        .send({ title: 'Doel', ...values() })
        .expect(422);
      expect(body.errors).toMatchObject([{ pointer, code }]);
    });

    it('refuses fields that do not exist, and a goal that begins as reached', async () => {
      await asNoor.post('/v1/goals').send({ title: 'Doel', priority: 1 }).expect(400);
      await asNoor.post('/v1/goals').send({ title: 'Doel', status: 'achieved' }).expect(400);
    });

    it('sets it once, however often the same request is sent', async () => {
      const send = () => asNoor.post('/v1/goals').set('idempotency-key', 'goal-once').send({ title: 'Eenmaal' });
      const answers = await Promise.all([send(), send()]);
      expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    });
  });

  describe('its steps', () => {
    it.each<[GoalStatus, string, number]>([
      ['draft', 'activate', 200],
      ['draft', 'achieve', 422],
      ['draft', 'release', 200],
      ['active', 'activate', 422],
      ['active', 'achieve', 200],
      ['active', 'release', 200],
      ['achieved', 'activate', 200],
      ['achieved', 'achieve', 422],
      ['achieved', 'release', 422],
      ['released', 'activate', 200],
      ['released', 'achieve', 422],
      ['released', 'release', 422],
    ])('from %s: %s answers %i', async (status, verb, answer) => {
      const closedOn = status === 'achieved' || status === 'released' ? '2026-01-31' : null;
      const { id } = await api.world.goal(noor, { status, closedOn });
      const { body } = await step(id, verb).expect(answer);
      const reached = { activate: 'active', achieve: 'achieved', release: 'released' }[verb];
      if (answer === 200)
        expect(body).toMatchObject({
          status: reached,
          closedOn: reached === 'active' ? null : '2026-03-12',
          version: 2,
        });
      else expect(body.errors).toMatchObject([{ code: 'goal_step_not_possible' }]);
    });

    it('stand in the history, by what they meant', async () => {
      const { id } = await set();
      for (const verb of ['activate', 'achieve', 'activate', 'release']) await step(id, verb).expect(200);
      expect(await events(id)).toEqual([
        'goal.set',
        'goal.activated',
        'goal.achieved',
        'goal.resumed',
        'goal.released',
      ]);
    });

    it('says in the caller’s language why one is not possible', async () => {
      const { id } = await set();
      const { body: dutch } = await step(id, 'achieve').expect(422);
      expect(dutch.errors[0].detail).toBe('Deze stap kan nu niet: het doel is nog een concept.');
      const { body: english } = await step(id, 'achieve').set('accept-language', 'en').expect(422);
      expect(english.errors[0].detail).toBe('This step cannot be taken now: the goal is still a draft.');
    });
  });

  describe('revising', () => {
    it('changes what is named, empties what is null, and leaves the rest', async () => {
      const goal = await set({ reason: 'Omdat', targetOn: '2026-07-01', successSigns: ['a', 'b'] });
      const wanted = { title: 'Open vragen stellen', reason: null, successSigns: ['b'] };
      const { body } = await patch(goal.id, 1, wanted).expect(200).expect('etag', '"2"');
      expect(body).toEqual({ ...goal, ...wanted, version: 2 });
      expect(await events(goal.id)).toEqual(['goal.set', 'goal.revised']);
    });

    it('opens it to colleagues and closes it again', async () => {
      const asEmma = await api.as(emma);
      const { id } = await set();
      await patch(id, 1, { visibility: 'shared', sharedWith: [emma.id] })
        .expect(200)
        .expect('etag', '"2"');
      await asEmma.get(`/v1/goals/${id}`).expect(200);
      const { body } = await patch(id, 2, { visibility: 'private' }).expect(200);
      expect(body.sharedWith).toEqual([]);
      await asEmma.get(`/v1/goals/${id}`).expect(404);
    });

    it('changes nothing, and writes no history, where all is as it was', async () => {
      const goal = await set({ successSigns: ['a'] });
      await patch(goal.id, 1, { title: goal.title, successSigns: ['a'] })
        .expect(200)
        .expect('etag', '"1"');
      expect(await events(goal.id)).toEqual(['goal.set']);
    });

    it('leaves a closed goal as it was, but for whom it is open to', async () => {
      const { id } = await api.world.goal(noor, { status: 'achieved', closedOn: '2026-02-01' });
      const { body } = await patch(id, 1, { title: 'Achteraf anders', successSigns: [] }).expect(422);
      expect(body.errors).toMatchObject([
        { pointer: '/title', code: 'goal_is_closed' },
        { pointer: '/successSigns', code: 'goal_is_closed' },
      ]);
      await patch(id, 1, { visibility: 'board' }).expect(200);
    });

    it('keeps to the rules, the fields and the version', async () => {
      const { id } = await set({ leerteamId: team.id });
      const refused = await patch(id, 1, { leerteamId: null }).expect(422);
      expect(refused.body.errors).toMatchObject([{ code: 'team_visibility_without_leerteam' }]);
      await patch(id, 1, { status: 'achieved' }).expect(400);
      await patch(id, 1, { setOn: '2020-01-01' }).expect(400);
      await patch(id, 3, { title: 'Anders' }).expect(412);
      await asNoor.patch(`/v1/goals/${id}`).send({ title: 'Anders' }).expect(428);
      const answers = await Promise.all([patch(id, 1, { title: 'Een' }), patch(id, 1, { title: 'Twee' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });
  });

  describe('checking in', () => {
    const checkIn = (id: string, body: object) => asNoor.post(`/v1/goals/${id}/check-ins`).send(body);

    it('notes where one stands, today where no day is given', async () => {
      const { id } = await set({ setOn: '2026-02-01', status: 'active' });
      await checkIn(id, { note: 'Twee lessen geprobeerd.', progress: 20 }).expect(201);
      const before = { checkedOn: '2026-02-20', note: 'Begonnen.', evidenceUrl: 'https://voorbeeld.nl/opname' };
      await checkIn(id, before).expect(201);
      const { body } = await asNoor.get(`/v1/goals/${id}`).expect(200);
      expect(body.checkIns).toEqual([
        { id: expect.any(String), ...before, progress: null, activity: null, version: 1 },
        {
          id: expect.any(String),
          checkedOn: '2026-03-12',
          note: 'Twee lessen geprobeerd.',
          progress: 20,
          evidenceUrl: null,
          activity: null,
          version: 1,
        },
      ]);
      expect(await events(id)).toEqual(['goal.set', 'goal.checked-in', 'goal.checked-in']);
    });

    it.each<[string, object, string, string]>([
      ['tomorrow', { checkedOn: '2026-03-13' }, '/checkedOn', 'in_the_future'],
      ['before the goal was set', { checkedOn: '2026-01-31' }, '/checkedOn', 'day_too_early'],
    ])('refuses one %s', async (_, values, pointer, code) => {
      const { id } = await set({ setOn: '2026-02-01' });
      const { body } = await checkIn(id, { note: 'Stand', ...values }).expect(422);
      expect(body.errors).toMatchObject([{ pointer, code }]);
    });

    it('refuses one without a note, past the whole, or on a closed goal', async () => {
      const { id } = await set({ status: 'active' });
      await checkIn(id, { progress: 10 }).expect(400);
      await checkIn(id, { note: 'Stand', progress: 101 }).expect(400);
      await checkIn(id, { note: 'Stand', mood: 'good' }).expect(400);
      await step(id, 'release').expect(200);
      const { body } = await checkIn(id, { note: 'Toch nog' }).expect(422);
      expect(body.errors).toMatchObject([{ code: 'goal_is_closed' }]);
    });

    it('is noted once, however often the same request is sent', async () => {
      const { id } = await set();
      const send = () => checkIn(id, { note: 'Eenmaal' }).set('idempotency-key', `check-${id}`);
      const answers = await Promise.all([send(), send()]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const { body } = await asNoor.get(`/v1/goals/${id}`);
      expect(body.checkIns).toHaveLength(1);
    });
  });

  describe('the list', () => {
    it('goes from the latest to the earliest, each goal once, also while others are set', async () => {
      const lotte = await api.world.staffMember(board);
      const asLotte = await api.as(lotte);
      const days = ['2026-01-05', '2026-01-07', '2026-01-06', '2026-01-06', '2026-01-05'];
      for (const setOn of days) await set({ setOn }, asLotte);
      const rows = await everyPage<GoalSeen>(asLotte, '/v1/goals?limit=2', () => set({ setOn: '2026-01-07' }, asLotte));
      expect(rows.map(({ setOn }) => setOn)).toEqual([...days].sort().reverse());
      expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    });

    it('is filtered by status and leerteam, and knows no other filter', async () => {
      const fleur = await api.world.staffMember(board);
      await api.world.membership(team, fleur);
      const asFleur = await api.as(fleur);
      await set({ title: 'a' }, asFleur);
      await set({ title: 'b', status: 'active' }, asFleur);
      await set({ title: 'c', leerteamId: team.id }, asFleur);
      const titles = async (filter: string): Promise<string[]> => {
        const { body } = await asFleur.get(`/v1/goals?${filter}`).expect(200);
        return (body.items as GoalSeen[]).map(({ title }) => title).sort();
      };
      expect(await titles('')).toEqual(['a', 'b', 'c']);
      expect(await titles('status=draft')).toEqual(['a', 'c']);
      expect(await titles(`leerteamId=${team.id}`)).toEqual(['c']);
      await asFleur.get('/v1/goals?progress=50').expect(400);
    });

    it('takes as many queries for thirty as for one', async () => {
      const sara = await api.world.staffMember(board);
      const asSara = await api.as(sara);
      const read = () => asSara.get('/v1/goals?owner=open').expect(200);
      await set({}, asSara);
      const few = await queriesOf(api, read);
      for (let count = 0; count < 30; count += 1) await api.world.goal(sara);
      const many = await queriesOf(api, read);
      expect(many).toHaveLength(few.length);
      // Begin, isolation, board, list, commit.
      expect(many).toHaveLength(5);
    });
  });

  it('answers nobody who is not signed in', async () => {
    const { id } = await set();
    await api.with().get('/v1/goals').expect(401);
    await api.with().get(`/v1/goals/${id}`).expect(401);
    await api.with().post('/v1/goals').send({ title: 'Doel' }).expect(401);
    await api.with().post(`/v1/goals/${id}/achieve`).expect(401);
  });
});
