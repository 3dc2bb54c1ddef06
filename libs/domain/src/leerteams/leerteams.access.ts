import { type Permission, PERMISSIONS, permits, type Relation, type Rule } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { FindOneOptions } from 'typeorm';
import { isCurrent } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Leerteam } from './leerteam.entity.js';
import { expectOpen } from './leerteams.rules.js';
import { Membership } from './membership.entity.js';

/**
 * The only door to a leerteam: finds it in the actor's board and decides whether they may do this with it. One that was
 * closed is there for who was in it then, to be read: whatever changes it, or what hangs on it, is refused.
 */
export async function loadLeerteam(work: StaffWork, id: string, permission: Permission): Promise<Leerteam> {
  const where = { boardId: work.actor.boardId, id };
  const leerteam = await work.db.findOne(Leerteam, { where, ...lockFor(permission) });
  if (!leerteam) throw new NotFound('leerteam');
  const relations = await standingIn(work, leerteam);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  if (changesLeerteam(permission) && permission !== 'leerteam.reopen') expectOpen(leerteam);
  return leerteam;
}

/** How the actor stands to a leerteam; to one that was closed, as they stood to it then. */
export async function standingIn(work: StaffWork, { id, boardId, closedOn }: Leerteam): Promise<ReadonlySet<Relation>> {
  const { staffMemberId } = work.actor;
  const own = await work.db.findBy(Membership, { boardId, leerteamId: id, staffMemberId });
  const current = own.filter((membership) => isCurrent(membership, closedOn ?? today(work)));
  return new Set<Relation>([
    'withinBoard',
    ...(current.length > 0 ? (['member'] as const) : []),
    ...(current.some(({ role }) => role === 'coordinator') ? (['coordinator'] as const) : []),
  ]);
}

/** Whether it changes the leerteam or something of it. A report on it, which is asked for as well, does not. */
function changesLeerteam(permission: Permission): boolean {
  const { writes, scope }: Rule = PERMISSIONS[permission];
  return writes && scope === 'leerteams';
}

/** What moves things from one agenda to another: in one team one after the other. */
const IN_TURN: readonly Permission[] = ['meeting.plan', 'meeting.close'];

/**
 * Who changes the leerteam itself holds it alone: of two changes of one version the second is told of the first. Who
 * writes in something of it does so beside others, and not beside that: what is written while it is closed comes before
 * it, or is refused. Nobody asks for more of it later than they hold: two who did would wait for each other.
 */
function lockFor(permission: Permission): Pick<FindOneOptions, 'lock'> {
  if (!changesLeerteam(permission)) return {};
  if (permission.startsWith('leerteam.')) return { lock: { mode: 'pessimistic_write' } };
  return { lock: { mode: IN_TURN.includes(permission) ? 'for_no_key_update' : 'for_key_share' } };
}
