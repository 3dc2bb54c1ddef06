import type { Queue } from 'bullmq';
import { COMMON_OPTIONS, type Job, JOB_OPTIONS, QUEUE_NAME } from './catalogue.js';
import type { QueueEngine } from './connection.js';

/** A periodic job that somebody set up, kept in step with a row of theirs, which is the truth about it. */
export interface Alarm {
  readonly key: `report-schedule-${string}`;
  readonly job: Job;
  /** Minute, hour, day, month, weekday. */
  readonly cron: string;
  readonly zone: string;
}

const isAlarm = (key: string): key is Alarm['key'] => key.startsWith('report-schedule-');

/** Puts jobs in the queue. A job with an id that waits already is not put in twice. */
export class JobQueue {
  private opened: Promise<Queue> | undefined;

  constructor(private readonly engine: QueueEngine) {}

  async add(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return;
    const queue = await this.open();
    await queue.addBulk(
      jobs.map(({ name, payload, id }) => ({
        name,
        data: payload,
        opts: { ...COMMON_OPTIONS, ...JOB_OPTIONS[name], ...(id ? { jobId: `${name}-${id}` } : {}) },
      })),
    );
  }

  /** Sets the periodic jobs of the program: these, and no others. Alarms that people set stay. */
  async schedule(periodic: readonly { job: Job; cron: string; zone: string }[]): Promise<void> {
    for (const { job, cron, zone } of periodic) await this.repeat(job.name, { job, cron, zone });
    const wanted = new Set<string>(periodic.map(({ job }) => job.name));
    const queue = await this.open();
    for (const { key } of await queue.getJobSchedulers())
      if (!wanted.has(key) && !isAlarm(key)) await queue.removeJobScheduler(key);
  }

  /** Sets an alarm, in the place of the one with this key. */
  async setAlarm({ key, ...alarm }: Alarm): Promise<void> {
    await this.repeat(key, alarm);
  }

  async endAlarm(key: Alarm['key']): Promise<void> {
    const queue = await this.open();
    await queue.removeJobScheduler(key);
  }

  /** Makes these the alarms that there are. One that is set as it should be, and has yet to ring, is left alone. */
  async keepAlarms(alarms: readonly Alarm[]): Promise<void> {
    const queue = await this.open();
    const set = new Map((await queue.getJobSchedulers()).map((one) => [one.key, one]));
    for (const alarm of alarms) {
      const { pattern, tz, next = 0 } = set.get(alarm.key) ?? {};
      if (pattern !== alarm.cron || tz !== alarm.zone || next < Date.now()) await this.setAlarm(alarm);
    }
    const wanted = new Set<string>(alarms.map(({ key }) => key));
    for (const key of set.keys()) if (isAlarm(key) && !wanted.has(key)) await this.endAlarm(key);
  }

  private async repeat(key: string, { job, cron, zone }: Omit<Alarm, 'key'>): Promise<void> {
    const options = { ...COMMON_OPTIONS, ...JOB_OPTIONS[job.name] };
    const template = { name: job.name, data: job.payload, opts: options };
    const queue = await this.open();
    await queue.upsertJobScheduler(key, { pattern: cron, tz: zone }, template);
  }

  /** The queue itself, for the page on which those who run the installation look at it. */
  seenByOperators(): Promise<Queue> {
    return this.open();
  }

  async close(): Promise<void> {
    const queue = await this.opened;
    await queue?.close();
  }

  private open(): Promise<Queue> {
    this.opened ??= this.openAnew();
    return this.opened;
  }

  private async openAnew(): Promise<Queue> {
    const { openQueue } = await import('./connection.js');
    const queue = openQueue(QUEUE_NAME, this.engine);
    // Without a listener a lost connection ends the process; the next call reports it.
    queue.on('error', () => undefined);
    return queue;
  }
}
