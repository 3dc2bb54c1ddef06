import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { impersonalTables } from '@app/domain';
import { personalTables } from '@app/reporting';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Columns that name a member of staff without a foreign key: the row may outlive them. */
const NAMED = ['actor_id', 'person_id', 'staff_member_id', 'owner_id', 'opened_by', 'requested_by', 'recorded_by'];

describe('the catalogue of what is held on people', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const tables = async (): Promise<string[]> => {
    const rows = await database.owner.query<{ name: string }[]>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  /** Columns that refer to a member of staff, by key or by name. */
  const references = (): Promise<{ table: string; column: string }[]> =>
    database.owner.query(
      `select c.relname as table, a.attname as column
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname <> 'board_id'
          and (a.attname = any($1) or exists (select from pg_constraint k
            where k.conrelid = c.oid and k.confrelid = 'staff_member'::regclass and a.attnum = any(k.conkey)))
        order by 1, 2`,
      [NAMED],
    );

  it('has every table there is, once', async () => {
    const listed = [...personalTables.map(({ table }) => table), ...Object.keys(impersonalTables)];
    expect(listed.toSorted()).toEqual(await tables());
  });

  it('finds rows by every column that refers to a member of staff', async () => {
    const found = await references();
    expect(found.length).toBeGreaterThan(20);
    const conditions = new Map(personalTables.map(({ table, rows }) => [table, rows]));
    const forgotten = found.filter(({ table, column }) => !conditions.get(table)?.includes(column));
    expect(forgotten).toEqual([]);
  });

  it('says in both languages what is held, and what stays after erasure', () => {
    for (const { holds, erasure } of personalTables)
      for (const words of erasure.does === 'removes' ? [holds] : [holds, erasure.stays])
        expect([words.nl, words.en].filter((text) => text.length < 5)).toEqual([]);
  });

  it('withholds every hash, and every column of bytes', async () => {
    const secret = await database.owner.query<{ table: string; column: string }[]>(
      `select table_name as table, column_name as column from information_schema.columns
        where table_schema = 'public' and (data_type = 'bytea' or column_name ~ '_hash$' or column_name ~ 'secret')
          and not (table_name = 'report' and column_name = 'content_hash')`,
    );
    expect(secret.length).toBeGreaterThan(5);
    const withheld = new Map(personalTables.map((one) => [one.table, one.withheld]));
    const told = secret.filter(({ table, column }) => withheld.has(table) && !withheld.get(table)?.includes(column));
    expect(told).toEqual([]);
  });

  it('erases through functions that only the app may call, that are bound to their search path', async () => {
    const functions = await database.owner.query<{ name: string; app: boolean; public: boolean; sound: boolean }[]>(
      `select proname as name, has_function_privilege('leerspoor_app', oid, 'execute') as app,
              has_function_privilege('public', oid, 'execute') as public,
              prosecdef and proconfig = array['search_path=pg_catalog, pg_temp'] as sound
         from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
    );
    const erasing = personalTables.flatMap(({ table, erasure }) =>
      erasure.does !== 'keeps' && erasure.by === 'function' ? [`erase_${table}`] : [],
    );
    expect(functions).toEqual([
      ...erasing.toSorted().map((name) => ({ name, app: true, public: false, sound: true })),
      { name: 'expect_due_erasure', app: false, public: false, sound: true },
    ]);
  });
});
