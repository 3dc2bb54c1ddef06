import { addDays, type Violation } from '@app/platform';
import { furthestDay, planDayViolations } from '../planning/planning.rules.js';

/** Once a week through a school year and a half, without the holidays. */
export const MOST_MEETINGS = 60;
/** How long after it was closed it can still be said who was there. */
const DAYS_TO_CORRECT = 7;

export const MONTHLY_WEEKS = ['1', '2', '3', '4', 'last'] as const;
export type MonthlyWeek = (typeof MONTHLY_WEEKS)[number];

/** How often a team means to meet, on the weekday of the first day. One of the first two, and one of the last two. */
export interface MeetingRepetition {
  readonly everyWeeks?: number;
  /** The first, second, … or last of that weekday in each month. */
  readonly monthly?: MonthlyWeek;
  /** The first day on which they do not meet any more. */
  readonly untilOn?: string;
  readonly count?: number;
}

/** What is wrong with the day of a meeting that is planned. What was held already is recorded, not planned. */
export const meetingDayViolations = (plannedOn: string, today: string): Violation[] =>
  planDayViolations(plannedOn, today).map((violation) =>
    violation.code === 'plan_in_the_past' ? { ...violation, code: 'meeting_in_the_past' } : violation,
  );

/** What is wrong with how a meeting is repeated. */
export function repetitionViolations(plannedOn: string, repeats: MeetingRepetition, today: string): Violation[] {
  const { everyWeeks, monthly, untilOn, count } = repeats;
  const furthest = furthestDay(today);
  const pointer = '/repeats/untilOn';
  if ((everyWeeks === undefined) === (monthly === undefined)) return [{ pointer: '/repeats', code: 'one_rhythm' }];
  if ((untilOn === undefined) === (count === undefined)) return [{ pointer: '/repeats', code: 'one_end' }];
  if (untilOn === undefined) return [];
  if (untilOn <= plannedOn) return [{ pointer, code: 'ends_before_it_begins' }];
  if (untilOn > addDays(furthest, 1)) return [{ pointer, code: 'plan_too_far', parameters: { until: furthest } }];
  return [];
}

/** Until when it can be corrected who was at a meeting that was closed. */
export const correctUntil = (closedAt: Date): Date => new Date(closedAt.getTime() + DAYS_TO_CORRECT * 86_400_000);
