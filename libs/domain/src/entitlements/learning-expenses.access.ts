import type { Permission } from '@app/access';
import { loadPrivate } from '../visibility/private-record.access.js';
import type { StaffWork } from '../work/work.js';
import { LearningExpense } from './learning-expense.entity.js';

/** The only door to an expense: of who noted it. */
export const loadExpense = (work: StaffWork, id: string, permission: Permission): Promise<LearningExpense> =>
  loadPrivate(work, { entity: LearningExpense, name: 'learning_expense' }, id, permission);
