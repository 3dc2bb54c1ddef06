import type { SystemActor, Work } from '../work/work.js';
import { letGo } from './remove-evidence.js';

/** Removes evidence and recordings of activities `a` that a condition finds. */
export async function emptyEvidence(work: Work<SystemActor>, found: string, parameters: unknown[]): Promise<void> {
  const removed = await work.db.query<[{ fileId: string | null }[]]>(
    `delete from evidence e using activity a
      where a.board_id = e.board_id and a.id = e.activity_id and ${found} returning e.file_id as "fileId"`,
    parameters,
  );
  await letGo(
    work,
    removed[0].flatMap(({ fileId }) => fileId ?? []),
  );
  await work.db.query(
    `delete from lesson_recording r using activity a
      where a.board_id = r.board_id and a.id = r.activity_id and ${found}`,
    parameters,
  );
}
