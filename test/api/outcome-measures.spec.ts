import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/platform';
import { ImpactHypothesis } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { machine } from '../support/machine.js';
import { schoolWithOutcomes, type SchoolWithOutcomes } from '../support/school-with-outcomes.js';

describe('measures and measuring moments', () => {
  let api: TestApi;
  let story: SchoolWithOutcomes;
  let asAdmin: Client;
  let asTeacher: Client;

  beforeAll(async () => {
    api = await startApi();
    story = await schoolWithOutcomes(api);
    asAdmin = story.asAdmin;
    asTeacher = await api.as(await api.world.staffMember(story.board, story.school));
  });
  afterAll(() => api.close());

  const read = async (path: string) => (await asAdmin.get(path).expect(200)).body;
  const patch = (path: string, version: number, body: object) =>
    asAdmin.patch(path).set('if-match', `"${version}"`).send(body);

  /** A leerteam expects something of a measure at two moments. */
  async function declareOn(measureId: string, moments: { first: string; second: string }): Promise<void> {
    const { board } = story;
    const person = await api.world.staffMember(board, story.school);
    const [goal, theme] = [await api.world.goal(person), await api.world.theme(board)];
    await api.database.owner.manager.insert(ImpactHypothesis, {
      ...{ id: newId(), boardId: board.id, goalId: goal.id, themeId: theme.id, declaredById: person.id, version: 1 },
      ...{ declaredAt: new Date(), postHoc: false, expectation: 'Meer', expected: 'more_growth' },
      ...{ firstMeasureId: measureId, secondMeasureId: measureId },
      ...{ firstMomentId: moments.first, secondMomentId: moments.second },
    });
  }

  describe('a measure', () => {
    it('says which groepen it is for, and changes while nothing goes by it', async () => {
      const id = await story.newMeasure({ grades: [8, 6, 7] });
      const path = `/v1/outcome-measures/${id}`;
      const measure = await read(path);
      expect(measure).toMatchObject({ grades: [6, 7, 8], version: 1 });
      const { body } = await patch(path, 1, { scale: 'vaardigheidsscore', highestScore: null, grades: [] }).expect(200);
      expect(body).toMatchObject({ scale: 'vaardigheidsscore', highestScore: null, grades: [], version: 2 });
      await patch(path, 1, { grades: [1] }).expect(412);
      await asAdmin
        .patch(path)
        .send({ grades: [1] })
        .expect(428);
      const { body: same } = await patch(path, 2, { grades: [] }).expect(200);
      expect(same.version).toBe(2);
    });

    it.each([
      [{ grades: [0] }, '/grades'],
      [{ grades: [9] }, '/grades'],
      [{ grades: [1, 1] }, '/grades'],
      [{ grades: ['6'] }, '/grades'],
      [{ grades: null }, '/grades'],
      [{ scale: '' }, '/scale'],
      [{ scale: null }, '/scale'],
      [{ schoolId: newId() }, '/schoolId'],
    ])('refuses %j at its field', async (body, pointer) => {
      const id = await story.newMeasure();
      const { body: problem } = await patch(`/v1/outcome-measures/${id}`, 1, body).expect(400);
      expect(problem.errors[0].pointer).toMatch(new RegExp(`^${pointer}`));
    });

    it('has no twin, also not in other capitals, and says so', async () => {
      const id = await story.newMeasure({ testLine: 'Eigen toets', testVersion: 'A' });
      const { id: _id, version: _version, ...wish } = await read(`/v1/outcome-measures/${id}`);
      const { body } = await asAdmin
        .post('/v1/outcome-measures')
        .send({ ...wish, testLine: 'EIGEN TOETS' })
        .expect(409);
      expect(body).toMatchObject({ code: 'measure_exists', title: expect.stringMatching(/^Deze maat is er al/) });
      const other = await story.newMeasure({ testLine: 'Eigen toets', testVersion: 'B' });
      const { body: twin } = await patch(`/v1/outcome-measures/${other}`, 1, { testVersion: 'a' }).expect(409);
      expect(twin.code).toBe('measure_exists');
    });

    it('keeps its names once a score goes by it, also one that was withdrawn', async () => {
      const id = await story.newMeasure();
      await story.send(asAdmin, id, `group,pupil,first,second\n5A,1,33,50\n`).expect(200);
      await asAdmin
        .post('/v1/outcome-results/withdraw')
        .send({ pupilKeys: ['1'], outcomeMeasureId: id })
        .expect(200);
      const { body } = await patch(`/v1/outcome-measures/${id}`, 1, { subject: 'rekenen' }).expect(409);
      expect(body.code).toBe('measure_in_use');
      await patch(`/v1/outcome-measures/${id}`, 1, { grades: [5], lowestScore: -10 }).expect(200);
    });

    it('leaves out no score that is stored', async () => {
      const id = await story.newMeasure();
      await story.send(asAdmin, id, `group,pupil,first,second\n5A,1,33,50\n5A,2,34,\n`).expect(200);
      const path = `/v1/outcome-measures/${id}`;
      const { body: low } = await patch(path, 1, { lowestScore: 34.5 }).expect(422);
      expect(low.errors).toMatchObject([{ pointer: '/lowestScore', code: 'scores_left_out' }]);
      expect(low.errors[0].detail).toContain('(2)');
      const { body: high } = await patch(path, 1, { highestScore: 49 }).expect(422);
      expect(high.errors).toMatchObject([{ pointer: '/highestScore', code: 'scores_left_out' }]);
      const { body: wrong } = await patch(path, 1, { highestScore: -1 }).expect(422);
      expect(wrong.errors).toMatchObject([{ code: 'highest_below_lowest' }]);
      await patch(path, 1, { lowestScore: 33, highestScore: 50 }).expect(200);
    });

    it('keeps its names once a hypothesis goes by it', async () => {
      const other = await schoolWithOutcomes(api);
      const id = await other.newMeasure();
      const mine = story;
      story = other;
      await declareOn(id, await other.addMoments());
      story = mine;
      const path = `/v1/outcome-measures/${id}`;
      const { body } = await other.asAdmin.patch(path).set('if-match', '"1"').send({ scale: 'x' }).expect(409);
      expect(body.code).toBe('measure_in_use');
    });

    it('is read by everybody and changed by the administrator', async () => {
      const id = await story.newMeasure();
      await asTeacher.get(`/v1/outcome-measures/${id}`).expect(200);
      await asTeacher
        .patch(`/v1/outcome-measures/${id}`)
        .set('if-match', '"1"')
        .send({ grades: [1] })
        .expect(403);
      await asAdmin.get(`/v1/outcome-measures/${newId()}`).expect(404);
    });
  });

  describe('a measuring moment', () => {
    let moments: { first: string; second: string };
    beforeAll(async () => {
      moments = await story.addMoments();
    });
    const pathOf = (id: string) => `/v1/measuring-moments/${id}`;

    it('is listed with the others, the latest first, a page at a time, in one query', async () => {
      const names = (await story.listed('/v1/measuring-moments?limit=1')).map(({ name }) => name);
      expect(names).toEqual(['E-toetsen', 'M-toetsen']);
      const queries = await queriesOf(api, () => asAdmin.get('/v1/measuring-moments'));
      expect(queries.filter((query) => /measuring_moment/.test(query))).toHaveLength(1);
      const system = await machine(api, asAdmin, ['outcomes']);
      expect((await system.get('/v1/measuring-moments').expect(200)).body.items).toHaveLength(2);
    });

    it.each([
      [{ name: 'M-TOETSEN', fromOn: '2026-01-12', untilOn: '2026-01-30' }, 409, 'moment_exists'],
      [{ name: 'Om', fromOn: '2026-01-30', untilOn: '2026-01-30' }, 422, 'ends_before_it_begins'],
      [{ name: 'Lang', fromOn: '2025-08-01', untilOn: '2026-08-01' }, 422, 'moment_too_long'],
      [{ name: 'Geen dag', fromOn: '2026-02-31', untilOn: '2026-03-30' }, 400, 'isIso8601'],
    ])('refuses %j', async (facts, status, code) => {
      const { body } = await asAdmin.post('/v1/measuring-moments').send(facts).expect(status);
      expect([body.code, body.errors?.[0]?.code]).toContain(code);
    });

    it('changes and goes while nothing rests on it', async () => {
      const facts = { name: 'Proefafname', fromOn: '2026-03-02', untilOn: '2026-03-14' };
      const { body } = await asAdmin.post('/v1/measuring-moments').send(facts).expect(201);
      const { body: later } = await patch(pathOf(body.id), 1, { untilOn: '2026-03-21' }).expect(200);
      expect(later).toEqual({ ...facts, id: body.id, untilOn: '2026-03-21', version: 2 });
      await patch(pathOf(body.id), 1, { name: 'Anders' }).expect(412);
      await asAdmin.delete(pathOf(body.id)).expect(428);
      await asAdmin.delete(pathOf(body.id)).set('if-match', '"2"').expect(204);
      await asAdmin.get(pathOf(body.id)).expect(404);
    });

    it('keeps its days once a hypothesis rests on it, and may be called otherwise', async () => {
      await declareOn(await story.newMeasure(), moments);
      const { body } = await patch(pathOf(moments.second), 1, { untilOn: '2026-07-08' }).expect(409);
      expect(body.code).toBe('moment_in_use');
      await asAdmin.delete(pathOf(moments.first)).set('if-match', '"1"').expect(409);
      const { body: renamed } = await patch(pathOf(moments.second), 1, { name: 'E-toetsen 2025-2026' }).expect(200);
      expect(renamed).toMatchObject({ fromOn: '2026-06-01', version: 2 });
    });

    it('keeps its days once a figure of a group rests on it', async () => {
      const facts = { name: 'Begintoetsen', fromOn: '2025-09-01', untilOn: '2025-10-01' };
      const { body: moment } = await asAdmin.post('/v1/measuring-moments').send(facts).expect(201);
      const group = await api.world.pupilGroup(story.school, story.year);
      const items = [
        { pupilGroupId: group.id, measuringMomentId: moment.id, pupils: 20, mean: 50, standardDeviation: 9 },
      ];
      await asAdmin
        .put(`/v1/outcome-measures/${await story.newMeasure()}/aggregates`)
        .send({ items })
        .expect(200);
      await patch(pathOf(moment.id), 1, { fromOn: '2025-09-08' }).expect(409);
    });

    it('is the administrator’s to say', async () => {
      await asTeacher.get(pathOf(moments.first)).expect(200);
      await asTeacher.post('/v1/measuring-moments').send({}).expect(403);
      await asTeacher.delete(pathOf(moments.first)).set('if-match', '"1"').expect(403);
      const stranger = await api.as(await api.world.boardAdmin(await api.world.board()));
      await stranger.get(pathOf(moments.first)).expect(404);
    });

    it('shows somebody who made a typing error in a date that scores lie in none', async () => {
      const id = await story.newMeasure();
      const rows =
        'group,pupil,day,score\n5A,1,20-01-2026,33\n5A,2,20-10-2025,34\n5A,3,2026-06-30,35\n5A,4,2026-08-30,3\n';
      const { body } = await story.send(asAdmin, id, rows, { scoreColumn: 'score', dateColumn: 'day' }).expect(200);
      expect(body).toMatchObject({ added: 3, outsideMoments: 1, refusedCount: 1 });
      const detail =
        'de dag van de toets, 30 augustus 2026, ligt niet in dit schooljaar (van 1 augustus 2025 tot 1 augustus 2026)';
      expect(body.refused).toEqual([{ row: 5, code: 'test_outside_school_year', detail }]);
    });
  });
});
