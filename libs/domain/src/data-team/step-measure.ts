import { newId, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { applyChanges, changedValues, expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { loadMeasure } from './data-team.access.js';
import { evaluationViolations, measureStepViolations, MOST_EVALUATIONS } from './data-team.rules.js';
import { Measure, MeasureEvaluation, type MeasureOutcome, type MeasureStatus } from './measure.entity.js';
import { measureDetail, type MeasureRow } from './measures.queries.js';
import { standingVerdict } from './standing-verdict.js';

export interface MeasureStep {
  readonly status: MeasureStatus;
  /** Why it is dropped. */
  readonly because?: string | null;
}

/** Says that a measure was begun, done or dropped, or is taken up again. */
export async function stepMeasure(
  work: StaffWork,
  id: string,
  version: number,
  { status, because = null }: MeasureStep,
): Promise<MeasureRow> {
  const { measure, hypothesis } = await loadMeasure(work, id, 'cycle.work');
  expectVersion(measure, version);
  const verdict = (await standingVerdict(work, hypothesis.id))?.given ?? null;
  const violations = measureStepViolations(measure.status, status, { because, verdict });
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  // Why it was dropped the last time can still be read once it is taken up again.
  const reason = status === 'dropped' ? { droppedBecause: because } : {};
  const changes = applyChanges<Partial<Measure>>(measure, { status, ...reason });
  await work.db.update(Measure, { boardId: measure.boardId, id }, changedValues(changes));
  const its = { what: 'measure', id, cycleId: hypothesis.cycleId } as const;
  recordInCycle(work, its, 'stepped', factsOf(changes, ['droppedBecause']));
  return measureDetail(work, id);
}

export interface Evaluation {
  readonly outcome: MeasureOutcome;
  readonly asIntended: string;
  readonly pupilsLearning: string;
  readonly evidence?: string | null;
}

/** Says what came of a measure, as far as can be seen now. The last word counts, and those before it stand. */
export async function evaluateMeasure(work: StaffWork, id: string, evaluation: Evaluation): Promise<MeasureRow> {
  const { measure, hypothesis } = await loadMeasure(work, id, 'cycle.work');
  const violations = evaluationViolations(measure.status);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId } = measure;
  if ((await work.db.countBy(MeasureEvaluation, { boardId, measureId: id })) >= MOST_EVALUATIONS)
    throw RuleBroken.at('', 'too_many_evaluations', { limit: MOST_EVALUATIONS });
  const { outcome, asIntended, pupilsLearning, evidence = null } = evaluation;
  const said = { outcome, asIntended, pupilsLearning, evidence };
  const by = { authorId: work.actor.staffMemberId, evaluatedAt: work.now };
  await work.db.insert(MeasureEvaluation, { id: newId(), boardId, measureId: id, ...said, ...by });
  await work.db.increment(Measure, { boardId, id }, 'version', 1);
  recordInCycle(work, { what: 'measure', id, cycleId: hypothesis.cycleId }, 'evaluated', { outcome });
  return measureDetail(work, id);
}
