import { describe, expect, it } from '@jest/globals';
import { addDays } from '@app/platform';
import { HOLIDAY_KINDS, HOLIDAY_REGIONS, REGION_HOLIDAYS, schoolYearOf } from './region-holidays.js';
import { weekdayOf } from './rhythm.calculation.js';

/** First and last day, as the ministry writes them. */
const asPublished = (schoolYear: string): string[][] =>
  HOLIDAY_KINDS.map((kind) =>
    HOLIDAY_REGIONS.map((region) => {
      const holiday = REGION_HOLIDAYS[region].find((one) => one.kind === kind && one.schoolYear === schoolYear);
      return holiday ? `${holiday.fromOn} t/m ${addDays(holiday.untilOn, -1)}` : '';
    }),
  );
const everywhere = (days: string): string[] => [days, days, days];

describe('the holidays of the regions', () => {
  // Noord, midden, zuid, as they stand on rijksoverheid.nl.
  it.each([
    [
      '2024-2025',
      ['2024-10-26 t/m 2024-11-03', '2024-10-26 t/m 2024-11-03', '2024-10-19 t/m 2024-10-27'],
      everywhere('2024-12-21 t/m 2025-01-05'),
      ['2025-02-15 t/m 2025-02-23', '2025-02-22 t/m 2025-03-02', '2025-02-22 t/m 2025-03-02'],
      everywhere('2025-04-26 t/m 2025-05-04'),
      ['2025-07-12 t/m 2025-08-24', '2025-07-19 t/m 2025-08-31', '2025-07-05 t/m 2025-08-17'],
    ],
    [
      '2027-2028',
      ['2027-10-16 t/m 2027-10-24', '2027-10-16 t/m 2027-10-24', '2027-10-23 t/m 2027-10-31'],
      everywhere('2027-12-25 t/m 2028-01-09'),
      ['2028-02-19 t/m 2028-02-27', '2028-02-26 t/m 2028-03-05', '2028-02-26 t/m 2028-03-05'],
      everywhere('2028-04-29 t/m 2028-05-07'),
      ['2028-07-15 t/m 2028-08-27', '2028-07-08 t/m 2028-08-20', '2028-07-22 t/m 2028-09-03'],
    ],
    [
      '2028-2029',
      ['2028-10-14 t/m 2028-10-22', '2028-10-21 t/m 2028-10-29', '2028-10-21 t/m 2028-10-29'],
      everywhere('2028-12-23 t/m 2029-01-07'),
      ['2029-02-17 t/m 2029-02-25', '2029-02-17 t/m 2029-02-25', '2029-02-10 t/m 2029-02-18'],
      everywhere('2029-04-28 t/m 2029-05-06'),
      ['2029-07-21 t/m 2029-09-02', '2029-07-07 t/m 2029-08-19', '2029-07-14 t/m 2029-08-26'],
    ],
  ])('are in %s what the ministry says', (schoolYear, ...published) => {
    expect(asPublished(schoolYear)).toEqual(published);
  });

  it('begin on a Saturday of their school year, one after the other', () => {
    for (const region of HOLIDAY_REGIONS) {
      const holidays = REGION_HOLIDAYS[region];
      expect(holidays).toHaveLength(30);
      for (const { fromOn, untilOn, schoolYear } of holidays)
        expect([weekdayOf(fromOn), weekdayOf(untilOn), schoolYearOf(fromOn)]).toEqual([6, 1, schoolYear]);
      for (const [index, { fromOn }] of holidays.slice(1).entries())
        expect(fromOn > (holidays[index]?.untilOn ?? '')).toBe(true);
    }
  });
});
