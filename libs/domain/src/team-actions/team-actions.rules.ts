import type { Violation } from '@app/platform';
import type { TeamAction } from './team-action.entity.js';

type Ending = Pick<TeamAction, 'state' | 'reason'>;

/** How an action ends after what is said of it; what is not dropped any more has no reason either. */
export function endingOf(before: Ending, { state = before.state, reason }: Partial<Ending>): Ending {
  const usual = state === 'dropped' ? before.reason : null;
  return { state, reason: reason === undefined ? usual : reason };
}

/** What is wrong with how an action ends: what is dropped says why, and only that does. */
export function endingViolations({ state, reason }: Ending): Violation[] {
  if (state === 'dropped' && reason === null) return [{ pointer: '/reason', code: 'reason_expected' }];
  if (state !== 'dropped' && reason !== null) return [{ pointer: '/reason', code: 'reason_not_expected' }];
  return [];
}
