import { Conflict } from '@app/platform';
import { expectVersion } from '../work/changes.js';
import { bringBackUntil, DAYS_TO_BRING_BACK } from '../work/days.rules.js';
import type { StaffWork, SystemActor, Work } from '../work/work.js';
import { recordIn } from './change-observation.js';
import { Observation } from './observation.entity.js';
import { loadObservation } from './observations.access.js';
import { observationDetail, type ObservationDetail } from './observations.queries.js';

/**
 * Takes an observation of the actor's lesson away, whenever they like: from then on it is there for nobody. What was
 * logged for who took part stays with them.
 */
export async function removeObservation(work: StaffWork, id: string, version: number): Promise<void> {
  const observation = await loadObservation(work, id, 'observation.remove');
  expectVersion(observation, version);
  await work.db.update(Observation, { boardId: observation.boardId, id }, { removedAt: work.now });
  recordIn(work, observation, 'removed');
}

/** Brings back what the actor removed thirty days ago at most; what was not removed stays as it is. */
export async function bringBackObservation(work: StaffWork, id: string): Promise<ObservationDetail> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const where = { boardId, id, ownerId };
  const removed = await work.db.findOne(Observation, { where, lock: { mode: 'pessimistic_write' } });
  if (removed?.removedAt) {
    if (work.now > bringBackUntil(removed.removedAt)) throw new Conflict('too_late_to_bring_back');
    await work.db.update(Observation, { boardId, id }, { removedAt: null });
    recordIn(work, removed, 'brought-back');
  } else work.bookkeeping();
  return observationDetail(work, await loadObservation(work, id, 'observation.remove'));
}

/** Deletes the observations of a board that were removed long enough ago, with all that hangs on them. */
export async function deleteRemovedObservations({ db, actor, now }: Work<SystemActor>): Promise<void> {
  const due = [actor.boardId, now, DAYS_TO_BRING_BACK];
  const longAgo = `board_id = $1 and removed_at < $2::timestamptz - make_interval(days => $3)`;
  await db.query(
    `update observation set follows_id = null
      where board_id = $1 and follows_id in (select id from observation where ${longAgo})`,
    due,
  );
  await db.query(`delete from observation where ${longAgo}`, due);
}
