import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, seedLearningForms, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, THE_MOMENT, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';
import { takenAlong } from '../support/taken-along.js';

const WHOLE = { learningForm: 'e_learning', title: 'Module klassenklimaat', learnedOn: '2026-03-10', minutes: 45 };

interface Draft {
  id: string;
  title: string | null;
  version: number;
}

describe('a draft of an activity', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
    asEmma = await api.as(await api.world.schoolLeader(board, school));
  });
  afterAll(() => api.close());

  const put = (id: string, typed: object, version?: number, client = asNoor) => {
    const request = client.put(`/v1/activity-drafts/${id}`);
    return (version === undefined ? request : request.set('if-match', `"${version}"`)).send(typed);
  };
  const begun = async (typed: object = {}): Promise<string> => {
    const id = newId();
    await put(id, typed).expect(200);
    return id;
  };
  const logIt = (id: string, client = asNoor) => client.post(`/v1/activity-drafts/${id}/log`);
  const history = async (id: string): Promise<string[]> => {
    const rows = await api.database.owner.query<{ event: string }[]>(
      `select event from history_entry where subject_id = $1 order by id`,
      [id],
    );
    return rows.map(({ event }) => event);
  };

  it('is saved as one types, half words and all, and read on another device', async () => {
    const id = newId();
    const { body: first } = await put(id, { title: 'O' }).expect(200).expect('etag', '"1"');
    expect(first).toMatchObject({ id, title: 'O', minutes: null, themeIds: null, version: 1 });
    await put(id, { title: '', reflection: 'Een begin ', evidenceUrl: 'htt', learnedOn: '2026-0', minutes: 0 }, 1)
      .expect(200)
      .expect('etag', '"2"');
    const { body } = await asNoor.get(`/v1/activity-drafts/${id}`).expect(200).expect('etag', '"2"');
    expect(body).toMatchObject({
      title: '',
      reflection: 'Een begin ',
      evidenceUrl: 'htt',
      learnedOn: '2026-0',
      minutes: 0,
    });
    const { version: _v, id: _i, begunAt: _b, savedAt: _s, ...typed } = body as Record<string, unknown>;
    await put(id, { ...typed, title: 'Onderzoeksles' }, 2)
      .expect(200)
      .expect('etag', '"3"');
  });

  it('is counted and listed nowhere among activities', async () => {
    const fleur = await api.world.staffMember(board);
    const asFleur = await api.as(fleur);
    await put(newId(), { ...WHOLE, visibility: 'board' }, undefined, asFleur).expect(200);
    for (const owner of ['me', 'open']) {
      const { body } = await asFleur.get(`/v1/activities?owner=${owner}`).expect(200);
      expect((body.items as { title: string }[]).filter(({ title }) => title === WHOLE.title)).toEqual([]);
    }
    const { body: totals } = await asFleur.get('/v1/activities/totals?from=2026-01-01&until=2026-08-01').expect(200);
    expect(totals.overall.count).toBe(0);
  });

  it('is not written over by another device that has not read it', async () => {
    const id = await begun({ title: 'Op de telefoon' });
    await put(id, { title: 'Op de laptop' }).expect(428);
    await put(id, { title: 'Op de laptop' }, 1).expect(200);
    await put(id, { title: 'Weer op de telefoon' }, 1).expect(412);
    const answers = await Promise.all([put(id, { title: 'a' }, 2), put(id, { title: 'b' }, 2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('can be saved again by a device that missed the answer', async () => {
    const id = await begun({ title: 'Eerst' });
    await put(id, { title: 'Eerst' }).expect(200).expect('etag', '"1"');
    await put(id, { title: 'Daarna' }, 1).expect(200);
    await put(id, { title: 'Daarna' }, 1).expect(200).expect('etag', '"2"');
  });

  it('begun twice at once is one', async () => {
    const id = newId();
    const answers = await Promise.all([put(id, { title: 'x' }), put(id, { title: 'x' }), put(id, { title: 'x' })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await asNoor.get(`/v1/activity-drafts/${id}`).expect(200).expect('etag', '"1"');
  });

  it('is nobody else’s to read, save, throw away or log, nor under its id on another board', async () => {
    const id = await begun({ title: 'Van mij' });
    const elsewhere = await api.as(await api.world.boardAdmin(await api.world.board()));
    for (const client of [asEmma, elsewhere]) {
      await client.get(`/v1/activity-drafts/${id}`).expect(404);
      await put(id, { title: 'Van ons' }, undefined, client).expect(404);
      await put(id, { title: 'Van ons' }, 1, client).expect(404);
      await client.delete(`/v1/activity-drafts/${id}`).set('if-match', '"1"').expect(404);
      await logIt(id, client).expect(404);
      expect((await client.get('/v1/activity-drafts').expect(200)).body.items).toEqual([]);
    }
    await asNoor.get(`/v1/activity-drafts/${id}`).expect(200).expect('etag', '"1"');
  });

  it('is thrown away for good, by who has read it', async () => {
    const id = await begun({ title: 'Toch niet' });
    const discard = (version: string) => asNoor.delete(`/v1/activity-drafts/${id}`).set('if-match', version);
    await asNoor.delete(`/v1/activity-drafts/${id}`).expect(428);
    await discard('"9"').expect(412);
    await discard('"1"').expect(204);
    await asNoor.get(`/v1/activity-drafts/${id}`).expect(404);
    await put(id, { title: 'Verder typen' }, 1).expect(404);
    expect(await history(id)).toEqual(['activity-draft.begun', 'activity-draft.discarded']);
  });

  it.each<[string, object, string, string]>([
    ['a field that does not exist', { hours: 2 }, '/hours', 'whitelistValidation'],
    ['a title that fits no activity', { title: 'x'.repeat(201) }, '/title', 'maxLength'],
    ['half a minute', { minutes: 0.5 }, '/minutes', 'isInt'],
    ['a goal that is no id', { goalIds: ['x'] }, '/goalIds', 'isUuid'],
  ])('refuses %s', async (_, typed, pointer, code) => {
    const { body } = await put(newId(), typed).expect(400);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });

  it('refuses an id that is none', async () => {
    await put('mijn-concept', { title: 'x' }).expect(400);
  });

  describe('that is logged', () => {
    it('becomes an activity, and is gone; asked again it is the same activity', async () => {
      const id = await begun({ ...WHOLE, title: ' Module klassenklimaat ', reflection: '', tryOut: null });
      const { body } = await logIt(id).expect(201);
      expect(body).toMatchObject({ ...WHOLE, ownerId: noor.id, reflection: null, source: 'manual', version: 1 });
      await asNoor.get(`/v1/activity-drafts/${id}`).expect(404);
      const { body: again } = await logIt(id).expect(201);
      expect(again).toEqual(body);
      expect(await history(id)).toEqual(['activity-draft.begun', 'activity-draft.logged']);
      expect(await history(body.id as string)).toEqual(['activity.logged']);
    });

    it('is one activity, also when it is logged twice at once', async () => {
      const id = await begun({ ...WHOLE, title: 'Tweemaal' });
      const answers = await Promise.all([logIt(id), logIt(id), logIt(id)]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    });

    it('is not begun again by a device that was away', async () => {
      const id = await begun(WHOLE);
      await logIt(id).expect(201);
      const { body } = await put(id, { ...WHOLE, title: 'Nog verder' }).expect(409);
      expect(body.code).toBe('draft_was_logged');
      await put(id, { ...WHOLE, title: 'Nog verder' }, 1).expect(404);
    });

    it('says what is missing, or breaks a rule, and stays', async () => {
      const id = await begun({ title: '  ', minutes: 0, evidenceUrl: 'htt' });
      const { body } = await logIt(id).set('accept-language', 'en').expect(422);
      expect(body).toMatchObject({ code: 'draft_not_complete', title: expect.stringContaining('The draft is kept') });
      expect((body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code])).toEqual([
        ['/learningForm', 'missing'],
        ['/title', 'missing'],
        ['/learnedOn', 'missing'],
        ['/minutes', 'min'],
        ['/evidenceUrl', 'isUrl'],
      ]);
      await put(id, { ...WHOLE, learnedOn: '2026-03-13', goalIds: [newId()] }, 1).expect(200);
      const { body: rules } = await logIt(id).expect(422);
      expect((rules.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(['/learnedOn', '/goalIds']);
      await put(id, WHOLE, 2).expect(200);
      await logIt(id).expect(201);
    });

    it('is not there any more once that activity was removed', async () => {
      const id = await begun(WHOLE);
      const { body } = await logIt(id).expect(201);
      await asNoor.delete(`/v1/activities/${body.id}`).set('if-match', '"1"').expect(204);
      await logIt(id).expect(404);
    });
  });

  it('is listed, the latest changed first, in one query a page', async () => {
    const lotte = await api.as(await api.world.staffMember(board));
    const ids = [newId(), newId(), newId()];
    for (const [minute, id] of ids.entries()) {
      api.clock.set(`2026-03-12T09:0${minute}:00Z`);
      await put(id, { title: `${minute}` }, undefined, lotte).expect(200);
    }
    api.clock.set('2026-03-12T09:05:00Z');
    await put(ids[0] ?? '', { title: 'Weer' }, 1, lotte).expect(200);
    api.clock.set(THE_MOMENT);
    const rows = await everyPage<Draft>(lotte, '/v1/activity-drafts?limit=1');
    expect(rows.map(({ title }) => title)).toEqual(['Weer', '2', '1']);
    // Begin, isolation, board, list, commit.
    expect(await queriesOf(api, () => lotte.get('/v1/activity-drafts').expect(200))).toHaveLength(5);
    const after = Buffer.from(JSON.stringify(['2026-13-45T00:00:00Z', newId()])).toString('base64url');
    await lotte.get(`/v1/activity-drafts?after=${after}`).expect(400);
  });

  it('writes to the history when it is begun, and not with every word', async () => {
    const id = await begun({ title: 'a' });
    for (const [version, title] of ['ab', 'abc', 'abcd'].entries()) await put(id, { title }, version + 1).expect(200);
    expect(await history(id)).toEqual(['activity-draft.begun']);
    // Begin, board, draft, saved, commit.
    expect(await queriesOf(api, () => put(id, { title: 'abcde' }, 4).expect(200))).toHaveLength(5);
  });

  it('is removed when nobody has touched it for a year', async () => {
    const [old, fresh] = [await begun({ title: 'Vergeten' }), await begun({ title: 'Ooit' })];
    api.clock.set('2026-06-01T09:00:00Z');
    await put(fresh, { title: 'Toch weer' }, 1).expect(200);
    for (const moment of ['2027-03-12T09:00:00Z', '2027-03-12T09:00:01Z']) {
      api.clock.set(moment);
      const left = async () =>
        (await api.database.owner.query<object[]>(`select from activity_draft where id = any($1)`, [[old, fresh]]))
          .length;
      await removeExpired(api.unitOfWork);
      await removeExpired(api.unitOfWork);
      expect(await left()).toBe(moment.endsWith('00Z') ? 2 : 1);
    }
    api.clock.set(THE_MOMENT);
  });

  it('comes along in what one gets of oneself, with the ids of what was logged', async () => {
    const sara = await api.world.staffMember(board);
    const asSara = await api.as(sara);
    await put(newId(), { reflection: 'Nog niet af.' }, undefined, asSara).expect(200);
    const items = [{ clientId: 'telefoon-1', ...WHOLE }];
    await asSara.post('/v1/activities/batch').send({ items }).expect(200);
    const { all } = await takenAlong(api, sara);
    for (const words of ['Nog niet af.', 'telefoon-1']) expect(all).toContain(words);
  });
});
