import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Board,
  type LearningForm,
  type Leerteam,
  remindTeams,
  type School,
  type StaffMember,
  type Theme,
} from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { layOutStrategicGoal } from '../support/laid-out/goals.js';

interface Point {
  readonly id: string;
  readonly level: string;
  readonly dueOn: string | null;
  readonly version: number;
}

describe('how a goal goes', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let emma: StaffMember;
  let team: Leerteam;
  let theme: Theme;
  let form: LearningForm;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    school = await world.school(board, { holidayRegion: 'midden' });
    noor = await world.staffMember(board, school);
    emma = await world.staffMember(board, school, { givenName: 'Emma' });
    team = await world.leerteam(board);
    await world.membership(team, noor);
    theme = await world.theme(board);
    form = await world.learningForm(board);
    [asNoor, asEmma] = [await api.as(noor), await api.as(emma)];
  });
  afterAll(() => api.close());
  beforeEach(() => api.clock.set(THE_MOMENT));

  const set = async (values: object = {}): Promise<string> => {
    const wanted = { title: 'Betere vragen stellen', status: 'active', ...values };
    return (await asNoor.post('/v1/goals').send(wanted).expect(201)).body.id as string;
  };
  const read = async (id: string, client = asNoor) => (await client.get(`/v1/goals/${id}`).expect(200)).body;
  const plan = async (id: string, points: object[]): Promise<Point[]> => {
    const { body } = await asNoor.post(`/v1/goals/${id}/evaluation-points`).send({ points }).expect(201);
    return body.items as Point[];
  };
  const change = (verb: 'patch' | 'put', path: string, version: number, body: object) =>
    asNoor[verb](path).set('if-match', `"${version}"`).send(body);
  const remove = (path: string, version: number) => asNoor.delete(path).set('if-match', `"${version}"`);
  const historyOf = async (id: string): Promise<string> => {
    const sql = `select event, changes from history_entry where subject_id = $1 order by id`;
    return JSON.stringify(await api.database.owner.query(sql, [id]));
  };

  describe('looking at what came of it', () => {
    it('takes points that are objects alone', async () => {
      const id = await set();
      for (const points of [[[]], [null], ['use'], {}]) {
        const { body } = await asNoor.post(`/v1/goals/${id}/evaluation-points`).send({ points }).expect(400);
        expect(body.errors[0].pointer).toMatch(/^.points/);
      }
    });

    it('is proposed from the pupils backwards, and goes through a year', async () => {
      api.clock.set('2025-09-08T09:00:00Z');
      const id = await set({ targetOn: '2026-06-30', visibility: 'shared', sharedWith: [emma.id] });
      const { body: proposal } = await asNoor.get(`/v1/goals/${id}/evaluation-proposal`).expect(200);
      expect(proposal.levels).toMatchObject([
        { level: 'pupil_outcome', dueOn: '2026-06-30', planned: false },
        // Counted on days in the holidays of May and Christmas, and on a Wednesday and a Thursday.
        { level: 'use', dueOn: '2026-04-24' },
        { level: 'organisation_support', dueOn: '2026-03-04' },
        { level: 'learning', dueOn: '2025-12-19' },
        { level: 'reaction', dueOn: '2025-11-06' },
      ]);
      expect(proposal.levels[0]).toMatchObject({
        name: 'Wat leerlingen eraan hebben',
        asks: 'Wat is er bij leerlingen te zien of te horen, en waaraan merk je dat?',
      });
      expect(proposal.source).toContain('Guskey');
      const own = { question: 'Praten ze over de tekst?' };
      const points = await plan(
        id,
        (proposal.levels as Point[]).map(({ level, dueOn }, place) => ({ level, dueOn, ...(place === 0 ? own : {}) })),
      );
      expect(points.map(({ level }) => level)).toEqual([
        'reaction',
        'learning',
        'organisation_support',
        'use',
        'pupil_outcome',
      ]);
      const { body: again } = await asNoor.get(`/v1/goals/${id}/evaluation-proposal`).expect(200);
      expect((again.levels as { planned: boolean }[]).every(({ planned }) => planned)).toBe(true);

      for (const { id: point, dueOn, version, level } of points) {
        api.clock.set(`${dueOn}T12:00:00Z`);
        const said = { saw: `Gezien: ${level}.`, evidenceUrl: 'https://voorbeeld.nl/opname' };
        const { body } = await change('put', `/v1/evaluation-points/${point}/look`, version, said).expect(200);
        expect(body).toMatchObject({ ...said, lookedOn: dueOn, activity: null, version: 2 });
      }
      const seen = await read(id, asEmma);
      expect(seen.evaluationPoints).toHaveLength(5);
      expect(seen.evaluationPoints[4]).toMatchObject({ ...own, saw: 'Gezien: pupil_outcome.', lookedOn: '2026-06-30' });
      expect(seen.learned).toBeNull();
      const history = await historyOf(id);
      expect(history).toContain('goal.looked-at');
      expect(history).not.toMatch(/Gezien|Praten|voorbeeld/);
      // Nothing adds up: no score stands anywhere.
      expect(JSON.stringify(seen.evaluationPoints)).not.toMatch(/score|points/i);
    });

    it('is proposed without days where there is no target, and can be planned without', async () => {
      const id = await set();
      const { body } = await asNoor.get(`/v1/goals/${id}/evaluation-proposal`).set('accept-language', 'en').expect(200);
      expect(body.targetOn).toBeNull();
      expect(body.levels).toHaveLength(5);
      expect(body.levels[1]).toMatchObject({ level: 'use', name: 'Use in practice', dueOn: null });
      const [point] = await plan(id, [{ level: 'use' }]);
      expect(point).toMatchObject({ dueOn: null, question: null, asks: expect.stringContaining('anders dan eerst') });
    });

    it('is planned otherwise until one looked, corrected after that, and taken away', async () => {
      const id = await set();
      const [point] = (await plan(id, [{ level: 'use', dueOn: '2026-05-18' }])) as [Point];
      const at = `/v1/evaluation-points/${point.id}`;
      await change('patch', at, 1, { dueOn: '2026-06-01', question: 'Wat doe ik anders?' }).expect(200);
      await change('patch', at, 1, { dueOn: '2026-06-02' }).expect(412);
      await asNoor.patch(at).send({ dueOn: '2026-06-02' }).expect(428);
      const activity = await api.world.activity(noor, form, { title: 'Les opgenomen' });
      const said = { saw: 'Meer vragen.', activityId: activity.id };
      const { body } = await change('put', `${at}/look`, 2, said).expect(200);
      expect(body).toMatchObject({ lookedOn: '2026-03-12', activity: { id: activity.id, title: 'Les opgenomen' } });
      const { body: refused } = await change('patch', at, 3, { dueOn: '2026-06-02' }).expect(422);
      expect(refused.errors).toMatchObject([{ pointer: '', code: 'looked_already' }]);
      await change('put', `${at}/look`, 3, { saw: 'Méér vragen.', lookedOn: '2026-03-12' }).expect(200);
      expect((await read(id)).evaluationPoints).toMatchObject([{ saw: 'Méér vragen.', activity: null, version: 4 }]);
      await remove(at, 4).expect(204);
      expect((await read(id)).evaluationPoints).toEqual([]);
      expect(await historyOf(id)).toContain('goal.evaluation-dropped');
      await remove(at, 4).expect(404);
    });

    it('is still done when a goal is achieved, and not once it is let go of', async () => {
      const id = await set();
      const [point] = (await plan(id, [{ level: 'pupil_outcome' }])) as [Point];
      await asNoor.post(`/v1/goals/${id}/achieve`).expect(200);
      await plan(id, [{ level: 'use', dueOn: '2026-10-01' }]);
      await asNoor.post(`/v1/goals/${id}/activate`).expect(200);
      await asNoor.post(`/v1/goals/${id}/release`).expect(200);
      const look = change('put', `/v1/evaluation-points/${point.id}/look`, 1, { saw: 'Toch nog.' });
      expect((await look.expect(422)).body.errors).toMatchObject([{ code: 'goal_is_closed' }]);
      const more = asNoor.post(`/v1/goals/${id}/evaluation-points`).send({ points: [{ level: 'use' }] });
      expect((await more.expect(422)).body.errors).toMatchObject([{ code: 'goal_is_closed' }]);
    });

    it('refuses a day that has passed, a sixth level, a day before the goal, and more than is looked at', async () => {
      const id = await set({ setOn: '2026-02-01' });
      const post = (points: object[]) => asNoor.post(`/v1/goals/${id}/evaluation-points`).send({ points });
      const late = await post([{ level: 'use' }, { level: 'learning', dueOn: '2026-03-11' }]).expect(422);
      expect(late.body.errors).toMatchObject([{ pointer: '/points/1/dueOn', code: 'look_in_the_past' }]);
      expect((await post([]).expect(422)).body.errors).toMatchObject([{ pointer: '/points', code: 'no_looks' }]);
      await post([{ level: 'happiness' }]).expect(400);
      await post([{ level: 'use', score: 5 }]).expect(400);
      const [point] = (await plan(id, [{ level: 'use' }])) as [Point];
      const look = (said: object) => change('put', `/v1/evaluation-points/${point.id}/look`, 1, { saw: 'x', ...said });
      const early = await look({ lookedOn: '2026-01-31' }).expect(422);
      expect(early.body.errors).toMatchObject([{ pointer: '/lookedOn', code: 'day_too_early' }]);
      const ofEmma = await api.world.activity(emma, form, { visibility: 'board' });
      const another = await look({ activityId: ofEmma.id }).expect(422);
      expect(another.body.errors).toMatchObject([{ pointer: '/activityId', code: 'unknown_activity' }]);
      const full = await post(Array<object>(20).fill({ level: 'use' })).expect(422);
      expect(full.body.errors).toMatchObject([{ pointer: '/points', code: 'too_many_looks' }]);
    });

    it('is planned once, however often the same request is sent, and changed by one of two at a time', async () => {
      const id = await set();
      const post = () =>
        asNoor
          .post(`/v1/goals/${id}/evaluation-points`)
          .set('idempotency-key', `looks-${id}`)
          .send({ points: [{ level: 'use' }] });
      const answers = await Promise.all([post(), post()]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      const [point] = (await read(id)).evaluationPoints as [Point];
      const looks = ['een', 'twee'].map((saw) =>
        change('put', `/v1/evaluation-points/${point.id}/look`, 1, { saw }).then(({ status }) => status),
      );
      expect((await Promise.all(looks)).sort()).toEqual([200, 412]);
    });

    it('belongs to the owner: who reads the goal plans nothing in it, and for others it is not there', async () => {
      const id = await set({ visibility: 'shared', sharedWith: [emma.id] });
      const [point] = (await plan(id, [{ level: 'use' }])) as [Point];
      const asLotte = await api.as(await api.world.staffMember(board, school));
      for (const [client, answer] of [
        [asEmma, 403],
        [asLotte, 404],
      ] as const) {
        await client.get(`/v1/goals/${id}/evaluation-proposal`).expect(answer);
        await client.get(`/v1/goals/${id}/suggestions`).expect(answer);
        const look = client.put(`/v1/evaluation-points/${point.id}/look`).set('if-match', '"1"');
        await look.send({ saw: 'x' }).expect(answer);
      }
    });

    it('is told on its day, once, by mail as one chose, and in a holiday when one is back', async () => {
      const id = await set({ targetOn: '2026-07-01' });
      await plan(id, [
        { level: 'use', dueOn: '2026-04-30' },
        { level: 'learning', dueOn: '2026-03-20' },
        { level: 'reaction', dueOn: '2026-03-19' },
      ]);
      const [, , reaction] = [...(await read(id)).evaluationPoints].reverse() as Point[];
      await change('put', `/v1/evaluation-points/${reaction?.id}/look`, 1, { saw: 'Fijn.' }).expect(200);
      const told = async (): Promise<string[]> => {
        for (let twice = 0; twice < 2; twice += 1) await remindTeams(api.unitOfWork);
        const { body } = await asNoor.get('/v1/me/notices').expect(200);
        return (body.items as { kind: string; sentence: string; subject: { id: string } }[])
          .filter(({ kind, subject }) => kind === 'goal.look-due' && subject.id === id)
          .map(({ sentence }) => sentence);
      };
      const on = async (day: string): Promise<string[]> => {
        api.clock.set(`${day}T09:00:00Z`);
        return told();
      };
      expect(await on('2026-03-19')).toEqual([]);
      const first = 'Je wilde vanaf 20 maart kijken wat er van “Betere vragen stellen” te zien is';
      expect(await on('2026-03-20')).toEqual([first]);
      // The May holiday of the region is from 25 April until 3 May.
      expect(await on('2026-04-30')).toEqual([first]);
      expect(await on('2026-05-04')).toEqual([first.replace('20 maart', '30 april'), first]);
    });
  });

  describe('checking in', () => {
    it('shows in an activity of one’s own, to whoever that is open to', async () => {
      const id = await set({ visibility: 'shared', sharedWith: [emma.id], setOn: '2026-02-01' });
      const open = await api.world.activity(noor, form, { title: 'Open', visibility: 'board' });
      const closed = await api.world.activity(noor, form, { title: 'Besloten' });
      for (const { id: activityId } of [open, closed])
        await asNoor.post(`/v1/goals/${id}/check-ins`).send({ note: 'Zie hier.', activityId }).expect(201);
      const titles = async (client: Client): Promise<unknown[]> =>
        ((await read(id, client)).checkIns as { activity: { title: string } | null }[]).map(
          ({ activity }) => activity?.title ?? null,
        );
      expect(await titles(asNoor)).toEqual(['Open', 'Besloten']);
      expect(await titles(asEmma)).toEqual(['Open', null]);
      await asNoor.delete(`/v1/activities/${open.id}`).set('if-match', '"1"').expect(204);
      expect(await titles(asEmma)).toEqual([null, null]);
    });

    it('is corrected and taken back by who wrote it, with no word of it in the history', async () => {
      const id = await set({ visibility: 'board', setOn: '2026-02-01' });
      const { body: made } = await asNoor.post(`/v1/goals/${id}/check-ins`).send({ note: 'Tikvaut.' }).expect(201);
      const at = `/v1/goals/${id}/check-ins/${made.id}`;
      const { body } = await change('patch', at, 1, { note: 'Tikfout.', checkedOn: '2026-02-02' }).expect(200);
      expect(body).toMatchObject({ note: 'Tikfout.', checkedOn: '2026-02-02', version: 2 });
      await change('patch', at, 1, { note: 'Anders.' }).expect(412);
      const future = await change('patch', at, 2, { checkedOn: '2026-03-13' }).expect(422);
      expect(future.body.errors).toMatchObject([{ pointer: '/checkedOn', code: 'in_the_future' }]);
      await asEmma.patch(at).set('if-match', '"2"').send({ note: 'Van Emma.' }).expect(403);
      await remove(`/v1/goals/${id}/check-ins/${newId()}`, 2).expect(404);
      await remove(at, 2).expect(204);
      expect((await read(id)).checkIns).toEqual([]);
      const history = await historyOf(id);
      expect(history).toContain('goal.check-in-withdrawn');
      expect(history).not.toMatch(/Tik/);
    });

    it('stands as it is once the goal is closed', async () => {
      const id = await set();
      const { body: made } = await asNoor.post(`/v1/goals/${id}/check-ins`).send({ note: 'Klaar.' }).expect(201);
      await asNoor.post(`/v1/goals/${id}/achieve`).expect(200);
      const refused = await remove(`/v1/goals/${id}/check-ins/${made.id}`, 1).expect(422);
      expect(refused.body.errors).toMatchObject([{ code: 'goal_is_closed' }]);
    });
  });

  describe('what it is tied to', () => {
    it('is themes, cycles and a strategic goal, each as far as one may name it', async () => {
      const cycle = await layOutCycle(api, team);
      const foreign = await layOutCycle(api, await api.world.leerteam(board));
      const retired = await api.world.theme(board);
      await api.database.owner.query(`update theme set retired_on = '2026-01-01' where id = $1`, [retired.id]);
      const { id: boardId } = board;
      const ofSchool = await layOutStrategicGoal(api, { boardId, schoolId: school.id });
      const other = await api.world.school(board);
      const unfit = [
        await layOutStrategicGoal(api, { boardId, schoolId: other.id }),
        await layOutStrategicGoal(api, { boardId }, { endedOn: '2026-03-12' }),
        await layOutStrategicGoal(api, { boardId }, { untilOn: '2026-03-12' }),
        newId(),
      ];
      const ties = { themeIds: [theme.id], cycleIds: [cycle], strategicGoalId: ofSchool };
      const id = await set(ties);
      expect(await read(id)).toMatchObject({
        themes: [{ id: theme.id, name: theme.name }],
        cycles: [{ id: cycle, title: `Cyclus ${cycle}` }],
        strategicGoal: { id: ofSchool, title: 'Iedereen leest' },
      });
      const refused = async (values: object) =>
        (
          await asNoor
            .post('/v1/goals')
            .send({ title: 'Doel', ...values })
            .expect(422)
        ).body.errors;
      expect(await refused({ themeIds: [newId()], cycleIds: [foreign] })).toMatchObject([
        { pointer: '/themeIds', code: 'unknown_theme' },
        { pointer: '/cycleIds', code: 'not_your_cycle' },
      ]);
      expect(await refused({ themeIds: [retired.id] })).toMatchObject([{ code: 'retired_theme' }]);
      for (const strategicGoalId of unfit)
        expect(await refused({ strategicGoalId })).toMatchObject([
          { pointer: '/strategicGoalId', code: 'not_a_strategic_goal' },
        ]);
      for (const filter of [`themeId=${theme.id}`, `strategicGoalId=${ofSchool}`]) {
        const { body } = await asNoor.get(`/v1/goals?${filter}`).expect(200);
        expect((body.items as { id: string }[]).map((one) => one.id)).toEqual([id]);
      }
      // What ended since stays shown, and stands in the way of nothing.
      await api.database.owner.query(`update strategy_document set ended_on = '2026-03-01' where id = $1`, [ofSchool]);
      await change('patch', `/v1/goals/${id}`, 1, { title: 'Nieuw', strategicGoalId: ofSchool }).expect(200);
      const { body } = await change('patch', `/v1/goals/${id}`, 2, { themeIds: [], strategicGoalId: null }).expect(200);
      expect(body).toMatchObject({ themes: [], cycles: [{ id: cycle }], strategicGoal: null, version: 3 });
    });

    it('shows a cycle to who is in its leerteam, and to nobody else that there is one', async () => {
      const { world } = api;
      const circle = await world.leerteam(board);
      const [inIt, lena] = [await world.staffMember(board), await world.staffMember(board)];
      await world.membership(circle, inIt);
      await world.membership(circle, lena, { untilOn: '2026-04-01' });
      const cycle = await layOutCycle(api, circle);
      const asLena = await api.as(lena);
      const wanted = { title: 'Doel', visibility: 'board', cycleIds: [cycle] };
      const { body: made } = await asLena.post('/v1/goals').send(wanted).expect(201);
      const cyclesFor = async (client: Client) => (await read(made.id as string, client)).cycles;
      expect(await cyclesFor(await api.as(inIt))).toMatchObject([{ id: cycle }]);
      expect(await cyclesFor(asEmma)).toEqual([]);
      expect(JSON.stringify((await asEmma.get('/v1/goals?owner=open')).body)).not.toContain(cycle);
      // Who left is not shown it any more, and does not untie it by saving the rest.
      api.clock.set('2026-04-02T09:00:00Z');
      expect(await cyclesFor(asLena)).toEqual([]);
      const other = { cycleIds: [], title: 'Anders' };
      await asLena.patch(`/v1/goals/${made.id}`).set('if-match', '"1"').send(other).expect(200);
      expect(await cyclesFor(await api.as(inIt))).toMatchObject([{ id: cycle }]);
    });

    it('counts what was learned for it, for its owner', async () => {
      const id = await set({ visibility: 'board' });
      const entry = { learningForm: form.code, title: 'Gelezen', minutes: 45, goalIds: [id] };
      for (const learnedOn of ['2026-03-02', '2026-03-09'])
        await asNoor
          .post('/v1/activities')
          .send({ ...entry, learnedOn })
          .expect(201);
      const { learned } = await read(id);
      expect(learned).toMatchObject({ activities: 2, minutes: 90, latestOn: '2026-03-09' });
      expect((await asNoor.get(learned.href as string).expect(200)).body.items).toHaveLength(2);
      expect((await read(id, asEmma)).learned).toBeNull();
    });

    it('takes as many queries to read with much on it as with nothing', async () => {
      const id = await set();
      const few = await queriesOf(api, () => asNoor.get(`/v1/goals/${id}`).expect(200));
      await plan(id, Array<object>(15).fill({ level: 'use' }));
      for (let count = 0; count < 15; count += 1)
        await asNoor.post(`/v1/goals/${id}/check-ins`).send({ note: 'Stand.' }).expect(201);
      const many = await queriesOf(api, () => asNoor.get(`/v1/goals/${id}`).expect(200));
      expect(many).toHaveLength(few.length);
    });
  });
});
