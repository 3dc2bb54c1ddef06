import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, type PupilGroup, remindTeams, type School, type StaffMember } from '@app/domain';
import { stateOf } from '../../libs/domain/src/impact/hypothesis-life.rules.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { addMeasure, addScore, layOutMeasuredYear, type MeasuredYear } from '../support/laid-out/impact.js';
import { addMeasuringMoment } from '../support/laid-out/outcomes.js';

const EXPECTATION = 'Door hardop voor te denken begrijpen leerlingen meer van wat ze lezen.';
const EVALUATION = { conclusion: 'Het verschil is klein en onzeker.', alternatives: 'Er kwam een nieuwe methode.' };
const PATH = '/v1/impact-hypotheses';

describe('impact hypotheses', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let group: PupilGroup;
  let year: MeasuredYear;
  let [goalId, cycleId, themeId]: string[] = [];
  let [noor, sam]: StaffMember[] = [];
  let [asNoor, asSam]: [Client, Client] = [] as never;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2025-09-15T08:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    noor = await world.staffMember(board, school, { familyName: 'de Wit' });
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    team = await world.leerteam(board, { name: 'PLG lezen' });
    for (const person of [noor, sam]) await world.membership(team, person);
    const schoolYear = await world.schoolYear(board);
    group = await world.pupilGroup(school, schoolYear, { name: '6A', grade: 6 });
    await world.teachingAssignment(noor, group);
    year = await layOutMeasuredYear(api, { boardId: board.id });
    goalId = (await world.goal(noor, { title: 'Hardop denken' })).id;
    cycleId = await layOutCycle(api, team);
    themeId = (await world.theme(board, 'Begrijpend lezen')).id;
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
  });

  const declaration = (more: object = {}): object => ({
    ...{ themeId, expectation: EXPECTATION, expected: 'more_growth', pupilGroupIds: [group.id] },
    ...{ firstMeasureId: year.measureId, firstMomentId: year.autumnId, secondMomentId: year.winterId },
    ...more,
  });
  const ofGoal = (more: object = {}) => declaration({ goalId, ...more });
  const ofCycle = (more: object = {}) => declaration({ cycleId, ...more });
  const declare = async (said = ofCycle(), client = asNoor): Promise<string> =>
    (await client.post(PATH).send(said).expect(201)).body.id as string;
  const refused = async (said: object, client = asNoor): Promise<[string, string][]> => {
    const { body } = await client.post(PATH).send(said).expect(422);
    return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
  };
  const read = async (id: string, client = asNoor) => (await client.get(`${PATH}/${id}`).expect(200)).body;
  const evaluate = (id: string, client = asNoor, said: object = EVALUATION) =>
    client.post(`${PATH}/${id}/evaluation`).send(said);
  const withdraw = (id: string, client = asNoor) =>
    client.post(`${PATH}/${id}/withdrawal`).send({ reason: 'De toets vervalt dit jaar.' });
  const score = (measuredOn: string, measureId = year.measureId) => addScore(api, group, { measureId, measuredOn });
  const ids = async (query: string, client = asNoor): Promise<string[]> =>
    (await client.get(`${PATH}?${query}`).expect(200)).body.items.map(({ id }: { id: string }) => id);
  const told = async (client: Client): Promise<unknown[]> => {
    const { body } = await client.get('/v1/me/notices').expect(200);
    const kinds = (body.items as { kind: string }[]).map(({ kind }) => kind);
    return kinds.filter((kind) => kind.startsWith('impact-hypothesis.'));
  };

  it('is declared by the owner of a goal, runs, is measured and evaluated', async () => {
    api.clock.set('2025-08-20T08:00:00Z');
    const { body } = await asNoor.post(PATH).send(ofGoal()).expect(201);
    expect(body).toMatchObject({
      ...{
        state: 'declared',
        postHoc: false,
        expected: 'more_growth',
        expectation: EXPECTATION,
        measuresDiffer: false,
      },
      ...{ goal: { id: goalId, title: 'Hardop denken' }, cycle: null, withdrawal: null, evaluation: null, version: 1 },
      declaredBy: { id: noor?.id, name: 'Noor de Wit' },
      declaredAt: '2025-08-20T08:00:00.000Z',
      theme: { id: themeId, name: 'Begrijpend lezen' },
      first: {
        moment: { id: year.autumnId, fromOn: '2025-09-01' },
        measure: { subject: 'lezen' },
        groupsWithScores: 0,
      },
      second: { moment: { id: year.winterId, untilOn: '2026-02-13' }, groupsWithScores: 0 },
      groups: [{ id: group.id, name: '6A', grade: 6, school: { id: school.id, name: school.name } }],
    });
    const id = body.id as string;
    api.clock.set('2025-09-01T08:00:00Z');
    expect(await read(id)).toMatchObject({ state: 'running' });
    await score('2025-09-10');
    api.clock.set('2026-01-20T08:00:00Z');
    await score('2026-01-20');
    expect(await read(id)).toMatchObject({
      ...{ state: 'running', first: { groupsWithScores: 1 }, second: { groupsWithScores: 1 } },
    });
    expect((await evaluate(id).expect(409)).body).toMatchObject({ code: 'hypothesis_not_measured' });
    api.clock.set('2026-02-13T08:00:00Z');
    expect(await read(id)).toMatchObject({ state: 'measured' });
    await evaluate(id, asNoor, { conclusion: 'Zonder andere verklaringen' }).expect(400);
    const { body: evaluated } = await evaluate(id).expect(200);
    expect(evaluated).toMatchObject({
      ...{ state: 'evaluated', version: 2 },
      evaluation: { ...EVALUATION, at: '2026-02-13T08:00:00.000Z', by: { id: noor?.id }, nextStep: null },
    });
    expect((await evaluate(id).expect(409)).body).toMatchObject({ code: 'hypothesis_evaluated' });
  });

  it('is not declared beforehand once there is any score of the second moment, whatever day it says', async () => {
    const other = await addMeasure(api, board.id);
    await score('2026-01-20', other);
    expect(await read(await declare())).toMatchObject({ postHoc: false });
    await score('2026-01-20');
    const id = await declare(ofGoal());
    expect(await read(id)).toMatchObject({ postHoc: true });
    await withdraw(id).expect(200);
    // Nor once it was looked at and withdrawn.
    await api.database.owner.query(`update outcome_result set score = null, withdrawn_at = now()`);
    expect(await read(await declare(ofGoal()))).toMatchObject({ postHoc: true });
  });

  it('is not declared beforehand once a sum of the second moment was given', async () => {
    await api.database.owner.query(`insert into outcome_aggregate values ($1, $2, $3, $4, 20, 40, 10, 'given')`, [
      board.id,
      year.measureId,
      group.id,
      year.winterId,
    ]);
    expect(await read(await declare())).toMatchObject({ postHoc: true });
  });

  it('is not measured by the clock alone: without scores there is nothing to evaluate', async () => {
    const id = await declare();
    api.clock.set('2026-03-12T08:00:00Z');
    expect(await read(id)).toMatchObject({ state: 'running' });
    await score('2026-02-13');
    await score('2026-01-20', await addMeasure(api, board.id));
    expect(await read(id)).toMatchObject({ state: 'running', second: { groupsWithScores: 0 } });
    await score('2026-02-12');
    expect(await read(id)).toMatchObject({ state: 'measured' });
    // A result that was withdrawn is none.
    await api.database.owner.query(`update outcome_result set score = null, withdrawn_at = now()`);
    expect(await read(id)).toMatchObject({ state: 'running' });
    await api.database.owner.query(`insert into outcome_aggregate values ($1, $2, $3, $4, 20, 40, 10, 'given')`, [
      board.id,
      year.measureId,
      group.id,
      year.winterId,
    ]);
    expect(await read(id)).toMatchObject({ state: 'measured', second: { groupsWithScores: 1 } });
  });

  it('counts a group at the first moment by the pupils that it has at the second', async () => {
    const id = await declare();
    const before = await api.world.pupilGroup(school, await api.world.schoolYear(board, { name: 'Vorig jaar' }));
    const { measureId } = year;
    await addScore(api, before, { measureId, measuredOn: '2025-09-10', pupil: 'bont' });
    expect(await read(id)).toMatchObject({ first: { groupsWithScores: 0 } });
    await addScore(api, group, { measureId, measuredOn: '2026-01-20', pupil: 'bont' });
    expect(await read(id)).toMatchObject({ first: { groupsWithScores: 1 }, second: { groupsWithScores: 1 } });
  });

  it('says so where the two moments have different measures', async () => {
    const other = await addMeasure(api, board.id);
    const id = await declare(ofCycle({ secondMeasureId: other }));
    expect(await read(id)).toMatchObject({ measuresDiffer: true, second: { measure: { id: other } } });
  });

  it('is post hoc from the first day of the second moment on, for good', async () => {
    api.clock.set('2026-01-11T22:30:00Z');
    expect(await read(await declare(ofGoal()))).toMatchObject({ postHoc: false });
    // Midnight in Amsterdam.
    api.clock.set('2026-01-11T23:00:00Z');
    const id = await declare(ofCycle());
    expect(await read(id)).toMatchObject({ postHoc: true, state: 'running' });
    expect((await withdraw(id).expect(409)).body).toMatchObject({ code: 'too_late_to_withdraw' });
    await score('2026-01-20');
    api.clock.set('2026-03-12T08:00:00Z');
    await evaluate(id).expect(200);
    expect(await read(id)).toMatchObject({ postHoc: true, state: 'evaluated' });
  });

  it('refuses what cannot be declared, each with where and why', async () => {
    const { world } = api;
    expect(await refused(declaration())).toEqual([['', 'goal_or_cycle']]);
    expect(await refused(ofGoal({ cycleId }))).toEqual([['', 'goal_or_cycle']]);
    const unknown = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
    expect(await refused(ofGoal({ themeId: unknown }))).toEqual([['/themeId', 'unknown_theme']]);
    for (const field of ['firstMeasureId', 'secondMeasureId'])
      expect(await refused(ofGoal({ [field]: unknown }))).toEqual([[`/${field}`, 'unknown_outcome_measure']]);
    for (const field of ['firstMomentId', 'secondMomentId'])
      expect(await refused(ofGoal({ [field]: unknown }))).toEqual([[`/${field}`, 'unknown_measuring_moment']]);
    expect(await refused(ofGoal({ pupilGroupIds: [unknown] }))).toEqual([['/pupilGroupIds', 'unknown_pupil_group']]);
    expect(await refused(ofGoal({ pupilGroupIds: [] }))).toEqual([['/pupilGroupIds', 'group_expected']]);
    const backwards = { firstMomentId: year.winterId, secondMomentId: year.autumnId };
    expect(await refused(ofGoal(backwards))).toEqual([['/secondMomentId', 'moments_in_one']]);
    const later = await world.schoolYear(board, { name: 'Later', fromOn: '2026-08-01', untilOn: '2027-08-01' });
    const next = await world.pupilGroup(school, later);
    expect(await refused(ofCycle({ pupilGroupIds: [next.id] }))).toEqual([['/pupilGroupIds', 'group_of_another_year']]);
    const many = Array.from({ length: 21 }, (_, index) => `0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9${100 + index}`);
    await asNoor
      .post(PATH)
      .send(ofGoal({ pupilGroupIds: many }))
      .expect(400);
    await asNoor
      .post(PATH)
      .send(ofGoal({ postHoc: false }))
      .expect(400);
  });

  it('is about groups that one teaches, or of schools where the leerteam works', async () => {
    const { world } = api;
    const schoolYear = await world.schoolYear(board, { name: 'Nog eens', fromOn: '2025-08-01', untilOn: '2026-08-01' });
    const colleagues = await world.pupilGroup(school, schoolYear);
    const elsewhere = await world.pupilGroup(await world.school(board), schoolYear);
    const named = (one: PupilGroup) => ({ pupilGroupIds: [group.id, one.id] });
    expect(await refused(ofGoal(named(colleagues)))).toEqual([['/pupilGroupIds', 'group_not_taught']]);
    await declare(ofCycle(named(colleagues)));
    expect(await refused(ofCycle(named(elsewhere)))).toEqual([['/pupilGroupIds', 'group_of_another_school']]);
    // Twelve weeks before the first moment is 9 June 2025; from the second on nothing is learned for it any more.
    const taught = (untilOn: string | null, fromOn = '2025-01-06') =>
      api.database.owner.query(
        `update teaching_assignment set from_on = $2, until_on = $3 where staff_member_id = $1`,
        [...[noor?.id, fromOn, untilOn]],
      );
    await taught('2025-06-09');
    expect(await refused(ofGoal())).toEqual([['/pupilGroupIds', 'group_not_taught']]);
    await taught(null, '2026-01-12');
    expect(await refused(ofGoal())).toEqual([['/pupilGroupIds', 'group_not_taught']]);
    await taught('2025-06-10');
    await declare(ofGoal());
  });

  it('is of a goal or cycle that is open, and of one’s own', async () => {
    const { world, database } = api;
    expect((await asSam.post(PATH).send(ofGoal()).expect(404)).body).toMatchObject({ code: 'not_found' });
    await database.owner.query(`update goal set visibility = 'school' where id = $1`, [goalId]);
    await asSam.post(PATH).send(ofGoal()).expect(403);
    await database.owner.query(`update goal set status = 'released', closed_on = '2025-09-10' where id = $1`, [goalId]);
    expect(await refused(ofGoal())).toEqual([['/goalId', 'goal_is_closed']]);
    const outsider = await api.as(await world.staffMember(board, school));
    await outsider.post(PATH).send(ofCycle()).expect(404);
    await database.owner.query(
      `update cycle set began_on = '2025-09-01', ended_on = '2025-09-10', outcome = 'stopped' where id = $1`,
      [cycleId],
    );
    expect((await asNoor.post(PATH).send(ofCycle()).expect(409)).body).toMatchObject({ code: 'cycle_ended' });
  });

  it('is declared once, whatever it expects, until it is withdrawn', async () => {
    const id = await declare();
    const again = async () => (await asSam.post(PATH).send(ofCycle({ expected: 'less_growth' }))).body;
    expect(await again()).toMatchObject({ status: 409, code: 'declared_already' });
    await declare(ofGoal());
    await declare(ofCycle({ secondMomentId: year.summerId }));
    await withdraw(id).expect(200);
    expect(await again()).toMatchObject({ expected: 'less_growth' });
  });

  it('is one of two that members declare at the same moment', async () => {
    const answers = await Promise.all([asNoor, asSam].map((client) => client.post(PATH).send(ofCycle())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is the same answer to the same request, and changes by no request', async () => {
    const send = () => asNoor.post(PATH).set('idempotency-key', 'verwachting').send(ofGoal()).expect(201);
    expect((await send()).body).toEqual((await send()).body);
    const id = await declare();
    for (const path of [`${PATH}/${id}`, `${PATH}/${id}/pupil-groups`])
      await asNoor.patch(path).set('if-match', '"1"').send({ expectation: 'Iets anders' }).expect(404);
  });

  it('is withdrawn before the second moment begins, and read as that', async () => {
    const id = await declare();
    api.clock.set('2026-01-11T22:30:00Z');
    const { body } = await withdraw(id, asSam).expect(200);
    expect(body).toMatchObject({
      ...{ state: 'withdrawn', version: 2 },
      withdrawal: { by: { id: sam?.id }, reason: 'De toets vervalt dit jaar.', at: '2026-01-11T22:30:00.000Z' },
    });
    expect((await withdraw(id).expect(409)).body).toMatchObject({ code: 'hypothesis_withdrawn' });
    expect(await told(asNoor)).toEqual(['impact-hypothesis.withdrawn']);
    expect(await told(asSam)).toEqual([]);
    await score('2026-01-20');
    api.clock.set('2026-03-12T08:00:00Z');
    expect(await read(id)).toMatchObject({ state: 'withdrawn' });
    expect((await evaluate(id).expect(409)).body).toMatchObject({ code: 'hypothesis_withdrawn' });
    await declare(ofCycle({ secondMomentId: year.summerId }));
    expect(await ids('state=withdrawn')).toEqual([id]);
  });

  it('is evaluated by one of two members who do at the same moment, and put in other words with what was read', async () => {
    const id = await declare();
    await score('2026-01-20');
    api.clock.set('2026-03-12T08:00:00Z');
    const answers = await Promise.all([asNoor, asSam].map((client) => evaluate(id, client)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const reword = (version: number, words: object, client = asSam) =>
      client.patch(`${PATH}/${id}/evaluation`).set('if-match', `"${version}"`).send(words);
    await asSam.patch(`${PATH}/${id}/evaluation`).send({ nextStep: 'Verder' }).expect(428);
    await reword(1, { nextStep: 'Verder' }).expect(412);
    await reword(2, { conclusion: null }).expect(400);
    api.clock.set('2026-03-13T08:00:00Z');
    const { body } = await reword(2, { nextStep: 'Ook in groep 5' }).expect(200);
    expect(body).toMatchObject({
      ...{ version: 3, state: 'evaluated' },
      evaluation: {
        ...EVALUATION,
        nextStep: 'Ook in groep 5',
        rewordedBy: { id: sam?.id },
        at: '2026-03-12T08:00:00.000Z',
      },
    });
    expect((await reword(3, { nextStep: 'Ook in groep 5' }).expect(200)).body).toMatchObject({ version: 3 });
    const other = await declare(ofGoal({ secondMomentId: year.summerId }));
    const early = asNoor.patch(`${PATH}/${other}/evaluation`).set('if-match', '"1"').send({ nextStep: 'Verder' });
    expect((await early.expect(409)).body).toMatchObject({ code: 'hypothesis_not_evaluated' });
  });

  it('tells once that it can be evaluated, when school is in', async () => {
    await declare();
    const own = await declare(ofGoal());
    await withdraw(await declare(ofGoal({ pupilGroupIds: [group.id], secondMomentId: year.summerId }))).expect(200);
    await score('2026-01-20');
    const night = async (moment: string): Promise<void> => {
      api.clock.set(moment);
      await remindTeams(api.unitOfWork);
      await remindTeams(api.unitOfWork);
    };
    await night('2026-02-12T06:20:00Z');
    expect([await told(asNoor), await told(asSam)]).toEqual([[], []]);
    await api.world.schoolHoliday(school, { fromOn: '2026-02-13', untilOn: '2026-02-21' });
    await night('2026-02-16T06:20:00Z');
    expect(await told(asNoor)).toEqual([]);
    await night('2026-02-23T06:20:00Z');
    const once = 'impact-hypothesis.measured';
    expect([await told(asNoor), await told(asSam)]).toEqual([[once, once], [once]]);
    const { body } = await asNoor.get('/v1/me/notices').expect(200);
    const sentences = body.items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain(
      'De toetsen bij je verwachting van “Hardop denken” zijn binnen: je kunt haar evalueren',
    );
    expect(await read(own)).toMatchObject({ version: 1 });
    // Also when a notice was read long ago, and removed.
    await api.database.owner.query(`delete from notice where board_id = $1`, [board.id]);
    await night('2026-06-22T06:20:00Z');
    expect([await told(asNoor), await told(asSam)]).toEqual([[], []]);
  });

  it('lists one’s own and one’s leerteams’, page by page, in as many queries for many as for few', async () => {
    const first = await declare(ofGoal());
    const read = () => queriesOf(api, () => asNoor.get(`${PATH}?limit=200`).expect(200));
    const few = (await read()).length;
    const second = await declare();
    const third = await declare(ofCycle({ secondMomentId: year.summerId }), asSam);
    expect(await ids('limit=200')).toEqual([third, second, first]);
    expect((await read()).length).toBe(few);
    expect(await ids('limit=200', asSam)).toEqual([third, second]);
    expect(await ids(`goalId=${goalId}`)).toEqual([first]);
    expect(await ids(`cycleId=${cycleId}`)).toEqual([third, second]);
    expect(await ids(`leerteamId=${team.id}`)).toEqual([third, second]);
    const { body: page, headers } = await asNoor.get(`${PATH}?limit=2`).expect(200);
    expect(page.items).toHaveLength(2);
    expect(headers['link']).toMatch(/rel="next"/);
    expect(await ids(`limit=2&after=${page.next}`)).toEqual([first]);
    await score('2026-01-20');
    api.clock.set('2026-03-12T08:00:00Z');
    expect(await ids('state=measured')).toEqual([second, first]);
    expect(await ids('state=running')).toEqual([third]);
    await asNoor.get(`${PATH}?status=measured`).expect(400);
  });

  it('stands as it is in the list as its life says, whatever the days', async () => {
    const moments = { autumn: ['2025-09-01', '2025-10-01'], winter: ['2026-01-12', '2026-02-13'] } as const;
    const span = ([fromOn, untilOn]: readonly [string, string]) => ({ fromOn, untilOn });
    const days = ['2025-08-31', '2025-09-01', '2026-01-11', '2026-01-12', '2026-02-12', '2026-02-13', '2026-07-01'];
    api.clock.set('2025-08-20T08:00:00Z');
    const [without, measured] = [await declare(ofGoal()), await declare()];
    const other = await addMeasuringMoment(api, board.id, {
      name: 'Elders',
      fromOn: '2026-01-12',
      untilOn: '2026-02-13',
    });
    await api.database.owner.query(`update impact_hypothesis set second_moment_id = $2 where id = $1`, [
      measured,
      other,
    ]);
    await api.database.owner.query(`insert into outcome_aggregate values ($1, $2, $3, $4, 20, 40, 10, 'given')`, [
      ...[board.id, year.measureId, group.id, other],
    ]);
    for (const on of days) {
      api.clock.set(`${on}T12:00:00Z`);
      const life = { firstMoment: span(moments.autumn), secondMoment: span(moments.winter) };
      const none = { withdrawnAt: null, evaluatedAt: null };
      for (const [id, isMeasured] of [
        [without, false],
        [measured, true],
      ] as const)
        expect([on, (await read(id)).state]).toEqual([on, stateOf({ ...life, ...none, isMeasured }, on)]);
    }
  });

  it('keeps facts in the history, and no word of anybody', async () => {
    const id = await declare();
    await score('2026-01-20');
    api.clock.set('2026-03-12T08:00:00Z');
    await evaluate(id).expect(200);
    const rows = await api.database.owner.query<{ event: string; changes: object }[]>(
      `select event, changes from history_entry where subject_id = $1 order by at, id`,
      [id],
    );
    expect(rows).toMatchObject([
      { event: 'impact-hypothesis.declared', changes: { cycleId, themeId, pupilGroupIds: [group.id], postHoc: false } },
      { event: 'impact-hypothesis.evaluated', changes: { cycleId } },
    ]);
    const all = JSON.stringify(rows);
    expect([EXPECTATION, EVALUATION.conclusion].filter((words) => all.includes(words))).toEqual([]);
  });
});
