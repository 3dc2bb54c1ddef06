import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedBoard, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

/** What Noor wrote for her team, each in a place of its own. */
const NOORS = {
  note: 'De wielewaal kwam aan de beurt.',
  item: 'Wat doen we met de roerdomp?',
  decision: 'We volgen de kramsvogel.',
  action: 'De putter opzoeken.',
  goal: 'Elke week een goudhaantje.',
  success: 'De koperwiek zong voor.',
};
const SAMS = { note: 'Van Sam: een grutto.', item: 'Van Sam: de kemphaan.' };

describe('what is held on people of the meetings of their team', () => {
  let api: TestApi;
  let noor: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let meeting: string;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    const board = await world.board();
    const school = await world.school(board);
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    noor = await world.staffMember(board, school, { givenName: 'Wilhelmina', familyName: 'Zonderling' });
    const sam = await world.staffMember(board, school, { givenName: 'Sam' });
    await world.account(await world.boardAdmin(board), `admin@${board.id}.example`, 'x');
    const team = await world.leerteam(board);
    for (const person of [noor, sam]) await world.membership(team, person);
    [asNoor, asSam] = [await api.as(noor), await api.as(sam)];
    meeting = await meet(`/v1/leerteams/${team.id}`, [noor, sam]);
  });
  afterAll(() => api.close());

  async function meet(team: string, present: readonly StaffMember[]): Promise<string> {
    const add = (client: Client, path: string, body: object) => client.post(path).send(body).expect(201);
    const wanted = { title: 'Kring', plannedOn: '2026-03-12', minutes: 60 };
    const { body } = await add(asSam, `${team}/planned-meetings`, wanted);
    const at = `/v1/meetings/${body.meetings[0].id}`;
    await add(asNoor, `${at}/notes`, { text: NOORS.note });
    await add(asSam, `${at}/notes`, { text: SAMS.note });
    await add(asNoor, `${at}/agenda-items`, { title: NOORS.item, purpose: 'discuss' });
    await add(asSam, `${at}/agenda-items`, { title: SAMS.item, purpose: 'discuss', broughtById: noor.id });
    await add(asNoor, `${at}/decisions`, { text: NOORS.decision, decidedBy: 'consent' });
    await add(asNoor, `${team}/actions`, { text: NOORS.action, ownerId: noor.id, dueOn: '2026-03-20' });
    await add(asNoor, `${team}/team-goals`, { text: NOORS.goal });
    await add(asNoor, `${team}/successes`, { text: NOORS.success, staffMemberId: noor.id });
    for (const { id } of present)
      await asSam.put(`${at}/presences/${id}`).send({ presence: 'present', minutes: 47 }).expect(200);
    await asSam.post(`${at}/close`).send({}).expect(200);
    return at;
  }

  it('is given to who wrote it, and not what others wrote', async () => {
    const { rows, all } = await takenAlong(api, noor);
    for (const words of Object.values(NOORS)) expect(all).toContain(words);
    for (const words of Object.values(SAMS)) expect(all).not.toContain(words);
    expect(rows('meeting_presence')).toMatchObject([
      { presence: 'present', minutes: 47, meetingTitle: 'Kring', meetingOn: '2026-03-12' },
    ]);
  });

  it('stays the team’s when they are erased, without a name; how long they were there goes', async () => {
    // The archive holds it too, and is not what is looked at here.
    await api.database.owner.query(`delete from personal_export`);
    await asNoor.post('/v1/me/erasure').send({ confirm: noor.familyName }).expect(202);
    api.clock.set('2026-04-01T03:00:00Z');
    await applyDue(api);
    api.clock.set('2026-03-12T09:00:00Z');
    const { body: notes } = await asSam.get(`${meeting}/notes`).expect(200);
    expect(notes.items).toMatchObject([{ text: NOORS.note, authorId: noor.id }, { text: SAMS.note }]);
    const { body } = await asSam.get(meeting).expect(200);
    expect(body.attendeeIds).toContain(noor.id);
    const hers = (body.presences as { staffMemberId: string }[]).find((one) => one.staffMemberId === noor.id);
    expect(hers).toMatchObject({ presence: 'present', minutes: null });
    expect(await api.database.owner.query(`select from activity where owner_id = $1`, [noor.id])).toEqual([]);
    const contents = await wholeDatabase(api.database.owner);
    for (const name of ['Wilhelmina', 'Zonderling']) expect(tablesWith(name, contents)).toEqual([]);
  });
});
