import { NotFound, RuleBroken } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { Account } from './account.entity.js';
import { endSessions } from './end-sessions.js';
import { passwordOwner } from './password-owner.queries.js';
import { brokenPasswordRule } from './password.rules.js';
import { hashPassword, passwordIsRight } from './passwords.js';

/**
 * Gives one's own account another password, and ends every session: whoever had the old one is out. Personal access
 * tokens stay; each is revoked by itself.
 */
export async function changePassword(work: StaffWork, current: string, wanted: string): Promise<void> {
  const { boardId, staffMemberId } = work.actor;
  const account = await work.db.findOne(Account, {
    where: { boardId, staffMemberId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!account) throw new NotFound('account');
  if (!(await passwordIsRight(account.passwordHash, current)))
    throw RuleBroken.at('/currentPassword', 'password_wrong');
  const broken = await brokenPasswordRule(wanted, await passwordOwner(work, staffMemberId, account.email));
  if (broken) throw RuleBroken.at('/newPassword', broken);
  account.passwordHash = await hashPassword(wanted);
  await work.db.save(account);
  await endSessions(work, staffMemberId);
  work.record({ event: 'password.changed', subjectType: 'staff_member', subjectId: staffMemberId });
}
