import { describe, expect, it } from '@jest/globals';
import type { ReadWork } from '../definition.js';
import { onceInASnapshot } from './once-in-a-snapshot.js';

/** A transaction, as far as it is looked at here. */
const snapshot = (): Pick<ReadWork, 'db'> => ({ db: {} as ReadWork['db'] });

describe('what is read once in a snapshot', () => {
  const asked: (readonly string[])[] = [];
  const read = (ids: readonly string[]) => {
    asked.push(ids);
    return Promise.resolve(new Map(ids.filter((id) => id !== 'nobody').map((id) => [id, `of ${id}`])));
  };

  it('is read of whom it was not asked of before, and answered in the order of the question', async () => {
    const work = snapshot();
    await onceInASnapshot(work, 'scores', ['b', 'nobody'], read);
    const found = await onceInASnapshot(work, 'scores', ['a', 'nobody', 'b'], read);
    expect([...found]).toEqual([
      ['a', 'of a'],
      ['b', 'of b'],
    ]);
    expect(asked.splice(0)).toEqual([['b', 'nobody'], ['a']]);
  });

  it('is read anew by another name, and in another snapshot', async () => {
    const work = snapshot();
    for (const what of ['scores', 'scores', 'houses']) await onceInASnapshot(work, what, ['a'], read);
    await onceInASnapshot(snapshot(), 'scores', ['a'], read);
    expect(asked.splice(0)).toHaveLength(3);
  });
});
