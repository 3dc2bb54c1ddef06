import type { StaffWork } from '../work/work.js';

/** What stands in a cycle and has a history of its own. */
export interface InCycle {
  readonly what: 'hypothesis' | 'data_source' | 'measure' | 'insight';
  readonly id: string;
  readonly cycleId: string;
}

/**
 * Writes to the history of something in a cycle, and tells whoever has the cycle open. Facts only: what somebody wrote
 * stands in the thing alone.
 */
export function recordInCycle(
  work: StaffWork,
  { what, id, cycleId }: InCycle,
  event: string,
  changes: Readonly<Record<string, unknown>> = {},
): void {
  const name = `${what.replace('_', '-')}.${event}`;
  work.record({ event: name, subjectType: what, subjectId: id, changes: { cycleId, ...changes } });
  work.announce({ topic: 'cycle', id: cycleId, what, itemId: id });
}
