import { newId, NotFound, RuleBroken } from '@app/platform';
import { IsNull } from 'typeorm';
import { overlap } from '../work/date-ranges.rules.js';
import { School } from '../organisations/school.entity.js';
import { expectKnown } from '../work/references.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { expectAdministrator } from './administrators.js';
import { expectNotLongerForOneself, expectSomebodyElse } from './own-affairs.js';
import { RoleGrant } from './role-grant.entity.js';
import { loadStaffMember } from './staff-members.access.js';

export interface RoleTerms {
  readonly role: RoleGrant['role'];
  /** The school that is led, or in whose staff council somebody sits; an administrator has none. */
  readonly schoolId?: string;
  /** Today where it is left out. */
  readonly fromOn?: string;
  readonly untilOn?: string | null;
}

/** Makes somebody else leader of a school, one of its staff council, or administrator of the board. */
export async function grantRole(work: StaffWork, staffMemberId: string, terms: RoleTerms): Promise<RoleGrant> {
  const { boardId } = await loadStaffMember(work, staffMemberId, 'role.grant');
  expectSomebodyElse(work, staffMemberId);
  const { role, schoolId = null, fromOn = today(work), untilOn = null } = terms;
  if (role !== 'board_admin' && schoolId === null) throw RuleBroken.at('/schoolId', 'school_missing');
  if (role === 'board_admin' && schoolId !== null) throw RuleBroken.at('/schoolId', 'school_not_fitting');
  if (schoolId !== null) await expectKnown(work, School, [schoolId], '/schoolId', 'unknown_school');
  const what = { role, schoolId, fromOn, untilOn };
  const grant = work.db.create(RoleGrant, { id: newId(), boardId, staffMemberId, ...what, sourceId: null });
  await expectFree(work, grant, '/fromOn');
  await work.db.insert(RoleGrant, grant);
  const changes = { roleGrantId: grant.id, ...what };
  work.record({ event: 'staff-member.role-granted', subjectType: 'staff_member', subjectId: staffMemberId, changes });
  return grant;
}

/** Ends a role; `untilOn` is the first day without it. A board keeps somebody who administers it. */
export async function endRole(work: StaffWork, id: string, untilOn: string): Promise<RoleGrant> {
  const where = { boardId: work.actor.boardId, id };
  const grant = await work.db.findOne(RoleGrant, { where, lock: { mode: 'for_no_key_update' } });
  if (!grant) throw new NotFound('role_grant');
  const { staffMemberId } = grant;
  await loadStaffMember(work, staffMemberId, 'role.grant');
  expectNotLongerForOneself(work, grant, untilOn);
  const changes = { roleGrantId: id, role: grant.role, untilOn: [grant.untilOn, untilOn] };
  const lasted = grant.untilOn === null;
  grant.untilOn = untilOn;
  await expectFree(work, grant, '/untilOn');
  await work.db.save(grant);
  if (grant.role === 'board_admin' && lasted) await expectAdministrator(work, untilOn, '/untilOn');
  work.record({ event: 'staff-member.role-ended', subjectType: 'staff_member', subjectId: staffMemberId, changes });
  return grant;
}

/** The same role twice on one day could be ended once, and would still be there. */
async function expectFree(work: StaffWork, grant: RoleGrant, pointer: string): Promise<void> {
  const { id, boardId, staffMemberId, role, schoolId, fromOn, untilOn } = grant;
  if (untilOn !== null && untilOn <= fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  const others = await work.db.findBy(RoleGrant, { boardId, staffMemberId, role, schoolId: schoolId ?? IsNull() });
  if (others.some((other) => other.id !== id && overlap(other, grant))) throw RuleBroken.at(pointer, 'granted_already');
}
