import { createPostgresBackend, createRedisBackend, type JobsOptions, Queue, Worker, type WorkerOptions } from 'bullmq';

/** BullMQ and nothing else, at work on one queue. */
export interface BareQueue {
  add(jobs: readonly { readonly name: string; readonly data: object; readonly opts: JobsOptions }[]): Promise<unknown>;
  close(): Promise<void>;
}

/** On PostgreSQL or Redis, as `connection` says; each job that is done is told. */
export async function openBareQueue(
  name: string,
  { connection, isRedis }: { readonly connection: object; readonly isRedis: boolean },
  options: Omit<WorkerOptions, 'connection'>,
  onDone: () => void,
): Promise<BareQueue> {
  const open = isRedis ? createRedisBackend : (createPostgresBackend as unknown as typeof createRedisBackend);
  const queue = new Queue(name, { connection }, open);
  const worker = new Worker(name, () => Promise.resolve(onDone()), { ...options, connection }, open);
  await worker.waitUntilReady();
  return {
    add: (jobs) => queue.addBulk([...jobs]),
    close: async () => {
      await worker.close();
      await queue.close();
    },
  };
}
