import { newId } from '@app/platform';
import type { StaffWork, UnitOfWork } from '@app/domain';
import { PersonalExport } from './personal-export.entity.js';
import { type ExportRow, findExport } from './personal-exports.queries.js';

/** How long an archive can be fetched. */
const EXPORT_DAYS = 7;
/** How long an export may wait or work before a sweep looks whether its job is still there. */
const PATIENCE_MINUTES = 10;

/** Asks for all that is held on oneself. One that waits already is the answer; a new one takes an older one's place. */
export async function requestExport(work: StaffWork): Promise<ExportRow> {
  const { boardId, staffMemberId } = work.actor;
  // Of two requests at once the second finds what the first asked for.
  work.bookkeeping();
  await work.db.query(`select from staff_member where board_id = $1 and id = $2 for no key update`, [
    boardId,
    staffMemberId,
  ]);
  const [waiting] = await work.db.query<{ id: string }[]>(
    `select id from personal_export where board_id = $1 and staff_member_id = $2 and state in ('queued', 'running')`,
    [boardId, staffMemberId],
  );
  if (waiting) return findExport(work, waiting.id);
  await work.db.delete(PersonalExport, { boardId, staffMemberId });
  const id = newId();
  const expiresAt = new Date(work.now.getTime() + EXPORT_DAYS * 86_400_000);
  const asked = { id, boardId, staffMemberId, requestedAt: work.now, state: 'queued' as const, expiresAt };
  await work.db.insert(PersonalExport, asked);
  const subject = { subjectType: 'personal_export', subjectId: id, personId: staffMemberId };
  work.record({ event: 'personal-export.requested', ...subject });
  work.later({ name: 'make-personal-export', payload: { boardId, exportId: id }, id });
  return findExport(work, id);
}

/** Queues again what waits or works for long: its job may have been lost in a crash. A job that is there stays one. */
export async function sweepExports(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds())
    await unitOfWork.run({ boardId, system: true }, async (work) => {
      const waiting = await work.db.query<{ id: string }[]>(
        `select id from personal_export
          where board_id = $1 and state in ('queued', 'running')
            and coalesce(started_at, requested_at) < $2::timestamptz - make_interval(mins => $3)`,
        [boardId, work.now, PATIENCE_MINUTES],
      );
      for (const { id } of waiting)
        work.later({ name: 'make-personal-export', payload: { boardId, exportId: id }, id });
    });
}

/** Removes archives that were there to be fetched long enough. */
export async function removeExpiredExports(unitOfWork: UnitOfWork): Promise<void> {
  for (const boardId of await unitOfWork.boardIds())
    await unitOfWork.run({ boardId, system: true }, async (work) => {
      work.bookkeeping();
      await work.db.query(`delete from personal_export where board_id = $1 and expires_at <= $2`, [boardId, work.now]);
    });
}
