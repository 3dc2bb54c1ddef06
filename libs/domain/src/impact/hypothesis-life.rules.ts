import { addDays } from '@app/platform';
import type { Span } from '../work/date-ranges.rules.js';

export const HYPOTHESIS_STATES = ['declared', 'running', 'measured', 'evaluated', 'withdrawn'] as const;
export type HypothesisState = (typeof HYPOTHESIS_STATES)[number];

export interface HypothesisLife {
  readonly firstMoment: Span;
  readonly secondMoment: Span;
  /** Whether any of its groups has a score of the second measure at the second moment. */
  readonly isMeasured: boolean;
  readonly withdrawnAt: Date | null;
  readonly evaluatedAt: Date | null;
}

/** How far a hypothesis is on a day. Nothing is measured before the second moment is over: nobody looks halfway. */
export function stateOf({ firstMoment, secondMoment, ...life }: HypothesisLife, on: string): HypothesisState {
  if (life.withdrawnAt) return 'withdrawn';
  if (life.evaluatedAt) return 'evaluated';
  if (life.isMeasured && on >= secondMoment.untilOn) return 'measured';
  return on >= firstMoment.fromOn ? 'running' : 'declared';
}

/** Whether a hypothesis that is declared on a day comes after the fact: from the second moment's first day, scores are known. */
export const isPostHoc = (declaredOn: string, secondMoment: Span): boolean => declaredOn >= secondMoment.fromOn;

/** How long before the first moment learning counts as learning for a hypothesis: 12 weeks (domain, 5.1). */
export const LEARNING_DAYS_BEFORE = 84;

/** The days on which staff could learn for a hypothesis: from 12 weeks before the first moment until the second begins. */
export const learningSpan = (firstMoment: Span, secondMoment: Span): Span => ({
  fromOn: addDays(firstMoment.fromOn, -LEARNING_DAYS_BEFORE),
  untilOn: secondMoment.fromOn,
});
