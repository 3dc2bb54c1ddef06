import { Conflict } from '@app/platform';
import { loadOwned } from '../visibility/owned-record.access.js';
import { bringBackUntil } from '../work/days.rules.js';
import type { StaffWork } from '../work/work.js';
import { ACTIVITY } from './activities.access.js';
import { type ActivityRow, rowOf } from './activities.queries.js';
import { Activity } from './activity.entity.js';

/** For its owner an activity that was removed is there, for nobody else. */
const REMOVED_TOO = { ...ACTIVITY, gone: 'a.removed_at is not null and a.owner_id <> :me' };

/**
 * Brings back what its owner removed, with all that it was tied to and to whom it was open. What was not removed, or
 * brought back already, stays as it is.
 */
export async function bringBackActivity(work: StaffWork, id: string): Promise<ActivityRow> {
  const activity = await loadOwned(work, REMOVED_TOO, id, 'activity.bring-back');
  // Nothing may be written, but the lock of the row counts as writing.
  work.bookkeeping();
  const { boardId, ownerId, removedAt } = activity;
  if (removedAt === null) return rowOf(work, activity);
  if (work.now > bringBackUntil(removedAt)) throw new Conflict('too_late_to_bring_back');
  await work.db.update(Activity, { boardId, id }, { removedAt: null });
  work.record({ event: 'activity.brought-back', subjectType: 'activity', subjectId: id, personId: ownerId });
  return rowOf(work, activity);
}
