import { addDays, type Violation } from '@app/platform';
import type { StrategyKind } from './strategy-document.entity.js';
import type { StrategyText } from './strategy-text.js';

/** What a strategic goal says, and a vision or a policy does not. */
const OF_A_GOAL = ['why', 'seenBy', 'untilOn'] as const;

/** How far ahead something is looked at again at the latest: a school plan lasts four years. */
const MOST_REVIEW_DAYS = 4 * 365 + 1;

/** What is wrong with a text of this kind. */
export const textViolations = (kind: StrategyKind, text: Partial<StrategyText>): Violation[] =>
  kind === 'strategic_goal'
    ? []
    : OF_A_GOAL.filter((field) => text[field]).map((field) => ({
        pointer: `/${field}`,
        code: 'of_a_strategic_goal_only',
      }));

/** What has to be known to adopt a draft. */
export interface Adoption {
  readonly today: string;
  readonly adoptedOn: string;
  readonly reviewOn: string;
  /** The day on which the last consultation about it closed, or the version before it was adopted. */
  readonly notBefore: string | null;
  /** Of a strategic goal: the first day on which it is pursued no more. */
  readonly untilOn: string | null;
}

/**
 * What is wrong with adopting a draft like this. The day may have passed: what was adopted long ago is entered as what
 * it is. A round that was held comes before it.
 */
export const adoptionViolations = ({ today, adoptedOn, reviewOn, notBefore, untilOn }: Adoption): Violation[] => [
  ...(adoptedOn > today ? [{ pointer: '/adoptedOn', code: 'in_the_future' }] : []),
  ...(notBefore !== null && adoptedOn < notBefore
    ? [{ pointer: '/adoptedOn', code: 'day_too_early', parameters: { from: notBefore } }]
    : []),
  ...(untilOn !== null && untilOn <= today ? [{ pointer: '', code: 'strategic_goal_is_past' }] : []),
  ...reviewDayViolations('/reviewOn', reviewOn, today),
];

/** What is wrong with the day by which something is looked at again. */
export function reviewDayViolations(pointer: string, on: string, today: string): Violation[] {
  const latest = addDays(today, MOST_REVIEW_DAYS);
  if (on <= today) return [{ pointer, code: 'day_too_early', parameters: { from: addDays(today, 1) } }];
  return on > latest ? [{ pointer, code: 'day_too_late', parameters: { until: latest } }] : [];
}

/** A date so many calendar months later; of a month that is too short, its last day. */
export function monthsLater(on: string, months: number): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
