import { describe, expect, it } from '@jest/globals';
import type { Value } from '../../document/value.js';
import { partTogether, rowsTogether } from './told-together.js';

const part = (people: number, of: number, atLeast = false): { value: Value; staff: number } => ({
  value: { kind: 'share', value: people / of, of, ...(atLeast && { atLeast }) },
  staff: of,
});
const hidden = (staff: number) => ({ value: { kind: 'hidden', reason: 'fewer_than_5_staff' } as const, staff });

describe('what is told of schools together', () => {
  it('is what is told of each, added up', () => {
    expect(partTogether([part(10, 20), part(6, 20)])).toEqual({ kind: 'share', value: 0.4, of: 40 });
  });

  it('counts nobody whom the rows do not: of a hidden one none, of “at least” no more than that', () => {
    const sum = { kind: 'share', value: 0.4, of: 40, atLeast: true };
    expect(partTogether([part(16, 20), hidden(20)])).toEqual(sum);
    expect(partTogether([part(10, 20), part(6, 20, true)])).toEqual(sum);
  });

  it('is hidden where all are, and nothing of none', () => {
    expect(partTogether([hidden(20), hidden(8)])).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(partTogether([])).toEqual({ kind: 'none' });
  });

  it('puts rows of tables together by what they are of, the largest first', () => {
    const row = (key: string, hours: number): [Value, Value] => [
      { kind: 'word', key },
      { kind: 'hours', hours },
    ];
    const more: [Value, Value] = [
      { kind: 'word', key: 'c' },
      { kind: 'hidden', reason: 'fewer_than_5_staff' },
    ];
    expect(rowsTogether([[row('a', 4), row('b', 3)], [row('b', 6), more], []])).toEqual([row('b', 9), row('a', 4)]);
  });
});
