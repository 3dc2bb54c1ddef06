import { describe, expect, it } from '@jest/globals';
import { topCoded } from './top-coding.calculation.js';

describe('a part of some people', () => {
  it('is told where enough people are not in it', () => {
    expect(topCoded(15, 20, 5)).toEqual({ count: 15, atLeast: false });
    expect(topCoded(0, 20, 5)).toEqual({ count: 0, atLeast: false });
  });

  it('is told as all but four at least, whether nobody is left over or four are', () => {
    for (const part of [16, 17, 18, 19, 20]) expect(topCoded(part, 20, 5)).toEqual({ count: 16, atLeast: true });
  });
});
