import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, type School, seedLearningForms, type StaffMember } from '@app/domain';
import { makeReports } from '@app/reporting';
import { type Client, startApi, type TestApi } from '../support/api.js';

const LEARNED = 'Hardop denken werkt als je het weken volhoudt.';

describe('closing a leerteam', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let emma: StaffMember;
  let former: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let asFormer: Client;
  let asOutsider: Client;
  let team: Leerteam;
  let path: string;

  beforeAll(async () => {
    api = await startApi();
    const { world } = api;
    board = await world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    school = await world.school(board);
    noor = await world.staffMember(board, school);
    emma = await world.staffMember(board, school, { givenName: 'Emma' });
    former = await world.staffMember(board, school);
    asOutsider = await api.as(await world.staffMember(board, school));
    [asNoor, asEmma, asFormer] = [await api.as(noor), await api.as(emma), await api.as(former)];
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    const { world } = api;
    api.clock.set('2026-03-12T09:00:00Z');
    team = await world.leerteam(board, { foundedOn: '2025-08-20' });
    await world.membership(team, noor, { role: 'coordinator' });
    await world.membership(team, emma);
    await world.membership(team, former, { untilOn: '2026-02-01' });
    path = `/v1/leerteams/${team.id}`;
  });

  const close = (values: object = {}, client = asNoor) =>
    client.post(`${path}/close`).send({ learned: LEARNED, inShort: 'Volhouden werkt.', ...values });
  const reopen = (client = asNoor) => client.post(`${path}/reopen`);
  const hold = (client = asEmma) =>
    client
      .post(`${path}/meetings`)
      .send({ title: 'Overleg', heldOn: '2026-03-10', minutes: 60, attendeeIds: [noor.id, emma.id] });
  const memberships = async () =>
    (await asNoor.get(path).expect(200)).body.memberships as { staffMemberId: string; untilOn: string | null }[];

  it('says what was learned: all of it to who was in it, one line to everybody', async () => {
    const { body } = await close().expect(200);
    expect(body).toMatchObject({ closedOn: '2026-03-12', learnedInShort: 'Volhouden werkt.', version: 2 });
    for (const client of [asNoor, asEmma]) {
      const { body: closings } = await client.get(`${path}/closings`).expect(200);
      expect(closings.items).toMatchObject([
        { learned: LEARNED, closedBy: { id: noor.id }, reopenUntil: '2026-04-11T09:00:00.000Z', reopenedAt: null },
      ]);
    }
    for (const client of [asFormer, asOutsider]) {
      await client.get(`${path}/closings`).expect(403);
      const { body: seen, text } = await client.get(path).expect(200);
      expect(seen.learnedInShort).toBe('Volhouden werkt.');
      expect(text).not.toContain(LEARNED);
    }
  });

  it('ends memberships with that day, and lapses what was open; who has to do with it is told', async () => {
    const [sam, fatima] = [await api.world.staffMember(board, school), await api.world.staffMember(board, school)];
    await asNoor
      .post(`${path}/invitations`)
      .send({ staffMemberIds: [sam.id] })
      .expect(204);
    await (await api.as(fatima)).post(`${path}/requests`).send({}).expect(201);
    await close().expect(200);
    expect((await memberships()).map(({ untilOn }) => untilOn)).toEqual(['2026-03-13', '2026-03-13', '2026-02-01']);
    for (const person of [sam, fatima]) {
      const { body } = await (await api.as(person)).get('/v1/me/admissions').expect(200);
      expect(body.items).toMatchObject([{ state: 'lapsed' }]);
    }
    const told = await api.database.owner.query<{ id: string }[]>(
      `select recipient_id as id from notice where subject_id = $1 and kind = 'leerteam.closed'`,
      [team.id],
    );
    expect(told.map(({ id }) => id).toSorted()).toEqual([emma.id, fatima.id, sam.id].toSorted());
  });

  it('leaves it to be read, by who was in it then and by nobody else, for good', async () => {
    const { body: meeting } = await hold().expect(201);
    const entry = {
      learningForm: 'course',
      title: 'Cursus',
      learnedOn: '2026-03-11',
      minutes: 60,
      leerteamId: team.id,
    };
    const { body: activity } = await asEmma
      .post('/v1/activities')
      .send({ ...entry, reflection: 'Voor het team' })
      .expect(201);
    await close().expect(200);
    api.clock.set('2027-09-01T09:00:00Z');
    for (const client of [await api.as(noor), await api.as(emma)]) {
      await client.get(`${path}/meetings`).expect(200);
      expect((await client.get(`/v1/meetings/${meeting.id}`).expect(200)).body.title).toBe('Overleg');
      // What a member opened to the team stays open to those who were in it: to no one else, and to no one new.
      expect((await client.get(`/v1/activities/${activity.id}`).expect(200)).body.reflection).toBe('Voor het team');
    }
    for (const client of [await api.as(former), asOutsider]) {
      await client.get(`${path}/meetings`).expect(403);
      await client.get(`/v1/meetings/${meeting.id}`).expect(404);
      await client.get(`/v1/activities/${activity.id}`).expect(404);
    }
    const { body: mine } = await (await api.as(emma)).get('/v1/leerteams?mine=true&limit=200').expect(200);
    expect((mine.items as { id: string }[]).map(({ id }) => id)).toContain(team.id);
  });

  it('refuses whatever changes it, each with the same word', async () => {
    const { body: before } = await asNoor.get(path).expect(200);
    const membershipId = before.memberships[1].id as string;
    await close().expect(200);
    const to = { coordinatorId: emma.id };
    for (const answer of [
      await asNoor.patch(path).set('if-match', '"2"').send({ name: 'Anders' }),
      await asNoor.put(`${path}/pupil-groups`).send({ pupilGroupIds: [] }),
      await asNoor.post(`${path}/invitations`).send({ staffMemberIds: [former.id] }),
      await asOutsider.post(`${path}/requests`).send({}),
      await asEmma.post(`${path}/leave`).send({}),
      await asNoor.post(`${path}/memberships/${membershipId}/end`).send({ untilOn: '2026-03-01' }),
      await asNoor.post(`${path}/memberships/${membershipId}/change-role`).send({ role: 'facilitator' }),
      await asNoor.post(`${path}/hand-over`).send(to),
      await asEmma.post(`${path}/take-up`),
      await hold(),
      await close(),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'leerteam_closed']);
  });

  it('is no longer learned in, but what was can still be logged by who was in it: that is their own record', async () => {
    await close().expect(200);
    api.clock.set('2026-03-20T09:00:00Z');
    const log = (learnedOn: string, client: Client) =>
      client
        .post('/v1/activities')
        .send({ learningForm: 'course', title: 'Nagekomen', learnedOn, minutes: 30, leerteamId: team.id });
    await log('2026-03-12', await api.as(emma)).expect(201);
    const { body } = await log('2026-03-13', await api.as(emma)).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/leerteamId', code: 'not_a_member' }]);
  });

  it('still gives its members their report', async () => {
    await hold().expect(201);
    await close().expect(200);
    api.clock.set('2026-08-20T09:00:00Z');
    const again = await api.as(emma);
    const wish = { report: 'leerteam', subjectId: team.id, fromOn: '2025-08-01', untilOn: '2026-08-01' };
    const { body: run } = await again.post('/v1/reports').send(wish).expect(202);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: run.id as string });
    const { body: reports } = await again.get(`/v1/reports?subjectId=${team.id}`).expect(200);
    expect(reports.items).toHaveLength(1);
    const { text } = await again.get(`/v1/reports/${reports.items[0].id}/html`).expect(200);
    expect(text).toContain('Overleg');
  });

  it('can be said of a day that was, not before what the team still did', async () => {
    await hold().expect(201);
    const { body: early } = await close({ closedOn: '2026-03-09' }).expect(422);
    expect(early.errors).toMatchObject([{ pointer: '/closedOn', code: 'day_too_early' }]);
    const { body: late } = await close({ closedOn: '2026-03-13' }).expect(422);
    expect(late.errors).toMatchObject([{ pointer: '/closedOn', code: 'in_the_future' }]);
    await close({ learned: '' }).expect(400);
    await close({ closedOn: '2026-03-10' }).expect(200);
    expect((await memberships()).map(({ untilOn }) => untilOn)).toEqual(['2026-03-11', '2026-03-11', '2026-02-01']);
  });

  it('is done by who coordinates it, once, also where two do so at the same time', async () => {
    await close({}, asEmma).expect(403);
    const answers = await Promise.all([close(), close()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('lets no meeting slip in beside it', async () => {
    const [closed, held] = await Promise.all([close(), hold()]);
    expect(closed.status).toBe(200);
    expect([201, 409]).toContain(held.status);
    const { body } = await asEmma.get(`${path}/meetings`).expect(200);
    expect(body.items).toHaveLength(held.status === 201 ? 1 : 0);
  });

  it('waits for what members plan at that moment, and they for it: nobody is stuck', async () => {
    const plan = (client: Client, title: string) =>
      client.post(`${path}/planned-meetings`).send({ title, plannedOn: '2026-04-14', minutes: 60 });
    const planned = ['a', 'b', 'c', 'd'].map((title, n) => plan(n % 2 ? asNoor : asEmma, title));
    const [closed, ...meetings] = await Promise.all([close(), ...planned]);
    expect(closed.status).toBe(200);
    for (const { status } of meetings) expect([201, 409]).toContain(status);
    expect((await plan(asEmma, 'later').expect(409)).body.code).toBe('leerteam_closed');
  });

  it('calls off what was still to begin', async () => {
    const { body } = await asNoor.get(path).expect(200);
    const change = { role: 'facilitator', fromOn: '2026-08-01' };
    await asNoor.post(`${path}/memberships/${body.memberships[1].id}/change-role`).send(change).expect(200);
    await close().expect(200);
    expect(await memberships()).toHaveLength(3);
  });

  it('is undone within thirty days by who coordinated it: everybody is back as they were', async () => {
    await close().expect(200);
    api.clock.set('2026-04-11T09:00:00Z');
    asNoor = await api.as(noor);
    await reopen(await api.as(emma)).expect(403);
    const { body } = await reopen().expect(200);
    expect(body).toMatchObject({ closedOn: null, learnedInShort: null });
    expect((await memberships()).map(({ untilOn }) => untilOn)).toEqual([null, null, '2026-02-01']);
    expect((await reopen().expect(409)).body.code).toBe('leerteam_open');
    const { body: closings } = await asNoor.get(`${path}/closings`).expect(200);
    expect(closings.items).toMatchObject([{ learned: LEARNED, reopenedBy: { id: noor.id } }]);
    await close({ learned: 'Nog een keer' }).expect(200);
    expect((await asNoor.get(`${path}/closings`).expect(200)).body.items).toHaveLength(2);
  });

  it('stands after that; and who left the board meanwhile does not come back', async () => {
    await close().expect(200);
    api.clock.set('2026-04-11T09:00:01Z');
    asNoor = await api.as(noor);
    expect((await reopen().expect(409)).body.code).toBe('too_late_to_reopen');
    api.clock.set('2026-03-20T09:00:00Z');
    await api.database.owner.query(`update staff_member set left_on = '2026-03-15' where id = $1`, [emma.id]);
    await reopen().expect(200);
    expect((await memberships()).map(({ untilOn }) => untilOn)).toEqual([null, '2026-03-13', '2026-02-01']);
    await api.database.owner.query(`update staff_member set left_on = null where id = $1`, [emma.id]);
  });

  it('stands in the history as a fact, without what was written', async () => {
    await close().expect(200);
    const rows = await api.database.owner.query(
      `select event, actor_id, changes from history_entry where subject_id = $1 order by id`,
      [team.id],
    );
    expect(rows).toEqual([
      { event: 'leerteam.closed', actor_id: noor.id, changes: { closedOn: [null, '2026-03-12'], lapsed: 0 } },
    ]);
  });
});
