import type { Permission } from '@app/access';
import { loadOwned, type OwnedKind } from '../visibility/owned-record.access.js';
import type { StaffWork } from '../work/work.js';
import { Goal } from './goal.entity.js';

export const GOAL: OwnedKind<Goal> = {
  entity: Goal,
  name: 'goal',
  reading: 'goal.read',
  sharing: 'goal.share',
  alias: 'g',
  shareTable: 'goal_share',
  shareColumn: 'goal_id',
};

/** The only door to a goal, and to its check-ins. */
export const loadGoal = (work: StaffWork, id: string, permission: Permission): Promise<Goal> =>
  loadOwned(work, GOAL, id, permission);
