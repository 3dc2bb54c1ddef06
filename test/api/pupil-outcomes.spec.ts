import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PupilGroup, School, SchoolYear, StaffMember } from '@app/domain';
import { makeReports } from '@app/reporting';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { schoolWithOutcomes, type SchoolWithOutcomes } from '../support/school-with-outcomes.js';

const REAL = resolve('../shared/data/outcomes/brandsma-language.csv');
describe('pupil outcomes', () => {
  let api: TestApi;
  let story: SchoolWithOutcomes;
  let boardId: string;
  let school: School;
  let year: SchoolYear;
  let asAdmin: Client;
  let teacher: StaffMember;
  let asTeacher: Client;

  beforeAll(async () => {
    api = await startApi();
    story = await schoolWithOutcomes(api);
    ({ school, year, asAdmin } = story);
    boardId = story.board.id;
    teacher = await api.world.staffMember(story.board, school);
    asTeacher = await api.as(teacher);
    const agreed = { purpose: 'pupil_outcomes_and_learning', decidedOn: '2025-09-01', documentTitle: 'Besluit PMR' };
    await asAdmin.post('/v1/purpose-consents').send(agreed).expect(201);
  });
  afterAll(() => api.close());

  const newMeasure = () => story.newMeasure();
  const send: SchoolWithOutcomes['send'] = (...wanted) => story.send(...wanted);
  const FILE = 'group,pupil,first,second\n5A,1,33,\n5A,2,44,50\n';

  it('says what it would do first, does it, and does it once', async () => {
    const measure = await newMeasure();
    const plan = { rows: 2, added: 3, changed: 0, unchanged: 0, missing: 1, foundedGroups: ['5A'], refused: [] };
    const { body: dry } = await send(asAdmin, measure, FILE, { dryRun: 'true' }).expect(200);
    expect(dry).toMatchObject({ ...plan, dryRun: true });
    const { body: real } = await send(asAdmin, measure, FILE).expect(200);
    expect(real).toMatchObject({ ...plan, dryRun: false });
    const { body: again } = await send(asAdmin, measure, FILE).expect(200);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, foundedGroups: [] });
    const { body: corrected } = await send(asAdmin, measure, FILE.replace('44', '45')).expect(200);
    expect(corrected).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
  });

  it('stores no key of a pupil, but a code that differs from board to board', async () => {
    const measure = await newMeasure();
    await send(asAdmin, measure, 'group,pupil,first,second\n5A,leerling-0042,33,40\n').expect(200);
    const rows = await api.database.owner.query('select * from outcome_result where measure_id = $1', [measure]);
    expect(JSON.stringify(rows)).not.toMatch(/leerling|\b0042\b/);
    expect(rows[0].pupil_code).toMatch(/^[\w-]{43}$/);
  });

  it('refuses rows that break a rule, each with its reason, and takes the others', async () => {
    const measure = await newMeasure();
    const csv = 'group,pupil,first,second\n5A,1,133,40\n5A,2,abc,41\n5A,3,12,42\n5B,3,13,43\n';
    const { body } = await send(asAdmin, measure, csv).expect(200);
    expect(body.refused).toEqual([
      { row: 2, code: 'score_out_of_range', detail: 'de score valt buiten de schaal (0 tot en met 100)' },
      { row: 3, code: 'not_a_score', detail: 'in kolom ‘first’ staat geen score' },
      { row: 5, code: 'pupil_in_two_groups', detail: expect.any(String) },
      { row: 5, code: 'pupil_in_two_groups', detail: expect.any(String) },
    ]);
    expect(body.added).toBe(4);
  });

  it('founds groups only where it was asked to', async () => {
    const measure = await newMeasure();
    const { body } = await send(asAdmin, measure, 'group,pupil,first,second\n8X,1,3,4\n', {
      foundGroups: 'false',
    }).expect(200);
    expect(body).toMatchObject({ added: 0, foundedGroups: [], refusedCount: 1 });
  });

  it('reads a file with a score and its day on each row, as Excel saves it as Unicode text', async () => {
    const measure = await newMeasure();
    const rows = ['Groep\tLeerling\tDatum\tScore\tJaar', 'Één\t1\t20-1-2026\t33,5\t4', 'Één\t1\t10-06-2026\t40,25\t4'];
    const columns = { groupColumn: 'groep', pupilColumn: 'leerling', scoreColumn: 'score', dateColumn: 'datum' };
    const file = Buffer.from(`\uFEFF${rows.join('\r\n')}\r\n`, 'utf16le');
    const { body } = await send(asAdmin, measure, file, { ...columns, gradeColumn: 'jaar' }).expect(200);
    expect(body).toMatchObject({ added: 2, refused: [], foundedGroups: ['Één'] });
    expect(await story.stored(measure)).toMatchObject([
      { score: 33.5, on: '2026-01-20' },
      { score: 40.25, on: '2026-06-10' },
    ]);
    const { body: groups } = await asAdmin.get(`/v1/pupil-groups?schoolId=${school.id}&limit=200`).expect(200);
    expect((groups.items as PupilGroup[]).find(({ name }) => name === 'Één')?.grade).toBe(4);
  });

  it('does not guess whether 1.000 is a thousand', async () => {
    const measure = await newMeasure();
    const csv = 'group,pupil,first,second\n5A,1,1.000,2.000\n5A,2,3.000,\n';
    const { body } = await send(asAdmin, measure, csv).expect(200);
    expect(body).toMatchObject({ added: 0, missing: 1, refusedCount: 3 });
    expect(body.refused[0]).toMatchObject({ row: 2, code: 'score_ambiguous' });
    const { body: said } = await send(asAdmin, measure, csv, { decimalMark: 'point' }).expect(200);
    expect(said).toMatchObject({ added: 3, refusedCount: 0 });
  });

  it.each([
    [{ scoreColumn: 'first' }, 422, '/score', 'score_columns_expected'],
    [{ dateColumn: 'first' }, 422, '/score', 'score_columns_expected'],
    [
      { scoreColumn: 'first', dateColumn: 'second', score: 'first@2026-01-20' },
      422,
      '/score',
      'score_columns_expected',
    ],
    [{ score: 'first@20-01-2026' }, 400, '/score', 'isLike'],
    [{ pupilColumn: 'Group' }, 422, '/pupilColumn', 'column_for_two'],
    [{ scoreColumn: 'pupil', dateColumn: 'first' }, 422, '/pupilColumn', 'column_for_two'],
    [{ grade: '9' }, 400, '/grade', 'max'],
    [{ grade: 'zes' }, 400, '/grade', 'isInt'],
    [{ decimalMark: ',' }, 400, '/decimalMark', 'isIn'],
    [{ dateColumns: 'first' }, 400, '/dateColumns', 'whitelistValidation'],
  ])('refuses %j', async (more, status, pointer, code) => {
    const { body } = await send(asAdmin, await newMeasure(), FILE, more).expect(status);
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
  });

  it('does not overwrite the score of a pupil with the same key at another school', async () => {
    const measure = await newMeasure();
    await send(asAdmin, measure, FILE).expect(200);
    const other = await api.world.school(story.board);
    const { body } = await send(asAdmin, measure, FILE.replace('44', '99'), { schoolId: other.id }).expect(200);
    expect(body).toMatchObject({ added: 0, changed: 0, refusedCount: 3 });
    expect(body.refused[0].code).toBe('pupil_at_other_school');
    expect((await story.stored(measure)).map(({ score }) => score)).toEqual([33, 44, 50]);
  });

  it('founds no groups of what look like pupils, and says so before anything is kept', async () => {
    const measure = await newMeasure();
    const csv = 'group,pupil,first,second\n9A,901,1,2\n9A,902,3,4\n9A,903,5,6\n';
    const swapped = { groupColumn: 'pupil', pupilColumn: 'group' };
    for (const more of [swapped, { ...swapped, dryRun: 'true' }]) {
      const { body } = await send(asAdmin, measure, csv, more).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/groupColumn', code: 'groups_look_like_pupils' }]);
    }
    expect(await story.stored(measure)).toEqual([]);
  });

  it('adds every score once where the same file comes in twice at the same time', async () => {
    const measure = await newMeasure();
    const rows = [...Array(40).keys()].map((n) => `nieuw-${n % 4},nieuw-${n},${n},${n}\n`).join('');
    const file = `group,pupil,first,second\n${rows}`;
    const bodies = (await Promise.all([send(asAdmin, measure, file), send(asAdmin, measure, file)])).map(
      ({ body }) => body,
    );
    expect(bodies.map(({ added, unchanged }) => added + unchanged)).toEqual([80, 80]);
    expect(bodies.map(({ added }) => added as number).sort()).toEqual([0, 80]);
  });

  it('takes 100,000 rows in a few statements', async () => {
    const measure = await newMeasure();
    const rows = [...Array(100_000).keys()].map((n) => `g${n % 4000},q${n},${n % 101},`);
    const file = ['group,pupil,first,second', ...rows].join('\n');
    const started = performance.now();
    let body: Record<string, unknown> = {};
    const queries = await queriesOf(api, async () => {
      ({ body } = await send(asAdmin, measure, file).expect(200));
    });
    expect(body).toMatchObject({ rows: 100_000, added: 100_000, missing: 100_000, refusedCount: 0 });
    expect(queries.length).toBeLessThan(25);
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 120_000);

  it('refuses a day that is none, and names that are longer than names are', async () => {
    const measure = await newMeasure();
    const query = { schoolId: school.id, schoolYearId: year.id, groupColumn: 'group', pupilColumn: 'pupil' };
    const path = `/v1/outcome-measures/${measure}/results`;
    const wrong = asAdmin
      .post(path)
      .query({ ...query, score: 'first@2026-02-31' })
      .set('content-type', 'text/csv');
    const { body } = await wrong.send(FILE).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/score', code: 'isIso8601' }]);
    const { body: long } = await send(
      asAdmin,
      measure,
      `group,pupil,first,second\n${'x'.repeat(5_000)},1,3,4\n`,
    ).expect(200);
    expect(long.refused).toMatchObject([{ row: 2, code: 'value_too_long' }]);
  });

  it('lets a leerteam look at groups of the schools of its members alone', async () => {
    const elsewhere = await api.world.pupilGroup(await api.world.school({ id: boardId } as never), year);
    const { body: team } = await asTeacher
      .post('/v1/leerteams')
      .send({ kind: 'data_team', name: 'Nieuwsgierig' })
      .expect(201);
    const path = `/v1/leerteams/${team.id}/pupil-groups`;
    const { body } = await asTeacher
      .put(path)
      .send({ pupilGroupIds: [elsewhere.id] })
      .expect(422);
    expect(body.errors).toMatchObject([{ code: 'group_of_another_school' }]);
  });

  it('is for the administrator of the board alone', async () => {
    const measure = await newMeasure();
    await send(asTeacher, measure, FILE).expect(403);
    await asTeacher.post('/v1/outcome-measures').send({}).expect(403);
    const stranger = await api.as(await api.world.boardAdmin(await api.world.board()));
    await send(stranger, measure, FILE).expect(404);
  });

  it('gives a leerteam the growth of the pupils of its groups, and hides it where they are few', async () => {
    const measure = await newMeasure();
    const pupils = [...Array(12).keys()].map((n) => `${n < 6 ? '6A' : '6B'},p${n},${20 + n},${24 + 2 * n}`);
    await send(asAdmin, measure, ['group,pupil,first,second', ...pupils].join('\n')).expect(200);
    const { body: found } = await asAdmin.get(`/v1/pupil-groups?schoolId=${school.id}&limit=200`).expect(200);
    const groups = (found.items as PupilGroup[]).filter(({ name }) => ['6A', '6B'].includes(name)).map(({ id }) => id);
    expect(await growthOf(groups)).toMatchObject({ key: 'figure.gain', value: { kind: 'estimate', value: 9.5 } });
    expect(await growthOf(groups.slice(0, 1))).toMatchObject({
      value: { kind: 'hidden', reason: 'fewer_than_10_pupils' },
    });
  });

  it('gives it no group of a colleague who is not in it beside one of its own, unless those are three', async () => {
    const measure = await newMeasure();
    const names = ['7A', '7B', '7C', '7D'];
    const pupils = [...Array(48).keys()].map((n) => `${names[n % 4]},z${n},${20 + n},${24 + 2 * n}`);
    await send(asAdmin, measure, ['group,pupil,first,second', ...pupils].join('\n')).expect(200);
    const { body: found } = await asAdmin.get(`/v1/pupil-groups?schoolId=${school.id}&limit=200`).expect(200);
    const groups = names.map((name) => (found.items as PupilGroup[]).find((group) => group.name === name)!);
    const colleague = await api.world.staffMember(story.board, school);
    for (const [index, group] of groups.entries())
      await api.world.teachingAssignment(index === 0 ? teacher : colleague, group);
    const ids = groups.map(({ id }) => id);
    for (const some of [ids.slice(0, 2), ids.slice(0, 3)])
      expect(await growthOf(some)).toMatchObject({ value: { kind: 'hidden', reason: 'fewer_than_3_groups' } });
    expect(await growthOf(ids)).toMatchObject({ value: { kind: 'estimate' } });
  });

  (existsSync(REAL) ? it : it.skip)(
    'takes 4,106 real pupils in 216 groups, missing scores included (needs ../shared/data)',
    async () => {
      const measure = await newMeasure();
      const csv = readFileSync(REAL, 'utf8');
      const { body } = await send(asAdmin, measure, csv).expect(200);
      expect(body).toMatchObject({ rows: 4106, added: 7688, missing: 524, refusedCount: 0 });
      expect(body.foundedGroups).toHaveLength(216);
      const { body: again } = await send(asAdmin, measure, csv).expect(200);
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 7688 });
    },
  );

  async function growthOf(pupilGroupIds: string[]) {
    const { body: team } = await asTeacher
      .post('/v1/leerteams')
      .send({ kind: 'data_team', name: 'Datateam taal' })
      .expect(201);
    await asTeacher.put(`/v1/leerteams/${team.id}/pupil-groups`).send({ pupilGroupIds }).expect(204);
    const wish = { report: 'leerteam', subjectId: team.id, fromOn: '2025-08-01', untilOn: '2026-08-01' };
    const { body: run } = await asTeacher.post('/v1/reports').send(wish).expect(202);
    await makeReports(api.unitOfWork, { boardId, runId: run.id });
    const { body: done } = await asTeacher.get(`/v1/report-runs/${run.id}`).expect(200);
    const { body: document } = await asTeacher.get(`/v1/reports/${done.reports[0]}/json`).expect(200);
    const blocks = (document.sections as { key: string; blocks: { figures?: { key: string }[] }[] }[])
      .filter(({ key }) => key === 'pupils')
      .flatMap((section) => section.blocks);
    return blocks.flatMap((block) => block.figures ?? []).find(({ key }) => key === 'figure.gain');
  }
});
