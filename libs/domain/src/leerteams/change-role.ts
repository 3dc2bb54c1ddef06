import { Conflict, newId, RuleBroken } from '@app/platform';
import { expectColleague } from '../people/expect-colleague.js';
import { notify } from '../notifications/notify.js';
import { isCurrent, laterOf } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { coordinatorsOf, expectCoordinated } from './coordinators.js';
import { findMembership } from './end-membership.js';
import { loadLeerteam } from './leerteams.access.js';
import { roleViolations } from './leerteams.rules.js';
import { Membership, type MembershipRole } from './membership.entity.js';

/** Gives a member another role from a day on: that ends the one and begins the next. */
export async function changeRole(
  work: StaffWork,
  leerteamId: string,
  membershipId: string,
  { role, fromOn }: { readonly role: MembershipRole; readonly fromOn?: string },
): Promise<Membership> {
  await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  const membership = await findMembership(work, leerteamId, membershipId);
  const on = fromOn ?? laterOf(membership.fromOn, today(work));
  const violations = roleViolations(membership, role, on);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  // Who left could not do what a role asks of them.
  await expectColleague(work, membership.staffMemberId, '');
  const before = membership.role;
  const next = await takeRole(work, membership, role, on);
  if (before === 'coordinator') await expectCoordinated(work, leerteamId, on, '/role');
  return next;
}

/** Hands coordination over to another member from a day on, in one step: who did it is a member as others are. */
export async function handOver(
  work: StaffWork,
  leerteamId: string,
  { coordinatorId, fromOn = today(work) }: { readonly coordinatorId: string; readonly fromOn?: string },
): Promise<Membership> {
  await loadLeerteam(work, leerteamId, 'leerteam.coordinate');
  const { boardId, staffMemberId: me } = work.actor;
  if (coordinatorId === me) throw RuleBroken.at('/coordinatorId', 'hand_over_to_self');
  const memberships = await work.db.findBy(Membership, { boardId, leerteamId });
  const then = memberships.filter((one) => isCurrent(one, fromOn));
  const own = then.find((one) => one.staffMemberId === me && one.role === 'coordinator');
  if (!own) throw RuleBroken.at('/fromOn', 'no_coordinator_then');
  const theirs = then.find((one) => one.staffMemberId === coordinatorId);
  if (!theirs) throw RuleBroken.at('/coordinatorId', 'not_a_member_then');
  await expectColleague(work, coordinatorId, '/coordinatorId');
  const next = theirs.role === 'coordinator' ? theirs : await takeRole(work, theirs, 'coordinator', fromOn);
  await takeRole(work, own, 'member', fromOn);
  await expectCoordinated(work, leerteamId, fromOn, '/coordinatorId');
  return next;
}

/** A member coordinates from now on what nobody coordinates any more, for those who did left the board. */
export async function takeUpCoordination(work: StaffWork, leerteamId: string): Promise<Membership> {
  await loadLeerteam(work, leerteamId, 'leerteam.take-up');
  if ((await coordinatorsOf(work, leerteamId)).length > 0) throw new Conflict('has_a_coordinator');
  const { boardId, staffMemberId } = work.actor;
  const own = await work.db.findBy(Membership, { boardId, leerteamId, staffMemberId });
  const current = own.find((one) => isCurrent(one, today(work))) as Membership;
  return takeRole(work, current, 'coordinator', today(work));
}

/** The leerteam is held by now: of two changes at once the second finds what the first left. */
async function takeRole(
  work: StaffWork,
  membership: Membership,
  role: MembershipRole,
  fromOn: string,
): Promise<Membership> {
  const { boardId, id, leerteamId, staffMemberId } = membership;
  const changes = { staffMemberId, role: [membership.role, role], fromOn };
  let next = { ...membership, role };
  if (fromOn === membership.fromOn) await work.db.update(Membership, { boardId, id }, { role });
  else {
    next = { ...next, id: newId(), fromOn };
    await work.db.update(Membership, { boardId, id }, { untilOn: fromOn });
    await work.db.insert(Membership, next);
  }
  const of = { subjectType: 'leerteam', subjectId: leerteamId, personId: staffMemberId };
  work.record({ event: 'leerteam.role-changed', ...of, changes });
  await notify(work, { kind: 'leerteam.role-changed', to: [staffMemberId], subjectId: leerteamId });
  return next;
}
