import { RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { changeObservation } from './change-observation.js';
import type { Observation, ObservationStatus } from './observation.entity.js';
import { loadObservation } from './observations.access.js';
import { observationDetail, type ObservationDetail } from './observations.queries.js';
import { type StepFacts, stepViolations } from './observations.rules.js';

/** Says that the lesson was held, after which its teacher reads what was written down; once is enough. */
export async function holdLesson(work: StaffWork, id: string): Promise<ObservationDetail> {
  const observation = await loadObservation(work, id, 'observation.revise');
  if (observation.status !== 'observed') expectStep(work, observation, 'observed');
  await changeObservation(work, observation, 'observed', { status: 'observed' });
  return observationDetail(work, observation);
}

/** Lets an observation go that will not be talked about. */
export async function cancelObservation(work: StaffWork, id: string): Promise<ObservationDetail> {
  const observation = await loadObservation(work, id, 'observation.revise');
  expectStep(work, observation, 'cancelled');
  await changeObservation(work, observation, 'cancelled', { status: 'cancelled' });
  return observationDetail(work, observation);
}

export interface Revisit {
  readonly revisitedOn: string;
  readonly notes: string;
}

/** Notes what came of it, some time after the conversation. */
export async function revisitLesson(work: StaffWork, id: string, revisit: Revisit): Promise<ObservationDetail> {
  const observation = await loadObservation(work, id, 'observation.revise');
  const { revisitedOn, notes } = revisit;
  expectStep(work, observation, 'revisited', { revisitedOn });
  const values = { status: 'revisited' as const, revisitedOn, revisitNotes: notes };
  await changeObservation(work, observation, 'revisited', values);
  return observationDetail(work, observation);
}

/** Refuses a step, and says what is missing. */
export function expectStep(
  work: StaffWork,
  { status, lessonOn, talkOn }: Observation,
  to: ObservationStatus,
  facts: Partial<StepFacts> = {},
): void {
  const violations = stepViolations(status, to, { lessonOn, talkOn, today: today(work), ...facts });
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}
