import { newId, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { Level } from './evaluation-levels.js';
import { EvaluationPoint } from './evaluation-point.entity.js';
import { loadEvaluationPoint } from './evaluation-points.access.js';
import { canBeEvaluated, MOST_POINTS, plannedDayViolations } from './evaluation-points.rules.js';
import { type EvaluationPointRow, pointRow, pointsOf } from './goal-progress.queries.js';
import { loadGoal } from './goals.access.js';
import { recordOnGoal } from './record-on-goal.js';

/** When one means to look at what came of a goal, at which level, and by which question. */
export interface PlannedLook {
  readonly level: Level;
  /** In own words; the level's own question where it is left out. */
  readonly question?: string | null;
  readonly dueOn?: string | null;
}

/** Plans to look at what came of a goal, on one day or on several; answers all that is planned for it then. */
export async function planEvaluation(
  work: StaffWork,
  goalId: string,
  looks: readonly PlannedLook[],
): Promise<EvaluationPointRow[]> {
  const goal = await loadGoal(work, goalId, 'goal.evaluate');
  if (!canBeEvaluated(goal.status)) throw RuleBroken.at('', 'goal_is_closed');
  if (looks.length === 0) throw RuleBroken.at('/points', 'no_looks');
  const violations = looks.flatMap(({ dueOn }, place) =>
    plannedDayViolations(dueOn, today(work), `/points/${place}/dueOn`),
  );
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId } = goal;
  // The goal is locked: nobody adds any beside this.
  const there = await work.db.countBy(EvaluationPoint, { boardId, goalId });
  if (there + looks.length > MOST_POINTS) throw RuleBroken.at('/points', 'too_many_looks', { limit: MOST_POINTS });
  const points = looks.map((look) => ({ id: newId(), boardId, goalId, ...look, version: 1 }));
  await insertRows(work, EvaluationPoint, points);
  const planned = looks.map(({ level, dueOn = null }) => ({ level, dueOn }));
  recordOnGoal(work, goal, 'evaluation-planned', { planned });
  return pointsOf(work, goalId);
}

/** Plans a look otherwise, as long as one did not look yet. */
export async function revisePlannedLook(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<PlannedLook>,
): Promise<EvaluationPointRow> {
  const { goal, point } = await loadEvaluationPoint(work, id, 'goal.evaluate');
  expectVersion(point, version);
  if (!canBeEvaluated(goal.status)) throw RuleBroken.at('', 'goal_is_closed');
  if (point.lookedOn !== null) throw RuleBroken.at('', 'looked_already');
  const violations = plannedDayViolations(revision.dueOn, today(work), '/dueOn');
  // A day that has passed may stand while the rest is changed.
  if (violations.length > 0 && revision.dueOn !== point.dueOn) throw new RuleBroken('rule_broken', violations);
  const changes = applyChanges<Partial<EvaluationPoint>>(point, revision);
  if (!nothingChanged(work, changes)) {
    await work.db.update(EvaluationPoint, { boardId: point.boardId, id }, changedValues(changes));
    recordOnGoal(work, goal, 'evaluation-revised', { pointId: id, ...factsOf(changes, ['question']) });
  }
  return pointRow(work, id);
}

/** Takes a planned look away, and with it what was seen; that it was there is kept, and not what it said. */
export async function dropPlannedLook(work: StaffWork, id: string, version: number): Promise<void> {
  const { goal, point } = await loadEvaluationPoint(work, id, 'goal.evaluate');
  expectVersion(point, version);
  await work.db.delete(EvaluationPoint, { boardId: point.boardId, id });
  const { level, dueOn, lookedOn } = point;
  recordOnGoal(work, goal, 'evaluation-dropped', { pointId: id, level, dueOn, lookedOn });
}
