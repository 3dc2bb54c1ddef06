import { describe, expect, it } from '@jest/globals';
import { atLeastOneByChance, chanceSentence, expectedByChance } from './chance.calculation.js';

describe('what stands out by chance', () => {
  it.each([
    [1, 0.05, 0.05],
    [3, 0.142625, 0.15],
    [20, 0.641514, 1],
  ])('of %d comparisons', (comparisons, atLeastOne, expected) => {
    expect(atLeastOneByChance(comparisons)).toBeCloseTo(atLeastOne, 6);
    expect(expectedByChance(comparisons)).toBeCloseTo(expected, 12);
  });

  it('is told of one comparison, of some in how many reports, of many how many there are', () => {
    expect(chanceSentence(0)).toEqual([]);
    expect(chanceSentence(1)).toEqual([{ key: 'impact.chance.single' }]);
    expect(chanceSentence(3)).toMatchObject([{ key: 'impact.chance.some', values: { times: { value: 14 } } }]);
    expect(chanceSentence(20)).toMatchObject([{ key: 'impact.chance.many', values: { expected: { value: 1 } } }]);
  });
});
