import { addDays } from '@app/platform';
import { weekdayOf } from '../school-holidays/rhythm.calculation.js';
import { freeOf, type SchoolCalendar } from '../school-holidays/school-calendar.calculation.js';
import { holds } from '../work/date-ranges.rules.js';

/** Longer than any school is closed. */
const DAYS_AHEAD = 90;

/**
 * The day on which a growth conversation is due, of the day that the cadence of the school gives: July and August do not
 * count, and neither does a day without school; then it is the first school day after.
 */
export function dueDay(on: string, calendar: SchoolCalendar): string {
  const month = on.slice(5, 7);
  const fromOn = month === '07' || month === '08' ? `${on.slice(0, 4)}-09-01` : on;
  const free = freeOf([calendar], { fromOn, untilOn: addDays(fromOn, DAYS_AHEAD) });
  const isSchoolDay = (day: string): boolean => weekdayOf(day) <= 5 && !holds(free, day);
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(fromOn, ahead));
  return days.find(isSchoolDay) ?? fromOn;
}
