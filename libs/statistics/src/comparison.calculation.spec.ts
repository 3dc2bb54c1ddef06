import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GroupedScores } from './adjusted-gain.calculation.js';
import { compareGroups, type Comparison, verdictOf } from './comparison.calculation.js';

/** Made up; three pupils a group. */
const SIX_GROUPS = pupils({
  a: [31, 36, 28, 27, 40, 47],
  b: [35, 41, 22, 30, 37, 39],
  c: [33, 41, 29, 28, 45, 52],
  d: [26, 35, 38, 40, 30, 37],
  e: [25, 24, 34, 36, 41, 40],
  f: [30, 33, 27, 34, 36, 44],
});

describe('comparing groups', () => {
  it('needs one own group and three others, and counts only groups with pupils', () => {
    const groups = (...names: string[]) => SIX_GROUPS.filter(({ group }) => names.includes(group));
    expect(compareGroups(groups('a', 'b', 'c', 'd'), new Set(['a']))?.degreesOfFreedom).toBe(2);
    expect(compareGroups(groups('a', 'b', 'c'), new Set(['a', 'gone']))).toBeUndefined();
    expect(compareGroups(groups('a', 'b', 'c', 'd', 'e'), new Set(['a', 'b', 'c']))).toBeUndefined();
    expect(compareGroups(SIX_GROUPS, new Set(['gone']))).toBeUndefined();
    expect(compareGroups([], new Set(['a']))).toBeUndefined();
  });

  it('gives nothing where all first scores are equal: there is nothing to adjust for', () => {
    const equal = SIX_GROUPS.map((pupil) => ({ ...pupil, first: 0.1 }));
    expect(compareGroups(equal, new Set(['a']))).toBeUndefined();
  });

  it('gives nothing where the groups do not differ: no interval is that sure', () => {
    const onOneLine = SIX_GROUPS.map((pupil) => ({ ...pupil, second: 0.3 * pupil.first + 7 }));
    expect(compareGroups(onOneLine, new Set(['a']))).toBeUndefined();
    const allTheSame = SIX_GROUPS.map((pupil) => ({ ...pupil, second: 0.1 }));
    expect(compareGroups(allTheSame, new Set(['a', 'b']))).toBeUndefined();
  });

  it('knows no pupil standard deviation where a set has one pupil, and compares all the same', () => {
    const loneOwn = SIX_GROUPS.filter(({ group }, at) => group !== 'a' || at === 0);
    const result = compareGroups(loneOwn, new Set(['a']));
    expect(result).toMatchObject({ ownPupils: 1, comparisonPupils: 15, inPupilSds: undefined, pupilSd: undefined });
    expect(result?.difference.low).toBeLessThan(result?.difference.value ?? Number.NaN);
  });

  it('refuses a missing score that was not left out', () => {
    const missing = [...SIX_GROUPS, { group: 'a', first: 30, second: Number.NaN }];
    expect(() => compareGroups(missing, new Set(['a']))).toThrow(RangeError);
  });

  it('turns around when own and others are swapped', () => {
    const there = compared(SIX_GROUPS, 'a', 'c', 'e');
    const back = compared(SIX_GROUPS, 'b', 'd', 'f');
    expect(back.difference.value).toBeCloseTo(-there.difference.value, 12);
    expect(back.difference.low).toBeCloseTo(-there.difference.high, 12);
    expect(back.p).toBeCloseTo(there.p, 12);
  });

  it('does not depend on where a scale begins, nor on its unit, once it is in pupil standard deviations', () => {
    const plain = compared(SIX_GROUPS, 'a', 'b');
    const shift = fc.integer({ min: -500, max: 500 });
    const scale = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(shift, scale, shift, scale, (a, b, c, d) => {
        const other = SIX_GROUPS.map((pupil) => ({
          ...pupil,
          first: a + b * pupil.first,
          second: c + d * pupil.second,
        }));
        const result = compared(other, 'a', 'b');
        expect(result.difference.value / d).toBeCloseTo(plain.difference.value, 9);
        expect(result.inPupilSds?.low).toBeCloseTo(plain.inPupilSds?.low ?? Number.NaN, 9);
        expect(result.p).toBeCloseTo(plain.p, 9);
      }),
    );
  });

  it('does not depend on the order of the pupils', () => {
    const plain = compared(SIX_GROUPS, 'a', 'b');
    fc.assert(
      fc.property(fc.shuffledSubarray(SIX_GROUPS, { minLength: SIX_GROUPS.length }), (shuffled) => {
        expect(compared(shuffled, 'a', 'b').difference.high).toBeCloseTo(plain.difference.high, 9);
      }),
    );
  });
});

describe('the verdict', () => {
  const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

  it('says which side of 0 the interval is on', () => {
    expect(verdictOf(true, between(0.1, 3))).toBe('more_growth');
    expect(verdictOf(true, between(-3, -0.1))).toBe('less_growth');
    expect(verdictOf(true, between(-1, 3))).toBe('no_difference_shown');
    expect(verdictOf(true, between(0, 3))).toBe('no_difference_shown');
    expect(verdictOf(true, between(-3, 0))).toBe('no_difference_shown');
  });

  it('is too early before the second moment is measured, whatever is known by then', () => {
    expect(verdictOf(false, between(1, 3))).toBe('too_early');
    expect(verdictOf(false, undefined)).toBe('too_early');
  });

  it('is too little where there is no interval to show', () => {
    expect(verdictOf(true, undefined)).toBe('too_little_data');
  });
});

function compared(scores: readonly GroupedScores[], ...own: string[]): Comparison {
  const result = compareGroups(scores, new Set(own));
  if (!result) throw new Error('no comparison');
  return result;
}

/** First and second scores in turn. */
function pupils(groups: Record<string, readonly number[]>): GroupedScores[] {
  return Object.entries(groups).flatMap(([group, scores]) =>
    scores.flatMap((first, at) => (at % 2 === 0 ? [{ group, first, second: scores[at + 1] ?? Number.NaN }] : [])),
  );
}
