import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { Participation } from './participation.entity.js';
import { participationRow, type ParticipationRow } from './participations.queries.js';

/**
 * The only door to an invitation to take part: for who neither sent nor got it, it is not there. What is asked in order
 * to answer it is locked, so that accepting twice makes one record.
 */
export async function loadParticipation(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<{ participation: Participation; row: ParticipationRow }> {
  const { boardId, staffMemberId: me } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' } as const } : {};
  const participation = await work.db.findOne(Participation, { where: { boardId, id }, ...lock });
  // Read after the lock, so that it says what was answered meanwhile.
  const row = participation && (await participationRow(work, id));
  const relations = new Set<Relation>(['withinBoard']);
  if (participation?.hostId === me) relations.add('host');
  if (participation?.staffMemberId === me) relations.add('invited');
  if (!participation || !row || !permits(work.actor, 'participation.read', { relations }))
    throw new NotFound('participation');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return { participation, row };
}
