import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { machine } from '../support/machine.js';
import { fileOf, schoolWithOutcomes, type SchoolWithOutcomes } from '../support/school-with-outcomes.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const KEY = 'zq7731904';

describe('withdrawing results', () => {
  let api: TestApi;
  let story: SchoolWithOutcomes;
  let asAdmin: Client;
  const log: string[] = [];

  beforeAll(async () => {
    const destination = { write: (line: string) => void log.push(line) };
    api = await startApi({ environment: { LOG_LEVEL: 'trace' }, log: destination });
    story = await schoolWithOutcomes(api);
    asAdmin = story.asAdmin;
  });
  afterAll(() => api.close());

  const HEAD = 'group,pupil,first,second\n';
  const withdraw = (body: object, client = asAdmin) => client.post('/v1/outcome-results/withdraw').send(body);
  const scores = async (measure: string) => (await story.stored(measure)).map(({ score }) => score);

  it('takes one score of a pupil out, and sending the old file again does not bring it back', async () => {
    const measure = await story.newMeasure();
    const file = `${HEAD}5A,1,33,50\n5A,2,44,55\n`;
    await story.send(asAdmin, measure, file).expect(200);
    const which = { pupilKeys: [' 1 '], measuredOn: '2026-01-20', outcomeMeasureId: measure };
    expect((await withdraw(which).expect(200)).body).toEqual({ withdrawn: 1 });
    expect((await withdraw(which).expect(200)).body).toEqual({ withdrawn: 0 });
    expect(await scores(measure)).toEqual([null, 44, 50, 55]);
    const { body: again } = await story.send(asAdmin, measure, file).expect(200);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, refusedCount: 1 });
    expect(again.refused).toEqual([
      {
        row: 2,
        code: 'result_withdrawn',
        detail: 'dit resultaat van 20 januari 2026 is ingetrokken; met restore=true komt het terug',
      },
    ]);
    const { body: dry } = await story.send(asAdmin, measure, file, { restore: 'true', dryRun: 'true' }).expect(200);
    expect(dry).toMatchObject({ changed: 1, restored: 1 });
    const { body: back } = await story.send(asAdmin, measure, file, { restore: 'true' }).expect(200);
    expect(back).toMatchObject({ changed: 1, restored: 1, unchanged: 3, refusedCount: 0 });
    expect(await scores(measure)).toEqual([33, 44, 50, 55]);
  });

  it('takes all of a pupil out whose parents object, on every measure and of no other pupil or board', async () => {
    const [one, other] = [await story.newMeasure(), await story.newMeasure()];
    const elsewhere = await schoolWithOutcomes(api);
    const theirs = await elsewhere.newMeasure();
    const file = `${HEAD}5A,objector,33,50\n5A,stays,44,55\n`;
    for (const measure of [one, other]) await story.send(asAdmin, measure, file).expect(200);
    await elsewhere.send(elsewhere.asAdmin, theirs, file).expect(200);
    expect((await withdraw({ pupilKeys: ['objector'] }).expect(200)).body).toEqual({ withdrawn: 4 });
    expect(await scores(one)).toEqual([null, 44, null, 55]);
    expect(await scores(other)).toEqual([null, 44, null, 55]);
    expect(await scores(theirs)).toEqual([33, 44, 50, 55]);
  });

  it('takes a group out on a measure at a moment', async () => {
    const { first } = await story.addMoments();
    const measure = await story.newMeasure();
    await story.send(asAdmin, measure, `${HEAD}${fileOf('7A', 2)}${fileOf('7B', 2)}`).expect(200);
    const { body } = await asAdmin.get(`/v1/pupil-groups?schoolId=${story.school.id}`).expect(200);
    const group = (body.items as { id: string; name: string }[]).find(({ name }) => name === '7A')?.id;
    const which = { pupilGroupId: group, outcomeMeasureId: measure, measuringMomentId: first };
    expect((await withdraw(which).expect(200)).body).toEqual({ withdrawn: 2 });
    expect(await scores(measure)).toEqual([null, null, 10, 20, 15, 15, 25, 25]);
  });

  it.each([
    [{}, '', 'withdrawal_of_what'],
    [{ pupilKeys: [] }, '', 'withdrawal_of_what'],
    [{ measuredOn: '2026-01-20' }, '', 'withdrawal_of_what'],
    [
      { pupilKeys: ['1'], outcomeMeasureId: '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d77' },
      '/outcomeMeasureId',
      'unknown_outcome_measure',
    ],
  ])('refuses %j: it would be everybody’s, or nobody’s', async (body, pointer, code) => {
    const { body: problem } = await withdraw(body).expect(422);
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });

  it('is for the administrator and the school’s system', async () => {
    const measure = await story.newMeasure();
    const system = await machine(api, asAdmin, ['outcomes']);
    await story.send(system, measure, `${HEAD}5A,1,33,50\n`).expect(200);
    const which = { pupilKeys: ['1'], outcomeMeasureId: measure };
    expect((await withdraw(which, system).expect(200)).body).toEqual({ withdrawn: 2 });
    const roster = await machine(api, asAdmin, ['roster']);
    await withdraw(which, roster).expect(403);
    await withdraw(which, await api.as(await api.world.schoolLeader(story.board, story.school))).expect(403);
  });

  it('is told in the history by how many, and not of whom', async () => {
    const measure = await story.newMeasure();
    await story.send(asAdmin, measure, `${HEAD}5A,1,33,50\n`).expect(200);
    await withdraw({ pupilKeys: ['1'], outcomeMeasureId: measure }).expect(200);
    const entries = await api.database.owner.query(
      `select event, changes from history_entry where subject_id = $1 and event like 'outcome-results%' order by at, id`,
      [measure],
    );
    expect(entries).toEqual([
      { event: 'outcome-results.imported', changes: { added: 2, changed: 0, foundedGroups: 0 } },
      { event: 'outcome-results.withdrawn', changes: { withdrawn: 2 } },
    ]);
  });

  it('is done once with an Idempotency-Key, and another request with that key is refused', async () => {
    const measure = await story.newMeasure();
    const file = `${HEAD}5A,1,33,50\n`;
    await story.send(asAdmin, measure, file).expect(200);
    const which = { pupilKeys: ['1'], outcomeMeasureId: measure };
    const once = (body: object) => withdraw(body).set('idempotency-key', 'parents');
    expect((await once(which).expect(200)).body).toEqual({ withdrawn: 2 });
    await story.send(asAdmin, measure, file, { restore: 'true' }).expect(200);
    expect((await once(which).expect(200)).body).toEqual({ withdrawn: 2 });
    expect(await scores(measure)).toEqual([33, 50]);
    await once({ ...which, pupilKeys: ['2'] }).expect(422);
  });

  it('leaves a pupil’s key nowhere, whatever goes wrong', async () => {
    const measure = await story.newMeasure();
    const path = `/v1/outcome-measures/${measure}/results`;
    const answers: string[] = [];
    const told = async (request: PromiseLike<{ text: string; headers: object }>) => {
      const { text, headers } = await request;
      answers.push(text, JSON.stringify(headers));
    };
    const rows = `${HEAD}5A,${KEY},33,50\n`;
    const keyed = (key: string) => ({ 'idempotency-key': key });
    // As it should be, twice, other scores, off the scale, none, and withdrawn.
    await told(story.send(asAdmin, measure, rows).set(keyed('a')));
    await told(story.send(asAdmin, measure, rows).set(keyed('a')));
    await told(story.send(asAdmin, measure, `${rows}5A,${KEY},33,50\n5B,${KEY},1,2\n`).set(keyed('b')));
    await told(story.send(asAdmin, measure, `${HEAD}5A,${KEY},133,x\n`).set(keyed('c')));
    await told(withdraw({ pupilKeys: [KEY] }).set(keyed('d')));
    await told(story.send(asAdmin, measure, rows).set(keyed('e')));
    // The columns the wrong way round, with and without founding; more of it than a file may have; no file at all.
    const swapped = { groupColumn: 'pupil', pupilColumn: 'group' };
    const many = [1, 2, 3].map((n) => `5A,${KEY}-${n},3${n},\n`).join('');
    await told(story.send(asAdmin, measure, `${HEAD}${many}`, swapped).set(keyed('f')));
    await told(story.send(asAdmin, measure, rows, { ...swapped, foundGroups: 'false' }).set(keyed('g')));
    await told(story.send(asAdmin, measure, `${HEAD}5A,"${KEY},33\n`).set(keyed('h')));
    await told(story.send(asAdmin, measure, rows, { groupColumn: 'pupil' }).set(keyed('i')));
    await told(asAdmin.post(path).set(keyed('j')).send({ pupil: KEY }));
    // Not as the description says.
    await told(withdraw({ pupilKeys: KEY }).set(keyed('k')));
    await told(withdraw({ pupilKeys: [KEY, KEY.repeat(20)] }).set(keyed('l')));
    await told(withdraw({ pupilKeys: [KEY], measuredOn: KEY }).set(keyed('m')));
    await told(asAdmin.post('/v1/outcome-results/withdraw').type('json').send(`{"pupilKeys": ["${KEY}`));
    // By who may not.
    const asTeacher = await api.as(await api.world.staffMember(story.board, story.school));
    await told(story.send(asTeacher, measure, rows).set(keyed('n')));
    await told(withdraw({ pupilKeys: [KEY] }, asTeacher).set(keyed('o')));

    const contents = await wholeDatabase(api.database.owner);
    expect(contents.get('outcome_result')?.length).toBeGreaterThan(0);
    expect(contents.get('idempotent_answer')?.length).toBeGreaterThan(3);
    expect(tablesWith(KEY, contents)).toEqual([]);
    expect(log.length).toBeGreaterThan(10);
    expect(log.filter((line) => line.includes(KEY))).toEqual([]);
    expect(answers.filter((answer) => answer.includes(KEY))).toEqual([]);
  });

  it('keeps of a request no hash that could be found by trying keys', async () => {
    const { createHash } = await import('node:crypto');
    const body = { pupilKeys: ['4711'] };
    await withdraw(body).set('idempotency-key', 'guess').expect(200);
    const tried = createHash('sha256').update('POST /v1/outcome-results/withdraw\n').update(JSON.stringify(body));
    const contents = await wholeDatabase(api.database.owner);
    expect(tablesWith(tried.digest('hex'), contents)).toEqual([]);
  });
});
