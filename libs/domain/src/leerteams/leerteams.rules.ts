import type { Dated } from '../work/date-ranges.rules.js';
import type { MembershipRole } from './membership.entity.js';

/**
 * Whether a leerteam would be left without a coordinator from `on` on, once this membership ends then. A team that
 * nobody coordinates could be changed by nobody.
 */
export function leavesNoCoordinator(
  memberships: readonly (Dated & { readonly id: string; readonly role: MembershipRole })[],
  endingId: string,
  on: string,
): boolean {
  const ending = memberships.find(({ id }) => id === endingId);
  if (ending?.role !== 'coordinator') return false;
  return !memberships.some(
    (other) => other.id !== endingId && other.role === 'coordinator' && (other.untilOn === null || other.untilOn > on),
  );
}
