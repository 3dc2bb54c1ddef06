import { describe, expect, it } from '@jest/globals';
import { easterSunday, publicHolidaysOf } from './public-holidays.calculation.js';

const daysOf = (year: number): Record<string, string> =>
  Object.fromEntries(publicHolidaysOf(year).map(({ day, on }) => [day, on]));

describe('public holidays', () => {
  // As the almanacs have them; the earliest and the latest that there can be among them.
  it.each(['1818-03-22', '1943-04-25', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'])(
    'hang on Easter, which was or will be on %s',
    (on) => expect(easterSunday(Number(on.slice(0, 4)))).toBe(on),
  );

  it('are those of the collective agreement', () => {
    expect(daysOf(2026)).toEqual({
      new_year: '2026-01-01',
      easter_monday: '2026-04-06',
      kings_day: '2026-04-27',
      ascension_day: '2026-05-14',
      whit_monday: '2026-05-25',
      christmas_day: '2026-12-25',
      boxing_day: '2026-12-26',
    });
  });

  it('have King’s Day on Saturday where the birthday is a Sunday, and Liberation Day every five years', () => {
    expect(daysOf(2025)).toMatchObject({ kings_day: '2025-04-26', liberation_day: '2025-05-05' });
    expect(daysOf(2031)).toMatchObject({ kings_day: '2031-04-26' });
    expect(daysOf(2031)).not.toHaveProperty('liberation_day');
  });
});
