import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, remindTeams, type School, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { applyDue } from '../support/erasure-story.js';
import { addSignal } from '../support/laid-out/signals.js';
import { takenAlong } from '../support/taken-along.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const SAID = { title: 'Na de pauze is het eerste kwartier geen les', noticed: 'Groepen beginnen te laat.' };
const LOOKED = { checkedOn: '2026-03-12', lookedAt: 'Begintijden van acht groepen', words: 'Zeven op tijd.' };

describe('signals', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let [noor, sam, lin, sanne]: StaffMember[] = [];
  let [asNoor, asSam, asLin, asSanne]: Client[] = [];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    noor = await world.staffMember(board, school, { familyName: 'de Wit' });
    sam = await world.staffMember(board, school, { givenName: 'Sam' });
    lin = await world.staffMember(board, school, { givenName: 'Lin' });
    sanne = await world.schoolLeader(board, school);
    team = await world.leerteam(board, { name: 'PLG rust' });
    await world.membership(team, sam);
    [asNoor, asSam, asLin, asSanne] = await Promise.all([noor, sam, lin, sanne].map((one) => api.as(one)));
  });

  const notice = async (client = asNoor as Client, said: object = {}): Promise<string> => {
    const { body } = await client
      .post(`/v1/schools/${school.id}/signals`)
      .send({ ...SAID, ...said })
      .expect(201);
    return body.id as string;
  };
  const read = async (id: string, client = asNoor as Client) =>
    (await client.get(`/v1/signals/${id}`).expect(200)).body;
  /** A step with the version that stands. */
  const step = async (client: Client | undefined, id: string, name: string, body: object = {}) => {
    const { version } = await read(id);
    return (client as Client).post(`/v1/signals/${id}/${name}`).set('if-match', `"${version}"`).send(body);
  };
  const takenUp = async (id: string) =>
    expect((await step(asSam, id, 'take-up', { leerteamId: team.id })).status).toBe(200);
  const check = (id: string, found: string, more: object = {}) =>
    (asSam as Client).post(`/v1/signals/${id}/checks`).send({ ...LOOKED, found, ...more });
  const notices = async (client: Client | undefined): Promise<string[]> => {
    const { body } = await (client as Client).get('/v1/me/notices').expect(200);
    return body.items.map(({ kind }: { kind: string }) => kind);
  };

  it('goes from noticing to a mended check, and its author hears of each step', async () => {
    const id = await notice(asNoor, { noticedOn: '2026-03-02', circumstances: 'Sinds de herfst' });
    expect(await read(id, asLin)).toMatchObject({
      ...{ state: 'noticed', holder: null, author: { id: noor?.id }, noticedBy: { named: 1, andAnonymous: false } },
      ...{ circumstances: 'Sinds de herfst', noticedOn: '2026-03-02', version: 1 },
    });
    await takenUp(id);
    expect((await step(asLin, id, 'move', { to: 'trying' })).status).toBe(403);
    expect((await step(asSam, id, 'move', { to: 'trying' })).body).toMatchObject({ state: 'trying' });
    const early = await step(asSam, id, 'move', { to: 'resolved' });
    expect(early.body.errors).toMatchObject([{ pointer: '/to', code: 'check_expected' }]);
    await check(id, 'not_mended').expect(201);
    expect(await read(id)).toMatchObject({ state: 'investigating' });
    expect((await step(asSam, id, 'move', { to: 'resolved' })).body.errors).toMatchObject([{ code: 'not_mended_yet' }]);
    await check(id, 'partly', { next: 'trying' }).expect(422);
    await check(id, 'partly').expect(201);
    expect((await step(asSam, id, 'move', { to: 'resolved' })).body).toMatchObject({
      ...{ state: 'resolved', endedOn: '2026-03-12', checks: [{ found: 'not_mended' }, { found: 'partly' }] },
      steps: [{ kind: 'taken_up', leerteam: { id: team.id } }, { toState: 'trying' }, {}, { toState: 'resolved' }],
    });
    expect((await step(asSam, id, 'put-back')).body.code).toBe('signal_ended');
    expect(await notices(asNoor)).toEqual(['signal.resolved', 'signal.moved', 'signal.taken-up']);
    // It is back: a new round, which takes a check of its own.
    expect((await step(asLin, id, 'reopen', {})).status).toBe(400);
    expect((await step(asLin, id, 'reopen', { word: 'Het is terug.' })).body).toMatchObject({
      ...{ state: 'noticed', holder: null, leerteam: null, endedOn: null },
    });
    expect(await notices(asSam)).toEqual(['signal.reopened']);
    await takenUp(id);
    expect((await step(asSam, id, 'move', { to: 'resolved' })).body.errors).toMatchObject([{ code: 'check_expected' }]);
    const accepted = await step(asSam, id, 'move', { to: 'accepted' });
    expect(accepted.body.errors).toMatchObject([{ pointer: '/word', code: 'acceptance_needs_reason' }]);
    expect((await step(asSam, id, 'move', { to: 'accepted', word: 'Het gebouw is zo.' })).body.state).toBe('accepted');
  });

  it('is there for who works at the school, its leader and the leerteam that has it, and for nobody else', async () => {
    const { world } = api;
    const elsewhere = await world.school(board);
    const others = [
      await world.staffMember(board, elsewhere),
      await world.schoolLeader(board, elsewhere),
      await world.boardAdmin(board),
    ];
    const id = await notice();
    for (const other of others) {
      const client = await api.as(other);
      await client.get(`/v1/signals/${id}`).expect(404);
      await client.put(`/v1/signals/${id}/support`).expect(404);
      expect((await client.get('/v1/signals').expect(200)).body.items).toEqual([]);
      await client.post(`/v1/schools/${school.id}/signals`).send(SAID).expect(403);
      await client.post(`/v1/schools/${school.id}/anonymous-signals`).send(SAID).expect(403);
      await client.get(`/v1/schools/${school.id}/signal-summary?from=2025-08-01&until=2026-08-01`).expect(403);
    }
    const [member] = others as [StaffMember];
    await world.membership(team, member);
    await takenUp(id);
    expect(await read(id, await api.as(member))).toMatchObject({ state: 'investigating' });
    expect((await step(await api.as(member), id, 'move', { to: 'trying' })).status).toBe(200);
    // The leader reads it, and puts back what a leerteam leaves lying; only that.
    expect((await step(asSanne, id, 'move', { to: 'investigating' })).status).toBe(403);
    expect((await step(asSanne, id, 'put-back', { word: 'Wie wil?' })).body).toMatchObject({ state: 'noticed' });
    await (await api.as(member)).get(`/v1/signals/${id}`).expect(404);
  });

  it('is taken up by one, for a leerteam at the school or by the leader, and handed over', async () => {
    const id = await notice();
    const other = await api.world.leerteam(board);
    expect((await step(asSam, id, 'take-up')).body.errors).toMatchObject([{ code: 'leerteam_expected' }]);
    const codeOf = async (leerteamId: string) =>
      (await step(asSam, id, 'take-up', { leerteamId })).body.errors?.[0].code as string;
    expect(await codeOf(other.id)).toBe('leerteam_not_at_school');
    await api.world.membership(other, lin as StaffMember);
    expect(await codeOf(other.id)).toBe('not_a_member');
    expect((await step(asSanne, id, 'take-up')).body).toMatchObject({ holder: 'leader', leerteam: null });
    expect((await step(asSam, id, 'take-up', { leerteamId: team.id })).body.code).toBe('signal_taken_up');
    expect((await step(asSanne, id, 'hand-over', { leerteamId: other.id })).body).toMatchObject({
      leerteam: { id: other.id },
    });
    expect(await notices(asLin)).toEqual(['signal.handed-over']);
    expect((await step(asSanne, id, 'hand-over', {})).status).toBe(403);
    expect((await step(asLin, id, 'hand-over', { leerteamId: other.id })).status).toBe(422);
    expect((await step(asLin, id, 'put-back')).body.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'taken_up',
      'handed_over',
      'put_back',
    ]);
    // Of two who take it up at once, one does.
    const both = await Promise.all([step(asSam, id, 'take-up', { leerteamId: team.id }), step(asSanne, id, 'take-up')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('counts each person once who notices it too, by name', async () => {
    const id = await notice();
    await takenUp(id);
    for (let times = 0; times < 2; times += 1) await (asLin as Client).put(`/v1/signals/${id}/support`).expect(204);
    expect(await notices(asSam)).toEqual(['signal.supported']);
    expect(await read(id)).toMatchObject({ noticedBy: { named: 2 }, noticers: [{}, {}] });
    const mine = (await (asLin as Client).get('/v1/signals?mine=true').expect(200)).body.items;
    expect(mine.map((one: { id: string }) => one.id)).toEqual([id]);
    for (let times = 0; times < 2; times += 1) await (asLin as Client).delete(`/v1/signals/${id}/support`).expect(204);
    expect((await read(id)).noticedBy).toEqual({ named: 1, andAnonymous: false });
  });

  it('is joined to one that says the same, read on there, and parted again', async () => {
    const [one, two, three] = [await notice(), await notice(asLin), await notice(asSanne)];
    await (asSam as Client).put(`/v1/signals/${two}/support`).expect(204);
    const join = (client: Client | undefined, id: string, intoId: string) => step(client, id, 'join', { intoId });
    expect((await join(asSam, one, two)).status).toBe(403);
    expect((await join(asNoor, one, one)).body.errors).toMatchObject([{ code: 'joined_to_itself' }]);
    expect((await join(asLin, three, two)).body).toMatchObject({ joinedToId: two });
    expect((await join(asNoor, two, one)).body).toMatchObject({ joinedToId: one });
    expect(await read(one)).toMatchObject({
      noticedBy: { named: 4, andAnonymous: false },
      joined: [{ id: two }, { id: three }],
    });
    expect(await notices(asLin)).toContain('signal.joined');
    for (const [method, path] of [
      ['put', `/v1/signals/${two}/support`],
      ['post', `/v1/signals/${two}/take-up`],
    ] as const)
      expect(
        (await (asSam as Client)[method](path).set('if-match', '"2"').send({ leerteamId: team.id })).body.code,
      ).toBe('signal_joined');
    const listed = (await (asSam as Client).get('/v1/signals').expect(200)).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([one]);
    expect((await step(asSam, two, 'part')).status).toBe(403);
    expect((await step(asLin, two, 'part')).body).toMatchObject({ joinedToId: null, state: 'noticed' });
    expect((await read(one)).joined).toMatchObject([{ id: three }]);
    expect((await step(asLin, two, 'part')).body.code).toBe('signal_not_joined');
  });

  it('is never joined in a circle, or to what was joined meanwhile, however many do so at once', async () => {
    for (let times = 0; times < 5; times += 1) {
      const [one, two, three] = [await notice(), await notice(asLin), await notice(asSanne)] as [
        string,
        string,
        string,
      ];
      const join = (client: Client | undefined, id: string, intoId: string) =>
        (client as Client).post(`/v1/signals/${id}/join`).set('if-match', '"1"').send({ intoId });
      const answers = await Promise.all([join(asNoor, one, two), join(asLin, two, one), join(asSanne, three, two)]);
      expect(answers.every(({ status }) => [200, 409, 412, 422].includes(status))).toBe(true);
      const rows = await api.database.owner.query<{ chained: boolean }[]>(
        `select exists (select from signal g where g.id = s.joined_to_id and g.joined_to_id is not null) as chained
           from signal s where s.id = any($1)`,
        [[one, two, three]],
      );
      expect(rows.map(({ chained }) => chained)).toEqual([false, false, false]);
    }
  });

  it('has actions of whoever may read it, who hear of them a day before and once they are late', async () => {
    const id = await notice();
    const wish = { text: 'Een klok ophangen', ownerId: lin?.id, dueOn: '2026-03-16' };
    await (asSam as Client).post(`/v1/signals/${id}/actions`).send(wish).expect(403);
    await takenUp(id);
    const outsider = await api.world.staffMember(board);
    const refused = await (asSam as Client).post(`/v1/signals/${id}/actions`).send({ ...wish, ownerId: outsider.id });
    expect(refused.body.errors).toMatchObject([{ pointer: '/ownerId', code: 'does_not_see_signal' }]);
    const { body: action } = await (asSam as Client).post(`/v1/signals/${id}/actions`).send(wish).expect(201);
    expect(action).toMatchObject({ owner: { id: lin?.id }, signalTitle: SAID.title, state: 'open' });
    const remind = async (at: string) => {
      api.clock.set(at);
      for (let times = 0; times < 2; times += 1) await remindTeams(api.unitOfWork);
    };
    await remind('2026-03-15T09:00:00Z');
    await remind('2026-03-17T09:00:00Z');
    asLin = await api.as(lin as StaffMember);
    expect(await notices(asLin)).toEqual([
      'signal-action.overdue',
      'signal-action.due-tomorrow',
      'signal-action.given',
    ]);
    const own = (await asLin.get('/v1/me/actions-on-signals?state=open').expect(200)).body.items;
    expect(own).toMatchObject([{ id: action.id }]);
    const end = { state: 'done' };
    await (
      await api.as(noor as StaffMember)
    )
      .patch(`/v1/signal-actions/${action.id}`)
      .set('if-match', '"1"')
      .send(end)
      .expect(403);
    const { body: done } = await asLin
      .patch(`/v1/signal-actions/${action.id}`)
      .set('if-match', '"1"')
      .send(end)
      .expect(200);
    expect(done).toMatchObject({ state: 'done', endedOn: '2026-03-17', version: 2 });
  });

  it('is put in other words by its author alone, and that is told', async () => {
    const id = await notice();
    const reword = (client: Client | undefined, version: number) =>
      (client as Client).patch(`/v1/signals/${id}`).set('if-match', `"${version}"`).send({ title: 'Na de pauze' });
    await takenUp(id);
    await reword(asSam, 2).expect(403);
    await reword(asNoor, 1).expect(412);
    expect((await reword(asNoor, 2).expect(200)).body).toMatchObject({
      title: 'Na de pauze',
      rewordedBy: { id: noor?.id },
    });
  });

  it('lists in a fixed number of queries, in parts, by what is asked for', async () => {
    const theme = await api.world.theme(board);
    for (let count = 0; count < 6; count += 1) await addSignal(api, school, noor as StaffMember);
    const id = await notice(asNoor, { themeIds: [theme.id] });
    await takenUp(id);
    const list = async (query: string) => (await (asLin as Client).get(`/v1/signals?${query}`).expect(200)).body;
    const first = await list('limit=4');
    const second = await list(`limit=4&after=${first.next}`);
    const ids = [...first.items, ...second.items].map((one: { id: string }) => one.id);
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
    expect(ids[0]).toBe(id);
    for (const query of [`themeId=${theme.id}`, `leerteamId=${team.id}`, 'state=investigating'])
      expect((await list(`${query}&schoolId=${school.id}`)).items).toMatchObject([{ id }]);
    const queries = await queriesOf(api, () => list('limit=200'));
    expect(queries.filter((one) => /^\s*select/i.test(one)).length).toBeLessThanOrEqual(4);
  });

  it('tells how they stand and, of five that were resolved, how long it took', async () => {
    const ended = { state: 'resolved', holder: 'leader', noticedOn: '2026-02-01' } as const;
    const summary = async () =>
      (
        await (asLin as Client)
          .get(`/v1/schools/${school.id}/signal-summary?from=2026-02-01&until=2026-03-01`)
          .expect(200)
      ).body;
    const days = ['2026-02-03', '2026-02-05', '2026-02-11', '2026-02-21'];
    for (const endedOn of days) await addSignal(api, school, null, { ...ended, endedOn });
    expect(await summary()).toMatchObject({ resolved: 4, medianDays: null });
    const fifth = await addSignal(api, school, null, { ...ended, endedOn: '2026-02-26' });
    await addSignal(api, school, null, { joinedToId: fifth, noticedOn: '2026-01-01' });
    await addSignal(api, school, null, { ...ended, endedOn: '2026-03-01' });
    expect(await summary()).toMatchObject({ resolved: 5, medianDays: 10 });
    expect((await summary()).states).toContainEqual({ state: 'resolved', signals: 6 });
  });

  it('is taken along by its author; erased, what only they noticed goes, and what others took up stays the school’s', async () => {
    await notice(asNoor, { noticed: 'De kolibries storen.' });
    const shared = await notice(asNoor, { noticed: 'De okapi’s storen.' });
    await takenUp(shared);
    const of = await notice(asLin, { noticed: 'De lama’s storen.' });
    await (asNoor as Client).put(`/v1/signals/${of}/support`).expect(204);
    const { rows, all } = await takenAlong(api, noor as StaffMember);
    expect(rows('signal')).toHaveLength(2);
    expect(rows('signal_support')).toMatchObject([{ signalTitle: SAID.title }]);
    expect(all).not.toContain('lama');
    await (asNoor as Client).post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    api.clock.set('2026-03-27T09:00:00Z');
    await applyDue(api);
    const contents = await wholeDatabase(api.database.owner);
    expect(tablesWith('kolibries', contents)).toEqual([]);
    asLin = await api.as(lin as StaffMember);
    expect(await read(shared, asLin)).toMatchObject({ author: { name: 'Gewiste collega' } });
    expect((await read(of, asLin)).noticedBy).toEqual({ named: 1, andAnonymous: false });
  });
});
