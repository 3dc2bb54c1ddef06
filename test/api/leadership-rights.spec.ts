import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const HERS = 'Iets met ijsvogels en zinnen';
const ANSWER = { traitOrGroup: 5, fewOrAnyone: 5, bornOrEveryone: 5, agreementsOrAim: 5, uniformityOrDiversity: 5 };

describe('what is held of somebody who leads, would like to, and looked back with their team', () => {
  let api: TestApi;
  let board: Board;
  let team: Leerteam;
  let noor: StaffMember;
  let others: StaffMember[];
  let asNoor: Client;
  let asSam: Client;
  let reviewId: string;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    const school = await api.world.school(board);
    team = await api.world.leerteam(board, { name: 'PLG lezen' });
    noor = await api.world.staffMember(board, school, { familyName: 'de Wit' });
    others = [];
    for (let count = 0; count < 4; count += 1) others.push(await api.world.staffMember(board, school));
    for (const person of [noor, ...others]) await api.world.membership(team, person);
    const [sam] = others as [StaffMember];
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
    for (const [client, words] of [
      [asNoor, HERS],
      [asSam, 'Van Sam'],
    ] as const)
      await client
        .put('/v1/me/expertise')
        .send({ lines: [{ kind: 'expertise', words }] })
        .expect(200);
    const turns = `/v1/leerteams/${team.id}/lead-turns`;
    await asNoor.post(turns).send({ words: 'Van het team' }).expect(201);
    await asSam.post(turns).send({ words: 'Van Sam zelf' }).expect(201);
    await asNoor.post(turns).send({ words: 'Aan Sam', leaderId: sam.id }).expect(201);
    await asSam.post(turns).send({ words: 'Aan Noor', leaderId: noor.id }).expect(201);
    const { body } = await asSam
      .post(`/v1/leerteams/${team.id}/collaboration-reviews`)
      .send({ closesOn: '2026-04-01' })
      .expect(201);
    reviewId = body.id as string;
    await answer(asNoor);
  });
  afterAll(() => api.close());

  const answer = (client: Client) =>
    client.post(`/v1/collaboration-reviews/${reviewId}/answers`).send(ANSWER).expect(204);

  it('is in what they take along: their page, what they lead and offered, and that they answered; not what', async () => {
    const { rows, all } = await takenAlong(api, noor);
    expect(rows('interest')).toMatchObject([{ words: HERS, wouldLead: false }]);
    expect(rows('lead_turn')).toHaveLength(3);
    expect(rows('lead_turn')).toContainEqual(
      expect.objectContaining({ words: 'Van het team', leerteamName: team.name }),
    );
    expect(rows('collaboration_review_member')).toMatchObject([{ answered: true, leerteamName: team.name }]);
    for (const ofOthers of ['Van Sam zelf', '"Van Sam"', 'traitOrGroup']) expect(all).not.toContain(ofOthers);
  });

  it('goes when they are erased; what they led stays as the team’s, and their answer counts, without them', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    api.clock.set('2026-03-26T09:00:00Z');
    await applyDue(api);
    expect(tablesWith(HERS, await wholeDatabase(api.database.owner))).toEqual([]);
    const turns = await api.database.owner.query<{ words: string }[]>(`select words from lead_turn order by words`);
    expect(turns.map(({ words }) => words)).toEqual(['Van Sam zelf', 'Van het team']);
    const { body } = await asSam.get(`/v1/leerteams/${team.id}/lead-turns?state=past`).expect(200);
    expect(body.items).toMatchObject([{ title: 'Van het team', leader: { name: 'Gewiste collega' } }]);
    expect((await asSam.get('/v1/expertise').expect(200)).body.items).toHaveLength(1);
    for (const person of others.slice(0, 3)) await answer(await api.as(person));
    api.clock.set('2026-04-01T09:00:00Z');
    await removeExpired(api.unitOfWork);
    const { body: told } = await asSam.get(`/v1/collaboration-reviews/${reviewId}`).expect(200);
    expect(told).toMatchObject({ answered: 4, contrasts: [{ bound: 'at_least', mean: 3.5 }, {}, {}, {}, {}] });
  });
});
