import { addDays } from '@app/platform';
import { schoolsOfStaff } from '../people/works-at.queries.js';
import { freeRanges } from '../school-holidays/school-holidays.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { planBackwards, type ProposedDay } from './evaluation-days.calculation.js';
import { EvaluationPoint } from './evaluation-point.entity.js';
import type { Goal } from './goal.entity.js';
import { loadGoal } from './goals.access.js';

export interface EvaluationProposal {
  readonly targetOn: string | null;
  /** From the pupils back to how it begins. */
  readonly levels: readonly (ProposedDay & { readonly planned: boolean })[];
}

/** When the owner of a goal could look at it, level by level. Nothing is kept of it: what they want of it, they plan. */
export async function proposeEvaluation(work: StaffWork, goalId: string): Promise<EvaluationProposal> {
  const goal = await loadGoal(work, goalId, 'goal.advise');
  const { boardId, targetOn } = goal;
  const days = planBackwards({ today: today(work), targetOn }, await freeUntilTarget(work, goal));
  const points = await work.db.findBy(EvaluationPoint, { boardId, goalId });
  const planned = new Set(points.map(({ level }) => level));
  return { targetOn, levels: days.map((day) => ({ ...day, planned: planned.has(day.level) })) };
}

/** When the schools of the owner are closed between today and the target. */
async function freeUntilTarget(work: StaffWork, { ownerId, targetOn }: Goal) {
  const fromOn = today(work);
  if (targetOn === null || targetOn < fromOn) return [];
  const schoolIds = (await schoolsOfStaff(work, [ownerId])).get(ownerId) ?? [];
  return freeRanges(work, { schoolIds, fromOn, untilOn: addDays(targetOn, 1) });
}
