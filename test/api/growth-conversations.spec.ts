import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, remindTeams, type School, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { applyDue } from '../support/erasure-story.js';
import { addConversation } from '../support/laid-out/conversations.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const TEXT = 'Volgend jaar trek ik de ijsvogelles.';

describe('growth conversations', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let [noor, lin, sanne, admin]: StaffMember[] = [];
  let [asNoor, asSanne]: Client[] = [];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board, { name: 'De Regenboog' });
    noor = await world.staffMember(board, school, { familyName: 'de Wit' });
    lin = await world.staffMember(board, school, { givenName: 'Lin', familyName: 'Aarts' });
    sanne = await world.schoolLeader(board, school);
    admin = await world.boardAdmin(board);
    [asNoor, asSanne] = await Promise.all([noor, sanne].map((one) => api.as(one)));
  });

  const propose = (client: Client | undefined, withWhom: StaffMember | undefined, more: object = {}) =>
    (client as Client)
      .post(`/v1/schools/${school.id}/growth-conversations`)
      .send({ withId: withWhom?.id, plannedOn: '2026-03-16', startsAt: '15:30', ...more });
  const at = (id: string, rest = '') => `/v1/growth-conversations/${id}${rest}`;
  const read = async (id: string, client = asNoor as Client) => (await client.get(at(id)).expect(200)).body;
  /** With the version that stands. */
  const step = async (client: Client | undefined, id: string, name: string, body: object = {}) => {
    const { version } = await read(id);
    return (client as Client)
      .post(at(id, `/${name}`))
      .set('if-match', `"${version}"`)
      .send(body);
  };
  const write = (client: Client | undefined, id: string, text: string, version?: number) => {
    const put = (client as Client).put(at(id, '/draft'));
    return (version === undefined ? put : put.set('if-match', `"${version}"`)).send({ text });
  };
  const confirm = (client: Client | undefined, id: string, version: number) =>
    (client as Client).post(at(id, '/draft/confirm')).set('if-match', `"${version}"`);
  const notices = async (client: Client | undefined): Promise<string[]> => {
    const { body } = await (client as Client).get('/v1/me/notices').expect(200);
    return body.items.map(({ kind }: { kind: string }) => kind);
  };
  /** One that was held today, by Noor and Sanne. */
  const held = async (): Promise<string> => {
    const { body } = await propose(asSanne, noor, { plannedOn: '2026-03-12' }).expect(201);
    expect((await step(asNoor, body.id, 'accept')).status).toBe(200);
    expect((await step(asSanne, body.id, 'hold', { heldOn: '2026-03-12' })).body.state).toBe('held');
    return body.id as string;
  };

  it('is proposed by either, agreed on by the other, moved, and called off', async () => {
    const { body } = await propose(asNoor, sanne).expect(201);
    expect(body).toMatchObject({ state: 'proposed', proposedBy: 'colleague', leader: { id: sanne?.id }, minutes: 60 });
    expect(await notices(asSanne)).toEqual(['growth-conversation.proposed']);
    expect((await step(asNoor, body.id, 'accept')).status).toBe(403);
    expect((await step(asSanne, body.id, 'hold', { heldOn: '2026-03-12' })).body.code).toBe('conversation_not_planned');
    expect((await step(asSanne, body.id, 'accept')).body.state).toBe('planned');
    const move = { plannedOn: '2026-03-18' };
    await (asSanne as Client).patch(at(body.id)).set('if-match', '"1"').send(move).expect(412);
    const moved = await (asSanne as Client).patch(at(body.id)).set('if-match', '"2"').send(move).expect(200);
    expect(moved.body).toMatchObject({ state: 'proposed', proposedBy: 'leader', plannedOn: '2026-03-18' });
    // The same two plan one at a time.
    expect((await propose(asSanne, noor).expect(409)).body.code).toBe('exists_already');
    expect((await step(asNoor, body.id, 'call-off')).body.state).toBe('called_off');
    expect((await step(asNoor, body.id, 'call-off')).body.code).toBe('conversation_not_ahead');
    await propose(asSanne, noor).expect(201);
  });

  it('is between somebody who works at the school and somebody who leads it', async () => {
    const codeOf = async (client: Client | undefined, other: StaffMember | undefined, more: object = {}) =>
      (await propose(client, other, more).expect(422)).body.errors[0].code as string;
    expect(await codeOf(asNoor, noor)).toBe('conversation_with_oneself');
    expect(await codeOf(asNoor, lin)).toBe('does_not_lead_school');
    expect(await codeOf(asSanne, admin)).toBe('colleague_elsewhere');
    expect(await codeOf(asSanne, noor, { plannedOn: '2026-03-11' })).toBe('conversation_in_the_past');
    const other = await api.world.schoolLeader(board, await api.world.school(board));
    expect(await codeOf(asNoor, other)).toBe('does_not_lead_school');
    await propose(await api.as(other), noor).expect(403);
  });

  it('does not exist for anybody but the two: another leader, a successor, an administrator, a colleague', async () => {
    const id = await held();
    await write(asSanne, id, TEXT).expect(200);
    const successor = await api.world.schoolLeader(board, school);
    for (const person of [lin, admin, successor, await api.world.boardAdmin(await api.world.board())]) {
      const client = await api.as(person as StaffMember);
      await client.get(at(id)).expect(404);
      await client.get(at(id, '/draft')).expect(404);
      await write(client, id, 'Van mij').expect(404);
      await confirm(client, id, 1).expect(404);
      await client.patch(at(id)).set('if-match', '"3"').send({ plannedOn: '2026-04-01' }).expect(404);
      for (const name of ['accept', 'call-off', 'hold'])
        await client
          .post(at(id, `/${name}`))
          .set('if-match', '"3"')
          .send({ heldOn: '2026-03-12' })
          .expect(404);
      expect((await client.get('/v1/growth-conversations').expect(200)).body.items).toEqual([]);
    }
    // The two keep it as the people they are, also once she leads no more.
    await api.database.owner.query(`update role_grant set until_on = '2026-03-13' where staff_member_id = $1`, [
      sanne?.id,
    ]);
    api.clock.set('2026-03-14T09:00:00Z');
    const former = await api.as(sanne as StaffMember);
    expect(await read(id, former)).toMatchObject({ draft: { text: TEXT } });
    await former.get(`/v1/schools/${school.id}/growth-conversation-days`).expect(403);
  });

  it('has one text, which each confirms as it stands; both have, and it is fixed', async () => {
    const id = await held();
    await (asNoor as Client).get(at(id, '/draft')).expect(404);
    expect((await write(asNoor, id, TEXT).expect(200)).body).toMatchObject({ writtenBy: 'colleague', version: 1 });
    await write(asSanne, id, 'Iets anders').expect(428);
    expect((await confirm(asSanne, id, 1).expect(200)).body.draft).toMatchObject({ leaderConfirmed: true, version: 1 });
    expect(await notices(asNoor)).toContain('growth-conversation.to-confirm');
    // A change takes back what was confirmed.
    expect((await write(asNoor, id, `${TEXT} En nog iets.`, 1).expect(200)).body).toMatchObject({
      ...{ colleagueConfirmed: false, leaderConfirmed: false, version: 2 },
    });
    await confirm(asNoor, id, 1).expect(412);
    await confirm(asNoor, id, 2).expect(200);
    await confirm(asNoor, id, 2).expect(200);
    const { body } = await confirm(asSanne, id, 2).expect(200);
    expect(body).toMatchObject({ notes: [{ text: `${TEXT} En nog iets.`, agreedOn: '2026-03-12' }], draft: null });
    await write(asNoor, id, 'Toch anders', 2).expect(412);
    await confirm(asNoor, id, 2).expect(404);
    // What is to be added is a note beside it, which nobody confirms by what they read before.
    const added = (await write(asSanne, id, 'Aanvulling').expect(200)).body.version as number;
    await confirm(asNoor, id, 2).expect(412);
    await Promise.all([confirm(asNoor, id, added), confirm(asSanne, id, added)]);
    expect((await read(id)).notes).toMatchObject([{}, { text: 'Aanvulling' }]);
    const app = api.database.owner.query(`set role leerspoor_app; update conversation_note set text = 'Anders'`);
    await expect(app).rejects.toThrow(/permission denied/);
    await api.database.owner.query(`reset role`);
  });

  it('is confirmed once it was held, and prepared before', async () => {
    const { body } = await propose(asSanne, noor).expect(201);
    await write(asNoor, body.id, TEXT).expect(200);
    expect((await confirm(asNoor, body.id, 1).expect(409)).body.code).toBe('conversation_not_held');
    await step(asNoor, body.id, 'call-off');
    expect((await write(asNoor, body.id, 'Nog iets', 1).expect(409)).body.code).toBe('conversation_called_off');
  });

  describe('how often', () => {
    const setCadence = (client: Client | undefined, months: number, fromOn = '2026-03-12') =>
      (client as Client).post(`/v1/schools/${school.id}/conversation-cadences`).send({ fromOn, months });
    const days = async (query = '') =>
      (await (asSanne as Client).get(`/v1/schools/${school.id}/growth-conversation-days${query}`).expect(200)).body;

    it('is set by the leader from a day on, and told to everybody at the school', async () => {
      await setCadence(asNoor, 12).expect(403);
      await setCadence(asSanne, 25).expect(400);
      await setCadence(asSanne, 12, '2026-03-11').expect(422);
      for (const months of [6, 12]) await setCadence(asSanne, months).expect(201);
      await setCadence(asSanne, 18, '2026-08-01').expect(201);
      const { body } = await (asNoor as Client)
        .get(`/v1/schools/${school.id}/conversation-cadences?limit=1`)
        .expect(200);
      expect(body.items).toEqual([{ fromOn: '2026-08-01', months: 18 }]);
      await (await api.as(admin as StaffMember)).get(`/v1/schools/${school.id}/conversation-cadences`).expect(403);
    });

    it('makes a day that each knows of themselves, and the leader of everybody, with no word of what was said', async () => {
      expect((await days()).items).toMatchObject([{ dueOn: null }, { dueOn: null }]);
      await setCadence(asSanne, 4).expect(201);
      const id = await held();
      await write(asNoor, id, TEXT).expect(200);
      await addConversation(api, school, {
        ...{ colleagueId: lin?.id, leaderId: sanne?.id },
        state: 'planned',
      });
      // Four months on is in July, which does not count.
      const own = { colleague: { id: noor?.id }, lastHeldOn: '2026-03-12', dueOn: '2026-09-01', plannedOn: null };
      const lins = { colleague: { id: lin?.id }, lastHeldOn: null, dueOn: '2026-09-01', plannedOn: '2026-03-22' };
      const all = (await days('?order=name')).items;
      expect(all).toMatchObject([lins, own]);
      expect(Object.keys(all[0])).toEqual(['school', 'colleague', 'lastHeldOn', 'dueOn', 'plannedOn']);
      expect((await (asNoor as Client).get('/v1/me/growth-conversation-days').expect(200)).body.items).toMatchObject([
        own,
      ]);
      const first = await days('?limit=1');
      const second = await days(`?limit=1&after=${first.next}`);
      expect(new Set([...first.items, ...second.items].map((one) => one.colleague.id)).size).toBe(2);
      for (const other of [asNoor as Client, await api.as(admin as StaffMember)])
        await other.get(`/v1/schools/${school.id}/growth-conversation-days`).expect(403);
      const queries = await queriesOf(api, () => days());
      expect(queries.filter((one) => /^\s*select/i.test(one)).length).toBeLessThanOrEqual(7);
      await (asSanne as Client).get(`/v1/schools/${school.id}/growth-conversation-days?order=lastHeldOn`).expect(400);
    });

    it('is said to both once the day has come and none is planned, once', async () => {
      await setCadence(asSanne, 1).expect(201);
      const remind = async (moment: string) => {
        api.clock.set(moment);
        for (let times = 0; times < 2; times += 1) await remindTeams(api.unitOfWork);
      };
      await remind('2026-04-12T09:00:00Z');
      expect(await notices(await api.as(noor as StaffMember))).toEqual([]);
      await propose(await api.as(lin as StaffMember), sanne, { plannedOn: '2026-04-20' }).expect(201);
      // A month on is a Sunday: it is due on Monday.
      await remind('2026-04-13T09:00:00Z');
      await remind('2026-04-14T09:00:00Z');
      expect(await notices(await api.as(noor as StaffMember))).toEqual(['growth-conversation.due']);
      const { body } = await (await api.as(sanne as StaffMember)).get('/v1/me/notices').expect(200);
      const due = body.items.filter(({ kind }: { kind: string }) => kind === 'growth-conversation.due-with');
      expect(due).toHaveLength(1);
      expect(due[0].sentence ?? due[0].text).toContain('de Wit');
    });
  });

  it('stands in the calendars of both, under a title that tells nothing', async () => {
    await propose(asSanne, noor).expect(201);
    for (const client of [asNoor, asSanne] as Client[]) {
      const { body } = await client.post('/v1/me/calendar-feed').set('accept-language', 'nl').expect(201);
      const { text } = await api
        .with()
        .get(new URL(body.url as string).pathname)
        .expect(200);
      expect(text).toContain('SUMMARY:Gesprek');
      expect(text).not.toContain('ontwikkel');
    }
  });

  it('is taken along by both; gone with the colleague, and theirs to keep when the leader is erased', async () => {
    const SAID = 'We spraken over de stekelbaars.';
    const id = await held();
    await write(asNoor, id, SAID).expect(200);
    await confirm(asNoor, id, 1).expect(200);
    await confirm(asSanne, id, 1).expect(200);
    await write(asSanne, id, 'Nog een pimpelmees.').expect(200);
    for (const person of [noor, sanne] as StaffMember[]) {
      const { rows } = await takenAlong(api, person);
      expect(rows('conversation_note')).toMatchObject([{ text: SAID, schoolName: 'De Regenboog' }]);
      expect(rows('growth_conversation')).toMatchObject([{ heldOn: '2026-03-12' }]);
    }
    expect((await takenAlong(api, lin as StaffMember)).all).not.toContain('stekelbaars');
    const erase = async (person: StaffMember | undefined, on: string) => {
      const client = await api.as(person as StaffMember);
      await client.post('/v1/me/erasure').send({ confirm: person?.familyName }).expect(202);
      api.clock.set(on);
      await applyDue(api);
    };
    await erase(sanne, '2026-03-27T09:00:00Z');
    expect(await read(id, await api.as(noor as StaffMember))).toMatchObject({
      leader: { name: 'Gewiste collega' },
      notes: [{ text: SAID }],
    });
    await erase(noor, '2026-04-15T09:00:00Z');
    const contents = await wholeDatabase(api.database.owner);
    for (const words of ['stekelbaars', 'pimpelmees']) expect(tablesWith(words, contents)).toEqual([]);
  });
});
