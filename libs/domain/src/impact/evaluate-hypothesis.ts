import { Conflict } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { howFar } from './hypothesis-state.queries.js';
import { ImpactHypothesis } from './impact-hypothesis.entity.js';
import { loadImpactHypothesis } from './impact-hypotheses.access.js';
import { impactHypothesisRow, type ImpactHypothesisRow } from './impact-hypotheses.queries.js';
import { recordOnHypothesis } from './record-on-hypothesis.js';

/** What those who expected something make of what came of it. */
export interface Evaluation {
  readonly conclusion: string;
  /** What else may explain it: nothing is evaluated without a look at that. */
  readonly alternatives: string;
  readonly nextStep?: string | null;
}

const WRITTEN = ['conclusion', 'alternatives', 'nextStep'];

/** Evaluates a hypothesis once it was measured. Of two members who do at the same moment the second finds the first. */
export async function evaluateHypothesis(
  work: StaffWork,
  id: string,
  { conclusion, alternatives, nextStep = null }: Evaluation,
): Promise<ImpactHypothesisRow> {
  const hypothesis = await loadImpactHypothesis(work, id, 'impact-hypothesis.evaluate');
  if (hypothesis.withdrawnAt) throw new Conflict('hypothesis_withdrawn');
  if (hypothesis.evaluatedAt) throw new Conflict('hypothesis_evaluated');
  if ((await howFar(work, id)).state !== 'measured') throw new Conflict('hypothesis_not_measured');
  const evaluated = { evaluatedAt: work.now, evaluatedById: work.actor.staffMemberId };
  const { boardId } = hypothesis;
  await work.db.update(ImpactHypothesis, { boardId, id }, { ...evaluated, conclusion, alternatives, nextStep });
  recordOnHypothesis(work, hypothesis, 'evaluated', { postHoc: hypothesis.postHoc });
  return impactHypothesisRow(work, id);
}

/** Puts an evaluation in other words; what is left out stays as it is, and so does when it was evaluated. */
export async function rewordEvaluation(
  work: StaffWork,
  id: string,
  version: number,
  words: Partial<Evaluation>,
): Promise<ImpactHypothesisRow> {
  const hypothesis = await loadImpactHypothesis(work, id, 'impact-hypothesis.evaluate');
  expectVersion(hypothesis, version);
  if (!hypothesis.evaluatedAt) throw new Conflict('hypothesis_not_evaluated');
  const changes = applyChanges<Partial<ImpactHypothesis>>(hypothesis, words);
  if (nothingChanged(work, changes)) return impactHypothesisRow(work, id);
  const { boardId } = hypothesis;
  const rewordedById = work.actor.staffMemberId;
  await work.db.update(ImpactHypothesis, { boardId, id }, { ...changedValues(changes), rewordedById });
  recordOnHypothesis(work, hypothesis, 'evaluation-reworded', factsOf(changes, WRITTEN));
  return impactHypothesisRow(work, id);
}
