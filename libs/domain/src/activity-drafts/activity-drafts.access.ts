import type { Permission } from '@app/access';
import { findPrivate, loadPrivate, type PrivateKind } from '../visibility/private-record.access.js';
import type { StaffWork } from '../work/work.js';
import { ActivityDraft } from './activity-draft.entity.js';

const DRAFT: PrivateKind<ActivityDraft> = { entity: ActivityDraft, name: 'activity_draft' };

/** The only door to a draft: its owner's. */
export const loadDraft = (work: StaffWork, id: string, permission: Permission): Promise<ActivityDraft> =>
  loadPrivate(work, DRAFT, id, permission);

/** The same, or to nothing where there is none yet. */
export const findDraft = (work: StaffWork, id: string, permission: Permission): Promise<ActivityDraft | null> =>
  findPrivate(work, DRAFT, id, permission);
