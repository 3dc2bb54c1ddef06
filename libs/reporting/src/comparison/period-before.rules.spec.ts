import { describe, expect, it } from '@jest/globals';
import { isPeriodBefore, latestBefore } from './period-before.rules.js';

const period = (from: string, until: string) => ({ from, until });
const firstHalf = period('2026-08-01', '2027-02-01');

describe('the period before', () => {
  it('ends on the day that the other begins', () => {
    expect(isPeriodBefore(period('2026-02-01', '2026-08-01'), firstHalf)).toBe(true);
    expect(isPeriodBefore(period('2026-02-01', '2026-08-02'), firstHalf)).toBe(false);
    expect(isPeriodBefore(firstHalf, firstHalf)).toBe(false);
  });

  it('has at most the summer holiday between', () => {
    const autumn = period('2026-08-31', '2027-01-30');
    expect(isPeriodBefore(period('2026-01-31', '2026-07-04'), autumn)).toBe(true);
    expect(isPeriodBefore(period('2026-01-25', '2026-06-22'), autumn)).toBe(true);
    // 71 days.
    expect(isPeriodBefore(period('2026-01-25', '2026-06-21'), autumn)).toBe(false);
    const spring = period('2027-03-01', '2027-07-01');
    expect(isPeriodBefore(period('2026-10-01', '2027-02-01'), spring)).toBe(false);
    expect(isPeriodBefore(period('2026-06-01', '2026-07-01'), period('2026-09-01', '2026-10-01'))).toBe(true);
    expect(isPeriodBefore(period('2026-05-01', '2026-06-01'), period('2026-07-01', '2026-08-01'))).toBe(true);
    expect(isPeriodBefore(period('2026-05-01', '2026-05-31'), period('2026-07-01', '2026-08-01'))).toBe(false);
    expect(isPeriodBefore(period('2026-08-01', '2026-09-01'), period('2026-10-01', '2026-11-01'))).toBe(false);
  });

  it('is about as long', () => {
    const of = (days: number) => period('2026-03-01', new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10));
    const before = period('2025-11-21', '2026-03-01'); // 100 days
    expect([74, 75, 76, 100, 133, 134].map((days) => isPeriodBefore(before, of(days)))).toEqual([
      false, // 1.35
      false, // 1.333…
      true,
      true,
      true,
      false,
    ]);
  });

  it('of several reports is that of the last period, as it was made last', () => {
    const made = (id: string, until: string, dataMoment: string) => ({
      ...{ id, from: '2026-01-31', until, dataMoment: new Date(dataMoment) },
    });
    const reports = [
      made('of an earlier end', '2026-07-03', '2026-09-01T06:00:00Z'),
      made('made first', '2026-07-04', '2026-07-05T06:00:00Z'),
      made('made again', '2026-07-04', '2026-07-09T06:00:00Z'),
    ];
    const autumn = period('2026-08-31', '2027-01-30');
    expect(latestBefore(reports, autumn)?.id).toBe('made again');
    expect(latestBefore(reports.toReversed(), autumn)?.id).toBe('made again');
    expect(latestBefore(reports, period('2026-07-04', '2026-08-01'))).toBeUndefined();
    expect(latestBefore([], autumn)).toBeUndefined();
  });
});
