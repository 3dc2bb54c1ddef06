import type { StaffWork } from '../work/work.js';
import { ActivityGoal, ActivityShare, ActivityTheme } from './activity-details.entity.js';

/** What an activity was about, what it counts towards, and to whom it is open by name. */
export interface Ties {
  readonly themeIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly sharedWith: readonly string[];
}

/** Ties a new activity; a list with nothing in it costs nothing. */
export async function tie(work: StaffWork, activityId: string, ties: Partial<Ties>): Promise<void> {
  const { boardId } = work.actor;
  const { themeIds = [], goalIds = [], sharedWith = [] } = ties;
  const of = { boardId, activityId };
  if (themeIds.length > 0)
    await work.db.insert(
      ActivityTheme,
      themeIds.map((themeId) => ({ ...of, themeId })),
    );
  if (goalIds.length > 0)
    await work.db.insert(
      ActivityGoal,
      goalIds.map((goalId) => ({ ...of, goalId })),
    );
  if (sharedWith.length > 0)
    await work.db.insert(
      ActivityShare,
      sharedWith.map((staffMemberId) => ({ ...of, staffMemberId })),
    );
}

/** Ties an activity anew; the lists that are left out stay as they are. */
export async function retie(work: StaffWork, activityId: string, ties: Partial<Ties>): Promise<void> {
  const of = { boardId: work.actor.boardId, activityId };
  if (ties.themeIds) await work.db.delete(ActivityTheme, of);
  if (ties.goalIds) await work.db.delete(ActivityGoal, of);
  if (ties.sharedWith) await work.db.delete(ActivityShare, of);
  await tie(work, activityId, ties);
}
