import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Board,
  type Goal,
  type Leerteam,
  removeExpired,
  seedLearningForms,
  type StaffMember,
  type Theme,
} from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface Logged {
  id: string;
  title: string;
  learnedOn: string;
  version: number;
}

/** What one has to say to log something. */
const ENTRY = { learningForm: 'e_learning', title: 'Module klassenklimaat', learnedOn: '2026-03-10', minutes: 45 };

describe('activities', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let emma: StaffMember;
  let team: Leerteam;
  let theme: Theme;
  let goal: Goal;
  let goalOfEmma: Goal;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    emma = await api.world.staffMember(board, school, { givenName: 'Emma' });
    team = await api.world.leerteam(board);
    await api.world.membership(team, noor, { untilOn: '2026-03-01' });
    await api.world.membership(team, emma);
    theme = await api.world.theme(board, 'Klassenklimaat');
    goal = await api.world.goal(noor);
    goalOfEmma = await api.world.goal(emma, { visibility: 'board' });
    asNoor = await api.as(noor);
    asEmma = await api.as(emma);
  });
  afterAll(() => api.close());

  const log = async (entry: object = {}, client = asNoor): Promise<Logged> => {
    const response = await client.post('/v1/activities').send({ ...ENTRY, ...entry });
    expect([response.status, response.body.errors]).toEqual([201, undefined]);
    return response.body as Logged;
  };
  const refusal = async (entry: object): Promise<unknown> => {
    const { body } = await asNoor
      .post('/v1/activities')
      .send({ ...ENTRY, ...entry })
      .expect(422);
    return (body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]);
  };
  const history = (id: string): Promise<{ event: string; actor_id: string; changes: object }[]> =>
    api.database.owner.query(`select event, actor_id, changes from history_entry where subject_id = $1 order by id`, [
      id,
    ]);

  describe('logging', () => {
    it('takes form, title, date and minutes, and keeps it to its owner', async () => {
      const { body, headers } = await asNoor.post('/v1/activities').send(ENTRY).expect(201);
      expect(body).toEqual({
        ...ENTRY,
        learningFormName: 'E-learning',
        id: expect.any(String),
        ownerId: noor.id,
        initiative: 'self_chosen',
        visibility: 'private',
        leerteamId: null,
        meetingId: null,
        themeIds: [],
        goalIds: [],
        sharedWith: [],
        reflection: null,
        tryOut: null,
        evidenceUrl: null,
        source: 'manual',
        deliveredBy: null,
        loggedAt: '2026-03-12T09:00:00.000Z',
        version: 1,
      });
      expect(headers['etag']).toBe('"1"');
      const { body: read } = await asNoor.get(`/v1/activities/${body.id}`).expect(200).expect('etag', '"1"');
      expect(read).toEqual(body);
    });

    it('takes all the rest too, and reads it back as it was answered', async () => {
      const rest = {
        leerteamId: team.id,
        learnedOn: '2026-02-10',
        themeIds: [theme.id],
        goalIds: [goal.id],
        initiative: 'assigned',
        visibility: 'school',
        sharedWith: [emma.id],
        reflection: 'Ik praat zelf te veel.',
        tryOut: 'Drie tellen wachten na elke vraag.',
        evidenceUrl: 'https://voorbeeld.nl/opname',
      };
      const logged = await log(rest);
      expect(logged).toMatchObject(rest);
      const { body } = await asNoor.get(`/v1/activities/${logged.id}`).expect(200);
      expect(body).toEqual(logged);
    });

    it('is the team’s initiative, and open to it, where it was done in a leerteam', async () => {
      const logged = await log({ leerteamId: team.id, learnedOn: '2026-02-10' });
      expect(logged).toMatchObject({ initiative: 'team', visibility: 'team' });
    });

    it('says of what a program logged that it came by the API', async () => {
      const wish = { name: 'Eigen koppeling', scopes: ['activities'], expiresInDays: 30 };
      const { body: issued } = await asNoor.post('/v1/access-tokens').send(wish).expect(201);
      const byToken = api.with(issued.token as string);
      expect(await log({}, byToken)).toMatchObject({ source: 'api', ownerId: noor.id });
    });

    it('counts today by the calendar of the schools, not by that of the server', async () => {
      api.clock.set('2026-03-12T23:30:00Z');
      try {
        await log({ learnedOn: '2026-03-13' });
        expect(await refusal({ learnedOn: '2026-03-14' })).toEqual([['/learnedOn', 'in_the_future']]);
      } finally {
        api.clock.set('2026-03-12T09:00:00Z');
      }
    });

    const unknown = newId();
    it.each<[string, () => object, [string, string][]]>([
      ['of tomorrow', () => ({ learnedOn: '2026-03-13' }), [['/learnedOn', 'in_the_future']]],
      ['of the last century', () => ({ learnedOn: '1999-12-31' }), [['/learnedOn', 'day_too_early']]],
      [
        'in a form that the board has not',
        () => ({ learningForm: 'osmosis' }),
        [['/learningForm', 'unknown_learning_form']],
      ],
      ['on a theme that is not there', () => ({ themeIds: [theme.id, unknown] }), [['/themeIds', 'unknown_theme']]],
      ['for a goal of somebody else', () => ({ goalIds: [goalOfEmma.id] }), [['/goalIds', 'unknown_goal']]],
      ['in a leerteam that is not there', () => ({ leerteamId: unknown }), [['/leerteamId', 'unknown_leerteam']]],
      [
        'in a leerteam that one was no member of any more',
        () => ({ leerteamId: team.id }),
        [['/leerteamId', 'not_a_member']],
      ],
      [
        'open to a team, without one',
        () => ({ visibility: 'team' }),
        [['/visibility', 'team_visibility_without_leerteam']],
      ],
      ['shared with nobody', () => ({ visibility: 'shared' }), [['/sharedWith', 'shared_with_nobody']]],
      [
        'shared with oneself alone',
        () => ({ visibility: 'shared', sharedWith: [noor.id] }),
        [['/sharedWith', 'shared_with_nobody']],
      ],
      ['private and shared', () => ({ sharedWith: [emma.id] }), [['/sharedWith', 'shared_needs_visibility']]],
      [
        'shared with who is not there',
        () => ({ visibility: 'shared', sharedWith: [unknown] }),
        [['/sharedWith', 'unknown_staff_member']],
      ],
      [
        'wrong in several ways, all said at once',
        () => ({ learnedOn: '2026-03-13', learningForm: 'osmosis', themeIds: [unknown] }),
        [
          ['/learnedOn', 'in_the_future'],
          ['/learningForm', 'unknown_learning_form'],
          ['/themeIds', 'unknown_theme'],
        ],
      ],
    ])('refuses one %s', async (_, entry, errors) => {
      expect(await refusal(entry())).toEqual(errors);
    });

    it.each<[string, object, string, string]>([
      ['a field that does not exist', { hours: 2 }, '/hours', 'whitelistValidation'],
      ['no time at all', { minutes: 0 }, '/minutes', 'min'],
      ['more than a day', { minutes: 1441 }, '/minutes', 'max'],
      ['half a minute', { minutes: 0.5 }, '/minutes', 'isInt'],
      ['a day that does not exist', { learnedOn: '2026-02-30' }, '/learnedOn', 'isIso8601'],
      ['a title of spaces', { title: '  ' }, '/title', 'minLength'],
      ['a link that runs a script', { evidenceUrl: 'javascript:alert(1)' }, '/evidenceUrl', 'isUrl'],
      ['a visibility that is none', { visibility: 'world' }, '/visibility', 'isIn'],
      ['an owner', { ownerId: newId() }, '/ownerId', 'whitelistValidation'],
    ])('refuses %s', async (_, entry, pointer, code) => {
      const { body } = await asNoor
        .post('/v1/activities')
        .send({ ...ENTRY, ...entry })
        .expect(400);
      expect(body.errors).toMatchObject([{ pointer, code }]);
    });

    it('says of what is not there that it is missing', async () => {
      const { body } = await asNoor.post('/v1/activities').set('accept-language', 'nl').send({}).expect(400);
      expect(body.errors).toEqual(
        ['/learningForm', '/title', '/learnedOn', '/minutes'].map((pointer) => ({
          pointer,
          code: 'missing',
          detail: 'ontbreekt',
        })),
      );
    });

    it('logs once, however often the same request is sent', async () => {
      const entry = { ...ENTRY, title: 'Eenmaal', themeIds: [theme.id] };
      const send = () => asNoor.post('/v1/activities').set('idempotency-key', 'log-once').send(entry);
      const answers = await Promise.all([send(), send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const own = await everyPage<Logged>(asNoor, '/v1/activities');
      expect(own.filter(({ title }) => title === 'Eenmaal')).toHaveLength(1);
    });

    it('leaves nothing behind of an entry that is refused', async () => {
      const entry = { ...ENTRY, title: 'Niet bewaard', goalIds: [goalOfEmma.id] };
      await asNoor.post('/v1/activities').set('idempotency-key', 'refused').send(entry).expect(422);
      const rows: unknown[] = await api.database.owner.query(`select from activity where title = 'Niet bewaard'`);
      expect(rows).toHaveLength(0);
    });

    it('needs six statements for the shortest entry', async () => {
      const queries = await queriesOf(api, () => asNoor.post('/v1/activities').send(ENTRY).expect(201));
      // Begin, board, references, activity, history, commit.
      expect(queries).toHaveLength(6);
    });

    it('writes to the history who logged what, without the content', async () => {
      const { id } = await log({ reflection: 'Alleen van mij.' });
      const rows = await history(id);
      expect(rows).toMatchObject([
        { event: 'activity.logged', actor_id: noor.id, changes: { learningForm: 'e_learning', minutes: 45 } },
      ]);
      expect(JSON.stringify(rows)).not.toContain('Alleen van mij');
    });
  });

  describe('correcting', () => {
    const patch = (id: string, version: number, body: object) =>
      asNoor.patch(`/v1/activities/${id}`).set('if-match', `"${version}"`).send(body);

    it('changes what is named, empties what is null, and leaves the rest', async () => {
      const logged = await log({ reflection: 'Eerste indruk', themeIds: [theme.id] });
      const { body } = await patch(logged.id, 1, { minutes: 60, reflection: null, learningForm: 'course' })
        .expect(200)
        .expect('etag', '"2"');
      const course = { learningForm: 'course', learningFormName: 'Cursus of training' };
      expect(body).toEqual({ ...logged, minutes: 60, reflection: null, ...course, version: 2 });
      expect((await history(logged.id))[1]).toMatchObject({
        event: 'activity.corrected',
        changes: { minutes: [45, 60], reflection: ['Eerste indruk', null] },
      });
    });

    it('replaces themes, goals and colleagues, and counts that as a change', async () => {
      const { id } = await log({ themeIds: [theme.id] });
      const wanted = { themeIds: [], goalIds: [goal.id], visibility: 'shared', sharedWith: [emma.id] };
      const { body } = await patch(id, 1, wanted).expect(200);
      expect(body).toMatchObject({ ...wanted, version: 2 });
      const { body: again } = await patch(id, 2, { goalIds: [] }).expect(200).expect('etag', '"3"');
      expect(again).toMatchObject({ goalIds: [], sharedWith: [emma.id] });
    });

    it('changes nothing, and writes no history, where all is as it was', async () => {
      const { id } = await log();
      await patch(id, 1, { minutes: ENTRY.minutes, themeIds: [] }).expect(200).expect('etag', '"1"');
      expect(await history(id)).toHaveLength(1);
    });

    it('ends the sharing of what is made private', async () => {
      const { id } = await log({ visibility: 'shared', sharedWith: [emma.id] });
      await asEmma.get(`/v1/activities/${id}`).expect(200);
      const { body } = await patch(id, 1, { visibility: 'private' }).expect(200);
      expect(body.sharedWith).toEqual([]);
      await asEmma.get(`/v1/activities/${id}`).expect(404);
    });

    it('keeps to the same rules as logging', async () => {
      const { id } = await log({ leerteamId: team.id, learnedOn: '2026-02-10' });
      const refused = await patch(id, 1, { leerteamId: null }).expect(422);
      expect(refused.body.errors).toMatchObject([{ code: 'team_visibility_without_leerteam' }]);
      const later = await patch(id, 1, { learnedOn: '2026-03-05' }).expect(422);
      expect(later.body.errors).toMatchObject([{ pointer: '/leerteamId', code: 'not_a_member' }]);
      await patch(id, 1, { title: null }).expect(400);
      await patch(id, 1, { source: 'import' }).expect(400);
      await patch(id, 1, { leerteamId: null, visibility: 'private' }).expect(200);
    });

    it('lets who has left the team correct what was done in it', async () => {
      const { id } = await log({ leerteamId: team.id, learnedOn: '2026-02-10' });
      await patch(id, 1, { minutes: 50 }).expect(200);
    });

    it('refuses a change of a version that was changed meanwhile, and one that names no version', async () => {
      const { id } = await log();
      await asNoor.patch(`/v1/activities/${id}`).send({ minutes: 5 }).expect(428);
      await patch(id, 7, { minutes: 5 }).expect(412);
    });

    it('lets one of two changes through that are made at the same moment', async () => {
      const { id } = await log();
      const answers = await Promise.all([patch(id, 1, { minutes: 10 }), patch(id, 1, { minutes: 20 })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });
  });

  describe('removing', () => {
    it('takes it out of sight and out of the totals, and keeps the row', async () => {
      const { id } = await log({ learnedOn: '2019-05-01' });
      const remove = (version: string) => asNoor.delete(`/v1/activities/${id}`).set('if-match', version);
      await asNoor.delete(`/v1/activities/${id}`).expect(428);
      await remove('"9"').expect(412);
      await remove('"1"').expect(204);
      await asNoor.get(`/v1/activities/${id}`).expect(404);
      await remove('"2"').expect(404);
      const { body } = await asNoor.get('/v1/activities?from=2019-05-01&until=2019-05-02').expect(200);
      expect(body.items).toEqual([]);
      const { body: totals } = await asNoor.get('/v1/activities/totals?from=2019-05-01&until=2019-05-02').expect(200);
      expect(totals.overall).toMatchObject({ count: 0, minutes: 0 });
      const rows = await api.database.owner.query(`select removed_at from activity where id = $1`, [id]);
      expect(rows).toMatchObject([{ removed_at: new Date('2026-03-12T09:00:00Z') }]);
      expect((await history(id)).map(({ event }) => event)).toEqual(['activity.logged', 'activity.removed']);
    });
  });

  describe('what was removed', () => {
    it('can be brought back for thirty days; then what was written is gone, and with whom it was shared', async () => {
      const sam = await api.world.staffMember(board);
      const written = { title: 'Van mij', reflection: 'Wat ik vond.', tryOut: 'Wat ik ga doen.' };
      const wish = {
        ...written,
        evidenceUrl: 'https://voorbeeld.example/',
        visibility: 'shared',
        sharedWith: [sam.id],
      };
      const [removed, stays] = [await log(wish), await log(wish)];
      await asNoor.delete(`/v1/activities/${removed.id}`).set('if-match', '"1"').expect(204);
      const held = async (id: string): Promise<unknown> => {
        const [row] = await api.database.owner.query<object[]>(
          `select title, reflection, try_out as "tryOut", evidence_url as "evidenceUrl", minutes,
                  (select count(*)::int from activity_share s where s.activity_id = a.id) as shares
             from activity a where id = $1`,
          [id],
        );
        return row;
      };
      const whole = await held(stays.id);
      expect(whole).toMatchObject({ ...written, shares: 1 });
      api.clock.set('2026-04-11T09:00:00Z');
      await removeExpired(api.unitOfWork);
      expect(await held(removed.id)).toEqual(whole);
      api.clock.set('2026-04-11T09:00:01Z');
      await removeExpired(api.unitOfWork);
      api.clock.set(THE_MOMENT);
      const nothing = { title: 'Verwijderd', reflection: null, tryOut: null, evidenceUrl: null, shares: 0 };
      expect(await held(removed.id)).toEqual({ ...(whole as object), ...nothing });
      expect(await held(stays.id)).toEqual(whole);
    });
  });

  describe('the list', () => {
    it('goes from the latest day to the earliest, each activity once, also while others are added', async () => {
      const lotte = await api.world.staffMember(board);
      const asLotte = await api.as(lotte);
      const days = ['2026-01-05', '2026-01-07', '2026-01-06', '2026-01-06', '2026-01-05'];
      for (const learnedOn of days) await log({ learnedOn }, asLotte);
      const rows = await everyPage<Logged>(asLotte, '/v1/activities?limit=2', () =>
        log({ learnedOn: '2026-01-07', title: 'Erbij' }, asLotte),
      );
      expect(rows.map(({ learnedOn }) => learnedOn)).toEqual([...days].sort().reverse());
      expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    });

    it('is filtered by period, form, initiative, leerteam and goal', async () => {
      const fleur = await api.world.staffMember(board);
      await api.world.membership(team, fleur);
      const ownGoal = await api.world.goal(fleur);
      const asFleur = await api.as(fleur);
      await log({ title: 'a', learnedOn: '2026-02-01' }, asFleur);
      await log({ title: 'b', learnedOn: '2026-02-02', learningForm: 'course' }, asFleur);
      await log({ title: 'c', learnedOn: '2026-02-03', leerteamId: team.id }, asFleur);
      await log({ title: 'd', learnedOn: '2026-02-04', goalIds: [ownGoal.id] }, asFleur);
      const titles = async (filter: string): Promise<string> => {
        const { body } = await asFleur.get(`/v1/activities?${filter}`).expect(200);
        return (body.items as Logged[]).map(({ title }) => title).join('');
      };
      expect(await titles('')).toBe('dcba');
      expect(await titles('from=2026-02-02&until=2026-02-04')).toBe('cb');
      expect(await titles('learningForm=course')).toBe('b');
      expect(await titles('initiative=team')).toBe('c');
      expect(await titles(`leerteamId=${team.id}`)).toBe('c');
      expect(await titles(`goalId=${ownGoal.id}`)).toBe('d');
      expect(await titles('learningForm=osmosis')).toBe('');
    });

    it('refuses a filter that it does not know, and a place that it never gave', async () => {
      await asNoor.get('/v1/activities?sort=minutes').expect(400);
      await asNoor.get('/v1/activities?owner=everybody').expect(400);
      for (const key of [['2026-13-45', newId()], ['2026-01-01', 'x'], ['2026-01-01']]) {
        const after = Buffer.from(JSON.stringify(key)).toString('base64url');
        await asNoor.get(`/v1/activities?after=${after}`).expect(400);
      }
    });

    it('takes as many queries for fifty as for one', async () => {
      const sara = await api.world.staffMember(board);
      const asSara = await api.as(sara);
      const read = () => asSara.get('/v1/activities?owner=open&limit=200').expect(200);
      await log({ themeIds: [theme.id] }, asSara);
      const few = await queriesOf(api, read);
      for (let count = 0; count < 50; count += 1) await log({ themeIds: [theme.id] }, asSara);
      const many = await queriesOf(api, read);
      expect((await read()).body.items.length).toBeGreaterThan(50);
      expect(many).toHaveLength(few.length);
      // Begin, isolation, board, list, commit.
      expect(many).toHaveLength(5);
    });

    it('does not tell, nor by a filter, which goal somebody’s open activity counts towards', async () => {
      const { id } = await log({ visibility: 'board', goalIds: [goal.id] });
      const { body } = await asEmma.get(`/v1/activities/${id}`).expect(200);
      expect(body).toMatchObject({ goalIds: null, sharedWith: null });
      const { body: filtered } = await asEmma.get(`/v1/activities?owner=open&goalId=${goal.id}`).expect(200);
      expect(filtered.items).toEqual([]);
      const { body: own } = await asNoor.get(`/v1/activities?owner=open&goalId=${goal.id}`).expect(200);
      expect((own.items as Logged[]).map((row) => row.id)).toContain(id);
    });
  });

  it('totals what one learned, private too, and shows the records behind each total', async () => {
    const mila = await api.world.staffMember(board);
    await api.world.membership(team, mila);
    const asMila = await api.as(mila);
    await log({ minutes: 30, learnedOn: '2026-02-01' }, asMila);
    await log({ minutes: 45, learnedOn: '2026-02-02', learningForm: 'course' }, asMila);
    await log({ minutes: 60, learnedOn: '2026-02-03', leerteamId: team.id }, asMila);
    await log({ minutes: 500, learnedOn: '2026-03-01' }, asMila);
    const { body } = await asMila.get('/v1/activities/totals?from=2026-02-01&until=2026-03-01').expect(200);
    expect(body).toMatchObject({
      from: '2026-02-01',
      until: '2026-03-01',
      overall: { count: 3, minutes: 135 },
      byLearningForm: [
        { learningForm: 'e_learning', count: 2, minutes: 90 },
        { learningForm: 'course', count: 1, minutes: 45 },
      ],
      byInitiative: [
        { initiative: 'self_chosen', count: 2, minutes: 75 },
        { initiative: 'team', count: 1, minutes: 60 },
      ],
    });
    type Total = { count: number; minutes: number; records: string };
    const totals = [body.overall, ...body.byLearningForm, ...body.byInitiative] as Total[];
    expect(totals).toHaveLength(5);
    for (const { count, minutes, records } of totals) {
      const rows = await everyPage<{ minutes: number }>(asMila, records);
      expect(rows).toHaveLength(count);
      expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(minutes);
    }
    await asMila.get('/v1/activities/totals?from=2026-02-01').expect(400);
  });

  it('answers nobody who is not signed in, and no token of another part', async () => {
    await api.with().get('/v1/activities').expect(401);
    await api.with().post('/v1/activities').send(ENTRY).expect(401);
    const wish = { name: 'Alleen doelen', scopes: ['goals'], expiresInDays: 30 };
    const { body } = await asNoor.post('/v1/access-tokens').send(wish).expect(201);
    await api
      .with(body.token as string)
      .post('/v1/activities')
      .send(ENTRY)
      .expect(403);
    const lookers = { name: 'Alleen lezen', scopes: ['activities'], readOnly: true, expiresInDays: 30 };
    const { body: looking } = await asNoor.post('/v1/access-tokens').send(lookers).expect(201);
    await api
      .with(looking.token as string)
      .get('/v1/activities')
      .expect(200);
    await api
      .with(looking.token as string)
      .post('/v1/activities')
      .send(ENTRY)
      .expect(403);
  });
});
