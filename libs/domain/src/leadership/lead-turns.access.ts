import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { standingIn } from '../leerteams/leerteams.access.js';
import { withinLeerteam } from '../leerteams/within-leerteam.js';
import type { StaffWork } from '../work/work.js';
import { LeadTurn } from './lead-turn.entity.js';

/**
 * The only door to a lead turn: for who is outside the leerteam it is not there, and as long as it is an offer for
 * nobody but the two whom it is between. What is asked in order to change it is locked.
 */
export async function loadLeadTurn(work: StaffWork, id: string, permission: Permission): Promise<LeadTurn> {
  const { boardId } = work.actor;
  const { writes } = PERMISSIONS[permission];
  if (writes) await lockTurns(work, id);
  const turn = await work.db.findOneBy(LeadTurn, { boardId, id });
  if (!turn) throw new NotFound('lead_turn');
  const gate = writes ? 'lead-turn.take' : 'lead-turn.read';
  const leerteam = await withinLeerteam(work, turn.leerteamId, gate, 'lead_turn');
  const relations = relationsTo(turn, work.actor.staffMemberId, await standingIn(work, leerteam));
  if (!permits(work.actor, 'lead-turn.read', { relations })) throw new NotFound('lead_turn');
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return turn;
}

/**
 * Locks a turn, the one that it takes over, and those that take it over: to end one changes the others. Whichever of
 * them is asked for, the earlier is locked first, so that nobody waits for each other.
 */
async function lockTurns(work: StaffWork, id: string): Promise<void> {
  await work.db.query(
    `select from lead_turn t
      where t.board_id = $1 and (t.id = $2 or t.takes_over_id = $2
        or t.id = (select o.takes_over_id from lead_turn o where o.board_id = $1 and o.id = $2))
      order by t.id for update`,
    [work.actor.boardId, id],
  );
}

/** How somebody stands to a turn of a leerteam that they are in: in an offer, who stands so to the team has no part. */
function relationsTo(turn: LeadTurn, me: string, inTeam: ReadonlySet<Relation>): ReadonlySet<Relation> {
  if (turn.acceptedOn !== null) return new Set([...inTeam, ...(turn.leaderId === me ? (['owner'] as const) : [])]);
  return new Set<Relation>([
    'withinBoard',
    ...(turn.leaderId === me ? (['invited'] as const) : []),
    ...(turn.offeredById === me ? (['host'] as const) : []),
  ]);
}
