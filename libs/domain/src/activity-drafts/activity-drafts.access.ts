import { type Permission, PERMISSIONS, permits, type Relation } from '@app/access';
import { NotFound } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { ActivityDraft } from './activity-draft.entity.js';

/** The only door to a draft, or to nothing where there is none yet. For whoever is not its owner it is not there. */
export async function findDraft(work: StaffWork, id: string, permission: Permission): Promise<ActivityDraft | null> {
  const { boardId, staffMemberId } = work.actor;
  const lock = PERMISSIONS[permission].writes ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const draft = await work.db.findOne(ActivityDraft, { where: { boardId, id }, ...lock });
  if (!draft) return null;
  const relations = new Set<Relation>(['withinBoard', ...(draft.ownerId === staffMemberId ? ['owner' as const] : [])]);
  if (!permits(work.actor, permission, { relations })) throw new NotFound('activity_draft');
  return draft;
}

export async function loadDraft(work: StaffWork, id: string, permission: Permission): Promise<ActivityDraft> {
  const draft = await findDraft(work, id, permission);
  if (!draft) throw new NotFound('activity_draft');
  return draft;
}
