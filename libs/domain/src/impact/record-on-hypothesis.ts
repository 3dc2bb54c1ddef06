import type { StaffWork } from '../work/work.js';
import type { ImpactHypothesis } from './impact-hypothesis.entity.js';

/**
 * Writes to the history of a hypothesis, and tells whoever has its cycle open. Facts only: what somebody wrote stands in
 * the hypothesis alone.
 */
export function recordOnHypothesis(
  work: StaffWork,
  { id, goalId, cycleId }: Pick<ImpactHypothesis, 'id' | 'goalId' | 'cycleId'>,
  what: string,
  changes: Readonly<Record<string, unknown>> = {},
): void {
  const of = goalId === null ? { cycleId } : { goalId };
  const subject = { subjectType: 'impact_hypothesis', subjectId: id };
  // A goal's is its owner's record, and nobody else writes in it.
  const whose = goalId === null ? {} : { personId: work.actor.staffMemberId };
  work.record({ event: `impact-hypothesis.${what}`, ...subject, ...whose, changes: { ...of, ...changes } });
  if (cycleId !== null) work.announce({ topic: 'cycle', id: cycleId, what: 'impact_hypothesis', itemId: id });
}
