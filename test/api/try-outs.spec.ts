import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type LearningForm, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

describe('what somebody will try in class', () => {
  let api: TestApi;
  let board: Board;
  let form: LearningForm;
  let noor: StaffMember;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    form = await api.world.learningForm(board);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    on('2026-03-12');
    noor = await api.world.staffMember(board);
    asNoor = await api.as(noor);
    asEmma = await api.as(await api.world.staffMember(board));
  });

  const on = (day: string): void => api.clock.set(`${day}T09:00:00Z`);
  const log = async (values: object = {}): Promise<string> => {
    const entry = { learningForm: form.code, title: 'Samenvatten', learnedOn: '2026-03-12', minutes: 60 };
    const tryOut = 'Eerst samen schrappen';
    const { body } = await asNoor
      .post('/v1/activities')
      .send({ ...entry, tryOut, ...values })
      .expect(201);
    return body.id as string;
  };
  const asked = async (client = asNoor): Promise<{ activityId: string; askedOn: string }[]> =>
    (await client.get('/v1/me/try-outs').expect(200)).body.items;
  const answer = (id: string, body: object, client = asNoor) =>
    client.post(`/v1/activities/${id}/try-out-answers`).send(body);

  it('comes back as a question two weeks later, and not a day before', async () => {
    const activityId = await log();
    await log({ tryOut: null });
    on('2026-03-25');
    expect(await asked()).toEqual([]);
    on('2026-03-26');
    expect(await asked()).toEqual([
      {
        activityId,
        title: 'Samenvatten',
        learnedOn: '2026-03-12',
        tryOut: 'Eerst samen schrappen',
        askedOn: '2026-03-26',
        question: 'Wat kwam ervan?',
      },
    ]);
    const english = await asNoor.get('/v1/me/try-outs').set('accept-language', 'en').expect(200);
    expect(english.body.items[0].question).toBe('What came of it?');
    expect(await asked(asEmma)).toEqual([]);
  });

  it('gives two weeks from the day that it was written, where that is later than the day it was done', async () => {
    const late = await log({ learnedOn: '2026-01-12' });
    on('2026-03-14');
    const corrected = { tryOut: 'Eerst in tweetallen' };
    const rewritten = await log({ learnedOn: '2026-01-13' });
    on('2026-03-20');
    await asNoor.patch(`/v1/activities/${rewritten}`).set('if-match', '"1"').send(corrected).expect(200);
    on('2026-03-26');
    expect(await asked()).toMatchObject([{ activityId: late, askedOn: '2026-03-26' }]);
    on('2026-04-03');
    expect((await asked())[0]).toMatchObject({ activityId: rewritten, askedOn: '2026-04-03' });
  });

  it('is not put off by a correction of something else', async () => {
    const id = await log();
    on('2026-03-20');
    await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send({ minutes: 90 }).expect(200);
    on('2026-03-26');
    expect(await asked()).toHaveLength(1);
  });

  it.each(['tried', 'let_go'])('is asked no more once it is answered: %s', async (outcome) => {
    const id = await log();
    on('2026-04-01');
    const { body } = await answer(id, { outcome, note: 'Het ging goed' }).expect(201);
    expect(body).toMatchObject({ activityId: id, tryOut: 'Eerst samen schrappen', outcome, note: 'Het ging goed' });
    expect(body).toMatchObject({ askAgainOn: null, loggedActivityId: null });
    on('2027-04-01');
    expect(await asked()).toEqual([]);
  });

  it('is asked again after “not yet”: two weeks later, or when its owner says', async () => {
    const [usual, later] = [await log(), await log()];
    on('2026-04-01');
    expect((await answer(usual, { outcome: 'not_yet' }).expect(201)).body.askAgainOn).toBe('2026-04-15');
    await answer(later, { outcome: 'not_yet', askAgainOn: '2026-06-01' }).expect(201);
    on('2026-04-14');
    expect(await asked()).toEqual([]);
    on('2026-04-15');
    expect(await asked()).toMatchObject([{ activityId: usual, askedOn: '2026-04-15' }]);
    on('2026-06-01');
    expect(await asked()).toHaveLength(2);
  });

  it('may be answered again: the latest counts, and every answer is kept', async () => {
    const id = await log();
    on('2026-04-01');
    await answer(id, { outcome: 'not_yet', note: 'Geen tijd' }).expect(201);
    on('2026-04-20');
    await answer(id, { outcome: 'tried' }).expect(201);
    const answers = await everyPage<{ outcome: string }>(asNoor, `/v1/activities/${id}/try-out-answers?limit=1`);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['tried', 'not_yet']);
    expect(await asked()).toEqual([]);
  });

  it('is another question where it was changed after it was answered', async () => {
    const id = await log();
    on('2026-04-01');
    await answer(id, { outcome: 'tried' }).expect(201);
    const change = { tryOut: 'Nu met hun eigen tekst' };
    await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send(change).expect(200);
    expect(await asked()).toEqual([]);
    on('2026-04-15');
    expect(await asked()).toMatchObject([{ activityId: id, ...change, askedOn: '2026-04-15' }]);
    const { body } = await asNoor.get(`/v1/activities/${id}/try-out-answers`).expect(200);
    expect(body.items).toMatchObject([{ tryOut: 'Eerst samen schrappen' }]);
  });

  it('can be logged with the answer, once', async () => {
    const id = await log();
    on('2026-04-01');
    const wish = { outcome: 'tried', note: 'Het schrappen ging goed', log: { minutes: 50 } };
    const send = () => answer(id, wish).set('idempotency-key', 'proberen').expect(201);
    const [{ body }, again] = [await send(), await send()];
    expect(again.body).toEqual(body);
    const { body: tried } = await asNoor.get(`/v1/activities/${body.loggedActivityId}`).expect(200);
    expect(tried).toMatchObject({ title: 'Eerst samen schrappen', reflection: wish.note, learnedOn: '2026-04-01' });
    expect(tried).toMatchObject({ minutes: 50, learningForm: form.code, visibility: 'private', tryOut: null });
    const { body: all } = await asNoor.get('/v1/activities').expect(200);
    expect(all.items).toHaveLength(2);
  });

  it('refuses an answer that makes no sense, and logs nothing with it', async () => {
    const id = await log();
    on('2026-04-01');
    const wrong = async (body: object) => (await answer(id, body).expect(422)).body.errors[0];
    expect(await wrong({ outcome: 'tried', askAgainOn: '2026-05-01' })).toMatchObject({ code: 'only_where_not_yet' });
    expect(await wrong({ outcome: 'not_yet', askAgainOn: '2026-04-01' })).toMatchObject({ code: 'date_outside_range' });
    expect(await wrong({ outcome: 'not_yet', log: { minutes: 5 } })).toMatchObject({ code: 'only_where_tried' });
    const future = { outcome: 'tried', log: { minutes: 5, learnedOn: '2026-04-02' } };
    expect(await wrong(future)).toMatchObject({ code: 'in_the_future' });
    const none = await log({ tryOut: null });
    expect((await answer(none, { outcome: 'tried' }).expect(422)).body.errors).toMatchObject([
      { code: 'nothing_to_try' },
    ]);
    await answer(id, { outcome: 'maybe' }).expect(400);
    expect((await asNoor.get(`/v1/activities/${id}/try-out-answers`).expect(200)).body.items).toEqual([]);
  });

  it('is its owner’s to answer, and the answers theirs to read, also where the activity is open', async () => {
    const [open, closed] = [await log({ visibility: 'board' }), await log()];
    await answer(open, { outcome: 'tried', note: 'Alleen voor mij' }).expect(201);
    await answer(open, { outcome: 'tried' }, asEmma).expect(403);
    await asEmma.get(`/v1/activities/${open}/try-out-answers`).expect(403);
    await answer(closed, { outcome: 'tried' }, asEmma).expect(404);
    await asEmma.get(`/v1/activities/${closed}/try-out-answers`).expect(404);
    const { text } = await asEmma.get(`/v1/activities/${open}`).expect(200);
    expect(text).not.toContain('Alleen voor mij');
  });

  it('says in the history what was answered, and not what came of it', async () => {
    const id = await log();
    await answer(id, { outcome: 'not_yet', note: 'geheim' }).expect(201);
    const rows = await api.database.owner.query(
      `select changes from history_entry where subject_id = $1 and event = 'activity.try-out-answered'`,
      [id],
    );
    expect(rows).toEqual([{ changes: { outcome: 'not_yet', askAgainOn: '2026-03-26', loggedActivityId: null } }]);
  });

  it('is gone with the activity, and for good thirty days after that was removed', async () => {
    const id = await log();
    await answer(id, { outcome: 'not_yet', note: 'geheim' }).expect(201);
    await asNoor.delete(`/v1/activities/${id}`).set('if-match', '"1"').expect(204);
    on('2026-04-01');
    expect(await asked()).toEqual([]);
    const kept = () => api.database.owner.query(`select from try_out_answer where activity_id = $1`, [id]);
    expect(await kept()).toHaveLength(1);
    on('2026-04-12');
    await removeExpired(api.unitOfWork);
    await removeExpired(api.unitOfWork);
    expect(await kept()).toHaveLength(0);
  });

  it('can be changed by nobody once it is answered', async () => {
    await expect(api.database.app.query(`update try_out_answer set outcome = 'tried'`)).rejects.toThrow(
      'permission denied',
    );
  });

  it('is asked quickly of who has five thousand activities, nearly all answered', async () => {
    await api.database.owner.query(
      `insert into activity (id, board_id, owner_id, learning_form_id, title, learned_on, minutes, initiative,
           visibility, try_out, source, logged_at, version)
         select gen_random_uuid(), $1, $2, $3, 'Samenvatten ' || n, date '2018-01-01' + n % 2800, 60, 'self_chosen',
           'private', 'Proberen ' || n, 'manual', '2018-01-01'::timestamptz + make_interval(days => n % 2800), 1
           from generate_series(1, 5000) n`,
      [board.id, noor.id, form.id],
    );
    await api.database.owner.query(
      `insert into try_out_answer (id, board_id, activity_id, try_out, outcome, answered_at)
         select gen_random_uuid(), board_id, id, try_out, 'tried', now()
           from activity where owner_id = $1 and learned_on > '2018-01-20'`,
      [noor.id],
    );
    await api.database.owner.query('analyze activity, try_out_answer, history_entry');
    const started = performance.now();
    const items = await everyPage(asNoor, '/v1/me/try-outs?limit=20');
    const took = performance.now() - started;
    expect(items.length).toBeGreaterThan(30);
    // Two pages, of some 100 ms each; a machine that has much else to do may take some more.
    expect(took).toBeLessThan(10_000);
    const queries = await queriesOf(api, () => asNoor.get('/v1/me/try-outs').expect(200));
    expect(queries.length).toBeLessThanOrEqual(6);
  });
});
