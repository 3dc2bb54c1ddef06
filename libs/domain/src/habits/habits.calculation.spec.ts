import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeOf } from '../school-holidays/school-calendar.calculation.js';
import type { Span } from '../work/date-ranges.rules.js';
import { countsWith, habitOf, isFading, isLastSchoolWeek, type MonthOfUse, passedOver } from './habits.calculation.js';

const SPAN = { fromOn: '2024-08-01', untilOn: '2027-08-01' };
const FREE = freeOf([{ region: 'midden', own: [] }], SPAN);
const counts = countsWith(FREE);
const used = (...months: string[]): MonthOfUse[] =>
  months.map((month) => ({ month, firstOn: `${month}-05`, lastOn: `${month}-20` }));

describe('a habit', () => {
  it('emerges after two school months in a row, and is one after four', () => {
    const states = [1, 2, 3, 4, 5].map(
      (many) =>
        habitOf(used(...['2026-01', '2025-12', '2025-11', '2025-10', '2025-09'].slice(0, many)), counts, '2026-01-31')
          ?.state ?? null,
    );
    expect(states).toEqual([null, 'emerging', 'emerging', 'habit', 'habit']);
  });

  it('says since when, for how long and when last', () => {
    expect(habitOf(used('2025-06', '2025-11', '2025-12', '2026-01', '2026-02'), counts, '2026-02-25')).toEqual({
      state: 'habit',
      months: 4,
      sinceOn: '2025-11-05',
      lastOn: '2026-02-20',
      thisMonth: true,
    });
  });

  it('is not broken by the month that it is, for that is not over', () => {
    const kept = used('2025-11', '2025-12', '2026-01', '2026-02');
    expect(habitOf(kept, counts, '2026-03-31')).toMatchObject({ months: 4, thisMonth: false });
    expect(habitOf(kept, counts, '2026-04-01')).toBeNull();
  });

  it('is carried over the summer, whether or not something was done in it', () => {
    const spring = used('2026-05', '2026-06', '2026-09');
    for (const months of [spring, [...spring, ...used('2026-08')]])
      expect(habitOf(months, counts, '2026-10-02')).toMatchObject({ months: 3, sinceOn: '2026-05-05' });
    expect(habitOf(used('2026-05', '2026-06'), counts, '2026-08-15')).toMatchObject({
      months: 2,
      lastOn: '2026-06-20',
    });
  });

  it('is carried over a month without any school', () => {
    const closed: Span[] = [{ fromOn: '2026-02-01', untilOn: '2026-03-01' }];
    const kept = used('2025-12', '2026-01', '2026-03');
    expect(habitOf(kept, countsWith(closed), '2026-03-25')).toMatchObject({ months: 3 });
    expect(habitOf(kept, counts, '2026-03-25')).toBeNull();
  });

  it('of meetings is carried over months that the team’s own rhythm passes over', () => {
    const over = passedOver([['2025-09', '2025-11', '2026-01', '2026-03'], ['2026-03']]);
    const expected = (month: string): boolean => counts(month) && !over(month);
    const kept = used('2025-09', '2025-11', '2026-01', '2026-03');
    expect(habitOf(kept, expected, '2026-03-25')).toMatchObject({ state: 'habit', months: 4 });
    expect(habitOf(kept, counts, '2026-03-25')).toBeNull();
    // What was planned was not held, and after the last one it is every month again.
    expect(habitOf(used('2025-09', '2025-11', '2026-03'), expected, '2026-03-25')).toBeNull();
    expect(['2025-08', '2025-10', '2026-04'].map(over)).toEqual([false, true, false]);
  });

  it('has as many months as there are counted ones from its first to its last, in whatever order they are told', () => {
    const months = Array.from(
      { length: 36 },
      (_, at) => `${2024 + Math.floor((at + 7) / 12)}-${String(((at + 7) % 12) + 1).padStart(2, '0')}`,
    );
    fc.assert(
      fc.property(fc.subarray(months), fc.nat(35), (done, at) => {
        const on = `${months[at]}-15`;
        const uses = used(...done.filter((month) => month <= on));
        const habit = habitOf(uses, counts, on);
        expect(habitOf(uses.toReversed(), counts, on)).toEqual(habit);
        if (!habit) return;
        const counted = months.filter(
          (month) => counts(month) && month >= habit.sinceOn.slice(0, 7) && month <= on.slice(0, 7),
        );
        const missing = counted.filter((month) => !done.includes(month));
        expect(missing.filter((month) => month !== on.slice(0, 7))).toEqual([]);
        expect(habit.months).toBe(counted.length - missing.length);
        expect(habit.state).toBe(habit.months >= 4 ? 'habit' : 'emerging');
      }),
    );
  });
});

describe('a habit that is about to break', () => {
  const kept = used('2025-10', '2025-11', '2025-12', '2026-01');
  const fades = (on: string, months = kept): boolean => isFading(habitOf(months, counts, on), counts, FREE, on);
  const daysOf = (month: string, days: number): string[] =>
    Array.from({ length: days }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);

  it('is said on the last five school days of the month, and on no day off', () => {
    // The spring holiday is from 14 until 23 February.
    expect(daysOf('2026-02', 28).filter((on) => fades(on))).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
    ]);
  });

  it('is said before a holiday that fills the rest of the month', () => {
    expect(daysOf('2025-12', 31).filter((on) => isLastSchoolWeek(on, FREE))).toEqual([
      '2025-12-15',
      '2025-12-16',
      '2025-12-17',
      '2025-12-18',
      '2025-12-19',
    ]);
  });

  it('is not said of what was done this month, is emerging, or is in July and August', () => {
    expect(fades('2026-02-24', [...kept, ...used('2026-02')])).toBe(false);
    expect(fades('2026-02-24', kept.slice(1))).toBe(false);
    const summer = used('2026-03', '2026-04', '2026-05', '2026-06');
    expect([...daysOf('2026-07', 31), ...daysOf('2026-08', 31)].filter((on) => fades(on, summer))).toEqual([]);
    expect(fades('2026-09-30', summer)).toBe(true);
  });
});
