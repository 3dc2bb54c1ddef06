import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { remindTeams, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';
import { pulseAnswer, type SchoolWithPulse, schoolWithPulse } from '../support/school-with-pulse.js';

const CLOSES = '2026-03-26';

describe('the needs pulse of a school', () => {
  let api: TestApi;
  let here: SchoolWithPulse;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    on('2026-03-12');
    here = await schoolWithPulse(api, 12);
  });

  const on = (day: string): void => api.clock.set(`${day}T09:00:00Z`);
  const as = (person: number): Client => here.clients[person] as Client;
  const pulsesPath = (): string => `/v1/schools/${here.school.id}/pulses`;
  const itemsPath = (): string => `/v1/schools/${here.school.id}/pulse-items`;
  const asking = (values: object = {}): object => ({ closesOn: CLOSES, itemIds: here.itemIds, ...values });
  const open = async (values: object = {}): Promise<string> =>
    (await as(0).post(pulsesPath()).send(asking(values)).expect(201)).body.id;
  const answer = (id: string, by: number, ...steps: number[]) =>
    as(by)
      .post(`/v1/pulses/${id}/answers`)
      .send(pulseAnswer(here.itemIds, ...steps));
  const read = async (id: string, by = 1) => (await as(by).get(`/v1/pulses/${id}`).expect(200)).body;
  const night = (): Promise<void> => removeExpired(api.unitOfWork);
  const rowsOf = (table: string, id: string): Promise<object[]> =>
    api.database.owner.query(`select * from pulse_${table} where pulse_id = $1`, [id]);
  const told = async (id: string, kind: string): Promise<string[]> => {
    const rows = await api.database.owner.query<{ id: string }[]>(
      `select recipient_id as id from notice where subject_id = $1 and kind = $2 order by 1`,
      [id, kind],
    );
    return rows.map((row) => row.id);
  };
  const idsOf = (people: readonly StaffMember[]): string[] => people.map(({ id }) => id).toSorted();
  /** Opens one, has the first people answer the same to every item, and settles it on the night that it closes. */
  const hold = async (steps: readonly number[], closesOn = CLOSES, values: object = {}): Promise<string> => {
    const id = await open({ closesOn, ...values });
    for (const [by, step] of steps.entries()) await answer(id, by, step).expect(204);
    on(closesOn);
    await night();
    return id;
  };
  const SEVEN = [2, 3, 3, 4, 4, 4, 5];

  it('is opened by its leader for who works there that day, who are told of it', async () => {
    const left = await api.world.staffMember(here.board);
    await api.world.appointment(left, here.school, { untilOn: '2026-03-12' });
    const { body } = await as(0).post(pulsesPath()).send(asking()).expect(201);
    expect(body).toMatchObject({ openedOn: '2026-03-12', closesOn: CLOSES, state: 'open', asked: 12 });
    expect(await told(body.id, 'pulse.opened')).toEqual(idsOf(here.people.slice(1)));
    const { body: notices } = await as(3).get('/v1/me/notices').expect(200);
    expect(notices.items[0].sentence).toContain('De Regenboog');
    await as(1).post(pulsesPath()).send(asking()).expect(403);
  });

  it('is held only where the staff council agreed to it', async () => {
    const id = await open();
    await api.database.owner.query(`update purpose_consent set until_on = '2026-03-13' where board_id = $1`, [
      here.board.id,
    ]);
    on('2026-03-14');
    expect((await answer(id, 1, 3).expect(409)).body.code).toBe('pulse_without_consent');
    on(CLOSES);
    await night();
    expect((await as(0).post(pulsesPath()).send(asking()).expect(409)).body.code).toBe('pulse_without_consent');
  });

  it('says what it asks in both languages, that it is no validated scale, and what becomes of an answer', async () => {
    const id = await open();
    const dutch = await read(id);
    const { body: english } = await as(1).get(`/v1/pulses/${id}`).set('accept-language', 'en').expect(200);
    expect(dutch.questions).toHaveLength(6);
    expect(dutch.questions[0]).toMatchObject({
      need: 'autonomy',
      words: { nl: expect.any(String), en: expect.any(String) },
    });
    expect(dutch.notice).toContain('geen gevalideerde schaal');
    expect(english.notice).toContain('no validated scale');
    expect(english.ends).toEqual(['fully disagree', 'fully agree']);
    expect(english.assurance).toHaveLength(dutch.assurance.length);
  });

  it('tells staff and leader the same of each need once it is over: mean, interval, and how many answered', async () => {
    const id = await open();
    for (const [by, step] of SEVEN.entries()) await answer(id, by, step, step, 5, 5, 6 - step).expect(204);
    on(CLOSES);
    expect(await read(id)).toMatchObject({ state: 'closed', ownPart: null, noResult: 'not_settled', needs: [] });
    for (let times = 0; times < 2; times += 1) await night();
    const result = await read(id);
    expect(result).toMatchObject({ asked: 12, answered: 7, answeredBound: 'exact', noResult: null });
    expect(result.needs).toEqual([
      { need: 'autonomy', mean: 3.5, bound: 'exact', low: expect.any(Number), high: 5, change: null },
      { need: 'relatedness', mean: 4, bound: 'at_least', low: expect.any(Number), high: 5, change: null },
      { need: 'competence', mean: 2.5, bound: 'exact', low: 1, high: expect.any(Number), change: null },
    ]);
    expect(result.noComparison).toBe('first_pulse');
    expect(await read(id, 0)).toEqual(result);
    expect(await told(id, 'pulse.closed')).toEqual(idsOf(here.people));
  });

  it('keeps what was told, and destroys the counts and who answered', async () => {
    const id = await open();
    for (const [by, step] of SEVEN.entries()) await answer(id, by, step).expect(204);
    expect(await rowsOf('tally', id)).toHaveLength(3);
    on(CLOSES);
    await night();
    for (const table of ['tally', 'person']) expect(await rowsOf(table, id)).toEqual([]);
    expect(await rowsOf('result', id)).toHaveLength(3);
  });

  it('says of four answers only that they were too few, and keeps nothing of them', async () => {
    const id = await hold([1, 2, 4, 5]);
    expect(await read(id)).toMatchObject({ answered: null, needs: [], noResult: 'too_few_answered' });
    for (const table of ['tally', 'person', 'result']) expect(await rowsOf(table, id)).toEqual([]);
    await open({ closesOn: '2026-04-10' });
  });

  it('says of nearly all only that all but four answered at least', async () => {
    const id = await hold([2, 3, 3, 4, 4, 4, 5, 3, 3, 3, 3]);
    expect(await read(id)).toMatchObject({ asked: 12, answered: 8, answeredBound: 'at_least' });
  });

  it('is answered once, in time, on every item, by who was asked', async () => {
    const id = await open();
    const newcomer = await api.as(await api.world.staffMember(here.board, here.school));
    await newcomer.post(`/v1/pulses/${id}/answers`).send(pulseAnswer(here.itemIds, 3)).expect(403);
    expect((await newcomer.get(`/v1/pulses/${id}`).expect(200)).body.ownPart).toBe('not_asked');
    await answer(id, 1, 3).expect(204);
    expect((await read(id)).ownPart).toBe('answered');
    expect((await answer(id, 1, 3).expect(409)).body.code).toBe('pulse_answered_already');
    await answer(id, 2, 6).expect(400);
    const some = pulseAnswer(here.itemIds.slice(1), 3);
    const { body } = await as(2).post(`/v1/pulses/${id}/answers`).send(some).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/answers', code: 'answers_incomplete' }]);
    expect((await read(id, 2)).ownPart).toBe('to_answer');
    on(CLOSES);
    expect((await answer(id, 2, 3).expect(409)).body.code).toBe('pulse_closed');
  });

  it('loses none of twenty answers that come at the same moment, and counts one of somebody who sends many', async () => {
    here = await schoolWithPulse(api, 20);
    const id = await open();
    const sent = await Promise.all(here.clients.map((_, by) => answer(id, by, (by % 5) + 1)));
    expect(sent.map(({ status }) => status)).toEqual(here.clients.map(() => 204));
    for (const { times } of (await rowsOf('tally', id)) as { times: number[] }[])
      expect(times).toEqual([4, 0, 4, 0, 4, 0, 4, 0, 4]);
    here = await schoolWithPulse(api, 5);
    const other = await open();
    const many = await Promise.all([1, 2, 3, 4, 5].map((step) => answer(other, 0, step)));
    expect(many.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409, 409]);
  });

  it('is there for who works at the school or leads it, and for nobody else', async () => {
    const id = await hold(SEVEN);
    const elsewhere = await api.world.staffMember(here.board, await api.world.school(here.board));
    const leftThere = here.people[4] as StaffMember;
    await api.database.owner.query(`update appointment set until_on = '2026-03-20' where staff_member_id = $1`, [
      leftThere.id,
    ]);
    for (const person of [elsewhere, await api.world.boardAdmin(here.board), leftThere]) {
      const client = await api.as(person);
      await client.get(`/v1/pulses/${id}`).expect(404);
      await client.post(`/v1/pulses/${id}/answers`).send(pulseAnswer(here.itemIds, 1)).expect(404);
      for (const path of [pulsesPath(), itemsPath()]) await client.get(path).expect(403);
    }
    const leader = await api.world.staffMember(here.board);
    await api.world.leads(leader, here.school);
    await (await api.as(leader)).get(`/v1/pulses/${id}`).expect(200);
  });

  it('is one at a time, of five people or more, for one to six weeks, and not again within eight', async () => {
    const refused = async (values: object): Promise<string[]> => {
      const { body } = await as(0).post(pulsesPath()).send(asking(values)).expect(422);
      return body.errors.map(({ code }: { code: string }) => code);
    };
    expect(await refused({ closesOn: '2026-03-18' })).toEqual(['day_too_early']);
    expect(await refused({ closesOn: '2026-04-24' })).toEqual(['day_too_late']);
    expect(await refused({ itemIds: here.itemIds.slice(0, 4) })).toEqual(['competence_missing']);
    await hold(SEVEN);
    on('2026-05-20');
    expect(await refused({ closesOn: '2026-06-10' })).toEqual(['pulse_lately']);
    on('2026-05-21');
    await open({ closesOn: '2026-06-10' });
    const again = await as(0)
      .post(pulsesPath())
      .send(asking({ closesOn: '2026-06-10' }))
      .expect(409);
    expect(again.body.code).toBe('pulse_open_already');
    here = await schoolWithPulse(api, 4);
    expect(await refused({ closesOn: '2026-06-10' })).toEqual(['too_few_for_pulse']);
  });

  it('opens once, where its leaders open it at the same moment', async () => {
    const opened = await Promise.all([0, 1].map(() => as(0).post(pulsesPath()).send(asking())));
    expect(opened.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('reminds all who were asked three days before it closes, once, whether they answered or not', async () => {
    const id = await open();
    await answer(id, 1, 3).expect(204);
    on('2026-03-22');
    await remindTeams(api.unitOfWork);
    expect(await told(id, 'pulse.closing')).toEqual([]);
    on('2026-03-23');
    for (let times = 0; times < 2; times += 1) await remindTeams(api.unitOfWork);
    expect(await told(id, 'pulse.closing')).toEqual(idsOf(here.people));
  });

  describe('over time', () => {
    const again = async (steps: readonly number[], values: object = {}) => {
      on('2026-06-01');
      return read(await hold(steps, '2026-06-10', values));
    };

    it('shows the rounds with their uncertainty, and what changed where the same people were asked the same', async () => {
      const first = await hold(SEVEN);
      const second = await again([3, 3, 3, 2, 3, 3, 3]);
      expect(second).toMatchObject({ comparedWithId: first, noComparison: null });
      expect(second.needs[0]).toMatchObject({ mean: 3, change: { by: -0.5, isClear: false } });
      const all = await everyPage<{ needs: { mean: number }[] }>(as(2), `${pulsesPath()}?limit=1`);
      expect(all.map(({ needs }) => needs.map(({ mean }) => mean))).toEqual([
        [3, 3, 3],
        [3.5, 3.5, 3.5],
      ]);
    });

    it('shows no change where a few others were asked, whoever of them answered', async () => {
      await hold(SEVEN);
      await api.world.appointment(await api.world.staffMember(here.board), here.school, { fromOn: '2026-05-01' });
      const second = await again(SEVEN);
      expect(second).toMatchObject({ asked: 13, comparedWithId: null, noComparison: 'few_others_asked' });
      expect(second.needs.every(({ change }: { change: unknown }) => change === null)).toBe(true);
    });

    it('shows no change where a few who were asked no longer work for the board, or never worked at the school', async () => {
      const { world, database } = api;
      const appointed = await world.appointment(await world.staffMember(here.board), here.school);
      await hold(SEVEN);
      // Nobody ended the appointment of the one; that of the other turns out to have ended long ago.
      await database.owner.query(`update staff_member set left_on = '2026-05-01' where id = $1`, [here.people[11]?.id]);
      const second = await again(SEVEN);
      expect(second).toMatchObject({ asked: 12, comparedWithId: null, noComparison: 'few_others_asked' });
      on('2026-08-15');
      await database.owner.query(`update appointment set until_on = '2025-08-01' where id = $1`, [appointed.id]);
      expect(await read(await hold(SEVEN, '2026-08-26'))).toMatchObject({
        asked: 11,
        noComparison: 'few_others_asked',
      });
    });

    it('shows none where other items were asked', async () => {
      await hold(SEVEN);
      on('2026-06-01');
      const itemIds = [0, 2, 4].map((index) => here.itemIds[index] as string);
      const id = await open({ closesOn: '2026-06-10', itemIds });
      for (const by of SEVEN.keys())
        await as(by).post(`/v1/pulses/${id}/answers`).send(pulseAnswer(itemIds, 3)).expect(204);
      on('2026-06-10');
      await night();
      expect(await read(id)).toMatchObject({ comparedWithId: null, noComparison: 'other_items' });
    });

    it('shows none with a mean that is only known to be beyond a bound', async () => {
      await hold([5, 5, 5, 5, 5, 5, 5]);
      const second = await again([3, 3, 3, 3, 3, 3, 3]);
      expect(second.needs[0].change).toMatchObject({ by: null });
    });
  });

  describe('of items', () => {
    const OWN = { need: 'autonomy', words: { nl: 'Ik kies zelf.' }, reversed: false, source: 'Werkgroep' };
    const add = async (values: object = {}): Promise<string> =>
      (
        await as(0)
          .post(itemsPath())
          .send({ ...OWN, ...values })
          .expect(201)
      ).body.id;
    const listed = async (query = ''): Promise<string[]> =>
      (await everyPage<{ id: string }>(as(1), `${itemsPath()}?limit=4${query}`)).map(({ id }) => id);

    it('chooses from six neutral ones and what its leader adds, which never change and can be retired', async () => {
      expect(await listed()).toHaveLength(6);
      const id = await add();
      await as(1).post(itemsPath()).send(OWN).expect(403);
      expect(await listed()).toContain(id);
      await as(1).post(`/v1/pulse-items/${id}/retire`).expect(403);
      const { body } = await as(0).post(`/v1/pulse-items/${id}/retire`).expect(200);
      expect(body).toMatchObject({ id, words: { nl: 'Ik kies zelf.', en: null }, retiredOn: '2026-03-12' });
      expect(await listed()).not.toContain(id);
      expect(await listed('&retired=true')).toContain(id);
      await as(0).post(`/v1/pulse-items/${here.itemIds[0]}/retire`).expect(404);
      const asked = asking({ itemIds: [...here.itemIds.slice(1), id] });
      const refused = await as(0).post(pulsesPath()).send(asked).expect(422);
      expect(refused.body.errors).toMatchObject([{ pointer: '/itemIds/5', code: 'pulse_item_retired' }]);
    });

    it('asks a licensed scale with all of its items, and says that the school says so', async () => {
      const scale = { scale: 'Behoeftenschaal', source: 'Uitgever', licence: 'Licentie 14' };
      const { body: refused } = await as(0)
        .post(itemsPath())
        .send({ ...OWN, scale: 'Behoeftenschaal' })
        .expect(422);
      expect(refused.errors).toMatchObject([{ pointer: '/licence', code: 'licence_missing' }]);
      const itemIds: string[] = [];
      for (const need of ['autonomy', 'relatedness', 'competence'])
        for (const reversed of [false, true, true]) itemIds.push(await add({ ...scale, need, reversed }));
      const id = await open({ itemIds });
      expect((await read(id)).notice).toContain('Behoeftenschaal');
      for (const by of [0, 1, 2, 3, 4, 5])
        await as(by)
          .post(`/v1/pulses/${id}/answers`)
          .send(pulseAnswer(itemIds, 5, 1, 1, 5, 5, 5, 3))
          .expect(204);
      on(CLOSES);
      await night();
      const { needs } = await read(id);
      expect(needs.map(({ mean, bound }: { mean: number; bound: string }) => [mean, bound])).toEqual([
        [4, 'at_least'],
        [2.5, 'exact'],
        [3, 'exact'],
      ]);
    });

    it('asks no item of another school', async () => {
      const id = await add();
      here = await schoolWithPulse(api, 5);
      const { body } = await as(0)
        .post(pulsesPath())
        .send(asking({ itemIds: [...here.itemIds.slice(1), id] }))
        .expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/itemIds/5', code: 'unknown_pulse_item' }]);
    });
  });

  it('is listed with a fixed number of queries', async () => {
    await hold(SEVEN);
    on('2026-06-01');
    await open({ closesOn: '2026-06-10' });
    expect((await queriesOf(api, () => as(1).get(pulsesPath()).expect(200))).length).toBeLessThanOrEqual(8);
    expect((await queriesOf(api, () => as(1).get(itemsPath()).expect(200))).length).toBeLessThanOrEqual(8);
  });
});
