import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import pg from 'pg';
import { runningServerOn } from './running-server.js';
import { servePostgres } from './serve-postgres.js';

describe('the embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'leerspoor-data-'));
  const cluster = join(dataDir, 'cluster');
  let stop = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();

  const serve = async ({ fast } = { fast: true }) => {
    stop = new AbortController();
    const log = new PassThrough().resume();
    const serving = await servePostgres({ dataDir, port: undefined, fast, log, signal: stop.signal });
    ended = serving.ended.catch(() => undefined);
    return serving;
  };
  afterEach(async () => {
    stop.abort();
    await ended;
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const ask = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('keeps what was written from one start to the next', async () => {
    const first = await serve();
    await ask(first.ownerUrl, `create table note as select 'read' as text`);
    stop.abort();
    await first.ended;
    expect(runningServerOn(cluster)).toBeUndefined();

    const second = await serve();
    expect(await ask(second.ownerUrl, 'select text from note')).toEqual([{ text: 'read' }]);
    expect(new URL(second.ownerUrl).password).toBe(new URL(first.ownerUrl).password);
  });

  it('says when the server was killed, and comes back with what was committed', async () => {
    const first = await serve({ fast: false });
    await ask(first.ownerUrl, `create table remark as select 'read' as text`);
    process.kill(runningServerOn(cluster) ?? NaN, 'SIGKILL');
    await expect(first.ended).rejects.toThrow('PostgreSQL stopped by itself: killed by SIGKILL.');

    const second = await serve();
    expect(await ask(second.ownerUrl, 'select text from remark')).toEqual([{ text: 'read' }]);
  });

  it('is not held up by the lock file of a killed server whose number another process has by now', async () => {
    const first = await serve();
    stop.abort();
    await first.ended;
    // PostgreSQL itself minds a process of its own user only.
    const { uid, gid } = statSync(cluster);
    const other = spawn('sleep', ['60'], { uid, gid });
    const lines = [other.pid, cluster, 1, 5432, '', '127.0.0.1', '1 1', 'ready', ''];
    writeFileSync(join(cluster, 'postmaster.pid'), lines.join('\n'));

    const second = await serve().finally(() => other.kill());
    expect(await ask(second.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('knows the letters of every language, whatever the locale of the machine', async () => {
    const { ownerUrl } = await serve();
    const sql = `select upper('één') as upper, 'ÉÉN' ~* 'één' as matches, current_setting('TimeZone') as zone`;
    expect(await ask(ownerUrl, sql)).toEqual([{ upper: 'ÉÉN', matches: true, zone: 'UTC' }]);
  });

  it('lets in nobody without its password, which only its owner can read', async () => {
    const { ownerUrl } = await serve();
    const stranger = new URL(ownerUrl);
    stranger.password = 'guessed';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'passwords.json')).mode & 0o777).toBe(0o600);
  });
});
