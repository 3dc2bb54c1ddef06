import { describe, expect, it } from '@jest/globals';
import type { Tally } from '../anonymous-answers/tally.calculation.js';
import { STEPS } from './contrasts.js';
import { differenceOf, FEWEST_ANSWERS, isComparable, publishedMean } from './published.calculation.js';

/** Every way in which so many people can have answered. */
function* tallies(answers: number, steps = STEPS): Generator<number[]> {
  if (steps === 1) yield [answers];
  else
    for (let first = 0; first <= answers; first += 1)
      for (const rest of tallies(answers - first, steps - 1)) yield [first, ...rest];
}

const told = (tally: Tally): string => JSON.stringify(publishedMean(tally));

/**
 * What is possible of any one colleague, in the eyes of a member: by what was told and what the member chose, the steps
 * that a colleague has chosen in one of all the ways in which it can have come about.
 */
function possible(answers: number): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const tally of tallies(answers))
    for (const own of tally.keys()) {
      if (tally[own] === 0) continue;
      const seen = `${told(tally)}, who chose ${own + 1}`;
      const steps = found.get(seen) ?? new Set();
      for (const [step, times] of tally.entries()) if (times - (step === own ? 1 : 0) > 0) steps.add(step + 1);
      found.set(seen, steps);
    }
  return found;
}

const COUNTS = Array.from({ length: 17 }, (_, index) => FEWEST_ANSWERS + index);

describe('what is told of a contrast', () => {
  it('is the mean, as long as it is far enough from both poles', () => {
    expect(publishedMean([1, 0, 2, 0, 1])).toEqual({ mean: 3, bound: 'exact' });
    expect(publishedMean([0, 3, 0, 1, 2])).toEqual({ mean: 20 / 6, bound: 'exact' });
  });

  it('is only that it is there or beyond, where everybody may stand on one side', () => {
    expect(publishedMean([4, 0, 0, 0, 0])).toEqual({ mean: 2.5, bound: 'at_most' });
    expect(publishedMean([0, 0, 0, 1, 3])).toEqual({ mean: 3.5, bound: 'at_least' });
    expect(publishedMean([0, 0, 0, 0, 12])).toEqual({ mean: 4.5, bound: 'at_least' });
  });

  it('is nothing of fewer than four', () => {
    expect(() => publishedMean([1, 1, 1, 0, 0])).toThrow(RangeError);
  });

  it.each(COUNTS)('of %d answers places nobody on a side, for whoever knows the own answer', (answers) => {
    const placed = [...possible(answers)].filter(
      ([, steps]) => [...steps].every((step) => step < 3) || [...steps].every((step) => step > 3),
    );
    expect(placed).toEqual([]);
  });

  it.each(COUNTS)('of %d answers leaves three steps possible of every colleague at least', (answers) => {
    expect([...possible(answers)].filter(([, steps]) => steps.size < 3)).toEqual([]);
  });

  it('reads the same from either pole', () => {
    for (const tally of tallies(7)) {
      const [there, back] = [publishedMean(tally), publishedMean(tally.toReversed())];
      expect(there.mean + back.mean).toBeCloseTo(6, 12);
      expect(there.bound === 'exact').toBe(back.bound === 'exact');
    }
  });
});

describe('two reviews of a team', () => {
  it('differ by a number where both means are told, and by none that was not', () => {
    const [three, four] = [
      { mean: 3, bound: 'exact' },
      { mean: 4, bound: 'exact' },
    ] as const;
    expect(differenceOf(four, three)).toBe(1);
    expect(differenceOf(four, { mean: 2.5, bound: 'at_most' })).toBeNull();
    expect(differenceOf({ mean: 3.5, bound: 'at_least' }, three)).toBeNull();
  });

  it('are compared where the same people answered, or three others at least', () => {
    expect([0, 1, 2, 3, 7].map(isComparable)).toEqual([true, false, false, true, true]);
  });
});
