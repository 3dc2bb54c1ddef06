import type { MembershipRole } from './membership.entity.js';

interface Dated {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** Whether a half-open range of dates holds a day. */
export const isCurrent = ({ fromOn, untilOn }: Dated, on: string): boolean =>
  fromOn <= on && (untilOn === null || untilOn > on);

/** Whether two half-open ranges share a day. */
export const overlap = (one: Dated, other: Dated): boolean =>
  (other.untilOn === null || one.fromOn < other.untilOn) && (one.untilOn === null || other.fromOn < one.untilOn);

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
