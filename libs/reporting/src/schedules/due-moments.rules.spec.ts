import { describe, expect, it } from '@jest/globals';
import type { ReportKind } from '../catalogue.js';
import { covered, lastDue, nextDue, type ScheduleCalendar, type Timing, upcoming } from './due-moments.rules.js';
import { timingOf } from './schedule-terms.rules.js';

const CALENDAR: ScheduleCalendar = {
  timeZone: 'Europe/Amsterdam',
  schoolYears: [{ name: '2025-2026', fromOn: '2025-08-01', untilOn: '2026-08-01' }],
  periods: [
    { kind: 'month', name: 'Januari', fromOn: '2026-01-01', untilOn: '2026-02-01' },
    { kind: 'mid_year', name: 'Eerste helft', fromOn: '2025-08-01', untilOn: '2026-02-01' },
    { kind: 'term', name: 'Blok 3', fromOn: '2026-02-01', untilOn: '2026-04-15' },
    { kind: 'end_year', name: 'Heel het jaar', fromOn: '2025-08-01', untilOn: '2026-08-01' },
  ],
};

const any = timingOf({ rhythm: 'period_end' });
const monthly = timingOf({ rhythm: 'monthly' });
const byCron = (cron: string, more: Partial<Timing> = {}): Timing => ({
  ...timingOf({ rhythm: 'cron', cron }),
  ...more,
});

const iso = (moment: Date | undefined): string | undefined => moment?.toISOString();
const next = (timing: Timing, after: string): string | undefined => iso(nextDue(timing, CALENDAR, new Date(after)));
const last = (timing: Timing, after: string, until: string): string | undefined =>
  iso(lastDue(timing, CALENDAR, { after: new Date(after), until: new Date(until) }));
const time = (timing: Timing, dueAt: string, report: ReportKind = 'teacher') =>
  covered(report, timing, CALENDAR, new Date(dueAt));

describe('when a schedule is due', () => {
  it('is six in the morning after a reporting period, on the clock of the school', () => {
    // Two of the four end at once.
    expect(upcoming(any, CALENDAR, new Date('2025-09-01T12:00:00Z'), 5).map(iso)).toEqual([
      '2026-02-01T05:00:00.000Z',
      '2026-04-15T04:00:00.000Z',
      '2026-08-01T04:00:00.000Z',
    ]);
    expect(next({ ...any, periodKind: 'term' }, '2025-09-01T12:00:00Z')).toBe('2026-04-15T04:00:00.000Z');
    expect(next(any, '2026-08-01T04:00:00Z')).toBeUndefined();
  });

  it('is the first of the month after each month of school', () => {
    const after = upcoming(monthly, CALENDAR, new Date('2026-05-20T12:00:00Z'), 4).map((one) => iso(one)?.slice(0, 10));
    expect(after).toEqual(['2026-06-01', '2026-07-01', '2026-10-01', '2026-11-01']);
  });

  it('is, of what was missed, the last', () => {
    expect(last(any, '2025-09-01T00:00:00Z', '2026-05-01T00:00:00Z')).toBe('2026-04-15T04:00:00.000Z');
    expect(last(monthly, '2026-01-15T00:00:00Z', '2026-04-20T00:00:00Z')).toBe('2026-04-01T04:00:00.000Z');
    const daily = byCron('30 2 * * *');
    expect(last(daily, '2026-02-20T00:00:00Z', '2026-03-29T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(last(daily, '2026-03-29T01:30:00Z', '2026-03-29T12:00:00Z')).toBeUndefined();
  });
});

describe('the time that a report covers', () => {
  it('is the reporting period that ended, and of several the longest', () => {
    const half = { fromOn: '2025-08-01', untilOn: '2026-02-01', periodName: 'Eerste helft' };
    expect(time(any, '2026-02-01T05:00:00Z')).toEqual(half);
    expect(time({ ...any, periodKind: 'month' }, '2026-02-01T05:00:00Z')).toMatchObject({ periodName: 'Januari' });
  });

  it('is of whole months before, on the calendar of the school', () => {
    expect(time(monthly, '2026-03-01T05:00:00Z')).toEqual({
      fromOn: '2026-02-01',
      untilOn: '2026-03-01',
      periodName: null,
    });
    expect(time(byCron('0 7 15 * *', { months: 3 }), '2026-01-15T06:00:00Z')).toMatchObject({
      fromOn: '2025-10-01',
      untilOn: '2026-01-01',
    });
    // Half an hour into April there, while it is March in UTC.
    expect(time(byCron('30 0 1 * *'), '2026-03-31T22:30:00Z')).toMatchObject({ untilOn: '2026-04-01' });
  });

  it('is the school year so far, up to the last month that is over', () => {
    const soFar = byCron('0 7 * * 1', { covers: 'school_year_so_far', months: null });
    expect(time(soFar, '2026-03-16T06:00:00Z')).toMatchObject({ fromOn: '2025-08-01', untilOn: '2026-03-01' });
    // In August the year that has just ended; after it one that the board did not name.
    expect(time(soFar, '2026-08-10T05:00:00Z')).toMatchObject({ fromOn: '2025-08-01', untilOn: '2026-08-01' });
    expect(time(soFar, '2026-11-02T06:00:00Z')).toMatchObject({ fromOn: '2026-08-01', untilOn: '2026-11-01' });
  });

  it('is of an account the whole school year, where there is one', () => {
    const year = { fromOn: '2025-08-01', untilOn: '2026-08-01', periodName: '2025-2026' };
    const soFar = byCron('0 7 1 * *', { covers: 'school_year_so_far', months: null });
    expect(time(soFar, '2026-03-01T06:00:00Z', 'accountability')).toEqual(year);
    expect(time(any, '2026-04-15T04:00:00Z', 'accountability')).toEqual(year);
    expect(time(soFar, '2026-11-01T06:00:00Z', 'accountability')).toBeUndefined();
  });
});
