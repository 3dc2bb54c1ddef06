import { addDays, type ErrorParameters, type Violation } from '@app/platform';
import type { IdeaReactionKind, ResponseKind } from './consultation-response.entity.js';

/** So that who works two days a week can read it and think about it, and nobody waits for half a year. */
const DAYS_OPEN = { fewest: 7, most: 84 } as const;

interface Round {
  readonly closesOn: string;
  readonly settledOn: string | null;
}

/** `open` can be responded to; `closed` waits for what is done with it; `settled` is over, and the answers stand. */
export const CONSULTATION_STATES = ['open', 'closed', 'settled'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** How a consultation stands on a day: one that closes on that day is closed. */
export function stateOn({ closesOn, settledOn }: Round, today: string): ConsultationState {
  if (settledOn !== null) return 'settled';
  return today < closesOn ? 'open' : 'closed';
}

/** What is wrong with the day on which a round that opened on `openedOn` is to close. */
export function closingViolations(closesOn: string, openedOn: string, noEarlierThan?: string): Violation[] {
  const earliest = noEarlierThan ?? addDays(openedOn, DAYS_OPEN.fewest);
  const latest = addDays(openedOn, DAYS_OPEN.most);
  const pointer = '/closesOn';
  if (closesOn < earliest) return [{ pointer, code: 'day_too_early', parameters: { from: earliest } }];
  return closesOn > latest ? [{ pointer, code: 'day_too_late', parameters: { until: latest } }] : [];
}

interface Said {
  readonly kind: ResponseKind | IdeaReactionKind;
  readonly text: string | null;
}

const NEEDS_TEXT: Readonly<Partial<Record<Said['kind'], string>>> = {
  idea: 'idea_needs_words',
  concern: 'concern_needs_reason',
  addition: 'reaction_needs_words',
  doubt: 'reaction_needs_words',
};

/** What is wrong with what somebody says: consent and support speak for themselves, the rest is said in words. */
export function saidViolations({ kind, text }: Said): Violation[] {
  const code = NEEDS_TEXT[kind];
  return code === undefined || text !== null ? [] : [{ pointer: '/text', code }];
}

/** Of a round that is not settled, what stands in the way of deciding on the draft. */
export interface RoundStanding extends Round {
  readonly id: string;
  /** Without what was done with them. */
  readonly ideas: number;
  readonly concerns: number;
}

/** Why the draft cannot be decided on yet: a round that is open, or words that nobody was told of what was done with. */
export const undecidedViolations = (rounds: readonly RoundStanding[], today: string): Violation[] =>
  rounds.flatMap((round) => {
    const where = `/v1/consultations/${round.id}`;
    const open =
      stateOn(round, today) === 'open' ? [standing('consultation_still_open', { until: round.closesOn, where })] : [];
    return [...open, ...unanswered('ideas', round, where), ...unanswered('concerns', round, where)];
  });

const unanswered = (what: 'ideas' | 'concerns', round: RoundStanding, where: string): Violation[] =>
  round[what] === 0
    ? []
    : [standing(`${what}_unanswered`, { count: round[what], where: `${where}/responses?answered=false` })];

const standing = (code: string, parameters: ErrorParameters): Violation => ({ pointer: '', code, parameters });
