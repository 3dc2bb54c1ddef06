import { addDays } from '@app/platform';
import { monthAround, weekdayOf } from '../school-holidays/rhythm.calculation.js';
import { holds, type Span } from '../work/date-ranges.rules.js';

/** School months in a row after which something is a habit, and from which on it is emerging (domain, 4). */
const MONTHS_OF_A_HABIT = 4;
const MONTHS_OF_EMERGING = 2;

/** The school days at the end of a month in which it is said that there is still time: a week of school. */
const LAST_SCHOOL_DAYS = 5;

/** That something was done in a month (`YYYY-MM`): first and last day of it. */
export interface MonthOfUse {
  readonly month: string;
  readonly firstOn: string;
  readonly lastOn: string;
}

/** What was kept up until now. */
export interface Habit {
  readonly state: 'emerging' | 'habit';
  /** School months in a row. */
  readonly months: number;
  readonly sinceOn: string;
  readonly lastOn: string;
  /** Whether it was done in the month that it is. */
  readonly thisMonth: boolean;
}

/** Whether a month counts: it neither adds to a habit nor breaks it where it does not. */
export type Counts = (month: string) => boolean;

/**
 * What is kept up on a day: done in each of the last school months, without one left out. The month that it is adds to it
 * and cannot break it, for it is not over. Nothing where that is one month, or none.
 */
export function habitOf(used: readonly MonthOfUse[], counts: Counts, on: string): Habit | null {
  const uses = new Map(used.map((use) => [use.month, use]));
  const earliest = used.reduce((first, { month }) => (month < first ? month : first), monthOf(on));
  const run: MonthOfUse[] = [];
  for (let month = monthOf(on); month >= earliest; month = before(month)) {
    if (!counts(month)) continue;
    const use = uses.get(month);
    if (use) run.push(use);
    else if (month !== monthOf(on)) break;
  }
  const first = run.at(-1);
  if (!first || run.length < MONTHS_OF_EMERGING) return null;
  return {
    state: run.length < MONTHS_OF_A_HABIT ? 'emerging' : 'habit',
    months: run.length,
    sinceOn: first.firstOn,
    lastOn: used.reduce((last, { lastOn }) => (lastOn > last ? lastOn : last), ''),
    thisMonth: uses.has(monthOf(on)),
  };
}

/**
 * Whether a habit is about to break: it counts this month, nothing of it was done in it, and today is one of the last
 * school days of the month.
 */
export const isFading = (habit: Habit | null, counts: Counts, free: readonly Span[], on: string): boolean =>
  habit?.state === 'habit' && !habit.thisMonth && counts(monthOf(on)) && isLastSchoolWeek(on, free);

/**
 * Which months count where these days are free: not July and August, which hold the summer holiday, and none without any
 * school day.
 */
export const countsWith =
  (free: readonly Span[]): Counts =>
  (month) =>
    !['07', '08'].includes(month.slice(5)) && schoolDaysOf(month, free).length > 0;

/**
 * Months that a rhythm of its own passes over: those within a series of planned days (`YYYY-MM` of each, by series) that
 * none of any series falls in. Who means to meet every eight weeks is not held to every month.
 */
export function passedOver(planned: readonly (readonly string[])[]): Counts {
  const all = new Set(planned.flat());
  const spans = planned.map((months) => months.toSorted()).map((months) => [months[0] ?? '', months.at(-1) ?? '']);
  return (month) => !all.has(month) && spans.some(([first = '', last = '']) => first < month && month < last);
}

/** The whole months from the first that anything was done in until the one that it is. */
export function monthsOfUse(things: readonly { readonly used: readonly MonthOfUse[] }[], on: string): Span {
  const days = things.flatMap(({ used }) => used.map(({ firstOn }) => firstOn));
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest), on);
  return { fromOn: monthAround(first).fromOn, untilOn: monthAround(on).untilOn };
}

export const monthOf = (on: string): string => on.slice(0, 7);

/** Whether a day is one of the last school days of its month. */
export const isLastSchoolWeek = (on: string, free: readonly Span[]): boolean =>
  schoolDaysOf(monthOf(on), free).slice(-LAST_SCHOOL_DAYS).includes(on);

/** Mondays to Fridays of a month that are not free. */
function schoolDaysOf(month: string, free: readonly Span[]): string[] {
  const { fromOn, untilOn } = monthAround(`${month}-01`);
  const days: string[] = [];
  for (let on = fromOn; on < untilOn; on = addDays(on, 1)) if (weekdayOf(on) <= 5 && !holds(free, on)) days.push(on);
  return days;
}

const before = (month: string): string => monthOf(addDays(`${month}-01`, -1));
