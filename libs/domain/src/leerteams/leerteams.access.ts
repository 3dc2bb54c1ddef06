import { type Actor, type Permission, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Leerteam } from './leerteam.entity.js';
import { Membership } from './membership.entity.js';
import { isCurrent } from './leerteams.rules.js';

/** The only door to a leerteam: finds it in the actor's board and decides whether they may do this with it. */
export async function loadLeerteam(work: StaffWork, id: string, permission: Permission): Promise<Leerteam> {
  const { boardId, staffMemberId } = work.actor;
  const leerteam = await work.db.findOneBy(Leerteam, { boardId, id });
  if (!leerteam) throw new NotFound('leerteam');
  const own = await work.db.findBy(Membership, { boardId, leerteamId: id, staffMemberId });
  if (!permits(work.actor, permission, { relations: relationsOf(work.actor, own, today(work)) }))
    throw new NotAllowed(permission);
  return leerteam;
}

function relationsOf(_actor: Actor, own: readonly Membership[], on: string): ReadonlySet<Relation> {
  const current = own.filter((membership) => isCurrent(membership, on));
  return new Set<Relation>([
    'withinBoard',
    ...(current.length > 0 ? (['member'] as const) : []),
    ...(current.some(({ role }) => role === 'coordinator') ? (['coordinator'] as const) : []),
  ]);
}
