import type { Visibility } from '@app/access';
import { CheckIn, EvaluationPoint, type Goal } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from '../api.js';
import { content, DAY, type LaidOut, textOf } from './thing.js';

/** How a goal of the owner's goes: a check-in on the way, a day to look at what came of it, and what it can serve. */
export async function layOutGoals(
  api: TestApi,
  { id: goalId, boardId }: Goal,
  { visibility, cycleIds }: { readonly visibility: Visibility; readonly cycleIds: string },
): Promise<LaidOut> {
  const { manager } = api.database.owner;
  const [checkInId, pointId] = [newId(), newId()];
  const of = { boardId, goalId, version: 1 };
  await manager.insert(CheckIn, { id: checkInId, ...of, checkedOn: DAY, note: textOf(goalId) });
  await manager.insert(EvaluationPoint, {
    ...{ id: pointId, ...of, level: 'use', dueOn: '2026-05-18' },
    question: textOf(pointId),
  });
  return {
    things: { 'evaluation-points': content(pointId, 'goal.read', visibility) },
    nested: { checkInId },
    fields: { cycleIds, strategicGoalId: await layOutStrategicGoal(api, { boardId }) },
  };
}

/** A strategic goal of a school, or else of the board, that was adopted; its id. */
export async function layOutStrategicGoal(
  { database }: TestApi,
  { boardId, schoolId = null }: { readonly boardId: string; readonly schoolId?: string | null },
  {
    title = 'Iedereen leest',
    endedOn = null,
    untilOn = null,
  }: { readonly title?: string; readonly endedOn?: string | null; readonly untilOn?: string | null } = {},
): Promise<string> {
  const id = newId();
  await database.owner.query(
    `insert into strategy_document (id, board_id, school_id, kind, ended_on, version)
     values ($1, $2, $3, 'strategic_goal', $4, 1)`,
    [id, boardId, schoolId, endedOn],
  );
  await database.owner.query(
    `insert into strategy_version (id, board_id, document_id, number, title, text, until_on, adopted_on, review_on)
     values ($1, $2, $3, 1, $4, $4, $5, '2025-09-01', '2027-09-01')`,
    [newId(), boardId, id, title, untilOn],
  );
  return id;
}
