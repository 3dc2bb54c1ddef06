import { RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import { type ActivityRow, rowOf } from '../activities/activities.queries.js';
import { type Entry, logActivity } from '../activities/log-activity.js';
import { said } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { PlannedActivity } from './planned-activity.entity.js';
import { loadPlan } from './planning.access.js';
import { planRowOf } from './planning.queries.js';

/**
 * Makes an activity of what was planned, as it was planned where nothing else is said. Done once: asked again, it
 * answers the same activity, unless that was removed meanwhile.
 */
export async function logPlanned(work: StaffWork, id: string, done: Partial<Entry>): Promise<ActivityRow> {
  const plan = await loadPlan(work, id, 'planned-activity.log');
  const { state, activityId, learningForm, title, plannedOn, minutes, leerteamId, initiative, themeIds, goalIds } =
    await planRowOf(work, plan);
  if (state === 'cancelled') throw RuleBroken.at('', 'plan_is_cancelled');
  if (activityId !== null) {
    // Nothing is written, but the lock of the row counts as writing.
    work.bookkeeping();
    return rowOf(work, await loadActivity(work, activityId, 'activity.read'));
  }
  const planned = { learningForm, title, minutes, leerteamId, initiative, themeIds, goalIds };
  const activity = await logActivity(work, { ...planned, learnedOn: plannedOn, ...said(done) });
  const { boardId, ownerId } = plan;
  await work.db.update(PlannedActivity, { boardId, id }, { activityId: activity.id, changedAt: work.now });
  work.record({
    event: 'planned-activity.done',
    subjectType: 'planned_activity',
    subjectId: id,
    personId: ownerId,
    changes: { activityId: activity.id },
  });
  return activity;
}
