import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const HERS = {
  idea: 'Zet de ijsvogels in de visie.',
  concern: 'De wielewaal ontbreekt.',
  reaction: 'Met een kolibrie erbij.',
};

describe('what is held of somebody who responded in a consultation', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let asLeader: Client;
  let round: string;
  let document: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    school = await api.world.school(board);
    noor = await api.world.staffMember(board, school, { familyName: 'de Wit' });
    [asNoor, asSam] = [await api.as(noor), await api.as(await api.world.staffMember(board, school))];
    asLeader = await api.as(await api.world.schoolLeader(board, school));
    const vision = { kind: 'vision', title: 'Onze visie', text: 'Samen leren.', schoolId: school.id };
    const begun = await asLeader.post('/v1/strategy-documents').send(vision).expect(201);
    document = begun.body.id as string;
    const opened = await asLeader
      .post(`/v1/strategy-documents/${document}/consultations`)
      .set('if-match', '"1"')
      .send({ closesOn: '2026-03-26' })
      .expect(201);
    round = opened.body.id as string;
    ids['idea'] = await say(asNoor, 'idea', HERS.idea);
    ids['concern'] = await say(asNoor, 'concern', HERS.concern);
    ids['ofSam'] = await say(asSam, 'idea', 'Van Sam');
    await react(asNoor, ids['ofSam'], HERS.reaction);
    await react(asSam, ids['idea'], 'Sam vindt van wel');
  });
  afterAll(() => api.close());

  const say = async (by: Client, kind: string, text: string): Promise<string> =>
    (
      await by
        .post(`/v1/consultations/${round}/responses`)
        .set('idempotency-key', `${kind}-${text.length}`)
        .send({ kind, text })
        .expect(201)
    ).body.id as string;
  const react = (by: Client, id: string, text: string) =>
    by.put(`/v1/consultation-responses/${id}/reaction`).send({ kind: 'addition', text }).expect(200);
  const answer = (id = '', version = 1, words = 'Dat doen we.') =>
    asLeader
      .put(`/v1/consultation-responses/${id}/answer`)
      .set('if-match', `"${version}"`)
      .send({ outcome: 'partly', answer: words });

  it('is in what they take along: what they said and thought of others’ ideas, and nothing that others said', async () => {
    const { rows, all } = await takenAlong(api, noor);
    expect(rows('consultation_response')).toMatchObject([
      { kind: 'idea', text: HERS.idea, consultationTitle: 'Onze visie' },
      { kind: 'concern', text: HERS.concern },
    ]);
    expect(rows('consultation_reaction')).toMatchObject([{ text: HERS.reaction, consultationTitle: 'Onze visie' }]);
    for (const ofOthers of ['Van Sam', 'Sam vindt van wel']) expect(all).not.toContain(ofOthers);
  });

  it('goes when they are erased; the answer stays in the emptied place, and what others said is theirs', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    api.clock.set('2026-03-26T08:00:00Z');
    await answer(ids['idea'], 1, 'De ijsvogels niet, de uilen wel.').expect(200);
    await answer(ids['ofSam']).expect(200);
    api.clock.set('2026-03-26T09:00:00Z');
    await applyDue(api);
    const contents = await wholeDatabase(api.database.owner);
    for (const words of Object.values(HERS)) expect(tablesWith(words, contents)).toEqual([]);
    const { body } = await asSam.get(`/v1/consultations/${round}/responses`).expect(200);
    expect(body.items).toMatchObject([
      {
        by: null,
        text: null,
        outcome: 'partly',
        answer: 'De ijsvogels niet, de uilen wel.',
        reactions: { addition: 1 },
      },
      { by: null, text: null, kind: 'concern', outcome: null },
      { by: { name: expect.any(String) }, text: 'Van Sam', reactions: { addition: 0 } },
    ]);
    const reactions = await asSam.get(`/v1/consultation-responses/${ids['idea']}/reactions`).expect(200);
    expect(reactions.body.items).toMatchObject([{ text: 'Sam vindt van wel' }]);
  });

  it('asks for no answer any more, and does not keep the vision from being adopted', async () => {
    expect((await asSam.get(`/v1/consultations/${round}`).expect(200)).body).toMatchObject({
      ...{ responded: 1, ideas: 1, concerns: 0, unanswered: 0 },
    });
    const { body } = await asLeader.get(`/v1/consultations/${round}/responses?answered=false`).expect(200);
    expect(body.items).toEqual([]);
    const { headers } = await asLeader.get(`/v1/strategy-documents/${document}`).expect(200);
    await asLeader
      .post(`/v1/strategy-documents/${document}/adopt`)
      .set('if-match', String(headers['etag']))
      .send({ reviewOn: '2027-03-26' })
      .expect(200);
  });
});
