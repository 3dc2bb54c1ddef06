import type { Expected } from '@app/domain';

/* What is known of impact hypotheses for a report, before it is decided what may be shown. */

/** Whose report it is: a teacher's own hypotheses, a leerteam's, or those on groups of a school. */
export type ImpactOf = 'teacher' | 'leerteam' | 'school';

export interface Measure {
  readonly id: string;
  readonly name: string;
}

/** Half-open range of days with the name that the board gave it. */
export interface Moment {
  readonly id: string;
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

/** A pupil with both scores, in the group of the second. */
export interface ScoredPupil {
  /** Stands for the pupil in what is kept of published figures; the code itself does not leave the database. */
  readonly pupil: string;
  readonly groupId: string;
  /** Of the group; 0 where it is not known. */
  readonly grade: number;
  readonly first: number;
  readonly second: number;
  /** Fingerprints of both scores together, and of each. */
  readonly fingerprint: number;
  readonly firstFingerprint: number;
  readonly secondFingerprint: number;
}

/** What one teacher learned on the themes, in the time that counts. */
export interface LearnedOnTheme {
  readonly person: string;
  readonly minutes: number;
  readonly moments: number;
  readonly fingerprint: number;
}

/** What is known of a group of which no rows of pupils are. */
export interface GroupAggregates {
  readonly groupId: string;
  readonly first: Aggregate | null;
  readonly second: Aggregate | null;
}

export interface Aggregate {
  readonly pupils: number;
  readonly mean: number;
  readonly sd: number;
  readonly fingerprint: number;
}

/** One thing to look at: a hypothesis, or all hypotheses of a school on the same measures and moments together. */
export interface ImpactCase {
  /** Id of the hypothesis; for a school, of its measures and moments. */
  readonly key: string;
  readonly themes: readonly string[];
  readonly firstMeasure: Measure;
  readonly secondMeasure: Measure;
  readonly first: Moment;
  readonly second: Moment;
  /** Undefined where several hypotheses expect different things. */
  readonly expected: Expected | undefined;
  /** Declared when the second moment had begun; of several, whether any was. */
  readonly isPostHoc: boolean;
  /** Of schools where the staff council agreed to it. */
  readonly groups: readonly string[];
  /** Of these, in a leerteam's report, those that no member teaches and a colleague does. */
  readonly ofColleagues: readonly string[];
  /** Whether it has groups at schools where it did not. */
  readonly withoutConsent: boolean;
  readonly secondMoment: 'to come' | 'without scores' | 'measured';
  readonly learned: readonly LearnedOnTheme[];
  readonly own: readonly ScoredPupil[];
  readonly others: readonly ScoredPupil[];
  /** Only where there are no rows of the own pupils. */
  readonly aggregates: readonly GroupAggregates[];
}
