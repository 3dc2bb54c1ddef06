import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveNumber } from './effective-number.calculation.js';

const sizes = fc
  .array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 })
  .filter((some) => some.some((size) => size > 0));
const of = (some: readonly number[]): number => effectiveNumber(some) as number;

describe('the effective number', () => {
  // In R: 1 / sum(prop.table(c(5, 3, 2))^2), which is vegan::diversity(c(5, 3, 2), "invsimpson").
  it.each([
    [[5, 3, 2], 100 / 38],
    [[1], 1],
    [[4, 4, 4], 3],
    [[9, 1], 100 / 82],
    [[45, 35, 10, 10], 2.8985507246376812],
  ])('of %j is as the literature has it', (some, expected) => {
    expect(of(some)).toBeCloseTo(expected, 12);
  });

  it('is of nothing where there is nothing to share', () => {
    expect(effectiveNumber([])).toBeUndefined();
    expect(effectiveNumber([0, 0])).toBeUndefined();
  });

  it('refuses what is no size, by its place', () => {
    expect(() => effectiveNumber([1, -1])).toThrow(new RangeError('size 2 of 2 is not a size'));
    expect(() => effectiveNumber([Number.NaN])).toThrow(RangeError);
  });

  it('lies between one and how many take part', () => {
    fc.assert(
      fc.property(sizes, (some) => {
        expect(of(some)).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(of(some)).toBeLessThanOrEqual(some.filter((size) => size > 0).length + 1e-12);
      }),
    );
  });

  it('is how many take part where all have the same, and only there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 50 }), (many, size) => {
        const equal = Array.from({ length: many }, () => size);
        expect(of(equal)).toBeCloseTo(many, 10);
        if (many > 1) expect(of([...equal.slice(1), size + 1])).toBeLessThan(many);
      }),
    );
  });

  it('knows no order, no unit, and nobody who has nothing', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 1000 }), (some, unit) => {
        expect(of(some.toSorted((a, b) => a - b))).toBeCloseTo(of(some), 10);
        expect(of(some.map((size) => size * unit))).toBeCloseTo(of(some), 10);
        expect(of([...some, 0])).toBeCloseTo(of(some), 10);
      }),
    );
  });

  it('doubles where the same stands beside itself', () => {
    fc.assert(
      fc.property(sizes, (some) => {
        expect(of([...some, ...some])).toBeCloseTo(2 * of(some), 10);
      }),
    );
  });

  it('grows where the one with most gives something to one who has less', () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 29 }), (some, at) => {
        const [most, other] = [some.indexOf(Math.max(...some)), at % some.length];
        fc.pre(most !== other && (some[most] ?? 0) - (some[other] ?? 0) > 1);
        const given = some.map((size, index) => size + (index === other ? 1 : 0) - (index === most ? 1 : 0));
        expect(of(given)).toBeGreaterThan(of(some));
      }),
    );
  });
});
