import { listReaders, type ReaderRow } from '../history/history.queries.js';
import { openToSql } from '../visibility/visibility.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { CheckIn } from './goal-details.entity.js';
import type { Goal, GoalStatus } from './goal.entity.js';
import { GOAL, loadGoal } from './goals.access.js';

export interface GoalRow extends Omit<Goal, 'boardId' | 'successSigns'> {
  /** Null in a list where it is somebody else's, as the reason is: it is read where the goal is opened. */
  readonly successSigns: readonly string[] | null;
  /** Null where it is somebody else's: whom they share with is theirs to know. */
  readonly sharedWith: readonly string[] | null;
}

const VIEWER = { board: '$1', me: '$2', on: '$3::date' };

const LIST = `select g.id, g.owner_id as "ownerId", g.title, case when g.owner_id = $2 then g.reason end as reason, g.origin, g.status, g.visibility,
    g.leerteam_id as "leerteamId", case when g.owner_id = $2 then g.success_signs end as "successSigns", g.set_on as "setOn", g.target_on as "targetOn",
    g.closed_on as "closedOn", g.version,
    case when g.owner_id = $2 then array(select sh.staff_member_id from goal_share sh
      where sh.board_id = g.board_id and sh.goal_id = g.id order by 1) end as "sharedWith"
  from goal g where g.board_id = $1`;

export interface GoalFilter extends Part {
  /** Whose: one's own, or all that is open to the actor. */
  readonly owner: 'me' | 'open';
  readonly status?: GoalStatus;
  readonly leerteamId?: string;
}

/** Goals, the latest first; one more than the limit. Of others' they do not tell what was written. */
export function listGoals(work: StaffWork, filter: GoalFilter): Promise<GoalRow[]> {
  return work.db.query<GoalRow[]>(
    `${LIST} and ${openToSql(GOAL, VIEWER)} and ($4 = 'open' or g.owner_id = $2)
       and ($5::text is null or g.status = $5) and ($6::uuid is null or g.leerteam_id = $6)
       and ($7::date is null or (g.set_on, g.id) < ($7, $8::uuid))
     order by g.set_on desc, g.id desc limit $9`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      today(work),
      filter.owner,
      filter.status ?? null,
      filter.leerteamId ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit + 1,
    ],
  );
}

export type CheckInRow = Omit<CheckIn, 'boardId' | 'goalId' | 'activityId' | 'version'>;

export interface GoalDetail extends GoalRow {
  readonly checkIns: CheckInRow[];
}

/** One goal, if it is open to the actor, with its check-ins from first to last. */
export async function readGoal(work: StaffWork, id: string): Promise<GoalDetail> {
  const goal = await loadGoal(work, id, 'goal.read');
  const checkIns = await work.db.query<CheckInRow[]>(
    `select id, checked_on as "checkedOn", note, progress, evidence_url as "evidenceUrl" from goal_check_in
      where board_id = $1 and goal_id = $2 order by checked_on, id`,
    [goal.boardId, id],
  );
  return { ...(await goalRowOf(work, goal)), checkIns };
}

/** Who opened a goal of the actor's own. */
export async function listGoalReaders(work: StaffWork, id: string, part: Part): Promise<ReaderRow[]> {
  await loadGoal(work, id, 'opening.read');
  return listReaders(work, 'goal', id, part);
}

/** A goal that came through its door, with whom it is shared with. */
export async function goalRowOf(work: StaffWork, goal: Goal): Promise<GoalRow> {
  const { boardId, ...row } = goal;
  if (goal.ownerId !== work.actor.staffMemberId) return { ...row, sharedWith: null };
  const shares = await work.db.query<{ id: string }[]>(
    `select staff_member_id as id from goal_share where board_id = $1 and goal_id = $2 order by 1`,
    [boardId, goal.id],
  );
  return { ...row, sharedWith: shares.map(({ id }) => id) };
}
