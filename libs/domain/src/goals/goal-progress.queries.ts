import { ACTIVITY } from '../activities/activities.access.js';
import { openToSql } from '../visibility/visibility.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { LEVELS } from './evaluation-levels.js';
import type { EvaluationPoint } from './evaluation-point.entity.js';
import type { CheckIn } from './goal-details.entity.js';

/** The activity in which something shows, for whoever it is open to. */
export interface ShownIn {
  readonly activity: { readonly id: string; readonly title: string } | null;
}

export type CheckInRow = Omit<CheckIn, 'boardId' | 'goalId' | 'activityId'> & ShownIn;
export type EvaluationPointRow = Omit<EvaluationPoint, 'boardId' | 'activityId'> & ShownIn;

const VIEWER = { board: '$1', me: '$2', on: '$3::date' };

const shownInSql = (alias: string): string => `(select jsonb_build_object('id', a.id, 'title', a.title) from activity a
    where a.board_id = ${alias}.board_id and a.id = ${alias}.activity_id and not (${ACTIVITY.gone ?? 'false'})
      and ${openToSql(ACTIVITY, VIEWER)}) as activity`;

const CHECK_INS = `select c.id, c.checked_on as "checkedOn", c.note, c.progress, c.evidence_url as "evidenceUrl",
    ${shownInSql('c')}, c.version from goal_check_in c where c.board_id = $1`;

const POINTS = `select p.id, p.goal_id as "goalId", p.level, p.question, p.due_on as "dueOn", p.looked_on as "lookedOn",
    p.saw, p.evidence_url as "evidenceUrl", ${shownInSql('p')}, p.version from evaluation_point p where p.board_id = $1`;

const viewerOf = (work: StaffWork): unknown[] => [work.actor.boardId, work.actor.staffMemberId, today(work)];

/** How a goal goes that came through its door: check-ins from first to last, and when one looks at what came of it. */
export async function progressOf(
  work: StaffWork,
  goalId: string,
): Promise<{ checkIns: CheckInRow[]; evaluationPoints: EvaluationPointRow[] }> {
  return {
    checkIns: await work.db.query<CheckInRow[]>(`${CHECK_INS} and c.goal_id = $4 order by c.checked_on, c.id`, [
      ...viewerOf(work),
      goalId,
    ]),
    evaluationPoints: await pointsOf(work, goalId),
  };
}

/** The evaluation points of a goal by their day, and of one day by level; those without a day at the end. */
export const pointsOf = (work: StaffWork, goalId: string): Promise<EvaluationPointRow[]> =>
  work.db.query<EvaluationPointRow[]>(
    `${POINTS} and p.goal_id = $4 order by p.due_on nulls last, array_position($5::text[], p.level), p.id`,
    [...viewerOf(work), goalId, LEVELS],
  );

/** A check-in of a goal that came through its door. */
export async function checkInRow(work: StaffWork, id: string): Promise<CheckInRow> {
  const [row] = await work.db.query<[CheckInRow]>(`${CHECK_INS} and c.id = $4`, [...viewerOf(work), id]);
  return row;
}

/** An evaluation point that came through its door. */
export async function pointRow(work: StaffWork, id: string): Promise<EvaluationPointRow> {
  const [row] = await work.db.query<[EvaluationPointRow]>(`${POINTS} and p.id = $4`, [...viewerOf(work), id]);
  return row;
}
