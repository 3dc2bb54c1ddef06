import type { Board, Leerteam, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { type EventStream, openStream } from '../support/event-stream.js';

describe('following a meeting', () => {
  let api: TestApi;
  let second: TestApi;
  let addresses: readonly [string, string];
  let board: Board;
  let noor: StaffMember;
  let emma: StaffMember;
  let olga: StaffMember;
  let team: Leerteam;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    api = await startApi();
    second = await startApi({ database: api.database });
    addresses = [await api.listen(), await second.listen()];
    board = await api.world.board();
    const school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    emma = await api.world.staffMember(board, school, { givenName: 'Emma' });
    olga = await api.world.staffMember(board, school, { givenName: 'Olga' });
    team = await api.world.leerteam(board);
    await api.world.membership(team, noor);
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(async () => {
    await second.close();
    await api.close();
  });

  const meeting = async (): Promise<string> => {
    const id = newId();
    await api.database.owner.query(
      `insert into meeting (id, board_id, leerteam_id, title, held_on, minutes, version)
       values ($1, $2, $3, 'Onderzoeksles', '2026-03-10', 60, 1)`,
      [id, board.id, team.id],
    );
    return id;
  };
  /** Changes parts of a meeting, each in a transaction of its own, all at once. */
  const change = (id: string, items: readonly string[], { unitOfWork }: TestApi = api): Promise<unknown> =>
    Promise.all(
      items.map((itemId) =>
        unitOfWork.run({ boardId: board.id, system: true }, (work) => {
          work.bookkeeping();
          work.announce({ topic: 'meeting', id, what: 'note', itemId });
          return Promise.resolve();
        }),
      ),
    );
  const follow = async (
    id: string,
    { by = noor, at = 0, lastEventId }: { by?: StaffMember; at?: 0 | 1; lastEventId?: string } = {},
  ): Promise<EventStream> => {
    const token = await api.tokenOf(by);
    const url = `${addresses[at]}/v1/meetings/${id}/changes`;
    const stream = await openStream(url, { token, ...(lastEventId === undefined ? {} : { lastEventId }) });
    streams.push(stream);
    return stream;
  };

  it('two clients of two processes hear of a change in either', async () => {
    const id = await meeting();
    const [here, there] = [await follow(id), await follow(id, { at: 1 })];
    await Promise.all([here.heard(1), there.heard(1)]);
    const [first, other] = [newId(), newId()];
    await change(id, [first]);
    await Promise.all([here.heard(2), there.heard(2)]);
    await change(id, [other], second);
    for (const stream of [here, there]) {
      const events = await stream.heard(3);
      expect(events.map(({ event, id: number }) => [event, number])).toEqual([
        ['following', '0'],
        ['change', '1'],
        ['change', '2'],
      ]);
      expect(events.slice(1).map(({ data }) => [data['what'], data['itemId']])).toEqual([
        ['note', first],
        ['note', other],
      ]);
    }
  });

  it('goes on where it was after a lost connection', async () => {
    const id = await meeting();
    const items = Array.from({ length: 5 }, () => newId());
    const before = await follow(id);
    await before.heard(1);
    await change(id, items.slice(0, 2));
    await before.heard(3);
    before.close();
    await change(id, items.slice(2));
    const after = await follow(id, { at: 1, lastEventId: '2' });
    expect((await after.heard(3)).map((one) => one.id)).toEqual(['3', '4', '5']);
    expect(new Set([...before.events.slice(1), ...after.events].map(({ data }) => data['itemId']))).toEqual(
      new Set(items),
    );
  });

  it('numbers two hundred changes at once without a gap, in the order in which they can be read', async () => {
    const id = await meeting();
    const stream = await follow(id);
    const items = Array.from({ length: 200 }, () => newId());
    await Promise.all([change(id, items.slice(0, 100)), change(id, items.slice(100), second)]);
    const events = (await stream.heard(201)).slice(1);
    expect(events.map((one) => Number(one.id))).toEqual(items.map((_, place) => place + 1));
    expect(new Set(events.map(({ data }) => data['itemId']))).toEqual(new Set(items));
  });

  it('says that changes were lost where they are kept no more, or never were', async () => {
    const id = await meeting();
    await change(id, [newId()]);
    await change(id, [newId()]);
    await api.database.owner.query(`delete from live_change where topic_id = $1 and number = 1`, [id]);
    for (const lastEventId of ['0', '7', 'kwijt']) {
      const stream = await follow(id, { lastEventId });
      expect((await stream.heard(1)).map((one) => [one.event, one.id])).toEqual([['lost', '2']]);
    }
    const stream = await follow(id, { lastEventId: '1' });
    expect((await stream.heard(1)).map((one) => one.event)).toEqual(['change']);
  });

  it('says nothing of a change that was undone', async () => {
    const id = await meeting();
    const stream = await follow(id);
    await stream.heard(1);
    const failed = api.unitOfWork.run({ boardId: board.id, system: true }, (work) => {
      work.announce({ topic: 'meeting', id, what: 'note', itemId: newId() });
      return Promise.reject(new Error('undone'));
    });
    await expect(failed).rejects.toThrow('undone');
    const item = newId();
    await change(id, [item]);
    expect((await stream.heard(2))[1]).toMatchObject({ id: '1', data: { itemId: item } });
  });

  it('is not there for who is outside the leerteam', async () => {
    expect((await follow(await meeting(), { by: olga })).status).toBe(404);
  });

  it('ends for who is no member any more, before the next change is told', async () => {
    const id = await meeting();
    await api.world.membership(team, emma);
    const stream = await follow(id, { by: emma });
    await stream.heard(1);
    await api.database.owner.query(
      `update leerteam_membership set until_on = '2026-03-01' where staff_member_id = $1`,
      [emma.id],
    );
    await change(id, [newId()]);
    await stream.ended;
    expect(stream.events).toHaveLength(1);
  });

  it('goes on when the database dropped the connection on which it listens', async () => {
    const id = await meeting();
    const stream = await follow(id);
    await stream.heard(1);
    const dropped = await api.database.owner.query<object[]>(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'leerspoor live'`,
    );
    expect(dropped.length).toBeGreaterThan(0);
    await change(id, [newId()]);
    expect((await stream.heard(2))[1]).toMatchObject({ event: 'change', id: '1' });
  });

  it('lets one person follow twenty things at once in a process, no more', async () => {
    const id = await meeting();
    const all: EventStream[] = [];
    for (let count = 0; count < 20; count += 1) all.push(await follow(id));
    expect((await follow(id)).status).toBe(429);
    all[0]?.close();
    await all[0]?.ended;
    const until = Date.now() + 5_000;
    let status = 0;
    while (status !== 200 && Date.now() < until) status = (await follow(id)).status;
    expect(status).toBe(200);
  });

  it('does not keep a process from stopping', async () => {
    const third = await startApi({ database: api.database });
    const address = await third.listen();
    const id = await meeting();
    const stream = await openStream(`${address}/v1/meetings/${id}/changes`, { token: await third.tokenOf(noor) });
    await stream.heard(1);
    await third.close();
    await stream.ended;
  });
});
