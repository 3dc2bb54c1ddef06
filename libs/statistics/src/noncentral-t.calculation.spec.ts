import { describe, expect, it } from '@jest/globals';
import { noncentralTCdf } from './noncentral-t.calculation.js';

describe('the noncentral t', () => {
  // R 4.2.2: pt(t, df, ncp).
  it.each([
    [3.18, 2, 1, 0.848166454025616],
    [4.30265272991127, 2, 0.5, 0.949158388580004],
    [1.97, 195, 2.8, 0.203716263616136],
    [2.086, 20, 10, 3.16649180145621e-14],
    [3.18244630528371, 3, 37, 0],
    [2.5, 5, 0, 0.972754950328812],
    [1.96, 5000, 3, 0.149193580359026],
  ])('at %d with %d degrees of freedom, %d errors off centre, is what R says', (t, df, noncentrality, expected) => {
    expect(Math.abs(noncentralTCdf(t, df, noncentrality) - expected)).toBeLessThan(1e-11);
  });

  it('refuses what it was not made for', () => {
    expect(() => noncentralTCdf(-1, 5, 1)).toThrow(RangeError);
    expect(() => noncentralTCdf(2, 0, 1)).toThrow(RangeError);
    expect(() => noncentralTCdf(2, 5, 39)).toThrow(RangeError);
    expect(() => noncentralTCdf(2, 5, Number.NaN)).toThrow(RangeError);
  });
});
