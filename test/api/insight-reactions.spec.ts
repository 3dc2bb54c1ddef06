import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { removeExpired } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { InsightPeople, type Told } from '../support/insight-people.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { everyPage } from '../support/pages.js';

interface Reaction {
  readonly id: string;
  readonly kind: string;
  readonly words: string | null;
  readonly version: number;
}

describe('what colleagues say to an insight', () => {
  let api: TestApi;
  let people: InsightPeople;
  let insight: Told;
  let asNoor: Client;
  let asLin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    people = await InsightPeople.layOut(api);
    insight = await people.write({ visibility: 'board' });
    ({ asNoor, asLin } = people.clients);
  });

  const QUESTION = { kind: 'question', words: 'Hoe lang duurde dat?' };
  const post = (client: Client, said: object = QUESTION, id = insight.id) =>
    client.post(`/v1/insights/${id}/reactions`).send(said);
  const say = async (client: Client, said?: object, id?: string): Promise<Reaction> =>
    (await post(client, said, id).expect(201)).body as Reaction;
  const read = (client: Client, query = ''): Promise<Reaction[]> =>
    everyPage<Reaction>(client, `/v1/insights/${insight.id}/reactions${query}`);
  const close = (visibility: string) =>
    asNoor.patch(`/v1/insights/${insight.id}`).set('if-match', '"1"').send({ visibility }).expect(200);
  const told = async (client: Client): Promise<string[]> =>
    (await everyPage<{ sentence: string }>(client, '/v1/me/notices')).map(({ sentence }) => sentence);

  it('is said by name by whoever can read it, and read by them, from first to last', async () => {
    await say(asLin);
    await say(people.clients.leader, { kind: 'thanks' });
    await say(people.clients.atNoors, { kind: 'addition', words: 'In groep 3 werkt het met plaatjes.' });
    await say(asNoor, { kind: 'answer', words: 'Drie weken.' });
    for (const client of [asNoor, people.clients.atSams]) {
      const all = await read(client, '?limit=1');
      expect(all.map(({ kind }) => kind)).toEqual(['question', 'thanks', 'addition', 'answer']);
      expect(all[0]).toMatchObject({ author: { name: 'Lin Smit' }, words: QUESTION.words, revisedAt: null });
      expect(all[1]).toMatchObject({ words: null });
      const [listed] = await people.listed(client);
      expect(listed).toMatchObject({ reactions: 4 });
    }
    await close('school');
    for (const send of [post(asLin), asLin.get(`/v1/insights/${insight.id}/reactions`)]) await send.expect(404);
    // What was said stays, also of who cannot read it any more.
    expect(await read(people.clients.atNoors)).toHaveLength(4);
  });

  it('needs words, save thanks, which are given once', async () => {
    for (const kind of ['question', 'addition'])
      expect((await post(asLin, { kind }).expect(422)).body.errors).toMatchObject([
        { pointer: '/words', code: 'reaction_without_words' },
      ]);
    await post(asLin, { kind: 'like' }).expect(400);
    await say(asLin, { kind: 'thanks' });
    expect((await post(asLin, { kind: 'thanks', words: 'Nogmaals!' }).expect(409)).body.code).toBe('thanked_already');
  });

  it('is twenty times at most, also of who says much at once', async () => {
    const all = Array.from({ length: 24 }, (_, number) => post(asLin, { kind: 'addition', words: `Nog ${number}` }));
    const answered = (await Promise.all(all)).map(({ status }) => status);
    expect(answered.filter((status) => status === 201)).toHaveLength(20);
    expect(answered.filter((status) => status === 409)).toHaveLength(4);
    await say(people.clients.leader);
  });

  it('is thanked once, also by who does so twice at one moment', async () => {
    const twice = await Promise.all([post(asLin, { kind: 'thanks' }), post(asLin, { kind: 'thanks' })]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is put otherwise and taken away by who said it alone', async () => {
    const { id } = await say(asLin);
    const revise = (client: Client, words: string | null, version = 1) =>
      client.patch(`/v1/insight-reactions/${id}`).set('if-match', `"${version}"`).send({ words });
    const remove = (client: Client, version = 2) =>
      client.delete(`/v1/insight-reactions/${id}`).set('if-match', `"${version}"`);
    for (const client of [asNoor, people.clients.administrator]) {
      await revise(client, 'Anders').expect(403);
      await remove(client).expect(403);
    }
    await revise(asLin, null).expect(422);
    api.clock.set('2026-03-12T09:05:00Z');
    const { body } = await revise(asLin, 'Hoeveel weken?').expect(200);
    expect(body).toMatchObject({ words: 'Hoeveel weken?', revisedAt: '2026-03-12T09:05:00.000Z', version: 2 });
    await revise(asLin, 'Te laat').expect(412);
    // Their words stay theirs when the insight is closed to them; for others they are not there then.
    await close('school');
    await remove(people.clients.leader).expect(404);
    await remove(asLin).expect(204);
    expect(await read(asNoor)).toEqual([]);
    await remove(asLin).expect(404);
  });

  it('is answered by those whose it is alone', async () => {
    const answer = { kind: 'answer', words: 'Ik weet het niet.' };
    await post(asLin, answer).expect(403);
    await say(asNoor, answer);
    const cycle = await layOutCycle(api, people.team);
    const { title, learned } = { title: 'Van het team', learned: 'Samen.' };
    const { body: ofTeam } = await asNoor
      .post(`/v1/cycles/${cycle}/insights`)
      .send({ title, learned, visibility: 'board' })
      .expect(201);
    await say(people.clients.asSam, answer, ofTeam.id as string);
    await post(asLin, answer, ofTeam.id as string).expect(403);
    // Also when the leerteam is closed: what it learned is talked about on.
    await api.database.owner.query(`update leerteam set closed_on = '2026-03-12' where id = $1`, [people.team.id]);
    await say(asLin, QUESTION, ofTeam.id as string);
    await say(people.clients.asSam, answer, ofTeam.id as string);
  });

  it('is told to those whose it is, once a day of each; the answer to who asked', async () => {
    await say(asLin);
    await say(asLin, { kind: 'thanks' });
    await say(people.clients.leader, { kind: 'thanks' });
    expect(await told(asNoor)).toHaveLength(2);
    expect(await told(asNoor)).toContain(`Lin Smit reageerde op “${insight.title}”`);
    await say(asNoor, { kind: 'answer', words: 'Drie weken.' });
    expect(await told(asLin)).toEqual([`Noor Quist antwoordde bij “${insight.title}”`]);
    expect(await told(people.clients.leader)).toEqual([]);
    // Who cannot open it any more is not told what it is called.
    await close('school');
    expect(await told(asLin)).toEqual(['Noor Quist antwoordde bij een inzicht waarover je iets vroeg']);
  });

  it('is told to the whole leerteam where it is that one’s', async () => {
    const cycle = await layOutCycle(api, people.team);
    const said = { title: 'Van het team', learned: 'Samen.', visibility: 'board' };
    const { body } = await asNoor.post(`/v1/cycles/${cycle}/insights`).send(said).expect(201);
    await say(asLin, QUESTION, body.id as string);
    for (const client of [asNoor, people.clients.asSam])
      expect(await told(client)).toEqual(['Lin Smit reageerde op “Van het team”']);
  });

  it('goes with the insight, and has a history of facts in the record of who said it', async () => {
    const { id } = await say(asLin);
    await asNoor.delete(`/v1/insights/${insight.id}`).set('if-match', '"1"').expect(204);
    await asLin.get(`/v1/insights/${insight.id}/reactions`).expect(404);
    api.clock.set('2026-04-20T09:00:00Z');
    await removeExpired(api.unitOfWork);
    expect(await api.database.owner.query(`select from insight_reaction where id = $1`, [id])).toEqual([]);
    const { body } = await asLin.get('/v1/me/history?subjectType=insight_reaction').expect(200);
    expect(body.items).toMatchObject([
      { event: 'insight-reaction.written', changes: { insightId: insight.id, kind: 'question' } },
    ]);
  });
});
