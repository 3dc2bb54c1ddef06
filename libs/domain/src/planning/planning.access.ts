import type { Permission } from '@app/access';
import { loadPrivate } from '../visibility/private-record.access.js';
import type { StaffWork } from '../work/work.js';
import { PlannedActivity } from './planned-activity.entity.js';

/** The only door to what somebody plans: its owner's. */
export const loadPlan = (work: StaffWork, id: string, permission: Permission): Promise<PlannedActivity> =>
  loadPrivate(work, { entity: PlannedActivity, name: 'planned_activity' }, id, permission);
