import { newId } from '@app/platform';
import { today } from '../work/today.js';
import type { Work } from '../work/work.js';
import { Account } from './account.entity.js';
import { Invitation } from './invitation.entity.js';
import { passwordOwner } from './password-owner.queries.js';
import type { PasswordOwner } from './password.rules.js';
import { hashOfSecret } from './secrets.js';
import { StaffMember } from './staff-member.entity.js';
import { hasLeft } from './staff-members.rules.js';

export interface Invited extends PasswordOwner {
  readonly invitationId: string;
  readonly staffMemberId: string;
  /** What they will sign in with. */
  readonly email: string;
}

/** Who holds this secret of an invitation; undefined where it is used, replaced or expired, or they left. */
export async function findInvited(work: Work, secret: string): Promise<Invited | undefined> {
  const { boardId } = work.actor;
  const invitation = await work.db.findOneBy(Invitation, { boardId, secretHash: hashOfSecret(secret) });
  if (!invitation || invitation.expiresAt <= work.now) return undefined;
  const { staffMemberId } = invitation;
  const member = await work.db.findOneByOrFail(StaffMember, { boardId, id: staffMemberId });
  const { email } = member;
  if (email === null || hasLeft(member, today(work))) return undefined;
  return { invitationId: invitation.id, staffMemberId, ...(await passwordOwner(work, staffMemberId, email)) };
}

/**
 * Makes the account of who holds the secret, and uses the invitation up. It only ever makes one: an account that stands
 * is never given another password here.
 */
export async function activateAccount(work: Work, secret: string, passwordHash: string): Promise<Invited | undefined> {
  const invited = await findInvited(work, secret);
  if (!invited) return undefined;
  const { boardId } = work.actor;
  const { invitationId, staffMemberId, email } = invited;
  // Of two at once with the same secret, one removes it.
  const { affected } = await work.db.delete(Invitation, { boardId, id: invitationId });
  if (affected !== 1) return undefined;
  await work.db.insert(Account, { id: newId(), boardId, staffMemberId, email, passwordHash });
  work.record({ event: 'account.activated', subjectType: 'staff_member', subjectId: staffMemberId });
  return invited;
}
