import { describe, expect, it } from '@jest/globals';
import { correlation, descriptives } from './descriptives.calculation.js';

describe('descriptives', () => {
  it('divides by n − 1', () => {
    expect(descriptives([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ n: 8, mean: 5, sd: Math.sqrt(32 / 7) });
  });

  it('finds no spread at all in equal values that have no exact binary form', () => {
    expect(descriptives([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toEqual({ n: 7, mean: 0.1, sd: 0 });
  });

  it('keeps its digits when every score stands on a large constant', () => {
    expect(descriptives([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])?.sd).toBeCloseTo(Math.sqrt(30), 12);
  });

  it('says nothing about fewer than two values', () => {
    expect(descriptives([])).toBeUndefined();
    expect(descriptives([7])).toBeUndefined();
  });

  it('refuses a value that is not a finite number, by its place', () => {
    expect(() => descriptives([1, 2, Number.NaN])).toThrow(new RangeError('value 3 of 3 is not a finite number'));
    expect(() => descriptives([Infinity])).toThrow(RangeError);
  });
});

describe('correlation', () => {
  it('stays within −1 and 1 for pairs on one line', () => {
    const line = [0.1, 0.2, 0.3, 0.7, 0.9].map((first) => ({ first, second: 3 * first + 0.1 }));
    expect(correlation(line)).toBeLessThanOrEqual(1);
    expect(correlation(line)).toBeCloseTo(1, 14);
    expect(correlation(line.map(({ first, second }) => ({ first, second: -second })))).toBeCloseTo(-1, 14);
  });

  it('does not exist where one side has no spread', () => {
    expect(correlation([1, 2, 3].map((first) => ({ first, second: 5 })))).toBeUndefined();
    expect(correlation([1, 2, 3].map((second) => ({ first: 5, second })))).toBeUndefined();
  });
});
