import type { Work } from '@app/domain';

/** Lets one import at a time bring schools to a board: two at once would plan on the same board and write twice. */
export async function lockImports({ db, actor }: Work): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('oneroster ' || $1::text, 0))`, [actor.boardId]);
}
