import { Conflict, newId, RuleBroken } from '@app/platform';
import { isClosed } from '../goals/goals.rules.js';
import { loadCycle } from '../inquiry/cycles.access.js';
import { holdOpen } from '../leerteams/hold-open.js';
import { insertRows } from '../work/insert-rows.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { hasComeIn, hasDeclared } from './declaration.queries.js';
import { type Declaration, ofOneViolations } from './declaration.rules.js';
import { type DeclaredIn, expectDeclarable } from './expect-declarable.js';
import { isPostHoc } from './hypothesis-life.rules.js';
import { ImpactHypothesis, ImpactHypothesisGroup } from './impact-hypothesis.entity.js';
import { loadGoalOf } from './impact-hypotheses.access.js';
import { impactHypothesisRow, type ImpactHypothesisRow } from './impact-hypotheses.queries.js';
import { recordOnHypothesis } from './record-on-hypothesis.js';

/**
 * Declares what one expects that pupils learn by what staff learn. Whether that was beforehand is decided now and for
 * good; nothing of it can be changed any more.
 */
export async function declareHypothesis(work: StaffWork, said: Declaration): Promise<ImpactHypothesisRow> {
  const declaredIn = await holdDeclaredIn(work, said);
  const { boardId, staffMemberId: declaredById } = work.actor;
  const { goalId = null, cycleId = null, pupilGroupIds, ...words } = said;
  const { secondMeasureId = said.firstMeasureId } = said;
  const secondMoment = await expectDeclarable(work, { ...said, secondMeasureId }, declaredIn);
  const hypothesis = { id: newId(), boardId, goalId, cycleId, ...words, secondMeasureId };
  // Of two at the same moment the second finds the first: what they are of is held.
  if (await hasDeclared(work, hypothesis, pupilGroupIds)) throw new Conflict('declared_already');
  const postHoc = isPostHoc(today(work), secondMoment) || (await hasComeIn(work, hypothesis, pupilGroupIds));
  await work.db.insert(ImpactHypothesis, { ...hypothesis, declaredById, declaredAt: work.now, postHoc, version: 1 });
  await insertRows(
    work,
    ImpactHypothesisGroup,
    pupilGroupIds.map((pupilGroupId) => ({ boardId, hypothesisId: hypothesis.id, pupilGroupId })),
  );
  const { expectation: _written, ...facts } = words;
  recordOnHypothesis(work, hypothesis, 'declared', { ...facts, secondMeasureId, pupilGroupIds, postHoc });
  return impactHypothesisRow(work, hypothesis.id);
}

/** Holds what it is declared of, so that it neither ends meanwhile nor gets another; refused where it has ended. */
async function holdDeclaredIn(work: StaffWork, said: Declaration): Promise<DeclaredIn> {
  const violations = ofOneViolations(said);
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  if (said.goalId != null) {
    const { status } = await loadGoalOf(work, said.goalId, 'impact-hypothesis.declare');
    if (isClosed(status)) throw RuleBroken.at('/goalId', 'goal_is_closed');
    return { of: 'goal' };
  }
  const { leerteamId } = await loadCycle(work, said.cycleId ?? '', 'impact-hypothesis.declare');
  await holdOpen(work, leerteamId);
  return { of: 'cycle', leerteamId };
}
