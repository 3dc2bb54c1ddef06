import { describe, expect, it } from '@jest/globals';
import {
  changeBetween,
  FEWEST_IN_PULSE,
  isComparable,
  sumsOf,
  toldAnswered,
  toldNeed,
} from './told-needs.calculation.js';

const told = (tally: readonly number[], answered = tally.reduce((sum, times) => sum + times)) =>
  toldNeed(sumsOf(tally), answered);

/** Whether so many people (index) can have this total (index) and these squares, each having 0 to `most` steps. */
function reachable(most: number, people: number): Uint8Array[][] {
  const all: Uint8Array[][] = [[Uint8Array.of(1)]];
  for (let count = 1; count <= people; count += 1) {
    const rows = Array.from({ length: count * most + 1 }, () => new Uint8Array(count * most ** 2 + 1));
    for (const [total, before] of (all[count - 1] as Uint8Array[]).entries())
      for (let squares = 0; squares < before.length; squares += 1)
        if (before[squares])
          for (let step = 0; step <= most; step += 1) (rows[total + step] as Uint8Array)[squares + step ** 2] = 1;
    all.push(rows);
  }
  return all;
}

/** Numbers for what is told, by the total and the squares that it is told of: it depends on those alone. */
function numberTold(items: number, answers: number, answered: number): (total: number, squares: number) => number {
  const [most, numbers] = [4 * items, new Map<string, number>()];
  const rows = Array.from({ length: answers * most + 1 }, () => new Int16Array(answers * most ** 2 + 1));
  return (total, squares) => {
    const row = rows[total] as Int16Array;
    if (row[squares]) return row[squares];
    const { mean, bound, low, high } = toldNeed({ items, answers, total, squares }, answered);
    const said = `${mean} ${bound} ${low} ${high}`;
    const number = numbers.get(said) ?? numbers.size + 1;
    numbers.set(said, number);
    return (row[squares] = number);
  };
}

/**
 * What is possible of any one colleague, in the eyes of somebody who answered: by what was told and what they chose
 * themselves, the steps that a colleague can have chosen. All the ways in which people can have answered are gone
 * through: those two, and whatever the others can have together.
 */
function possible(items: number, answers: number, answered: number, others: readonly Uint8Array[]): number[][] {
  const [most, toldOf] = [4 * items, numberTold(items, answers, answered)];
  /** By what was told and by the own steps: a bit for each step that another can have. */
  const found: number[][] = Array.from({ length: most + 1 }, () => []);
  for (const [rest, row] of others.entries())
    for (let squares = 0; squares < row.length; squares += 1)
      if (row[squares])
        for (const [own, byTold] of found.entries())
          for (let other = 0; other <= most; other += 1) {
            const said = toldOf(rest + own + other, squares + own ** 2 + other ** 2);
            byTold[said] = (byTold[said] ?? 0) | (1 << other);
          }
  const steps = Array.from({ length: most + 1 }, (_, step) => step);
  return found.flatMap((byTold) => Object.values(byTold).map((bits) => steps.filter((step) => bits & (1 << step))));
}

/** Up to how many answers are gone through, by how many items there are about a need. */
const CASES = [
  { items: 1, most: 25 },
  { items: 2, most: 13 },
  { items: 3, most: 9 },
];

