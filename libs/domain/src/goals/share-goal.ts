import { shareByName, takeBackByName } from '../visibility/share-by-name.js';
import type { StaffWork } from '../work/work.js';
import { GOAL } from './goals.access.js';
import { type GoalRow, goalRowOf } from './goals.queries.js';

/** Opens a goal to one colleague more. */
export const shareGoal = async (work: StaffWork, id: string, colleague: string): Promise<GoalRow> =>
  goalRowOf(work, await shareByName(work, GOAL, id, colleague));

/** Closes a goal to a colleague it was shared with. */
export const takeBackGoal = async (work: StaffWork, id: string, colleague: string): Promise<GoalRow> =>
  goalRowOf(work, await takeBackByName(work, GOAL, id, colleague));
