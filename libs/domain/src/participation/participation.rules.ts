import type { Violation } from '@app/platform';
import type { ParticipationState } from './participations.queries.js';

/** What can be said of something only once it is done. */
const ONCE_DONE = ['reflection', 'tryOut', 'visibility', 'sharedWith'] as const;

/** What is wrong with accepting. What was declined can be accepted after all. */
export function acceptViolations(
  { state, planned }: { readonly state: ParticipationState; readonly planned: boolean },
  said: { readonly [Field in (typeof ONCE_DONE)[number]]?: unknown },
): Violation[] {
  if (state === 'lapsed') return [{ pointer: '', code: 'invitation_lapsed' }];
  if (!planned) return [];
  const early = ONCE_DONE.filter((field) => said[field] !== undefined);
  return early.map((field) => ({ pointer: `/${field}`, code: 'only_once_done' }));
}

/** What is wrong with declining: what is in one's record is taken out there. */
export function declineViolations(state: ParticipationState): Violation[] {
  if (state === 'lapsed') return [{ pointer: '', code: 'invitation_lapsed' }];
  return state === 'accepted' ? [{ pointer: '', code: 'accepted_already' }] : [];
}
