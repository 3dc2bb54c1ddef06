import { Conflict, newId, RuleBroken } from '@app/platform';
import { LinkedIdentity } from '../sign-on/linked-identity.entity.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import { Account } from './account.entity.js';
import { Invitation } from './invitation.entity.js';
import { hashOfSecret, newSecret } from './secrets.js';
import type { StaffMember } from './staff-member.entity.js';
import { loadStaffMember } from './staff-members.access.js';
import { hasLeft } from './staff-members.rules.js';

/** How long an invitation can be used. */
const INVITATION_DAYS = 7;

export interface IssuedInvitation {
  /** Told once, here; only its hash is kept. */
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Invites a member of staff to make their account. */
export async function inviteStaffMember(work: StaffWork, id: string): Promise<IssuedInvitation> {
  return invite(work, await loadStaffMember(work, id, 'staff-member.invite'));
}

/**
 * Invites somebody who has no account, and does not sign on at a provider. Who does is never invited again: whoever held the secret could take it over.
 * A newer invitation replaces the older.
 */
export async function invite(work: Work, member: StaffMember): Promise<IssuedInvitation> {
  const { boardId, id: staffMemberId } = member;
  if (member.email === null) throw new RuleBroken('email_missing');
  if (hasLeft(member, today(work))) throw new RuleBroken('has_left');
  if (await work.db.existsBy(Account, { boardId, staffMemberId })) throw new Conflict('has_account');
  if (await work.db.existsBy(LinkedIdentity, { boardId, staffMemberId })) throw new Conflict('has_account');
  const secret = newSecret('invitation', boardId);
  const expiresAt = new Date(work.now.getTime() + INVITATION_DAYS * 86_400_000);
  await work.db.delete(Invitation, { boardId, staffMemberId });
  const validity = { invitedAt: work.now, expiresAt };
  await work.db.insert(Invitation, {
    id: newId(),
    boardId,
    staffMemberId,
    secretHash: hashOfSecret(secret),
    ...validity,
  });
  work.record({ event: 'staff-member.invited', subjectType: 'staff_member', subjectId: staffMemberId });
  return { secret, expiresAt };
}
