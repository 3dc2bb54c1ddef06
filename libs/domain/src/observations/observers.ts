import { NotFound, RuleBroken } from '@app/platform';
import { Not } from 'typeorm';
import { notify } from '../notifications/notify.js';
import { expectColleagues } from '../people/expect-colleague.js';
import type { StaffWork } from '../work/work.js';
import { expectOpen, recordIn } from './change-observation.js';
import { ObservationNote } from './observation-note.entity.js';
import type { Observation } from './observation.entity.js';
import { loadObservation } from './observations.access.js';
import { observationDetail, type ObservationDetail } from './observations.queries.js';
import { isDiscussed, MOST_OBSERVERS } from './observations.rules.js';
import { Observer } from './observer.entity.js';
import { Sheet } from './sheet.entity.js';

/** Asks a colleague to look at the actor's lesson. Whoever declined before is asked again; more changes nothing. */
export async function askObserver(work: StaffWork, id: string, colleague: string): Promise<ObservationDetail> {
  const observation = await loadObservation(work, id, 'observation.revise');
  expectOpen(observation);
  const { boardId } = observation;
  const asked = await work.db.findOneBy(Observer, { boardId, observationId: id, staffMemberId: colleague });
  if (asked && asked.answer !== 'declined') work.bookkeeping();
  else {
    await askObservers(work, observation, [colleague], '');
    recordIn(work, observation, 'observer-asked', { observerId: colleague });
  }
  return observationDetail(work, observation);
}

/** Asks colleagues who work here, not too many, and not the teacher whose lesson it is. */
export async function askObservers(
  work: StaffWork,
  { boardId, id: observationId, ownerId }: Observation,
  colleagues: readonly string[],
  pointer: string,
): Promise<void> {
  if (colleagues.includes(ownerId)) throw RuleBroken.at(pointer, 'own_lesson');
  const named = await work.db.countBy(Observer, { boardId, observationId, answer: Not('declined') });
  if (named + colleagues.length > MOST_OBSERVERS)
    throw RuleBroken.at(pointer, 'too_many_observers', { limit: MOST_OBSERVERS });
  await expectColleagues(work, colleagues, pointer);
  const asked = { boardId, observationId, answer: 'invited' as const, atTalk: null };
  await work.db.upsert(
    Observer,
    colleagues.map((staffMemberId) => ({ ...asked, staffMemberId })),
    ['boardId', 'observationId', 'staffMemberId'],
  );
  await notify(work, { kind: 'observation.observer-asked', to: colleagues, subjectId: observationId });
}

/** Takes back that a colleague was asked, as long as they wrote nothing down. */
export async function unaskObserver(work: StaffWork, id: string, colleague: string): Promise<ObservationDetail> {
  const observation = await loadObservation(work, id, 'observation.revise');
  expectOpen(observation);
  const { boardId } = observation;
  const theirs = { boardId, observationId: id, authorId: colleague };
  if ((await work.db.existsBy(ObservationNote, theirs)) || (await work.db.existsBy(Sheet, theirs)))
    throw new RuleBroken('observer_wrote_something');
  const { affected } = await work.db.delete(Observer, { boardId, observationId: id, staffMemberId: colleague });
  if (affected === 0) throw new NotFound('observer');
  recordIn(work, observation, 'observer-unasked', { observerId: colleague });
  return observationDetail(work, observation);
}

/** Says yes to looking at a colleague's lesson. */
export async function acceptObserving(work: StaffWork, id: string): Promise<void> {
  const observation = await loadObservation(work, id, 'observation.answer');
  expectOpen(observation);
  await answer(work, observation, 'accepted');
}

/**
 * Says no, at first or on second thoughts. What they wrote down goes with them: until the feedback conversation it is
 * the observer's, also of what the teacher let go.
 */
export async function declineObserving(work: StaffWork, id: string): Promise<void> {
  const observation = await loadObservation(work, id, 'observation.answer');
  if (isDiscussed(observation.status)) throw new RuleBroken('observation_is_closed');
  await answer(work, observation, 'declined');
  const { boardId } = observation;
  const theirs = { boardId, observationId: id, authorId: work.actor.staffMemberId };
  await work.db.delete(ObservationNote, theirs);
  await work.db.delete(Sheet, theirs);
}

async function answer(work: StaffWork, observation: Observation, said: 'accepted' | 'declined'): Promise<void> {
  const { boardId, id } = observation;
  const { staffMemberId } = work.actor;
  const before = { boardId, observationId: id, staffMemberId, answer: Not(said) };
  const { affected } = await work.db.update(Observer, before, { answer: said });
  if (affected === 0) work.bookkeeping();
  else recordIn(work, observation, `observer-${said}`, { observerId: staffMemberId });
}
