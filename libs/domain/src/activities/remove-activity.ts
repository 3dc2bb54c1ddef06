import { expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { loadActivity } from './activities.access.js';
import { Activity } from './activity.entity.js';

/** Takes an activity away: from then on it is neither seen nor counted. The row stays, so that it can be brought back. */
export async function removeActivity(work: StaffWork, id: string, version: number): Promise<void> {
  const activity = await loadActivity(work, id, 'activity.remove');
  expectVersion(activity, version);
  await work.db.update(Activity, { boardId: activity.boardId, id }, { removedAt: work.now });
  work.record({ event: 'activity.removed', subjectType: 'activity', subjectId: id, personId: activity.ownerId });
}
