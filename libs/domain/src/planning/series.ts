import type { StaffWork } from '../work/work.js';
import type { PlannedActivity } from './planned-activity.entity.js';
import { DONE_AS_SQL, PLAN_STATE_SQL } from './planning.queries.js';

/** How far a change of a plan goes. */
export interface Reach {
  /** All later ones of its series that are still open, too. */
  readonly andLater: boolean;
}

/** A plan and, where it is asked for, all later ones of its series that are still open; locked until the end. */
export async function reachOf(work: StaffWork, plan: PlannedActivity, { andLater }: Reach): Promise<string[]> {
  if (!andLater || plan.seriesId === null) return [plan.id];
  const later = await work.db.query<{ id: string }[]>(
    `select p.id from planned_activity p ${DONE_AS_SQL}
      where p.board_id = $1 and p.series_id = $2 and p.planned_on > $3 and ${PLAN_STATE_SQL} = 'open'
      order by p.planned_on for update of p`,
    [plan.boardId, plan.seriesId, plan.plannedOn],
  );
  return [plan.id, ...later.map(({ id }) => id)];
}
