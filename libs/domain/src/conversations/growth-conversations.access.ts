import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { GrowthConversation, type Side } from './growth-conversation.entity.js';

export interface OwnConversation {
  readonly conversation: GrowthConversation;
  /** Which of the two the actor is. */
  readonly side: Side;
}

/**
 * The only door to a growth conversation: it is there for the two whom it is between, as the people they are, whatever
 * they lead later. For everybody else it does not exist. What is asked in order to change it is locked.
 */
export async function loadConversation(work: StaffWork, id: string, permission: Permission): Promise<OwnConversation> {
  const { boardId, staffMemberId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'for_no_key_update' as const } } : {};
  const conversation = await work.db.findOne(GrowthConversation, { where: { boardId, id }, ...lock });
  if (!conversation) throw new NotFound('growth_conversation');
  const { colleagueId, leaderId, state, proposedBy } = conversation;
  if (staffMemberId !== colleagueId && staffMemberId !== leaderId) throw new NotFound('growth_conversation');
  const side = staffMemberId === colleagueId ? 'colleague' : 'leader';
  const asked = state === 'proposed' && proposedBy !== side;
  const relations = new Set<Relation>(['withinBoard', 'member', ...(asked ? (['asked'] as const) : [])]);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return { conversation, side };
}

/** The id of the other of the two. */
export const otherOf = ({ conversation, side }: OwnConversation): string =>
  side === 'colleague' ? conversation.leaderId : conversation.colleagueId;
