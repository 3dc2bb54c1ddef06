import type pg from 'pg';
import type { Generated } from './texts.js';

/** The columns of a table that PostgreSQL makes of others. */
export async function generatedOf(client: pg.Client, table: string): Promise<readonly Generated[]> {
  const { rows } = await client.query<Generated>(
    `select a.attname as name, pg_get_expr(d.adbin, d.adrelid) as expression
       from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = $1::regclass and a.attgenerated = 's' order by a.attnum`,
    [table],
  );
  return rows;
}

/**
 * Takes ready-made values for generated columns while it is filled. Making the words of ten million records anew takes
 * longer than all the rest, and to drop and set an expression is to write the table again: so it is told in the
 * catalogue, which a superuser may, and afterwards the columns are what they were.
 */
export async function withWritableColumns(
  client: pg.Client,
  table: string,
  columns: readonly Generated[],
  write: () => Promise<void>,
): Promise<void> {
  const mark = (generated: '' | 's') =>
    client.query(`update pg_attribute set attgenerated = $3 where attrelid = $1::regclass and attname = any($2)`, [
      ...[table, columns.map(({ name }) => name)],
      generated,
    ]);
  await mark('');
  await write();
  await mark('s');
}

/** Removes the indexes of tables that no constraint needs; answers how to put them back. */
export async function withoutIndexes(client: pg.Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = any($1::regclass[]) and not i.indisunique
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await client.query(definition);
  };
}
