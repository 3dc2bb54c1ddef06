import { type Permission, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { asIfNotThere } from '../work/as-if-not-there.js';
import type { StaffWork } from '../work/work.js';
import { loadInsight } from './insights.access.js';
import { Reaction } from './reaction.entity.js';

/**
 * The only door to one reaction, locked to be changed: it is its writer's, also when the insight was closed to them
 * since. Whoever else reads the insight may know of it.
 */
export async function loadReaction(work: StaffWork, id: string, permission: Permission): Promise<Reaction> {
  const { boardId, staffMemberId } = work.actor;
  const reaction = await work.db.findOne(Reaction, { where: { boardId, id }, lock: { mode: 'pessimistic_write' } });
  if (!reaction) throw new NotFound('insight_reaction');
  const isWriter = reaction.authorId === staffMemberId;
  if (!isWriter) await loadInsight(work, reaction.insightId, 'insight.read').catch(asIfNotThere('insight_reaction'));
  const relations = new Set(isWriter ? (['owner'] as const) : (['withinBoard'] as const));
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return reaction;
}
