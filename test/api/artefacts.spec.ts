import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface TextSeen {
  id: string;
  text: string;
  phase: string;
  version: number;
}

describe('what a team writes in a cycle', () => {
  let api: TestApi;
  let board: Board;
  let team: Leerteam;
  let noor: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let methodVersionId: string;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    noor = await api.world.staffMember(board);
    emma = await api.world.staffMember(board, undefined, { givenName: 'Emma', familyName: 'Bos' });
    team = await api.world.leerteam(board);
    for (const person of [noor, emma]) await api.world.membership(team, person);
    [asNoor, asEmma] = [await api.as(noor), await api.as(emma)];
    const { body } = await asNoor.get('/v1/methods').expect(200);
    methodVersionId = (body.items as { code: string; versionId: string }[]).find(({ code }) => code === 'plg_inquiry')
      ?.versionId as string;
  });
  afterAll(() => api.close());

  const begin = async (): Promise<string> => {
    const wish = { methodVersionId, title: 'Breuken' };
    const { body } = await asNoor.post(`/v1/leerteams/${team.id}/cycles`).send(wish).expect(201);
    return `/v1/cycles/${body.id}`;
  };
  const write = async (cycle: string, values: object = {}, client = asNoor): Promise<TextSeen> => {
    const text = { kind: 'signal', text: 'Zij slaan de noemer over.', ...values };
    return (await client.post(`${cycle}/artefacts`).send(text).expect(201)).body as TextSeen;
  };
  const step = async (cycle: string, to: string): Promise<void> => {
    const { body } = await asNoor.get(cycle).expect(200);
    await asNoor.post(`${cycle}/steps`).set('if-match', `"${body.version}"`).send({ to }).expect(201);
  };

  it('says in which phase and round it was written, by whom and when, and counts', async () => {
    const cycle = await begin();
    const link = 'https://voorbeeld.example/toets';
    const text = await write(cycle, { title: 'Uit de toets', link });
    expect(text).toMatchObject({
      ...{ kind: 'signal', phase: 'signal', round: 1, title: 'Uit de toets', link, version: 1 },
      ...{ authorId: noor.id, writtenAt: expect.any(String), revisedById: null, revisedAt: null },
    });
    expect((await asEmma.get(cycle).expect(200)).body.asked).toMatchObject([{ kind: 'signal', stands: 1, missing: 0 }]);
    const { body } = await asEmma.get(`${cycle}/artefacts/${text.id}`).expect(200).expect('etag', '"1"');
    expect(body).toEqual(text);
  });

  it('stands side by side where many write at once: no word is lost', async () => {
    const cycle = await begin();
    const texts = Array.from({ length: 20 }, (_, index) => `Zin ${index}.`);
    await Promise.all(texts.map((text, index) => write(cycle, { text }, index % 2 ? asNoor : asEmma)));
    const all = await everyPage<TextSeen>(asNoor, `${cycle}/artefacts?limit=7`);
    expect(all.map(({ text }) => text).sort()).toEqual(texts.sort());
  });

  it('is changed by any member, and by one of two who change the same at once', async () => {
    const cycle = await begin();
    const { id } = await write(cycle);
    const path = `${cycle}/artefacts/${id}`;
    const change = (client: Client, text: string) => client.patch(path).set('if-match', '"1"').send({ text });
    const answers = await Promise.all([change(asNoor, 'Van Noor.'), change(asEmma, 'Van Emma.')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = await asEmma.get(path).expect(200);
    const revision = { title: 'Ook van Emma', text: `${body.text} En van Emma.` };
    const revised = await asEmma.patch(path).set('if-match', '"2"').send(revision).expect(200);
    expect(revised.body).toMatchObject({ ...revision, authorId: noor.id, revisedById: emma.id, revisedBy: 'Emma Bos' });
    await asEmma.patch(path).set('if-match', '"3"').send(revision).expect(200).expect('etag', '"3"');
  });

  it('is written once, however often the same request is sent', async () => {
    const cycle = await begin();
    const send = () =>
      asNoor.post(`${cycle}/artefacts`).set('idempotency-key', cycle).send({ kind: 'signal', text: 'Eens.' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await everyPage(asNoor, `${cycle}/artefacts`)).toHaveLength(1);
  });

  it('is taken away, unless a phase that is finished rests on it', async () => {
    const cycle = await begin();
    const [first, second] = [await write(cycle), await write(cycle)];
    await step(cycle, 'question');
    const remove = (id: string) => asEmma.delete(`${cycle}/artefacts/${id}`).set('if-match', '"1"');
    await remove(first.id).expect(204);
    await remove(first.id).expect(404);
    expect((await remove(second.id).expect(422)).body.errors).toMatchObject([
      { code: 'artefact_needed', detail: expect.stringContaining('‘Signaal’') },
    ]);
    // Two at once, of which one has to stay.
    const third = await write(cycle);
    const both = await Promise.all([remove(second.id), remove(third.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 422]);
    await step(cycle, 'signal');
    const [left] = await everyPage<TextSeen>(asNoor, `${cycle}/artefacts`);
    await remove(left?.id ?? '').expect(204);
  });

  it('is listed by phase and kind, in as many queries for many as for one', async () => {
    const cycle = await begin();
    await write(cycle);
    const few = await queriesOf(api, () => asNoor.get(`${cycle}/artefacts`).expect(200));
    await step(cycle, 'question');
    await write(cycle, { kind: 'plan' });
    await write(cycle, { kind: 'plan', phase: 'signal' });
    expect(await queriesOf(api, () => asNoor.get(`${cycle}/artefacts`).expect(200))).toHaveLength(few.length);
    const phasesOf = async (query: string) =>
      (await everyPage<TextSeen>(asNoor, `${cycle}/artefacts?limit=1${query}`)).map(({ phase }) => phase);
    expect(await phasesOf('')).toEqual(['signal', 'question', 'signal']);
    expect(await phasesOf('&kind=plan')).toEqual(['question', 'signal']);
    expect(await phasesOf('&phase=signal&kind=plan')).toEqual(['signal']);
  });

  it.each<[string, object, number, string, string]>([
    ['what has a table of its own', { kind: 'hypothesis' }, 400, '/kind', 'isIn'],
    ['what is unknown', { kind: 'tale' }, 400, '/kind', 'isIn'],
    ['nothing', { text: ' ' }, 400, '/text', 'minLength'],
    ['a phase that the method does not have', { phase: 'analysis' }, 422, '/phase', 'unknown_phase'],
    ['a link that can be read along', { link: 'http://voorbeeld.example' }, 422, '/link', 'https_expected'],
    ['a field that does not exist', { authorId: newId() }, 400, '/authorId', 'whitelistValidation'],
  ])('cannot be %s', async (_, values, status, pointer, code) => {
    const cycle = await begin();
    const text = { kind: 'signal', text: 'x', ...values };
    const { body } = await asNoor.post(`${cycle}/artefacts`).send(text).expect(status);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });

  it('is found in its own cycle alone', async () => {
    const [cycle, other] = [await begin(), await begin()];
    const { id } = await write(cycle);
    for (const path of [`${other}/artefacts/${id}`, `${cycle}/artefacts/${newId()}`]) {
      await asNoor.get(path).expect(404);
      await asNoor.patch(path).set('if-match', '"1"').send({ text: 'x' }).expect(404);
      await asNoor.delete(path).set('if-match', '"1"').expect(404);
    }
  });
});
