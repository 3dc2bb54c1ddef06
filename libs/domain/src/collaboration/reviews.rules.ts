import { addDays, type Violation } from '@app/platform';
import { FEWEST_ANSWERS } from './published.calculation.js';

/** So that everybody has the time to answer, who works two days a week too; and remembers what it was about. */
const DAYS_OPEN = { fewest: 7, most: 42 } as const;

/**
 * How long after a result a team can open the next review. Answers that were given a week apart would be the same, and
 * two means that differ by one newcomer would tell what that one chose.
 */
const DAYS_BETWEEN = 56;

/** What has to be known to open a review. */
export interface Opening {
  readonly today: string;
  readonly closesOn: string;
  readonly members: number;
  /** The day on which the last review with a result closed. */
  readonly lastClosedOn: string | null;
}

/** What is wrong with opening a review like this. */
export function openingViolations({ today, closesOn, members, lastClosedOn }: Opening): Violation[] {
  const [earliest, latest] = [addDays(today, DAYS_OPEN.fewest), addDays(today, DAYS_OPEN.most)];
  const next = lastClosedOn === null ? today : addDays(lastClosedOn, DAYS_BETWEEN);
  return [
    ...(closesOn < earliest ? [{ pointer: '/closesOn', code: 'day_too_early', parameters: { from: earliest } }] : []),
    ...(closesOn > latest ? [{ pointer: '/closesOn', code: 'day_too_late', parameters: { until: latest } }] : []),
    ...(members < FEWEST_ANSWERS
      ? [{ pointer: '', code: 'too_few_to_review', parameters: { limit: FEWEST_ANSWERS } }]
      : []),
    ...(next > today ? [{ pointer: '', code: 'reviewed_lately', parameters: { from: next } }] : []),
  ];
}

/** Where a review stands on a day: whoever closes on that day is closed then. */
export const isOpenOn = ({ closesOn }: { readonly closesOn: string }, today: string): boolean => today < closesOn;
