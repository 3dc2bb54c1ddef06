import { newId, RuleBroken } from '@app/platform';
import { IsNull } from 'typeorm';
import { Activity } from '../activities/activity.entity.js';
import { factsOf } from '../history/facts.js';
import { applyChanges, expectVersion, nothingChanged } from '../work/changes.js';
import { dayViolations } from '../work/days.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { LearningExpense } from './learning-expense.entity.js';
import { loadExpense } from './learning-expenses.access.js';

export interface ExpenseFacts {
  readonly spentOn: string;
  readonly cents: number;
  /** What it was for. */
  readonly purpose: string;
  /** An activity of one's own. */
  readonly activityId?: string | null;
}

/** Notes what the actor spent on their learning. */
export async function noteExpense(work: StaffWork, facts: ExpenseFacts): Promise<LearningExpense> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const { spentOn, cents, purpose, activityId = null } = facts;
  await expectSound(work, facts);
  const ids = { id: newId(), boardId, ownerId };
  const expense = work.db.create(LearningExpense, { ...ids, spentOn, cents, purpose, activityId });
  await work.db.save(expense);
  record(work, expense, 'noted', { spentOn, cents, activityId });
  return expense;
}

/** Corrects what its owner noted; what is left out stays as it is. */
export async function correctExpense(
  work: StaffWork,
  id: string,
  version: number,
  facts: Partial<ExpenseFacts>,
): Promise<LearningExpense> {
  const expense = await loadExpense(work, id, 'learning-expense.note');
  expectVersion(expense, version);
  await expectSound(work, facts);
  const changes = applyChanges<Partial<ExpenseFacts>>(expense, facts);
  if (nothingChanged(work, changes)) return expense;
  await work.db.save(expense);
  record(work, expense, 'corrected', factsOf(changes, ['purpose']));
  return expense;
}

/** Takes away what its owner noted. The history keeps that there was something, of which day and how much. */
export async function removeExpense(work: StaffWork, id: string, version: number): Promise<void> {
  const expense = await loadExpense(work, id, 'learning-expense.note');
  expectVersion(expense, version);
  await work.db.delete(LearningExpense, { boardId: expense.boardId, id });
  record(work, expense, 'removed', { spentOn: expense.spentOn, cents: expense.cents });
}

function record(
  work: StaffWork,
  { id, ownerId }: LearningExpense,
  what: 'noted' | 'corrected' | 'removed',
  changes: object,
): void {
  const subject = { subjectType: 'learning_expense', subjectId: id, personId: ownerId };
  work.record({ event: `learning-expense.${what}`, ...subject, changes: { ...changes } });
}

async function expectSound(work: StaffWork, { spentOn, activityId }: Partial<ExpenseFacts>): Promise<void> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const known =
    activityId == null || (await work.db.existsBy(Activity, { id: activityId, boardId, ownerId, removedAt: IsNull() }));
  const violations = [
    ...dayViolations('/spentOn', spentOn, today(work)),
    ...(known ? [] : [{ pointer: '/activityId', code: 'unknown_activity' }]),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}
