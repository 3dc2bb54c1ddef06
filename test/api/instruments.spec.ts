import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, School } from '@app/domain';
import { newId } from '@app/platform';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

describe('viewing guides', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let asNoor: Client;
  let asColleague: Client;
  let asElsewhere: Client;
  let asAdmin: Client;

  const seed = () =>
    jobHandlers(api.unitOfWork, { pupilCodeSecret: 'a secret for marks', files: api.files })['seed-boards'](
      {},
      { last: true },
    );

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    asNoor = await api.as(await world.staffMember(board, school));
    asColleague = await api.as(await world.staffMember(board, school));
    asElsewhere = await api.as(await world.staffMember(board, await world.school(board)));
    asAdmin = await api.as(await world.boardAdmin(board));
    await seed();
  });
  afterAll(() => api.close());

  const item = (nl: string) => ({ text: { nl } });
  const draft = (...items: string[]) => ({
    sections: [{ title: { nl: 'Beurten' }, scale: [{ nl: 'nee' }, { nl: 'ja' }], items: items.map(item) }],
    questions: [{ nl: 'Wat viel op?' }],
  });
  const make = async (values: object = {}): Promise<string> => {
    const wish = { schoolId: school.id, name: { nl: 'Beurten verdelen' }, draft: draft('Er is denktijd.'), ...values };
    const { body } = await asNoor.post('/v1/instruments').send(wish).expect(201);
    return `/v1/instruments/${body.id}`;
  };

  it('begin with one that is built in, also in a board that was there before, and once', async () => {
    await seed();
    const { body } = await asNoor.get('/v1/instruments').expect(200);
    const builtIn = (body.items as { schoolId: string | null; id: string }[]).filter((one) => one.schoolId === null);
    expect(builtIn).toMatchObject([{ name: { nl: expect.any(String), en: expect.any(String) }, number: 1 }]);
    const path = `/v1/instruments/${builtIn[0]?.id}`;
    expect((await asNoor.get(path).expect(200)).body.guide.sections).toHaveLength(2);
    for (const client of [asNoor, asAdmin])
      await client.patch(path).set('if-match', '"1"').send({ retired: true }).expect(403);
    const forms = `select from learning_form where board_id = $1 and code = 'lesson_observation'`;
    expect(await api.database.owner.query(forms, [board.id])).toHaveLength(1);
  });

  it('are made by anybody for a school where they work, and kept up by any colleague there', async () => {
    const path = await make();
    const { body: made } = await asColleague.get(path).expect(200);
    expect(made).toMatchObject({ number: null, versionId: null, guide: null });
    expect(made.draft.sections[0].items).toEqual([
      { number: 1, text: { nl: 'Er is denktijd.', en: null }, self: null, pupils: null },
    ]);
    const change = { draft: draft('Er is denktijd.', 'Iedereen doet mee.') };
    await asColleague.patch(path).set('if-match', '"1"').send(change).expect(200);
    await asNoor.patch(path).set('if-match', '"1"').send(change).expect(412);
    await asElsewhere.get(path).expect(200);
    for (const client of [asElsewhere, asAdmin]) {
      await client.patch(path).set('if-match', '"2"').send({ retired: true }).expect(403);
      await client.post(`${path}/versions`).expect(403);
      const wish = { schoolId: school.id, name: { nl: 'x' } };
      expect((await client.post('/v1/instruments').send(wish).expect(422)).body.errors).toMatchObject([
        { code: 'works_elsewhere' },
      ]);
    }
  });

  it('stand as they were published, whatever the next version says', async () => {
    const path = await make();
    await asNoor.post(`${path}/versions`).expect(201);
    expect((await asNoor.post(`${path}/versions`).expect(422)).body.code).toBe('draft_missing');
    const { version } = (await asNoor.get(path).expect(200)).body as { version: number };
    await asNoor
      .patch(path)
      .set('if-match', `"${version}"`)
      .send({ draft: draft('Anders.') })
      .expect(200);
    await asNoor.post(`${path}/versions`).expect(201);
    const versions = await everyPage<{ number: number; guide: { sections: { items: { text: { nl: string } }[] }[] } }>(
      asNoor,
      `${path}/versions?limit=1`,
    );
    expect(versions.map(({ number, guide }) => [number, guide.sections[0]?.items[0]?.text.nl])).toEqual([
      [2, 'Anders.'],
      [1, 'Er is denktijd.'],
    ]);
    // The database keeps it so.
    for (const sql of [`update instrument_version set number = 9`, `delete from instrument_version`])
      await expect(api.database.app.query(sql)).rejects.toThrow('permission denied');
  });

  it('are published once by two who do so at the same time', async () => {
    const path = await make();
    const answers = await Promise.all([asNoor, asColleague].map((client) => client.post(`${path}/versions`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('are copied from another, of which nothing changes', async () => {
    const { body } = await asNoor.get('/v1/instruments').expect(200);
    const source = (body.items as { versionId: string; schoolId: string | null }[]).find((one) => !one.schoolId);
    const copy = await make({ copyOf: source?.versionId, draft: null });
    expect((await asNoor.get(copy).expect(200)).body.draft.sections).toHaveLength(2);
    const wish = { schoolId: school.id, name: { nl: 'x' }, copyOf: newId() };
    await asNoor.post('/v1/instruments').send(wish).expect(422);
  });

  it('that are retired are not offered, and can be taken up again', async () => {
    const path = await make({ name: { nl: 'Wordt niet meer gebruikt' } });
    const { body: published } = await asNoor.post(`${path}/versions`).expect(201);
    const retire = (retired: boolean, version: number) =>
      asNoor.patch(path).set('if-match', `"${version}"`).send({ retired }).expect(200);
    await retire(true, 2);
    const listed = async (query: string) =>
      (await everyPage<{ id: string }>(asNoor, `/v1/instruments${query}`)).some(({ id }) => path.endsWith(id));
    expect([await listed(''), await listed('?retired=true')]).toEqual([false, true]);
    const lesson = { title: 'x', focusQuestion: 'x', lessonOn: '2026-03-10', minutes: 50 };
    const begin = () => asNoor.post('/v1/observations').send({ ...lesson, instrumentVersionId: published.versionId });
    await begin().expect(422);
    await retire(false, 3);
    await begin().expect(201);
  });

  it('have a scale of at least two points, and something to look at', async () => {
    const [section] = draft('Er is denktijd.').sections;
    for (const broken of [
      { ...section, scale: [{ nl: 'ja' }] },
      { ...section, items: [] },
    ]) {
      const wish = { schoolId: school.id, name: { nl: 'x' }, draft: { sections: [broken], questions: [] } };
      await asNoor.post('/v1/instruments').send(wish).expect(400);
    }
  });
});
