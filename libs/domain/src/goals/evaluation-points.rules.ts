import type { Violation } from '@app/platform';
import type { GoalStatus } from './goal.entity.js';
import { lookedAtViolations } from './goals.rules.js';

/** More than one looks back at within a goal: the five levels, each a few times. */
export const MOST_POINTS = 20;

/**
 * Whether one can plan to look at what came of a goal, and say what one saw. What was achieved is looked at still: whether
 * it lasts shows afterwards. What was let go of is not.
 */
export const canBeEvaluated = (status: GoalStatus): boolean => status !== 'released';

/** What is wrong with a day that is planned: it is to come. */
export const plannedDayViolations = (dueOn: string | null | undefined, today: string, pointer: string): Violation[] =>
  dueOn != null && dueOn < today ? [{ pointer, code: 'look_in_the_past' }] : [];

/** What is wrong with saying what one saw. */
export function lookViolations(
  goal: { readonly status: GoalStatus; readonly setOn: string },
  lookedOn: string,
  today: string,
): Violation[] {
  if (!canBeEvaluated(goal.status)) return [{ pointer: '', code: 'goal_is_closed' }];
  return lookedAtViolations(goal, lookedOn, today, '/lookedOn');
}
