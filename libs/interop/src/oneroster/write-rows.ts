import type { Work } from '@app/domain';
import type { Write } from './writes.js';

/**
 * Does what is to be written, a statement each; all of it stands or falls with the transaction of `work`.
 *
 * Each row's foreign keys are looked up by a plan that goes by how many rows PostgreSQL thinks there are. Made for a
 * board with one person in it, that plan goes through all of a table, or all of a board, ten thousand times.
 */
export async function writeRows(work: Work, writes: readonly Write[]): Promise<void> {
  // What this connection keeps of other boards.
  await work.db.query('discard plans');
  await work.db.query(holdCounts([...new Set(writes.map(({ table }) => table))].sort()));
  for (const write of writes)
    await work.db.query(STATEMENT[write.how](write), [work.actor.boardId, Buffer.from(write.rows.buffer)]);
}

/**
 * Keeps PostgreSQL from counting the rows of these tables until the transaction ends: of what is not yet committed it
 * would count none. Where another import keeps it from that already, there is nothing to wait for.
 */
const holdCounts = (tables: readonly string[]): string => `
  do $$
  declare patience text := current_setting('lock_timeout');
  begin
    perform set_config('lock_timeout', '2s', true);
    lock table ${tables.join(', ')} in share update exclusive mode;
    perform set_config('lock_timeout', patience, true);
  exception when lock_not_available then null;
  end $$`;

const STATEMENT: Readonly<Record<Write['how'], (write: Write) => string>> = {
  add: (write) => insert(write),
  // By the key's own index, whatever the planner knows of a table that was filled a moment ago.
  replace: (write) =>
    `${insert(write)} on conflict (${write.key.join(', ')}) do update set ${changes(write, write.table, 'excluded')}`,
  change: (write) =>
    `update ${write.table} t set ${changes(write, 't', 'r')} from ${rowsOf(write)} r
      where t.board_id = $1 and ${same(write.key)}`,
  'take away': (write) =>
    `delete from ${write.table} t using ${rowsOf(write)} r where t.board_id = $1 and ${same(write.columns)}`,
};

const rowsOf = ({ table }: Write): string => `json_populate_recordset(null::${table}, $2::json)`;

const insert = (write: Write): string =>
  `insert into ${write.table} (board_id, ${write.columns.join(', ')})
   select $1::uuid, ${write.columns.join(', ')} from ${rowsOf(write)}`;

/** Columns that are no part of the key get the new value; a version goes up by one. */
const changes = ({ columns, key }: Write, stands: string, given: string): string =>
  columns
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = ${column === 'version' ? `${stands}.version + 1` : `${given}.${column}`}`)
    .join(', ');

const same = (columns: readonly string[]): string => columns.map((column) => `t.${column} = r.${column}`).join(' and ');
