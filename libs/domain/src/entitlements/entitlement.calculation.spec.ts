import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@app/platform';
import { daysIn } from '../work/date-ranges.rules.js';
import { type Employment, entitle, type EntitlingRule } from './entitlement.calculation.js';

const YEAR = { fromOn: '2025-08-01', untilOn: '2026-08-01' };
const LEAP_YEAR = { fromOn: '2027-08-01', untilOn: '2028-08-01' };

const work = (values: Partial<Employment> = {}): Employment => ({
  schoolId: 'brug',
  functionGroup: 'teacher',
  fte: 1,
  fromOn: '2020-08-01',
  untilOn: null,
  ...values,
});
const rule = (values: Partial<EntitlingRule> = {}): EntitlingRule => ({
  id: 'time',
  schoolId: null,
  functionGroup: null,
  amount: 120,
  weekThousandths: 41_475,
  proRata: true,
  fromOn: '2020-08-01',
  untilOn: null,
  ...values,
});

describe('what somebody is entitled to', () => {
  it('is two hours a working week in primary education: 82.95 hours a year of full time', () => {
    // 120 × 41.475 = 4,977 minutes.
    expect(entitle(YEAR, [work()], [rule()])).toMatchObject({
      amount: 4977,
      segments: [{ fromOn: '2025-08-01', untilOn: '2026-08-01', days: 365, fte: 1, amount: 4977, gap: null }],
    });
  });

  it('is pro rata to part of full time, and to the days of the year', () => {
    const half = [
      work({ fte: 0.6, untilOn: '2026-02-01' }),
      work({ fte: 0.8, fromOn: '2026-02-01', untilOn: '2026-05-01' }),
    ];
    const { amount, segments } = entitle(YEAR, half, [rule()]);
    // 4,977 × 0.6 × 184/365 = 1,505.37; 4,977 × 0.8 × 89/365 = 970.86; together 2,476.22, and .86 is the larger rest.
    expect(segments.map(({ days, amount: part }) => [days, part])).toEqual([
      [184, 1505],
      [89, 971],
    ]);
    expect(amount).toBe(2476);
  });

  it('is rounded once: three thirds of a minute are one', () => {
    const thirds = { ...rule({ amount: 1, weekThousandths: null }) };
    const year = { fromOn: '2026-01-01', untilOn: '2026-01-04' };
    const parts = ['2026-01-01', '2026-01-02', '2026-01-03'].map((fromOn, index) =>
      work({ schoolId: `school ${index}`, fromOn, untilOn: addDays(fromOn, 1) }),
    );
    const { amount, segments } = entitle(year, parts, [thirds]);
    expect(amount).toBe(1);
    expect(segments.map((one) => one.amount)).toEqual([1, 0, 0]);
  });

  it('follows the rule in force on each day', () => {
    const rules = [rule({ untilOn: '2026-01-01' }), rule({ id: 'new', amount: 180, fromOn: '2026-01-01' })];
    const { segments } = entitle(YEAR, [work()], rules);
    // 4,977 × 153/365 = 2,086.25; 7,465.5 × 212/365 = 4,336.13.
    expect(segments.map((one) => [one.rule?.id, one.days, one.amount])).toEqual([
      ['time', 153, 2086],
      ['new', 212, 4336],
    ]);
  });

  it('takes the school’s own rule before the board’s, and one for the function before one for everybody', () => {
    const rules = [
      rule({ id: 'everybody' }),
      rule({ id: 'teachers', functionGroup: 'teacher' }),
      rule({ id: 'the school', schoolId: 'brug' }),
      rule({ id: 'its support', schoolId: 'brug', functionGroup: 'support' }),
    ];
    const ruleFor = (values: Partial<Employment>) => entitle(YEAR, [work(values)], rules).segments[0]?.rule?.id;
    expect(ruleFor({})).toBe('the school');
    expect(ruleFor({ functionGroup: 'support' })).toBe('its support');
    expect(ruleFor({ schoolId: 'regenboog' })).toBe('teachers');
    expect(ruleFor({ schoolId: 'regenboog', functionGroup: 'leader' })).toBe('everybody');
  });

  it('says where it gives nothing, and why', () => {
    const gaps = [
      work({ fte: null, untilOn: '2025-11-01' }),
      work({ functionGroup: 'leader', fromOn: '2025-11-01', untilOn: '2026-01-01' }),
    ];
    const { amount, segments } = entitle(YEAR, gaps, [rule({ functionGroup: 'teacher' })]);
    expect(amount).toBe(0);
    expect(segments.map(({ gap, days, rule: by }) => [gap, days, by?.id])).toEqual([
      ['fte_unknown', 92, 'time'],
      ['no_rule', 61, undefined],
    ]);
  });

  it('gives the whole of a rule that is not pro rata once, however many appointments it covers', () => {
    const flat = rule({ amount: 60_000, weekThousandths: null, proRata: false });
    const { amount, segments } = entitle(
      YEAR,
      [work({ fte: 0.4 }), work({ schoolId: 'regenboog', fte: null })],
      [flat],
    );
    expect(amount).toBe(60_000);
    expect(segments.map((one) => [one.schoolId, one.amount, one.gap])).toEqual([
      ['brug', 60_000, null],
      ['regenboog', 0, 'given_once'],
    ]);
  });

  it('counts the days of the school year: 366 where it has a 29 February', () => {
    const { amount, segments } = entitle(LEAP_YEAR, [work({ untilOn: '2028-03-01' })], [rule()]);
    // 4,977 × 213/366 = 2,896.45.
    expect(segments[0]?.days).toBe(213);
    expect(amount).toBe(2896);
    expect(entitle(LEAP_YEAR, [work()], [rule()]).amount).toBe(4977);
  });

  it('is nothing outside the year: not before its first day, not on the day after it', () => {
    expect(entitle(YEAR, [work({ untilOn: '2025-08-01' })], [rule()])).toEqual({ amount: 0, segments: [] });
    expect(entitle(YEAR, [work({ fromOn: '2026-08-01' })], [rule()])).toEqual({ amount: 0, segments: [] });
    expect(entitle(YEAR, [work({ fromOn: '2026-07-31' })], [rule()]).segments).toMatchObject([{ days: 1, amount: 14 }]);
  });
});

