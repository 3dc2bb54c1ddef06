import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';

const PHASES = { action: null, lookingBack: null, awareness: null, alternatives: null, trial: null };

describe('reflecting in phases', () => {
  let api: TestApi;
  let noor: StaffMember;
  let formCode: string;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    const board = await api.world.board();
    formCode = (await api.world.learningForm(board)).code;
    noor = await api.world.staffMember(board);
    asNoor = await api.as(noor);
    asEmma = await api.as(await api.world.staffMember(board));
  });
  afterAll(() => api.close());

  const log = async (values: object = {}): Promise<string> => {
    const entry = { learningForm: formCode, title: 'Les bekeken', learnedOn: '2026-03-10', minutes: 30 };
    const { body } = await asNoor
      .post('/v1/activities')
      .send({ ...entry, ...values })
      .expect(201);
    return body.id as string;
  };
  const pathOf = (id: string): string => `/v1/activities/${id}/guided-reflection`;
  const begin = (id: string, body: object) => asNoor.put(pathOf(id)).send(body);
  const save = (id: string, version: number, body: object, client = asNoor) =>
    client.put(pathOf(id)).set('if-match', `"${version}"`).send(body);

  it('has a guide, in both languages, with its source', async () => {
    const { body } = await asNoor.get('/v1/reflection-guide').expect(200);
    expect(body.phases.map(({ name }: { name: string }) => name)).toEqual([
      'Handelen',
      'Terugblikken',
      'Bewustwording van essentiële aspecten',
      'Alternatieven ontwikkelen',
      'Uitproberen',
    ]);
    for (const { questions } of body.phases) expect(questions.length).toBeGreaterThan(1);
    expect(body.nineFields).toHaveLength(9);
    expect(body.source).toContain('Korthagen');
    const english = await asNoor.get('/v1/reflection-guide').set('accept-language', 'en').expect(200);
    expect(english.body.phases[1]).toMatchObject({ phase: 'lookingBack', name: 'Looking back' });
  });

  it('is not there until something is written, and is saved as one goes', async () => {
    const id = await log();
    const { body: none } = await asNoor.get(pathOf(id)).expect(200).expect('etag', '"0"');
    expect(none).toEqual({ activityId: id, ...PHASES, version: 0 });
    const { body: first } = await begin(id, { action: 'Iedereen een vraag' }).expect(200).expect('etag', '"1"');
    expect(first).toEqual({ activityId: id, ...PHASES, action: 'Iedereen een vraag', version: 1 });
    const second = { action: 'Iedereen een vraag', lookingBack: 'Drie vroegen alles' };
    await save(id, 1, second).expect(200);
    expect((await asNoor.get(pathOf(id)).expect(200)).body).toEqual({
      activityId: id,
      ...PHASES,
      ...second,
      version: 2,
    });
    // What is left out is empty: it is saved whole.
    expect((await save(id, 2, { lookingBack: 'Drie vroegen alles' }).expect(200)).body.action).toBeNull();
  });

  it('asks of nobody what they read before there was anything to read', async () => {
    const id = await log();
    await asNoor.put(pathOf(id)).send({ action: 'Een' }).expect(200).expect('etag', '"1"');
    await asNoor.put(pathOf(id)).send({ action: 'Twee' }).expect(428);
    expect((await asNoor.get(pathOf(id)).expect(200)).body).toMatchObject({ action: 'Een', version: 1 });
  });

  it('undoes nobody’s writing: not of the first, nor of a later save', async () => {
    const id = await log();
    const saves = [begin(id, { action: 'Een' }), begin(id, { action: 'Twee' })];
    expect((await Promise.all(saves)).map(({ status }) => status).toSorted()).toEqual([200, 428]);
    await begin(id, { action: 'Drie' }).expect(428);
    await save(id, 0, { action: 'Vier' }).expect(412);
    // Who was told that there was nothing (`"0"`) may say so.
    await save(await log(), 0, { action: 'Een' }).expect(200);
    await save(await log(), 1, { action: 'Een' }).expect(412);
  });

  it('wants something in one phase, and none of them for itself', async () => {
    const id = await log();
    const { body } = await begin(id, { action: null }).expect(422);
    expect(body.errors).toMatchObject([{ code: 'nothing_reflected' }]);
    await begin(id, { feelings: 'x' }).expect(400);
    for (const phase of Object.keys(PHASES)) await begin(await log(), { [phase]: 'Iets' }).expect(200);
  });

  it('opens with the activity, which its owner can see, and stands in no list', async () => {
    const [open, closed] = [await log({ visibility: 'board' }), await log()];
    for (const id of [open, closed]) await begin(id, { awareness: 'Alleen hier te lezen' }).expect(200);
    expect((await asEmma.get(pathOf(open)).expect(200)).body.awareness).toBe('Alleen hier te lezen');
    await asEmma.get(pathOf(closed)).expect(404);
    await save(open, 1, { awareness: 'x' }, asEmma).expect(403);
    await save(closed, 1, { awareness: 'x' }, asEmma).expect(404);
    await asEmma.delete(pathOf(open)).set('if-match', '"1"').expect(403);
    const { body } = await asNoor.get(`/v1/activities/${open}/openings`).expect(200);
    expect(body.items).toMatchObject([{ times: 1 }]);
    for (const client of [asNoor, asEmma]) {
      const { text } = await client.get('/v1/activities?owner=open').expect(200);
      expect(text).not.toContain('Alleen hier te lezen');
    }
  });

  it('can make its trial what will be tried in class, and follows it there', async () => {
    const id = await log();
    const tryOut = async () => (await asNoor.get(`/v1/activities/${id}`).expect(200)).body.tryOut as string | null;
    await begin(id, { trial: 'Eerst opschrijven' }).expect(200);
    expect(await tryOut()).toBeNull();
    await save(id, 1, { trial: 'Eerst opschrijven', trialAsTryOut: true }).expect(200);
    expect(await tryOut()).toBe('Eerst opschrijven');
    await save(id, 2, { trial: 'Eerst in tweetallen', trialAsTryOut: true }).expect(200);
    expect(await tryOut()).toBe('Eerst in tweetallen');
    api.clock.set('2026-03-26T09:00:00Z');
    const { body } = await asNoor.get('/v1/me/try-outs').expect(200);
    expect(body.items).toMatchObject([{ activityId: id, tryOut: 'Eerst in tweetallen' }]);
    api.clock.set('2026-03-12T09:00:00Z');
  });

  it('writes over nothing else that was to be tried', async () => {
    const id = await log({ tryOut: 'Iets anders' });
    const { body } = await begin(id, { trial: 'Dit', trialAsTryOut: true }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/trialAsTryOut', code: 'another_try_out' }]);
    const { body: none } = await begin(id, { action: 'Dit', trialAsTryOut: true }).expect(422);
    expect(none.errors).toMatchObject([{ pointer: '/trialAsTryOut', code: 'no_trial' }]);
    expect((await asNoor.get(pathOf(id)).expect(200)).body.version).toBe(0);
  });

  it('is thrown away without the activity, and with it', async () => {
    const id = await log({ reflection: 'Eén zin' });
    await begin(id, { action: 'Weg ermee' }).expect(200);
    await asNoor.delete(pathOf(id)).set('if-match', '"2"').expect(412);
    await asNoor.delete(pathOf(id)).set('if-match', '"1"').expect(204);
    await asNoor.delete(pathOf(id)).set('if-match', '"0"').expect(204);
    expect((await asNoor.get(`/v1/activities/${id}`).expect(200)).body.reflection).toBe('Eén zin');
    await begin(id, { action: 'Nog eens' }).expect(200);
    await asNoor.delete(`/v1/activities/${id}`).set('if-match', '"1"').expect(204);
    await asNoor.get(pathOf(id)).expect(404);
    api.clock.set('2026-04-12T09:00:00Z');
    await removeExpired(api.unitOfWork);
    await removeExpired(api.unitOfWork);
    api.clock.set('2026-03-12T09:00:00Z');
    const kept = await api.database.owner.query(`select from guided_reflection where activity_id = $1`, [id]);
    expect(kept).toEqual([]);
  });

  it('leaves in the history that it was done, and not a word of it', async () => {
    const id = await log();
    await begin(id, { action: 'geheim' }).expect(200);
    const rows = await api.database.owner.query<{ event: string; changes: object }[]>(
      `select event, changes from history_entry where subject_id = $1 order by id`,
      [id],
    );
    expect(rows.at(-1)).toEqual({ event: 'activity.reflected-in-phases', changes: {} });
    expect(JSON.stringify(rows)).not.toContain('geheim');
  });
});
