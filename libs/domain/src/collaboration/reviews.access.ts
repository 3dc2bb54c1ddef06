import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { withinLeerteam } from '../leerteams/within-leerteam.js';
import type { StaffWork } from '../work/work.js';
import { CollaborationReview } from './collaboration-review.entity.js';
import { ReviewMember } from './review-details.entity.js';

/**
 * The only door to a collaboration review: for who is outside the leerteam today it is not there, whatever they lead or
 * administer. Who answers locks it: answers are counted one after the other, and none after it is settled.
 */
export async function loadReview(work: StaffWork, id: string, permission: Permission): Promise<CollaborationReview> {
  const { boardId, staffMemberId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const review = await work.db.findOne(CollaborationReview, { where: { boardId, id }, ...lock });
  if (!review) throw new NotFound('collaboration_review');
  const gate = PERMISSIONS[permission].writes ? 'collaboration-review.open' : 'collaboration-review.read';
  await withinLeerteam(work, review.leerteamId, gate, 'collaboration_review');
  const asked = await work.db.existsBy(ReviewMember, { boardId, reviewId: id, staffMemberId });
  const relations = new Set<Relation>(['withinBoard', 'member', ...(asked ? (['invited'] as const) : [])]);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return review;
}
