import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, seedLearningForms, type StaffMember, type Theme } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

const ENTRY = { learningForm: 'e_learning', title: 'Module klassenklimaat', learnedOn: '2026-03-10', minutes: 45 };

interface Activity {
  id: string;
  title: string;
  version: number;
}

describe('an activity that was logged before', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let emma: StaffMember;
  let theme: Theme;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    emma = await api.world.staffMember(board, school);
    theme = await api.world.theme(board);
    asNoor = await api.as(noor);
    asEmma = await api.as(emma);
  });
  afterAll(() => api.close());

  const log = async (entry: object = {}, client = asNoor): Promise<Activity> => {
    const { body } = await client
      .post('/v1/activities')
      .send({ ...ENTRY, ...entry })
      .expect(201);
    return body as Activity;
  };
  const remove = (id: string, client = asNoor) =>
    client.delete(`/v1/activities/${id}`).set('if-match', '"1"').expect(204);
  const bringBack = (id: string, client = asNoor) => client.post(`/v1/activities/${id}/bring-back`);
  const history = async (id: string): Promise<string[]> => {
    const rows = await api.database.owner.query<{ event: string }[]>(
      `select event from history_entry where subject_id = $1 order by id`,
      [id],
    );
    return rows.map(({ event }) => event);
  };

  describe('and was removed', () => {
    it('is listed for its owner, the latest removed first, until when it can be brought back', async () => {
      const asLotte = await api.as(await api.world.staffMember(board));
      const ids: string[] = [];
      for (const minute of [1, 2, 3]) {
        const { id } = await log({ title: `Nummer ${minute}` }, asLotte);
        api.clock.set(`2026-03-12T09:0${minute}:00Z`);
        await remove(id, asLotte);
        ids.push(id);
      }
      const { body } = await asLotte.get('/v1/activities/removed').expect(200);
      expect(body.items[0]).toEqual({
        id: ids[2],
        learningForm: 'e_learning',
        title: 'Nummer 3',
        learnedOn: '2026-03-10',
        minutes: 45,
        removedAt: '2026-03-12T09:03:00.000Z',
        bringBackUntil: '2026-04-11T09:03:00.000Z',
      });
      const rows = await everyPage<Activity>(asLotte, '/v1/activities/removed?limit=1');
      expect(rows.map(({ id }) => id)).toEqual(ids.toReversed());
      // Begin, isolation, board, list, commit.
      expect(await queriesOf(api, () => asLotte.get('/v1/activities/removed').expect(200))).toHaveLength(5);
      api.clock.set('2026-04-11T09:02:00Z');
      const left = await everyPage<Activity>(asLotte, '/v1/activities/removed');
      expect(left.map(({ title }) => title)).toEqual(['Nummer 3', 'Nummer 2']);
      api.clock.set(THE_MOMENT);
      expect((await asEmma.get('/v1/activities/removed').expect(200)).body.items).toEqual([]);
    });

    it('comes back as it was, with all that it was tied to and to whom it was open', async () => {
      const goal = await api.world.goal(noor);
      const ties = { themeIds: [theme.id], goalIds: [goal.id], visibility: 'shared', sharedWith: [emma.id] };
      const logged = await log({ ...ties, reflection: 'Wat ik vond.' });
      await remove(logged.id);
      await asEmma.get(`/v1/activities/${logged.id}`).expect(404);
      const { body } = await bringBack(logged.id).expect(200).expect('etag', '"3"');
      expect(body).toEqual({ ...logged, version: 3 });
      await asEmma.get(`/v1/activities/${logged.id}`).expect(200);
      const { body: removed } = await asNoor.get('/v1/activities/removed').expect(200);
      expect((removed.items as Activity[]).map(({ id }) => id)).not.toContain(logged.id);
      expect(await history(logged.id)).toEqual(['activity.logged', 'activity.removed', 'activity.brought-back']);
    });

    it('comes back once, however often that is asked', async () => {
      const { id } = await log();
      await bringBack(id).expect(200).expect('etag', '"1"');
      await remove(id);
      const answers = await Promise.all([bringBack(id), bringBack(id)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await history(id)).toEqual(['activity.logged', 'activity.removed', 'activity.brought-back']);
    });

    it('is for nobody else to bring back, nor to know of', async () => {
      const { id } = await log({ visibility: 'board' });
      await bringBack(id, asEmma).expect(403);
      await remove(id);
      await bringBack(id, asEmma).expect(404);
      await bringBack(newId()).expect(404);
      await bringBack(id).expect(200);
    });

    it('cannot come back after thirty days, emptied or not', async () => {
      const { id } = await log({ reflection: 'Wat ik vond.' });
      await remove(id);
      api.clock.set('2026-04-11T09:00:01Z');
      expect((await bringBack(id).expect(409)).body.code).toBe('too_late_to_bring_back');
      await removeExpired(api.unitOfWork);
      const { body } = await bringBack(id).set('accept-language', 'en').expect(409);
      expect(body.title).toBe('What was removed more than thirty days ago cannot be brought back.');
      api.clock.set(THE_MOMENT);
    });
  });

  describe('and is done again', () => {
    const copy = (id: string, differing: object = {}, client = asNoor) =>
      client.post(`/v1/activities/${id}/copy`).send(differing);

    it('is logged anew for today, without what was written of that one time', async () => {
      const active = await api.world.goal(noor);
      const reached = await api.world.goal(noor, { status: 'achieved' });
      const written = { reflection: 'Wat ik vond.', tryOut: 'Morgen.', evidenceUrl: 'https://voorbeeld.nl/1' };
      const tied = { themeIds: [theme.id], goalIds: [active.id, reached.id], initiative: 'assigned' };
      const before = await log({ ...written, ...tied, visibility: 'shared', sharedWith: [emma.id] });
      const { body } = await copy(before.id).expect(201);
      const same = { title: ENTRY.title, minutes: 45, learningForm: 'e_learning', initiative: 'assigned' };
      expect(body).toMatchObject({ ...same, themeIds: [theme.id], goalIds: [active.id] });
      const nothing = { reflection: null, tryOut: null, evidenceUrl: null, sharedWith: [], visibility: 'private' };
      expect(body).toMatchObject({ ...nothing, learnedOn: '2026-03-12', version: 1 });
      expect(body.id).not.toBe(before.id);
      const { body: untouched } = await asNoor.get(`/v1/activities/${before.id}`).expect(200);
      expect(untouched).toEqual(before);
    });

    it('differs where one says so', async () => {
      const { id } = await log();
      const differing = { learnedOn: '2026-03-11', minutes: 20, title: 'Tweede keer' };
      expect((await copy(id, differing).expect(201)).body).toMatchObject({ ...ENTRY, ...differing });
      const { body } = await copy(id, { learnedOn: '2026-03-13' }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/learnedOn', code: 'in_the_future' }]);
      await copy(id, { reflection: 'x' }).expect(400);
    });

    it('is of the leerteam where one is still in it, and not more open than before', async () => {
      const team = await api.world.leerteam(board);
      const past = await api.world.leerteam(board);
      await api.world.membership(team, noor);
      await api.world.membership(past, noor, { untilOn: '2026-03-11' });
      const inTeam = await log({ leerteamId: team.id });
      expect((await copy(inTeam.id).expect(201)).body).toMatchObject({
        leerteamId: team.id,
        initiative: 'team',
        visibility: 'team',
      });
      const closed = await log({ leerteamId: team.id, visibility: 'private' });
      expect((await copy(closed.id).expect(201)).body).toMatchObject({ leerteamId: team.id, visibility: 'private' });
      const inPast = await log({ leerteamId: past.id });
      expect((await copy(inPast.id).expect(201)).body).toMatchObject({
        leerteamId: null,
        initiative: 'self_chosen',
        visibility: 'private',
      });
      expect((await copy(inPast.id, { learnedOn: '2026-03-09' }).expect(201)).body.leerteamId).toBe(past.id);
    });

    it('is one’s own to do again, and nobody else’s', async () => {
      const open = await log({ visibility: 'board' });
      await copy(open.id, {}, asEmma).expect(403);
      const closed = await log();
      await copy(closed.id, {}, asEmma).expect(404);
      await remove(closed.id);
      await copy(closed.id).expect(404);
    });
  });
});
