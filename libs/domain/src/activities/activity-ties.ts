import { insertRows } from '../work/insert-rows.js';
import type { StaffWork, Work } from '../work/work.js';
import { ActivityGoal, ActivityShare, ActivityTheme } from './activity-details.entity.js';

/** What an activity was about, what it counts towards, and to whom it is open by name. */
export interface Ties {
  readonly themeIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly sharedWith: readonly string[];
}

/** Of which activity. */
interface TiesOf extends Partial<Ties> {
  readonly activityId: string;
}

/** Ties activities; a list in which none of them has anything costs nothing. */
export async function tie(work: Work, activities: readonly TiesOf[]): Promise<void> {
  const { boardId } = work.actor;
  const each = <Row>(list: keyof Ties, row: (id: string) => Row) =>
    activities.flatMap(({ activityId, [list]: ids = [] }) => ids.map((id) => ({ boardId, activityId, ...row(id) })));
  await insertRows(
    work,
    ActivityTheme,
    each('themeIds', (themeId) => ({ themeId })),
  );
  await insertRows(
    work,
    ActivityGoal,
    each('goalIds', (goalId) => ({ goalId })),
  );
  await insertRows(
    work,
    ActivityShare,
    each('sharedWith', (staffMemberId) => ({ staffMemberId })),
  );
}

/** Ties an activity anew; the lists that are left out stay as they are. */
export async function retie(work: StaffWork, activityId: string, ties: Partial<Ties>): Promise<void> {
  const of = { boardId: work.actor.boardId, activityId };
  if (ties.themeIds) await work.db.delete(ActivityTheme, of);
  if (ties.goalIds) await work.db.delete(ActivityGoal, of);
  if (ties.sharedWith) await work.db.delete(ActivityShare, of);
  await tie(work, [{ ...ties, activityId }]);
}
