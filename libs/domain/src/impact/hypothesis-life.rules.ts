export const HYPOTHESIS_STATES = ['declared', 'running', 'measured', 'evaluated', 'withdrawn'] as const;
export type HypothesisState = (typeof HYPOTHESIS_STATES)[number];

/** A measuring moment, as far as it matters here: `untilOn` is the first day that is no longer part of it. */
interface Days {
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface HypothesisLife {
  readonly firstMoment: Days;
  readonly secondMoment: Days;
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
export const isPostHoc = (declaredOn: string, secondMoment: Days): boolean => declaredOn >= secondMoment.fromOn;
