import type { Initiative } from '../activities/activity.entity.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadPlan } from './planning.access.js';
import type { PlannedActivity } from './planned-activity.entity.js';
import type { PlanState } from './planning.rules.js';

export interface PlanRow {
  readonly id: string;
  readonly seriesId: string | null;
  /** Its code. */
  readonly learningForm: string;
  readonly title: string;
  readonly plannedOn: string;
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly leerteamId: string | null;
  readonly initiative: Initiative;
  readonly note: string | null;
  readonly themeIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly state: PlanState;
  /** Its day has passed, and it is neither done nor cancelled. */
  readonly overdue: boolean;
  /** The activity that was made of it, as long as that was not removed. */
  readonly activityId: string | null;
  readonly version: number;
}

/** Of a plan `p`, with the activity `d` that was made of it and that was not removed. */
export const PLAN_STATE_SQL = `case when p.cancelled_at is not null then 'cancelled'
  when d.id is not null then 'done' else 'open' end`;
export const DONE_AS_SQL = `left join activity d
  on d.board_id = p.board_id and d.id = p.activity_id and d.removed_at is null`;

const ROWS = `select * from (
  select p.id, p.series_id as "seriesId", f.code as "learningForm", p.title, p.planned_on as "plannedOn",
    p.starts_at as "startsAt", p.minutes, p.leerteam_id as "leerteamId", p.initiative, p.note,
    array(select th.theme_id from planned_activity_theme th
      where th.board_id = p.board_id and th.planned_activity_id = p.id order by 1) as "themeIds",
    array(select g.goal_id from planned_activity_goal g
      where g.board_id = p.board_id and g.planned_activity_id = p.id order by 1) as "goalIds",
    ${PLAN_STATE_SQL} as state, ${PLAN_STATE_SQL} = 'open' and p.planned_on < $3 as overdue,
    d.id as "activityId", p.version
  from planned_activity p join learning_form f on f.board_id = p.board_id and f.id = p.learning_form_id ${DONE_AS_SQL}
  where p.board_id = $1 and p.owner_id = $2) q`;

export interface PlanFilter extends Part {
  readonly state?: PlanState;
  /** Where it is left out: today, and what is open of the days before. */
  readonly from?: string;
  /** The first day that is no part of the period any more. */
  readonly until?: string;
  readonly seriesId?: string;
}

/** What the actor plans, the first first; one more than the limit. */
export function listPlans(work: StaffWork, filter: PlanFilter): Promise<PlanRow[]> {
  return work.db.query<PlanRow[]>(
    `${ROWS} where ($4::text is null or q.state = $4)
       and (q."plannedOn" >= coalesce($5::date, $3) or $5::date is null and (q.overdue or $7::uuid is not null))
       and ($6::date is null or q."plannedOn" < $6)
       and ($7::uuid is null or q."seriesId" = $7)
       and ($8::date is null or (q."plannedOn", coalesce(q."startsAt", ''), q.id) > ($8, $9::text, $10::uuid))
     order by q."plannedOn", coalesce(q."startsAt", ''), q.id limit $11`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      today(work),
      filter.state ?? null,
      filter.from ?? null,
      filter.until ?? null,
      filter.seriesId ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.after?.[2] ?? null,
      filter.limit + 1,
    ],
  );
}

/** One plan of the actor's own. */
export async function readPlan(work: StaffWork, id: string): Promise<PlanRow> {
  return planRowOf(work, await loadPlan(work, id, 'planned-activity.read'));
}

/** A plan that came through its door, with what it is tied to. */
export async function planRowOf(work: StaffWork, plan: PlannedActivity): Promise<PlanRow> {
  const { boardId, staffMemberId } = work.actor;
  const [row] = await work.db.query<[PlanRow]>(`${ROWS} where q.id = $4`, [
    boardId,
    staffMemberId,
    today(work),
    plan.id,
  ]);
  return row;
}
