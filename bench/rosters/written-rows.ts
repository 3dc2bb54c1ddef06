import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Every table that an import of a roster writes to, each after those that it refers to. */
const WRITTEN = [
  'school',
  'school_year',
  'staff_member',
  'pupil_group',
  'appointment',
  'role_grant',
  'teaching_assignment',
  'pupil_group_member',
  'history_entry',
] as const;

/** Rows as `COPY` writes them, by table, in the order in which they can be written. */
export type Rows = ReadonlyMap<string, Buffer>;

/** How many rows each table has; of those alone that have any. */
export async function countRows(owner: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const counts = rows.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
  const counted = await owner.query<{ name: string; rows: number }>(counts.join(' union all '));
  return new Map(counted.rows.filter((one) => one.rows > 0).map((one) => [one.name, one.rows]));
}

/** What an import wrote, read back; refuses where it wrote to another table, as then the floor would do less than it. */
export async function readWritten(owner: pg.Client, before: ReadonlyMap<string, number>): Promise<Rows> {
  const written = [...(await countRows(owner))].filter(([name, rows]) => rows !== before.get(name));
  const unknown = written.filter(([name]) => !WRITTEN.some((table) => name === `public.${table}`));
  if (unknown.length > 0) throw new Error(`An import wrote to ${unknown.map(([name]) => name).join(', ')} too.`);
  return readRows(owner, WRITTEN);
}

export async function readRows(owner: pg.Client, tables: readonly string[]): Promise<Rows> {
  const read = new Map<string, Buffer>();
  for (const table of tables) read.set(table, await buffer(owner.query(copyTo(`copy ${table} to stdout`))));
  return read;
}

/** Empties those tables, and all that refers to them. */
export async function emptyWritten(owner: pg.Client): Promise<void> {
  await owner.query(`truncate ${WRITTEN.join(', ')} cascade`);
}

/**
 * Writes rows into the tables as they are, with all their keys, checks and indexes, in one transaction. Nothing that
 * PostgreSQL thinks of emptier tables stands in the way, as in an import; a floor that goes through all rows is none.
 */
export async function copyRows(owner: pg.Client, rows: Rows): Promise<void> {
  await owner.query('discard plans');
  await owner.query('begin');
  await owner.query(`lock table ${[...rows.keys()].join(', ')} in share update exclusive mode`);
  for (const [table, bytes] of rows)
    await pipeline(Readable.from(chunksOf(bytes)), owner.query(copyFrom(`copy ${table} from stdin`)));
  await owner.query('commit');
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  const CHUNK = 65_536;
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
