import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { Admission } from './admission.entity.js';
import { Leerteam } from './leerteam.entity.js';
import { standingIn } from './leerteams.access.js';

/**
 * The only door to an invitation or a request: it is there for who would belong to the team and for who coordinates it.
 * What is asked in order to answer or withdraw it is held, and its leerteam before it, as whoever closes that does: of
 * two answers at once the second finds the first.
 */
export async function loadAdmission(
  work: StaffWork,
  id: string,
  permission: Permission,
): Promise<{ admission: Admission; leerteam: Leerteam }> {
  const { boardId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' } as const } : {};
  const found = await work.db.findOneBy(Admission, { boardId, id });
  if (!found) throw new NotFound('admission');
  const leerteam = await work.db.findOneOrFail(Leerteam, { where: { boardId, id: found.leerteamId }, ...lock });
  const admission = await work.db.findOne(Admission, { where: { boardId, id }, ...lock });
  const relations = admission ? await sidesOf(work, admission, leerteam) : new Set<Relation>();
  if (!admission || !permits(work.actor, 'admission.read', { relations })) throw new NotFound('admission');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return { admission, leerteam };
}

/** Whether the actor is on the side that asks, or on the one that is asked. */
async function sidesOf(
  work: StaffWork,
  { kind, staffMemberId }: Admission,
  leerteam: Leerteam,
): Promise<ReadonlySet<Relation>> {
  const [ofTeam, ofCandidate] = kind === 'invitation' ? (['asker', 'asked'] as const) : (['asked', 'asker'] as const);
  const coordinates = (await standingIn(work, leerteam)).has('coordinator');
  return new Set<Relation>([
    'withinBoard',
    ...(coordinates ? [ofTeam] : []),
    ...(staffMemberId === work.actor.staffMemberId ? [ofCandidate] : []),
  ]);
}
