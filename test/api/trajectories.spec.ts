import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, removeExpired, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface StepSeen {
  id: string;
  title: string;
  plannedOn: string | null;
  tiedTo: { kind: string; recordId: string } | null;
  doneOn: string | null;
  minutes: number;
  records: string[];
}

interface TrajectorySeen {
  id: string;
  steps: StepSeen[];
  nextStepId: string | null;
  minutes: number;
  records: string[];
  version: number;
}

const STEPS = [
  { kind: 'online', title: 'Module 1', plannedOn: '2026-03-05' },
  { kind: 'meeting', title: 'Bijeenkomst' },
  { kind: 'try_out', title: 'In groep 6' },
];

describe('blended trajectories', () => {
  let api: TestApi;
  let board: Board;
  let team: Leerteam;
  let noor: StaffMember;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    const school = await api.world.school(board);
    for (const code of ['e_learning', 'blended_learning', 'plg']) await api.world.learningForm(board, { code });
    team = await api.world.leerteam(board);
    noor = await api.world.staffMember(board, school);
    const emma = await api.world.staffMember(board, school);
    for (const person of [noor, emma]) await api.world.membership(team, person);
    asNoor = await api.as(noor);
    asEmma = await api.as(emma);
  });
  afterAll(() => api.close());

  const begin = async (values: object = {}, client = asNoor): Promise<TrajectorySeen> => {
    const response = await client.post('/v1/trajectories').send({ title: 'Rijke gesprekken', steps: STEPS, ...values });
    expect([response.status, response.body.errors]).toEqual([201, undefined]);
    return response.body as TrajectorySeen;
  };
  const read = async (id: string): Promise<TrajectorySeen> =>
    (await asNoor.get(`/v1/trajectories/${id}`).expect(200)).body;
  const patchStep = (line: TrajectorySeen, index: number, body: object) =>
    asNoor
      .patch(`/v1/trajectories/${line.id}/steps/${line.steps[index]?.id}`)
      .set('if-match', `"${line.version}"`)
      .send(body);
  const logStep = (line: TrajectorySeen, index: number, body: object = { minutes: 30 }) =>
    asNoor.post(`/v1/trajectories/${line.id}/steps/${line.steps[index]?.id}/log`).send(body);
  const follow = async (client = asNoor): Promise<string> =>
    (await client.post('/v1/courses').send({ title: 'Vragen stellen', startedOn: '2026-01-12' }).expect(201)).body.id;
  const meet = async (attendeeIds: string[]): Promise<string> => {
    const held = { title: 'Overleg', heldOn: '2026-03-04', minutes: 60, attendeeIds };
    return (await asEmma.post(`/v1/leerteams/${team.id}/meetings`).send(held).expect(201)).body.id as string;
  };
  const logActivity = async (client = asNoor): Promise<string> => {
    const entry = { learningForm: 'blended_learning', title: 'Geprobeerd', learnedOn: '2026-03-06', minutes: 50 };
    return (await client.post('/v1/activities').send(entry).expect(201)).body.id as string;
  };

  it('begin with a title and steps in order, of which the first is next', async () => {
    const line = await begin({ question: 'Hoe komt iedereen aan het woord?', leerteamId: team.id });
    expect(line).toEqual({
      id: expect.any(String),
      title: 'Rijke gesprekken',
      question: 'Hoe komt iedereen aan het woord?',
      leerteamId: team.id,
      steps: STEPS.map((step) => ({
        id: expect.any(String),
        plannedOn: null,
        ...step,
        tiedTo: null,
        doneOn: null,
        minutes: 0,
        records: [],
      })),
      nextStepId: line.steps[0]?.id,
      minutes: 0,
      records: [],
      version: 1,
    });
  });

  it('are nobody else’s to see, not of who walks them too', async () => {
    const { id, steps } = await begin({ leerteamId: team.id });
    await asEmma.get(`/v1/trajectories/${id}`).expect(404);
    await asEmma.post(`/v1/trajectories/${id}/copy`).send({}).expect(404);
    await asEmma.post(`/v1/trajectories/${id}/steps/${steps[0]?.id}/log`).send({ minutes: 5 }).expect(404);
    expect((await asEmma.get('/v1/trajectories').expect(200)).body.items).toEqual([]);
  });

  it('show as one line what was done online, in a meeting and in class, with every minute behind it', async () => {
    const courseId = await follow();
    const meetingId = await meet([noor.id]);
    const line = await begin({
      steps: [
        { ...STEPS[0], tiedTo: { kind: 'course', recordId: courseId } },
        { ...STEPS[1], tiedTo: { kind: 'meeting', recordId: meetingId } },
        STEPS[2],
      ],
    });
    expect(line.steps.map(({ doneOn, minutes }) => [doneOn, minutes])).toEqual([
      [null, 0],
      ['2026-03-04', 60],
      [null, 0],
    ]);
    await logStep(line, 0).expect(201);
    await logStep(line, 0, { minutes: 15, title: 'Nog een stukje' }).expect(201);
    await asNoor.post(`/v1/courses/${courseId}/complete`).send({}).expect(200);
    const { body: logged } = await logStep(line, 2, { minutes: 45, tryOut: 'Volgende keer in tweetallen' }).expect(201);
    const whole = await read(line.id);
    expect(whole).toEqual(logged.trajectory);
    expect(whole.steps.map(({ doneOn, minutes }) => [doneOn, minutes])).toEqual([
      ['2026-03-12', 45],
      ['2026-03-04', 60],
      ['2026-03-12', 45],
    ]);
    expect(whole).toMatchObject({ nextStepId: null, minutes: 150 });
    expect(whole.records).toHaveLength(3);
    expect(whole.records[0]).toBe(`/v1/courses/${courseId}/activities`);
    for (const record of whole.records) await asNoor.get(record).expect(200);
  });

  it('log a step in one entry: the form from its kind, the title from the step', async () => {
    const line = await begin();
    const forms: string[] = [];
    for (const index of [0, 1, 2]) {
      const { body } = await logStep(line, index).expect(201);
      forms.push(body.activity.learningForm as string);
      expect(body.activity).toMatchObject({ title: STEPS[index]?.title, learnedOn: '2026-03-12', minutes: 30 });
      expect(body.trajectory.steps[index].tiedTo).toEqual({ kind: 'activity', recordId: body.activity.id });
    }
    expect(forms).toEqual(['e_learning', 'blended_learning', 'blended_learning']);
    expect((await logStep(line, 0).expect(422)).body.errors).toMatchObject([{ code: 'step_is_logged' }]);
    expect(await read(line.id)).toMatchObject({ minutes: 90, version: 4 });
  });

  it('log a step once, however often or at once it is sent', async () => {
    const line = await begin();
    const send = () => logStep(line, 0).set('idempotency-key', line.id).expect(201);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    const statuses = (await Promise.all([logStep(line, 1), logStep(line, 1)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 422]);
    expect(await read(line.id)).toMatchObject({ minutes: 60 });
  });

  it('ask for no second entry of a meeting, unless its activity was removed', async () => {
    const meetingId = await meet([noor.id]);
    const line = await begin({ steps: [{ ...STEPS[1], tiedTo: { kind: 'meeting', recordId: meetingId } }] });
    expect((await logStep(line, 0).expect(422)).body.errors).toMatchObject([{ code: 'step_is_logged' }]);
    const record = line.records[0] as string;
    await asNoor.delete(record).set('if-match', '"1"').expect(204);
    expect(await read(line.id)).toMatchObject({ minutes: 0 });
    await logStep(line, 0).expect(201);
  });

  it('tie a step to what is one’s own, and to meetings that one was at', async () => {
    const line = await begin();
    const tie = async (kind: string, recordId: string) =>
      (await patchStep(line, 0, { tiedTo: { kind, recordId } })).body;
    expect((await tie('course', await follow(asEmma))).errors).toMatchObject([
      { pointer: '/tiedTo/recordId', code: 'unknown_course', detail: 'is geen cursus van jou' },
    ]);
    expect((await tie('activity', await logActivity(asEmma))).errors).toMatchObject([{ code: 'unknown_activity' }]);
    expect((await tie('meeting', newId())).errors).toMatchObject([{ code: 'unknown_meeting' }]);
    const others = await api.world.staffMember(board);
    await api.world.membership(team, others);
    expect((await tie('meeting', await meet([others.id]))).errors).toMatchObject([{ code: 'unknown_meeting' }]);
    const steps = [STEPS[0], { ...STEPS[1], tiedTo: { kind: 'course', recordId: newId() } }];
    const { body } = await asNoor.post('/v1/trajectories').send({ title: 'x', steps }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/steps/1/tiedTo/recordId', code: 'unknown_course' }]);
    const activityId = await logActivity();
    const tied = (await tie('activity', activityId)) as TrajectorySeen;
    expect(tied.steps[0]).toMatchObject({
      doneOn: '2026-03-06',
      minutes: 50,
      records: [`/v1/activities/${activityId}`],
    });
    const { body: untied } = await patchStep(tied, 0, { tiedTo: null }).expect(200);
    expect(untied.steps[0]).toMatchObject({ tiedTo: null, doneOn: null, minutes: 0 });
  });

  it('hold a step for done where its owner says so, and not where that is in the future', async () => {
    const line = await begin();
    const { body } = await patchStep(line, 0, { doneOn: '2026-03-10' }).expect(200);
    expect(body).toMatchObject({ nextStepId: line.steps[1]?.id, version: 2 });
    await patchStep(line, 1, { doneOn: '2026-03-10' }).expect(412);
    const { body: refused } = await patchStep(body, 1, { doneOn: '2026-03-13' }).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '/doneOn', code: 'in_the_future' }]);
    const { body: undone } = await patchStep(body, 0, { doneOn: null }).expect(200);
    expect(undone.nextStepId).toBe(line.steps[0]?.id);
  });

  it('take steps up, out and in another order', async () => {
    const { id } = await begin();
    const { body: longer } = await asNoor
      .post(`/v1/trajectories/${id}/steps`)
      .send({ kind: 'online', title: 'Module 2' })
      .expect(201);
    const titles = ({ steps }: TrajectorySeen) => steps.map(({ title }) => title);
    expect(titles(longer)).toEqual(['Module 1', 'Bijeenkomst', 'In groep 6', 'Module 2']);
    const order = (line: TrajectorySeen, stepIds: (string | undefined)[]) =>
      asNoor.put(`/v1/trajectories/${id}/step-order`).set('if-match', `"${line.version}"`).send({ stepIds });
    const ids = (longer as TrajectorySeen).steps.map((step) => step.id);
    const { body: turned } = await order(longer, ids.toReversed()).expect(200);
    expect(titles(turned)).toEqual(['Module 2', 'In groep 6', 'Bijeenkomst', 'Module 1']);
    expect(turned.nextStepId).toBe(ids[3]);
    await order(longer, ids).expect(412);
    for (const wrong of [ids.slice(1), [...ids.slice(1), newId()]])
      expect((await order(turned, wrong).expect(422)).body.errors).toMatchObject([{ code: 'every_step_once' }]);
    const remove = asNoor.delete(`/v1/trajectories/${id}/steps/${ids[2]}`).set('if-match', `"${turned.version}"`);
    const { body: shorter } = await remove.expect(200);
    expect(titles(shorter)).toEqual(['Module 2', 'Bijeenkomst', 'Module 1']);
    const other = await begin();
    await patchStep({ ...other, steps: shorter.steps }, 0, { title: 'x' }).expect(404);
  });

  it('have at most fifty steps', async () => {
    const steps = Array.from({ length: 50 }, (_, index) => ({ kind: 'online', title: `Module ${index}` }));
    const { id } = await begin({ steps });
    const { body } = await asNoor.post(`/v1/trajectories/${id}/steps`).send(STEPS[0]).expect(422);
    expect(body.errors).toMatchObject([{ code: 'too_many_steps' }]);
    await asNoor
      .post('/v1/trajectories')
      .send({ title: 'x', steps: [...steps, STEPS[0]] })
      .expect(400);
  });

  it('are copied as they are planned, with nothing of what was done', async () => {
    const line = await begin({ question: 'Hoe?', leerteamId: team.id });
    await logStep(line, 0).expect(201);
    const { body } = await asNoor.post(`/v1/trajectories/${line.id}/copy`).send({ title: 'Nog een keer' }).expect(201);
    expect(body).toMatchObject({ title: 'Nog een keer', question: 'Hoe?', leerteamId: null, minutes: 0, records: [] });
    const copied = (body as TrajectorySeen).steps;
    expect(copied.map(({ title, plannedOn, tiedTo, doneOn }) => [title, plannedOn, tiedTo, doneOn])).toEqual(
      STEPS.map(({ title }) => [title, null, null, null]),
    );
  });

  it('are walked with a leerteam that one is in', async () => {
    const elsewhere = await api.world.leerteam(board);
    const wish = { title: 'x', leerteamId: elsewhere.id };
    const { body } = await asNoor.post('/v1/trajectories').send(wish).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/leerteamId', code: 'not_a_member' }]);
    const { id } = await begin();
    const revise = (version: number, values: object) =>
      asNoor.patch(`/v1/trajectories/${id}`).set('if-match', `"${version}"`).send(values);
    await revise(1, { leerteamId: elsewhere.id }).expect(422);
    expect((await revise(1, { leerteamId: team.id, title: 'Anders' }).expect(200)).body).toMatchObject({ version: 2 });
    await api.database.owner.query(
      `update leerteam_membership set until_on = '2026-03-01' where leerteam_id = $1 and staff_member_id = $2`,
      [team.id, noor.id],
    );
    await revise(2, { leerteamId: team.id, question: 'Hoe?' }).expect(200);
    await api.database.owner.query(
      `update leerteam_membership set until_on = null where leerteam_id = $1 and staff_member_id = $2`,
      [team.id, noor.id],
    );
  });

  it('are removed for good, and what was done in them stays', async () => {
    const courseId = await follow();
    const line = await begin({ steps: [{ ...STEPS[0], tiedTo: { kind: 'course', recordId: courseId } }] });
    const { body } = await logStep(line, 0).expect(201);
    const dropCourse = () => asNoor.delete(`/v1/courses/${courseId}`).set('if-match', '"2"');
    expect((await dropCourse().expect(422)).body.errors).toMatchObject([{ code: 'course_in_trajectory' }]);
    await asNoor.delete(`/v1/trajectories/${line.id}`).set('if-match', '"1"').expect(412);
    await asNoor.delete(`/v1/trajectories/${line.id}`).set('if-match', '"2"').expect(204);
    await asNoor.get(`/v1/trajectories/${line.id}`).expect(404);
    await asNoor.get(`/v1/activities/${body.activity.id}`).expect(200);
    await dropCourse().expect(204);
  });

  it('let go of an activity that was removed, when it is emptied', async () => {
    const line = await begin();
    const { body } = await logStep(line, 0).expect(201);
    await asNoor.delete(`/v1/activities/${body.activity.id}`).set('if-match', '"1"').expect(204);
    expect((await read(line.id)).steps[0]).toMatchObject({ doneOn: null, minutes: 0 });
    api.clock.set('2026-04-12T09:00:00Z');
    await removeExpired(api.unitOfWork);
    await removeExpired(api.unitOfWork);
    api.clock.set('2026-03-12T09:00:00Z');
    expect((await read(line.id)).steps[0]).toMatchObject({ tiedTo: null });
  });

  it('keep no word of what was written in the history', async () => {
    const line = await begin({ title: 'geheim-een', question: 'geheim-twee' });
    await patchStep(line, 0, { title: 'geheim-drie', plannedOn: '2026-04-01' }).expect(200);
    const history = await api.database.owner.query<{ event: string; changes: object }[]>(
      `select event, changes from history_entry where subject_id = $1 order by id`,
      [line.id],
    );
    expect(history.map(({ event }) => event)).toEqual(['trajectory.begun', 'trajectory.step-revised']);
    expect(history[1]?.changes).toMatchObject({ title: 'changed', plannedOn: ['2026-03-05', '2026-04-01'] });
    expect(JSON.stringify(history)).not.toContain('geheim');
  });

  it('are listed the latest first, page by page, in a fixed number of queries', async () => {
    const asSam = await api.as(await api.world.staffMember(board));
    for (const title of ['Een', 'Twee', 'Drie']) await begin({ title }, asSam);
    const seen = await everyPage<{ title: string; steps: object[] }>(asSam, '/v1/trajectories?limit=1');
    expect(seen.map(({ title, steps }) => [title, steps.length])).toEqual([
      ['Drie', 3],
      ['Twee', 3],
      ['Een', 3],
    ]);
    const queries = await queriesOf(api, () => asSam.get('/v1/trajectories').expect(200));
    expect(queries.length).toBeLessThanOrEqual(7);
  });
});
