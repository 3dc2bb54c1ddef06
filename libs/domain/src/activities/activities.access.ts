import type { Permission } from '@app/access';
import { loadOwned, type OwnedKind } from '../visibility/owned-record.access.js';
import type { StaffWork } from '../work/work.js';
import { Activity } from './activity.entity.js';

export const ACTIVITY: OwnedKind<Activity> = {
  entity: Activity,
  name: 'activity',
  reading: 'activity.read',
  sharing: 'activity.share',
  alias: 'a',
  shareTable: 'activity_share',
  shareColumn: 'activity_id',
  gone: 'a.removed_at is not null',
};

/** The only door to an activity. */
export const loadActivity = (work: StaffWork, id: string, permission: Permission): Promise<Activity> =>
  loadOwned(work, ACTIVITY, id, permission);
