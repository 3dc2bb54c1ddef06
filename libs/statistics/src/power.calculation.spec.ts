import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareGroups } from './comparison.calculation.js';
import { designOf, powerToSee, smallestToSee } from './power.calculation.js';

describe('what a design can see', () => {
  // R 4.2.2: 1 - pt(qt(.975, df), df, ncp), and uniroot on the same.
  it.each([
    [1, 3, 0.4, 0.3, 0.0613156724716, 2.61123483985],
    [1, 196, 0.4, 0.3, 0.112078491962, 1.12906012518],
    [3, 3, 0.4, 0.5, 0.219447889195, 1.22835713751],
    [5, 15, 0.4, 0.3, 0.279421054137, 0.611967681168],
    [98, 99, 0.4, 0.3, 0.999475916729, 0.160477618332],
    [3, 3, 0.01, 5, 1, 0.0307089284377],
  ])(
    'agrees with R: %d own groups beside %d, %d pupil SD apart, a difference of %d',
    (ownGroups, comparisonGroups, groupSpread, difference, power, smallest) => {
      const design = { ownGroups, comparisonGroups, groupSpread };
      expect(powerToSee(design, difference)).toBeCloseTo(power, 10);
      expect(powerToSee(design, -difference)).toBeCloseTo(power, 10);
      expect(smallestToSee(design)).toBeCloseTo(smallest, 3);
    },
  );

  it('finds a difference that is not there on either side in 25 of 1,000 cases', () => {
    expect(powerToSee({ ownGroups: 2, comparisonGroups: 9, groupSpread: 0.4 }, 0)).toBeCloseTo(0.025, 12);
  });

  it('finds the smallest difference to see in 80 of 100 cases, whatever the design', () => {
    const designs = fc.record({
      ownGroups: fc.integer({ min: 1, max: 300 }),
      comparisonGroups: fc.integer({ min: 3, max: 300 }),
      groupSpread: fc.double({ min: 0.01, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(designs, (design) => {
        expect(powerToSee(design, smallestToSee(design) ?? Number.NaN)).toBeCloseTo(0.8, 3);
      }),
    );
  });

  it('says nothing where there would be no interval', () => {
    for (const [ownGroups, comparisonGroups] of [
      [0, 20],
      [1, 2],
      [3, 2],
    ] as const) {
      expect(powerToSee({ ownGroups, comparisonGroups, groupSpread: 0.4 }, 0.3)).toBeUndefined();
      expect(smallestToSee({ ownGroups, comparisonGroups, groupSpread: 0.4 })).toBeUndefined();
    }
  });

  it('refuses a spread or a difference that is none', () => {
    const design = { ownGroups: 2, comparisonGroups: 4, groupSpread: 0.4 };
    expect(() => powerToSee(design, Number.NaN)).toThrow(RangeError);
    expect(() => powerToSee({ ...design, groupSpread: 0 }, 0.3)).toThrow(RangeError);
    expect(() => smallestToSee({ ...design, groupSpread: Infinity })).toThrow(RangeError);
  });

  it('is that of a comparison: its groups, and their spread in pupil standard deviations', () => {
    const pupils = Array.from({ length: 40 }, (_, at) => ({
      group: String(at % 8),
      first: (at * 7) % 19,
      second: ((at * 7) % 19) + ((at * 11) % 13),
    }));
    const comparison = compareGroups(pupils, new Set(['0', '1']));
    const design = comparison && designOf(comparison);
    expect(design).toMatchObject({ ownGroups: 2, comparisonGroups: 6 });
    const standardError = (design?.groupSpread ?? 0) * Math.sqrt(1 / 2 + 1 / 6) * (comparison?.pupilSd ?? 0);
    expect(standardError).toBeCloseTo(comparison?.standardError ?? Number.NaN, 12);
    expect(comparison && designOf({ ...comparison, pupilSd: undefined })).toBeUndefined();
  });
});
