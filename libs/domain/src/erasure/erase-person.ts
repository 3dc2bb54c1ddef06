import type { PersonalTable } from '../personal-data/personal-table.js';
import { StaffMember } from '../people/staff-member.entity.js';
import { today } from '../work/today.js';
import type { SystemActor, Work } from '../work/work.js';

export interface ErasureMeans {
  readonly tables: readonly PersonalTable[];
  /** The mark that is kept of the id that the source knows somebody by. */
  readonly markOf: (boardId: string, sourceId: string) => string;
}

/** A table of which something was left: the erasure is undone as a whole. */
class NotErased extends Error {}

/**
 * Goes through every table that holds something on a person, and says how many rows were removed or emptied in each.
 * What is to be removed is looked for again afterwards: the count is a proof, not a hope.
 */
export async function erasePerson(
  work: Work<SystemActor>,
  { id, boardId, sourceId }: StaffMember,
  { tables, markOf }: ErasureMeans,
): Promise<Record<string, number>> {
  if (sourceId !== null)
    await work.db.update(StaffMember, { boardId, id }, { erasedSource: markOf(boardId, sourceId) });
  const counts: Record<string, number> = {};
  for (const one of tables) {
    if (one.erasure.does === 'keeps') continue;
    counts[one.table] = await erase(work, one, id);
    if (one.erasure.does === 'removes' && (await countRows(work, one, id)) > 0)
      throw new NotErased(`${one.table} still holds something`);
  }
  return counts;
}

async function erase(work: Work, { table, rows, erasure }: PersonalTable, personId: string): Promise<number> {
  if (erasure.does === 'keeps') return 0;
  if (erasure.by === 'function') return count(work, `select erase_${table}($1, $2) as n`, [personId, work.now]);
  const statement =
    erasure.by === 'statement' ? `delete from ${table} t where t.board_id = $1 and ${rows}` : erasure.by.statement;
  return count(
    work,
    `with who as (select $1::uuid as board, $2::uuid as person, $3::timestamptz as at, $4::date as today),
          done as (${statement} returning 1)
     select count(*) as n from done`,
    [work.actor.boardId, personId, work.now, today(work)],
  );
}

const countRows = (work: Work, { table, rows }: PersonalTable, personId: string): Promise<number> =>
  count(work, `select count(*) as n from ${table} t where t.board_id = $1 and ${rows}`, [work.actor.boardId, personId]);

async function count(work: Work, sql: string, parameters: unknown[]): Promise<number> {
  const [row] = await work.db.query<[{ n: number }]>(sql, parameters);
  return row.n;
}
