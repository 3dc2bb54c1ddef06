import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { tieViolations } from '../trajectories/find-tie.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { EvaluationPoint } from './evaluation-point.entity.js';
import { loadEvaluationPoint } from './evaluation-points.access.js';
import { lookViolations } from './evaluation-points.rules.js';
import { type EvaluationPointRow, pointRow } from './goal-progress.queries.js';
import { recordOnGoal } from './record-on-goal.js';

/** What one saw of a goal, on which day, and in what it shows. */
export interface Seen {
  readonly lookedOn?: string;
  readonly saw: string;
  readonly evidenceUrl?: string | null;
  /** An activity of one's own. */
  readonly activityId?: string | null;
}

/** Says what one saw, in place of what one said before: what is left out is empty. It is words, never a score. */
export async function lookAtGoal(
  work: StaffWork,
  id: string,
  version: number,
  { lookedOn = today(work), saw, evidenceUrl = null, activityId = null }: Seen,
): Promise<EvaluationPointRow> {
  const { goal, point } = await loadEvaluationPoint(work, id, 'goal.evaluate');
  expectVersion(point, version);
  const tie = activityId === null ? null : { kind: 'activity' as const, recordId: activityId };
  const violations = [
    ...lookViolations(goal, lookedOn, today(work)),
    ...(await tieViolations(work, tie, '/activityId')),
  ];
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const changes = applyChanges<Partial<EvaluationPoint>>(point, { lookedOn, saw, evidenceUrl, activityId });
  if (!nothingChanged(work, changes)) {
    await work.db.update(EvaluationPoint, { boardId: point.boardId, id }, changedValues(changes));
    const facts = { pointId: id, level: point.level, ...factsOf(changes, ['saw', 'evidenceUrl']) };
    recordOnGoal(work, goal, 'looked-at', facts);
  }
  return pointRow(work, id);
}
