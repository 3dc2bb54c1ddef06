import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, nothingChanged } from '../work/changes.js';
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

/** What somebody writes on an observation; everything else of it is facts. */
const WRITTEN = ['title', 'focusQuestion', 'lookFor', 'agreements', 'talkNotes', 'nextTry', 'revisitNotes'];

/** Gives an observation that came through its door other values. */
export async function changeObservation(
  work: StaffWork,
  observation: Observation,
  event: string,
  wanted: Partial<Observation>,
): Promise<void> {
  const { boardId, id } = observation;
  const changes = applyChanges(observation, wanted);
  if (nothingChanged(work, changes)) return;
  await work.db.update(Observation, { boardId, id }, changedValues(changes));
  observation.version += 1;
  recordIn(work, observation, event, factsOf(changes, WRITTEN));
}
