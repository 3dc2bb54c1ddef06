import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { expectDispensable } from '../inquiry/expect-dispensable.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { loadHypothesis } from './data-team.access.js';
import { HypothesisDataSource } from './data-source.entity.js';
import { hypothesisDetail, type HypothesisRow } from './hypotheses.queries.js';
import { Hypothesis } from './hypothesis.entity.js';
import type { HypothesisWords } from './put-forward-hypothesis.js';
import { standingVerdict } from './standing-verdict.js';
import { Verdict } from './verdict.entity.js';

/** What somebody writes on a hypothesis; everything else of it is facts. */
const WRITTEN = ['statement', 'because', 'about', 'analysis'];

/** Puts a hypothesis otherwise. What was judged stands as it was judged, until it is reopened. */
export async function reviseHypothesis(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<HypothesisWords>,
): Promise<HypothesisRow> {
  const hypothesis = await loadUnjudged(work, id, version);
  return change(work, hypothesis, 'revised', revision);
}

/** Writes what was found in the data, in the place of what was written before. */
export async function writeAnalysis(
  work: StaffWork,
  id: string,
  version: number,
  analysis: string,
): Promise<HypothesisRow> {
  const hypothesis = await loadUnjudged(work, id, version);
  if (hypothesis.analysis === analysis) return change(work, hypothesis, 'analysed', {});
  const by = { analysedById: work.actor.staffMemberId, analysedAt: work.now };
  return change(work, hypothesis, 'analysed', { analysis, ...by });
}

/** Takes away a hypothesis that nothing hangs on. What was looked into stays: a rejected one is an answer, too. */
export async function removeHypothesis(work: StaffWork, id: string, version: number): Promise<void> {
  const hypothesis = await loadHypothesis(work, id, 'cycle.step');
  expectVersion(hypothesis, version);
  const { boardId, cycleId } = hypothesis;
  const its = { boardId, hypothesisId: id };
  if ((await work.db.existsBy(HypothesisDataSource, its)) || (await work.db.existsBy(Verdict, its)))
    throw new RuleBroken('hypothesis_in_use');
  await expectDispensable(work, cycleId, 'hypothesis');
  await expectDispensable(work, cycleId, 'open_hypothesis');
  await work.db.delete(Hypothesis, { boardId, id });
  recordInCycle(work, { what: 'hypothesis', id, cycleId }, 'removed', { kind: hypothesis.kind });
}

async function loadUnjudged(work: StaffWork, id: string, version: number): Promise<Hypothesis> {
  const hypothesis = await loadHypothesis(work, id, 'cycle.work');
  expectVersion(hypothesis, version);
  const verdict = await standingVerdict(work, id);
  if (verdict) throw new RuleBroken('verdict_stands', [], { given: verdict.given });
  return hypothesis;
}

async function change(
  work: StaffWork,
  hypothesis: Hypothesis,
  event: string,
  wanted: Partial<Hypothesis>,
): Promise<HypothesisRow> {
  const { boardId, id, cycleId } = hypothesis;
  const changes = applyChanges(hypothesis, wanted);
  if (!nothingChanged(work, changes)) {
    await work.db.update(Hypothesis, { boardId, id }, changedValues(changes));
    recordInCycle(work, { what: 'hypothesis', id, cycleId }, event, factsOf(changes, WRITTEN));
  }
  return hypothesisDetail(work, id);
}
