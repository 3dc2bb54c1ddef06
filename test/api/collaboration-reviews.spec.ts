import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Leerteam, removeExpired, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

const CLOSES = '2026-03-26';
const [FIRST, SECOND] = ['traitOrGroup', 'fewOrAnyone'] as const;

/** The same step on all five contrasts, but for what is said. */
const answering = (step: number, values: object = {}): object => ({
  ...{
    traitOrGroup: step,
    fewOrAnyone: step,
    bornOrEveryone: step,
    agreementsOrAim: step,
    uniformityOrDiversity: step,
  },
  ...values,
});

describe('a collaboration review', () => {
  let api: TestApi;
  let team: Leerteam;
  let people: StaffMember[];
  let clients: Client[];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    on('2026-03-12');
    const board = await api.world.board();
    const school = await api.world.school(board);
    team = await api.world.leerteam(board);
    people = [];
    for (let count = 0; count < 6; count += 1) people.push(await api.world.staffMember(board, school));
    for (const person of people.slice(0, 5)) await api.world.membership(team, person);
    clients = [];
    for (const person of people) clients.push(await api.as(person));
  });

  const on = (day: string): void => api.clock.set(`${day}T09:00:00Z`);
  const as = (person: number): Client => clients[person] as Client;
  const open = async (by = 0, closesOn = CLOSES): Promise<string> =>
    (await as(by).post(`/v1/leerteams/${team.id}/collaboration-reviews`).send({ closesOn }).expect(201)).body.id;
  const answer = (id: string, by: number, body: object = answering(3)) =>
    as(by).post(`/v1/collaboration-reviews/${id}/answers`).send(body);
  const read = async (id: string, by = 0) => (await as(by).get(`/v1/collaboration-reviews/${id}`).expect(200)).body;
  const night = (): Promise<void> => removeExpired(api.unitOfWork);
  const rowsOf = (table: string, id: string): Promise<object[]> =>
    api.database.owner.query(`select * from collaboration_review_${table} where review_id = $1`, [id]);
  /** Opens one, has these people answer, and lets it close. */
  const hold = async (steps: readonly (number | undefined)[], closesOn = CLOSES): Promise<string> => {
    const id = await open(0, closesOn);
    for (const [by, step] of steps.entries()) if (step) await answer(id, by, answering(step)).expect(204);
    on(closesOn);
    return id;
  };

  it('is opened by any member for those who are in the team that day, who are told of it', async () => {
    const id = await open(3);
    expect(await read(id, 1)).toMatchObject({ openedOn: '2026-03-12', closesOn: CLOSES, state: 'open' });
    const told = await api.database.owner.query(
      `select recipient_id from notice where subject_id = $1 and kind = 'collaboration-review.opened' order by 1`,
      [id],
    );
    const others = people.filter((_, index) => index < 5 && index !== 3).map((one) => one.id);
    expect(told.map((row: { recipient_id: string }) => row.recipient_id)).toEqual(others.toSorted());
  });

  it('says in both languages between which poles to choose, that it is no scale, and what becomes of an answer', async () => {
    const guide = '/v1/collaboration-review-guide';
    const { body: dutch } = await as(0).get(guide).expect(200);
    const { body: english } = await as(0).get(guide).set('accept-language', 'en').expect(200);
    expect(dutch.contrasts).toHaveLength(5);
    expect(dutch.notice).toContain('geen gevalideerde schaal');
    expect(english.notice).toContain('not a validated scale');
    expect(english.contrasts[0].first).not.toBe(dutch.contrasts[0].first);
    expect(english.assurance).toHaveLength(dutch.assurance.length);
  });

  it('shows nobody anything as long as it is open: not what was answered, nor by how many', async () => {
    const id = await open();
    const seenByOthers = async (): Promise<string> => {
      const list = await as(4).get(`/v1/leerteams/${team.id}/collaboration-reviews`).expect(200);
      return JSON.stringify([list.body, await read(id, 4)]);
    };
    const before = await seenByOthers();
    for (const by of [0, 1, 2, 3]) {
      await answer(id, by).expect(204);
      expect(await seenByOthers()).toBe(before);
    }
    expect(await read(id)).toMatchObject({
      ownPart: 'answered',
      answered: null,
      contrasts: [],
      noResult: 'still_open',
    });
    expect(await read(id, 4)).toMatchObject({ ownPart: 'to_answer' });
  });

  it('tells the team a mean of each contrast once it is over, as far as it gives nobody away', async () => {
    const id = await open();
    for (const [by, step] of [1, 2, 4, 5].entries()) await answer(id, by, answering(step, { [SECOND]: 5 })).expect(204);
    on(CLOSES);
    const told = await read(id);
    expect(told).toMatchObject({ state: 'closed', ownPart: null, answered: 4, noResult: null });
    expect(told.contrasts[0]).toMatchObject({ contrast: FIRST, mean: 3, bound: 'exact', difference: null });
    expect(told.contrasts[1]).toMatchObject({ contrast: SECOND, mean: 3.5, bound: 'at_least' });
    expect(told.noComparison).toBe('first_review');
    await night();
    expect(await read(id)).toEqual(told);
  });

  it('keeps of the answers what was told, once it is over, and destroys the counts', async () => {
    const id = await hold([1, 2, 4, 5]);
    expect(await rowsOf('tally', id)).toHaveLength(5);
    for (let times = 0; times < 2; times += 1) await night();
    expect(await rowsOf('tally', id)).toEqual([]);
    expect(await rowsOf('result', id)).toHaveLength(5);
    const told = await api.database.owner.query(
      `select count(*)::int as n from notice where subject_id = $1 and kind = 'collaboration-review.closed'`,
      [id],
    );
    expect(told).toEqual([{ n: 5 }]);
  });

  it('says of three answers only that they were too few, and keeps nothing of them', async () => {
    const id = await hold([1, 2, 4]);
    const few = { answered: null, contrasts: [], noResult: 'too_few_answered' };
    expect(await read(id)).toMatchObject(few);
    await night();
    expect(await read(id)).toMatchObject(few);
    for (const table of ['tally', 'member', 'result']) expect(await rowsOf(table, id)).toEqual([]);
  });

  it('is answered once, in time, by who was asked', async () => {
    const id = await open();
    await api.world.membership(team, people[5] as StaffMember, { fromOn: '2026-03-12' });
    expect(await read(id, 5)).toMatchObject({ ownPart: 'not_asked' });
    await answer(id, 5).expect(403);
    await answer(id, 0).expect(204);
    const { body } = await answer(id, 0).expect(409);
    expect(body.code).toBe('review_answered_already');
    await answer(id, 1, answering(6)).expect(400);
    await answer(id, 1, { traitOrGroup: 3 }).expect(400);
    on(CLOSES);
    expect((await answer(id, 1).expect(409)).body.code).toBe('review_closed');
  });

  it('counts one answer of somebody who sends it many times at once', async () => {
    const id = await open();
    const sent = await Promise.all([1, 2, 3, 4, 5].map((step) => answer(id, 0, answering(step))));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409, 409]);
    const tallies = (await rowsOf('tally', id)) as { times: number[] }[];
    expect(tallies.map(({ times }) => times.reduce((sum, count) => sum + count))).toEqual([1, 1, 1, 1, 1]);
  });

  it('counts every answer of all who answer at the same moment', async () => {
    const id = await open();
    const sent = await Promise.all([0, 1, 2, 3, 4].map((by) => answer(id, by, answering(by + 1))));
    expect(sent.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204]);
    for (const { times } of (await rowsOf('tally', id)) as { times: number[] }[])
      expect(times).toEqual([1, 1, 1, 1, 1]);
  });

  it('is there for nobody outside of the team: no leader, no administrator, nobody who left it', async () => {
    const id = await hold([1, 2, 4, 5]);
    const boardId = team.boardId;
    const [leader, administrator] = [
      people[5] as StaffMember,
      await api.world.boardAdmin({ id: boardId, name: 'x', timeZone: 'Europe/Amsterdam', pupilResultsYears: 2 }),
    ];
    const school = await api.database.owner.query(`select id from school where board_id = $1`, [boardId]);
    await api.world.leads(leader, { ...school[0], boardId });
    await api.database.owner.query(`update leerteam_membership set until_on = $2 where staff_member_id = $1`, [
      people[4]?.id,
      '2026-03-20',
    ]);
    for (const client of [await api.as(leader), await api.as(administrator), as(4)]) {
      await client.get(`/v1/collaboration-reviews/${id}`).expect(404);
      await client.post(`/v1/collaboration-reviews/${id}/answers`).send(answering(1)).expect(404);
      await client.get(`/v1/leerteams/${team.id}/collaboration-reviews`).expect(403);
    }
  });

  it('is one at a time, of four people or more, for one to six weeks, and not again within eight', async () => {
    const path = `/v1/leerteams/${team.id}/collaboration-reviews`;
    const refused = async (closesOn: string): Promise<string[]> => {
      const { body } = await as(0).post(path).send({ closesOn }).expect(422);
      return body.errors.map(({ code }: { code: string }) => code);
    };
    expect(await refused('2026-03-18')).toEqual(['day_too_early']);
    expect(await refused('2026-04-24')).toEqual(['day_too_late']);
    await hold([1, 2, 4, 5]);
    expect(await refused('2026-04-10')).toEqual(['reviewed_lately']);
    on('2026-05-20');
    expect(await refused('2026-06-10')).toEqual(['reviewed_lately']);
    on('2026-05-21');
    await open(0, '2026-06-10');
    expect((await as(1).post(path).send({ closesOn: '2026-06-10' }).expect(409)).body.code).toBe('review_open_already');
    const three = await api.world.leerteam({
      id: team.boardId,
      name: 'x',
      timeZone: 'Europe/Amsterdam',
      pupilResultsYears: 2,
    });
    for (const person of people.slice(0, 3)) await api.world.membership(three, person);
    const { body } = await as(0)
      .post(`/v1/leerteams/${three.id}/collaboration-reviews`)
      .send({ closesOn: '2026-06-10' })
      .expect(422);
    expect(body.errors[0].code).toBe('too_few_to_review');
  });

  it('is opened again at once where too few answered', async () => {
    await hold([1, 2, 4]);
    await open(1, '2026-04-10');
  });

  it('opens once, where two members open it at the same moment', async () => {
    const path = `/v1/leerteams/${team.id}/collaboration-reviews`;
    const opened = await Promise.all([0, 1].map((by) => as(by).post(path).send({ closesOn: CLOSES })));
    expect(opened.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  describe('beside the one before it', () => {
    const again = async (steps: readonly (number | undefined)[]) => {
      await night();
      on('2026-06-01');
      const id = await hold(steps, '2026-06-10');
      const told = await read(id);
      await night();
      expect(await read(id)).toEqual(told);
      return told;
    };

    it('shows what changed, where the same people answered', async () => {
      const first = await hold([2, 3, 3, 4, 3]);
      const second = await again([3, 3, 4, 4, 3]);
      expect(second).toMatchObject({ comparedWithId: first, noComparison: null });
      expect(second.contrasts[0]).toMatchObject({ mean: 3.4, bound: 'exact' });
      expect(second.contrasts[0].difference).toBeCloseTo(0.4, 12);
    });

    it('shows no difference that one or two people made, also where all of them were in the team', async () => {
      await hold([2, 3, 3, 4]);
      const second = await again([2, 3, 3, 4, 5]);
      expect(second).toMatchObject({ answered: 5, comparedWithId: null, noComparison: 'few_others_answered' });
      expect(second.contrasts.every(({ difference }: { difference: unknown }) => difference === null)).toBe(true);
    });

    it('shows none either where one stayed away and another came', async () => {
      await hold([2, 3, 3, 4]);
      expect(await again([2, 3, 3, undefined, 5])).toMatchObject({ noComparison: 'few_others_answered' });
    });

    it('shows no difference with a mean that was only told to be beyond a bound', async () => {
      await hold([5, 5, 5, 5, 5]);
      const second = await again([3, 3, 4, 4, 3]);
      expect(second.comparedWithId).not.toBeNull();
      expect(second.contrasts[0].difference).toBeNull();
    });

    it('keeps who answered no longer than it takes to compare', async () => {
      const first = await hold([2, 3, 3, 4]);
      await night();
      expect(await rowsOf('member', first)).toHaveLength(4);
      const second = await again([3, 3, 4, 4, 3]);
      expect(await rowsOf('member', first)).toEqual([]);
      expect(await rowsOf('member', second.id)).toHaveLength(5);
    });
  });

  it('is listed page by page, with a fixed number of queries', async () => {
    await hold([1, 2, 4]);
    await open(0, '2026-04-10');
    const path = `/v1/leerteams/${team.id}/collaboration-reviews`;
    const all = await everyPage<{ state: string }>(as(1), `${path}?limit=1`);
    expect(all.map(({ state }) => state)).toEqual(['open', 'closed']);
    expect((await queriesOf(api, () => as(1).get(path).expect(200))).length).toBeLessThanOrEqual(7);
  });
});
