import { RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';

/**
 * Refuses what somebody would give themselves. Where one works says what is open to one, so an administrator who could
 * appoint themselves could let themselves in.
 */
export function expectSomebodyElse(work: StaffWork, staffMemberId: string): void {
  if (work.actor.staffMemberId === staffMemberId) throw RuleBroken.at('', 'somebody_else_has_to');
}

interface Held {
  readonly staffMemberId: string;
  readonly untilOn: string | null;
}

/** Refuses to give oneself more of what ends already. To end it, or to end it sooner, is anybody's own affair. */
export function expectNotLongerForOneself(work: StaffWork, held: Held, untilOn: string): void {
  if (held.untilOn !== null && untilOn > held.untilOn) expectSomebodyElse(work, held.staffMemberId);
}
