import { describe, expect, it } from '@jest/globals';
import { calendarAround, isSchoolDay, previous, running, sameWeekdayNear, schoolDayNear } from './school-calendar.js';

describe('the school calendar', () => {
  it('knows the school year around a day and the one before it', () => {
    const calendar = calendarAround('2026-07-31');
    expect(calendar.running).toEqual({ name: '2025-2026', fromOn: '2025-08-01', untilOn: '2026-08-01' });
    expect(calendar.previous.name).toBe('2024-2025');
    expect(calendarAround('2026-08-01').running.name).toBe('2026-2027');
    expect(calendar.on(running('02-03'))).toBe('2026-02-03');
    expect(calendar.on(previous('09-15'))).toBe('2024-09-15');
  });

  // The holidays of region Midden in 2025-2026, as the ministry published them; King's Day and Easter beside them.
  it.each([
    ['2025-10-17', '2025-10-27'],
    ['2025-12-19', '2026-01-05'],
    ['2026-02-13', '2026-02-23'],
    ['2026-04-02', '2026-04-07'],
    ['2026-05-13', '2026-05-18'],
    ['2026-07-17', '2026-08-31'],
  ])('closes school after %s and opens it again on %s', (last, first) => {
    expect([last, first].map(isSchoolDay)).toEqual([true, true]);
    for (let on = Date.parse(last) + 86_400_000; on < Date.parse(first); on += 86_400_000)
      expect([on, isSchoolDay(new Date(on).toISOString().slice(0, 10))]).toEqual([on, false]);
  });

  it('closes school on Whit Monday and at weekends', () => {
    expect(['2026-05-25', '2027-05-17', '2026-11-21', '2026-11-22'].map(isSchoolDay)).toEqual(Array(4).fill(false));
  });

  it('moves what falls in a holiday to a week that has school', () => {
    expect(schoolDayNear('2026-11-22')).toBe('2026-11-23');
    expect(sameWeekdayNear('2025-10-21')).toBe('2025-10-14');
    expect(sameWeekdayNear('2026-11-19')).toBe('2026-11-19');
  });
});
