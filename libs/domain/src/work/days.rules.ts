import type { Violation } from '@app/platform';

/** Nobody's record goes back further; an earlier date is a slip of the pen. */
const EARLIEST_DAY = '2000-01-01';

/** What is wrong with the day on which something was done, where it is said: it has come, and not before another. */
export function dayViolations(
  pointer: string,
  on: string | null | undefined,
  today: string,
  from = EARLIEST_DAY,
): Violation[] {
  if (!on) return [];
  if (on > today) return [{ pointer, code: 'in_the_future' }];
  return on < from ? [{ pointer, code: 'day_too_early', parameters: { from } }] : [];
}

/** How long what its owner removed can be brought back whole. */
export const DAYS_TO_BRING_BACK = 30;

/** Until when what was removed can be brought back. */
export const bringBackUntil = (removedAt: Date): Date =>
  new Date(removedAt.getTime() + DAYS_TO_BRING_BACK * 86_400_000);
