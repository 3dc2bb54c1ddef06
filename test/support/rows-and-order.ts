import type { TestApi } from './api.js';

/**
 * All that the database holds of a board: every row of every table with where it stands and in which order it was
 * written last, with the ids that differ between two worlds told apart by whose they are (`named`).
 */
export async function rowsAndOrder(
  { database }: TestApi,
  boardId: string,
  named: ReadonlyMap<string, string>,
): Promise<string[]> {
  const tables = await database.owner.query<{ name: string }[]>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'board_id' order by 1`,
  );
  const all: string[] = [];
  for (const { name } of tables) {
    const rows = await database.owner.query<{ row: string; xmin: string }[]>(
      `select t::text as row, t.xmin::text as xmin from "${name}" t where board_id = $1 order by t.ctid`,
      [boardId],
    );
    // Which transaction wrote a row is told by its rank: of all that was written, how early.
    for (const { row, xmin } of rows) all.push(`${name}\t${xmin}\t${row}`);
  }
  const ranks = [...new Set(all.map((line) => Number(line.split('\t')[1])))].toSorted((a, b) => a - b);
  return all.map((line) => {
    const [name = '', xmin = '', row = ''] = line.split('\t');
    // A request hash holds the path, and so an id: it is compared elsewhere.
    const known = row.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (one) => named.get(one) ?? 'an id');
    return `${name} ${ranks.indexOf(Number(xmin))} ${known.replace(/\\\\x[0-9a-f]{64}/g, 'a hash')}`;
  });
}
