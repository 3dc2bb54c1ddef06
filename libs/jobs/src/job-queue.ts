import type { Queue } from 'bullmq';
import { COMMON_OPTIONS, type Job, JOB_OPTIONS, QUEUE_NAME } from './catalogue.js';
import { openQueue, type QueueEngine } from './connection.js';

/** Puts jobs in the queue. A job with an id that waits already is not put in twice. */
export class JobQueue {
  private readonly queue: Queue;

  constructor(engine: QueueEngine) {
    this.queue = openQueue(QUEUE_NAME, engine);
    // Without a listener a lost connection ends the process; the next call reports it.
    this.queue.on('error', () => undefined);
  }

  async add(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue.addBulk(
      jobs.map(({ name, payload, id }) => ({
        name,
        data: payload,
        opts: { ...COMMON_OPTIONS, ...JOB_OPTIONS[name], ...(id ? { jobId: `${name}-${id}` } : {}) },
      })),
    );
  }

  /** Sets the periodic jobs: these, and no others. */
  async schedule(periodic: readonly { job: Job; cron: string; zone: string }[]): Promise<void> {
    for (const { job, cron, zone } of periodic)
      await this.queue.upsertJobScheduler(
        job.name,
        { pattern: cron, tz: zone },
        { name: job.name, data: job.payload, opts: { ...COMMON_OPTIONS, ...JOB_OPTIONS[job.name] } },
      );
    const wanted = new Set<string>(periodic.map(({ job }) => job.name));
    for (const scheduler of await this.queue.getJobSchedulers())
      if (!wanted.has(scheduler.key)) await this.queue.removeJobScheduler(scheduler.key);
  }

  /** The queue itself, for the page on which those who run the installation look at it. */
  get seenByOperators(): Queue {
    return this.queue;
  }

  async close(): Promise<void> {
    await this.queue.close();
  }
}
