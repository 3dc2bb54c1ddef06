import { describe, expect, it } from '@jest/globals';
import type { Value } from '../../document/value.js';
import { noLessThan, partTogether, rowsTogether } from './told-together.js';

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

  it('is of a part at least what is told of another within it', () => {
    const leastOf = (people: number): Value => ({ kind: 'share', value: people / 40, of: 40, atLeast: true });
    expect(noLessThan(leastOf(10), part(16, 40).value)).toEqual(leastOf(16));
    expect(noLessThan(leastOf(20), part(16, 40).value)).toEqual(leastOf(20));
    expect(noLessThan(hidden(40).value, part(16, 40).value)).toEqual(hidden(40).value);
  });

  it('has the others together last, however much they are', () => {
    const rows = (keys: readonly [string, number][]): [Value, Value][] =>
      keys.map(([key, hours]) => [
        { kind: 'word', key },
        { kind: 'hours', hours },
      ]);
    const all = rowsTogether([
      rows([
        ['rest.forms', 30],
        ['form.course', 5],
      ]),
      rows([['form.course', 4]]),
    ]);
    expect(all).toEqual(
      rows([
        ['form.course', 9],
        ['rest.forms', 30],
      ]),
    );
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
