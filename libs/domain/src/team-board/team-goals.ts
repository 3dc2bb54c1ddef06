import { newId, RuleBroken } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { dayViolations } from '../work/days.rules.js';
import { findToRevise, reviseRow, type RevisedKind } from '../work/revise-row.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { teamGoalRow, type TeamGoalRow } from './team-board.queries.js';
import { TeamGoal } from './team-goal.entity.js';

const GOAL: RevisedKind<TeamGoal> = { entity: TeamGoal, name: 'team_goal', written: ['text'] };

export interface GoalPutUp {
  readonly text: string;
  readonly byOn?: string | null;
}

/** On which day it was reached, or let go; null takes that back. */
interface GoalEnding {
  readonly reachedOn?: string | null;
  readonly letGoOn?: string | null;
}

/** Puts a small goal on the board of a leerteam. */
export async function putUpGoal(
  work: StaffWork,
  leerteamId: string,
  { text, byOn = null }: GoalPutUp,
): Promise<TeamGoalRow> {
  await loadLeerteam(work, leerteamId, 'team-board.work');
  const { boardId, staffMemberId: authorId } = work.actor;
  const of = { id: newId(), boardId, leerteamId, authorId, text, byOn };
  const goal = work.db.create(TeamGoal, { ...of, reachedOn: null, letGoOn: null, version: 1 });
  await work.db.insert(TeamGoal, goal);
  record(work, goal, 'put-up', { byOn });
  return teamGoalRow(work, goal.id);
}

/** Words a goal of the team otherwise, moves it, or says that it was reached or let go. */
export async function reviseTeamGoal(
  work: StaffWork,
  leerteamId: string,
  id: string,
  version: number,
  revision: Partial<GoalPutUp> & GoalEnding,
): Promise<TeamGoalRow> {
  await loadLeerteam(work, leerteamId, 'team-board.work');
  const goal = await findToRevise(work, GOAL, { leerteamId, id }, version);
  const { reachedOn = goal.reachedOn, letGoOn = goal.letGoOn } = revision;
  const violations = [
    ...dayViolations('/reachedOn', reachedOn, today(work)),
    ...dayViolations('/letGoOn', letGoOn, today(work)),
    ...(reachedOn !== null && letGoOn !== null ? [{ pointer: '/letGoOn', code: 'reached_and_let_go' }] : []),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const facts = await reviseRow(work, GOAL, goal, revision);
  if (facts) record(work, goal, 'revised', facts);
  return teamGoalRow(work, id);
}

const record = (work: StaffWork, { id, leerteamId }: TeamGoal, event: string, facts: object = {}): void =>
  work.record({
    event: `team-goal.${event}`,
    subjectType: 'team_goal',
    subjectId: id,
    changes: { leerteamId, ...facts },
  });
