import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { LearningExpense } from './learning-expense.entity.js';

export type LearningExpenseRow = Omit<LearningExpense, 'boardId' | 'ownerId'>;

export interface ExpenseFilter extends Part {
  readonly from?: string;
  /** The first day that is no part of the period any more. */
  readonly until?: string;
}

/** The actor's own expenses, the latest first; one more than the limit. */
export function listExpenses(work: StaffWork, filter: ExpenseFilter): Promise<LearningExpenseRow[]> {
  const { from, until, after, limit } = filter;
  return work.db.query<LearningExpenseRow[]>(
    `select id, spent_on as "spentOn", cents, purpose, activity_id as "activityId", version from learning_expense
      where board_id = $1 and owner_id = $2
        and ($3::date is null or spent_on >= $3) and ($4::date is null or spent_on < $4)
        and ($5::date is null or (spent_on, id) < ($5, $6::uuid))
      order by spent_on desc, id desc limit $7`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      from ?? null,
      until ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  );
}
