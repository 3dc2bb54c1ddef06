import type { StepKind } from './trajectory-step.entity.js';

/** More is no line any more that can be taken in at a glance. */
export const MOST_STEPS = 50;

export const TIED_KINDS = ['course', 'meeting', 'activity'] as const;
export type TiedKind = (typeof TIED_KINDS)[number];

/** What a step is done in. */
export interface Tie {
  readonly kind: TiedKind;
  readonly recordId: string;
}

/** The learning form of what is done in a step, unless it is said. */
export const usualForm = (kind: StepKind): string => (kind === 'online' ? 'e_learning' : 'blended_learning');

/** The columns of a step for what it is tied to; undefined says nothing of it, null unties it. */
export function tieColumns(tie: Tie | null | undefined) {
  if (tie === undefined) return {};
  const id = (kind: TiedKind): string | null => (tie?.kind === kind ? tie.recordId : null);
  return { courseId: id('course'), meetingId: id('meeting'), activityId: id('activity') };
}

/** What a step is tied to, from its columns. */
export function tieOf(step: Record<`${TiedKind}Id`, string | null>): Tie | null {
  const kind = TIED_KINDS.find((one) => step[`${one}Id`] !== null);
  const recordId = kind && step[`${kind}Id`];
  return kind && recordId ? { kind, recordId } : null;
}

/** A record that minutes come from. */
export interface Counted {
  readonly id: string;
  readonly minutes: number;
}

interface StepFacts {
  readonly id: string;
  /** The day that its owner said. */
  readonly saidOn: string | null;
  /** The day on which what it is tied to was done. */
  readonly tiedOn: string | null;
  readonly records: readonly Counted[];
}

export type StepOfLine<Step extends StepFacts> = Step & { readonly doneOn: string | null; readonly minutes: number };

export interface Line<Step extends StepFacts> {
  readonly steps: StepOfLine<Step>[];
  /** The first in order that is not done. */
  readonly nextStepId: string | null;
  readonly minutes: number;
}

/** The line of steps that are in order. A record behind two of them counts in each, and once in the line. */
export function lineOf<Step extends StepFacts>(steps: readonly Step[]): Line<Step> {
  const line = steps.map((step) => ({
    ...step,
    doneOn: step.saidOn ?? step.tiedOn,
    minutes: minutesOf(step.records),
  }));
  return {
    steps: line,
    nextStepId: line.find(({ doneOn }) => doneOn === null)?.id ?? null,
    minutes: minutesOf(steps.flatMap(({ records }) => records)),
  };
}

function minutesOf(records: readonly Counted[]): number {
  const once = new Map(records.map(({ id, minutes }) => [id, minutes]));
  return [...once.values()].reduce((sum, minutes) => sum + minutes, 0);
}

/** Whether an order names every step, and each once. */
export const isOrderOf = (order: readonly string[], steps: readonly string[]): boolean =>
  order.length === steps.length && steps.every((id) => order.includes(id));
