import { RuleBroken } from '@app/platform';
import { applyChanges } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Goal, type GoalStatus } from './goal.entity.js';
import { loadGoal } from './goals.access.js';
import { goalRowOf, type GoalRow } from './goals.queries.js';
import { canStep, isClosed, nameOfStep } from './goals.rules.js';

/** Takes a goal up, for the first time or again. */
export const activateGoal = (work: StaffWork, id: string): Promise<GoalRow> => step(work, id, 'active');

/** Says that a goal was reached. */
export const achieveGoal = (work: StaffWork, id: string): Promise<GoalRow> => step(work, id, 'achieved');

/** Lets go of a goal. */
export const releaseGoal = (work: StaffWork, id: string): Promise<GoalRow> => step(work, id, 'released');

async function step(work: StaffWork, id: string, to: Exclude<GoalStatus, 'draft'>): Promise<GoalRow> {
  const goal = await loadGoal(work, id, 'goal.revise');
  const from = goal.status;
  if (!canStep(from, to)) throw RuleBroken.at('', 'goal_step_not_possible', { from, to });
  const values = { status: to, closedOn: isClosed(to) ? today(work) : null };
  const changes = applyChanges<Partial<Goal>>(goal, values);
  await work.db.update(Goal, { boardId: goal.boardId, id }, values);
  goal.version += 1;
  work.record({ event: nameOfStep(from, to), subjectType: 'goal', subjectId: id, personId: goal.ownerId, changes });
  return goalRowOf(work, goal);
}
