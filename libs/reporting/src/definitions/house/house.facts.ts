import type { GoalsOfPerson, Learned } from '../school-learning.queries.js';

/** What a school's house is made from, person by person: it is told through indicators, and hidden where it has to be. */
export interface HouseFacts {
  readonly staff: readonly string[];
  readonly visions: VisionFacts;
  readonly teams: readonly TeamFacts[];
  /** Consultations of which a day fell in the last twelve months of the period, and who of the staff responded in any. */
  readonly consultations: number;
  readonly responded: readonly string[];
  /** Pulses that were told of in the last six months of the period, the latest first. */
  readonly pulses: readonly PulseFacts[];
  /** Cycles that finished looking at the effect on pupils in the period. */
  readonly cyclesWithEffect: number;
  /** Insights that somebody else than their author adopted in the period. */
  readonly insightsAdopted: number;
  readonly learned: readonly Learned[];
  readonly goals: readonly GoalsOfPerson[];
  readonly leads: readonly LeadsOfPerson[];
  /** Collaboration reviews with a result, of teams of the school. */
  readonly reviews: number;
  /** Hypotheses that were declared before their second moment, and evaluated in the period. */
  readonly hypothesesEvaluated: number;
  /** Signals that were resolved in the period, and checked. */
  readonly signalsResolved: number;
}

export interface VisionFacts {
  /** Visions that held at the end of the period. */
  readonly adopted: number;
  /** When one of them was last adopted or reviewed. */
  readonly latestOn: string | null;
}

/** A leerteam with colleagues of the school in the period. */
export interface TeamFacts {
  readonly members: readonly string[];
  /** Months (`YYYY-MM`) in which it met. */
  readonly metIn: readonly string[];
  /** Of each learning form that two or more of the team used in a month: those months. */
  readonly formMonths: readonly (readonly string[])[];
}

/** What was told of a pulse. */
export interface PulseFacts {
  readonly asked: number;
  readonly answered: number;
  /** Its number of answers is told as “at least”. */
  readonly answeredAtLeast: boolean;
  /** The mean of each need, as it was told: itself, or a bound that it lies at or beyond. */
  readonly means: readonly { readonly mean: number; readonly bound: 'exact' | 'at_most' | 'at_least' }[];
}

/** Who led, how often. */
export interface LeadsOfPerson {
  readonly person: string;
  readonly turns: number;
  readonly fingerprint: number;
}
