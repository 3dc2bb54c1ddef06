import type { ImportPlan } from './plan.js';
import { KINDS, type Kind } from './records.js';
import type { Notice, Refusal } from './refusals.js';
import type { FieldChange } from './step.js';

export interface StepView {
  readonly new: readonly object[];
  readonly changed: readonly { readonly record: object; readonly fields: readonly FieldChange[] }[];
  readonly ended: readonly { readonly record: object; readonly until: string }[];
  readonly unchanged: number;
}

export interface StepCounts {
  readonly new: number;
  readonly changed: number;
  readonly ended: number;
  readonly unchanged: number;
}

/** A plan to look at: for a dry run, a log or an answer over HTTP. */
export interface PlanView {
  readonly importOn: string;
  readonly counts: Readonly<Record<Kind, StepCounts>>;
  readonly pupils: number;
  readonly steps: Readonly<Record<Exclude<Kind, 'groupMemberships'>, StepView>>;
  readonly refused: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/**
 * What can be shown of a plan. Of pupils it holds numbers only: who is in which group tells, with the codes beside it,
 * more than a screen or a log needs.
 */
export function viewPlan(plan: ImportPlan): PlanView {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, countsOf(plan, kind)])) as Record<Kind, StepCounts>;
  return {
    importOn: plan.importOn,
    counts,
    pupils: plan.pupils,
    steps: {
      schools: stepView(plan, 'schools'),
      schoolYears: stepView(plan, 'schoolYears'),
      staff: stepView(plan, 'staff'),
      appointments: stepView(plan, 'appointments'),
      roleGrants: stepView(plan, 'roleGrants'),
      pupilGroups: stepView(plan, 'pupilGroups'),
      teachingAssignments: stepView(plan, 'teachingAssignments'),
    },
    refused: plan.refused,
    notices: plan.notices,
  };
}

/** Whether applying the plan would change nothing. */
export function isWithoutChanges(plan: ImportPlan): boolean {
  return KINDS.every((kind) => {
    const counts = countsOf(plan, kind);
    return counts.new + counts.changed + counts.ended === 0;
  });
}

function countsOf({ steps }: ImportPlan, kind: Kind): StepCounts {
  const step = steps[kind];
  return { new: step.new.length, changed: step.changed.length, ended: step.ended.length, unchanged: step.unchanged };
}

function stepView({ steps }: ImportPlan, kind: Exclude<Kind, 'groupMemberships'>): StepView {
  const step = steps[kind];
  return {
    new: step.new,
    changed: step.changed.map(({ before, fields }) => ({ record: before, fields })),
    ended: step.ended.map(({ record, until }) => ({ record, until })),
    unchanged: step.unchanged,
  };
}
