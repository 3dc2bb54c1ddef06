import { RuleBroken } from '@app/platform';
import { applyChanges } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { Observation } from './observation.entity.js';
import { isOpen } from './observations.rules.js';

type Facts = Readonly<Record<string, unknown>>;

/** Writes to the history of the teacher's record. Facts only: what somebody wrote stands in the record alone. */
export function recordIn(work: StaffWork, { id, ownerId }: Observation, event: string, changes: Facts = {}): void {
  work.record({
    event: `observation.${event}`,
    subjectType: 'observation',
    subjectId: id,
    personId: ownerId,
    changes,
  });
}

/** Refuses to change what was talked about, or will not be. */
export function expectOpen({ status }: Observation): void {
  if (!isOpen(status)) throw new RuleBroken('observation_is_closed');
}

/** Gives an observation that came through its door other values; the history tells which, not what they say. */
export async function changeObservation(
  work: StaffWork,
  observation: Observation,
  event: string,
  wanted: Partial<Observation>,
  facts: Facts = {},
): Promise<void> {
  const { boardId, id } = observation;
  const changes = applyChanges(observation, wanted);
  const fields = Object.keys(changes);
  // Nothing is written, but the lock of the row counts as writing.
  if (fields.length === 0) return work.bookkeeping();
  const values = Object.fromEntries(Object.entries(changes).map(([field, [, after]]) => [field, after]));
  await work.db.update(Observation, { boardId, id }, values);
  observation.version += 1;
  recordIn(work, observation, event, { fields, ...facts });
}
