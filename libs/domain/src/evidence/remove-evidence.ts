import { NotFound } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import type { StaffWork, Work } from '../work/work.js';
import { Evidence } from './evidence.entity.js';

/** Takes evidence away from an own activity. A link is gone at once; of a file the worker removes the bytes. */
export async function removeEvidence(work: StaffWork, id: string): Promise<void> {
  const { boardId } = work.actor;
  const found = await work.db.findOneBy(Evidence, { boardId, id });
  if (!found) throw new NotFound('evidence');
  const { activityId, kind, fileId } = found;
  const { ownerId } = await loadActivity(work, activityId, 'evidence.keep');
  const removed = await work.db.delete(Evidence, { boardId, id });
  // Somebody took it away while this waited for the activity.
  if (removed.affected !== 1) throw new NotFound('evidence');
  if (fileId !== null) await letGo(work, [fileId]);
  const subject = { subjectType: 'activity', subjectId: activityId, personId: ownerId };
  work.record({ event: 'activity.evidence-removed', ...subject, changes: { evidenceId: id, kind } });
}

/** Makes files nobody's, in this transaction; a worker removes their bytes. */
export async function letGo(work: Work, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await work.db.query(`update stored_file t set ${LET_GO} where t.board_id = $1 and t.id = any($2::uuid[])`, [
    work.actor.boardId,
    fileIds,
  ]);
  work.later({ name: 'remove-files', payload: {} });
}

/** What is left of a file that is nobody's any more: that there are bytes to remove, and where. */
export const LET_GO = `state = 'leaving', owner_id = null, media_type = null, size = null, sha256 = null`;
