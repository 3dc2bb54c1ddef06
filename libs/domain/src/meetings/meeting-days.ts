import { addDays } from '@app/platform';
import { schoolsOfLeerteams } from '../leerteams/leerteam-schools.queries.js';
import { furthestDay } from '../planning/planning.rules.js';
import { daysInRhythm, type Rhythm, weekdayOf } from '../school-holidays/rhythm.calculation.js';
import { freeOf } from '../school-holidays/school-calendar.calculation.js';
import { readSchoolCalendars } from '../school-holidays/school-holidays.queries.js';
import { holds, joined, overlap, type Span } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { MeetingRepetition } from './planned-meetings.rules.js';

/** When school is out for a team: for all its members, and for some of them at least. */
interface FreeDays {
  readonly forAll: readonly Span[];
  readonly forSome: readonly Span[];
}

/** When school is out for who is in the leerteam today. */
export async function freeDaysOf(work: StaffWork, leerteamId: string, span: Span): Promise<FreeDays> {
  const schoolIds = (await schoolsOfLeerteams(work, [leerteamId])).get(leerteamId) ?? [];
  const calendars = [...(await readSchoolCalendars(work, schoolIds, span)).values()];
  return {
    forAll: freeOf(calendars, span),
    forSome: joined(calendars.flatMap((calendar) => freeOf([calendar], span))),
  };
}

export interface MeetingDays {
  readonly days: readonly string[];
  /** Holidays of all members between the first and the last of them. */
  readonly passedOver: readonly Span[];
  /** Those of the days on which school is out for some of the members. */
  readonly onHolidayOfSome: readonly string[];
}

/**
 * The days of a series: on the weekday of its first day, never in a holiday of all members. One that is planned once is
 * on its day.
 */
export async function meetingDaysOf(
  work: StaffWork,
  leerteamId: string,
  plannedOn: string,
  repeats?: MeetingRepetition,
): Promise<MeetingDays> {
  const untilOn = repeats ? (repeats.untilOn ?? addDays(furthestDay(today(work)), 1)) : addDays(plannedOn, 1);
  const span = { fromOn: plannedOn, untilOn };
  const { forAll, forSome } = await freeDaysOf(work, leerteamId, span);
  const inRhythm = repeats ? daysInRhythm(rhythmOf(plannedOn, repeats), span, forAll) : [plannedOn];
  const days = inRhythm.slice(0, repeats?.count);
  const lasts = { fromOn: plannedOn, untilOn: days.at(-1) ?? untilOn };
  return {
    days,
    passedOver: repeats ? forAll.filter((range) => overlap(range, lasts)) : [],
    onHolidayOfSome: days.filter((on) => holds(forSome, on)),
  };
}

function rhythmOf(plannedOn: string, { everyWeeks = 1, monthly }: MeetingRepetition): Rhythm {
  const weekday = weekdayOf(plannedOn);
  if (monthly === undefined) return { everyWeeks, weekday };
  return { monthly: monthly === 'last' ? monthly : (Number(monthly) as 1 | 2 | 3 | 4), weekday };
}
