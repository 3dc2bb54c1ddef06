import { Conflict, type Violation } from '@app/platform';
import type { Finding } from './signal-record.entity.js';
import type { SignalState } from './signal.entity.js';

/** Fewer at a school, and who reads an anonymous signal knows whose it is. */
export const FEWEST_TO_BE_ANONYMOUS = 5;

/** To what whoever has a signal in hand moves it. It is noticed until it is taken up, and again once it is put back. */
const MOVES: Readonly<Record<SignalState, readonly SignalState[]>> = {
  noticed: [],
  investigating: ['trying', 'resolved', 'accepted'],
  trying: ['investigating', 'resolved', 'accepted'],
  resolved: [],
  accepted: [],
};

export const MOVED_TO = ['investigating', 'trying', 'resolved', 'accepted'] as const satisfies readonly SignalState[];
export type MovedTo = (typeof MOVED_TO)[number];

interface Move {
  readonly from: SignalState;
  readonly to: MovedTo;
  readonly word: string | null;
  /** What the last check of this round found; null where nobody looked yet. */
  readonly found: Finding | null;
}

/**
 * What is wrong with a step: what is accepted says why one lives with it, and what is resolved was looked at and found
 * mended, at least in part.
 */
export function moveViolations({ from, to, word, found }: Move): Violation[] {
  if (!MOVES[from].includes(to)) return [{ pointer: '/to', code: 'no_such_step', parameters: { state: from } }];
  if (to === 'accepted' && word === null) return [{ pointer: '/word', code: 'acceptance_needs_reason' }];
  if (to !== 'resolved' || (found !== null && found !== 'not_mended')) return [];
  return [{ pointer: '/to', code: found === null ? 'check_expected' : 'not_mended_yet' }];
}

/** Whether a signal was resolved or accepted. */
export const hasEnded = (state: SignalState): boolean => state === 'resolved' || state === 'accepted';

/** Refuses what is done with a signal that somebody has in hand, where nobody has. */
export function expectInHand({ state }: { readonly state: SignalState }): void {
  if (state === 'noticed') throw new Conflict('signal_not_taken_up');
  if (hasEnded(state)) throw new Conflict('signal_ended');
}

interface Checked {
  readonly from: SignalState;
  readonly found: Finding;
  readonly next: 'investigating' | 'trying' | undefined;
}

/** How a signal goes on after somebody looked: what was not mended is looked into again, unless it is said otherwise. */
export const stateAfterCheck = ({ from, found, next }: Checked): SignalState =>
  found === 'not_mended' ? (next ?? 'investigating') : from;

/** What is wrong with how it is said to go on: only what was not mended goes on otherwise. */
export const nextViolations = ({ found, next }: Omit<Checked, 'from'>): Violation[] =>
  next !== undefined && found !== 'not_mended' ? [{ pointer: '/next', code: 'next_not_expected' }] : [];

interface Joinable {
  readonly id: string;
  readonly schoolId: string;
  readonly state: SignalState;
  readonly joinedToId: string | null;
}

/** What is wrong with joining a signal to another: of one school, both apart, both still open. Chains there are none. */
export function joinViolations(signal: Joinable, into: Joinable): Violation[] {
  const at = (code: string): Violation[] => [{ pointer: '/intoId', code }];
  if (signal.id === into.id) return at('joined_to_itself');
  if (signal.schoolId !== into.schoolId) return at('signal_of_other_school');
  if (into.joinedToId !== null) return at('joined_elsewhere');
  return hasEnded(into.state) || hasEnded(signal.state) ? at('join_ended') : [];
}
