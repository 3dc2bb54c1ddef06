import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type School, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

describe('people', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let asAdmin: Client;
  let asLeader: Client;
  let asNoor: Client;
  let asAdminOfOther: Client;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    school = await world.school(board, { name: 'De Regenboog' });
    noor = await world.staffMember(board, school, { email: 'noor@voorbeeld.nl' });
    asNoor = await api.as(noor);
    asLeader = await api.as(await world.schoolLeader(board, school));
    asAdmin = await api.as(await world.boardAdmin(board));
    asAdminOfOther = await api.as(await world.boardAdmin(await world.board()));
  });
  afterAll(() => api.close());
  beforeEach(() => api.clock.set(THE_MOMENT));

  let counter = 0;
  const address = (): string => `medewerker${(counter += 1)}@voorbeeld.nl`;
  const add = async (values: object = {}): Promise<{ id: string }> => {
    const person = { givenName: 'Emma', familyName: 'Bakker', email: address(), ...values };
    return (await asAdmin.post('/v1/staff-members').send(person).expect(201)).body as { id: string };
  };
  const revise = (id: string, values: object, version = 1) =>
    asAdmin.patch(`/v1/staff-members/${id}`).set('if-match', `"${version}"`).send(values);
  const eventsOf = async (id: string): Promise<string[]> => {
    const rows = await api.database.owner.query<{ event: string }[]>(
      `select event from history_entry where subject_id = $1 order by id`,
      [id],
    );
    return rows.map(({ event }) => event);
  };

  describe('who may do what', () => {
    type Operation = [string, (client: Client, id: string) => ReturnType<Client['get']>, () => Promise<string>];
    const OPERATIONS: Operation[] = [
      [
        'change somebody',
        (client, id) => client.patch(`/v1/staff-members/${id}`).set('if-match', '"1"').send({ givenName: 'Els' }),
        async () => (await add()).id,
      ],
      [
        'appoint somebody',
        (client, id) =>
          client.post(`/v1/staff-members/${id}/appointments`).send({ schoolId: school.id, functionGroup: 'teacher' }),
        async () => (await add()).id,
      ],
      [
        'end an appointment',
        (client, id) => client.post(`/v1/appointments/${id}/end`).send({ untilOn: '2026-08-01' }),
        async () => (await api.world.appointment(await api.world.staffMember(board), school)).id,
      ],
      [
        'grant a role',
        (client, id) =>
          client.post(`/v1/staff-members/${id}/role-grants`).send({ role: 'school_leader', schoolId: school.id }),
        async () => (await add()).id,
      ],
      [
        'end a role',
        (client, id) => client.post(`/v1/role-grants/${id}/end`).send({ untilOn: '2026-08-01' }),
        async () => {
          const { id } = await add();
          const role = { role: 'school_leader', schoolId: school.id };
          const { body } = await asAdmin.post(`/v1/staff-members/${id}/role-grants`).send(role).expect(201);
          return body.id as string;
        },
      ],
      [
        'invite somebody',
        (client, id) => client.post(`/v1/staff-members/${id}/invitations`).send(),
        async () => (await add()).id,
      ],
    ];

    it.each(OPERATIONS)('the administrator alone can %s', async (_, call, subject) => {
      const id = await subject();
      for (const client of [asNoor, asLeader]) expect((await call(client, id)).status).toBe(403);
      expect((await call(asAdminOfOther, id)).status).toBe(404);
      expect((await call(api.with(), id)).status).toBe(401);
      expect((await call(asAdmin, newId())).status).toBe(404);
      expect([200, 201]).toContain((await call(asAdmin, id)).status);
    });

    it('the administrator alone can add somebody', async () => {
      const person = { givenName: 'Jan', familyName: 'Smit' };
      for (const client of [asNoor, asLeader]) await client.post('/v1/staff-members').send(person).expect(403);
      await api.with().post('/v1/staff-members').send(person).expect(401);
    });

    it('everybody who works for the board finds colleagues, nobody else does', async () => {
      for (const client of [asNoor, asLeader, asAdmin]) {
        await client.get(`/v1/staff-members/${noor.id}`).expect(200);
        await client.get('/v1/staff-members').expect(200);
      }
      await asAdminOfOther.get(`/v1/staff-members/${noor.id}`).expect(404);
      const { body } = await asAdminOfOther.get('/v1/staff-members').expect(200);
      expect(body.items).toHaveLength(1);
      await api.with().get(`/v1/staff-members/${noor.id}`).expect(401);
      await api.with().get('/v1/staff-members').expect(401);
    });
  });

  describe('the directory', () => {
    let place: School;
    const names = async (query: string, client = asNoor): Promise<string[]> => {
      const { body } = await client.get(`/v1/staff-members?${query}`).expect(200);
      return (body.items as { familyName: string }[]).map(({ familyName }) => familyName);
    };

    beforeAll(async () => {
      place = await api.world.school(board, { name: 'Het Kompas' });
      for (const familyName of ['Aalbers', 'van Dam', 'Özdemir', 'Özdemir'])
        await api.world.staffMember(board, place, { givenName: 'Iris', familyName });
      const gone = await api.world.staffMember(board, place, { familyName: 'Vertrokken', leftOn: '2026-03-12' });
      await api.world.staffMember(board, place, { familyName: 'Bijna Weg', leftOn: '2026-03-13' });
      const former = await api.world.staffMember(board, undefined, { familyName: 'Overgeplaatst' });
      await api.world.appointment(former, place, { untilOn: '2026-03-12' });
      expect(gone.leftOn).toBe('2026-03-12');
    });

    it('holds who works at a school today, by family name', async () => {
      const found = await names(`schoolId=${place.id}`);
      expect(found).toHaveLength(5);
      expect([...found].sort()).toEqual(['Aalbers', 'Bijna Weg', 'van Dam', 'Özdemir', 'Özdemir'].sort());
    });

    it('finds the beginning of a family name or a whole name, in any case', async () => {
      expect(await names('name=AALB')).toEqual(['Aalbers']);
      expect(await names('name=van%20d')).toEqual(['van Dam']);
      expect(await names('name=iris%20van%20d')).toEqual(['van Dam']);
      expect(await names('name=albers')).toEqual([]);
      expect(await names('name=%25')).toEqual([]);
    });

    it('is read a page at a time, each once, also where people have the same name', async () => {
      const found: string[] = [];
      let pages = 0;
      for (let path = `/v1/staff-members?limit=2&schoolId=${place.id}`; path; pages += 1) {
        const { body, headers } = await asNoor.get(path).expect(200);
        found.push(...(body.items as { id: string }[]).map(({ id }) => id));
        path = /<(.+)>; rel="next"/.exec((headers as Record<string, string>)['link'] ?? '')?.[1] ?? '';
      }
      expect(pages).toBe(3);
      expect(new Set(found).size).toBe(5);
    });

    it('goes on after the longest name there can be, in any script', async () => {
      const far = await api.world.school(board);
      for (const familyName of ['鷗'.repeat(100), '鷗'.repeat(100)])
        await api.world.staffMember(board, far, { familyName });
      const { body } = await asNoor.get(`/v1/staff-members?limit=1&schoolId=${far.id}`).expect(200);
      const { body: second } = await asNoor
        .get(`/v1/staff-members?limit=1&schoolId=${far.id}&after=${body.next}`)
        .expect(200);
      expect(second.items).toHaveLength(1);
    });

    it('tells name and schools, no address', async () => {
      const { body } = await asNoor.get('/v1/staff-members?name=aalbers').expect(200);
      expect(body.items).toEqual([
        {
          id: body.items[0].id,
          givenName: 'Iris',
          familyName: 'Aalbers',
          schools: [{ id: place.id, name: 'Het Kompas' }],
          version: 1,
        },
      ]);
    });

    it('shows who left to the administrator alone, who has to ask', async () => {
      expect(await names('left=true', asAdmin)).toContain('Vertrokken');
      expect(await names('left=false', asAdmin)).not.toContain('Vertrokken');
      await asNoor.get('/v1/staff-members?left=true').expect(403);
      await asNoor.get('/v1/staff-members?left=ja').expect(400);
    });

    it('takes the same number of queries for many people as for few', async () => {
      const queries = async (limit: number): Promise<number> =>
        (await queriesOf(api, () => asNoor.get(`/v1/staff-members?limit=${limit}`).expect(200))).length;
      const few = await queries(1);
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThanOrEqual(5);
      expect(await queries(50)).toBe(few);
    });
  });

  describe('somebody', () => {
    it('is seen by colleagues with name, schools and leerteams of today', async () => {
      const person = await api.world.staffMember(board, school);
      const team = await api.world.leerteam(board, { name: 'PLG rekenen' });
      const closed = await api.world.leerteam(board, { closedOn: '2026-03-01' });
      const left = await api.world.leerteam(board);
      await api.world.membership(team, person);
      await api.world.membership(closed, person);
      await api.world.membership(left, person, { untilOn: '2026-03-12' });
      const { body } = await asNoor.get(`/v1/staff-members/${person.id}`).expect(200);
      expect(body).toEqual({
        id: person.id,
        givenName: person.givenName,
        familyName: person.familyName,
        schools: [{ id: school.id, name: 'De Regenboog' }],
        leerteams: [{ id: team.id, name: 'PLG rekenen' }],
        version: 1,
      });
    });

    it('is seen by a school leader as by any colleague', async () => {
      const { body } = await asLeader.get(`/v1/staff-members/${noor.id}`).expect(200);
      expect(body).not.toHaveProperty('personnelFile');
    });

    it('is seen by the administrator with address, appointments, roles and account', async () => {
      const { id } = await add({ email: 'Sanne.Vos@Voorbeeld.NL' });
      const appointment = { schoolId: school.id, functionGroup: 'leader', fte: 0.6, fromOn: '2026-01-01' };
      await asAdmin.post(`/v1/staff-members/${id}/appointments`).send(appointment).expect(201);
      const role = { role: 'school_leader', schoolId: school.id };
      await asAdmin.post(`/v1/staff-members/${id}/role-grants`).send(role).expect(201);
      const { body } = await asAdmin.get(`/v1/staff-members/${id}`).expect(200).expect('etag', '"1"');
      expect(body.personnelFile).toMatchObject({
        email: 'sanne.vos@voorbeeld.nl',
        leftOn: null,
        account: 'none',
        appointments: [{ ...appointment, untilOn: null }],
        roleGrants: [{ ...role, fromOn: '2026-03-12', untilOn: null }],
      });
    });

    it('is changed in the version that was read', async () => {
      const { id } = await add();
      await asAdmin.patch(`/v1/staff-members/${id}`).send({ givenName: 'Eva' }).expect(428);
      await revise(id, { givenName: 'Eva', email: null }).expect(200).expect('etag', '"2"');
      await revise(id, { givenName: 'Evi' }).expect(412);
      await revise(id, { familyName: null }, 2).expect(400);
      expect(await eventsOf(id)).toEqual(['staff-member.added', 'staff-member.revised']);
    });

    it('has an address that no colleague has; what other boards have is nobody’s business', async () => {
      const email = address();
      const person = { givenName: 'Els', familyName: 'Smit', email };
      await add({ email });
      await asAdmin.post('/v1/staff-members').send(person).expect(409);
      await asAdminOfOther.post('/v1/staff-members').send(person).expect(201);
    });

    it('begins anew who comes back: roles and tokens of before stay closed', async () => {
      const { id } = await add();
      const noors = await api.database.owner.manager.findOneByOrFail(StaffMember, { id });
      await asAdmin
        .post(`/v1/staff-members/${id}/role-grants`)
        .send({ role: 'school_leader', schoolId: school.id, fromOn: '2026-03-13' });
      api.clock.set('2026-03-20T09:00:00Z');
      const wish = { name: 'Oud', scopes: ['organisation'], expiresInDays: 90 };
      const { body } = await (await api.as(noors)).post('/v1/access-tokens').send(wish).expect(201);
      const program = api.with(body.token as string);
      await program.get('/v1/schools').expect(200);
      await revise(id, { leftOn: '2026-04-01' }).expect(200);
      api.clock.set('2026-04-20T09:00:00Z');
      await program.get('/v1/schools').expect(401);
      await revise(id, { leftOn: null }, 2).expect(200);
      await program.get('/v1/schools').expect(401);
      const { body: file } = await asAdmin.get(`/v1/staff-members/${id}`).expect(200);
      expect(file.personnelFile.roleGrants).toMatchObject([{ role: 'school_leader', untilOn: '2026-04-01' }]);
    });

    it('is not seen by colleagues from the day on which they left', async () => {
      const { id } = await add();
      await revise(id, { leftOn: '2026-04-01' }).expect(200);
      await asNoor.get(`/v1/staff-members/${id}`).expect(200);
      api.clock.set('2026-04-01T09:00:00Z');
      await asNoor.get(`/v1/staff-members/${id}`).expect(404);
      await asLeader.get(`/v1/staff-members/${id}`).expect(404);
      await asAdmin.get(`/v1/staff-members/${id}`).expect(200);
    });
  });

  describe('an appointment', () => {
    const appoint = (id: string, values: object = {}) =>
      asAdmin
        .post(`/v1/staff-members/${id}/appointments`)
        .send({ schoolId: school.id, functionGroup: 'teacher', ...values });

    it('is for a part of full time, from today where nothing is said', async () => {
      const { id } = await add();
      const { body } = await appoint(id, { fte: 0.4 }).expect(201);
      expect(body).toEqual({
        id: body.id,
        schoolId: school.id,
        functionGroup: 'teacher',
        fte: 0.4,
        fromOn: '2026-03-12',
        untilOn: null,
      });
      expect(await eventsOf(id)).toEqual(['staff-member.added', 'staff-member.appointed']);
    });

    it.each([0, 1.3, '0.8', null])('takes a part between 0 and 1.2, or none: %j', async (fte) => {
      const { id } = await add();
      await appoint(id, { fte }).expect(fte === null ? 201 : 400);
    });

    it('is held once at a time for the same work at the same school', async () => {
      const { id } = await add();
      await appoint(id, { fromOn: '2026-01-01', untilOn: '2026-04-01' }).expect(201);
      const { body } = await appoint(id, { fromOn: '2026-03-31' }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/fromOn', code: 'appointed_already' }]);
      await appoint(id, { fromOn: '2026-04-01' }).expect(201);
      await appoint(id, { functionGroup: 'support' }).expect(201);
    });

    it('is at a school of the board', async () => {
      const { id } = await add();
      const elsewhere = await api.world.school(await api.world.board());
      const { body } = await appoint(id, { schoolId: elsewhere.id }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/schoolId', code: 'unknown_school' }]);
    });

    it('ends on a day after it began', async () => {
      const { id } = await add();
      const { body } = await appoint(id).expect(201);
      const end = (untilOn: string) => asAdmin.post(`/v1/appointments/${body.id}/end`).send({ untilOn });
      expect((await end('2026-03-12').expect(422)).body.errors).toMatchObject([{ code: 'ends_before_it_begins' }]);
      expect((await end('2026-08-01').expect(200)).body).toMatchObject({ id: body.id, untilOn: '2026-08-01' });
      expect((await eventsOf(id)).at(-1)).toBe('staff-member.appointment-ended');
    });
  });

  describe('a role', () => {
    const grant = (id: string, values: object) => asAdmin.post(`/v1/staff-members/${id}/role-grants`).send(values);
    const end = (id: string, untilOn: string) => asAdmin.post(`/v1/role-grants/${id}/end`).send({ untilOn });

    it('is for one school where somebody leads it, and for the board where they administer it', async () => {
      const { id } = await add();
      const broken = async (values: object, code: string) => {
        const { body } = await grant(id, values).expect(422);
        expect(body.errors).toMatchObject([{ pointer: '/schoolId', code }]);
      };
      await broken({ role: 'school_leader' }, 'school_missing');
      await broken({ role: 'staff_council' }, 'school_missing');
      await broken({ role: 'board_admin', schoolId: school.id }, 'school_not_fitting');
      await broken({ role: 'school_leader', schoolId: newId() }, 'unknown_school');
      await grant(id, { role: 'teacher' }).expect(400);
      await grant(id, { role: 'board_admin' }).expect(201);
      await grant(id, { role: 'board_admin' }).expect(422);
    });

    it('works from its first day until its last, when its holder signs in', async () => {
      const { id } = await add();
      const person = (await api.database.owner.query<StaffMember[]>(
        `select id, board_id as "boardId" from staff_member where id = $1`,
        [id],
      )) as [StaffMember];
      const terms = { role: 'school_leader', schoolId: school.id, fromOn: '2026-04-01', untilOn: '2026-05-01' };
      await grant(id, terms).expect(201);
      const rolesOn = async (day: string): Promise<unknown> => {
        api.clock.set(`${day}T09:00:00Z`);
        return (await (await api.as(person[0])).get('/v1/me').expect(200)).body;
      };
      expect(await rolesOn('2026-03-31')).toMatchObject({ roles: ['teacher'], worksAt: [], leads: [] });
      expect(await rolesOn('2026-04-01')).toMatchObject({
        roles: ['teacher', 'school_leader'],
        leads: [{ id: school.id, name: 'De Regenboog' }],
      });
      expect(await rolesOn('2026-05-01')).toMatchObject({ roles: ['teacher'], leads: [] });
      expect(await eventsOf(id)).toEqual(['staff-member.added', 'staff-member.role-granted']);
    });

    it('in the staff council is of a school and for a time, and makes nobody its leader', async () => {
      const person = await api.world.staffMember(board);
      const terms = { role: 'staff_council', schoolId: school.id, fromOn: '2026-04-01', untilOn: '2026-05-01' };
      const { body } = await grant(person.id, terms).expect(201);
      expect(body).toMatchObject(terms);
      const rolesOn = async (day: string): Promise<unknown> => {
        api.clock.set(`${day}T09:00:00Z`);
        return (await (await api.as(person)).get('/v1/me').expect(200)).body;
      };
      expect(await rolesOn('2026-03-31')).toMatchObject({ roles: ['teacher'], leads: [], councils: [] });
      expect(await rolesOn('2026-04-30')).toMatchObject({
        roles: ['teacher', 'staff_council'],
        leads: [],
        councils: [{ id: school.id, name: 'De Regenboog' }],
      });
      expect(await rolesOn('2026-05-01')).toMatchObject({ roles: ['teacher'], councils: [] });
      expect(await eventsOf(person.id)).toEqual(['staff-member.role-granted']);
    });

    it('is given to nobody by themselves, nor is an appointment, nor more of what they have', async () => {
      const own = await api.world.board();
      const place = await api.world.school(own);
      const admin = await api.world.boardAdmin(own);
      const asOwn = await api.as(admin);
      const refused = async (path: string, body: object, expected = 422) => {
        const answer = await asOwn.post(path).send(body).expect(expected);
        if (expected === 422) expect(answer.body.errors).toMatchObject([{ code: 'somebody_else_has_to' }]);
      };
      const me = `/v1/staff-members/${admin.id}`;
      await refused(`${me}/appointments`, { schoolId: place.id, functionGroup: 'leader' });
      await refused(`${me}/role-grants`, { role: 'school_leader', schoolId: place.id });
      await refused(`${me}/role-grants`, { role: 'board_admin', fromOn: '2030-01-01' });
      const past = await api.world.appointment(admin, place, { untilOn: '2026-01-01' });
      await refused(`/v1/appointments/${past.id}/end`, { untilOn: '2030-01-01' });
      await refused(`/v1/appointments/${past.id}/end`, { untilOn: '2025-12-01' }, 200);
      const led = await api.world.leads(admin, place);
      await refused(`/v1/role-grants/${led.id}/end`, { untilOn: '2026-04-01' }, 200);
      await refused(`/v1/role-grants/${led.id}/end`, { untilOn: '2026-05-01' });
      const other = await api.as(await api.world.boardAdmin(own));
      await other.post(`/v1/appointments/${past.id}/end`).send({ untilOn: '2030-01-01' }).expect(200);
      await other.post(`${me}/role-grants`).send({ role: 'board_admin', fromOn: '2030-01-01' }).expect(422);
    });

    it('of administrator stays with somebody who can sign in and does not leave', async () => {
      const own = await api.world.board();
      const last = await api.world.boardAdmin(own);
      await api.world.account(last, address(), 'not used here');
      const asLast = await api.as(last);
      const { body: file } = await asLast.get(`/v1/staff-members/${last.id}`).expect(200);
      const endOwn = () =>
        asLast.post(`/v1/role-grants/${file.personnelFile.roleGrants[0].id}/end`).send({ untilOn: '2026-04-01' });
      const leave = () =>
        asLast.patch(`/v1/staff-members/${last.id}`).set('if-match', '"1"').send({ leftOn: '2026-04-01' });
      const refused = async (pointer: string) => {
        const answer = await (pointer === '/leftOn' ? leave() : endOwn()).expect(422);
        expect(answer.body.errors).toMatchObject([{ pointer, code: 'last_administrator' }]);
      };
      await refused('/untilOn');
      await refused('/leftOn');
      const successor = await api.world.staffMember(own);
      const path = `/v1/staff-members/${successor.id}/role-grants`;
      await asLast.post(path).send({ role: 'board_admin', fromOn: '2026-04-02' }).expect(201);
      await refused('/untilOn');
      await api.world.account(successor, address(), 'not used here');
      await refused('/untilOn');
      await asLast.post(path).send({ role: 'board_admin', fromOn: '2026-04-01', untilOn: '2026-04-02' }).expect(201);
      await refused('/untilOn');
      const second = await api.world.boardAdmin(own);
      await refused('/untilOn');
      await api.world.account(second, address(), 'not used here');
      await leave().expect(200);
      await endOwn().expect(200);
    });

    it('of administrator is not given up by two at the same moment', async () => {
      const own = await api.world.board();
      const both = [await api.world.boardAdmin(own), await api.world.boardAdmin(own)];
      for (const each of both) await api.world.account(each, address(), 'not used here');
      const answers = await Promise.all(
        both.map(async (each) =>
          (await api.as(each))
            .patch(`/v1/staff-members/${each.id}`)
            .set('if-match', '"1"')
            .send({ leftOn: '2026-04-01' }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    });

    it('ends, which the history tells', async () => {
      const { id } = await add();
      const { body } = await grant(id, { role: 'school_leader', schoolId: school.id }).expect(201);
      await end(body.id, '2026-03-12').expect(422);
      expect((await end(body.id, '2026-08-01').expect(200)).body.untilOn).toBe('2026-08-01');
      expect((await eventsOf(id)).at(-1)).toBe('staff-member.role-ended');
    });
  });
});
