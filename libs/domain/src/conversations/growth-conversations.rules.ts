import { Conflict, type Violation } from '@app/platform';
import { dayViolations } from '../work/days.rules.js';
import type { ConversationState } from './growth-conversation.entity.js';

/** What can still be moved or called off. */
const isAhead = (state: ConversationState): boolean => state === 'proposed' || state === 'planned';

/** Refuses to move or call off what was held, or is off already. */
export function expectAhead({ state }: { readonly state: ConversationState }): void {
  if (!isAhead(state)) throw new Conflict('conversation_not_ahead');
}

/** Refuses to write notes of what was called off; to prepare them before is fine. */
export function expectNotable({ state }: { readonly state: ConversationState }): void {
  if (state === 'called_off') throw new Conflict('conversation_called_off');
}

/** What is wrong with the day that somebody proposes: it is still to come. */
export const proposalViolations = (plannedOn: string, today: string): Violation[] =>
  plannedOn < today ? [{ pointer: '/plannedOn', code: 'conversation_in_the_past' }] : [];

/** What is wrong with the day on which it is said to have been held. */
export const heldViolations = (heldOn: string, today: string): Violation[] => dayViolations('/heldOn', heldOn, today);
