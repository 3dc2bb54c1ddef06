import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, seedBoard, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { builtInMethod } from '../support/laid-out/inquiry.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

describe('what is held on who inquires with a team', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let cycle: string;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    noor = await world.staffMember(board, undefined, { givenName: 'Wilhelmina', familyName: 'Zonderling' });
    const sam = await world.staffMember(board, undefined, { givenName: 'Sam', familyName: 'Bos' });
    const team = await world.leerteam(board);
    for (const person of [noor, sam]) await world.membership(team, person);
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
    const wish = { methodVersionId: await builtInMethod(asNoor, 'board_session'), title: 'Bord van ons team' };
    const { body } = await asNoor.post(`/v1/leerteams/${team.id}/cycles`).send(wish).expect(201);
    cycle = `/v1/cycles/${body.id}`;
    await write(asNoor, 'Doel van Noor');
    const ofSam = await write(asSam, 'Doel van Sam');
    await write(asSam, 'Alleen van Sam');
    const change = { text: 'Doel van Sam, aangevuld door Noor' };
    await asNoor.patch(`${cycle}/artefacts/${ofSam}`).set('if-match', '"1"').send(change).expect(200);
    const step = { to: 'actions', reason: 'Reden van Noor' };
    await asNoor.post(`${cycle}/steps`).set('if-match', '"1"').send(step).expect(201);
  });
  afterAll(() => api.close());

  const write = async (client: Client, text: string): Promise<string> =>
    (await client.post(`${cycle}/artefacts`).send({ kind: 'goal', text }).expect(201)).body.id as string;

  it('is in what they get of it: what they wrote or changed, and the steps that they took', async () => {
    const { rows, all } = await takenAlong(api, noor);
    expect(rows('artefact')).toMatchObject([
      { text: 'Doel van Noor', cycleTitle: 'Bord van ons team', authorName: 'Wilhelmina Zonderling' },
      { text: 'Doel van Sam, aangevuld door Noor', authorName: 'Sam Bos', revisedByName: 'Wilhelmina Zonderling' },
    ]);
    expect(rows('cycle_move')).toMatchObject([{ number: 1 }, { number: 2, reason: 'Reden van Noor' }]);
    expect(all).not.toContain('Alleen van Sam');
  });

  it('stays the team’s once they are erased, without the name behind it', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'Zonderling' }).expect(202);
    api.clock.set('2026-03-26T09:00:01Z');
    await applyDue(api);
    const texts = (await asSam.get(`${cycle}/artefacts`).expect(200)).body.items;
    expect(texts).toMatchObject([
      { text: 'Doel van Noor', author: 'Gewiste collega' },
      { text: 'Doel van Sam, aangevuld door Noor', author: 'Sam Bos', revisedBy: 'Gewiste collega' },
      { text: 'Alleen van Sam', author: 'Sam Bos', revisedBy: null },
    ]);
    const stays = (await asSam.get(`${cycle}/steps`).expect(200)).body.items;
    expect(stays).toMatchObject([{ enteredBy: 'Gewiste collega' }, { reason: 'Reden van Noor' }]);
    expect(tablesWith('Zonderling', await wholeDatabase(api.database.owner))).toEqual([]);
    expect((await asSam.get(cycle).expect(200)).body).toMatchObject({ phase: 'actions', outcome: null });
  });
});
