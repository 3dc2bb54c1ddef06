import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface Plan {
  id: string;
  plannedOn: string;
  startsAt: string | null;
  title: string;
  state: string;
  overdue: boolean;
  version: number;
}

describe('planning one’s own time', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let asNoor: Client;
  let asSam: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    board = await api.world.board();
    const school = await api.world.school(board);
    await api.world.learningForm(board, { code: 'lesson_study' });
    noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
    asSam = await api.as(await api.world.staffMember(board, school));
  });

  const aPlan = (values: object = {}): object => ({
    learningForm: 'lesson_study',
    title: 'Onderzoeksles',
    plannedOn: '2026-03-20',
    minutes: 60,
    ...values,
  });
  const plan = async (values: object = {}): Promise<Plan> =>
    (await asNoor.post('/v1/planned-activities').send(aPlan(values)).expect(201)).body as Plan;
  const listed = (query = ''): Promise<Plan[]> => everyPage<Plan>(asNoor, `/v1/planned-activities${query}`);
  const daysListed = async (query = ''): Promise<string[]> =>
    (await listed(query)).map(({ plannedOn, startsAt }) => [plannedOn, startsAt].filter(Boolean).join(' '));
  const counted = async (): Promise<number> => {
    const period = 'from=2025-08-01&until=2027-08-01';
    return (await asNoor.get(`/v1/activities/totals?${period}`).expect(200)).body.overall.count as number;
  };

  it('takes form, title, day and minutes, and counts nowhere', async () => {
    const made = await plan({ startsAt: '15:30', note: 'Klapper mee' });
    expect(made).toMatchObject({ state: 'open', overdue: false, startsAt: '15:30', seriesId: null, activityId: null });
    expect(await counted()).toBe(0);
    expect((await asNoor.get('/v1/activities').expect(200)).body.items).toEqual([]);
  });

  it('is for its owner alone', async () => {
    const { id } = await plan({ note: 'Klapper mee' });
    await asSam.get(`/v1/planned-activities/${id}`).expect(404);
    await asSam.patch(`/v1/planned-activities/${id}`).set('if-match', '"1"').send({ title: 'x' }).expect(404);
    await asSam.delete(`/v1/planned-activities/${id}`).set('if-match', '"1"').expect(404);
    await asSam.post(`/v1/planned-activities/${id}/done`).expect(404);
    await asSam.get(`/v1/planned-activities/${id}/participants`).expect(404);
    expect((await asSam.get('/v1/planned-activities').expect(200)).body.items).toEqual([]);
  });

  it('says what is wrong with a plan', async () => {
    const errors = async (values: object, status = 422) =>
      (await asNoor.post('/v1/planned-activities').send(aPlan(values)).expect(status)).body.errors as object[];
    expect(await errors({ plannedOn: '2026-03-11' })).toMatchObject([
      { pointer: '/plannedOn', code: 'plan_in_the_past' },
    ]);
    expect(await errors({ plannedOn: '2028-01-01' })).toMatchObject([{ pointer: '/plannedOn', code: 'plan_too_far' }]);
    expect(await errors({ startsAt: '24:00' }, 400)).toMatchObject([{ pointer: '/startsAt', code: 'isClockTime' }]);
    expect(await errors({ learningForm: 'tovenarij' })).toMatchObject([{ code: 'unknown_learning_form' }]);
    expect(await errors({ repeats: { everyWeeks: 1, untilOn: '2026-03-20' } })).toMatchObject([
      { pointer: '/repeats/untilOn', code: 'ends_before_it_begins' },
    ]);
    expect(await errors({ repeats: { everyWeeks: 1, untilOn: '2027-09-01' } })).toMatchObject([
      { pointer: '/repeats/untilOn', code: 'plan_too_often' },
    ]);
    const all = { everyWeeks: 1, untilOn: '2026-04-01', skip: [{ fromOn: '2026-03-01', untilOn: '2026-05-01' }] };
    expect(await errors({ repeats: all })).toMatchObject([{ pointer: '/repeats/skip', code: 'plan_skips_all' }]);
  });

  it('is listed by day and time, page after page, in a number of queries that does not grow', async () => {
    for (const [plannedOn, startsAt] of [
      ['2026-04-02', '15:30'],
      ['2026-04-01', '09:00'],
      ['2026-04-02', undefined],
      ['2026-04-02', '08:15'],
    ])
      await plan({ plannedOn, startsAt });
    const expected = ['2026-04-01 09:00', '2026-04-02', '2026-04-02 08:15', '2026-04-02 15:30'];
    expect(await daysListed('?limit=1')).toEqual(expected);
    expect(await daysListed('?until=2026-04-02')).toEqual(expected.slice(0, 1));
    const queries = await queriesOf(api, () => asNoor.get('/v1/planned-activities').expect(200));
    // Begin, the settings, the list, commit.
    expect(queries.length).toBeLessThanOrEqual(5);
    await asNoor.get('/v1/planned-activities?after=WyJ4IiwiIiwieCJd').expect(400);
  });

  it('stays listed as open once its day has passed, so that nothing is lost', async () => {
    const { id } = await plan();
    await plan({ plannedOn: '2026-05-01' });
    api.clock.set('2026-04-20T09:00:00Z');
    expect(await listed()).toMatchObject([
      { id, state: 'open', overdue: true },
      { plannedOn: '2026-05-01', overdue: false },
    ]);
    expect(await daysListed('?from=2026-04-20')).toEqual(['2026-05-01']);
    // It can be changed where it is, and moved to a day that comes.
    const change = (version: number, body: object) =>
      asNoor.patch(`/v1/planned-activities/${id}`).set('if-match', `"${version}"`).send(body);
    await change(1, { title: 'Nog te doen' }).expect(200);
    await change(2, { plannedOn: '2026-04-01' }).expect(422);
    const { body } = await change(2, { plannedOn: '2026-04-28' }).expect(200);
    expect(body).toMatchObject({ title: 'Nog te doen', overdue: false, version: 3 });
  });

  it('becomes an activity with one call, however often that is sent', async () => {
    const goal = await api.world.goal(noor);
    const { id } = await plan({ plannedOn: '2026-03-12', goalIds: [goal.id], initiative: 'assigned' });
    const { body: activity } = await asNoor.post(`/v1/planned-activities/${id}/done`).expect(201);
    expect(activity).toMatchObject({
      learningForm: 'lesson_study',
      title: 'Onderzoeksles',
      learnedOn: '2026-03-12',
      minutes: 60,
      goalIds: [goal.id],
      initiative: 'assigned',
      visibility: 'private',
      reflection: null,
    });
    const again = await asNoor.post(`/v1/planned-activities/${id}/done`).send({ minutes: 5 }).expect(201);
    expect(again.body).toEqual(activity);
    expect(await counted()).toBe(1);
    expect(await listed('?state=done')).toMatchObject([{ id, state: 'done', activityId: activity.id }]);
    await asNoor.delete(`/v1/planned-activities/${id}`).set('if-match', '"2"').expect(422);
  });

  it('makes one activity where it is asked ten times at once', async () => {
    const { id } = await plan({ plannedOn: '2026-03-12' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => asNoor.post(`/v1/planned-activities/${id}/done`).send({})),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await counted()).toBe(1);
  });

  it('is done with what is said of it, and not on a day that is still to come', async () => {
    const { id } = await plan();
    const done = `/v1/planned-activities/${id}/done`;
    const { body } = await asNoor.post(done).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/learnedOn', code: 'in_the_future' }]);
    const said = { learnedOn: '2026-03-11', minutes: 75, reflection: 'Het liep anders', visibility: 'board' };
    const { body: activity } = await asNoor.post(done).send(said).expect(201);
    expect(activity).toMatchObject({ ...said, title: 'Onderzoeksles' });
  });

  it('is open again once its activity was removed, to be done anew or cancelled', async () => {
    const { id } = await plan({ plannedOn: '2026-03-12' });
    const { body: first } = await asNoor.post(`/v1/planned-activities/${id}/done`).expect(201);
    await asNoor.delete(`/v1/activities/${first.id}`).set('if-match', '"1"').expect(204);
    expect((await asNoor.get(`/v1/planned-activities/${id}`).expect(200)).body).toMatchObject({
      state: 'open',
      activityId: null,
    });
    const { body: second } = await asNoor.post(`/v1/planned-activities/${id}/done`).expect(201);
    expect(second.id).not.toBe(first.id);
    await asNoor.delete(`/v1/activities/${second.id}`).set('if-match', '"1"').expect(204);
    await asNoor.delete(`/v1/planned-activities/${id}`).set('if-match', '"3"').expect(204);
    expect(await listed('?state=cancelled')).toMatchObject([{ id, activityId: null }]);
    await asNoor.post(`/v1/planned-activities/${id}/done`).expect(422);
  });

  it('is told apart from a plan that was changed meanwhile', async () => {
    const { id } = await plan();
    const path = `/v1/planned-activities/${id}`;
    await asNoor.patch(path).send({ title: 'x' }).expect(428);
    await asNoor.patch(path).set('if-match', '"1"').send({ title: 'Eerst' }).expect(200);
    await asNoor.patch(path).set('if-match', '"1"').send({ title: 'Later' }).expect(412);
    await asNoor.delete(path).set('if-match', '"1"').expect(412);
  });

  describe('again and again', () => {
    const weekly = { everyWeeks: 2, untilOn: '2026-06-01' };
    const holiday = { fromOn: '2026-04-27', untilOn: '2026-05-11' };
    const DAYS = ['2026-03-20', '2026-04-03', '2026-04-17', '2026-05-15', '2026-05-29'];

    it('is a row for each time, without the holidays', async () => {
      const first = (await plan({ startsAt: '15:30', repeats: { ...weekly, skip: [holiday] } })) as Plan & {
        seriesId: string;
      };
      const series = await listed(`?seriesId=${first.seriesId}`);
      expect(series.map(({ plannedOn }) => plannedOn)).toEqual(DAYS);
      // The same time on the clock, before and after it changes.
      expect(new Set(series.map(({ startsAt }) => startsAt))).toEqual(new Set(['15:30']));
      expect(first.id).toBe(series[0]?.id);
    });

    it('moves one alone, or that and all later ones that are open', async () => {
      await plan({ repeats: { ...weekly, skip: [holiday] } });
      const [, second, third, fourth] = await listed();
      await asNoor.delete(`/v1/planned-activities/${fourth?.id}`).set('if-match', '"1"').expect(204);
      const move = (one: Plan | undefined, plannedOn: string, query = '') =>
        asNoor
          .patch(`/v1/planned-activities/${one?.id}${query}`)
          .set('if-match', '"1"')
          .send({ plannedOn, title: 'Verzet' })
          .expect(200);
      await move(second, '2026-04-02');
      expect(await daysListed('?state=open')).toEqual(['2026-03-20', '2026-04-02', '2026-04-17', '2026-05-29']);
      await move(third, '2026-04-16', '?andLater=true');
      const rows = await listed();
      expect(rows.map(({ plannedOn, title, state }) => `${plannedOn} ${title} ${state}`)).toEqual([
        '2026-03-20 Onderzoeksles open',
        '2026-04-02 Verzet open',
        '2026-04-16 Verzet open',
        '2026-05-15 Onderzoeksles cancelled',
        '2026-05-28 Verzet open',
      ]);
    });

    it('is cancelled alone, or from one on; what was done stays', async () => {
      await plan({ plannedOn: '2026-03-12', repeats: weekly });
      const [first, second, third] = await listed();
      const activity = await asNoor.post(`/v1/planned-activities/${first?.id}/done`).expect(201);
      await asNoor.delete(`/v1/planned-activities/${second?.id}?andLater=true`).set('if-match', '"1"').expect(204);
      expect((await listed('?state=open')).length).toBe(0);
      expect(await listed('?state=done')).toMatchObject([{ id: first?.id, activityId: activity.body.id }]);
      expect((await listed('?state=cancelled')).map(({ id }) => id)).toContain(third?.id);
    });

    it('is changed in a number of queries that does not grow with the series', async () => {
      const { id } = await plan({ repeats: { everyWeeks: 1, untilOn: '2027-04-01' } });
      expect((await listed()).length).toBe(54);
      const path = `/v1/planned-activities/${id}?andLater=true`;
      const queries = await queriesOf(api, () => asNoor.patch(path).set('if-match', '"1"').send({ minutes: 30 }));
      expect(queries.length).toBeLessThanOrEqual(12);
    });
  });

  it('is in its owner’s history, without what they wrote', async () => {
    const { id } = await plan({ note: 'Klapper mee' });
    const theme = await api.world.theme(board);
    const change = { title: 'Nieuwe titel', note: 'Map mee', minutes: 45, themeIds: [theme.id] };
    await asNoor.patch(`/v1/planned-activities/${id}`).set('if-match', '"1"').send(change).expect(200);
    // What says nothing changes nothing.
    const { body: same } = await asNoor
      .patch(`/v1/planned-activities/${id}`)
      .set('if-match', '"2"')
      .send({})
      .expect(200);
    expect(same).toMatchObject({ version: 2, themeIds: [theme.id] });
    const { body } = await asNoor.get('/v1/me/history?subjectType=planned_activity').expect(200);
    expect(body.items).toMatchObject([
      {
        event: 'planned-activity.revised',
        changes: { minutes: [60, 45], themeIds: [[], [theme.id]], title: 'changed', note: 'changed' },
      },
      { event: 'planned-activity.planned', changes: { plannedOn: '2026-03-20' } },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Klapper|Map mee|Nieuwe titel/);
  });

  it('is removed ninety days after it was cancelled, once', async () => {
    const { id } = await plan({ repeats: { everyWeeks: 1, untilOn: '2026-04-01' } });
    await asNoor.delete(`/v1/planned-activities/${id}`).set('if-match', '"1"').expect(204);
    const left = async (): Promise<number> => {
      await removeExpired(api.unitOfWork);
      return (await listed('?from=2026-01-01')).length;
    };
    api.clock.set('2026-06-10T08:00:00Z');
    expect(await left()).toBe(2);
    api.clock.set('2026-06-10T10:00:00Z');
    expect([await left(), await left()]).toEqual([1, 1]);
  });
});
