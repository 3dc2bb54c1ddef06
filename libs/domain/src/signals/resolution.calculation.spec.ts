import { describe, expect, it } from '@jest/globals';
import { medianDays } from './resolution.calculation.js';

describe('the time to resolution', () => {
  it('is not told of fewer than five', () => {
    expect(medianDays([])).toBeNull();
    expect(medianDays([1, 2, 3, 4])).toBeNull();
    expect(medianDays([1, 2, 3, 4, 5])).toBe(3);
  });

  it('is the one in the middle, or half-way between the two', () => {
    expect(medianDays([100, 9, 10, 0, 30])).toBe(10);
    expect(medianDays([1, 2, 10, 31, 40, 50])).toBe(20.5);
    expect(medianDays([0, 0, 0, 0, 0, 7])).toBe(0);
  });

  it('leaves what it was given as it was', () => {
    const days = [5, 4, 3, 2, 1];
    medianDays(days);
    expect(days).toEqual([5, 4, 3, 2, 1]);
  });
});
