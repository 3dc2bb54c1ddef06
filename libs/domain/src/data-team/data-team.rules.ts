import type { Violation } from '@app/platform';
import type { DataQuality } from './data-source.entity.js';
import type { MeasureOutcome, MeasureStatus } from './measure.entity.js';
import type { VerdictGiven } from './verdict.entity.js';

/** With more a team looks into nothing properly any more. */
export const MOST_HYPOTHESES = 50;
export const MOST_DATA_SOURCES = 100;
export const MOST_MEASURES = 30;
export const MOST_EVALUATIONS = 30;

const CARRIES: Readonly<Record<DataQuality, boolean>> = { usable: true, usable_with_care: true, not_usable: false };

/** The judgements of quality on which a verdict can rest. */
export const CARRYING_QUALITIES = (Object.keys(CARRIES) as DataQuality[]).filter((quality) => CARRIES[quality]);

/** What the three questions on the quality of data are answered with, and what follows from it for the team. */
export interface QualityJudgement {
  readonly reliable: boolean;
  readonly valid: boolean;
  readonly enough: boolean;
  readonly quality: DataQuality;
}

/** What is wrong with a judgement of data: they have to be there, and none of the three may be denied of usable ones. */
export function qualityViolations(
  collectedOn: string | null,
  { reliable, valid, enough, quality }: QualityJudgement,
): Violation[] {
  if (collectedOn === null) return [{ pointer: '', code: 'data_not_collected' }];
  const sound = reliable && valid && enough;
  return quality === 'usable' && !sound ? [{ pointer: '/quality', code: 'usable_without_care' }] : [];
}

/** What a verdict rests on. */
export interface VerdictFacts {
  readonly standing: VerdictGiven | null;
  readonly analysed: boolean;
  /** How many of its data sources were judged to be usable. */
  readonly usableSources: number;
}

/** What is missing before a verdict on a hypothesis can be given; nothing where it can. */
export function verdictViolations({ standing, analysed, usableSources }: VerdictFacts): Violation[] {
  if (standing !== null) return [{ pointer: '', code: 'verdict_stands', parameters: { given: standing } }];
  return [
    ...(usableSources === 0 ? [{ pointer: '', code: 'no_usable_data' }] : []),
    ...(analysed ? [] : [{ pointer: '', code: 'not_analysed' }]),
  ];
}

/** Where a measure can go. What was dropped or done can be taken up again. */
const STEPS: Readonly<Record<MeasureStatus, readonly MeasureStatus[]>> = {
  planned: ['running', 'dropped'],
  running: ['done', 'dropped'],
  done: ['running'],
  dropped: ['planned'],
};

/** Whether a team still has to carry a measure out: its hypothesis has to be confirmed then. */
export const isUnderWay = (status: MeasureStatus): boolean => status === 'planned' || status === 'running';

/** What a step of a measure rests on. */
export interface StepFacts {
  readonly because: string | null;
  readonly verdict: VerdictGiven | null;
}

/** What is missing before a measure can take a step; nothing where it can. */
export function measureStepViolations(from: MeasureStatus, to: MeasureStatus, facts: StepFacts): Violation[] {
  if (!STEPS[from].includes(to)) return [{ pointer: '/status', code: 'measure_step_not_possible' }];
  if (to === 'dropped') return facts.because === null ? [{ pointer: '/because', code: 'reason_missing' }] : [];
  return [
    ...(facts.because === null ? [] : [{ pointer: '/because', code: 'reason_of_dropping_only' }]),
    ...(isUnderWay(to) ? unconfirmed(facts.verdict) : []),
  ];
}

/** A measure is for a cause that was found: nothing else is to be mended. */
export const unconfirmed = (verdict: VerdictGiven | null): Violation[] =>
  verdict === 'confirmed' ? [] : [{ pointer: '', code: 'hypothesis_not_confirmed' }];

/** What is wrong with evaluating a measure: it has to have begun, and not been dropped. */
export const evaluationViolations = (status: MeasureStatus): Violation[] =>
  status === 'running' || status === 'done' ? [] : [{ pointer: '', code: 'measure_not_carried_out' }];

/** Whether an evaluation ends the waiting: “too early” says that the answer is still to come. */
export const ANSWERING_OUTCOMES: readonly MeasureOutcome[] = ['worked', 'partly', 'not'];
