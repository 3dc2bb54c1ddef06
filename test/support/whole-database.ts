import type { DataSource } from 'typeorm';

/** Every row of every table there is, as text, by table: the queue's and those of no board too. */
export async function wholeDatabase(owner: DataSource): Promise<Map<string, string[]>> {
  const tables = await owner.query<{ name: string }[]>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const contents = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await owner.query<{ row: string }[]>(`select t::text as row from ${name} t order by 1`);
    contents.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return contents;
}

/** The tables in which a text stands: in a column of text or JSON, or in bytes, which are written in hexadecimal. */
export function tablesWith(text: string, contents: ReadonlyMap<string, readonly string[]>): string[] {
  const wanted = [text.toLowerCase(), Buffer.from(text).toString('hex')];
  return [...contents]
    .filter(([, rows]) => rows.some((row) => wanted.some((one) => row.toLowerCase().includes(one))))
    .map(([name]) => name);
}
