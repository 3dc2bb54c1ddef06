import { addDays, type Violation } from '@app/platform';
import { isCurrent, type Span } from '../work/date-ranges.rules.js';

export const PLAN_STATES = ['open', 'done', 'cancelled'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** A year and a half: the rest of this school year and all of the next. */
const FURTHEST_DAYS = 548;
/** Once a week through a school year and a half, without the holidays. */
const MOST_IN_A_SERIES = 60;

export interface Repetition {
  readonly everyWeeks: number;
  /** The first day on which it is not planned any more. */
  readonly untilOn: string;
  /** Stretches that are left out, such as holidays. */
  readonly skip?: readonly Span[];
}

/** The furthest day that anything is planned on. */
export const furthestDay = (today: string): string => addDays(today, FURTHEST_DAYS);

/** What is wrong with the day that something is planned on. What was done already is logged, not planned. */
export function planDayViolations(plannedOn: string, today: string): Violation[] {
  const furthest = furthestDay(today);
  if (plannedOn < today) return [{ pointer: '/plannedOn', code: 'plan_in_the_past' }];
  if (plannedOn > furthest) return [{ pointer: '/plannedOn', code: 'plan_too_far', parameters: { until: furthest } }];
  return [];
}

/** What is wrong with how something is repeated. */
export function repetitionViolations(plannedOn: string, repeats: Repetition, today: string): Violation[] {
  const furthest = furthestDay(today);
  const pointer = '/repeats/untilOn';
  if (repeats.untilOn <= plannedOn) return [{ pointer, code: 'ends_before_it_begins' }];
  if (repeats.untilOn > addDays(furthest, 1))
    return [{ pointer, code: 'plan_too_far', parameters: { until: furthest } }];
  const backward = (repeats.skip ?? []).findIndex(({ fromOn, untilOn }) => untilOn <= fromOn);
  if (backward >= 0) return [{ pointer: `/repeats/skip/${backward}/untilOn`, code: 'ends_before_it_begins' }];
  const days = daysOf(plannedOn, repeats).length;
  if (days === 0) return [{ pointer: '/repeats/skip', code: 'plan_skips_all' }];
  if (days > MOST_IN_A_SERIES) return [{ pointer, code: 'plan_too_often', parameters: { limit: MOST_IN_A_SERIES } }];
  return [];
}

/** The days of a series: every so many weeks on the same day of the week, without those that are left out. */
export function daysOf(plannedOn: string, { everyWeeks, untilOn, skip = [] }: Repetition): string[] {
  const days: string[] = [];
  for (let on = plannedOn; on < untilOn; on = addDays(on, 7 * everyWeeks))
    if (!skip.some((stretch) => isCurrent(stretch, on))) days.push(on);
  return days;
}
