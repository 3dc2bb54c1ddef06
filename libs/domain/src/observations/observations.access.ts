import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { IsNull } from 'typeorm';
import { noteOpening } from '../history/note-opening.js';
import type { StaffWork } from '../work/work.js';
import { Observation } from './observation.entity.js';
import { relationTo } from './observations.rules.js';
import { Observer } from './observer.entity.js';

/** What several people write at the same time, each in rows of their own: it waits for no one, but for a step. */
const SIDE_BY_SIDE: readonly Permission[] = ['observation.note', 'observation.view'];

/**
 * The only door to an observation: for whoever is neither its teacher nor asked to observe it, it is not there. What is
 * asked in order to change it is locked. An observer who reads it is written down before it is handed over.
 */
export async function loadObservation(work: StaffWork, id: string, permission: Permission): Promise<Observation> {
  const { boardId, staffMemberId } = work.actor;
  const mode = SIDE_BY_SIDE.includes(permission) ? 'pessimistic_read' : 'pessimistic_write';
  const observation = await work.db.findOne(Observation, {
    where: { boardId, id, removedAt: IsNull() },
    ...(PERMISSIONS[permission].writes ? { lock: { mode } } : {}),
  });
  if (!observation) throw new NotFound('observation');
  const asked = await work.db.findOneBy(Observer, { boardId, observationId: id, staffMemberId });
  const relation = relationTo(observation, staffMemberId, asked?.answer);
  const relations = new Set<Relation>(['withinBoard', ...(relation ? [relation] : [])]);
  if (!permits(work.actor, 'observation.read', { relations })) throw new NotFound('observation');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  if (permission === 'observation.read' && relation !== 'owner')
    await noteOpening(work, { subjectType: 'observation', subjectId: id, ownerId: observation.ownerId });
  return observation;
}
