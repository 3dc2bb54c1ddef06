import type { Violation } from '@app/platform';
import type { GoalStatus } from './goal.entity.js';

/**
 * Where a goal can go. A draft that is let go of is released, as nothing is thrown away. What was achieved or released
 * can be taken up again: practice slips back, and time for a goal returns.
 */
const STEPS: Readonly<Record<GoalStatus, readonly GoalStatus[]>> = {
  draft: ['active', 'released'],
  active: ['achieved', 'released'],
  achieved: ['active'],
  released: ['active'],
};

export const canStep = (from: GoalStatus, to: GoalStatus): boolean => STEPS[from].includes(to);

export const isClosed = (status: GoalStatus): boolean => status === 'achieved' || status === 'released';

/** What the history calls a step. */
export function nameOfStep(from: GoalStatus, to: Exclude<GoalStatus, 'draft'>): string {
  if (to === 'active') return isClosed(from) ? 'goal.resumed' : 'goal.activated';
  return `goal.${to}`;
}

/** What is wrong with the days of a goal. */
export function goalDayViolations(goal: { setOn: string; targetOn: string | null }, today: string): Violation[] {
  return [
    ...(goal.setOn > today ? [{ pointer: '/setOn', code: 'in_the_future' }] : []),
    ...(goal.targetOn !== null && goal.targetOn <= goal.setOn
      ? [{ pointer: '/targetOn', code: 'ends_before_it_begins' }]
      : []),
  ];
}

/** What one wanted stands still once the goal is closed: otherwise any goal could be made to look achieved. */
const SETTLED = [
  'title',
  'reason',
  'successSigns',
  'targetOn',
  'leerteamId',
  'themeIds',
  'cycleIds',
  'strategicGoalId',
] as const;

/** To whom a closed goal is open can still be changed; what it was about only after it is taken up again. */
export function closedGoalViolations(status: GoalStatus, revision: { [Field in (typeof SETTLED)[number]]?: unknown }) {
  if (!isClosed(status)) return [];
  const touched = SETTLED.filter((field) => revision[field] !== undefined);
  return touched.map((field) => ({ pointer: `/${field}`, code: 'goal_is_closed' }));
}

/** What is wrong with a check-in: it is about an open goal, on a day since it was set. */
export function checkInViolations(
  goal: { status: GoalStatus; setOn: string },
  checkedOn: string,
  today: string,
): Violation[] {
  if (isClosed(goal.status)) return [{ pointer: '', code: 'goal_is_closed' }];
  return lookedAtViolations(goal, checkedOn, today, '/checkedOn');
}

/** What is wrong with a day on which one looked at a goal: it was set by then, and it was a day before tomorrow. */
export function lookedAtViolations(
  { setOn }: { setOn: string },
  on: string,
  today: string,
  pointer: string,
): Violation[] {
  if (on > today) return [{ pointer, code: 'in_the_future' }];
  return on < setOn ? [{ pointer, code: 'day_too_early', parameters: { from: setOn } }] : [];
}
