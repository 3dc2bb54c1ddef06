import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { InsightPeople } from '../support/insight-people.js';
import { layOutCycle } from '../support/laid-out/cycle.js';
import { everyPage } from '../support/pages.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

/** What only Noor wrote, and what only Lin did; each time in other words, for all stories are in one database. */
const wordsOf = (nth: number) => ({
  noors: {
    title: `Over ${nth} zebravinken in de klas`,
    learned: `De pimpelmees wacht ${nth} tellen.`,
    usefulFor: `Wie ijsvogel ${nth} zoekt`,
    words: `Dat vroeg boomklever ${nth} ook.`,
    did: `Wij begonnen met wielewaal ${nth}.`,
  },
  lins: { words: `Hoe deed roerdomp ${nth} dat?`, did: `Bij ons zong karekiet ${nth} mee.` },
});

describe('what somebody learned, said and used', () => {
  let api: TestApi;
  let people: InsightPeople;
  let asNoor: Client;
  let asLin: Client;
  let own: string;
  let nth = 0;
  let noors: ReturnType<typeof wordsOf>['noors'];
  let lins: ReturnType<typeof wordsOf>['lins'];
  let ofTeam: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const post = async (client: Client, path: string, body: object): Promise<string> =>
    (await client.post(`/v1/${path}`).send(body).expect(201)).body.id as string;

  /** Lin reacts to an insight of Noor's, and to one of her team, and uses both; Noor does so with one of Lin's. */
  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    ({ noors, lins } = wordsOf((nth += 1)));
    people = await InsightPeople.layOut(api);
    ({ asNoor, asLin } = people.clients);
    const { title, learned, usefulFor } = noors;
    own = (await people.write({ title, learned, usefulFor, visibility: 'board' })).id;
    const cycle = await layOutCycle(api, people.team);
    const said = { title: 'Van het team', learned: 'De merel blijft.', visibility: 'board' };
    ofTeam = await post(asNoor, `cycles/${cycle}/insights`, said);
    for (const id of [own, ofTeam]) {
      await post(asLin, `insights/${id}/reactions`, { kind: 'question', words: lins.words });
      await post(asNoor, `insights/${id}/reactions`, { kind: 'answer', words: noors.words });
      await post(asLin, `insights/${id}/adoptions`, { did: lins.did, openTo: 'readers' });
    }
    const goal = await api.world.goal(people.lin);
    const theirs = { title: 'Van Lin', learned: 'De lijster zingt vroeg.', visibility: 'board' };
    const ofLin = await post(asLin, `goals/${goal.id}/insights`, theirs);
    const form = await api.world.learningForm(people.board);
    const activity = await api.world.activity(people.noor, form, { title: 'Les' });
    await post(asNoor, `insights/${ofLin}/adoptions`, { did: noors.did, activityId: activity.id, openTo: 'readers' });
  });

  const adoptions = (client: Client) =>
    everyPage<{ title: string | null; did: string | null; insightId: string | null }>(client, '/v1/me/adoptions');
  const erase = async (client: Client, confirm: string): Promise<void> => {
    await client.post('/v1/me/erasure').send({ confirm }).expect(202);
    api.clock.set('2026-04-01T03:00:00Z');
    await applyDue(api);
  };

  it('is theirs to take along: what they wrote, and that others use it, not what those did', async () => {
    const { all, rows } = await takenAlong(api, people.noor);
    for (const words of Object.values(noors)) expect(all).toContain(words);
    expect(all).toContain('De merel blijft.');
    for (const words of [...Object.values(lins), 'De lijster zingt vroeg.']) expect(all).not.toContain(words);
    const adopted = rows('insight_adoption');
    expect(adopted).toHaveLength(3);
    expect(adopted).toContainEqual(
      expect.objectContaining({ insightTitle: noors.title, adopterName: 'Lin Smit', did: null }),
    );
    expect(adopted).toContainEqual(expect.objectContaining({ insightTitle: 'Van Lin', did: noors.did }));
  });

  it('goes when they are erased; what others wrote and did stays, without what theirs was called', async () => {
    await erase(asNoor, 'Quist');
    const left = await wholeDatabase(api.database.owner);
    for (const words of Object.values(noors)) expect([words, tablesWith(words, left)]).toEqual([words, []]);
    await asLin.get(`/v1/insights/${own}`).expect(404);
    expect(await people.listed(asLin, { text: 'pimpelmees' })).toEqual([]);
    expect(await adoptions(asLin)).toMatchObject([
      { insightId: ofTeam, title: 'Van het team', did: lins.did },
      { insightId: null, title: null, did: lins.did },
    ]);
    // The leerteam's stays the leerteam's, with what others said to it.
    const { body } = await asLin.get(`/v1/insights/${ofTeam}`).expect(200);
    expect(body).toMatchObject({ learned: 'De merel blijft.', author: { name: 'Gewiste collega' }, reactions: 1 });
    expect(await everyPage(people.clients.asSam, `/v1/insights/${ofTeam}/adoptions`)).toMatchObject([
      { did: lins.did, adopter: { name: 'Lin Smit' } },
    ]);
  });

  it('leaves, of who used it and is erased, that somebody did', async () => {
    await erase(asLin, 'Smit');
    const left = await wholeDatabase(api.database.owner);
    for (const words of Object.values(lins)) expect([words, tablesWith(words, left)]).toEqual([words, []]);
    for (const id of [own, ofTeam]) {
      expect(await everyPage(asNoor, `/v1/insights/${id}/adoptions`)).toMatchObject([
        { did: null, adopter: { name: 'Gewiste collega' }, openTo: 'authors' },
      ]);
      expect(await everyPage(people.clients.atNoors, `/v1/insights/${id}/adoptions`)).toEqual([]);
    }
    // What Noor did with an insight of Lin's is hers.
    expect(await adoptions(asNoor)).toMatchObject([{ insightId: null, title: null, did: noors.did }]);
  });
});
