import { Conflict, type Violation } from '@app/platform';
import type { Dated } from '../work/date-ranges.rules.js';
import type { MembershipRole } from './membership.entity.js';

/** Refuses to change what is read only: a leerteam that was closed. */
export function expectOpen({ closedOn }: { readonly closedOn: string | null }): void {
  if (closedOn !== null) throw new Conflict('leerteam_closed');
}

/**
 * Whether somebody coordinates the leerteam on each day from `on` on, as far as is known. A team that nobody coordinates
 * could be changed by nobody.
 */
export function isCoordinatedFrom(
  memberships: readonly (Dated & { readonly role: MembershipRole })[],
  on: string,
): boolean {
  let covered = on;
  const coordinators = memberships.filter(({ role }) => role === 'coordinator');
  for (const { fromOn, untilOn } of coordinators.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))) {
    if (fromOn > covered) return false;
    if (untilOn === null) return true;
    if (untilOn > covered) covered = untilOn;
  }
  return false;
}

/** The memberships in which one goes on without a day in between: another role, from the day that the one ends. */
export function goingOn<One extends Dated>(own: readonly One[], membership: One): One[] {
  const next = own.find(({ fromOn }) => fromOn === membership.untilOn);
  return next ? [next, ...goingOn(own, next)] : [];
}

/** Whether a membership can be left as of a day: it has begun by then, and is not over before. */
export const canBeLeftOn = ({ fromOn, untilOn }: Dated, on: string): boolean =>
  fromOn <= on && (untilOn === null || untilOn >= on);

/** What is wrong with giving a member another role from a day on. */
export function roleViolations(
  { role: before, fromOn, untilOn }: Dated & { readonly role: MembershipRole },
  role: MembershipRole,
  on: string,
): Violation[] {
  if (on < fromOn) return [{ pointer: '/fromOn', code: 'day_too_early', parameters: { from: fromOn } }];
  if (untilOn !== null && on >= untilOn)
    return [{ pointer: '/fromOn', code: 'membership_over', parameters: { until: untilOn } }];
  return role === before ? [{ pointer: '/role', code: 'role_already' }] : [];
}
