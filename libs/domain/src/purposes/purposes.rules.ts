import { isCurrent } from '../work/date-ranges.rules.js';

/** What personal data may be used for only where the staff council agreed to it. */
export const PURPOSES = ['pulse', 'pupil_outcomes_and_learning'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a consent says of where and when it holds. */
export interface Consent {
  /** Null is every school of the board. */
  readonly schoolId: string | null;
  readonly decidedOn: string;
  /** The first day on which it holds no more. */
  readonly untilOn: string | null;
}

/** The consent by which a purpose is on for a school on a day. Without one it is off. */
export const consentFor = <One extends Consent>(
  consents: readonly One[],
  schoolId: string,
  on: string,
): One | undefined =>
  consents.find(
    (one) =>
      (one.schoolId === null || one.schoolId === schoolId) &&
      isCurrent({ fromOn: one.decidedOn, untilOn: one.untilOn }, on),
  );

export const isConsentedFor = (consents: readonly Consent[], schoolId: string, on: string): boolean =>
  consentFor(consents, schoolId, on) !== undefined;
