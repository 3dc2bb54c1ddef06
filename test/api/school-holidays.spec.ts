import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, daysInRhythm, freeRanges, type School, schoolsOfLeerteams } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

interface Shown {
  readonly origin: string;
  readonly kind: string | null;
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly id: string | null;
}

describe('when a school is closed', () => {
  let api: TestApi;
  let board: Board;
  let regenboog: School;
  let asLeader: Client;
  let asLeaderElsewhere: Client;
  let asTeacher: Client;
  let asAdmin: Client;
  let asStranger: Client;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    regenboog = await world.school(board, { name: 'De Regenboog', holidayRegion: 'midden' });
    asTeacher = await api.as(await world.staffMember(board, regenboog));
    asLeader = await api.as(await world.schoolLeader(board, regenboog));
    asLeaderElsewhere = await api.as(await world.schoolLeader(board, await world.school(board)));
    asAdmin = await api.as(await world.boardAdmin(board));
    asStranger = await api.as(await world.boardAdmin(await world.board()));
  });
  afterAll(() => api.close());

  const STUDY_DAY = { name: 'Studiedag', fromOn: '2026-04-20', untilOn: '2026-04-21' };
  const own = (school: School) => `/v1/schools/${school.id}/holidays`;
  const shown = async (school: School, query = ''): Promise<Shown[]> =>
    (await asTeacher.get(own(school) + query).expect(200)).body.items as Shown[];

  it('is read by everybody of the board, for the school year that it is', async () => {
    const school = await api.world.school(board, { holidayRegion: 'midden' });
    const { body } = await asTeacher.get(own(school)).expect(200);
    expect(body).toMatchObject({ fromOn: '2025-08-01', untilOn: '2026-08-01', region: 'midden' });
    expect(body.knownUntilOn).toBe('2030-08-26');
    expect(body.items.map(({ name, fromOn }: Shown) => `${name} ${fromOn}`)).toEqual([
      // The one that began before it, and ends in it.
      'Zomervakantie 2025-07-19',
      'Herfstvakantie 2025-10-18',
      'Kerstvakantie 2025-12-20',
      'Eerste kerstdag 2025-12-25',
      'Tweede kerstdag 2025-12-26',
      'Nieuwjaarsdag 2026-01-01',
      'Voorjaarsvakantie 2026-02-14',
      'Tweede paasdag 2026-04-06',
      'Meivakantie 2026-04-25',
      'Koningsdag 2026-04-27',
      'Hemelvaartsdag 2026-05-14',
      'Tweede pinksterdag 2026-05-25',
      'Zomervakantie 2026-07-18',
    ]);
    const autumn = body.items[1];
    expect(autumn).toMatchObject({ origin: 'region', kind: 'autumn', fixed: false, untilOn: '2025-10-27', id: null });
    const { body: english } = await asTeacher.get(own(school)).set('accept-language', 'en').expect(200);
    expect(english.items[1].name).toBe('Autumn holiday');
  });

  it('is on public holidays alone while nobody said which region it is in', async () => {
    const school = await api.world.school(board);
    const origins = (await shown(school)).map(({ origin }) => origin);
    expect(new Set(origins)).toEqual(new Set(['public']));
    const { body } = await asAdmin
      .patch(`/v1/schools/${school.id}`)
      .set('if-match', '"1"')
      .send({ holidayRegion: 'noord' })
      .expect(200);
    expect(body.holidayRegion).toBe('noord');
    expect((await shown(school, '?from=2026-02-01&until=2026-04-01')).map(({ fromOn }) => fromOn)).toEqual([
      '2026-02-21',
    ]);
    const { body: wrong } = await asAdmin.post('/v1/schools').send({ name: 'West', holidayRegion: 'west' }).expect(400);
    expect(wrong.errors).toMatchObject([{ pointer: '/holidayRegion', code: 'isIn' }]);
  });

  it('is said by its leader or the board’s administrator, and by nobody else', async () => {
    await asTeacher.post(own(regenboog)).send(STUDY_DAY).expect(403);
    await asLeaderElsewhere.post(own(regenboog)).send(STUDY_DAY).expect(403);
    await asStranger.post(own(regenboog)).send(STUDY_DAY).expect(404);
    await asStranger.get(own(regenboog)).expect(404);
    const { body: added } = await asLeader.post(own(regenboog)).send(STUDY_DAY).expect(201);
    const path = `/v1/school-holidays/${added.id}`;
    await asTeacher.patch(path).set('if-match', '"1"').send({ name: 'Anders' }).expect(403);
    await asTeacher.delete(path).set('if-match', '"1"').expect(403);
    await asStranger.get(path).expect(404);
    await asLeader.patch(path).send({ name: 'Anders' }).expect(428);
    const { body: revised } = await asAdmin.patch(path).set('if-match', '"1"').send({ name: 'Teamdag' }).expect(200);
    expect(revised).toMatchObject({ ...STUDY_DAY, name: 'Teamdag', schoolId: regenboog.id, version: 2 });
    await asLeader.patch(path).set('if-match', '"1"').send({ name: 'Te laat' }).expect(412);
    expect((await asTeacher.get(path).expect(200)).body).toEqual(revised);
    const closed = await shown(regenboog, '?from=2026-04-20&until=2026-04-21');
    expect(closed).toEqual([
      {
        origin: 'school',
        kind: null,
        name: 'Teamdag',
        fixed: null,
        id: added.id,
        fromOn: '2026-04-20',
        untilOn: '2026-04-21',
      },
    ]);
    await asLeader.delete(path).set('if-match', '"2"').expect(204);
    await asTeacher.get(path).expect(404);
    const history = await api.database.owner.query<{ event: string }[]>(
      `select event from history_entry where subject_id = $1 order by id`,
      [added.id],
    );
    expect(history.map(({ event }) => event)).toEqual([
      'school-holiday.added',
      'school-holiday.revised',
      'school-holiday.removed',
    ]);
  });

  it('is another week where the school keeps its own dates in place of its region’s', async () => {
    const school = await api.world.school(board, { holidayRegion: 'zuid' });
    const summer = { name: 'Zomervakantie', fromOn: '2026-07-04', untilOn: '2026-08-17', replaces: 'summer' };
    await asAdmin.post(own(school)).send(summer).expect(201);
    expect((await shown(school, '?from=2026-07-01&until=2026-09-01')).map(({ fromOn }) => fromOn)).toEqual([
      '2026-07-04',
    ]);
    expect((await shown(school, '?from=2027-07-01&until=2027-09-01')).map(({ fromOn }) => fromOn)).toEqual([
      '2027-07-24',
    ]);
  });

  it('refuses days that do not follow each other, and too many at once', async () => {
    const refused = async (values: object) =>
      (
        await asLeader
          .post(own(regenboog))
          .send({ ...STUDY_DAY, ...values })
          .expect(422)
      ).body.errors as object[];
    expect(await refused({ untilOn: '2026-04-20' })).toMatchObject([
      { pointer: '/untilOn', code: 'ends_before_it_begins' },
    ]);
    expect(await refused({ untilOn: '2026-12-20' })).toMatchObject([
      { pointer: '/untilOn', code: 'holiday_too_long', detail: expect.stringContaining('ten hoogste 70 dagen') },
    ]);
    const backwards = await asTeacher.get(`${own(regenboog)}?from=2026-04-01&until=2026-03-01`).expect(422);
    expect(backwards.body.errors).toMatchObject([{ pointer: '/until', code: 'ends_before_it_begins' }]);
    const { body } = await asTeacher.get(`${own(regenboog)}?from=2020-01-01&until=2029-01-01`).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/until', code: 'span_too_long' }]);
  });

  it('is added once, however often the same request is sent', async () => {
    const school = await api.world.school(board);
    const send = () => asAdmin.post(own(school)).set('idempotency-key', 'study-day').send(STUDY_DAY).expect(201);
    const answers = [await send(), await send()];
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
    expect((await shown(school)).filter(({ origin }) => origin === 'school')).toHaveLength(1);
  });

  it('is read in a fixed number of queries', async () => {
    const one = await queriesOf(api, () => shown(regenboog));
    for (const day of ['2026-05-04', '2026-05-05', '2026-05-06'])
      await api.world.schoolHoliday(regenboog, { fromOn: day, untilOn: '2026-05-08' });
    expect(await queriesOf(api, () => shown(regenboog))).toHaveLength(one.length);
  });

  describe('for a leerteam of two schools', () => {
    it('gives a rhythm that passes over the days on which both are closed', async () => {
      const [noord, zuid] = [
        await api.world.school(board, { holidayRegion: 'noord' }),
        await api.world.school(board, { holidayRegion: 'zuid' }),
      ];
      const team = await api.world.leerteam(board);
      for (const school of [noord, zuid]) await api.world.membership(team, await api.world.staffMember(board, school));
      // Who left the team, or the school, brings no school along.
      const left = await api.world.staffMember(board, regenboog);
      await api.world.membership(team, left, { untilOn: '2025-10-01' });
      await api.world.schoolHoliday(noord, { fromOn: '2026-03-17', untilOn: '2026-03-18' });
      await api.world.schoolHoliday(zuid, { fromOn: '2026-03-16', untilOn: '2026-03-20' });
      const span = { fromOn: '2026-03-01', untilOn: '2026-05-20' };
      const free = await api.unitOfWork.read({ boardId: board.id, system: true }, async (work) => {
        const schoolIds = (await schoolsOfLeerteams(work, [team.id])).get(team.id) ?? [];
        expect([...schoolIds]).toEqual([noord.id, zuid.id].toSorted());
        return freeRanges(work, { schoolIds, ...span });
      });
      expect(free).toEqual([
        { fromOn: '2026-03-17', untilOn: '2026-03-18' },
        { fromOn: '2026-04-06', untilOn: '2026-04-07' },
        { fromOn: '2026-04-25', untilOn: '2026-05-04' },
        { fromOn: '2026-05-14', untilOn: '2026-05-15' },
      ]);
      const rhythm = { everyWeeks: 3, weekday: 2 } as const;
      expect(daysInRhythm(rhythm, span, free)).toEqual(['2026-03-03', '2026-03-31', '2026-04-21', '2026-05-19']);
    });
  });
});
