import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, PupilGroup, School, SchoolYear, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

describe('the organisation', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let year: SchoolYear;
  let group: PupilGroup;
  let noor: StaffMember;
  let asAdmin: Client;
  let asLeader: Client;
  let asLeaderElsewhere: Client;
  let asTeacher: Client;
  let asAdminOfOther: Client;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    school = await world.school(board, { name: 'De Regenboog' });
    year = await world.schoolYear(board);
    group = await world.pupilGroup(school, year, { name: 'Groep 5a' });
    noor = await world.staffMember(board, school);
    asTeacher = await api.as(noor);
    asLeader = await api.as(await world.schoolLeader(board, school));
    asLeaderElsewhere = await api.as(await world.schoolLeader(board, await world.school(board)));
    asAdmin = await api.as(await world.boardAdmin(board));
    asAdminOfOther = await api.as(await world.boardAdmin(await world.board()));
  });
  afterAll(() => api.close());
  beforeEach(() => api.clock.set(THE_MOMENT));

  const PERIOD = { kind: 'mid_year', name: 'Eerste helft', fromOn: '2026-08-01', untilOn: '2027-02-15' };
  let counter = 0;
  const named = (name: string): string => `${name} ${(counter += 1)}`;
  const plan = async (values: object = {}): Promise<{ id: string }> => {
    const wish = { ...PERIOD, name: named('Periode'), ...values };
    return (await asAdmin.post(`/v1/schools/${school.id}/reporting-periods`).send(wish).expect(201)).body as {
      id: string;
    };
  };
  const historyOf = (id: string): Promise<{ event: string; changes: object }[]> =>
    api.database.owner.query(`select event, changes from history_entry where subject_id = $1 order by id`, [id]);

  type Operation = [string, (client: Client, id: string) => ReturnType<Client['get']>, () => Promise<string> | string];
  const READS: Operation[] = [
    ['a school', (client, id) => client.get(`/v1/schools/${id}`), () => school.id],
    ['a school year', (client, id) => client.get(`/v1/school-years/${id}`), () => year.id],
    ['the periods of a school', (client, id) => client.get(`/v1/schools/${id}/reporting-periods`), () => school.id],
    ['a period', (client, id) => client.get(`/v1/reporting-periods/${id}`), async () => (await plan()).id],
    ['a pupil group', (client, id) => client.get(`/v1/pupil-groups/${id}`), () => group.id],
  ];
  const LISTS = ['/v1/schools', '/v1/school-years', '/v1/pupil-groups'];
  const ADMINISTERS: Operation[] = [
    ['add a school', (client) => client.post('/v1/schools').send({ name: named('School') }), () => ''],
    [
      'revise a school',
      (client, id) => client.patch(`/v1/schools/${id}`).set('if-match', '"1"').send({ siteCode: null }),
      async () => (await api.world.school(board)).id,
    ],
    [
      'add a school year',
      (client) => {
        const from = 2030 + (counter += 1);
        const days = { fromOn: `${from}-08-01`, untilOn: `${from + 1}-08-01` };
        return client.post('/v1/school-years').send({ name: `${from}`, ...days });
      },
      () => '',
    ],
    [
      'revise a school year',
      (client, id) =>
        client
          .patch(`/v1/school-years/${id}`)
          .set('if-match', '"1"')
          .send({ name: named('Jaar') }),
      async () =>
        (await api.world.schoolYear(board, { name: named('Jaar'), fromOn: '1990-08-01', untilOn: '1990-08-02' })).id,
    ],
    [
      'add a pupil group',
      (client) =>
        client.post('/v1/pupil-groups').send({ schoolId: school.id, schoolYearId: year.id, name: named('Groep') }),
      () => '',
    ],
    [
      'revise a pupil group',
      (client, id) => client.patch(`/v1/pupil-groups/${id}`).set('if-match', '"1"').send({ grade: null }),
      async () => (await api.world.pupilGroup(school, year)).id,
    ],
    [
      'assign a teacher',
      (client, id) => client.post(`/v1/pupil-groups/${id}/teaching-assignments`).send({ staffMemberId: noor.id }),
      async () => (await api.world.pupilGroup(school, year)).id,
    ],
    [
      'end a teaching assignment',
      (client, path) => client.post(`/v1/pupil-groups/${path}/end`).send({ untilOn: '2026-04-01' }),
      async () => {
        const other = await api.world.pupilGroup(school, year);
        return `${other.id}/teaching-assignments/${(await api.world.teachingAssignment(noor, other)).id}`;
      },
    ],
  ];
  const LEADS: Operation[] = [
    [
      'plan a period',
      (client, id) =>
        client.post(`/v1/schools/${id}/reporting-periods`).send({ ...PERIOD, name: named('Van de leider') }),
      () => school.id,
    ],
    [
      'revise a period',
      (client, id) =>
        client
          .patch(`/v1/reporting-periods/${id}`)
          .set('if-match', '"1"')
          .send({ name: named('Gewijzigd') }),
      async () => (await plan()).id,
    ],
  ];

  describe('who may do what', () => {
    it.each(READS)('everybody who works for the board reads %s, nobody else knows of it', async (_, call, subject) => {
      const id = await subject();
      for (const client of [asTeacher, asLeader, asAdmin]) expect((await call(client, id)).status).toBe(200);
      expect((await call(asAdminOfOther, id)).status).toBe(404);
      expect((await call(api.with(), id)).status).toBe(401);
      expect((await call(asTeacher, newId())).status).toBe(404);
      expect((await call(asTeacher, 'geen-id')).status).toBe(400);
    });

    it.each(LISTS)('everybody who works for the board lists %s, and sees the own board only', async (path) => {
      const { body } = await asTeacher.get(path).expect(200);
      expect(body.items.length).toBeGreaterThan(0);
      const { body: elsewhere } = await asAdminOfOther.get(path).expect(200);
      expect(elsewhere.items).toEqual([]);
      await api.with().get(path).expect(401);
      await asTeacher.get(`${path}?sort=name`).expect(400);
    });

    it.each(LISTS)('listing %s takes one query beside the transaction, however many are found', async (path) => {
      for (const limit of [1, 200]) {
        const queries = await queriesOf(api, () => asTeacher.get(`${path}?limit=${limit}`).expect(200));
        expect(queries.length).toBeLessThanOrEqual(5);
      }
    });

    it.each(ADMINISTERS)('the administrator can %s; a leader and a teacher cannot', async (_, call, subject) => {
      const id = await subject();
      for (const client of [asTeacher, asLeader]) expect((await call(client, id)).status).toBe(403);
      expect((await call(api.with(), id)).status).toBe(401);
      if (id) expect((await call(asAdminOfOther, id)).status).toBe(404);
      expect([200, 201]).toContain((await call(asAdmin, id)).status);
    });

    it.each(LEADS)('the leader of the school and the administrator can %s; others cannot', async (_, call, subject) => {
      expect((await call(asTeacher, await subject())).status).toBe(403);
      expect((await call(asLeaderElsewhere, await subject())).status).toBe(403);
      expect((await call(asAdminOfOther, await subject())).status).toBe(404);
      expect((await call(api.with(), await subject())).status).toBe(401);
      expect([200, 201]).toContain((await call(asLeader, await subject())).status);
      expect([200, 201]).toContain((await call(asAdmin, await subject())).status);
    });
  });

  describe('a school', () => {
    const add = (values: object) => asAdmin.post('/v1/schools').send({ name: named('School'), ...values });

    it('has a name, a site code and a time zone, Dutch unless it says else', async () => {
      const { body } = await add({ name: 'De Kraal', siteCode: '12AB00', timeZone: 'America/Kralendijk' }).expect(201);
      expect(body).toEqual({
        id: body.id,
        name: 'De Kraal',
        siteCode: '12AB00',
        timeZone: 'America/Kralendijk',
        holidayRegion: null,
        version: 1,
      });
      expect((await add({}).expect(201)).body).toMatchObject({ siteCode: null, timeZone: 'Europe/Amsterdam' });
    });

    it.each(['Europa/Amsterdam', '+01:00', 'europe/amsterdam', 'CEST'])(
      'is in no such zone as %s',
      async (timeZone) => {
        const { body } = await add({ timeZone }).expect(422);
        expect(body.errors).toMatchObject([{ pointer: '/timeZone', code: 'unknown_time_zone' }]);
      },
    );

    it.each(['12ab00', '12AB0', 'AB1200', '12AB000'])('has no such site code as %s', async (siteCode) => {
      const { body } = await add({ siteCode }).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/siteCode' }]);
    });

    it('shares its site code with no other of the board, and says nothing of other boards', async () => {
      await add({ siteCode: '34CD01' }).expect(201);
      expect((await add({ siteCode: '34CD01' }).expect(409)).body.code).toBe('exists_already');
      await asAdminOfOther.post('/v1/schools').send({ name: 'Elders', siteCode: '34CD01' }).expect(201);
    });

    it('is changed in the version that was read, which the history tells', async () => {
      const { body } = await add({ name: 'Oud' }).expect(201);
      const path = `/v1/schools/${body.id}`;
      const { headers } = await asAdmin.get(path).expect(200);
      const { etag } = headers as unknown as { etag: string };
      await asAdmin.patch(path).send({ name: 'Nieuw' }).expect(428);
      await asAdmin.patch(path).set('if-match', etag).send({ name: 'Nieuw' }).expect(200).expect('etag', '"2"');
      await asAdmin.patch(path).set('if-match', etag).send({ name: 'Te laat' }).expect(412);
      await asAdmin.patch(path).set('if-match', '"2"').send({ name: null }).expect(400);
      expect(await historyOf(body.id)).toMatchObject([
        { event: 'school.added' },
        { event: 'school.revised', changes: { name: ['Oud', 'Nieuw'] } },
      ]);
    });

    it('is changed by one of two who change the same version at the same moment', async () => {
      const { body } = await add({}).expect(201);
      const change = () =>
        asAdmin
          .patch(`/v1/schools/${body.id}`)
          .set('if-match', '"1"')
          .send({ name: named('Tegelijk') });
      const answers = await Promise.all([change(), change(), change()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    });

    it('is made once when the same request is repeated', async () => {
      const send = () => asAdmin.post('/v1/schools').set('idempotency-key', 'school').send({ name: 'Eenmaal' });
      const answers = await Promise.all([send(), send(), send()]);
      expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
      expect(answers[0].status).toBe(201);
    });

    it('is listed by name, a page at a time, each once', async () => {
      const names: string[] = [];
      for (let path = '/v1/schools?limit=3'; path;) {
        const { body, headers } = await asTeacher.get(path).expect(200);
        names.push(...(body.items as { name: string }[]).map(({ name }) => name));
        path = /<(.+)>; rel="next"/.exec((headers as Record<string, string>)['link'] ?? '')?.[1] ?? '';
      }
      const [{ count } = { count: 0 }] = await api.database.owner.query<{ count: number }[]>(
        `select count(*) from school where board_id = $1`,
        [board.id],
      );
      expect(names).toHaveLength(count);
      expect(names).toContain('De Regenboog');
    });

    it('is not found by a cursor that no list made', async () => {
      const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
      for (const after of ['%00', made(['a', 'b']), made(['a']), made({ a: 1 }), made(['a', 1])])
        await asTeacher.get(`/v1/schools?after=${after}`).expect(400);
      await asTeacher.get(`/v1/school-years?after=${made(['vandaag', newId()])}`).expect(400);
    });
  });

  describe('a school year', () => {
    const add = (name: string, fromOn: string, untilOn: string) =>
      asAdmin.post('/v1/school-years').send({ name, fromOn, untilOn });

    it('begins where the one before it ends', async () => {
      await add('2027-2028', '2027-08-01', '2028-08-01').expect(201);
      await add('2026-2027', '2026-08-01', '2027-08-01').expect(201);
      const { body } = await asTeacher.get('/v1/school-years').expect(200);
      const days = (body.items as { fromOn: string }[]).map(({ fromOn }) => fromOn);
      expect(days).toEqual([...days].sort());
    });

    it('shares no day with another, added or changed', async () => {
      const refused = await add('Dubbel', '2026-07-31', '2026-08-01').expect(422);
      expect(refused.body.errors).toMatchObject([
        { pointer: '/fromOn', code: 'overlaps_school_year', detail: 'overlapt met schooljaar 2025-2026' },
      ]);
      const { body } = await add('2020-2021', '2020-08-01', '2021-08-01').expect(201);
      const path = `/v1/school-years/${body.id}`;
      await asAdmin.patch(path).set('if-match', '"1"').send({ untilOn: '2025-08-02' }).expect(422);
      await asAdmin.patch(path).set('if-match', '"1"').send({ untilOn: '2021-07-20' }).expect(200);
    });

    it('is added once by two who add the same days at the same moment', async () => {
      const answers = await Promise.all([
        add('2010-2011', '2010-08-01', '2011-08-01'),
        add('Ook 2010-2011', '2010-08-01', '2011-08-01'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    });

    it('ends after it begins, on days that exist', async () => {
      expect((await add('Leeg', '2015-08-01', '2015-08-01').expect(422)).body.errors).toMatchObject([
        { pointer: '/untilOn', code: 'ends_before_it_begins' },
      ]);
      await add('Bestaat niet', '2015-02-30', '2015-08-01').expect(400);
      await add('Jaar nul', '0000-01-01', '2015-08-01').expect(400);
    });
  });

  describe('a reporting period', () => {
    it('is of four weeks at least: what a day or a week tells would be about a few people', async () => {
      const wish = { kind: 'custom', name: 'Twee dagen', fromOn: '2026-04-10', untilOn: '2026-04-12' };
      const { body } = await asAdmin.post(`/v1/schools/${school.id}/reporting-periods`).send(wish).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/untilOn', code: 'period_too_short' }]);
    });

    const revise = (id: string, values: object) =>
      asLeader.patch(`/v1/reporting-periods/${id}`).set('if-match', '"1"').send(values);

    it('is listed with its school, the earliest first, a page at a time', async () => {
      const other = await api.world.school(board);
      const path = `/v1/schools/${other.id}/reporting-periods`;
      const names = ['Maart', 'Februari', 'Januari'];
      for (const [index, name] of names.entries())
        await asAdmin
          .post(path)
          .send({ kind: 'month', name, fromOn: `2027-0${3 - index}-01`, untilOn: `2027-0${4 - index}-01` })
          .expect(201);
      const { body: first } = await asTeacher.get(`${path}?limit=2`).expect(200);
      const { body: second } = await asTeacher.get(`${path}?limit=2&after=${first.next}`).expect(200);
      expect([...first.items, ...second.items].map(({ name }: { name: string }) => name)).toEqual(names.reverse());
      expect(first.items[0]).toMatchObject({ schoolId: other.id, kind: 'month' });
    });

    it('may lie within another: a month in a term', async () => {
      await plan({ kind: 'term', fromOn: '2026-09-01', untilOn: '2026-12-01' });
      await plan({ kind: 'month', fromOn: '2026-09-01', untilOn: '2026-10-01' });
    });

    it('can be changed until it is over: on its last day, but not on the day after', async () => {
      const { id } = await plan({ fromOn: '2026-02-01', untilOn: '2026-03-13' });
      api.clock.set('2026-03-12T22:59:59Z');
      await revise(id, { name: 'Nog net' }).expect(200);
      api.clock.set('2026-03-12T23:00:00Z');
      const refused = await asLeader
        .patch(`/v1/reporting-periods/${id}`)
        .set('if-match', '"2"')
        .send({ name: 'Te laat' });
      expect(refused.status).toBe(422);
      expect(refused.body.code).toBe('period_has_ended');
    });

    it('is over by the clock of its school', async () => {
      const overseas = await api.world.school(board, { timeZone: 'America/Curacao' });
      const wish = { ...PERIOD, fromOn: '2026-02-01', untilOn: '2026-03-13' };
      const { body } = await asAdmin.post(`/v1/schools/${overseas.id}/reporting-periods`).send(wish).expect(201);
      const path = `/v1/reporting-periods/${body.id}`;
      api.clock.set('2026-03-13T03:59:59Z');
      await asAdmin.patch(path).set('if-match', '"1"').send({ name: 'Nog net' }).expect(200);
      api.clock.set('2026-03-13T04:00:00Z');
      await asAdmin.patch(path).set('if-match', '"2"').send({ name: 'Te laat' }).expect(422);
    });

    it('ends after it begins, and has a name of its own in its school', async () => {
      const { id } = await plan({ name: 'Eigen naam' });
      await revise(id, { untilOn: '2026-08-01' }).expect(422);
      const path = `/v1/schools/${school.id}/reporting-periods`;
      await asLeader
        .post(path)
        .send({ ...PERIOD, name: 'Eigen naam' })
        .expect(409);
      await asLeader
        .post(path)
        .send({ ...PERIOD, name: 'Andere', untilOn: '2026-07-01' })
        .expect(422);
      await asLeader
        .post(path)
        .send({ ...PERIOD, name: 'Andere', kind: 'kwartaal' })
        .expect(400);
    });

    it('tells the history who planned and changed it', async () => {
      const { id } = await plan();
      await revise(id, { kind: 'custom' }).expect(200);
      expect(await historyOf(id)).toMatchObject([
        { event: 'reporting-period.planned' },
        { event: 'reporting-period.revised', changes: { kind: ['mid_year', 'custom'] } },
      ]);
    });
  });

  describe('a pupil group', () => {
    it('is listed by name, of one school or year where that is asked', async () => {
      const other = await api.world.school(board);
      const next = await api.world.schoolYear(board, { name: 'Ver weg', fromOn: '2099-08-01', untilOn: '2100-08-01' });
      const add = (name: string, at: School, when: SchoolYear) =>
        asAdmin.post('/v1/pupil-groups').send({ name, grade: 8, schoolId: at.id, schoolYearId: when.id }).expect(201);
      await add('Groep 8b', other, year);
      await add('Groep 8a', other, next);
      const names = async (query: string): Promise<string[]> => {
        const { body } = await asTeacher.get(`/v1/pupil-groups?${query}`).expect(200);
        return (body.items as { name: string }[]).map(({ name }) => name);
      };
      expect(await names(`schoolId=${other.id}`)).toEqual(['Groep 8a', 'Groep 8b']);
      expect(await names(`schoolId=${other.id.toUpperCase()}&schoolYearId=${next.id}`)).toEqual(['Groep 8a']);
      expect(await names(`schoolYearId=${newId()}`)).toEqual([]);
      const { body } = await asTeacher.get(`/v1/pupil-groups?schoolId=${other.id}&limit=1`).expect(200);
      expect(await names(`schoolId=${other.id}&after=${body.next}`)).toEqual(['Groep 8b']);
    });

    it('belongs to a school and a year of the board', async () => {
      const elsewhere = await api.world.school(await api.world.board());
      const wish = { name: 'Groep', schoolId: elsewhere.id, schoolYearId: year.id };
      const { body } = await asAdmin.post('/v1/pupil-groups').send(wish).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/schoolId', code: 'unknown_school' }]);
      await asAdmin
        .post('/v1/pupil-groups')
        .send({ ...wish, schoolId: school.id, schoolYearId: newId() })
        .expect(422);
    });

    it('keeps its school and year, whatever a change says', async () => {
      await asAdmin
        .patch(`/v1/pupil-groups/${group.id}`)
        .set('if-match', '"1"')
        .send({ schoolId: newId() })
        .expect(400);
    });

    it('shows who teaches it, and nothing of its pupils', async () => {
      const taught = await api.world.pupilGroup(school, year, { name: 'Groep 3' });
      const path = `/v1/pupil-groups/${taught.id}/teaching-assignments`;
      const { body: assignment } = await asAdmin.post(path).send({ staffMemberId: noor.id }).expect(201);
      expect(assignment).toEqual({ id: assignment.id, staffMemberId: noor.id, fromOn: '2026-03-12', untilOn: null });
      const { body } = await asTeacher.get(`/v1/pupil-groups/${taught.id}`).expect(200);
      expect(Object.keys(body as object).sort()).toEqual(
        ['grade', 'id', 'name', 'schoolId', 'schoolYearId', 'teachingAssignments', 'version'].sort(),
      );
      expect(body.teachingAssignments).toEqual([{ ...assignment, name: `${noor.givenName} ${noor.familyName}` }]);
      expect(await historyOf(taught.id)).toMatchObject([{ event: 'pupil-group.teacher-assigned' }]);
    });

    it('is taught within its school year, by nobody twice at once', async () => {
      const taught = await api.world.pupilGroup(school, year);
      const path = `/v1/pupil-groups/${taught.id}/teaching-assignments`;
      const assign = (values: object) => asAdmin.post(path).send({ staffMemberId: noor.id, ...values });
      const broken = async (values: object, pointer: string, code: string) => {
        const { body } = await assign(values).expect(422);
        expect(body.errors).toMatchObject([{ pointer, code }]);
      };
      await broken({ fromOn: '2025-07-31' }, '/fromOn', 'date_outside_range');
      await broken({ fromOn: '2026-08-01' }, '/fromOn', 'date_outside_range');
      await broken({ fromOn: '2026-03-01', untilOn: '2026-03-01' }, '/untilOn', 'ends_before_it_begins');
      await broken({ staffMemberId: newId() }, '/staffMemberId', 'unknown_staff_member');
      const { body } = await assign({ fromOn: '2025-08-01', untilOn: '2026-01-01' }).expect(201);
      await broken({ fromOn: '2025-12-31' }, '/fromOn', 'teaches_already');
      await assign({ fromOn: '2026-01-01' }).expect(201);
      const end = (untilOn: string) => asAdmin.post(`${path}/${body.id}/end`).send({ untilOn });
      expect((await end('2026-01-02').expect(422)).body.errors).toMatchObject([{ code: 'teaches_already' }]);
      expect((await end('2025-08-01').expect(422)).body.errors).toMatchObject([{ code: 'ends_before_it_begins' }]);
      expect((await end('2025-11-01').expect(200)).body).toMatchObject({ id: body.id, untilOn: '2025-11-01' });
    });

    it('has a teacher from its first day where it is assigned beforehand', async () => {
      const next = await api.world.schoolYear(board, { name: 'Later', fromOn: '2097-08-01', untilOn: '2098-08-01' });
      const coming = await api.world.pupilGroup(school, next);
      const { body } = await asAdmin
        .post(`/v1/pupil-groups/${coming.id}/teaching-assignments`)
        .send({ staffMemberId: noor.id })
        .expect(201);
      expect(body.fromOn).toBe('2097-08-01');
    });

    it('knows no assignment of another group', async () => {
      const other = await api.world.pupilGroup(school, year);
      const assignment = await api.world.teachingAssignment(noor, other);
      await asAdmin
        .post(`/v1/pupil-groups/${group.id}/teaching-assignments/${assignment.id}/end`)
        .send({ untilOn: '2026-04-01' })
        .expect(404);
    });
  });
});
