import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One embedded PostgreSQL for all tests, with a migrated database that each test file clones. Uses the built programs:
 * `npm test` builds first.
 */
export default async function setUp() {
  const { startDatabaseProcess } = await import('../../dist/libs/platform/src/embedded-postgres/database-process.js');
  const { migrate } = await import('../../dist/apps/cli/src/commands/migrate.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'leerspoor-test-'));
  globalThis.leerspoorDataDir = dataDir;
  const database = await startDatabaseProcess({ dataDir, fast: true });
  await migrate(database.ownerUrl, database.appUrl);
  process.env['LEERSPOOR_TEST_OWNER_URL'] = database.ownerUrl;
  process.env['LEERSPOOR_TEST_APP_URL'] = database.appUrl;
  globalThis.leerspoorDatabase = database;
}
