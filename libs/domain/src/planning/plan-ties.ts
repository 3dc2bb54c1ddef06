import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { PlannedActivityGoal, PlannedActivityTheme } from './planned-activity-details.entity.js';

interface PlanTies {
  readonly themeIds?: readonly string[] | undefined;
  readonly goalIds?: readonly string[] | undefined;
}

/** Says what plans are about and count towards; a list with nothing in it costs nothing. */
export async function tiePlans(
  work: StaffWork,
  ids: readonly string[],
  { themeIds, goalIds }: PlanTies,
): Promise<void> {
  const { boardId } = work.actor;
  const plans = ids.map((plannedActivityId) => ({ boardId, plannedActivityId }));
  const themes = plans.flatMap((plan) => (themeIds ?? []).map((themeId) => ({ ...plan, themeId })));
  await insertRows(work, PlannedActivityTheme, themes);
  const goals = plans.flatMap((plan) => (goalIds ?? []).map((goalId) => ({ ...plan, goalId })));
  await insertRows(work, PlannedActivityGoal, goals);
}

/** Says it anew; a list that is left out stays as it is. */
export async function retiePlans(work: StaffWork, ids: readonly string[], ties: PlanTies): Promise<void> {
  for (const [list, table] of [
    [ties.themeIds, 'planned_activity_theme'],
    [ties.goalIds, 'planned_activity_goal'],
  ] as const)
    if (list)
      await work.db.query(`delete from ${table} where board_id = $1 and planned_activity_id = any($2::uuid[])`, [
        work.actor.boardId,
        ids,
      ]);
  await tiePlans(work, ids, ties);
}
