/** Everything that is BullMQ's. Loaded when the first queue is opened: until then an API goes without. */
import { createPostgresBackend, createRedisBackend, Queue, runMigrations, Worker, type WorkerOptions } from 'bullmq';
import type { Client } from 'pg';

/** The schema in which BullMQ keeps its tables when PostgreSQL is the engine. */
export const QUEUE_SCHEMA = 'leerspoor_queue';

/** Where the queue lives: PostgreSQL, or Redis (Valkey) where `redisUrl` is set. */
export interface QueueEngine {
  readonly databaseUrl: string;
  readonly databaseRole: string;
  readonly redisUrl: string | undefined;
}

/** What BullMQ opens: how it speaks to the engine, and where that is. Each queue and worker says it for itself. */
function backendOf(engine: QueueEngine, poolSize: number) {
  if (engine.redisUrl)
    return { connection: { url: engine.redisUrl, maxRetriesPerRequest: null }, open: createRedisBackend };
  const connection = {
    connectionString: engine.databaseUrl,
    schema: QUEUE_SCHEMA,
    max: poolSize,
    options: `-c role=${engine.databaseRole}`,
  };
  // BullMQ's shared options are typed for Redis; the backend takes a node-postgres configuration.
  return { connection, open: createPostgresBackend as unknown as typeof createRedisBackend };
}

export function openQueue(name: string, engine: QueueEngine): Queue {
  const { connection, open } = backendOf(engine, 2);
  return new Queue(name, { connection }, open);
}

export function openWorker(
  name: string,
  engine: QueueEngine,
  process: ConstructorParameters<typeof Worker>[1],
  options: Omit<WorkerOptions, 'connection'>,
): Worker {
  const { connection, open } = backendOf(engine, 4);
  return new Worker(name, process, { ...options, connection }, open);
}

export const migrateBackend = (client: Client): Promise<unknown> => runMigrations(client, QUEUE_SCHEMA);
