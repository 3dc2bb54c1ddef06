import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { midRanks, rankCorrelation } from './rank-correlation.calculation.js';

const pairs = (first: readonly number[], second: readonly number[]) =>
  first.map((value, at) => ({ first: value, second: second[at] ?? Number.NaN }));

/** The ten persons of Wikipedia's article on Spearman's coefficient: ρ = −29/165. */
const IQ = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
const HOURS_OF_TELEVISION = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];

describe('rank correlation', () => {
  // R 4.2.2: cor(method = "spearman"), and tanh(atanh(r) ± qnorm(.975) * sqrt((1 + r^2/2) / (n - 3))).
  it.each([
    ['without ties', IQ, HOURS_OF_TELEVISION, [-29 / 165, -0.727830028239407, 0.514546661632956]],
    [
      'with ties on both sides',
      [1, 2, 2, 3, 3, 3, 8, 9, 9, 10, 12, 12],
      [2, 1, 2, 5, 4, 4, 4, 7, 6, 9, 9, 1],
      [0.551971326164875, -0.079937420828825, 0.867412303235692],
    ],
  ])('agrees with known values %s', (_, first, second, [value, low, high]) => {
    const result = rankCorrelation(pairs(first, second));
    expect(result?.n).toBe(first.length);
    expect(result?.rho.value).toBeCloseTo(value ?? Number.NaN, 12);
    expect(result?.rho.low).toBeCloseTo(low ?? Number.NaN, 12);
    expect(result?.rho.high).toBeCloseTo(high ?? Number.NaN, 12);
  });

  it('shares the middle rank among equal values', () => {
    expect(midRanks([2, 1, 2, 5, 4, 4, 4, 7, 6, 9, 9, 1])).toEqual([3.5, 1.5, 3.5, 8, 6, 6, 6, 10, 9, 11.5, 11.5, 1.5]);
    expect(midRanks([])).toEqual([]);
  });

  it('depends on the order of values alone', () => {
    const plain = rankCorrelation(pairs(IQ, HOURS_OF_TELEVISION))?.rho;
    expect(rankCorrelation(pairs(IQ.map(Math.exp), HOURS_OF_TELEVISION.map(Math.cbrt)))?.rho).toEqual(plain);
    const turned = rankCorrelation(
      pairs(
        IQ,
        HOURS_OF_TELEVISION.map((hours) => -hours),
      ),
    )?.rho;
    expect(turned?.value).toBeCloseTo(-(plain?.value ?? Number.NaN), 12);
    expect(turned?.low).toBeCloseTo(-(plain?.high ?? Number.NaN), 12);
  });

  it('keeps its interval around it and within −1 and 1, or has none', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(values, (drawn) => {
        const rho = rankCorrelation(drawn.map(([first, second]) => ({ first, second })))?.rho;
        if (!rho) return;
        expect(-1 < rho.low && rho.low < rho.value && rho.value < rho.high && rho.high < 1).toBe(true);
      }),
    );
  });

  it('does not exist for three pairs, for equal values, nor for ranks that agree or oppose completely', () => {
    expect(rankCorrelation(pairs([1, 2, 3], [1, 3, 2]))).toBeUndefined();
    expect(rankCorrelation([])).toBeUndefined();
    expect(rankCorrelation(pairs([1, 2, 3, 4], [7, 7, 7, 7]))).toBeUndefined();
    expect(rankCorrelation(pairs([1, 2, 3, 3, 9], [10, 20, 25, 25, 26]))).toBeUndefined();
    expect(rankCorrelation(pairs([1, 2, 3, 4], [4, 3, 2, 1]))).toBeUndefined();
  });

  it('refuses a value that has no place in the order', () => {
    expect(() => rankCorrelation(pairs([1, 2, 3, 4], [1, 2, 3]))).toThrow(RangeError);
    expect(() => rankCorrelation(pairs([1, 2, Infinity, 4], [1, 2, 3, 4]))).toThrow(RangeError);
  });
});
