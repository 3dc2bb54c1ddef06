import { addDays } from '@app/platform';
import { holds, type Span } from '../work/date-ranges.rules.js';

/** A day of the week as ISO 8601 counts: 1 is Monday, 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When something comes back: every so many weeks, or once a month. */
export type Rhythm =
  | { readonly everyWeeks: number; readonly weekday: Weekday }
  | { readonly monthly: 1 | 2 | 3 | 4 | 'last'; readonly weekday: Weekday };

/**
 * The days of a rhythm in a span, never one that is free. `fromOn` is where it begins: its first day is the first from
 * there that is not free.
 *
 * **Weeks are school weeks.** What comes back every three weeks comes in every third week that has school on that
 * weekday: two weeks before a holiday of two is one week after it, not five after the last time and not on the day
 * that the calendar says. A week in which just that day is free (Easter Monday) is passed over the same way. So a
 * rhythm is taken up where it was left, and may be continued from any of its days.
 *
 * **Once a month** is the first (second, …, last) such weekday of the month; where that one is free, the next in that
 * month that is not, else the one before. A month without any is passed over.
 */
export function daysInRhythm(rhythm: Rhythm, span: Span, free: readonly Span[]): string[] {
  if ('everyWeeks' in rhythm) {
    const { everyWeeks } = rhythm;
    return openDays(rhythm.weekday, span, free).filter((_, index) => index % everyWeeks === 0);
  }
  return monthsOf(span)
    .flatMap((month) => inMonth(rhythm, month, free))
    .filter((on) => span.fromOn <= on && on < span.untilOn);
}

/** The weekday of a date, as ISO 8601 counts. */
export const weekdayOf = (on: string): Weekday => (((new Date(on).getUTCDay() + 6) % 7) + 1) as Weekday;

/** The calendar months that a span has days of, each whole. */
export function monthsOf({ fromOn, untilOn }: Span): Span[] {
  const months: Span[] = [];
  for (let month = monthAround(fromOn); month.fromOn < untilOn; month = monthAround(month.untilOn)) months.push(month);
  return months;
}

/** The calendar month that a day is in. */
export function monthAround(on: string): Span {
  const fromOn = `${on.slice(0, 7)}-01`;
  return { fromOn, untilOn: `${addDays(fromOn, 31).slice(0, 7)}-01` };
}

function inMonth(
  { monthly, weekday }: Extract<Rhythm, { monthly: unknown }>,
  month: Span,
  free: readonly Span[],
): string[] {
  const wished = weekdays(weekday, month).at(monthly === 'last' ? -1 : monthly - 1) ?? month.untilOn;
  const open = openDays(weekday, month, free);
  const day = open.find((on) => on >= wished) ?? open.at(-1);
  return day === undefined ? [] : [day];
}

const openDays = (weekday: Weekday, span: Span, free: readonly Span[]): string[] =>
  weekdays(weekday, span).filter((on) => !holds(free, on));

function weekdays(weekday: Weekday, { fromOn, untilOn }: Span): string[] {
  const days: string[] = [];
  for (let on = addDays(fromOn, (weekday - weekdayOf(fromOn) + 7) % 7); on < untilOn; on = addDays(on, 7))
    days.push(on);
  return days;
}
