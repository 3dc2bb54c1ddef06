import { newId, RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import type { Activity } from '../activities/activity.entity.js';
import type { StaffWork } from '../work/work.js';
import { Evidence } from './evidence.entity.js';
import { evidenceRow, type EvidenceRow } from './evidence.queries.js';
import { MOST_EVIDENCE } from './files.rules.js';

/** Adds a link to an own activity. */
export async function addLink(
  work: StaffWork,
  activityId: string,
  { url, title = null }: { readonly url: string; readonly title?: string | null },
): Promise<EvidenceRow> {
  const activity = await loadActivity(work, activityId, 'evidence.keep');
  await expectRoom(work, activityId);
  return addEvidence(work, activity, { kind: 'link', url, title, fileId: null, name: null });
}

/** Refuses one more where there are as many as there can be. The lock of the activity lets one in at a time. */
export async function expectRoom(work: StaffWork, activityId: string): Promise<void> {
  const there = await work.db.countBy(Evidence, { boardId: work.actor.boardId, activityId });
  if (there >= MOST_EVIDENCE) throw RuleBroken.at('', 'too_much_evidence', { limit: MOST_EVIDENCE });
}

/** Adds what was looked at; the history says of what kind it is, not what it says. */
export async function addEvidence(
  work: StaffWork,
  { id: activityId, boardId, ownerId }: Activity,
  added: Pick<Evidence, 'kind' | 'url' | 'title' | 'fileId' | 'name'>,
): Promise<EvidenceRow> {
  const id = newId();
  await work.db.insert(Evidence, { id, boardId, activityId, addedAt: work.now, ...added });
  const row = await evidenceRow(work, id);
  const { kind, mediaType, size } = row;
  const changes = { evidenceId: id, kind, ...(kind === 'file' ? { mediaType, size } : {}) };
  const subject = { subjectType: 'activity', subjectId: activityId, personId: ownerId };
  work.record({ event: 'activity.evidence-added', ...subject, changes });
  return row;
}
