import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type School, seedBoard, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { PERMISSIONS, type Rule } from '@app/access';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  readonly sheets: readonly { readonly authorId: string; readonly answers: readonly { readonly point: number }[] }[];
  readonly pupilView: readonly object[];
}

describe('looking at each other’s lessons', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let sam: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let asEmma: Client;
  let asLeader: Client;
  let asAdmin: Client;
  let guide: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-09T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedBoard);
    noor = await world.staffMember(board, school);
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    emma = await world.staffMember(board, school, { givenName: 'Emma' });
    [asNoor, asSam, asEmma] = [await api.as(noor), await api.as(sam), await api.as(emma)];
    asLeader = await api.as(await world.schoolLeader(board, school));
    asAdmin = await api.as(await world.boardAdmin(board));
    const { body } = await asNoor.get('/v1/instruments').expect(200);
    guide = body.items[0].versionId as string;
  });

  const FOCUS = 'Wie krijgt er bij mij de beurt, en wie niet?';
  const LESSON = { title: 'Rekenles breuken', focusQuestion: FOCUS, lessonOn: '2026-03-10', minutes: 50 };

  const begin = async (values: object = {}): Promise<string> => {
    const wish = { ...LESSON, instrumentVersionId: guide, observerIds: [sam.id, emma.id], ...values };
    const { body, status } = await asNoor.post('/v1/observations').send(wish);
    expect([status, body.errors]).toEqual([201, undefined]);
    return `/v1/observations/${body.id}`;
  };
  const read = async (client: Client, path: string): Promise<Seen> => (await client.get(path).expect(200)).body as Seen;
  const note = (client: Client, path: string, text: string, id = newId()) =>
    client.put(`${path}/notes/${id}`).send({ minute: 5, text });
  const sheet = (client: Client, path: string, point: number, handedIn = true) =>
    client.put(`${path}/sheet`).send({ answers: [{ item: 1, point }], openAnswers: [], handedIn });
  const talk = (values: object = {}) => ({ heldOn: '2026-03-11', minutes: 30, presentIds: [sam.id], ...values });
  const lessonWasHeld = async (): Promise<string> => {
    const path = await begin();
    await asSam.post(`${path}/accept`).expect(204);
    api.clock.set('2026-03-10T12:00:00Z');
    await note(asSam, path, 'Drie vingers, de beurt gaat naar voren.').expect(200);
    await asNoor.post(`${path}/hold`).expect(200);
    return path;
  };
  const lessonWasDiscussed = async (values: object = {}): Promise<string> => {
    const path = await lessonWasHeld();
    api.clock.set('2026-03-11T15:00:00Z');
    await asNoor.post(`${path}/discuss`).send(talk(values)).expect(200);
    return path;
  };
  const activitiesOf = async (client: Client): Promise<Record<string, unknown>[]> =>
    (await client.get('/v1/activities').expect(200)).body.items as Record<string, unknown>[];

  it('goes from a question to what came of it, in the weeks of two teachers', async () => {
    // Noor wonders about turns, and asks Sam and Emma. Sam has time.
    const path = await begin({ startsAt: '10:30', lookFor: 'De drie leerlingen bij het raam.' });
    const { version } = await read(asSam, path);
    await asSam.post(`${path}/accept`).expect(204);
    await asEmma.post(`${path}/decline`).expect(204);
    await asEmma.get(path).expect(404);
    // Before the lesson they agree on where Sam sits.
    const agreed = { agreements: 'Sam zit achterin en praat niet mee.' };
    const { body: before } = await asSam
      .patch(`${path}/pre-talk`)
      .set('if-match', `"${version}"`)
      .send(agreed)
      .expect(200);
    expect(before).toEqual({ lookFor: 'De drie leerlingen bij het raam.', ...agreed, version: 2 });
    await asNoor.post(`${path}/hold`).expect(422);
    await note(asSam, path, 'te vroeg').expect(422);

    // In the lesson Sam writes down what he sees; both fill in the viewing guide, and the pupils say how it was.
    api.clock.set('2026-03-10T12:00:00Z');
    await note(asSam, path, 'Drie vingers, de beurt gaat naar voren.').expect(200);
    await sheet(asSam, path, 2).expect(200);
    await sheet(asNoor, path, 4).expect(200);
    const counts = [{ item: 1, counts: [1, 4, 12, 6] }];
    const { body: pupils } = await asNoor.put(`${path}/pupil-view`).send({ items: counts }).expect(200);
    expect(pupils).toEqual({ items: [{ item: 1, pupils: 23, mean: 3 }] });
    await asNoor.post(`${path}/hold`).expect(200);

    // A day later they talk about it.
    api.clock.set('2026-03-11T15:00:00Z');
    const nextTry = 'Ik werk een week met beurtstokjes.';
    const notes = 'De beurten gaan naar wie het dichtst bij zit.';
    await asNoor.post(`${path}/discuss`).send(talk({ notes, nextTry })).expect(200);

    // Nobody enters it a second time: each has a learning moment of their own.
    const form = { learningForm: 'lesson_observation', learnedOn: '2026-03-11', visibility: 'private' };
    expect(await activitiesOf(asNoor)).toMatchObject([{ ...form, title: LESSON.title, minutes: 30, tryOut: nextTry }]);
    const [sams] = await activitiesOf(asSam);
    expect(sams).toMatchObject({ ...form, title: 'Lesobservatie bij een collega', minutes: 80, tryOut: null });
    expect(await activitiesOf(asEmma)).toEqual([]);

    // Some weeks on Noor looks back, and asks Sam again.
    api.clock.set('2026-04-02T15:00:00Z');
    const revisit = { revisitedOn: '2026-04-01', notes: 'Nu krijgt iedereen een beurt.' };
    await asNoor.post(`${path}/revisit`).send(revisit).expect(200);
    const whole = await read(asNoor, path);
    expect(whole).toMatchObject({
      role: 'owner',
      status: 'revisited',
      focusQuestion: FOCUS,
      startsAt: '10:30',
      notes: [{ authorId: sam.id, minute: 5 }],
      pupilView: [{ item: 1, pupils: 23, mean: 3 }],
      talk: { heldOn: '2026-03-11', minutes: 30, notes },
      nextTry,
      revisit,
    });
    expect(whole.sheets.map((one) => [one.authorId, one.answers[0]?.point]).sort()).toEqual(
      [
        [noor.id, 4],
        [sam.id, 2],
      ].sort(),
    );
    const again = await begin({ lessonOn: '2026-04-14', followsId: whole.id });
    expect(await read(asNoor, again)).toMatchObject({ followsId: whole.id, status: 'prepared' });

    // Of all this Sam reads the frame, the conversation and what is his; what Noor tries is hers.
    expect(await read(asSam, path)).toMatchObject({
      role: 'observer',
      focusQuestion: FOCUS,
      talk: { notes },
      activityId: sams?.['id'],
      nextTry: null,
      revisit: null,
      followsId: null,
      observers: [{ staffMemberId: sam.id, name: 'Sam Bos', atTalk: true }],
    });
  });

  it('is for nobody but the teacher and those asked, and tells the teacher who read it', async () => {
    const path = await lessonWasHeld();
    const id = path.split('/').at(-1);
    const stranger = await api.as(await api.world.staffMember(board, school));
    for (const client of [asLeader, asAdmin, stranger]) {
      await client.get(path).expect(404);
      await client.post(`${path}/accept`).expect(404);
      await note(client, path, 'x').expect(404);
      await client.delete(path).set('if-match', '"1"').expect(404);
      expect((await client.get('/v1/observations').expect(200)).body.items).toEqual([]);
    }
    await read(asSam, path);
    const { body } = await asNoor.get('/v1/me/openings').expect(200);
    expect(body.items).toMatchObject([{ reader: { name: 'Sam Bos' }, subjectType: 'observation', subjectId: id }]);
    // Asked but not agreed: no more than what it is about.
    expect(await read(asEmma, path)).toMatchObject({ role: 'invited', notes: [], sheets: [], focusQuestion: FOCUS });
    await note(asEmma, path, 'x').expect(403);
    // And who asks.
    const asked = (await asEmma.get('/v1/observations?role=invited').expect(200)).body.items;
    for (const one of [...asked, await read(asEmma, path)])
      expect(one).toMatchObject({ ownerId: noor.id, ownerName: `${noor.givenName} ${noor.familyName}` });
  });

  it('can be used for no appraisal: no role has a door, nothing is added up, and it goes when its teacher says', async () => {
    const rules = Object.entries<Rule>(PERMISSIONS).filter(([name]) => name.startsWith('observation.'));
    expect(rules).toHaveLength(8);
    for (const [, { on, machines }] of rules) {
      expect(on.every(({ name }) => ['owner', 'observer', 'invited'].includes(name))).toBe(true);
      expect(machines).toEqual([]);
    }
    // A lesson cannot be begun for somebody else, and a list cannot be asked for by whose they are.
    const forSomebody = { ...LESSON, ownerId: sam.id };
    await asLeader.post('/v1/observations').send(forSomebody).expect(400);
    await asLeader.get(`/v1/observations?ownerId=${noor.id}`).expect(400);
    const path = await lessonWasHeld();
    await sheet(asSam, path, 2).expect(200);
    await sheet(asNoor, path, 4).expect(200);
    const shown = JSON.stringify({ ...(await read(asNoor, path)), instrument: null });
    expect(shown).not.toMatch(/score|total|average|"mean"|"sum"|norm/);
    const { version } = await read(asNoor, path);
    await asSam.delete(path).set('if-match', `"${version}"`).expect(403);
    await asNoor.delete(path).set('if-match', `"${version}"`).expect(204);
    for (const client of [asNoor, asSam]) await client.get(path).expect(404);
  });

  describe('notes', () => {
    it('of several observers at the same time are all there', async () => {
      const path = await begin();
      for (const client of [asSam, asEmma]) await client.post(`${path}/accept`).expect(204);
      api.clock.set('2026-03-10T12:00:00Z');
      const written = [1, 2, 3, 4].flatMap((count) => [
        note(asSam, path, `Sam ${count}`),
        note(asEmma, path, `Emma ${count}`),
      ]);
      expect((await Promise.all(written)).map(({ status }) => status)).toEqual(written.map(() => 200));
      expect((await read(asSam, path)).notes.map((one) => one.text).sort()).toEqual(
        [1, 2, 3, 4].map((count) => `Sam ${count}`),
      );
      expect((await read(asNoor, path)).notes).toEqual([]);
      await asNoor.post(`${path}/hold`).expect(200);
      expect((await read(asNoor, path)).notes).toHaveLength(8);
    });

    it('typed without a network and sent again and again are there once', async () => {
      const path = await begin();
      await asSam.post(`${path}/accept`).expect(204);
      api.clock.set('2026-03-10T12:00:00Z');
      const id = newId();
      const sent = await Promise.all([1, 2, 3, 4].map(() => note(asSam, path, 'Een keer.', id)));
      expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect((await read(asSam, path)).notes).toMatchObject([{ id, text: 'Een keer.', version: 1 }]);
      // What stands there otherwise is not written over; nor is what somebody else wrote under that id.
      expect((await note(asSam, path, 'Iets anders.', id).expect(409)).body.code).toBe('noted_otherwise');
      await asEmma.post(`${path}/accept`).expect(204);
      await note(asEmma, path, 'Een keer.', id).expect(409);
      const history = `select from history_entry where event = 'observation.note-written' and changes->>'noteId' = $1`;
      expect(await api.database.owner.query(history, [id])).toHaveLength(1);
    });

    it('are corrected and taken back by who wrote them, until the feedback conversation', async () => {
      const path = await lessonWasHeld();
      const id = (await read(asSam, path)).notes[0]?.id;
      const change = (client: Client, version: number) =>
        client.patch(`${path}/notes/${id}`).set('if-match', `"${version}"`).send({ text: 'Vier vingers.' });
      await change(asNoor, 1).expect(403);
      await asEmma.post(`${path}/accept`).expect(204);
      await change(asEmma, 1).expect(404);
      expect((await change(asSam, 1).expect(200)).body).toMatchObject({ text: 'Vier vingers.', minute: 5, version: 2 });
      await change(asSam, 1).expect(412);
      const { body: second } = await note(asSam, path, 'Weg ermee.').expect(200);
      await asSam.delete(`${path}/notes/${second.id}`).set('if-match', '"1"').expect(204);
      api.clock.set('2026-03-11T15:00:00Z');
      await asNoor.post(`${path}/discuss`).send(talk()).expect(200);
      await change(asSam, 2).expect(422);
      await note(asSam, path, 'Te laat.').expect(422);
      await asSam.post(`${path}/decline`).expect(422);
    });

    it('go with an observer, also from what the teacher let go', async () => {
      const path = await lessonWasHeld();
      await asNoor.post(`${path}/cancel`).expect(200);
      await asSam.post(`${path}/decline`).expect(204);
      expect((await read(asNoor, path)).notes).toEqual([]);
      await asSam.get(path).expect(404);
    });

    it('go with an observer who steps back before it', async () => {
      const path = await lessonWasHeld();
      await sheet(asSam, path, 3).expect(200);
      await asNoor.delete(`${path}/observers/${sam.id}`).expect(422);
      await asSam.post(`${path}/decline`).expect(204);
      expect(await read(asNoor, path)).toMatchObject({ notes: [], sheets: [] });
      await asSam.get(path).expect(404);
    });
  });

  describe('the viewing guide', () => {
    it('is filled in by each without being led by another', async () => {
      const path = await lessonWasHeld();
      await asEmma.post(`${path}/accept`).expect(204);
      const authors = async (client: Client) => (await read(client, path)).sheets.map((one) => one.authorId).sort();
      await sheet(asSam, path, 1, false).expect(200);
      await sheet(asSam, path, 2, false).expect(200);
      expect(await authors(asSam)).toEqual([sam.id]);
      await sheet(asNoor, path, 4).expect(200);
      // A draft is its author's; what the teacher said opens when one's own stands.
      expect(await authors(asNoor)).toEqual([noor.id]);
      expect(await authors(asSam)).toEqual([sam.id]);
      await sheet(asSam, path, 2).expect(200);
      expect(await authors(asSam)).toEqual([noor.id, sam.id].sort());
      expect(await authors(asNoor)).toEqual([noor.id, sam.id].sort());
      // One observer does not see another's.
      await sheet(asEmma, path, 3).expect(200);
      expect(await authors(asEmma)).toEqual([noor.id, emma.id].sort());
    });

    it('stands once it is handed in', async () => {
      const path = await lessonWasHeld();
      await sheet(asSam, path, 2).expect(200);
      await sheet(asSam, path, 2).expect(200);
      expect((await sheet(asSam, path, 3).expect(409)).body.code).toBe('handed_in_otherwise');
      await sheet(asSam, path, 2, false).expect(409);
      expect((await read(asSam, path)).sheets).toMatchObject([{ answers: [{ item: 1, point: 2 }] }]);
    });

    it('takes answers to what it asks, on its scale', async () => {
      const path = await lessonWasHeld();
      const answers = [
        { item: 99, point: 1 },
        { item: 1, point: 5 },
        { item: 1, point: 2 },
      ];
      const openAnswers = [{ question: 9, text: 'x' }];
      const { body } = await asSam.put(`${path}/sheet`).send({ answers, openAnswers, handedIn: true }).expect(422);
      expect(body.errors).toMatchObject([
        { pointer: '/answers/0/item', code: 'unknown_item' },
        { pointer: '/answers/1/point', code: 'point_off_scale' },
        { pointer: '/answers/2/item', code: 'answered_twice' },
        { pointer: '/openAnswers/0/question', code: 'unknown_item' },
      ]);
      const bare = await begin({ instrumentVersionId: null, lessonOn: '2026-03-10' });
      expect((await sheet(asNoor, bare, 1).expect(422)).body.code).toBe('no_instrument');
    });

    it('is another only until the lesson was held or something was filled in', async () => {
      const path = await begin({ lessonOn: '2026-03-09' });
      const change = (instrumentVersionId: string | null, version: number) =>
        asNoor.patch(path).set('if-match', `"${version}"`).send({ instrumentVersionId });
      await change(null, 1).expect(200);
      await change(guide, 2).expect(200);
      await sheet(asNoor, path, 1, false).expect(200);
      expect((await change(null, 3).expect(422)).body.errors).toMatchObject([{ code: 'guide_in_use' }]);
    });
  });

  describe('what pupils said', () => {
    it('is kept as a mean of ten or more, and not at all of fewer', async () => {
      const path = await lessonWasHeld();
      const enter = (items: object[]) => asNoor.put(`${path}/pupil-view`).send({ items });
      const { body } = await enter([
        { item: 1, counts: [0, 0, 6, 7] },
        { item: 2, counts: [3, 3, 3, 0] },
      ]).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/items/1/counts', code: 'too_few_pupils' }]);
      expect((await read(asNoor, path)).pupilView).toEqual([]);
      await enter([{ item: 1, counts: [0, 0, 6, 7] }]).expect(200);
      await enter([{ item: 2, counts: [3, 3, 4, 0] }]).expect(200);
      const kept = [{ item: 2, pupils: 10, mean: 2.1 }];
      expect((await read(asNoor, path)).pupilView).toEqual(kept);
      const columns = await api.database.owner.query<{ name: string }[]>(
        `select column_name as name from information_schema.columns where table_name = 'observation_pupil_view' order by 1`,
      );
      expect(columns.map(({ name }) => name)).toEqual(['board_id', 'item', 'mean', 'observation_id', 'pupils']);
      // Observers see it when it can be changed no more: two of one class would tell what one pupil said.
      expect((await read(asSam, path)).pupilView).toEqual([]);
      await asSam
        .put(`${path}/pupil-view`)
        .send({ items: [{ item: 1, counts: [1, 1, 1, 9] }] })
        .expect(403);
      api.clock.set('2026-03-11T15:00:00Z');
      await asNoor.post(`${path}/discuss`).send(talk()).expect(200);
      expect((await read(asSam, path)).pupilView).toEqual(kept);
      await enter([{ item: 1, counts: [0, 0, 6, 7] }]).expect(422);
    });

    it('is about what they can be asked', async () => {
      const path = await lessonWasHeld();
      const items = [
        { item: 7, counts: [5, 5, 5, 5] },
        { item: 1, counts: [5, 5, 5] },
      ];
      const { body } = await asNoor.put(`${path}/pupil-view`).send({ items }).expect(422);
      expect(body.errors).toMatchObject([
        { pointer: '/items/0/item', code: 'not_asked_of_pupils' },
        { pointer: '/items/1/counts', code: 'not_the_scale' },
      ]);
    });
  });

  describe('the feedback conversation', () => {
    it('needs a lesson that was held and an observer, on a day since', async () => {
      const path = await begin();
      const discuss = (values: object = {}) => asNoor.post(`${path}/discuss`).send(talk(values));
      const codes = async (values: object = {}) =>
        (await discuss(values).expect(422)).body.errors?.map((one: { code: string }) => one.code) as string[];
      expect(await codes()).toEqual(['observation_step_not_possible']);
      api.clock.set('2026-03-11T15:00:00Z');
      await asNoor.post(`${path}/hold`).expect(200);
      expect(await codes()).toEqual(['no_observer_accepted']);
      await asSam.post(`${path}/accept`).expect(204);
      expect(await codes({ heldOn: '2026-03-09' })).toEqual(['day_too_early']);
      expect(await codes({ heldOn: '2026-03-12' })).toEqual(['in_the_future']);
      expect(await codes({ presentIds: [emma.id] })).toEqual(['not_an_observer']);
      await discuss().expect(200);
      // An invitation that nobody answered has lapsed.
      await asEmma.get(path).expect(404);
      expect(await codes()).toEqual(['observation_step_not_possible']);
    });

    it('is logged once, however often it is sent', async () => {
      const path = await lessonWasHeld();
      api.clock.set('2026-03-11T15:00:00Z');
      const send = () => asNoor.post(`${path}/discuss`).set('idempotency-key', 'gesprek').send(talk());
      const answers = await Promise.all([send(), send(), send()]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await activitiesOf(asNoor)).toHaveLength(1);
      expect(await activitiesOf(asSam)).toHaveLength(1);
    });

    it('leaves to each what was logged for them, also when the observation is removed', async () => {
      const path = await lessonWasDiscussed({ presentIds: [] });
      expect(await activitiesOf(asSam)).toMatchObject([{ minutes: 50 }]);
      await asNoor.delete(path).set('if-match', '"3"').expect(204);
      expect(await activitiesOf(asSam)).toHaveLength(1);
      expect(await activitiesOf(asNoor)).toHaveLength(1);
    });

    it('closes what was said before it', async () => {
      const path = await lessonWasDiscussed();
      await asNoor.patch(path).set('if-match', '"3"').send({ focusQuestion: 'Iets anders?' }).expect(422);
      await asNoor.patch(`${path}/pre-talk`).set('if-match', '"3"').send({ lookFor: 'x' }).expect(422);
      await asNoor.put(`${path}/observers/${emma.id}`).expect(422);
      await asNoor.post(`${path}/cancel`).expect(422);
      await asNoor.post(`${path}/revisit`).send({ revisitedOn: '2026-03-10', notes: 'x' }).expect(422);
    });
  });

  it('asks colleagues who work here, six at most, and not the teacher', async () => {
    const begun = (observerIds: string[]) => asNoor.post('/v1/observations').send({ ...LESSON, observerIds });
    const left = await api.world.staffMember(board, school, { leftOn: '2026-03-01' });
    for (const id of [left.id, newId()])
      expect((await begun([id]).expect(422)).body.errors).toMatchObject([{ code: 'unknown_staff_member' }]);
    expect((await begun([noor.id]).expect(422)).body.errors).toMatchObject([{ code: 'own_lesson' }]);
    const path = await begin();
    for (let count = 0; count < 4; count += 1)
      await asNoor.put(`${path}/observers/${(await api.world.staffMember(board, school)).id}`).expect(200);
    const seventh = await api.world.staffMember(board, school);
    const { body } = await asNoor.put(`${path}/observers/${seventh.id}`).expect(422);
    expect(body.errors).toMatchObject([{ code: 'too_many_observers' }]);
    await asEmma.post(`${path}/decline`).expect(204);
    await asNoor.put(`${path}/observers/${seventh.id}`).expect(200);
    await asNoor.delete(`${path}/observers/${seventh.id}`).expect(200);
    await asNoor.delete(`${path}/observers/${seventh.id}`).expect(404);
    // Who said no can be asked once more.
    const { body: again } = await asNoor.put(`${path}/observers/${emma.id}`).expect(200);
    expect(again.observers).toContainEqual(expect.objectContaining({ staffMemberId: emma.id, answer: 'invited' }));
  });

  it('takes a group, guide and earlier observation that there are for the teacher', async () => {
    const wrong = async (values: object) =>
      (
        await asNoor
          .post('/v1/observations')
          .send({ ...LESSON, ...values })
          .expect(422)
      ).body.errors;
    expect(await wrong({ pupilGroupId: newId() })).toMatchObject([{ code: 'unknown_pupil_group' }]);
    expect(await wrong({ instrumentVersionId: newId() })).toMatchObject([{ code: 'unknown_instrument_version' }]);
    const { body: sams } = await asSam.post('/v1/observations').send(LESSON).expect(201);
    expect(await wrong({ followsId: sams.id })).toMatchObject([{ code: 'unknown_observation' }]);
    const { body: late } = await asNoor
      .post('/v1/observations')
      .send({ ...LESSON, startsAt: '25:00' })
      .expect(400);
    expect(late.errors).toEqual([
      { pointer: '/startsAt', code: 'isClockTime', detail: 'moet een tijd zijn, zoals 15:30' },
    ]);
  });

  it('is brought back by its teacher within thirty days, and gone with all that hangs on it after that', async () => {
    const path = await lessonWasHeld();
    const id = path.split('/').at(-1);
    await sheet(asSam, path, 2).expect(200);
    const next = await begin({ followsId: id });
    const remove = async () => {
      const { version } = await read(asNoor, path);
      await asNoor.delete(path).set('if-match', `"${version}"`).expect(204);
    };
    const removed = async (client: Client): Promise<string[]> =>
      (await everyPage<{ id: string }>(client, '/v1/observations?removed=true')).map((one) => one.id);
    expect(await removed(asNoor)).not.toContain(id);
    await remove();
    expect(await removed(asNoor)).toContain(id);
    expect(await removed(asSam)).not.toContain(id);
    await asSam.post(`${path}/bring-back`).expect(404);
    await asNoor.post(`${path}/bring-back`).expect(200);
    expect((await read(asSam, path)).notes).toHaveLength(1);
    await remove();
    api.clock.set('2026-04-09T12:01:00Z');
    expect(await removed(asNoor)).not.toContain(id);
    expect((await asNoor.post(`${path}/bring-back`).expect(409)).body.code).toBe('too_late_to_bring_back');
    const handlers = jobHandlers(api.unitOfWork, { pupilCodeSecret: 'a secret for marks', files: api.files });
    for (let times = 0; times < 2; times += 1) await handlers['remove-expired']({}, { last: true });
    for (const table of ['observation_note', 'observation_sheet', 'observation_observer'])
      expect(await api.database.owner.query(`select from ${table} where observation_id = $1`, [id])).toEqual([]);
    expect(await read(asNoor, next)).toMatchObject({ followsId: null });
  });

  it('tells the second of two who change the same what the first did', async () => {
    const path = await begin();
    await asSam.post(`${path}/accept`).expect(204);
    const change = (client: Client, agreements: string) =>
      client.patch(`${path}/pre-talk`).set('if-match', '"1"').send({ agreements });
    const answers = await Promise.all([change(asNoor, 'Voorin.'), change(asSam, 'Achterin.')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is listed with one query of rows, page by page, without what was written in it', async () => {
    for (const day of ['01', '02', '03', '04', '05']) await begin({ lessonOn: `2026-03-${day}` });
    const queries = await queriesOf(api, () => asSam.get('/v1/observations?limit=5').expect(200));
    expect(queries.length).toBeLessThanOrEqual(5);
    const all = await everyPage<{ lessonOn: string; role: string }>(asSam, '/v1/observations?limit=2');
    expect(all.map(({ lessonOn }) => lessonOn.slice(-2))).toEqual(['05', '04', '03', '02', '01']);
    expect(JSON.stringify(all)).not.toContain(FOCUS);
    expect(all.every(({ role }) => role === 'invited')).toBe(true);
    expect((await asSam.get('/v1/observations?role=observer').expect(200)).body.items).toEqual([]);
    expect((await asNoor.get('/v1/observations?role=owner&status=prepared').expect(200)).body.items).toHaveLength(5);
  });

  it('is in the history of the teacher, as what happened and not as what was written', async () => {
    await lessonWasDiscussed({ nextTry: 'Beurtstokjes.', notes: 'Dichtbij.' });
    const { body } = await asNoor.get('/v1/me/history?subjectType=observation').expect(200);
    expect(body.items.map(({ event }: { event: string }) => event)).toEqual([
      'observation.discussed',
      'observation.observed',
      'observation.note-written',
      'observation.observer-accepted',
      'observation.begun',
    ]);
    for (const words of [FOCUS, LESSON.title, 'vingers', 'Beurtstokjes', 'Dichtbij'])
      expect(JSON.stringify(body)).not.toContain(words);
  });
});
