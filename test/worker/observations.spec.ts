import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

/** What Noor wrote in her own lesson, and what Sam wrote down in it and in a draft. */
const NOORS = { focus: 'Krijgt de wielewaal de beurt?', own: 'Ik zag een goudhaantje.', tried: 'Met een roerdomp.' };
const SAMS = { note: 'Om tien uur een kramsvogel.', remark: 'Zoals een putter.' };
const DRAFT = 'Nog niet af: een koperwiek.';

describe('what is held on people of the lessons they looked at', () => {
  let api: TestApi;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let asEmma: Client;
  let emma: StaffMember;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    const board = await world.board();
    const school = await world.school(board);
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    noor = await world.staffMember(board, school, { familyName: 'Zonderling' });
    sam = await world.staffMember(board, school, { familyName: 'Kwispelaere' });
    emma = await world.staffMember(board, school, { familyName: 'Okapi' });
    await world.account(await world.boardAdmin(board), `admin@${board.id}.example`, 'x');
    [asNoor, asSam, asEmma] = [await api.as(noor), await api.as(sam), await api.as(emma)];
    path = await look();
  });
  afterAll(() => api.close());

  async function look(): Promise<string> {
    const { body: guides } = await asNoor.get('/v1/instruments').expect(200);
    const lesson = { title: NOORS.focus, focusQuestion: NOORS.focus, lessonOn: '2026-03-10', minutes: 50 };
    const { body: begun } = await asNoor
      .post('/v1/observations')
      .send({ ...lesson, instrumentVersionId: guides.items[0].versionId, observerIds: [sam.id, emma.id] })
      .expect(201);
    const at = `/v1/observations/${begun.id}`;
    const sheet = (remark: string, handedIn: boolean) => ({
      answers: [{ item: 1, point: 2, remark }],
      openAnswers: [],
      handedIn,
    });
    for (const client of [asSam, asEmma]) await client.post(`${at}/accept`).expect(204);
    await asSam.put(`${at}/notes/${newId()}`).send({ text: SAMS.note }).expect(200);
    await asSam.put(`${at}/sheet`).send(sheet(SAMS.remark, true)).expect(200);
    await asEmma.put(`${at}/sheet`).send(sheet(DRAFT, false)).expect(200);
    await asNoor.put(`${at}/sheet`).send(sheet(NOORS.own, true)).expect(200);
    await asNoor
      .put(`${at}/pupil-view`)
      .send({ items: [{ item: 1, counts: [2, 3, 4, 5] }] })
      .expect(200);
    await asNoor.post(`${at}/hold`).expect(200);
    const talk = { heldOn: '2026-03-11', minutes: 30, nextTry: NOORS.tried, presentIds: [sam.id] };
    await asNoor.post(`${at}/discuss`).send(talk).expect(200);
    return at;
  }

  const erase = async (client: Client, { familyName }: StaffMember): Promise<void> => {
    api.clock.set('2026-03-12T09:00:00Z');
    await client.post('/v1/me/erasure').send({ confirm: familyName }).expect(202);
    api.clock.set('2026-04-01T03:00:00Z');
    await applyDue(api);
    api.clock.set('2026-03-12T09:00:00Z');
  };

  const tablesThatSay = async (text: string): Promise<string[]> =>
    tablesWith(text, await wholeDatabase(api.database.owner));

  it('is given to each: the teacher all of it, an observer what they wrote', async () => {
    const { all: noors } = await takenAlong(api, noor);
    for (const words of [...Object.values(NOORS), ...Object.values(SAMS)]) expect(noors).toContain(words);
    expect(noors).not.toContain(DRAFT);
    const { all: sams, rows } = await takenAlong(api, sam);
    for (const words of Object.values(SAMS)) expect(sams).toContain(words);
    for (const words of Object.values(NOORS)) expect(sams).not.toContain(words);
    expect(rows('observation_observer')).toMatchObject([
      { lessonOn: '2026-03-10', answer: 'accepted', ownTitle: null },
    ]);
  });

  it('keeps from the teacher what they may not see yet, and what observers logged', async () => {
    // The teacher's own sheet is not handed in.
    const { body: guides } = await asNoor.get('/v1/instruments').expect(200);
    const lesson = { title: 'Spelling', focusQuestion: 'Wie denkt er mee?', lessonOn: '2026-03-10', minutes: 50 };
    const { body: begun } = await asNoor
      .post('/v1/observations')
      .send({ ...lesson, instrumentVersionId: guides.items[0].versionId, observerIds: [sam.id] })
      .expect(201);
    const at = `/v1/observations/${begun.id}`;
    await asSam.post(`${at}/accept`).expect(204);
    const early = { answers: [{ item: 1, point: 4, remark: 'Nog niet te zien.' }], openAnswers: [], handedIn: true };
    await asSam.put(`${at}/sheet`).send(early).expect(200);
    await asNoor.post(`${at}/hold`).expect(200);
    expect((await asNoor.get(at).expect(200)).body.sheets).toEqual([]);
    const { all, rows } = await takenAlong(api, noor);
    expect(all).not.toContain('Nog niet te zien.');
    const observers = rows<{ activityId: unknown }>('observation_observer');
    expect(observers.map(({ activityId }) => activityId)).toEqual(observers.map(() => null));
    await asNoor.delete(at).set('if-match', '"2"').expect(204);
  });

  it('stays the teacher’s, without a name, when an observer is erased', async () => {
    // The archives hold it too, and are not what is looked at here.
    await api.database.owner.query(`delete from personal_export`);
    await erase(asSam, sam);
    await erase(asEmma, emma);
    expect(await tablesThatSay(DRAFT)).toEqual([]);
    const { body } = await asNoor.get(path).expect(200);
    expect(body.notes).toMatchObject([{ text: SAMS.note, authorId: sam.id }]);
    expect(body.sheets).toHaveLength(2);
    expect((body.observers as { name: string }[]).map(({ name }) => name)).toEqual([
      'Gewiste collega',
      'Gewiste collega',
    ]);
    expect(await api.database.owner.query(`select from activity where owner_id = $1`, [sam.id])).toEqual([]);
  });

  it('goes with the teacher, to the last word of each', async () => {
    await erase(asNoor, noor);
    for (const words of [...Object.values(NOORS), ...Object.values(SAMS)])
      expect(await tablesThatSay(words)).toEqual([]);
    for (const table of ['observation_observer', 'observation_pupil_view', 'observation'])
      expect(await api.database.owner.query(`select from ${table} where board_id = $1`, [noor.boardId])).toEqual([]);
  });
});
