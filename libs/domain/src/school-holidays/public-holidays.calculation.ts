import { addDays } from '@app/platform';

export const PUBLIC_HOLIDAYS = [
  'new_year',
  'easter_monday',
  'kings_day',
  'liberation_day',
  'ascension_day',
  'whit_monday',
  'christmas_day',
  'boxing_day',
] as const;
export type PublicHoliday = (typeof PUBLIC_HOLIDAYS)[number];

/**
 * The days of a year on which every Dutch school is closed: the holidays of the collective agreement (CAO PO, article
 * 1.1, after the Algemene termijnenwet), 5 May in every fifth year among them. Good Friday and the Friday after Ascension
 * Day are each school's own to give. What falls on a Sunday anyway is left out.
 */
export function publicHolidaysOf(year: number): { readonly day: PublicHoliday; readonly on: string }[] {
  const easter = easterSunday(year);
  return [
    { day: 'new_year', on: `${year}-01-01` },
    { day: 'easter_monday', on: addDays(easter, 1) },
    { day: 'kings_day', on: kingsDay(year) },
    ...(year % 5 === 0 ? [{ day: 'liberation_day' as const, on: `${year}-05-05` }] : []),
    { day: 'ascension_day', on: addDays(easter, 39) },
    { day: 'whit_monday', on: addDays(easter, 50) },
    { day: 'christmas_day', on: `${year}-12-25` },
    { day: 'boxing_day', on: `${year}-12-26` },
  ];
}

/** The king's birthday, kept a day earlier where it is a Sunday. */
function kingsDay(year: number): string {
  const birthday = `${year}-04-27`;
  return new Date(birthday).getUTCDay() === 0 ? addDays(birthday, -1) : birthday;
}

/** Easter in the Gregorian calendar, by the algorithm that Meeus (Astronomical Algorithms, 1991) gives. */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + correction + 15) % 30;
  const leaps = 32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4);
  const toSunday = leaps % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * shift + 114;
  const month = Math.floor(days / 31);
  return `${year}-${String(month).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
