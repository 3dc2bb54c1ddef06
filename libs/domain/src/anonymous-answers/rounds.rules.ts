import { addDays, type Violation } from '@app/platform';

/** So that everybody has the time to answer, who works two days a week too; and remembers what it was about. */
const DAYS_OPEN = { fewest: 7, most: 42 } as const;

/**
 * How long after a result the next round can be opened. Answers that were given a week apart would be the same, and two
 * means that differ by one newcomer would tell what that one chose.
 */
const DAYS_BETWEEN = 56;

/** What has to be known to open a round of anonymous answers. */
export interface Opening {
  readonly today: string;
  readonly closesOn: string;
  /** How many will be asked. */
  readonly asked: number;
  /** The day on which the last round with a result closed. */
  readonly lastClosedOn: string | null;
}

/** From how many on it can be opened, for fewer could never be told anything; and what is said of what is wrong. */
export interface RoundTerms {
  readonly fewest: number;
  readonly tooFew: string;
  readonly tooSoon: string;
}

/** What is wrong with opening a round like this. */
export function openingViolations({ today, closesOn, asked, lastClosedOn }: Opening, terms: RoundTerms): Violation[] {
  const [earliest, latest] = [addDays(today, DAYS_OPEN.fewest), addDays(today, DAYS_OPEN.most)];
  const next = lastClosedOn === null ? today : addDays(lastClosedOn, DAYS_BETWEEN);
  return [
    ...(closesOn < earliest ? [{ pointer: '/closesOn', code: 'day_too_early', parameters: { from: earliest } }] : []),
    ...(closesOn > latest ? [{ pointer: '/closesOn', code: 'day_too_late', parameters: { until: latest } }] : []),
    ...(asked < terms.fewest ? [{ pointer: '', code: terms.tooFew, parameters: { limit: terms.fewest } }] : []),
    ...(next > today ? [{ pointer: '', code: terms.tooSoon, parameters: { from: next } }] : []),
  ];
}

/** Where a round stands on a day: whatever closes on that day is closed then. */
export const isOpenOn = ({ closesOn }: { readonly closesOn: string }, today: string): boolean => today < closesOn;
