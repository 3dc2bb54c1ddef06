import type { Permission } from '@app/access';
import { NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { EvaluationPoint } from './evaluation-point.entity.js';
import type { Goal } from './goal.entity.js';
import { loadGoal } from './goals.access.js';

/** The only door to an evaluation point by its own name: that of its goal, which is locked with it. */
export async function loadEvaluationPoint(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<{ readonly goal: Goal; readonly point: EvaluationPoint }> {
  const where = { boardId: work.actor.boardId, id };
  const named = await work.db.findOneBy(EvaluationPoint, where);
  if (!named) throw new NotFound('evaluation_point');
  const goal = await loadGoal(work, named.goalId, permission).catch((error: unknown): never => {
    throw error instanceof NotFound ? new NotFound('evaluation_point') : error;
  });
  // Again, now that nobody else changes it.
  const point = await work.db.findOneBy(EvaluationPoint, where);
  if (!point) throw new NotFound('evaluation_point');
  return { goal, point };
}
