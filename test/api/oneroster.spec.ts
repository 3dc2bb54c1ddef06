import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applyErasures, type Board, erasedSource } from '@app/domain';
import { personalTables } from '@app/reporting';
import { zipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { machine } from '../support/machine.js';

const REAL = resolve('../shared/data/oneroster');
const withRealData = existsSync(REAL) ? it : it.skip;

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const SMALL = {
  'manifest.csv': [
    'propertyName,value',
    'manifest.version,1.0',
    'oneroster.version,1.2',
    ...['academicSessions', 'classes', 'courses', 'enrollments', 'orgs', 'roles', 'users'].map(
      (file) => `file.${file},bulk`,
    ),
  ].join('\n'),
  'orgs.csv': 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nA,,,De Brug,school,12AB00,\n',
  'academicSessions.csv':
    'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nY,,,2025-2026,schoolYear,2025-08-01,2026-08-01,,2026\n',
  'courses.csv':
    'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nC,,,Y,Groep 5,,,A,,\n',
  'classes.csv':
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\nG,,,5A,05,C,,homeroom,,A,Y,,,\n',
  'users.csv':
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n' +
    't1,,,true,noor,,Noor,de Wit,,,noor@brug.example,,,,,,,,,,A,\n' +
    't2,,,true,sam,,Sam,Bakker,,,sam@brug.example,,,,,,,,,,A,\n' +
    'p1,,,true,pietje,,Pietje,Geheim,,,,,,,,,,,,,A,\n',
  'roles.csv':
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n' +
    'r1,,,t1,primary,teacher,,,A,\nr2,,,t2,primary,principal,,,A,\nr3,,,p1,primary,student,,,A,\n',
  'enrollments.csv':
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n' +
    'e1,,,G,A,t1,teacher,true,,\ne2,,,G,A,p1,student,,,\n',
};

const zipOf = (files: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, text(value)]))));

/** So many colleagues and as many pupils beside those of the small package. */
const people = (count: number, name: string) => {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const rows = (of: (at: number) => string[]) =>
    numbers
      .flatMap(of)
      .map((row) => `${row}\n`)
      .join('');
  return {
    ...SMALL,
    'users.csv':
      SMALL['users.csv'] +
      rows((at) => [
        `l${at},,,true,l${at},,${name},Bos,,,${name}${at}@brug.example,,,,,,,,,,A,`,
        `k${at},,,true,k${at},,Kind,Geheim,,,,,,,,,,,,,A,`,
      ]),
    'roles.csv':
      SMALL['roles.csv'] +
      rows((at) => [`rl${at},,,l${at},primary,principal,,,A,`, `rk${at},,,k${at},primary,student,,,A,`]),
    'enrollments.csv':
      SMALL['enrollments.csv'] + rows((at) => [`el${at},,,G,A,l${at},teacher,,,`, `ek${at},,,G,A,k${at},student,,,`]),
  };
};

