import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface CourseSeen {
  id: string;
  progress: number;
  completedOn: string | null;
  minutes: number;
  sessions: number;
  records: string;
  version: number;
}

describe('courses', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    const school = await api.world.school(board);
    await api.world.learningForm(board, { code: 'e_learning' });
    noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
    asEmma = await api.as(await api.world.staffMember(board, school));
  });
  afterAll(() => api.close());

  const follow = async (values: object = {}, client = asNoor): Promise<CourseSeen> => {
    const response = await client.post('/v1/courses').send({ title: 'Begrijpend lezen', ...values });
    expect([response.status, response.body.errors]).toEqual([201, undefined]);
    return response.body as CourseSeen;
  };
  const read = async (id: string): Promise<CourseSeen> => (await asNoor.get(`/v1/courses/${id}`).expect(200)).body;
  const patch = (id: string, version: number, body: object) =>
    asNoor.patch(`/v1/courses/${id}`).set('if-match', `"${version}"`).send(body);
  const session = (id: string, values: object = {}) =>
    asNoor.post(`/v1/courses/${id}/sessions`).send({ minutes: 45, ...values });
  const events = async (id: string): Promise<{ event: string; changes: object }[]> =>
    api.database.owner.query(`select event, changes from history_entry where subject_id = $1 order by id`, [id]);
  const logActivity = async (client = asNoor): Promise<string> => {
    const entry = { learningForm: 'e_learning', title: 'Los gedaan', learnedOn: '2026-03-01', minutes: 20 };
    return (await client.post('/v1/activities').send(entry).expect(201)).body.id as string;
  };

  it('takes a title, and is nobody else’s to see', async () => {
    const { body } = await asNoor.post('/v1/courses').send({ title: ' Begrijpend lezen ' }).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      title: 'Begrijpend lezen',
      provider: null,
      url: null,
      startedOn: '2026-03-12',
      progress: 0,
      completedOn: null,
      certificate: null,
      notes: null,
      sessions: 0,
      minutes: 0,
      records: `/v1/courses/${body.id}/activities`,
      version: 1,
    });
    for (const path of ['', '/activities']) await asEmma.get(`/v1/courses/${body.id}${path}`).expect(404);
    await asEmma.post(`/v1/courses/${body.id}/complete`).send({}).expect(404);
    expect((await asEmma.get('/v1/courses').expect(200)).body.items).toEqual([]);
  });

  it('can be kept that was completed long ago, with its certificate', async () => {
    const certificate = { url: 'https://voorbeeld.nl/c/1', issuedOn: '2025-11-02', number: '7719' };
    const course = await follow({ startedOn: '2025-09-01', completedOn: '2025-11-01', progress: 30, certificate });
    expect(course).toMatchObject({ progress: 100, completedOn: '2025-11-01', certificate });
  });

  it('goes as far as is said, and down again where that was too much', async () => {
    const { id } = await follow();
    await patch(id, 1, { progress: 60 }).expect(200);
    const { body } = await patch(id, 2, { progress: 40 }).expect(200);
    expect(body).toMatchObject({ progress: 40, version: 3 });
    await patch(id, 2, { progress: 50 }).expect(412);
    await asNoor.patch(`/v1/courses/${id}`).send({ progress: 50 }).expect(428);
    for (const progress of [-1, 101, 2.5, null]) await patch(id, 3, { progress }).expect(400);
    api.clock.set('2026-09-12T09:00:00Z');
    expect(await read(id)).toMatchObject({ progress: 40 });
    api.clock.set('2026-03-12T09:00:00Z');
  });

  it('is completed on a day, which makes it all of it; corrected down it goes on', async () => {
    const { id } = await follow({ startedOn: '2026-01-12' });
    const { body: done } = await asNoor.post(`/v1/courses/${id}/complete`).send({}).expect(200);
    expect(done).toMatchObject({ progress: 100, completedOn: '2026-03-12', version: 2 });
    const mended = { completedOn: '2026-03-01', certificate: { issuedOn: '2026-03-05' } };
    const { body } = await asNoor.post(`/v1/courses/${id}/complete`).send(mended).expect(200);
    expect(body).toMatchObject({ ...mended, certificate: { url: null, issuedOn: '2026-03-05', number: null } });
    const { body: open } = await patch(id, 3, { progress: 90 }).expect(200);
    expect(open).toMatchObject({ progress: 90, completedOn: null });
  });

  it('refuses days that cannot be, and a certificate that is not behind https', async () => {
    const { id } = await follow({ startedOn: '2026-02-01' });
    const { body: early } = await asNoor
      .post(`/v1/courses/${id}/complete`)
      .send({ completedOn: '2026-01-31' })
      .expect(422);
    expect(early.errors).toMatchObject([{ pointer: '/completedOn', code: 'day_too_early' }]);
    const certificate = { url: 'http://voorbeeld.nl/c', issuedOn: '2026-03-13' };
    const { body } = await patch(id, 1, { certificate, startedOn: '2026-03-13' }).expect(422);
    expect(body.errors).toMatchObject([
      { pointer: '/startedOn', code: 'in_the_future' },
      { pointer: '/certificate/issuedOn', code: 'in_the_future' },
      { pointer: '/certificate/url', code: 'https_expected', detail: 'moet met https:// beginnen' },
    ]);
  });

  it('says in the history what is a fact, and not what somebody wrote', async () => {
    const { id } = await follow({ notes: 'geheim-een' });
    await patch(id, 1, { progress: 60, title: 'geheim-twee', notes: 'geheim-drie' }).expect(200);
    const history = await events(id);
    expect(history.map(({ event }) => event)).toEqual(['course.followed', 'course.revised']);
    expect(history[1]?.changes).toEqual({ progress: [0, 60], title: 'changed', notes: 'changed' });
    expect(JSON.stringify(history)).not.toContain('geheim');
  });

  describe('what is done in it', () => {
    it('is logged in one entry, with the progress, and is an activity like any other', async () => {
      const { id } = await follow();
      const { body } = await session(id, { progress: 25, tryOut: 'Morgen proberen' }).expect(201);
      const { activity, course } = body;
      expect(activity).toMatchObject({ learningForm: 'e_learning', title: 'Begrijpend lezen', minutes: 45 });
      expect(activity).toMatchObject({ learnedOn: '2026-03-12', visibility: 'private', tryOut: 'Morgen proberen' });
      expect(course).toMatchObject({ progress: 25, minutes: 45, sessions: 1, version: 2 });
      await session(id, { minutes: 30, learnedOn: '2026-03-01', title: 'Module 2' }).expect(201);
      expect(await read(id)).toMatchObject({ progress: 25, minutes: 75, sessions: 2 });
      const { body: listed } = await asNoor.get(course.records as string).expect(200);
      expect(listed.items).toMatchObject([
        { activityId: activity.id, minutes: 45 },
        { title: 'Module 2', minutes: 30 },
      ]);
      const { body: whole } = await asNoor.get(`/v1/activities/${activity.id}`).expect(200);
      expect(whole).toEqual(activity);
    });

    it('is logged once, however often it is sent', async () => {
      const { id } = await follow();
      const send = () => session(id).set('idempotency-key', id).expect(201);
      const [first, second] = [await send(), await send()];
      expect(second.body).toEqual(first.body);
      expect(await read(id)).toMatchObject({ sessions: 1, minutes: 45 });
    });

    it('is refused as any activity is, and changes nothing then', async () => {
      const { id } = await follow();
      const { body } = await session(id, { learnedOn: '2026-03-13', progress: 50 }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/learnedOn', code: 'in_the_future' }]);
      await session(id, { progres: 50 }).expect(400);
      expect(await read(id)).toMatchObject({ progress: 0, sessions: 0, version: 1 });
    });

    it('can be an activity that was there already, of one course only', async () => {
      const [one, other] = [await follow(), await follow()];
      const activityId = await logActivity();
      const tie = (course: CourseSeen) => asNoor.put(`/v1/courses/${course.id}/activities/${activityId}`);
      expect((await tie(one).expect(200)).body).toMatchObject({ minutes: 20, version: 2 });
      expect((await tie(one).expect(200)).body).toMatchObject({ minutes: 20, version: 2 });
      expect((await tie(other).expect(422)).body.errors).toMatchObject([{ code: 'in_another_course' }]);
      const untied = await asNoor.delete(`/v1/courses/${one.id}/activities/${activityId}`).expect(200);
      expect(untied.body).toMatchObject({ minutes: 0, sessions: 0 });
      await tie(other).expect(200);
      await asNoor.get(`/v1/activities/${activityId}`).expect(200);
    });

    it('is tied once where two courses ask for it at the same time', async () => {
      const courses = [await follow(), await follow()];
      const activityId = await logActivity();
      const ties = courses.map(({ id }) => asNoor.put(`/v1/courses/${id}/activities/${activityId}`));
      const statuses = (await Promise.all(ties)).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([200, 422]);
    });

    it('is no activity of somebody else, and none that is not there', async () => {
      const { id } = await follow();
      for (const activityId of [await logActivity(asEmma), newId()])
        await asNoor.put(`/v1/courses/${id}/activities/${activityId}`).expect(404);
    });

    it('counts no more once it is removed, and is let go of when it is emptied', async () => {
      const { id } = await follow();
      const { body } = await session(id).expect(201);
      await asNoor.delete(`/v1/activities/${body.activity.id}`).set('if-match', '"1"').expect(204);
      const now = await read(id);
      expect(now).toMatchObject({ minutes: 0, sessions: 0 });
      expect((await asNoor.get(now.records).expect(200)).body.items).toEqual([]);
      const ties = () => api.database.owner.query(`select from course_activity where course_id = $1`, [id]);
      await removeExpired(api.unitOfWork);
      expect(await ties()).toHaveLength(1);
      api.clock.set('2026-04-12T09:00:00Z');
      await removeExpired(api.unitOfWork);
      await removeExpired(api.unitOfWork);
      expect(await ties()).toHaveLength(0);
      api.clock.set('2026-03-12T09:00:00Z');
    });
  });

  it('is removed for good, and what was done in it stays', async () => {
    const { id } = await follow();
    const { body } = await session(id).expect(201);
    const remove = (version: number) => asNoor.delete(`/v1/courses/${id}`).set('if-match', `"${version}"`);
    await remove(1).expect(412);
    await remove(2).expect(204);
    await asNoor.get(`/v1/courses/${id}`).expect(404);
    await asNoor.get(`/v1/activities/${body.activity.id}`).expect(200);
  });

  it('is listed the latest begun first, page by page, in a fixed number of queries', async () => {
    const asSam = await api.as(await api.world.staffMember(board));
    for (const startedOn of ['2026-01-01', '2026-03-01', '2026-02-01']) await follow({ startedOn }, asSam);
    await follow({ startedOn: '2025-01-01', completedOn: '2025-02-01' }, asSam);
    const days = async (query: string) =>
      (await everyPage<{ startedOn: string }>(asSam, `/v1/courses?${query}`)).map(({ startedOn }) => startedOn);
    expect(await days('limit=1')).toEqual(['2026-03-01', '2026-02-01', '2026-01-01', '2025-01-01']);
    expect(await days('limit=2&completed=false')).toEqual(['2026-03-01', '2026-02-01', '2026-01-01']);
    expect(await days('completed=true')).toEqual(['2025-01-01']);
    const queries = await queriesOf(api, () => asSam.get('/v1/courses').expect(200));
    expect(queries.length).toBeLessThanOrEqual(6);
  });
});
