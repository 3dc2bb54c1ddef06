import { NotFound, RuleBroken } from '@app/platform';
import { IsNull, LessThanOrEqual } from 'typeorm';
import type { StaffWork } from '../work/work.js';
import { Notice } from './notice.entity.js';

/** Says that the actor read a notice; once is enough. Another's is not there. */
export async function readNotice(work: StaffWork, id: string): Promise<void> {
  const own = { boardId: work.actor.boardId, recipientId: work.actor.staffMemberId, id };
  // When somebody looked at what they were told is no fact of their record.
  work.bookkeeping();
  if (!(await work.db.existsBy(Notice, own))) throw new NotFound('notice');
  await work.db.update(Notice, { ...own, readAt: IsNull() }, { readAt: work.now });
}

/** Says that the actor read everything up to and including a notice: what came in meanwhile stays unread. */
export async function readNoticesUpTo(work: StaffWork, id: string): Promise<void> {
  const { boardId, staffMemberId: recipientId } = work.actor;
  work.bookkeeping();
  if (!(await work.db.existsBy(Notice, { boardId, recipientId, id })))
    throw RuleBroken.at('/noticeId', 'unknown_notice');
  await work.db.update(
    Notice,
    { boardId, recipientId, id: LessThanOrEqual(id), readAt: IsNull() },
    { readAt: work.now },
  );
}
