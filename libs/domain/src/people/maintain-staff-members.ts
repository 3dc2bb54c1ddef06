import { newId } from '@app/platform';
import { applyChanges, expectVersion } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { administers, expectAdministrator } from './administrators.js';
import { endSessions } from './end-sessions.js';
import { Invitation } from './invitation.entity.js';
import { StaffMember } from './staff-member.entity.js';
import { loadStaffMember } from './staff-members.access.js';
import { hasLeft } from './staff-members.rules.js';

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
  const comesBack = facts.leftOn !== undefined && hasLeft(member, today(work)) ? member.leftOn : null;
  const changes = applyChanges(member, facts);
  await work.db.save(member);
  if (comesBack && !hasLeft(member, today(work))) await beginAnew(work, id, comesBack);
  // An invitation was handed to who was known by the old address.
  if (changes['email']) await work.db.delete(Invitation, { boardId: member.boardId, staffMemberId: id });
  if (changes['leftOn'] && member.leftOn !== null && (await administers(work, id)))
    await expectAdministrator(work, member.leftOn, '/leftOn');
  work.record({ event: 'staff-member.revised', subjectType: 'staff_member', subjectId: id, changes });
  return member;
}

/** Who comes back after having left gets roles and tokens anew: what they were then is nobody's to find still open. */
async function beginAnew(work: StaffWork, staffMemberId: string, leftOn: string): Promise<void> {
  const person = [work.actor.boardId, staffMemberId];
  await work.db.query(
    `update role_grant set until_on = $3
      where board_id = $1 and staff_member_id = $2 and from_on < $3 and (until_on is null or until_on > $3)`,
    [...person, leftOn],
  );
  await work.db.query(
    `update access_token set revoked_at = $3 where board_id = $1 and staff_member_id = $2 and revoked_at is null`,
    [...person, work.now],
  );
  await endSessions(work, staffMemberId);
}
