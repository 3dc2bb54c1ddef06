import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carriedInto, type YearAccount } from './carry-over.calculation.js';

const account = (start: number, used: number, ...lots: [amount: number, carryOverYears: number][]): YearAccount => ({
  year: { id: `${start}`, fromOn: `${start}-08-01`, untilOn: `${start + 1}-08-01` },
  entitled: lots.map(([amount, carryOverYears]) => ({ amount, carryOverYears })),
  used,
});
const into = (start: number, ...earlier: YearAccount[]) =>
  carriedInto({ fromOn: `${start}-08-01` }, earlier).map(({ schoolYearId, amount, usableUntilOn }) => [
    schoolYearId,
    amount,
    usableUntilOn,
  ]);

describe('what is carried over', () => {
  it('is nothing where the rule carries nothing over, and nothing of what was used', () => {
    expect(into(2025, account(2024, 0, [100, 0]))).toEqual([]);
    expect(into(2025, account(2024, 100, [100, 1]))).toEqual([]);
  });

  it('is what is left, for as many years as the rule says', () => {
    const lot = account(2022, 40, [100, 2]);
    expect(into(2023, lot)).toEqual([['2022', 60, '2025-08-01']]);
    expect(into(2024, lot, account(2023, 0))).toEqual([['2022', 60, '2025-08-01']]);
    expect(into(2025, lot, account(2023, 0), account(2024, 0))).toEqual([]);
  });

  it('is used first where it ends first, and then where it is oldest', () => {
    // Of 2023: 30 of what ends with the year; then 20 of 2022.
    const both = [account(2022, 0, [100, 2]), account(2023, 50, [30, 0], [40, 1])];
    expect(into(2024, ...both)).toEqual([
      ['2022', 80, '2025-08-01'],
      ['2023', 40, '2025-08-01'],
    ]);
  });

  it('takes nothing from a later year for what was used beyond what there was', () => {
    expect(into(2025, account(2023, 500, [100, 3]), account(2024, 0, [100, 3]))).toEqual([['2024', 100, '2028-08-01']]);
  });

  it('is neither more than was given, nor less than nothing; and never more where more was used', () => {
    const lots = fc.array(fc.tuple(fc.nat(1000), fc.nat(5)), { maxLength: 3 });
    const years = fc.array(fc.tuple(lots, fc.nat(2000)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(years, fc.nat(5), fc.nat(500), (drawn, index, more) => {
        const accounts = drawn.map(([given, used], year) => account(2019 + year, used, ...given));
        const sumInto = (all: YearAccount[]): number =>
          carriedInto({ fromOn: `${2019 + drawn.length}-08-01` }, all).reduce((sum, { amount }) => sum + amount, 0);
        const given = drawn.flatMap(([year]) => year).reduce((sum, [amount]) => sum + amount, 0);
        const carried = sumInto(accounts);
        expect(carried).toBeGreaterThanOrEqual(0);
        expect(carried).toBeLessThanOrEqual(given);
        const busier = accounts.map((one, at) =>
          at === index % accounts.length ? { ...one, used: one.used + more } : one,
        );
        expect(sumInto(busier)).toBeLessThanOrEqual(carried);
        expect(sumInto(accounts.toReversed())).toBe(carried);
      }),
    );
  });
});