describe('importing a OneRoster package', () => {
  let api: TestApi;
  let board: Board;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const begin = async (): Promise<void> => {
    board = await api.world.board();
    asAdmin = await api.as(await api.world.boardAdmin(board));
  };
  const send = (zip: Buffer, query = '') =>
    asAdmin.post(`/v1/imports/oneroster${query}`).set('content-type', 'application/zip').send(zip);
  const totals = (counts: Record<string, Record<string, number>>, what: string): Record<string, number> =>
    Object.fromEntries(Object.entries(counts).flatMap(([kind, one]) => (one[what] ? [[kind, one[what]]] : [])));
  const held = async () => {
    const names = [
      'school',
      'school_year',
      'staff_member',
      'appointment',
      'pupil_group',
      'teaching_assignment',
      'pupil_group_member',
    ];
    const counts = await Promise.all(
      names.map((name) =>
        api.database.owner.query(`select count(*)::int as n from ${name} where board_id = $1`, [board.id]),
      ),
    );
    return Object.fromEntries(names.map((name, index) => [name, counts[index]?.[0]?.n as number]));
  };

  it('does not bring back who was erased, nor what the file tells of their work', async () => {
    await begin();
    await send(zipOf(SMALL)).expect(200);
    await api.database.owner.query(
      `update staff_member set left_on = '2024-01-01' where board_id = $1 and source_id = 't1'`,
      [board.id],
    );
    const secret = 'another secret that only the tests use, long';
    const markOf = (boardId: string, id: string): string => erasedSource(secret, boardId, id);
    const apply = () => applyErasures(api.unitOfWork, { tables: personalTables, markOf });
    await apply();
    const now = api.clock.now();
    api.clock.set(new Date(now.getTime() + 15 * 86_400_000).toISOString());
    await apply();
    api.clock.set(now.toISOString());
    const before = await held();
    const { body } = await send(zipOf(SMALL)).expect(200);
    expect(body.notices).toMatchObject([{ file: 'users.csv', row: 2, code: 'erased_stays' }]);
    expect(body.refused).toEqual([]);
    expect(await held()).toEqual(before);
    const rows = await api.database.owner.query(
      `select given_name as "givenName", source_id as "sourceId" from staff_member where board_id = $1 and erased_at is not null`,
      [board.id],
    );
    expect(rows).toEqual([{ givenName: 'Gewiste', sourceId: null }]);
  });

  it('leaves ended what ended with who left, and says which row is about them', async () => {
    await begin();
    await send(zipOf(SMALL)).expect(200);
    const ofNoor = `board_id = $1
      and staff_member_id in (select id from staff_member where board_id = $1 and source_id = 't1')`;
    const change = (sql: string) => api.database.owner.query(sql, [board.id]);
    await change(`update staff_member set left_on = '2026-03-10' where board_id = $1 and source_id = 't1'`);
    for (const table of ['appointment', 'teaching_assignment'])
      await change(`update ${table} set until_on = '2026-03-10' where ${ofNoor}`);
    const { body } = await send(zipOf(SMALL)).expect(200);
    for (const what of ['new', 'changed', 'ended', 'withdrawn']) expect(totals(body.counts, what)).toEqual({});
    expect(body.notices).toMatchObject([{ file: 'users.csv', row: 2, code: 'left_stays' }]);
    expect(body.refused).toEqual([]);
    for (const table of ['appointment', 'teaching_assignment'])
      expect(await change(`select until_on::text as "untilOn" from ${table} where ${ofNoor}`)).toEqual([
        { untilOn: '2026-03-10' },
      ]);
  });

  it('says in a dry run what is new, and does nothing', async () => {
    await begin();
    const { body } = await send(zipOf(SMALL), '?dryRun=true').expect(200);
    expect(totals(body.counts, 'new')).toEqual({
      schools: 1,
      schoolYears: 1,
      staff: 2,
      appointments: 2,
      roleGrants: 1,
      pupilGroups: 1,
      teachingAssignments: 1,
      groupMembers: 1,
    });
    expect(body).toMatchObject({ dryRun: true, pupils: 1, refused: [] });
    expect(await held()).toMatchObject({ school: 0, staff_member: 1, pupil_group: 0 });
  });

  it('does it, and changes nothing the second time', async () => {
    await begin();
    await send(zipOf(SMALL)).expect(200);
    const after = await held();
    expect(after).toMatchObject({ school: 1, staff_member: 3, appointment: 2, pupil_group: 1, pupil_group_member: 1 });
    const { body } = await send(zipOf(SMALL)).expect(200);
    for (const what of ['new', 'changed', 'ended', 'withdrawn']) expect(totals(body.counts, what)).toEqual({});
    expect(await held()).toEqual(after);
    const events = await api.database.owner.query(
      `select event from history_entry where board_id = $1 and event = 'oneroster.imported'`,
      [board.id],
    );
    expect(events).toHaveLength(1);
  });

  it('takes as many statements for a hundred colleagues and pupils as for one, also when they all change', async () => {
    const statements = async (count: number): Promise<number[]> => {
      await begin();
      const took: number[] = [];
      for (const name of ['Anna', 'Anne']) {
        const zip = zipOf(people(count, name));
        took.push((await queriesOf(api, () => send(zip).expect(200))).length);
      }
      expect((await held())['pupil_group_member']).toBe(count + 1);
      return took;
    };
    const few = await statements(1);
    expect(await statements(100)).toEqual(few);
  });

  it('stores no name or id of a pupil, and shows none', async () => {
    await begin();
    const { text: answer } = await send(zipOf(SMALL)).expect(200);
    const rows = await api.database.owner.query('select * from pupil_group_member where board_id = $1', [board.id]);
    for (const place of [answer, JSON.stringify(rows)]) {
      expect(place).not.toContain('Geheim');
      expect(place).not.toContain('"p1"');
    }
    expect(rows[0].pupil_code).toMatch(/^[\w-]{43}$/);
  });

  it('gives a principal the lead of the school, and lets them sign in as such', async () => {
    await begin();
    await send(zipOf(SMALL)).expect(200);
    const [sam] = await api.database.owner.query(
      `select * from staff_member where board_id = $1 and given_name = 'Sam'`,
      [board.id],
    );
    const { body } = await (await api.as({ ...sam, boardId: board.id })).get('/v1/me').expect(200);
    expect(body).toMatchObject({ name: 'Sam Bakker', leads: [{ name: 'De Brug' }] });
  });

  it('leaves the staff council alone: no source knows of it', async () => {
    await begin();
    await send(zipOf(SMALL)).expect(200);
    const [sam] = await api.database.owner.query(
      `select id, board_id as "boardId" from staff_member where board_id = $1 and given_name = 'Sam'`,
      [board.id],
    );
    const [brug] = await api.database.owner.query(
      `select id, board_id as "boardId" from school where board_id = $1 and name = 'De Brug'`,
      [board.id],
    );
    await api.world.councillor(sam, brug);
    const { body } = await send(zipOf(SMALL)).expect(200);
    for (const what of ['new', 'changed', 'ended', 'withdrawn']) expect(totals(body.counts, what)).toEqual({});
    const { body: me } = await (await api.as(sam)).get('/v1/me').expect(200);
    expect(me).toMatchObject({ leads: [{ name: 'De Brug' }], councils: [{ name: 'De Brug' }] });
  });

  it('follows what changed and ends what is gone, and deletes nothing', async () => {
    await begin();
    await send(zipOf(SMALL)).expect(200);
    api.clock.set('2026-04-01T09:00:00Z');
    const withoutSam = {
      ...SMALL,
      'users.csv': SMALL['users.csv'].replace(/t2.*\n/, '').replace('de Wit', 'de Wit-Vos'),
      'roles.csv': SMALL['roles.csv'].replace(/r2.*\n/, ''),
    };
    const { body } = await send(zipOf(withoutSam)).expect(200);
    expect(totals(body.counts, 'changed')).toEqual({ staff: 1 });
    expect(totals(body.counts, 'ended')).toEqual({ staff: 1, appointments: 1, roleGrants: 1 });
    const [sam] = await api.database.owner.query(
      `select left_on from staff_member where board_id = $1 and given_name = 'Sam'`,
      [board.id],
    );
    expect(sam.left_on).toBe('2026-04-01');
    api.clock.set('2026-03-12T09:00:00Z');
  });

  it('takes it from a system of the board too, which reads nobody’s name in the answer', async () => {
    await begin();
    await send(zipOf(SMALL)).expect(200);
    const system = await machine(api, asAdmin, ['roster']);
    const withoutSam = { ...SMALL, 'users.csv': SMALL['users.csv'].replace(/t2.*\n/, '') };
    for (const query of ['?dryRun=true', '']) {
      const { body, text: answer } = await system
        .post(`/v1/imports/oneroster${query}`)
        .set('content-type', 'application/zip')
        .send(zipOf({ ...withoutSam, 'roles.csv': SMALL['roles.csv'].replace(/r2.*\n/, '') }))
        .expect(200);
      expect(totals(body.counts, 'ended')).toMatchObject({ staff: 1 });
      expect(body.steps).toEqual({});
      expect(answer).not.toContain('Bakker');
    }
    const [entry] = await api.database.owner.query(
      `select actor_kind from history_entry where board_id = $1 and event = 'oneroster.imported' order by id desc`,
      [board.id],
    );
    expect(entry).toEqual({ actor_kind: 'machine' });
  });

  it('refuses a row that refers to nothing, with file, row and reason, and takes the rest', async () => {
    await begin();
    const broken = { ...SMALL, 'enrollments.csv': `${SMALL['enrollments.csv']}e3,,,NO,A,t1,teacher,,,\n` };
    const { body } = await send(zipOf(broken)).expect(200);
    expect(body.refused).toEqual([
      { file: 'enrollments.csv', row: 4, code: 'unknown_class', detail: 'verwijst naar een groep die er niet is' },
    ]);
    expect(totals(body.counts, 'new')).toMatchObject({ teachingAssignments: 1 });
  });

  it('refuses what is no package as a whole, and what is not from an administrator', async () => {
    await begin();
    const { body } = await send(Buffer.from('PK no zip')).expect(422);
    expect(body.code).toBe('package_refused');
    await asAdmin.post('/v1/imports/oneroster').send({}).expect(422);
    const teacher = await api.as(await api.world.staffMember(board));
    await teacher.post('/v1/imports/oneroster').set('content-type', 'application/zip').send(zipOf(SMALL)).expect(403);
  });

  withRealData(
    'takes in 2 schools, 12 staff, 28 classes and 86 pupils of a real package (needs ../shared/data)',
    async () => {
      await begin();
      const files = Object.fromEntries(
        readdirSync(REAL)
          .filter((name) => name.endsWith('.csv'))
          .map((name) => [name, readFileSync(resolve(REAL, name), 'utf8')]),
      );
      const { body } = await send(zipOf(files)).expect(200);
      expect(body).toMatchObject({ pupils: 86, refused: [] });
      expect(await held()).toMatchObject({ school: 2, staff_member: 13, pupil_group: 28 });
      const { body: again } = await send(zipOf(files)).expect(200);
      for (const what of ['new', 'changed', 'ended', 'withdrawn']) expect(totals(again.counts, what)).toEqual({});
    },
  );
});

