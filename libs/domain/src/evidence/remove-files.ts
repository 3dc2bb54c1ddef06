import { fileKey, type FileStore } from '@app/platform';
import type { UnitOfWork } from '../work/unit-of-work.js';
import type { SystemActor } from '../work/work.js';
import { LET_GO } from './remove-evidence.js';

/** How long bytes may be on their way; a request takes a minute at most. */
const HOURS_TO_ARRIVE = 24;

/**
 * Removes the bytes of files that are nobody's any more, then their rows; and gives up what never arrived. Killed
 * anywhere it is done the next time: a row goes after its bytes. One that fails keeps no other from being removed.
 */
export async function removeFiles(unitOfWork: UnitOfWork, files: FileStore): Promise<void> {
  const failures: unknown[] = [];
  for (const boardId of await unitOfWork.boardIds()) {
    const actor: SystemActor = { boardId, system: true };
    for (const id of await unitOfWork.run(actor, findLeaving)) {
      const removed = await files.remove(fileKey(boardId, id)).then(
        () => true,
        (error: unknown) => void failures.push(error),
      );
      if (!removed) continue;
      await unitOfWork.run(actor, async (work) => {
        work.bookkeeping();
        await work.db.query(`delete from stored_file where board_id = $1 and id = $2 and state = 'leaving'`, [
          boardId,
          id,
        ]);
      });
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `the bytes of ${failures.length} files were not removed`);
}

async function findLeaving(work: Parameters<Parameters<UnitOfWork['run']>[1]>[0]): Promise<string[]> {
  work.bookkeeping();
  const { boardId } = work.actor;
  await work.db.query(
    `update stored_file t set ${LET_GO}
      where t.board_id = $1 and t.state = 'arriving' and t.announced_at < $2::timestamptz - make_interval(hours => $3)`,
    [boardId, work.now, HOURS_TO_ARRIVE],
  );
  const rows = await work.db.query<{ id: string }[]>(
    `select id from stored_file where board_id = $1 and state = 'leaving' order by announced_at, id`,
    [boardId],
  );
  return rows.map(({ id }) => id);
}
