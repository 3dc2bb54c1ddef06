import type { ImportPlan, Steps } from './import-plan.js';
import { KINDS, type Kind } from './records.js';
import type { Notice, Refusal } from './refusals.js';
import type { Step } from './step.js';

export interface StepCounts {
  readonly withdrawn: number;
  readonly ended: number;
  readonly changed: number;
  readonly new: number;
  readonly unchanged: number;
}

/** A plan to look at: for a dry run, a log or an answer over HTTP. */
export interface PlanView {
  readonly importOn: string;
  readonly counts: Readonly<Record<Kind, StepCounts>>;
  readonly pupils: number;
  /** Of each list at most so many as fit an answer; `counts` says how many there are. */
  readonly steps: Omit<Steps, 'groupMembers'>;
  readonly refused: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/**
 * What can be shown of a plan. Of pupils it holds numbers only: who is in which group tells, with the codes beside it,
 * more than a screen or a log needs.
 */
export function viewPlan(plan: ImportPlan): PlanView {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, countsOf(plan, kind)])) as Record<Kind, StepCounts>;
  const { importOn, pupils, refused, notices } = plan;
  const { groupMembers: _, ...steps } = plan.steps;
  const shown = Object.fromEntries(Object.entries(steps).map(([kind, step]) => [kind, firstOf(step)]));
  return { importOn, counts, pupils, steps: shown as unknown as PlanView['steps'], refused, notices };
}

/** More than the largest boards have staff. Without an end, an answer could grow to hundreds of megabytes. */
export const STEPS_SHOWN = 5_000;

const firstOf = ({ withdrawn, ended, changed, new: added, unchanged }: Step<unknown, unknown>) => ({
  withdrawn: withdrawn.slice(0, STEPS_SHOWN),
  ended: ended.slice(0, STEPS_SHOWN),
  changed: changed.slice(0, STEPS_SHOWN),
  new: added.slice(0, STEPS_SHOWN),
  unchanged,
});

/** Whether doing what the plan says would change nothing. */
export function isWithoutChanges(plan: ImportPlan): boolean {
  return KINDS.every((kind) => {
    const { withdrawn, ended, changed, new: added } = countsOf(plan, kind);
    return withdrawn + ended + changed + added === 0;
  });
}

function countsOf({ steps }: ImportPlan, kind: Kind): StepCounts {
  const { withdrawn, ended, changed, new: added, unchanged } = steps[kind];
  return {
    withdrawn: withdrawn.length,
    ended: ended.length,
    changed: changed.length,
    new: added.length,
    unchanged,
  };
}
