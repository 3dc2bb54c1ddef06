import { recordInCycle } from '../inquiry/record-in-cycle.js';
import type { StaffWork } from '../work/work.js';
import type { Insight } from './insight.entity.js';

type Recorded = Pick<Insight, 'id' | 'cycleId' | 'authorId'>;

/**
 * Writes to the history of an insight: in the record of its author where it is theirs; where it is of a cycle, whoever
 * has that open is told too. Facts only.
 */
export function recordInsight(
  work: StaffWork,
  { id, cycleId, authorId }: Recorded,
  event: string,
  changes: Readonly<Record<string, unknown>> = {},
): void {
  if (cycleId !== null) return recordInCycle(work, { what: 'insight', id, cycleId }, event, changes);
  work.record({ event: `insight.${event}`, subjectType: 'insight', subjectId: id, personId: authorId, changes });
}
