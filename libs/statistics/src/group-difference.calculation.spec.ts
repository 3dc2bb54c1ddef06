import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { adjustedGains, type GroupedScores } from './adjusted-gain.calculation.js';
import { groupDifference } from './group-difference.calculation.js';

/** Made up: six groups of three pupils. The reference values were computed in R 4.2.2, with lm and qt. */
const FIRST = [31, 28, 40, 35, 22, 37, 33, 29, 45, 26, 38, 30, 25, 34, 41, 30, 27, 36];
const SECOND = [36, 27, 47, 41, 30, 39, 41, 28, 52, 35, 40, 37, 24, 36, 40, 33, 34, 44];
const SIX_GROUPS: GroupedScores[] = FIRST.map((first, at) => ({
  group: 'abcdef'.charAt(Math.floor(at / 3)),
  first,
  second: SECOND[at] ?? Number.NaN,
}));

describe('the difference of two sets of groups', () => {
  it.each([
    [
      'a',
      [1, 5, 3, 15, -0.729660064008315, 2.75469353567685, 4, -8.37791544745829, 6.91859531944167, 0.804192135315145],
    ],
    [
      'ab',
      [2, 4, 6, 12, 0.328085805726143, 2.19065933416523, 4, -5.75415957977275, 6.41033119122504, 0.888197469771509],
    ],
  ])('agrees with R on made-up groups: %s against the rest', (own, [n, m, pupils, others, ...estimates]) => {
    const found = groupDifference(SIX_GROUPS, new Set(own));
    expect([found.ownGroups, found.comparisonGroups, found.ownPupils, found.comparisonPupils]).toEqual([
      n,
      m,
      pupils,
      others,
    ]);
    expectAgreement(
      [found.slope, found.difference, found.standardError, found.degreesOfFreedom, found.low, found.high, found.p],
      [0.992128708589222, ...estimates],
    );
  });

  it('computes what there is of two groups, as R does, and says NaN of the rest', () => {
    const found = groupDifference(SIX_GROUPS.slice(0, 6), new Set(['a']));
    expect(Number.isFinite(found.difference)).toBe(true);
    expect(found).toMatchObject({ degreesOfFreedom: 0, standardError: NaN, low: NaN, high: NaN, p: NaN });
  });

  it('has no difference without own groups, and no pupil standard deviation without own pupils', () => {
    expect(groupDifference(SIX_GROUPS, new Set())).toMatchObject({
      ownGroups: 0,
      comparisonGroups: 6,
      degreesOfFreedom: 4,
      difference: NaN,
      p: NaN,
      pupilSd: NaN,
    });
  });

  it('measures from the mean where all first scores are equal', () => {
    const equal = SIX_GROUPS.map((pupil) => ({ ...pupil, first: 0.1 }));
    const gains = adjustedGains(equal);
    expect(groupDifference(equal, new Set(['a'])).slope).toBeNaN();
    expect(gains.get('a')).toBeCloseTo((36 + 27 + 47) / 3 - 664 / 18, 12);
  });
});

describe('adjusted gains', () => {
  it('weigh to zero over all pupils', () => {
    const gains = [...adjustedGains(SIX_GROUPS).values()];
    expect(gains).toHaveLength(6);
    expect(gains.reduce((total, gain) => total + gain, 0)).toBeCloseTo(0, 10);
  });

  it('know no distance of a single pupil, and none of nobody', () => {
    expect([...adjustedGains([{ group: 'a', first: 3, second: 9 }])]).toEqual([['a', 0]]);
    expect([...adjustedGains([])]).toEqual([]);
  });
});

/** Real scores stay where they are, outside the project: their licence is not ours. */
const OUTCOMES = new URL('../../../../shared/data/outcomes/', import.meta.url);
const present = existsSync(OUTCOMES);
if (!present)
  process.stderr.write('skipped: comparison against R on real groups (../shared/data/outcomes is not here)\n');

(present ? describe : describe.skip)('the difference of real groups, against R', () => {
  it('agrees on every scenario of the reference table to nine digits', () => {
    const scores = rows('brandsma-language.csv')
      .filter(({ first, second }) => first !== '' && second !== '')
      .map((row) => ({ group: row.group ?? '', first: Number(row.first), second: Number(row.second) }));
    const scenarios = rows('brandsma-scenarios.csv');
    const reference = rows('brandsma_comparison.csv');
    expect(reference.length).toBeGreaterThanOrEqual(4);
    reference.forEach((row, at) => {
      const found = groupDifference(scores, new Set(scenarios[at]?.own_groups?.split(' ')));
      expectAgreement(
        [
          ...[found.ownGroups, found.comparisonGroups, found.ownPupils, found.comparisonPupils],
          ...[found.slope, found.difference, found.standardError, found.degreesOfFreedom, found.low, found.high],
          ...[found.p, found.difference / found.pupilSd],
        ],
        COLUMNS.map((column) => Number(row[column])),
      );
    });
  });
});

/** Of the reference table, after the two that say which scenario it is. */
const COLUMNS = [
  ...['own_groups', 'comparison_groups', 'own_pupils', 'comparison_pupils'],
  ...['slope', 'difference', 'se', 'df', 'low', 'high', 'p', 'in_pupil_sd'],
];

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, OUTCOMES)), { columns: true });
}

function expectAgreement(values: readonly number[], reference: readonly number[]): void {
  expect(reference).toHaveLength(values.length);
  values.forEach((value, at) => {
    const expected = reference[at] ?? Number.NaN;
    expect(Math.abs(value - expected) / Math.abs(expected)).toBeLessThan(1e-9);
  });
}
