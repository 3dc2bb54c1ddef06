import type pg from 'pg';

/** Of a table with more rows than this, one in a hundred pages is looked at. */
const ALL_OF = 1_000_000;

/** Fails where a row refers to one that is not there: nothing was checked while the rows were written. */
export async function expectReferences(client: pg.Client, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{
    name: string;
    from: string;
    to: string;
    own: string[];
    their: string[];
    size: number;
  }>(
    `select c.conname as name, c.conrelid::regclass::text as from, c.confrelid::regclass::text as to, t.reltuples as size,
            ${columns('c.conrelid', 'c.conkey')} as own, ${columns('c.confrelid', 'c.confkey')} as their
       from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and c.conrelid = any($1::regclass[]) order by 1`,
    [tables],
  );
  for (const { name, from, to, own, their, size } of rows) {
    const sample = size > ALL_OF ? 'tablesample system (1)' : '';
    const { rows: lost } = await client.query(
      `select from ${from} a ${sample} where ${own.map((column) => `a.${column} is not null`).join(' and ')}
          and not exists (select from ${to} b where ${own.map((column, n) => `b.${their[n]!} = a.${column}`).join(' and ')})
        limit 1`,
    );
    if (lost.length > 0) throw new Error(`A row of ${from} refers to nothing: ${name}.`);
  }
}

const columns = (table: string, key: string): string =>
  `(select array_agg(quote_ident(attname) order by place) from unnest(${key}) with ordinality k (number, place)
      join pg_attribute on attrelid = ${table} and attnum = k.number)`;
