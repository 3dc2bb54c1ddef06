import { addDays, clockIn, momentOf } from '@app/platform';
import type { ReportKind } from '../catalogue.js';
import { lastByCron, nextByCron } from './cron.rules.js';

export const RHYTHMS = ['period_end', 'monthly', 'cron'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const PERIODS_FOLLOWED = ['mid_year', 'end_year', 'term', 'month', 'any'] as const;
export type PeriodsFollowed = (typeof PERIODS_FOLLOWED)[number];

export const COVERED_TIMES = ['previous_months', 'school_year_so_far'] as const;
export type CoveredTime = (typeof COVERED_TIMES)[number];

/** When a schedule is due, and which time its report covers: of each rhythm its own fields, the others null. */
export interface Timing {
  readonly rhythm: Rhythm;
  /** The ends of which of the school's reporting periods. */
  readonly periodKind: PeriodsFollowed | null;
  readonly cron: string | null;
  readonly covers: CoveredTime | null;
  readonly months: number | null;
}

interface Span {
  readonly name: string;
  readonly fromOn: string;
  /** The first day that no longer counts. */
  readonly untilOn: string;
}

/** By what a schedule goes. */
export interface ScheduleCalendar {
  readonly timeZone: string;
  /** The reporting periods of its school. */
  readonly periods: readonly (Span & { readonly kind: string })[];
  /** All of the board's. */
  readonly schoolYears: readonly Span[];
}

/** The time that a report covers. */
export interface Covered {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly periodName: string | null;
}

/** On the clock of the school; by then what was logged on the last evening is in. */
export const DUE_TIME = '06:00';

/** After every month of school: not on 1 August and 1 September, as July and August do not count. */
const AFTER_SCHOOL_MONTHS = '0 6 1 1-7,10-12 *';

const cronOf = ({ rhythm, cron }: Timing): string | null => (rhythm === 'monthly' ? AFTER_SCHOOL_MONTHS : cron);

/** The first moment after another at which a schedule is due; undefined where none is known yet. */
export function nextDue(timing: Timing, calendar: ScheduleCalendar, after: Date): Date | undefined {
  const cron = cronOf(timing);
  if (cron !== null) return nextByCron(cron, calendar.timeZone, after);
  return endsOf(timing, calendar).find((end) => end > after);
}

/** The last moment at which a schedule was due, after one moment and not later than another. */
export function lastDue(
  timing: Timing,
  calendar: ScheduleCalendar,
  { after, until }: { readonly after: Date; readonly until: Date },
): Date | undefined {
  const cron = cronOf(timing);
  const last =
    cron === null
      ? endsOf(timing, calendar).findLast((end) => end <= until)
      : lastByCron(cron, calendar.timeZone, until);
  return last && last > after ? last : undefined;
}

/** The next few moments, the first first. */
export function upcoming(timing: Timing, calendar: ScheduleCalendar, after: Date, count: number): Date[] {
  const moments: Date[] = [];
  for (let next = nextDue(timing, calendar, after); next && moments.length < count;) {
    moments.push(next);
    next = nextDue(timing, calendar, next);
  }
  return moments;
}

/** The moments at which periods are over, the first first. */
const endsOf = (timing: Timing, calendar: ScheduleCalendar): Date[] =>
  periodsOf(timing, calendar)
    .map((period) => endOf(period, calendar))
    .toSorted((one, other) => one.getTime() - other.getTime());

const endOf = ({ untilOn }: Span, { timeZone }: ScheduleCalendar): Date => momentOf(timeZone, untilOn, DUE_TIME);

const periodsOf = ({ periodKind }: Timing, { periods }: ScheduleCalendar) =>
  periods.filter(({ kind }) => periodKind === 'any' || kind === periodKind);

/**
 * What time the report covers that is due at a moment; undefined where there is none. Of periods that end at once it is
 * the longest: it holds the others. Account is given of the whole school year.
 */
export function covered(
  report: ReportKind | null,
  timing: Timing,
  calendar: ScheduleCalendar,
  dueAt: Date,
): Covered | undefined {
  const time =
    cronOf(timing) === null ? longestEndingAt(timing, calendar, dueAt) : wholeMonthsBefore(timing, calendar, dueAt);
  if (report !== 'accountability' || !time) return time;
  const year = yearOn(calendar, addDays(time.untilOn, -1));
  return year && named(year);
}

function longestEndingAt(timing: Timing, calendar: ScheduleCalendar, dueAt: Date): Covered | undefined {
  const [longest] = periodsOf(timing, calendar)
    .filter((period) => endOf(period, calendar).getTime() === dueAt.getTime())
    .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  return longest && named(longest);
}

function wholeMonthsBefore({ covers, months }: Timing, calendar: ScheduleCalendar, dueAt: Date): Covered {
  const untilOn = `${clockIn(calendar.timeZone, dueAt).slice(0, 7)}-01`;
  if (covers !== 'school_year_so_far') return { fromOn: monthsBefore(untilOn, months ?? 1), untilOn, periodName: null };
  const lastDay = addDays(untilOn, -1);
  const fromOn = yearOn(calendar, lastDay)?.fromOn ?? augustBefore(lastDay);
  return { fromOn: `${fromOn.slice(0, 7)}-01`, untilOn, periodName: null };
}

const yearOn = ({ schoolYears }: ScheduleCalendar, on: string): Span | undefined =>
  schoolYears.find(({ fromOn, untilOn }) => fromOn <= on && on < untilOn);

const named = ({ fromOn, untilOn, name: periodName }: Span): Covered => ({ fromOn, untilOn, periodName });

/** The first day of the school year that a day is in, where the board has not said so. */
const augustBefore = (on: string): string => `${Number(on.slice(0, 4)) - (on.slice(5) < '08' ? 1 : 0)}-08-01`;

function monthsBefore(firstOn: string, months: number): string {
  const date = new Date(`${firstOn}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
