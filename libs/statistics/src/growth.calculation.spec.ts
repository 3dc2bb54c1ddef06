import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { growth, smallSampleCorrection, type Growth, type ScorePair } from './growth.calculation.js';

/** Made up; the reference values beside it were computed with 40 digits (gamma, incomplete beta) in Python's mpmath. */
const TWELVE_PUPILS = pairs(
  [31, 28, 40, 35, 22, 37, 33, 29, 45, 26, 38, 30],
  [36, 27, 47, 41, 30, 39, 41, 28, 52, 35, 40, 37],
);

describe('growth of a group between two moments', () => {
  it('agrees with reference values on twelve pupils', () => {
    expectGrowth(
      growth(TWELVE_PUPILS),
      [
        12, 32.833333333333333, 6.478402347006318, 37.75, 7.3747110883317752, 4.9166666666666667, 2.6750656884226851,
        7.1582676449106482, 0.70577623218484528, 0.30860309420377129, 1.1029493701659193,
      ],
    );
  });

  it('agrees with reference values on the smallest group it takes, four pupils', () => {
    expectGrowth(
      growth(pairs([1.5, 2.25, 3.75, 2.5], [1.25, 2.0, 4.5, 1.75])),
      [
        4, 2.5, 0.93541434669348535, 2.375, 1.4505745987941009, -0.125, -1.1261226126679633, 0.87612261266796331,
        -0.096695284971315475, -0.40784396416070513, 0.21445339421807418,
      ],
    );
  });

  it('says nothing about three pupils', () => {
    expect(growth(TWELVE_PUPILS.slice(0, 3))).toBeUndefined();
    expect(growth([])).toBeUndefined();
  });

  it('gives no standardised gain where all pupils scored the same at the first moment', () => {
    const result = growth(pairs([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4, 5, 6, 7]));
    expect(result?.sdFirst).toBe(0);
    expect(result?.standardisedGain).toBeUndefined();
    expect(result?.meanGain.value).toBeCloseTo(3.9, 12);
  });

  it('gives no standardised gain where all pupils scored the same at the second moment', () => {
    const result = growth(pairs([1, 2, 3, 4], [9, 9, 9, 9]));
    expect(result?.standardisedGain).toBeUndefined();
    expect(result?.meanGain.value).toBe(6.5);
  });

  it('gives the gain an interval without width where every pupil gained the same', () => {
    const result = growth(pairs([10, 14, 19, 25], [13, 17, 22, 28]));
    expect(result?.meanGain).toEqual({ value: 3, low: 3, high: 3 });
    expect(result?.standardisedGain?.low).toBeLessThan(result?.standardisedGain?.value ?? Number.NaN);
  });

  it('turns around when the two moments are swapped', () => {
    const there = growth(TWELVE_PUPILS);
    const back = growth(TWELVE_PUPILS.map(({ first, second }) => ({ first: second, second: first })));
    expect(back?.meanGain.value).toBe(-(there?.meanGain.value ?? Number.NaN));
    expect(back?.meanGain.low).toBeCloseTo(-(there?.meanGain.high ?? Number.NaN), 12);
  });

  it('refuses a missing score that was not left out', () => {
    expect(() => growth([...TWELVE_PUPILS, { first: 30, second: Number.NaN }])).toThrow(RangeError);
  });
});

describe('the small-sample correction', () => {
  it.each([
    [2, 0.56418958354775629],
    [3, 0.72360125455826766],
    [11, 0.92995980997577852],
    [1999, 0.99962475765517411],
  ])('is exact at %i degrees of freedom', (m, expected) => {
    expect(relativeError(smallSampleCorrection(m), expected)).toBeLessThan(1e-11);
  });

  it('refuses fewer than two degrees of freedom', () => {
    expect(() => smallSampleCorrection(1)).toThrow(RangeError);
    expect(() => smallSampleCorrection(Number.NaN)).toThrow(RangeError);
  });
});

/** Real scores stay where they are, outside the project: their licence is not ours. */
const OUTCOMES = new URL('../../../../shared/data/outcomes/', import.meta.url);
const present = existsSync(OUTCOMES);
if (!present) process.stderr.write('skipped: growth against R on real groups (../shared/data/outcomes is not here)\n');

(present ? describe : describe.skip)('growth of real groups, against R', () => {
  it('agrees on every group of the reference table to nine digits, and gives no group more', () => {
    const scores = rows('brandsma-language.csv').filter((row) => row.first !== '' && row.second !== '');
    const groups = [...new Set(scores.map((row) => row.group))];
    const results = new Map(
      groups.map((group) => [group, growth(scores.filter((row) => row.group === group).map(toPair))]),
    );

    const reference = rows('brandsma_growth.csv');
    expect(reference.length).toBeGreaterThan(100);
    for (const { group, ...values } of reference) expectGrowth(results.get(group), Object.values(values).map(Number));
    expect([...results.values()].filter(Boolean)).toHaveLength(reference.length);
  });
});

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, OUTCOMES)), { columns: true });
}

function toPair(row: Record<string, string>): ScorePair {
  return { first: Number(row.first), second: Number(row.second) };
}

function pairs(first: readonly number[], second: readonly number[]): ScorePair[] {
  return first.map((score, pupil) => ({ first: score, second: second[pupil] ?? Number.NaN }));
}

/** Reference values in the order of the reference script's columns. */
function expectGrowth(result: Growth | undefined, reference: readonly number[]): void {
  const values = [
    result?.n,
    result?.meanFirst,
    result?.sdFirst,
    result?.meanSecond,
    result?.sdSecond,
    result?.meanGain.value,
    result?.meanGain.low,
    result?.meanGain.high,
    result?.standardisedGain?.value,
    result?.standardisedGain?.low,
    result?.standardisedGain?.high,
  ];
  expect(reference).toHaveLength(values.length);
  const worst = Math.max(...values.map((value, at) => relativeError(value ?? Number.NaN, reference[at] ?? Number.NaN)));
  expect(worst).toBeLessThan(1e-9);
}

/** Against the size of the reference, or against 1e-6 where that is practically zero. */
function relativeError(value: number, reference: number): number {
  return Math.abs(value - reference) / Math.max(Math.abs(reference), 1e-6);
}
