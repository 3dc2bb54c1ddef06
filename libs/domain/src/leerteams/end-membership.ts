import { NotFound, RuleBroken } from '@app/platform';
import { In } from 'typeorm';
import { notify } from '../notifications/notify.js';
import { isCurrent } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { coordinatorsOf, expectCoordinated } from './coordinators.js';
import { loadLeerteam } from './leerteams.access.js';
import { goingOn, canBeLeftOn } from './leerteams.rules.js';
import { Membership } from './membership.entity.js';

/**
 * Leaves a leerteam, from a day on: from now on, where nothing is said. Nobody has to agree. Who coordinates it hands
 * that over first; who only was to do so later is held to nothing, and who coordinates it now is told.
 */
export async function leaveLeerteam(work: StaffWork, leerteamId: string, untilOn = today(work)): Promise<Membership> {
  await loadLeerteam(work, leerteamId, 'leerteam.leave');
  const own = await work.db.findBy(Membership, {
    boardId: work.actor.boardId,
    leerteamId,
    staffMemberId: work.actor.staffMemberId,
  });
  const membership = own.find((one) => canBeLeftOn(one, untilOn));
  if (!membership) throw RuleBroken.at('/untilOn', 'not_a_member_then');
  const coordinates = own.some((one) => one.role === 'coordinator' && isCurrent(one, today(work)));
  const ended = await endFrom(work, own, membership, untilOn);
  if (coordinates) await expectCoordinated(work, leerteamId, untilOn, '/untilOn');
  const to = await coordinatorsOf(work, leerteamId);
  await notify(work, { kind: 'leerteam.left', to, subjectId: leerteamId });
  return ended;
}

/** Ends somebody's membership; `untilOn` is the first day on which they are no member any more. */
export async function endMembership(
  work: StaffWork,
  leerteamId: string,
  membershipId: string,
  untilOn: string,
): Promise<Membership> {
  await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  const membership = await findMembership(work, leerteamId, membershipId);
  if (membership.untilOn !== null && untilOn > membership.untilOn)
    throw RuleBroken.at('/untilOn', 'membership_over', { until: membership.untilOn });
  // What is still to begin can be called off.
  if (untilOn <= membership.fromOn && membership.fromOn < today(work))
    throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  const { boardId, staffMemberId } = membership;
  const own = await work.db.findBy(Membership, { boardId, leerteamId, staffMemberId });
  const ended = await endFrom(work, own, membership, untilOn);
  if ([membership, ...goingOn(own, membership)].some(({ role }) => role === 'coordinator'))
    await expectCoordinated(work, leerteamId, untilOn, '/untilOn');
  await notify(work, { kind: 'leerteam.ended', to: [staffMemberId], subjectId: leerteamId });
  return ended;
}

/** The leerteam is held by now: nobody else changes who is in it. */
export async function findMembership(work: StaffWork, leerteamId: string, id: string): Promise<Membership> {
  const membership = await work.db.findOneBy(Membership, { boardId: work.actor.boardId, leerteamId, id });
  if (!membership) throw new NotFound('membership');
  return membership;
}

/** Ends a membership of somebody's, and with it the roles that were to follow on it. What never began is taken away. */
async function endFrom(
  work: StaffWork,
  own: readonly Membership[],
  membership: Membership,
  untilOn: string,
): Promise<Membership> {
  const { boardId, id, leerteamId, fromOn, staffMemberId: personId } = membership;
  const following = goingOn(own, membership);
  const struck = untilOn > fromOn ? following : [membership, ...following];
  if (struck.length > 0) await work.db.delete(Membership, { boardId, id: In(struck.map((one) => one.id)) });
  if (untilOn > fromOn) await work.db.update(Membership, { boardId, id }, { untilOn });
  const before = (following.at(-1) ?? membership).untilOn;
  const changes = { staffMemberId: personId, untilOn: [before, untilOn] };
  work.record({ event: 'leerteam.left', subjectType: 'leerteam', subjectId: leerteamId, personId, changes });
  return { ...membership, untilOn };
}
