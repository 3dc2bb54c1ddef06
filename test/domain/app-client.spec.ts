import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppClient, READ_ONLY, settingOf } from '@app/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const START = 'START TRANSACTION';
const SNAPSHOT = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ';
const NOTE = `insert into note values ($1)`;
const IN_BOARD = `select current_setting('app.board', true) as board`;
const SAME = 'select 1 where 1 = $1::int';
const BOARD = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const WITHIN = settingOf('app.board', BOARD);
const READING = `${READ_ONLY}; ${WITHIN}`;

describe('a connection of the app', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let pid: number;

  const ask = async <Row>(text: string, values?: unknown[]): Promise<Row[]> =>
    (await client.query<Row & pg.QueryResultRow>(text, values)).rows;
  /** What the server says of it: what it does, and what it was last asked. */
  const seen = async (): Promise<{ state: string; query: string }> => {
    const [row] = await database.owner.query<{ state: string; query: string }[]>(
      `select state, query from pg_stat_activity where pid = $1`,
      [pid],
    );
    return row as { state: string; query: string };
  };
  const notes = async (): Promise<string[]> =>
    (await database.owner.query<{ text: string }[]>(`select text from note order by 1`)).map(({ text }) => text);

  beforeAll(async () => {
    database = await openTestDatabase();
    await database.owner.query(`create table note (text text); grant all on note to public`);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    client = new AppClient({ connectionString: database.appUrl });
    await client.connect();
    [{ pid }] = (await ask<{ pid: number }>('select pg_backend_pid() as pid')) as [{ pid: number }];
    await database.owner.query('truncate note');
  });
  afterEach(() => client.end());

  it('opens a transaction with the first question, which knows what was set', async () => {
    const { query: before } = await seen();
    await client.query(START);
    await client.query(SNAPSHOT);
    await client.query(READING);
    expect(await seen()).toEqual({ state: 'idle', query: before });
    expect(await ask(IN_BOARD)).toEqual([{ board: BOARD }]);
    expect(await ask(`select current_setting('transaction_isolation') as level`)).toEqual([
      { level: 'repeatable read' },
    ]);
    await client.query('COMMIT');
    // It was set for that transaction alone.
    expect(await ask(IN_BOARD)).toEqual([{ board: '' }]);
  });

  it('never begins one in which nothing is asked', async () => {
    const { query: before } = await seen();
    await client.query(START);
    await client.query(READING);
    await client.query('COMMIT');
    expect(await seen()).toEqual({ state: 'idle', query: before });
    await client.query(NOTE, ['afterwards']);
    expect(await notes()).toEqual(['afterwards']);
  });

  it('has written when the end has been answered, and nothing of what was undone', async () => {
    await client.query(START);
    await client.query(NOTE, ['kept']);
    expect(await notes()).toEqual([]);
    await client.query('COMMIT');
    expect(await notes()).toEqual(['kept']);
    await client.query(START);
    await client.query(NOTE, ['undone']);
    await client.query('ROLLBACK');
    expect(await notes()).toEqual(['kept']);
  });

  it('does not stay in a transaction that only read', async () => {
    await client.query(START);
    await client.query(READING);
    await ask(IN_BOARD);
    await client.query('COMMIT');
    await pause(200);
    expect(await seen()).toMatchObject({ state: 'idle', query: 'commit' });
  });

  it('goes from reading to writing, and the other way round, in one breath', async () => {
    for (const text of ['one', 'two', 'three']) {
      await client.query(START);
      await client.query(READING);
      await ask(IN_BOARD);
      await client.query('COMMIT');
      await client.query(START);
      await client.query(NOTE, [text]);
      await client.query('COMMIT');
    }
    expect(await notes()).toEqual(['one', 'three', 'two']);
    await client.query(START);
    await client.query(READING);
    await ask(IN_BOARD);
    await client.query('COMMIT');
    // As other libraries ask, on the same connection.
    await client.query({ text: NOTE, values: ['by itself'] });
    await client.query(START);
    await client.query(READING);
    await expect(client.query(NOTE, ['four'])).rejects.toThrow('read-only transaction');
    await client.query('ROLLBACK');
    await client.query(NOTE, ['five']);
    expect(await notes()).toEqual(['by itself', 'five', 'one', 'three', 'two']);
  });

  it('begins also where what sets something has a mistake, and takes nothing out of it', async () => {
    await client.query(START);
    await client.query(WITHIN);
    await expect(client.query('SET TRANSACTION ISOLATION LEVEL OF SORTS')).rejects.toThrow('syntax error');
    await expect(client.query(NOTE, ['never'])).rejects.toThrow('aborted');
    await client.query('ROLLBACK');
    expect(await notes()).toEqual([]);
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('sets what it is given, whatever that is', async () => {
    const given = `o'neill'; drop table note; --\\`;
    await client.query(START);
    await client.query(settingOf('app.presented_email', given));
    expect(await ask(`select current_setting('app.presented_email') as email`)).toEqual([{ email: given }]);
    await client.query('ROLLBACK');
    expect(await notes()).toEqual([]);
  });

  it('prepares what comes again, and forgets the oldest of very many', async () => {
    const prepared = async () =>
      (await ask<{ statement: string }>('select statement from pg_prepared_statements')).map((row) => row.statement);
    await ask(SAME, [1]);
    expect(await prepared()).toEqual([]);
    for (const value of [2, 3]) await ask(SAME, [value]);
    expect(await prepared()).toEqual([SAME]);
    for (let nth = 0; nth < 300; nth += 1)
      for (const value of [1, 2]) await ask(`select 1 as column_${nth} where 1 = $1::int`, [value]);
    const kept = await prepared();
    expect(kept).toHaveLength(256);
    expect(kept).not.toContain(SAME);
  });

  it('prepares nothing for which PostgreSQL would have to guess how much a value chooses', async () => {
    const asked: [string, unknown[]][] = [
      ['select text from note where text > $1', ['a']],
      ['select text from note where text >= $1', ['a']],
      ['select text from note where text = any($1::text[])', [['a']]],
      ['select text from note where ($1::text is null or text = $1)', [null]],
      ['select text from note where text = $1 limit $2', ['a', 1]],
      ['insert into note select t from unnest($1::text[]) t', [['a']]],
    ];
    for (const [text, values] of asked) for (let time = 1; time <= 3; time += 1) await ask(text, values);
    expect(await ask('select statement from pg_prepared_statements order by 1')).toEqual([
      { statement: 'insert into note select t from unnest($1::text[]) t' },
      { statement: 'select text from note where text = $1 limit $2' },
    ]);
  });

  it('goes on after a statement that could not be understood', async () => {
    await ask(SAME, [1]);
    await client.query(START);
    await expect(client.query('select 1 where 1 = $1::no_such_type', [1])).rejects.toThrow('no_such_type');
    await expect(ask(SAME, [2])).rejects.toThrow('aborted');
    await client.query('ROLLBACK');
    expect(await ask(SAME, [3])).toEqual([]);
  });
});
