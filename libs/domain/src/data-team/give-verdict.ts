import { newId, RuleBroken } from '@app/platform';
import { leerteamOf } from '../inquiry/cycles.queries.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import { membersOn } from '../leerteams/members.queries.js';
import { notify } from '../notifications/notify.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadHypothesis } from './data-team.access.js';
import { isUnderWay, verdictViolations } from './data-team.rules.js';
import { hypothesisDetail, type HypothesisRow } from './hypotheses.queries.js';
import { Hypothesis } from './hypothesis.entity.js';
import { Measure } from './measure.entity.js';
import { holdUsableSources, standingVerdict } from './standing-verdict.js';
import { Verdict, type VerdictGiven } from './verdict.entity.js';

export interface Judgement {
  readonly given: VerdictGiven;
  readonly because: string;
}

/** Says what the data tell of a hypothesis, and tells the team. Of two at the same moment the second finds the first. */
export async function giveVerdict(work: StaffWork, id: string, { given, because }: Judgement): Promise<HypothesisRow> {
  const hypothesis = await loadHypothesis(work, id, 'cycle.work');
  const { boardId, cycleId } = hypothesis;
  const violations = verdictViolations({
    standing: (await standingVerdict(work, id))?.given ?? null,
    analysed: hypothesis.analysis !== null,
    usableSources: await holdUsableSources(work, id),
  });
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const verdict = { id: newId(), boardId, hypothesisId: id, given, because };
  const by = { givenById: work.actor.staffMemberId, givenAt: work.now };
  await work.db.insert(Verdict, { ...verdict, ...by, reopenedAt: null, reopenedById: null, reopenedBecause: null });
  await work.db.increment(Hypothesis, { boardId, id }, 'version', 1);
  recordInCycle(work, { what: 'hypothesis', id, cycleId }, 'judged', { verdictId: verdict.id, given });
  const to = await membersOn(work, await leerteamOf(work, cycleId), today(work));
  await notify(work, { kind: 'hypothesis.judged', to, subjectId: id, occasion: verdict.id });
  return hypothesisDetail(work, id);
}

/**
 * Takes up a judged hypothesis again. The verdict stays to be read, with why it was reopened. A measure that is still
 * to be carried out rests on it: that is finished or dropped first.
 */
export async function reopenHypothesis(work: StaffWork, id: string, because: string): Promise<HypothesisRow> {
  const { boardId, cycleId } = await loadHypothesis(work, id, 'cycle.work');
  const verdict = await standingVerdict(work, id);
  if (!verdict) throw new RuleBroken('no_verdict');
  const measures = await work.db.findBy(Measure, { boardId, hypothesisId: id });
  if (measures.some(({ status }) => isUnderWay(status))) throw new RuleBroken('measures_under_way');
  const reopened = { reopenedAt: work.now, reopenedById: work.actor.staffMemberId, reopenedBecause: because };
  await work.db.update(Verdict, { boardId, id: verdict.id }, reopened);
  await work.db.increment(Hypothesis, { boardId, id }, 'version', 1);
  const changes = { verdictId: verdict.id, given: verdict.given };
  recordInCycle(work, { what: 'hypothesis', id, cycleId }, 'reopened', changes);
  return hypothesisDetail(work, id);
}
