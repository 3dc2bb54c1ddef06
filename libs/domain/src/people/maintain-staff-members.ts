import { newId } from '@app/platform';
import { applyChanges, expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { administers, expectAdministrator } from './administrators.js';
import { Invitation } from './invitation.entity.js';
import { StaffMember } from './staff-member.entity.js';
import { loadStaffMember } from './staff-members.access.js';

export interface StaffMemberFacts {
  readonly givenName: string;
  readonly familyName: string;
  /** In lower case. */
  readonly email?: string | null;
}

/** Adds somebody who works for the board. */
export async function addStaffMember(work: StaffWork, facts: StaffMemberFacts): Promise<StaffMember> {
  const { givenName, familyName, email = null } = facts;
  const names = { givenName, familyName, email };
  const ids = { id: newId(), boardId: work.actor.boardId };
  const member = work.db.create(StaffMember, { ...ids, ...names, sourceId: null, leftOn: null });
  await work.db.save(member);
  work.record({ event: 'staff-member.added', subjectType: 'staff_member', subjectId: member.id, changes: names });
  return member;
}

/**
 * Changes somebody's name or address, or says from which day they no longer work for the board. What they sign in with
 * is theirs, and stays: an administrator who could change it could take the account over.
 */
export async function reviseStaffMember(
  work: StaffWork,
  id: string,
  version: number,
  facts: Partial<StaffMemberFacts> & { readonly leftOn?: string | null },
): Promise<StaffMember> {
  const member = await loadStaffMember(work, id, 'staff-member.maintain');
  expectVersion(member, version);
  const changes = applyChanges(member, facts);
  await work.db.save(member);
  // An invitation was handed to who was known by the old address.
  if (changes['email']) await work.db.delete(Invitation, { boardId: member.boardId, staffMemberId: id });
  if (changes['leftOn'] && member.leftOn !== null && (await administers(work, id)))
    await expectAdministrator(work, member.leftOn, '/leftOn');
  work.record({ event: 'staff-member.revised', subjectType: 'staff_member', subjectId: id, changes });
  return member;
}
