import type { TestApi } from './api.js';

/** A row that requests come to, and wait for while a test holds it. */
export interface HeldRow {
  readonly table: 'machine_client' | 'staff_member' | 'consultation' | 'strategy_document';
  readonly id: string;
}

/**
 * Sends requests that lock a row, and holds them up there: none goes on before `count` of them wait, and `meanwhile` was
 * done. Answers what `send` answers, in a promise that is still to be waited for.
 */
export async function heldUp<Answer>(
  api: TestApi,
  { table, id }: HeldRow,
  count: number,
  send: () => Promise<Answer>,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly answers: Promise<Answer> }> {
  const { owner } = api.database;
  const waiting = async (): Promise<number> => {
    const rows = await owner.query<object[]>(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  return owner.transaction(async (db) => {
    await db.query(`select from ${table} where id = $1 for update`, [id]);
    const answers = send();
    while ((await waiting()) < count) await new Promise((resolve) => setTimeout(resolve, 10));
    await meanwhile();
    return { answers };
  });
}
