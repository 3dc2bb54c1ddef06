import { describe, expect, it } from '@jest/globals';
import { marginOfMean } from './mean-interval.calculation.js';

describe('the margin of a mean', () => {
  // The quantiles of Student's t at 0.975, as they stand in its tables.
  it.each([
    [2, 12.7062],
    [5, 2.7764],
    [20, 2.093],
    [100, 1.9842],
  ])('of %d values is so many standard errors: %d', (n, errors) => {
    expect(marginOfMean(n, Math.sqrt(n))).toBeCloseTo(errors, 4);
    expect(marginOfMean(n, 0.8)).toBeCloseTo((0.8 / Math.sqrt(n)) * errors, 3);
  });

  it('is none of values that do not differ, and does not exist for one value', () => {
    expect(marginOfMean(5, 0)).toBe(0);
    expect(() => marginOfMean(1, 1)).toThrow(RangeError);
  });
});
