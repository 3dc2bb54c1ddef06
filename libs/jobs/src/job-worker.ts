import { describeError } from '@app/platform';
import type { Worker } from 'bullmq';
import { type JobName, type JobPayloads, QUEUE_NAME } from './catalogue.js';
import type { QueueEngine } from './connection.js';

/** One handler a job name; the type makes the list complete. */
export type JobHandlers = {
  readonly [Name in JobName]: (payload: JobPayloads[Name], attempt: Attempt) => Promise<void>;
};

export interface Attempt {
  /** Whether a failure of this try is final. */
  readonly last: boolean;
}

/** Why a job failed, as the queue keeps it with the job: without the values that a database repeats in its errors. */
class JobFailed extends Error {
  constructor(reason: unknown) {
    const { type, message, stack } = describeError(reason);
    super(`${type}: ${message}`);
    this.name = 'JobFailed';
    this.stack = `${this.message}\n${stack}`;
  }
}

interface WorkerEvents {
  readonly onFailed: (name: string, id: string | undefined, error: Error) => void;
  readonly onError: (error: Error) => void;
}

/** Takes jobs from the queue and gives each to its handler. */
export class JobWorker {
  private readonly worker: Promise<Worker>;

  constructor(engine: QueueEngine, handlers: JobHandlers, events: WorkerEvents, options: { concurrency: number }) {
    this.worker = open(engine, handlers, events, options);
  }

  async ready(): Promise<void> {
    const worker = await this.worker;
    await worker.waitUntilReady();
  }

  /** Takes no more jobs and waits for those that run. */
  async close(): Promise<void> {
    const worker = await this.worker;
    await worker.close();
  }
}

async function open(
  engine: QueueEngine,
  handlers: JobHandlers,
  events: WorkerEvents,
  { concurrency }: { concurrency: number },
): Promise<Worker> {
  const { openWorker } = await import('./connection.js');
  const worker = openWorker(
    QUEUE_NAME,
    engine,
    async (job) => {
      const handler = handlers[job.name as JobName] as
        ((payload: unknown, attempt: Attempt) => Promise<void>) | undefined;
      if (!handler) throw new Error(`No handler for job ${job.name}`);
      await handler(job.data, { last: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) }).catch((error: unknown) => {
        throw new JobFailed(error);
      });
    },
    // A worker that was killed lets go of its jobs within lockDuration + stalledInterval.
    { concurrency, lockDuration: 20_000, stalledInterval: 10_000, maxStalledCount: 3 },
  );
  worker.on('failed', (job, error) => events.onFailed(job?.name ?? 'unknown', job?.id, error));
  worker.on('error', events.onError);
  return worker;
}
