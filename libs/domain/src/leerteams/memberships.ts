import { newId, NotFound, RuleBroken } from '@app/platform';
import { expectColleague } from '../people/expect-colleague.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadLeerteam } from './leerteams.access.js';
import { overlap } from '../work/date-ranges.rules.js';
import { leavesNoCoordinator } from './leerteams.rules.js';
import { Membership, type MembershipRole } from './membership.entity.js';

export interface Joining {
  readonly staffMemberId: string;
  readonly role: MembershipRole;
  readonly fromOn?: string;
}

/** Takes somebody into a leerteam. */
export async function joinLeerteam(work: StaffWork, leerteamId: string, joining: Joining): Promise<Membership> {
  const { foundedOn } = await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  const { boardId } = work.actor;
  if (joining.fromOn !== undefined && joining.fromOn < foundedOn) throw RuleBroken.at('/fromOn', 'before_founding');
  const { staffMemberId } = joining;
  await expectColleague(work, staffMemberId, '/staffMemberId');
  const membership = work.db.create(Membership, {
    id: newId(),
    boardId,
    leerteamId,
    staffMemberId,
    role: joining.role,
    fromOn: joining.fromOn ?? today(work),
    untilOn: null,
  });
  const others = await work.db.findBy(Membership, { boardId, leerteamId, staffMemberId });
  if (others.some((other) => overlap(other, membership))) throw RuleBroken.at('/staffMemberId', 'member_already');
  await work.db.insert(Membership, membership);
  work.record({
    event: 'leerteam.joined',
    subjectType: 'leerteam',
    subjectId: leerteamId,
    personId: staffMemberId,
    changes: { staffMemberId, role: joining.role, fromOn: membership.fromOn },
  });
  return membership;
}

/** Ends somebody's membership; `untilOn` is the first day on which they are no member any more. */
export async function leaveLeerteam(
  work: StaffWork,
  leerteamId: string,
  membershipId: string,
  untilOn: string,
): Promise<Membership> {
  await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  const memberships = await work.db.find(Membership, {
    where: { boardId: work.actor.boardId, leerteamId },
    lock: { mode: 'pessimistic_write' },
  });
  const membership = memberships.find(({ id }) => id === membershipId);
  if (!membership) throw new NotFound('membership');
  if (membership.untilOn !== null && untilOn > membership.untilOn)
    throw RuleBroken.at('/untilOn', 'membership_over', { until: membership.untilOn });
  if (untilOn <= membership.fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (leavesNoCoordinator(memberships, membershipId, untilOn)) throw RuleBroken.at('/untilOn', 'last_coordinator');
  const changes = { staffMemberId: membership.staffMemberId, untilOn: [membership.untilOn, untilOn] };
  membership.untilOn = untilOn;
  await work.db.save(membership);
  const { staffMemberId: personId } = membership;
  work.record({ event: 'leerteam.left', subjectType: 'leerteam', subjectId: leerteamId, personId, changes });
  return membership;
}
