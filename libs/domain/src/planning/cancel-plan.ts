import { RuleBroken } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { PlannedActivity } from './planned-activity.entity.js';
import { loadPlan } from './planning.access.js';
import { planRowOf } from './planning.queries.js';
import { type Reach, reachOf } from './series.js';

/**
 * Calls off what was planned, alone or with the later ones of its series that are open too. Who was invited and has not
 * answered sees that it is off; what others accepted is theirs.
 */
export async function cancelPlan(work: StaffWork, id: string, version: number, reach: Reach): Promise<void> {
  const plan = await loadPlan(work, id, 'planned-activity.plan');
  expectVersion(plan, version);
  if ((await planRowOf(work, plan)).state !== 'open') throw RuleBroken.at('', 'plan_is_closed');
  const ids = await reachOf(work, plan, reach);
  await work.db
    .createQueryBuilder()
    .update(PlannedActivity)
    // Of one that is open, an activity was removed.
    .set({ cancelledAt: work.now, activityId: null, changedAt: work.now })
    .where('board_id = :board and id = any(:ids)', { board: plan.boardId, ids })
    .execute();
  for (const subjectId of ids)
    work.record({
      event: 'planned-activity.cancelled',
      subjectType: 'planned_activity',
      subjectId,
      personId: plan.ownerId,
    });
}
