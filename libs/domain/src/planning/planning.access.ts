import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { PlannedActivity } from './planned-activity.entity.js';

/**
 * The only door to what somebody plans: for everybody but its owner it is not there. What is asked in order to change
 * it is locked, so that it is done once.
 */
export async function loadPlan(work: StaffWork, id: string, permission: Permission): Promise<PlannedActivity> {
  const { boardId, staffMemberId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' } as const } : {};
  const plan = await work.db.findOne(PlannedActivity, { where: { boardId, id }, ...lock });
  const relations = new Set<Relation>(plan?.ownerId === staffMemberId ? ['owner', 'withinBoard'] : ['withinBoard']);
  if (!plan || !permits(work.actor, 'planned-activity.read', { relations })) throw new NotFound('planned_activity');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return plan;
}
