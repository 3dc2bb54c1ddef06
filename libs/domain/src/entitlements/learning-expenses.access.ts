import { type Permission, PERMISSIONS, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { LearningExpense } from './learning-expense.entity.js';

/**
 * The only door to an expense: for who did not note it, it is not there. What is asked in order to change it is locked,
 * so that of two changes of one version the second is told of the first.
 */
export async function loadExpense(work: StaffWork, id: string, permission: Permission): Promise<LearningExpense> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const expense = await work.db.findOne(LearningExpense, { where: { boardId, ownerId, id }, ...lock });
  if (!expense) throw new NotFound('learning_expense');
  if (!permits(work.actor, permission, { relations: new Set(['owner'] as const) })) throw new NotAllowed(permission);
  return expense;
}
