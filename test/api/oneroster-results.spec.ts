import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, pupilCode } from '@app/domain';
import { zipSync } from 'fflate';
import { type Client, PUPIL_CODE_SECRET, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { machine } from '../support/machine.js';

const MEASURE = { testLine: 'Toets', subject: 'lezen', scale: 'score', lowestScore: 0, highestScore: 100 };

const manifest = (mode: string, ...files: string[]): string =>
  ['propertyName,value', 'oneroster.version,1.2', ...files.map((file) => `file.${file},${mode}`), ''].join('\n');
const zipOf = (files: Readonly<Record<string, string>>): Buffer => {
  const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
};

const ROSTER = {
  'manifest.csv': manifest('bulk', 'orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'),
  'orgs.csv': 'sourcedId,name,type,identifier\nA,De Brug,school,12AB00\n',
  'academicSessions.csv':
    'sourcedId,title,type,startDate,endDate,schoolYear\nY,2025-2026,schoolYear,2025-08-01,2026-08-01,2026\n',
  'classes.csv':
    'sourcedId,title,grades,courseSourcedId,classType,schoolSourcedId,termSourcedIds\nG5,5A,05,C,homeroom,A,Y\nG6,6A,06,C,homeroom,A,Y\n',
  'users.csv':
    'sourcedId,enabledUser,username,givenName,familyName\np1,true,pietje,Pietje,Geheim\np2,true,marietje,Marietje,Stil\n',
  'roles.csv': 'sourcedId,userSourcedId,roleType,role,orgSourcedId\nr1,p1,primary,student,A\nr2,p2,primary,student,A\n',
  'enrollments.csv':
    'sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\ne1,G5,A,p1,student\ne2,G5,A,p2,student\n',
};

const ITEMS = ['i5,M-toets lezen,G5,c1', 'i6,M-toets lezen,G6,c1', 'w5,Werkstuk,G5,c2'];
const RESULTS = [
  's1,i5,p1,fully graded,33.5,2026-01-20',
  's2,i5,p2,fully graded,44,2026-01-20',
  's3,w5,p1,fully graded,8,2026-02-01',
];
/** A line item or a result as a system of changes sends it. */
const itemsOf = (rows: readonly string[]): string =>
  ['sourcedId,title,classSourcedId,categorySourcedId', ...rows, ''].join('\n');
const resultsOf = (rows: readonly string[]): string =>
  ['sourcedId,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate', ...rows, ''].join('\n');

const bulk = (results: readonly string[] = RESULTS, items: readonly string[] = ITEMS): Buffer =>
  zipOf({
    'manifest.csv': manifest('bulk', 'categories', 'lineItems', 'results'),
    'categories.csv': 'sourcedId,title\nc1,Lezen\nc2,Wereldoriëntatie\n',
    'lineItems.csv': itemsOf(items),
    'results.csv': resultsOf(results),
  });
const delta = (...rows: readonly string[]): Buffer =>
  zipOf({
    'manifest.csv': manifest('delta', 'results'),
    'results.csv': [
      'sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate',
      ...rows,
      '',
    ].join('\n'),
  });

describe('results of a OneRoster package', () => {
  let api: TestApi;
  let board: Board;
  let asAdmin: Client;
  let measureId: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    board = await api.world.board();
    asAdmin = await api.as(await api.world.boardAdmin(board));
    await asAdmin.post('/v1/imports/oneroster').set('content-type', 'application/zip').send(zipOf(ROSTER)).expect(200);
    measureId = await newMeasure();
  });

  let versions = 0;
  const newMeasure = async (): Promise<string> => {
    const measure = { ...MEASURE, testVersion: String((versions += 1)) };
    return (await asAdmin.post('/v1/outcome-measures').send(measure).expect(201)).body.id as string;
  };
  const send = (zip: Buffer, query: object = { lineItem: `M-toets lezen@${measureId}` }, client = asAdmin) =>
    client.post('/v1/imports/oneroster/results').query(query).set('content-type', 'application/zip').send(zip);
  const stored = (): Promise<{ code: string; on: string; score: number | null; group: string }[]> =>
    api.database.owner.query(
      `select r.pupil_code as code, r.measured_on as on, r.score, g.name as group
         from outcome_result r join pupil_group g on g.id = r.pupil_group_id
        where r.board_id = $1 order by r.score nulls last`,
      [board.id],
    );
  const codeOf = (key: string): string => pupilCode(PUPIL_CODE_SECRET, board.id, key);
  const NOTHING = { added: 0, changed: 0, restored: 0, withdrawn: 0, refusedCount: 0 };

  it('tells in a dry run without a mapping what there is to map, and does nothing', async () => {
    const { body } = await send(bulk(), { dryRun: 'true' }).expect(200);
    expect(body).toEqual({
      dryRun: true,
      titles: [
        { title: 'M-toets lezen', category: 'Lezen', lineItems: 2, results: 2, measureId: null },
        { title: 'Werkstuk', category: 'Wereldoriëntatie', lineItems: 1, results: 1, measureId: null },
      ],
      ...NOTHING,
      unchanged: 0,
      notGraded: 0,
      notMapped: 3,
      refused: [],
      notices: [],
    });
    await send(bulk(), { lineItem: `M-toets lezen@${measureId}`, dryRun: 'true' }).expect(200);
    expect(await stored()).toEqual([]);
  });

  it('stores mapped results in the groups of their classes, under the codes that the roster gave, and once', async () => {
    const { body } = await send(bulk()).expect(200);
    expect(body).toMatchObject({ ...NOTHING, added: 2, notMapped: 1 });
    expect(await stored()).toEqual([
      { code: codeOf('p1'), on: '2026-01-20', score: 33.5, group: '5A' },
      { code: codeOf('p2'), on: '2026-01-20', score: 44, group: '5A' },
    ]);
    const members = await api.database.owner.query<{ code: string }[]>(
      'select pupil_code as code from pupil_group_member where board_id = $1',
      [board.id],
    );
    expect(new Set(members.map(({ code }) => code))).toEqual(new Set([codeOf('p1'), codeOf('p2')]));
    const history = await historyOf();
    const { body: again } = await send(bulk()).expect(200);
    expect(again).toMatchObject({ ...NOTHING, unchanged: 2 });
    expect(await historyOf()).toEqual(history);
  });

  it('is mapped by category as well, where the line item is not named itself', async () => {
    const other = await newMeasure();
    const query = { category: [`lezen@${measureId}`, `Wereldoriëntatie@${measureId}`], lineItem: `Werkstuk@${other}` };
    const { body } = await send(bulk(), query).expect(200);
    expect(body).toMatchObject({ added: 3, notMapped: 0 });
    expect(body.titles.map((one: { measureId: string }) => one.measureId)).toEqual([measureId, other]);
  });

  it('follows the source: a corrected score, day, pupil or class; what it no longer has is withdrawn, and comes back', async () => {
    await send(bulk()).expect(200);
    const corrected = ['s1,i6,p1,fully graded,35,2026-01-27', 's2,i5,p2,fully graded,44,2026-01-20'];
    const { body } = await send(bulk(corrected)).expect(200);
    expect(body).toMatchObject({ ...NOTHING, changed: 1, unchanged: 1 });
    expect(await stored()).toMatchObject([{ on: '2026-01-27', score: 35, group: '6A' }, { score: 44 }]);
    const { body: less } = await send(bulk([corrected[0] ?? ''])).expect(200);
    expect(less).toMatchObject({ ...NOTHING, withdrawn: 1, unchanged: 1 });
    expect(await stored()).toMatchObject([{ score: 35 }, { code: codeOf('p2'), score: null }]);
    expect((await send(bulk([corrected[0] ?? ''])).expect(200)).body).toMatchObject({ ...NOTHING, unchanged: 1 });
    const { body: back } = await send(bulk(corrected)).expect(200);
    expect(back).toMatchObject({ ...NOTHING, restored: 1, unchanged: 1 });
    expect(await stored()).toMatchObject([{ score: 35 }, { score: 44 }]);
  });

  it('lets two results change places', async () => {
    await send(bulk()).expect(200);
    const swapped = ['s1,i5,p2,fully graded,33.5,2026-01-20', 's2,i5,p1,fully graded,44,2026-01-20'];
    expect((await send(bulk(swapped)).expect(200)).body).toMatchObject({ ...NOTHING, changed: 2 });
    expect(await stored()).toMatchObject([{ code: codeOf('p2') }, { code: codeOf('p1') }]);
  });

  it('keeps what the package says nothing of: line items that it lacks, or that nobody mapped', async () => {
    await send(bulk(), { lineItem: [`M-toets lezen@${measureId}`, `Werkstuk@${measureId}`] }).expect(200);
    const { body } = await send(bulk(['s2,i5,p2,fully graded,44,2026-01-20'])).expect(200);
    expect(body).toMatchObject({ withdrawn: 1 });
    const onlyOther = bulk(['s9,i6,p1,fully graded,50,2026-03-01'], ['i6,M-toets lezen,G6,c1']);
    expect((await send(onlyOther).expect(200)).body).toMatchObject({ ...NOTHING, added: 1 });
    expect((await stored()).map(({ score }) => score)).toEqual([8, 44, 50, null]);
  });

  it('takes changes after the whole, without the line items that it knows', async () => {
    await send(bulk()).expect(200);
    const changes = delta(
      's1,tobedeleted,2026-02-02T00:00:00Z,i5,p1,fully graded,33.5,2026-01-20',
      's2,active,2026-02-02T00:00:00Z,i5,p2,fully graded,46,2026-01-20',
      's4,active,2026-02-02T00:00:00Z,i5,p3,fully graded,20,2026-01-21',
    );
    const { body } = await send(changes, {}).expect(200);
    expect(body).toMatchObject({ ...NOTHING, added: 1, changed: 1, withdrawn: 1 });
    expect((await stored()).map(({ score }) => score)).toEqual([20, 46, null]);
    expect((await send(changes, {}).expect(200)).body).toMatchObject({ ...NOTHING, unchanged: 2 });
  });

  it('takes for a score only what is fully graded, and withdraws what no longer is', async () => {
    await send(bulk()).expect(200);
    const rows = [
      's1,i5,p1,exempt,,2026-01-20',
      's2,i5,p2,fully graded,44,2026-01-20',
      's5,i5,p5,partially graded,12,2026-01-20',
      's6,i5,p6,ext:absent,,2026-01-20',
    ];
    expect((await send(bulk(rows)).expect(200)).body).toMatchObject({ ...NOTHING, withdrawn: 1, notGraded: 3 });
  });

  it('refuses row by row, says why, and lets stand what a refused row may be about', async () => {
    await send(bulk()).expect(200);
    const rows = [
      's1,i5,p1,fully graded,veel,2026-01-20',
      's2,i5,p2,fully graded,101,2026-01-20',
      's3,nergens,p1,fully graded,8,2026-02-01',
      's4,i9,p1,fully graded,8,2026-02-01',
      's5,i5,p1,fully graded,8,2025-07-31',
      's6,i5,p1,fully graded,8,31-01-2026',
      's7,i5,,fully graded,8,2026-02-01',
      's8,i5,p1,perfect,8,2026-02-01',
      's9,i5,p9,fully graded,8,2026-02-01',
      's10,i5,p9,fully graded,9,2026-02-01',
      's9,i5,p8,fully graded,9,2026-02-02',
    ];
    const { body, text } = await send(bulk(rows, [...ITEMS, 'i9,M-toets lezen,G9,c1'])).expect(200);
    expect(body).toMatchObject({ added: 1, withdrawn: 0, refusedCount: 10 });
    const codes = body.refused.map(({ row, code }: { row: number; code: string }) => [row, code]);
    expect(new Map(codes)).toEqual(
      new Map([
        [2, 'not_a_number'],
        [3, 'off_the_scale'],
        [4, 'unknown_line_item'],
        [5, 'unknown_class'],
        [6, 'scored_outside_school_year'],
        [7, 'invalid_date'],
        [8, 'missing_value'],
        [9, 'invalid_value'],
        [11, 'scored_twice'],
        [12, 'sourced_id_twice'],
      ]),
    );
    expect(body.refused[0]).toMatchObject({ file: 'results.csv', detail: expect.stringMatching(/\w+ \w+/) });
    expect(text).not.toContain('"p1"');
    expect((await stored()).map(({ score }) => score)).toEqual([8, 33.5, 44]);
  });

  it('withdraws nothing for being absent where a refused row may be anybody’s', async () => {
    await send(bulk()).expect(200);
    const { body } = await send(bulk(['s1,i5,p1,fully graded,33.5,2026-01-20', 's2,i5,p2,fully graded,44'])).expect(
      200,
    );
    expect(body).toMatchObject({ withdrawn: 0, unchanged: 1, refusedCount: 1 });
    expect(body.notices).toMatchObject([{ file: 'results.csv', row: 3, code: 'endings_held_back' }]);
  });

  it('takes over a result that was read from a file before, but does not bring back what was withdrawn by hand', async () => {
    await send(bulk()).expect(200);
    await api.database.owner.query('update outcome_result set source_id = null where board_id = $1', [board.id]);
    await api.database.owner.query(
      'update outcome_result set score = null, withdrawn_at = now() where board_id = $1 and score = 44',
      [board.id],
    );
    const { body } = await send(bulk()).expect(200);
    expect(body).toMatchObject({ added: 0, changed: 1, restored: 0, refused: [{ row: 3, code: 'withdrawn_by_hand' }] });
    expect((await send(bulk()).expect(200)).body).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('refuses results of a school year of which none are kept any longer', async () => {
    await send(bulk()).expect(200);
    const now = api.clock.now();
    api.clock.set('2028-08-01T09:00:00Z');
    const { body } = await send(bulk(), undefined, await api.as(await api.world.boardAdmin(board))).expect(200);
    api.clock.set(now.toISOString());
    expect(body.refused).toMatchObject([{ code: 'not_kept' }, { code: 'not_kept' }]);
  });

  it('does it once where two send it at the same moment', async () => {
    const answers = await Promise.all([send(bulk()).expect(200), send(bulk()).expect(200)]);
    expect(answers.map(({ body }) => body.added).sort()).toEqual([0, 2]);
  });

  it('costs no more statements for many results than for few', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => `x${index},i5,q${index},fully graded,50,2026-01-20`);
    const few = await queriesOf(api, () => send(bulk(many.slice(0, 3))).expect(200));
    expect(await queriesOf(api, () => send(bulk(many)).expect(200))).toHaveLength(few.length);
    expect(few.length).toBeLessThan(25);
  });

  it('is for the administrator and for systems with the scope for it, and keeps no key of a pupil', async () => {
    await send(bulk(), undefined, await api.as(await api.world.staffMember(board))).expect(403);
    await send(bulk(), undefined, await machine(api, asAdmin, ['roster'])).expect(403);
    const { text } = await send(bulk(), undefined, await machine(api, asAdmin, ['outcomes'])).expect(200);
    const rows = await api.database.owner.query('select * from outcome_result where board_id = $1', [board.id]);
    for (const place of [text, JSON.stringify(rows), JSON.stringify(await historyOf())]) {
      expect(place).not.toMatch(/"p[12]"/);
      expect(place).not.toContain(codeOf('p1').concat('x'));
    }
    expect(text).not.toContain(codeOf('p1'));
    expect(JSON.stringify(await historyOf())).not.toContain(codeOf('p1'));
  });

  it('refuses measures of another board, and packages that hold no results or are none', async () => {
    const stranger = await api.world.board();
    const asStranger = await api.as(await api.world.boardAdmin(stranger));
    const { body } = await send(bulk(), undefined, asStranger).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/lineItem', code: 'unknown_outcome_measure' }]);
    await send(bulk(), { lineItem: 'M-toets lezen' }).expect(400);
    const { body: roster } = await send(zipOf(ROSTER)).expect(422);
    expect(roster).toMatchObject({ code: 'package_refused', title: expect.stringContaining('results.csv') });
    const { body: half } = await send(
      zipOf({ 'manifest.csv': manifest('bulk', 'results'), 'results.csv': resultsOf(RESULTS) }),
    ).expect(422);
    expect(half.title).toContain('lineItems.csv');
  });

  const historyOf = () =>
    api.database.owner.query<object[]>(
      `select event, changes from history_entry where board_id = $1 and subject_type = 'outcome_measure' order by id`,
      [board.id],
    );
});
