import { newId } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { ContentOpening } from './content-opening.entity.js';

/**
 * Writes down that the actor opened content of somebody else. It is part of the answer's transaction: where it cannot
 * be written, as in one that only reads, the content is not shown.
 */
export async function noteOpening(
  work: StaffWork,
  opened: Pick<ContentOpening, 'subjectType' | 'subjectId' | 'ownerId'>,
): Promise<void> {
  const { boardId, staffMemberId: openedBy } = work.actor;
  work.bookkeeping();
  await work.db.insert(ContentOpening, { id: newId(), boardId, at: work.now, openedBy, ...opened });
}
