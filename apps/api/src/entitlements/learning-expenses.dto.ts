import type { ExpenseFacts, LearningExpenseRow } from '@app/domain';
import { PartialType } from '../http/described.js';
import { Day, Id, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d82';
const ACTIVITY = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class NoteExpense implements ExpenseFacts {
  @Day({ example: '2026-03-10' }) spentOn!: string;
  @Whole({ min: 1, max: 10_000_000, example: 12_950, description: 'In cents.' }) cents!: number;
  @Text({ max: 200, example: 'Studiedag begrijpend lezen', description: 'What it was for.' }) purpose!: string;
  @Id({ optional: true, nullable: true, example: ACTIVITY, description: 'An activity of your own.' })
  activityId?: string | null;
}

export class CorrectExpense extends PartialType(NoteExpense, { skipNullProperties: false }) {}

export class ExpensesQuery extends PageQuery {
  @Day({ optional: true, example: '2025-08-01' }) from?: string;
  @Day({ optional: true, example: '2026-08-01', description: 'The first day that is no part of the period any more.' })
  until?: string;
}

export class ExpenseView {
  @Id({ example: ID }) id!: string;
  @Day({ example: '2026-03-10' }) spentOn!: string;
  @Whole({ min: 1, example: 12_950 }) cents!: number;
  @Text({ max: 200, example: 'Studiedag begrijpend lezen' }) purpose!: string;
  @Id({ nullable: true, example: ACTIVITY }) activityId!: string | null;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export const toExpenseView = (row: LearningExpenseRow): ExpenseView => ({
  id: row.id,
  spentOn: row.spentOn,
  cents: row.cents,
  purpose: row.purpose,
  activityId: row.activityId,
  version: row.version,
});
