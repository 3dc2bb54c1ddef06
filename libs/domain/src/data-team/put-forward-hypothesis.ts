import { newId, RuleBroken } from '@app/platform';
import { loadCycle } from '../inquiry/cycles.access.js';
import { recordInCycle } from '../inquiry/record-in-cycle.js';
import type { StaffWork } from '../work/work.js';
import { MOST_HYPOTHESES } from './data-team.rules.js';
import { hypothesisDetail, type HypothesisRow } from './hypotheses.queries.js';
import { Hypothesis, type HypothesisKind } from './hypothesis.entity.js';

export interface HypothesisWords {
  readonly kind: HypothesisKind;
  readonly statement: string;
  /** Why the team thinks so. */
  readonly because?: string | null;
  /** About which pupils, and where. */
  readonly about?: string | null;
}

/** Puts forward a possible cause of the problem that a leerteam looks into. */
export async function putForwardHypothesis(
  work: StaffWork,
  cycleId: string,
  { kind, statement, because = null, about = null }: HypothesisWords,
): Promise<HypothesisRow> {
  await loadCycle(work, cycleId, 'cycle.work');
  const { boardId, staffMemberId: authorId } = work.actor;
  if ((await work.db.countBy(Hypothesis, { boardId, cycleId })) >= MOST_HYPOTHESES)
    throw RuleBroken.at('', 'too_many_hypotheses', { limit: MOST_HYPOTHESES });
  const id = newId();
  const words = { kind, statement, because, about };
  const unanalysed = { analysis: null, analysedById: null, analysedAt: null };
  await work.db.insert(Hypothesis, { id, boardId, cycleId, authorId, ...words, ...unanalysed, version: 1 });
  recordInCycle(work, { what: 'hypothesis', id, cycleId }, 'put-forward', { kind });
  return hypothesisDetail(work, id);
}
