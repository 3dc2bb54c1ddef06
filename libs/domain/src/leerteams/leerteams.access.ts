import { type Permission, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Leerteam } from './leerteam.entity.js';
import { Membership } from './membership.entity.js';
import { isCurrent } from '../work/date-ranges.rules.js';

/** The only door to a leerteam: finds it in the actor's board and decides whether they may do this with it. */
export async function loadLeerteam(work: StaffWork, id: string, permission: Permission): Promise<Leerteam> {
  const { boardId, staffMemberId } = work.actor;
  const leerteam = await work.db.findOne(Leerteam, {
    where: { boardId, id },
    // Of two changes of one version the second is told of the first.
    ...(permission === 'leerteam.coordinate' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  if (!leerteam) throw new NotFound('leerteam');
  const own = await work.db.findBy(Membership, { boardId, leerteamId: id, staffMemberId });
  if (!permits(work.actor, permission, { relations: relationsOf(own, today(work)) })) throw new NotAllowed(permission);
  return leerteam;
}

function relationsOf(own: readonly Membership[], on: string): ReadonlySet<Relation> {
  const current = own.filter((membership) => isCurrent(membership, on));
  return new Set<Relation>([
    'withinBoard',
    ...(current.length > 0 ? (['member'] as const) : []),
    ...(current.some(({ role }) => role === 'coordinator') ? (['coordinator'] as const) : []),
  ]);
}
