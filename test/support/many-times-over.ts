import type { DataSource, EntityManager } from 'typeorm';

/** Of these nobody has many: somebody is at a school or in a leerteam once. */
const ONCE = new Set(['appointment', 'leerteam_membership', 'role_grant']);

/** Of a table, at most so many rows are copied: of history there are hundreds. */
const ROWS = 20;

/** How often what stands in a board is laid out once more. */
export interface Times {
  /** As boards of their own. */
  readonly boards: number;
  /** In the same board, with other people. */
  readonly withinBoard: number;
  /** Of the same people. */
  readonly ofTheSame: number;
}

interface Column {
  readonly name: string;
  readonly type: string;
  /** Text in a key of which no id is part, so that a copy needs another: none at all, or none but the board's. */
  readonly unique: 'everywhere' | 'within the board' | null;
}

interface CopiedTable {
  readonly name: string;
  readonly columns: readonly Column[];
}

/**
 * Lays out a board over and over, every table of it, so that a database is large in all that can be asked of it: a copy
 * is the same rows, with each id changed the same way wherever it stands. For plans alone; what a copy says is not true.
 */
export async function layOutManyTimes(owner: DataSource, boardId: string, times: Times): Promise<void> {
  await owner.transaction(async (db) => {
    await db.query(`set local session_replication_role = replica`);
    const tables = await tablesOf(db);
    // The same last: it would be copied with the board.
    for (const table of tables) await copyTo('another board', db, table, boardId, times.boards);
    for (const table of tables) await copyTo('other people', db, table, boardId, times.withinBoard);
    for (const table of tables) await copyTo('the same', db, table, boardId, times.ofTheSame);
  });
  await owner.query('analyze');
}

type To = 'another board' | 'other people' | 'the same';

async function copyTo(to: To, db: EntityManager, { name, columns }: CopiedTable, boardId: string, times: number) {
  const isBoard = name === 'board';
  if ((isBoard && to !== 'another board') || (ONCE.has(name) && to === 'the same')) return;
  const keepsId = (column: Column): boolean =>
    to === 'the same' ? column.name !== 'id' : to === 'other people' && column.name === 'board_id';
  const value = (column: Column): string => {
    if (column.type === 'uuid')
      return keepsId(column) ? column.name : `md5(t.${column.name}::text || '${to}' || k)::uuid`;
    if (column.unique === null || (to === 'another board' && column.unique !== 'everywhere')) return column.name;
    return column.type === 'bytea'
      ? `${column.name} || convert_to('${to}' || k, 'UTF8')`
      : `${column.name} || '-${to}-' || k`;
  };
  await db.query(
    `insert into ${name} (${columns.map((column) => column.name).join(', ')})
     select ${columns.map(value).join(', ')} from (select * from ${name} where ${isBoard ? 'id' : 'board_id'} = $1 limit ${ROWS}) t
      cross join generate_series(1, ${times}) k on conflict do nothing`,
    [boardId],
  );
}

/** A text that has to have a certain form stays as it is: its copies fall away where it may be there only once. */
async function tablesOf(db: EntityManager): Promise<CopiedTable[]> {
  return db.query<CopiedTable[]>(
    `select c.relname as name, jsonb_agg(jsonb_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, null),
              'unique', (select case when bool_or(not has_board) then 'everywhere' else 'within the board' end
                 from pg_index i cross join lateral (
                   select bool_or(o.atttypid = 'uuid'::regtype and o.attname <> 'board_id') as has_id,
                          bool_or(o.attname = 'board_id') as has_board, bool_or(o.attnum = a.attnum) as has_column
                     from pg_attribute o where o.attrelid = c.oid and o.attnum = any(i.indkey)) key
                where i.indrelid = c.oid and i.indisunique and has_column and not has_id
                  and a.atttypid in ('text'::regtype, 'bytea'::regtype)
                  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey))
               having count(*) > 0))) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute b where b.attrelid = c.oid and (b.attname = 'board_id' or c.relname = 'board'))
      group by c.relname order by c.relname`,
  );
}