const day = fc.integer({ min: -100, max: 800 }).map((offset) => addDays(LEAP_YEAR.fromOn, offset));
const range = fc.tuple(day, fc.integer({ min: 1, max: 500 }), fc.boolean()).map(([fromOn, days, open]) => ({
  fromOn,
  untilOn: open ? null : addDays(fromOn, days),
}));
const fte = fc.integer({ min: 1, max: 12_000 }).map((parts) => parts / 10_000);
const employment: fc.Arbitrary<Employment> = fc
  .record({
    schoolId: fc.constantFrom('brug', 'regenboog'),
    functionGroup: fc.constantFrom('teacher' as const, 'support' as const),
    fte: fc.option(fte, { freq: 8 }),
    range,
  })
  .map(({ range: days, ...rest }) => ({ ...rest, ...days }));
/** Rules one after the other, for the board and for a school: no two of one place overlap. */
const rules: fc.Arbitrary<EntitlingRule[]> = fc
  .array(
    fc.record({
      schoolId: fc.constantFrom(null, 'brug'),
      functionGroup: fc.constantFrom(null, 'teacher' as const),
      amount: fc.integer({ min: 1, max: 100_000 }),
      weekThousandths: fc.option(fc.integer({ min: 1000, max: 53_000 })),
      proRata: fc.boolean(),
      range,
    }),
    { maxLength: 6 },
  )
  .map((drawn) =>
    drawn
      .map(({ range: days, ...rest }, index) => ({ id: `rule ${index}`, ...rest, ...days }))
      .filter(
        (one, index, all) =>
          all.findIndex((other) => other.schoolId === one.schoolId && other.functionGroup === one.functionGroup) ===
          index,
      ),
  );
