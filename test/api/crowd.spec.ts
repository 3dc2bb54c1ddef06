import type { Board } from '@app/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, startApi, type TestApi } from '../support/api.js';

describe('a crowd at the same moment', () => {
  let api: TestApi;
  let board: Board;
  let client: Client;

  beforeAll(async () => {
    api = await startApi({ environment: { DATABASE_POOL_SIZE: '2' } });
    board = await api.world.board();
    client = await api.as(await api.world.staffMember(board, await api.world.school(board)));
  });
  afterAll(() => api.close());

  /** Keeps connections busy for as long as `meanwhile` takes. */
  const holding = async <Answer>(count: number, meanwhile: () => PromiseLike<Answer>): Promise<Answer> => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let held = 0;
    const all = new Promise<void>((resolve) => {
      for (let one = 0; one < count; one += 1)
        void api.unitOfWork.read({ boardId: board.id, system: true }, () => {
          held += 1;
          if (held === count) resolve();
          return released;
        });
    });
    await all;
    return Promise.resolve(meanwhile()).finally(release);
  };

  it('is told to come back where no connection comes free, and nothing is half done', async () => {
    const answer = await holding(2, () => client.get('/v1/me'));
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'too_busy', '5']);
    await client.get('/v1/me').expect(200);
  }, 30_000);

  it('of two commands that wait for each other, the one that is undone is run anew', async () => {
    const [one, other] = [await api.world.school(board), await api.world.school(board)];
    let begun = 0;
    let bothBegan = (): void => undefined;
    const both = new Promise<void>((resolve) => (bothBegan = resolve));
    const runs: string[] = [];
    const renames = (name: string, first: string, second: string): Promise<void> =>
      api.unitOfWork.run({ boardId: board.id, system: true }, async (work) => {
        runs.push(name);
        work.bookkeeping();
        const rename = (id: string) =>
          work.db.query(`update school set name = name || $2 where id = $1`, [id, ` ${name}`]);
        await rename(first);
        begun += 1;
        if (begun === 2) bothBegan();
        await both;
        await rename(second);
      });
    await Promise.all([renames('a', one.id, other.id), renames('b', other.id, one.id)]);
    expect(runs.toSorted()).toHaveLength(3);
    const names = await api.database.owner.query<{ name: string }[]>(`select name from school where id = any($1)`, [
      [one.id, other.id],
    ]);
    for (const { name } of names)
      expect([...name.matchAll(/ [ab]\b/g)].map(([part]) => part).toSorted()).toEqual([' a', ' b']);
  });
});
