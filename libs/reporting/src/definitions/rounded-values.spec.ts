import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimate } from './rounded-values.js';

describe('an estimate, rounded', () => {
  it('has the decimals that were asked for, and never minus zero', () => {
    expect(estimate({ value: 2.889, low: -1.593, high: 7.371 }, 1)).toEqual({
      ...{ kind: 'estimate', value: 2.9, low: -1.6, high: 7.4, decimals: 1 },
    });
    expect(estimate({ value: -0.04, low: -1.2, high: 1.1 }, 1)).toMatchObject({ value: 0 });
  });

  it('has more where a limit would be moved onto zero', () => {
    expect(estimate({ value: 1.21, low: 0.03, high: 2.39 }, 1)).toMatchObject({ low: 0.03, decimals: 2 });
  });

  it('keeps a limit off zero that lies closer to it than is ever shown', () => {
    expect(estimate({ value: 5.0001, low: 0.0002, high: 10 }, 1)).toEqual({
      ...{ kind: 'estimate', value: 5, low: 0.001, high: 10, decimals: 3 },
    });
    expect(estimate({ value: -0.0002, low: -0.0004, high: -0.0001 }, 2)).toMatchObject({
      ...{ value: -0.001, low: -0.001, high: -0.001 },
    });
  });

  it('never shows another verdict than holds, nor a value outside its interval', () => {
    const sign = (low: number, high: number) => (low > 0 ? 1 : high < 0 ? -1 : 0);
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    // Most of them near to zero, where rounding would tell something else.
    const near = fc.tuple(number, fc.integer({ min: 0, max: 8 })).map(([one, places]) => one / 10 ** places);
    fc.assert(
      fc.property(fc.array(near, { minLength: 3, maxLength: 3 }), fc.constantFrom(1, 2), (drawn, decimals) => {
        const [low = 0, value = 0, high = 0] = drawn.toSorted((one, other) => one - other);
        const shown = estimate({ value, low, high }, decimals);
        if (shown.kind !== 'estimate') throw new Error('no estimate');
        expect(sign(shown.low, shown.high)).toBe(sign(low, high));
        expect(shown.low).toBeLessThanOrEqual(shown.value);
        expect(shown.value).toBeLessThanOrEqual(shown.high);
      }),
    );
  });
});