const employments = fc.array(employment, { maxLength: 5 });
const RUNS = { numRuns: 300 };

describe('whatever somebody worked', () => {
  it('adds up: the segments are the whole, in whole units, and none is below zero', () => {
    fc.assert(
      fc.property(employments, rules, (worked, given) => {
        const { amount, segments } = entitle(LEAP_YEAR, worked, given);
        expect(segments.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
        expect(segments.every((one) => Number.isSafeInteger(one.amount) && one.amount >= 0)).toBe(true);
        expect(segments.every((one) => one.gap === null || one.amount === 0)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is within half a unit of the exact sum', () => {
    fc.assert(
      fc.property(employments, rules, (worked, given) => {
        const { amount, segments } = entitle(LEAP_YEAR, worked, given);
        const exact = segments.reduce((sum, { rule: by, gap, fte: part, days }) => {
          if (!by || gap) return sum;
          const weeks = (by.weekThousandths ?? 1000) / 1000;
          return sum + (by.amount * weeks * (by.proRata ? (part ?? 0) : 1) * days) / 366;
        }, 0);
        expect(Math.abs(amount - exact)).toBeLessThan(0.5 + 1e-6);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of appointments or rules', () => {
    const shuffled = fc.tuple(employments, rules).chain(([worked, given]) =>
      fc.record({
        worked: fc.constant(worked),
        given: fc.constant(given),
        otherWorked: fc.shuffledSubarray(worked, { minLength: worked.length }),
        otherGiven: fc.shuffledSubarray(given, { minLength: given.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ worked, given, otherWorked, otherGiven }) => {
        expect(entitle(LEAP_YEAR, otherWorked, otherGiven)).toEqual(entitle(LEAP_YEAR, worked, given));
      }),
      RUNS,
    );
  });

  it('is the same where one appointment is two that follow each other', () => {
    fc.assert(
      fc.property(employments, rules, day, (worked, given, on) => {
        const split = worked.flatMap((one) =>
          one.fromOn < on && (one.untilOn === null || on < one.untilOn)
            ? [
                { ...one, untilOn: on },
                { ...one, fromOn: on },
              ]
            : [one],
        );
        expect(entitle(LEAP_YEAR, split, given)).toEqual(entitle(LEAP_YEAR, worked, given));
      }),
      RUNS,
    );
  });

  it('is as much for two parts of full time as for their sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }), range, (one, other, days) => {
        const parts = [one, other].map((part, index) =>
          work({ ...days, schoolId: `school ${index}`, fte: part / 10_000 }),
        );
        const sum = [work({ ...days, fte: (one + other) / 10_000 })];
        expect(entitle(LEAP_YEAR, parts, [rule()]).amount).toBe(entitle(LEAP_YEAR, sum, [rule()]).amount);
      }),
      RUNS,
    );
  });

  it('is never less for a larger part of full time', () => {
    fc.assert(
      fc.property(employments, rules, fte, (worked, given, more) => {
        const larger = worked.map((one) => ({ ...one, fte: one.fte === null ? null : one.fte + more }));
        const before = entitle(LEAP_YEAR, worked, given).amount;
        expect(entitle(LEAP_YEAR, larger, given).amount).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('tells of every day at work, once for each appointment', () => {
    fc.assert(
      fc.property(employments, rules, (worked, given) => {
        const within = worked.map(({ fromOn, untilOn }) => ({
          fromOn: fromOn < LEAP_YEAR.fromOn ? LEAP_YEAR.fromOn : fromOn,
          untilOn: untilOn === null || untilOn > LEAP_YEAR.untilOn ? LEAP_YEAR.untilOn : untilOn,
        }));
        const days = within.reduce((sum, one) => sum + Math.max(0, daysIn(one)), 0);
        const told = entitle(LEAP_YEAR, worked, given).segments.reduce((sum, one) => sum + one.days, 0);
        expect(told).toBe(days);
      }),
      RUNS,
    );
  });
});