describe('what is told of a need', () => {
  it('is a mean over people, rounded the more coarsely the fewer they are, with an interval around it', () => {
    // Nine people, two items: steps 0 to 8 stand for 1 to 5. The mean is 3.39.
    expect(told([0, 0, 1, 2, 1, 1, 1, 3, 0])).toEqual({ mean: 3.5, bound: 'exact', low: 1.63, high: 5 });
    // Twenty, whose mean is 3.6.
    expect(told([0, 0, 0, 2, 6, 4, 4, 2, 2])).toMatchObject({ mean: 3.6, bound: 'exact' });
  });

  it('has an interval that gets narrower with more answers, and is never narrower than they are', () => {
    const width = (times: number): number => {
      const { low, high } = told([0, 0, 1, 3, 6, 6, 3, 1, 0].map((one) => one * times));
      return high - low;
    };
    expect(width(1)).toBeCloseTo(1.04, 2);
    expect(width(2)).toBeCloseTo(0.74, 2);
    expect(width(10)).toBeLessThan(0.4);
  });

  it('is only that it is there or beyond, where everybody may stand on one side', () => {
    expect(told([5, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ mean: 2.5, bound: 'at_most', low: 1, high: 5 });
    expect(told([0, 0, 0, 0, 0, 0, 0, 0, 40])).toMatchObject({ mean: 4.8, bound: 'at_least', high: 5 });
    expect(told([0, 0, 0, 0, 0, 0, 0, 0, 40])).toEqual(told([0, 0, 0, 0, 0, 0, 0, 6, 34]));
  });

  it('is nothing of fewer than five', () => {
    expect(() => told([1, 1, 1, 0, 1], 5)).toThrow(RangeError);
  });

  it('reads the same from either pole', () => {
    for (const tally of [
      [1, 0, 2, 4, 3],
      [0, 3, 3, 3, 3],
      [9, 4, 4, 4, 4],
    ]) {
      const [there, back] = [told(tally), told(tally.toReversed())];
      expect(there.mean + back.mean).toBeCloseTo(6, 12);
      expect(there.low + back.high).toBeCloseTo(6, 12);
    }
  });

  describe.each(CASES)('with $items items', ({ items, most }) => {
    const all = reachable(4 * items, most - 2);
    const counts = Array.from({ length: most - FEWEST_IN_PULSE + 1 }, (_, index) => FEWEST_IN_PULSE + index);

    it.each(counts)(
      'of %d answers places nobody on a side or within two points, for whoever knows the own',
      (answers) => {
        // As they are told where five others did not answer, and where four or all did.
        for (const answered of new Set([answers, Math.max(FEWEST_IN_PULSE, answers - 1), Math.max(5, answers - 4)])) {
          const placed = possible(items, answers, answered, all[answers - 2] as Uint8Array[]).filter((steps) => {
            const [lowest, highest] = [Math.min(...steps), Math.max(...steps)];
            const onBothSides = lowest < 2 * items && 2 * items < highest;
            return !onBothSides || highest - lowest < 2 * items || steps.length < 3;
          });
          expect(placed).toEqual([]);
        }
      },
    );
  });
});

describe('how many answered', () => {
  it('is told where at least five did not, and else only that all but four did', () => {
    expect(toldAnswered(15, 20)).toEqual({ answered: 15, answeredBound: 'exact' });
    for (const answered of [16, 18, 20])
      expect(toldAnswered(answered, 20)).toEqual({ answered: 16, answeredBound: 'at_least' });
  });

  it('is never told to be fewer than the five that have to be there', () => {
    for (const answered of [5, 6, 7])
      expect(toldAnswered(answered, 7)).toEqual({ answered: 5, answeredBound: 'at_least' });
  });
});

describe('two pulses', () => {
  const need = (mean: number, low: number, high: number) => ({ mean, low, high, bound: 'exact' as const });

  it('differ by a number where both means are told, clearly where the intervals do not touch', () => {
    expect(changeBetween(need(3.7, 3.4, 4), need(3.5, 3.1, 3.9))).toEqual({ by: 0.2, isClear: false });
    expect(changeBetween(need(4.2, 4, 4.4), need(3.5, 3.1, 3.9))).toEqual({ by: 0.7, isClear: true });
    expect(changeBetween({ ...need(4.8, 4.5, 5), bound: 'at_least' }, need(3.5, 3.1, 3.9))).toEqual({
      by: null,
      isClear: true,
    });
  });

  it('are compared where the same people were asked, or five others at least', () => {
    expect([0, 1, 4, 5, 9].map(isComparable)).toEqual([true, false, false, true, true]);
  });
});
