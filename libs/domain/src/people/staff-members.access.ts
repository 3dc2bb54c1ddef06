import { type Permission, PERMISSIONS, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { StaffMember } from './staff-member.entity.js';

/**
 * The only door to a member of staff: finds them in the actor's board and decides whether the actor may do this. Who
 * left is there for the administrator only. Who is asked for in order to change them is locked, so that of two changes
 * of one version the second is told of the first.
 */
export async function loadStaffMember(work: StaffWork, id: string, permission: Permission): Promise<StaffMember> {
  const where = { boardId: work.actor.boardId, id };
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const member = await work.db.findOne(StaffMember, { where, ...lock });
  if (!member) throw new NotFound('staff_member');
  const left = member.leftOn !== null && member.leftOn <= today(work);
  if (left && !work.actor.roles.has('board_admin')) throw new NotFound('staff_member');
  if (!permits(work.actor, permission, { relations: new Set(['withinBoard'] as const) }))
    throw new NotAllowed(permission);
  return member;
}
