import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { StaffMember } from './staff-member.entity.js';
import { hasLeft } from './staff-members.rules.js';

/** What is on file of people, and who left. */
export const maySeePersonnelFiles = (work: StaffWork): boolean =>
  permits(work.actor, 'personnel-file.read', { relations: new Set(['withinBoard'] as const) });

/**
 * The only door to a member of staff: finds them in the actor's board and decides whether the actor may do this. Who
 * left is there for the administrator only, who was erased for nobody. Who is asked for in order to change them is locked, so that of two changes
 * of one version the second is told of the first.
 */
export async function loadStaffMember(work: StaffWork, id: string, permission: Permission): Promise<StaffMember> {
  const where = { boardId: work.actor.boardId, id };
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const member = await work.db.findOne(StaffMember, { where, ...lock });
  if (!member || member.erasedAt) throw new NotFound('staff_member');
  if (hasLeft(member, today(work)) && !maySeePersonnelFiles(work)) throw new NotFound('staff_member');
  const self = id === work.actor.staffMemberId;
  const relations = new Set<Relation>(['withinBoard', ...(self ? (['owner'] as const) : [])]);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return member;
}
