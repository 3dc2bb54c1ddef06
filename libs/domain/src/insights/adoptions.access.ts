import { type Facts, type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { Adoption } from './adoption.entity.js';
import { standingToInsight } from './insights.access.js';

/**
 * The only door to one adoption; locked, where it is to be changed. It is the adopter's, whatever came of the insight.
 * Those whose insight it is know of it, and its readers where the adopter lets them.
 */
export async function loadAdoption(work: StaffWork, id: string, permission: Permission): Promise<Adoption> {
  const { boardId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const adoption = await work.db.findOne(Adoption, { where: { boardId, id }, ...lock });
  if (!adoption) throw new NotFound('insight_adoption');
  const facts = await standingTo(work, adoption);
  if (!permits(work.actor, 'insight-adoption.read', facts)) throw new NotFound('insight_adoption');
  if (!permits(work.actor, permission, facts)) throw new NotAllowed(permission);
  return adoption;
}

/** Of the relations to an insight, whose that is counts as being of those who wrote it: the owner here is the adopter. */
async function standingTo(work: StaffWork, { adopterId, insightId, openTo }: Adoption): Promise<Facts> {
  if (adopterId === work.actor.staffMemberId) return { relations: new Set<Relation>(['owner']) };
  const facts = insightId === null ? undefined : await standingToInsight(work, insightId);
  if (!facts) return { relations: new Set() };
  const { visibility } = facts;
  const relations = new Set([...facts.relations].map((one) => (one === 'owner' ? 'member' : one)));
  return { relations, ...(openTo === 'readers' && visibility ? { visibility } : {}) };
}
