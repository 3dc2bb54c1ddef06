import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker, type WorkerOptions } from 'bullmq';

/** The schema in which BullMQ keeps its tables when PostgreSQL is the engine. */
export const QUEUE_SCHEMA = 'leerspoor_queue';

/** Where the queue lives: PostgreSQL, or Redis (Valkey) where `redisUrl` is set. */
export interface QueueEngine {
  readonly databaseUrl: string;
  readonly databaseRole: string;
  readonly redisUrl: string | undefined;
}

/**
 * The connection that BullMQ opens. One engine a process: the backend is a process-wide setting of BullMQ, set here
 * before any queue or worker exists.
 */
function connectionOf(engine: QueueEngine, poolSize: number): WorkerOptions['connection'] {
  if (engine.redisUrl) return { url: engine.redisUrl, maxRetriesPerRequest: null };
  setDefaultBackendFactory(createPostgresBackend);
  const connection = {
    connectionString: engine.databaseUrl,
    schema: QUEUE_SCHEMA,
    max: poolSize,
    options: `-c role=${engine.databaseRole}`,
  };
  // BullMQ's shared options are typed for Redis; the backend takes a node-postgres configuration.
  return connection;
}

export const openQueue = (name: string, engine: QueueEngine): Queue =>
  new Queue(name, { connection: connectionOf(engine, 2) });

export const openWorker = (
  name: string,
  engine: QueueEngine,
  process: ConstructorParameters<typeof Worker>[1],
  options: Omit<WorkerOptions, 'connection'>,
): Worker => new Worker(name, process, { ...options, connection: connectionOf(engine, 4) });
