import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@app/platform';
import fc from 'fast-check';
import { holds, joined, type Span } from '../work/date-ranges.rules.js';
import { freeOf } from './school-calendar.calculation.js';
import { daysInRhythm, monthsOf, type Rhythm, type Weekday, weekdayOf } from './rhythm.calculation.js';

const span = (fromOn: string, untilOn: string): Span => ({ fromOn, untilOn });
const YEAR = span('2025-09-01', '2026-07-01');
const FREE = freeOf([{ region: 'midden', own: [] }], YEAR);
const TUESDAY = 2;

describe('a rhythm of weeks', () => {
  it('passes over the holidays, and goes on after them where it was', () => {
    const days = daysInRhythm({ everyWeeks: 3, weekday: TUESDAY }, span('2025-09-02', '2026-03-15'), FREE);
    expect(days).toEqual([
      '2025-09-02',
      '2025-09-23',
      '2025-10-14',
      // The autumn holiday lies in between.
      '2025-11-11',
      '2025-12-02',
      // Two weeks of school, two of Christmas, and one of school.
      '2026-01-06',
      '2026-01-27',
      // The spring holiday.
      '2026-02-24',
    ]);
  });

  it('passes over a week in which just its own day is free', () => {
    const days = daysInRhythm({ everyWeeks: 1, weekday: 1 }, span('2026-03-30', '2026-04-24'), FREE);
    expect(days).toEqual(['2026-03-30', '2026-04-13', '2026-04-20']);
  });
});

describe('a rhythm of months', () => {
  it('is the day of the month, or the next that is not free, or the one before', () => {
    const from = span('2025-12-01', '2026-05-01');
    const first = { monthly: 1 as const, weekday: TUESDAY as Weekday };
    expect(daysInRhythm(first, from, FREE)).toEqual([
      '2025-12-02',
      '2026-01-06',
      '2026-02-03',
      '2026-03-03',
      '2026-04-07',
    ]);
    const last = { monthly: 'last' as const, weekday: TUESDAY as Weekday };
    expect(daysInRhythm(last, from, FREE)).toEqual([
      '2025-12-16',
      '2026-01-27',
      '2026-02-24',
      '2026-03-31',
      '2026-04-21',
    ]);
  });

  it('leaves out a month that is free as a whole', () => {
    const summer = freeOf([{ region: 'midden', own: [] }], span('2026-06-01', '2026-10-01'));
    const days = daysInRhythm({ monthly: 2, weekday: TUESDAY }, span('2026-06-01', '2026-10-01'), summer);
    expect(days).toEqual(['2026-06-09', '2026-07-14', '2026-09-08']);
  });

  it('does not come in a month whose day was over when it began', () => {
    expect(daysInRhythm({ monthly: 1, weekday: TUESDAY }, span('2026-03-10', '2026-05-01'), [])).toEqual([
      '2026-04-07',
    ]);
  });
});

describe('any rhythm', () => {
  const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
  const weekly = fc.record({ everyWeeks: fc.integer({ min: 1, max: 8 }), weekday });
  const monthly = fc.record({
    monthly: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 'last' as const),
    weekday,
  });
  const spans = fc
    .tuple(fc.nat(1500), fc.integer({ min: 1, max: 500 }))
    .map(([from, days]) => span(addDays('2024-08-01', from), addDays('2024-08-01', from + days)));
  const frees = fc
    .array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 60 })), { maxLength: 12 })
    .map((ranges) =>
      joined(ranges.map(([at, days]) => span(addDays('2024-08-01', at), addDays('2024-08-01', at + days)))),
    );
  const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(weekly, monthly);

  it('gives days of its weekday within the span, one after the other, none of them free', () => {
    fc.assert(
      fc.property(rhythms, spans, frees, (rhythm, within, free) => {
        const days = daysInRhythm(rhythm, within, free);
        expect(days).toEqual([...new Set(days)].toSorted());
        for (const on of days) {
          expect(weekdayOf(on)).toBe(rhythm.weekday);
          expect(within.fromOn <= on && on < within.untilOn).toBe(true);
          expect(holds(free, on)).toBe(false);
        }
      }),
    );
  });

  it('of weeks has just so many open weekdays from one day to the next, and leaves none out at its ends', () => {
    fc.assert(
      fc.property(weekly, spans, frees, (rhythm, within, free) => {
        const days = daysInRhythm(rhythm, within, free);
        const open: string[] = [];
        for (let on = within.fromOn; on < within.untilOn; on = addDays(on, 1))
          if (weekdayOf(on) === rhythm.weekday && !holds(free, on)) open.push(on);
        expect(days[0]).toBe(open[0]);
        expect(days.map((on) => open.indexOf(on))).toEqual(days.map((_, index) => index * rhythm.everyWeeks));
        expect(days).toHaveLength(Math.ceil(open.length / rhythm.everyWeeks));
      }),
    );
  });

  it('of weeks keeps to the calendar where nothing is free', () => {
    fc.assert(
      fc.property(weekly, spans, (rhythm, within) => {
        const days = daysInRhythm(rhythm, within, []);
        for (const [index, on] of days.slice(1).entries())
          expect(daysBetween(days[index] ?? '', on)).toBe(7 * rhythm.everyWeeks);
      }),
    );
  });

  it('can be continued from any of its days', () => {
    fc.assert(
      fc.property(rhythms, spans, frees, fc.nat(), (rhythm, within, free, pick) => {
        const days = daysInRhythm(rhythm, within, free);
        const from = days[pick % Math.max(days.length, 1)];
        if (from === undefined) return;
        const rest = daysInRhythm(rhythm, span(from, within.untilOn), free);
        expect(rest).toEqual(days.slice(days.indexOf(from)));
      }),
    );
  });

  it('of months comes once in every month that has an open day of it, as far as the span reaches', () => {
    fc.assert(
      fc.property(monthly, spans, frees, (rhythm, within, free) => {
        const days = daysInRhythm(rhythm, within, free);
        for (const month of monthsOf(within)) {
          const inMonth = days.filter((on) => holds([month], on));
          const whole = within.fromOn <= month.fromOn && month.untilOn <= within.untilOn;
          const open = daysInRhythm({ everyWeeks: 1, weekday: rhythm.weekday }, month, free);
          expect(inMonth.length).toBeLessThanOrEqual(1);
          if (whole) expect(inMonth).toHaveLength(open.length > 0 ? 1 : 0);
        }
      }),
    );
  });
});
