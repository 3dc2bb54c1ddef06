import { APP_ROLE } from '@app/platform';
import type { QueueEngine } from '../../libs/jobs/src/connection.js';
import { hasRedis, startRedis } from './redis-server.js';
import { openTestDatabase } from './test-database.js';

type EngineName = 'PostgreSQL' | 'Redis';

/** What the queue can live on, here: for `describe.each`. */
export const QUEUE_ENGINES: readonly EngineName[] = hasRedis() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

/** An engine of a test's own, with nothing in its queue. */
export async function openEngine(name: EngineName): Promise<{ engine: QueueEngine; close: () => Promise<void> }> {
  if (name === 'Redis') {
    const redis = await startRedis();
    // Nothing listens there: whoever took PostgreSQL after all would not get far.
    const engine = { databaseUrl: 'postgres://127.0.0.1:9/none', databaseRole: APP_ROLE, redisUrl: redis.url };
    return { engine, close: () => redis.stop() };
  }
  const database = await openTestDatabase();
  const engine = { databaseUrl: database.appUrl, databaseRole: APP_ROLE, redisUrl: undefined };
  return { engine, close: () => database.close() };
}
