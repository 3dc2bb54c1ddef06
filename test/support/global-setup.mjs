import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the databases of the tests take at most, with room to spare. */
const ROOM = 4 * 1024 ** 3;

/**
 * One embedded PostgreSQL for all tests, with a migrated database that each test file clones. Uses the built programs:
 * `npm test` builds first.
 */
export default async function setUp() {
  const { startDatabaseProcess } = await import('../../dist/libs/platform/src/embedded-postgres/database-process.js');
  const { isAlive } = await import('../../dist/libs/platform/src/embedded-postgres/is-alive.js');
  const { migrate } = await import('../../dist/apps/cli/src/commands/migrate.js');
  const place = inMemory() ?? tmpdir();
  removeLeftOver(place, isAlive);
  const dataDir = mkdtempSync(join(place, `leerspoor-test-${process.pid}-`));
  globalThis.leerspoorDataDir = dataDir;
  const database = await startDatabaseProcess({ dataDir, fast: true });
  await migrate(database.ownerUrl, database.appUrl);
  process.env['LEERSPOOR_TEST_OWNER_URL'] = database.ownerUrl;
  process.env['LEERSPOOR_TEST_APP_URL'] = database.appUrl;
  globalThis.leerspoorDatabase = database;
}

/**
 * A folder in memory, where there is one with room. A database is more than a thousand files, made and removed for each
 * test file: ext4 without a journal then takes over a second for each, as it looks for an inode that nobody had lately.
 */
function inMemory() {
  const folder = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ROOM ? folder : undefined;
  } catch {
    return undefined; // No such folder: not on Linux.
  }
}

/** What was left by a run that was killed. */
function removeLeftOver(place, isAlive) {
  for (const name of readdirSync(place)) {
    const pid = /^leerspoor-test-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(place, name), { recursive: true, force: true });
  }
}