describe('importing a first large package', () => {
  let api: TestApi;

  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const importer = async () => {
    const admin = await api.as(await api.world.boardAdmin(await api.world.board()));
    return (count: number) =>
      admin
        .post('/v1/imports/oneroster')
        .set('content-type', 'application/zip')
        .send(zipOf(people(count, 'Anna')))
        .expect(200);
  };
  /** How many rows of colleagues were looked at so far. */
  const looked = async (): Promise<number> => {
    await api.database.app.query('select pg_stat_force_next_flush()');
    const [row] = await api.database.owner.query<[{ looked: string }]>(
      `select seq_tup_read + idx_tup_fetch as looked from pg_stat_user_tables where relname = 'staff_member'`,
    );
    return Number(row.looked);
  };

  it('checks each reference by its key, whatever the connection kept in mind of an empty board', async () => {
    const send = await importer();
    await api.database.owner.query('analyze staff_member');
    // Often enough for PostgreSQL to keep the plans by which it checks.
    for (const count of [2, 4, 6, 8]) await send(count);
    const before = await looked();
    await send(1_000);
    expect((await looked()) - before).toBeLessThan(20_000);
  });

  it('and where PostgreSQL counts rows meanwhile, of which it sees none yet', async () => {
    const send = await importer();
    const before = await looked();
    let isOver = false;
    const counting = async () => {
      while (!isOver) await api.database.owner.query('analyze staff_member');
    };
    const importing = async () => {
      await send(1_000);
    };
    await Promise.all([importing().finally(() => (isOver = true)), counting()]);
    expect((await looked()) - before).toBeLessThan(20_000);
  });
});
