import { listReaders, type ReaderRow } from '../history/history.queries.js';
import { ownLeerteamsSql } from '../leerteams/standing.queries.js';
import { openToSql } from '../visibility/visibility.queries.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Goal, GoalStatus } from './goal.entity.js';
import { type CheckInRow, type EvaluationPointRow, progressOf } from './goal-progress.queries.js';
import { GOAL, loadGoal } from './goals.access.js';

export interface GoalRow extends Omit<Goal, 'boardId' | 'successSigns' | 'strategicGoalId'> {
  /** Null in a list where it is somebody else's, as the reason is: it is read where the goal is opened. */
  readonly successSigns: readonly string[] | null;
  /** Null where it is somebody else's: whom they share with is theirs to know. */
  readonly sharedWith: readonly string[] | null;
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  /** As it was last adopted; also where it holds no more. */
  readonly strategicGoal: { readonly id: string; readonly title: string } | null;
  /** Those of leerteams that the actor is in: of others nobody is told that they are. */
  readonly cycles: readonly { readonly id: string; readonly title: string }[];
}

const VIEWER = { board: '$1', me: '$2', on: '$3::date' };

/** A goal under `g`, with what its owner wrote where that is told. */
const rowsSql = (told: string): string => `select g.id, g.owner_id as "ownerId", g.title,
    case when ${told} then g.reason end as reason, g.origin, g.status, g.visibility, g.leerteam_id as "leerteamId",
    case when ${told} then g.success_signs end as "successSigns", g.set_on as "setOn", g.target_on as "targetOn",
    g.closed_on as "closedOn", g.version,
    case when g.owner_id = $2 then array(select sh.staff_member_id from goal_share sh
      where sh.board_id = g.board_id and sh.goal_id = g.id order by 1) end as "sharedWith",
    (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name) order by h.name, h.id), '[]')
      from goal_theme t join theme h on h.board_id = t.board_id and h.id = t.theme_id
     where t.board_id = g.board_id and t.goal_id = g.id) as themes,
    (select jsonb_build_object('id', v.document_id, 'title', v.title) from strategy_version v
      where v.board_id = g.board_id and v.document_id = g.strategic_goal_id order by v.number desc limit 1) as "strategicGoal",
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.began_on, c.id), '[]')
      from goal_cycle t join cycle c on c.board_id = t.board_id and c.id = t.cycle_id
     where t.board_id = g.board_id and t.goal_id = g.id
       and c.leerteam_id = any(array(${ownLeerteamsSql(VIEWER)}))) as cycles
  from goal g where g.board_id = $1`;

export interface GoalFilter extends Part {
  /** Whose: one's own, or all that is open to the actor. */
  readonly owner: 'me' | 'open';
  readonly status?: GoalStatus;
  readonly leerteamId?: string;
  readonly themeId?: string;
  readonly strategicGoalId?: string;
}

/** Goals, the latest first; one more than the limit. Of others' they do not tell what was written. */
export function listGoals(work: StaffWork, filter: GoalFilter): Promise<GoalRow[]> {
  return work.db.query<GoalRow[]>(
    `${rowsSql('g.owner_id = $2')} and ${openToSql(GOAL, VIEWER)} and ($4 = 'open' or g.owner_id = $2)
       and ($5::text is null or g.status = $5) and ($6::uuid is null or g.leerteam_id = $6)
       and ($7::uuid is null or g.id in (select f.goal_id from goal_theme f where f.board_id = $1 and f.theme_id = $7))
       and ($8::uuid is null or g.strategic_goal_id = $8)
       and ($9::date is null or (g.set_on, g.id) < ($9, $10::uuid))
     order by g.set_on desc, g.id desc limit $11`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      today(work),
      filter.owner,
      filter.status ?? null,
      filter.leerteamId ?? null,
      filter.themeId ?? null,
      filter.strategicGoalId ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit + 1,
    ],
  );
}

/** How much was learned for a goal. */
export interface LearnedFor {
  readonly activities: number;
  readonly minutes: number;
  /** The day of the latest; null where there is none. */
  readonly latestOn: string | null;
}

export interface GoalDetail extends GoalRow {
  readonly checkIns: readonly CheckInRow[];
  readonly evaluationPoints: readonly EvaluationPointRow[];
  /** Null where it is somebody else's: their activities open by themselves. */
  readonly learned: LearnedFor | null;
}

/** One goal, if it is open to the actor, with how it goes. */
export async function readGoal(work: StaffWork, id: string): Promise<GoalDetail> {
  const goal = await loadGoal(work, id, 'goal.read');
  const own = goal.ownerId === work.actor.staffMemberId;
  const learned = own ? await learnedFor(work, id) : null;
  return { ...(await goalRowOf(work, goal)), ...(await progressOf(work, id)), learned };
}

async function learnedFor(work: StaffWork, id: string): Promise<LearnedFor> {
  const [learned] = await work.db.query<[LearnedFor]>(
    `select count(*)::integer as activities, coalesce(sum(a.minutes), 0)::integer as minutes, max(a.learned_on) as "latestOn"
       from activity_goal t join activity a on a.board_id = t.board_id and a.id = t.activity_id
      where t.board_id = $1 and t.goal_id = $2 and a.removed_at is null`,
    [work.actor.boardId, id],
  );
  return learned;
}

/** Who opened a goal of the actor's own. */
export async function listGoalReaders(work: StaffWork, id: string, part: Part): Promise<ReaderRow[]> {
  await loadGoal(work, id, 'opening.read');
  return listReaders(work, 'goal', id, part);
}

/** A goal that came through its door, with what it is tied to and whom it is shared with. */
export async function goalRowOf(work: StaffWork, { id }: Pick<Goal, 'id'>): Promise<GoalRow> {
  const viewer = [work.actor.boardId, work.actor.staffMemberId, today(work)];
  const [row] = await work.db.query<[GoalRow]>(`${rowsSql('true')} and g.id = $4`, [...viewer, id]);
  return row;
}
