import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, type School, seedLearningForms, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

describe('the board of a leerteam', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asEmma: Client;
  let team: Leerteam;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    school = await api.world.school(board, { holidayRegion: 'midden' });
    [noor, emma] = [
      await api.world.staffMember(board, school),
      await api.world.staffMember(board, school, { givenName: 'Emma' }),
    ];
    [asNoor, asEmma] = [await api.as(noor), await api.as(emma)];
    team = await newTeam();
    at = `/v1/leerteams/${team.id}`;
  });
  afterAll(() => api.close());

  async function newTeam(): Promise<Leerteam> {
    const made = await api.world.leerteam(board, { jointGoal: 'Iedereen vat samen' });
    for (const person of [noor, emma]) await api.world.membership(made, person);
    return made;
  }
  const agree = async (text: string, dueOn: string, of = team, owner = emma): Promise<{ id: string }> => {
    const wanted = { text, dueOn, ownerId: owner.id };
    const { body } = await asNoor.post(`/v1/leerteams/${of.id}/actions`).send(wanted).expect(201);
    return body as { id: string };
  };
  const later = async (moment: string, act: () => Promise<unknown>): Promise<void> => {
    const now = api.clock.now().toISOString();
    api.clock.set(moment);
    await act();
    api.clock.set(now);
  };
  const remind = (): Promise<void> =>
    jobHandlers(api.unitOfWork, { pupilCodeSecret: 'x', files: api.files })['remind-teams']({}, { last: true });
  const toldOf = (subject: string): Promise<{ kind: string; recipient_id: string; occasion: string }[]> =>
    api.database.owner.query(
      `select kind, recipient_id, occasion from notice where subject_id = $1 and caused_by_id is null order by kind, id`,
      [subject],
    );

  it('shows goals, actions, successes and what comes next, each as far as it fits', async () => {
    for (let index = 1; index <= 7; index += 1) {
      await asNoor
        .post(`${at}/team-goals`)
        .send({ text: `Doel ${index}`, byOn: `2026-04-0${index}` })
        .expect(201);
      await asEmma
        .post(`${at}/successes`)
        .send({ text: `Succes ${index}`, happenedOn: `2026-03-0${index}` })
        .expect(201);
    }
    for (let index = 0; index < 12; index += 1) await agree(`Actie ${index}`, `2026-03-${13 + index}`);
    const wanted = { title: 'Bordsessie', plannedOn: '2026-03-13', startsAt: '08:15', minutes: 15 };
    const { body: planned } = await asNoor.post(`${at}/planned-meetings`).send(wanted).expect(201);
    const { id } = planned.meetings[0];
    for (let index = 0; index < 9; index += 1)
      await asNoor
        .post(`/v1/meetings/${id}/agenda-items`)
        .send({ title: `Punt ${index}`, purpose: 'inform' })
        .expect(201);
    await later('2026-03-14T09:00:00Z', async () => {
      const { body } = await asEmma.get(`${at}/board`).expect(200);
      expect(body).toMatchObject({ jointGoal: 'Iedereen vat samen', askedOfYou: { dueToday: 1, overdue: 1 } });
      expect(body.goals).toMatchObject({ more: 2, items: [{ text: 'Doel 1' }, {}, {}, {}, {}] });
      expect(body.actions).toMatchObject({ more: 2, overdue: 1 });
      // Who stands around it reads names, not ids.
      expect(body.goals.items[0].authorName).toBe(`${noor.givenName} ${noor.familyName}`);
      expect(body.actions.items[0].ownerName).toMatch(/^\S+ \S+/);
      expect(body.successes.items[0]).toMatchObject({ authorName: `Emma ${emma.familyName}`, staffMemberName: null });
      expect(body.actions.items.map(({ text }: { text: string }) => text)[0]).toBe('Actie 0');
      expect(body.successes).toMatchObject({ more: 2, items: [{ text: 'Succes 7' }, {}, {}, {}, {}] });
      expect(body.next).toBeNull();
    });
    const { body } = await asNoor.get(`${at}/board`).expect(200);
    expect(body.next).toMatchObject({ id, startsAt: '08:15', agenda: { more: 1 } });
    expect(body.next.agenda.items).toHaveLength(8);
    // Whose the ids on it are is said with it.
    expect(body.people.map(({ id }: { id: string }) => id).toSorted()).toEqual([noor.id, emma.id].toSorted());
    expect(body.people.map(({ name }: { name: string }) => name)).toContainEqual(expect.stringMatching(/^Emma /));
    const queries = await queriesOf(api, () => asNoor.get(`${at}/board`).expect(200));
    const empty = await newTeam();
    const few = await queriesOf(api, () => asNoor.get(`/v1/leerteams/${empty.id}/board`).expect(200));
    expect(queries).toHaveLength(few.length);
    expect(queries.length).toBeLessThanOrEqual(12);
  });

  it('keeps a goal that was reached, and one that was let go', async () => {
    const own = `/v1/leerteams/${(await newTeam()).id}/team-goals`;
    const { body: goal } = await asNoor.post(own).send({ text: 'Elke week een les' }).expect(201);
    const change = (version: number, values: object) =>
      asEmma.patch(`${own}/${goal.id}`).set('if-match', `"${version}"`).send(values);
    await change(1, { reachedOn: '2026-03-13' }).expect(422);
    await change(1, { reachedOn: '2026-03-11' }).expect(200);
    const { body: both } = await change(2, { letGoOn: '2026-03-12' }).expect(422);
    expect(both.errors).toMatchObject([{ pointer: '/letGoOn', code: 'reached_and_let_go' }]);
    expect((await asNoor.get(`${own}?open=true`).expect(200)).body.items).toEqual([]);
    expect((await asNoor.get(own).expect(200)).body.items).toMatchObject([{ reachedOn: '2026-03-11' }]);
  });

  it('lets a success be taken down by who told it or whom it is about, and nobody else', async () => {
    const third = await api.world.staffMember(board, school);
    const own = await newTeam();
    await api.world.membership(own, third);
    const path = `/v1/leerteams/${own.id}/successes`;
    const { body } = await asNoor.post(path).send({ text: 'Gelukt', staffMemberId: emma.id }).expect(201);
    await (await api.as(third)).delete(`${path}/${body.id}`).set('if-match', '"1"').expect(422);
    await asEmma.delete(`${path}/${body.id}`).set('if-match', '"1"').expect(204);
  });

  describe('an action', () => {
    it('is done, dropped with a reason, taken up again, or handed over', async () => {
      const elsewhere = { text: 'Elders', dueOn: '2026-03-20', ownerId: emma.id, meetingId: newId() };
      expect((await asNoor.post(`${at}/actions`).send(elsewhere).expect(422)).body.errors).toMatchObject([
        { code: 'no_meeting_of_team', detail: 'is geen bijeenkomst van dit leerteam' },
      ]);
      const { id } = await agree('Toetsen naast elkaar', '2026-03-20');
      const path = `/v1/actions/${id}`;
      const change = (version: number, values: object) =>
        asEmma.patch(path).set('if-match', `"${version}"`).send(values);
      const { body: refused } = await change(1, { state: 'dropped' }).expect(422);
      expect(refused.errors).toMatchObject([{ pointer: '/reason', code: 'reason_expected' }]);
      const { body: dropped } = await change(1, { state: 'dropped', reason: 'Niet nodig' }).expect(200);
      expect(dropped).toMatchObject({ state: 'dropped', endedOn: '2026-03-12', reason: 'Niet nodig' });
      const { body: again } = await change(2, { state: 'open' }).expect(200);
      expect(again).toMatchObject({ state: 'open', endedOn: null, reason: null });
      await change(3, { ownerId: noor.id, state: 'done' }).expect(200);
      const mine = await asNoor.get('/v1/me/team-actions?state=done').expect(200);
      expect(mine.body.items).toMatchObject([{ id, ownerId: noor.id }]);
      const outsider = await api.as(await api.world.staffMember(board, school));
      await outsider.get(path).expect(404);
    });

    it('is one’s own across teams, as long as one is in them', async () => {
      const [left, stays] = [await api.world.leerteam(board), await newTeam()];
      await api.world.membership(left, noor);
      await api.world.membership(left, emma, { untilOn: '2026-03-14' });
      for (const one of [left, stays]) await agree('Van Emma', '2026-03-19', one);
      const teams = async (): Promise<string[]> =>
        (await asEmma.get('/v1/me/team-actions?state=open').expect(200)).body.items.map(
          ({ leerteamId }: { leerteamId: string }) => leerteamId,
        );
      expect(await teams()).toEqual(expect.arrayContaining([left.id, stays.id]));
      await later('2026-03-16T09:00:00Z', async () => expect(await teams()).not.toContain(left.id));
    });

    it('is reminded of the day before and once when it is late, and not in a holiday', async () => {
      const own = await newTeam();
      const soon = await agree('Morgen af', '2026-03-13', own);
      const inHoliday = await agree('In de meivakantie', '2026-04-28', own);
      await remind();
      await remind();
      expect(await toldOf(soon.id)).toMatchObject([{ kind: 'action.due-tomorrow', recipient_id: emma.id }]);
      for (const day of ['2026-03-16', '2026-03-17']) await later(`${day}T09:00:00Z`, remind);
      expect((await toldOf(soon.id)).map(({ kind }) => kind)).toEqual(['action.due-tomorrow', 'action.overdue']);
      for (const day of ['2026-04-27', '2026-04-29']) await later(`${day}T09:00:00Z`, remind);
      expect(await toldOf(inHoliday.id)).toEqual([]);
      await later('2026-05-12T09:00:00Z', remind);
      expect(await toldOf(inHoliday.id)).toMatchObject([{ kind: 'action.overdue', occasion: '2026-04-28' }]);
    });
  });

  it('reminds members of tomorrow’s meeting once, and says who has something to prepare', async () => {
    const own = await newTeam();
    const third = await api.world.staffMember(board, school);
    await api.world.membership(own, third);
    const wanted = { title: 'Kring', plannedOn: '2026-03-13', minutes: 60 };
    const { body } = await asNoor.post(`/v1/leerteams/${own.id}/planned-meetings`).send(wanted).expect(201);
    const id = body.meetings[0].id as string;
    await asEmma.post(`/v1/meetings/${id}/agenda-items`).send({ title: 'Van Emma', purpose: 'inform' }).expect(201);
    await asNoor.put(`/v1/meetings/${id}/presences/${third.id}`).send({ presence: 'absent_with_notice' }).expect(200);
    await remind();
    await remind();
    expect(await toldOf(id)).toMatchObject([
      { kind: 'meeting.to-prepare', recipient_id: emma.id },
      { kind: 'meeting.tomorrow', recipient_id: noor.id },
    ]);
    expect(await toldOf(id)).toHaveLength(2);
  });
});
