import type { StaffWork } from '../work/work.js';
import type { Goal } from './goal.entity.js';

/** Writes to the history of a goal. Facts only: what somebody wrote stands in the goal alone. */
export function recordOnGoal(
  work: StaffWork,
  { id, ownerId }: Goal,
  what: string,
  changes: Readonly<Record<string, unknown>>,
): void {
  work.record({ event: `goal.${what}`, subjectType: 'goal', subjectId: id, personId: ownerId, changes });
}
