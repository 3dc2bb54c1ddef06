import { expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { ActivityDraft } from './activity-draft.entity.js';
import { loadDraft } from './activity-drafts.access.js';

/** Throws a draft away, for good: it was nothing yet. */
export async function discardDraft(work: StaffWork, id: string, version: number): Promise<void> {
  const draft = await loadDraft(work, id, 'activity-draft.save');
  expectVersion(draft, version);
  const { boardId, ownerId: personId } = draft;
  await work.db.delete(ActivityDraft, { boardId, id });
  work.record({ event: 'activity-draft.discarded', subjectType: 'activity_draft', subjectId: id, personId });
}
