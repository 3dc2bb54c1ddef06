import { easterSunday } from '@app/domain';
import { addDays } from '@app/platform';

/** A day in one of the two school years of the demo board: `{ year: 'previous', day: '09-15' }`. */
export interface YearDay {
  readonly year: 'previous' | 'running';
  /** Month and day. */
  readonly day: string;
}

export const previous = (day: string): YearDay => ({ year: 'previous', day });
export const running = (day: string): YearDay => ({ year: 'running', day });

export interface SchoolYearDates {
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

/** The two school years that the demo board knows, and the day that it is. */
export interface Calendar {
  readonly today: string;
  readonly previous: SchoolYearDates;
  readonly running: SchoolYearDates;
  /** The date of a day in one of the years. */
  readonly on: (day: YearDay) => string;
}

export function calendarAround(today: string): Calendar {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const start = month >= 8 ? year : year - 1;
  return {
    today,
    previous: schoolYear(start - 1),
    running: schoolYear(start),
    on: ({ year: which, day }) => {
      const begins = which === 'running' ? start : start - 1;
      return `${day >= '08-01' ? begins : begins + 1}-${day}`;
    },
  };
}

const schoolYear = (start: number): SchoolYearDates => ({
  name: `${start}-${start + 1}`,
  fromOn: `${start}-08-01`,
  untilOn: `${start + 1}-08-01`,
});

/** 0 is Sunday. */
export const weekday = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay();

/** Whether teachers and pupils are at school: a weekday outside the school holidays and public holidays. */
export const isSchoolDay = (on: string): boolean => ![0, 6].includes(weekday(on)) && !isHoliday(on);

/** The days of a half-open range. */
export function* daysBetween(fromOn: string, untilOn: string): Generator<string> {
  for (let on = fromOn; on < untilOn; on = addDays(on, 1)) yield on;
}

/** The day itself where there is school, else the school day nearest to it among those so many days away. */
const nearest =
  (...away: number[]) =>
  (on: string): string | undefined =>
    away.map((days) => addDays(on, days)).find(isSchoolDay);

export const schoolDayNear = nearest(0, 1, -1, 2, -2, 3, -3, 4, 5, 6, 7, 8, 9, 10);

/** The same weekday, a week earlier or up to two weeks later where there is no school. */
export const sameWeekdayNear = nearest(0, -7, 7, 14);

/** So many school days after a day, or before it where the number is negative. */
export function schoolDaysFrom(on: string, number: number): string {
  let day = on;
  for (let left = Math.abs(number); left > 0; left -= isSchoolDay(day) ? 1 : 0) day = addDays(day, Math.sign(number));
  return day;
}

export function firstWeekdayFrom(on: string, day: number): string {
  return addDays(on, (day - weekday(on) + 7) % 7);
}

/** A moment of a day, in UTC. */
export const momentOn = (on: string, hour: number, minute = 0): Date =>
  new Date(`${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);

/**
 * Dutch school holidays. The minister sets them year by year and region by region; each begins on a Saturday, and these
 * come close: region Midden in 2025-2026 and 2026-2027 to the day, but for a second week in May, which schools add.
 */
const HOLIDAYS: readonly { readonly saturdayBy: string; readonly days: number }[] = [
  { saturdayBy: '10-20', days: 9 },
  { saturdayBy: '12-25', days: 16 },
  { saturdayBy: '02-20', days: 9 },
  { saturdayBy: '04-26', days: 16 },
  { saturdayBy: '07-18', days: 44 },
];

const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** Asked of every day of two years for everybody, so each year's holidays are worked out once. */
function isHoliday(on: string): boolean {
  const year = Number(on.slice(0, 4));
  const holidays = holidaysByYear.get(year) ?? holidaysOf(year);
  holidaysByYear.set(year, holidays);
  return holidays.has(on);
}

/** The holidays that begin in a calendar year or, around New Year, in the one before it. */
function holidaysOf(year: number): ReadonlySet<string> {
  const long = [year - 1, year].flatMap((start) =>
    HOLIDAYS.flatMap(({ saturdayBy, days }) => {
      const latest = `${start}-${saturdayBy}`;
      const fromOn = addDays(latest, -((weekday(latest) + 1) % 7));
      return [...daysBetween(fromOn, addDays(fromOn, days))];
    }),
  );
  const easter = easterSunday(year);
  // Good Friday, Easter Monday, Ascension Day and the Friday after it, Whit Monday; King's Day.
  const single = [-2, 1, 39, 40, 50].map((days) => addDays(easter, days));
  return new Set([...long, ...single, `${year}-04-27`]);
}
