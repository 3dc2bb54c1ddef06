import type { Work } from '@app/domain';

/** Values by the name of their column. */
export type Row = Readonly<Record<string, string | number | null>>;

/*
 * Whole sets of rows in one statement each. Names of tables and columns are written in this folder and never come
 * from a package; values travel as parameters.
 */

/** Adds rows, or gives those that stand (by `key`) the new values; a version goes up by one. */
export async function upsertRows(
  work: Work,
  table: string,
  rows: readonly Row[],
  key: readonly string[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = ['board_id', ...Object.keys(first)];
  const updates = columns
    .filter((column) => column !== 'board_id' && !key.includes(column))
    .map((column) => (column === 'version' ? `version = ${table}.version + 1` : `${column} = excluded.${column}`));
  await work.db.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key.join(', ')}) do update set ${updates.join(', ')}`,
    [JSON.stringify(rows.map((row) => ({ board_id: work.actor.boardId, ...row })))],
  );
}

/** Takes rows away, each by the columns that are given of it. */
export async function deleteRows(work: Work, table: string, keys: readonly Row[]): Promise<void> {
  const [first] = keys;
  if (!first) return;
  const same = Object.keys(first).map((column) => `t.${column} = k.${column}`);
  await work.db.query(
    `delete from ${table} t using jsonb_populate_recordset(null::${table}, $2::jsonb) k
      where t.board_id = $1 and ${same.join(' and ')}`,
    [work.actor.boardId, JSON.stringify(keys)],
  );
}

/** Lets go of a value that there can be only one of, so that it can pass from one row to another. */
export async function release(work: Work, table: string, column: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await work.db.query(`update ${table} set ${column} = null where board_id = $1 and id = any($2::uuid[])`, [
    work.actor.boardId,
    ids,
  ]);
}
