import { shareByName, takeBackByName } from '../visibility/share-by-name.js';
import type { StaffWork } from '../work/work.js';
import { ACTIVITY } from './activities.access.js';
import { type ActivityRow, rowOf } from './activities.queries.js';

/** Opens an activity to one colleague more. */
export const shareActivity = async (work: StaffWork, id: string, colleague: string): Promise<ActivityRow> =>
  rowOf(work, await shareByName(work, ACTIVITY, id, colleague));

/** Closes an activity to a colleague it was shared with. */
export const takeBackActivity = async (work: StaffWork, id: string, colleague: string): Promise<ActivityRow> =>
  rowOf(work, await takeBackByName(work, ACTIVITY, id, colleague));
