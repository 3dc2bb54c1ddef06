import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { Membership } from '../leerteams/membership.entity.js';
import { isCurrent } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { LeadTurn } from './lead-turn.entity.js';

/**
 * The only door to a lead turn: for who is outside the leerteam it is not there, and as long as it is an offer for
 * nobody but the two whom it is between. What is asked in order to change it is locked.
 */
export async function loadLeadTurn(work: StaffWork, id: string, permission: Permission): Promise<LeadTurn> {
  const { boardId } = work.actor;
  const { writes } = PERMISSIONS[permission];
  const lock = writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const turn = await work.db.findOne(LeadTurn, { where: { boardId, id }, ...lock });
  if (!turn) throw new NotFound('lead_turn');
  await loadLeerteam(work, turn.leerteamId, writes ? 'lead-turn.take' : 'lead-turn.read').catch((error: unknown) => {
    throw error instanceof NotAllowed ? new NotFound('lead_turn') : error;
  });
  const relations = await relationsTo(work, turn);
  if (!permits(work.actor, 'lead-turn.read', { relations })) throw new NotFound('lead_turn');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return turn;
}

async function relationsTo(work: StaffWork, turn: LeadTurn): Promise<ReadonlySet<Relation>> {
  const { staffMemberId: me, boardId } = work.actor;
  const relations = new Set<Relation>(['withinBoard']);
  if (turn.acceptedOn === null) {
    if (turn.leaderId === me) relations.add('invited');
    if (turn.offeredById === me) relations.add('host');
    return relations;
  }
  relations.add('member');
  if (turn.leaderId === me) relations.add('owner');
  const coordinates = { boardId, leerteamId: turn.leerteamId, staffMemberId: me, role: 'coordinator' as const };
  const own = await work.db.findBy(Membership, coordinates);
  if (own.some((membership) => isCurrent(membership, today(work)))) relations.add('coordinator');
  return relations;
}
