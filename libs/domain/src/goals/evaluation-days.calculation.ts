import { addDays, daysBetween } from '@app/platform';
import { holds, type Span } from '../work/date-ranges.rules.js';
import { weekdayOf } from '../school-holidays/rhythm.calculation.js';
import { type Level, LEVELS } from './evaluation-levels.js';

/** A level, and the day on which one could look at it; null where the goal has no day to count back from. */
export interface ProposedDay {
  readonly level: Level;
  readonly dueOn: string | null;
}

/** The level of the pupils first, as one plans: from what they are to have of it back to how it begins. */
const BACKWARDS: readonly Level[] = LEVELS.toReversed();

/** Saturday, as ISO 8601 counts. */
const SATURDAY = 6;

/**
 * Days on which to look at a goal, counted back from its target: at the pupils on the target day itself, and at each
 * level before it a fifth of the remaining days earlier. Guskey gives the order and no distances, so the steps are equal.
 * Each falls on the last school day by then: no weekend, and none of the days that are free (`free`). Never before today;
 * where no school day is left in between, it is the counted day as it is.
 */
export function planBackwards(
  { today, targetOn }: { readonly today: string; readonly targetOn: string | null },
  free: readonly Span[],
): ProposedDay[] {
  if (targetOn === null || targetOn < today) return BACKWARDS.map((level) => ({ level, dueOn: null }));
  const days = daysBetween(today, targetOn);
  return BACKWARDS.map((level, step) => {
    const counted = addDays(targetOn, -Math.round((days * step) / LEVELS.length));
    return { level, dueOn: schoolDayBy(counted, { fromOn: today, untilOn: addDays(targetOn, 1) }, free) };
  });
}

/** The last school day up to a day, or else the first after it, within a span; the day itself where there is neither. */
function schoolDayBy(wished: string, { fromOn, untilOn }: Span, free: readonly Span[]): string {
  const isOpen = (on: string): boolean => weekdayOf(on) < SATURDAY && !holds(free, on);
  for (let on = wished; on >= fromOn; on = addDays(on, -1)) if (isOpen(on)) return on;
  for (let on = wished; on < untilOn; on = addDays(on, 1)) if (isOpen(on)) return on;
  return wished;
}
