import { type Job, type JobHandlers, JobQueue, JobWorker } from '@app/jobs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Queue } from 'bullmq';
import { QUEUE_NAME } from '../../libs/jobs/src/catalogue.js';
import { openQueue, type QueueEngine } from '../../libs/jobs/src/connection.js';
import { openEngine, QUEUE_ENGINES } from '../support/queue-engines.js';

type Handle = (payload: unknown, attempt: { readonly last: boolean }) => Promise<void>;

const later = (scheduleId: string, cron = '0 3 * * *') =>
  ({
    key: `report-schedule-${scheduleId}`,
    job: { name: 'start-scheduled-report', payload: { boardId: 'b', scheduleId } },
    cron,
    zone: 'Europe/Amsterdam',
  }) as const;
const run = (runId: string): Job => ({ name: 'make-reports', payload: { boardId: 'b', runId }, id: runId });

/** What every other test of a job takes for granted, on each engine that a school may choose. */
describe.each(QUEUE_ENGINES)('the queue on %s', (name) => {
  let engine: QueueEngine;
  let closeEngine: () => Promise<void>;
  let jobs: JobQueue;
  let bull: Queue;
  let workers: JobWorker[];

  beforeAll(async () => {
    ({ engine, close: closeEngine } = await openEngine(name));
    jobs = new JobQueue(engine);
    bull = openQueue(QUEUE_NAME, engine);
  });
  afterAll(async () => {
    await Promise.all([jobs.close(), bull.close()]);
    await closeEngine();
  });
  beforeEach(() => {
    workers = [];
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await jobs.schedule([]);
    await jobs.keepAlarms([]);
    await bull.resume();
    await bull.drain(true);
    await bull.clean(0, 1_000, 'failed');
  });

  const work = async (handlers: Readonly<Record<string, Handle>>, concurrency = 1): Promise<Error[]> => {
    const failures: Error[] = [];
    const events = {
      onFailed: (_job: string, _id: unknown, error: Error) => void failures.push(error),
      onError: () => undefined,
    };
    const worker = new JobWorker(engine, handlers as unknown as JobHandlers, events, { concurrency });
    workers.push(worker);
    await worker.ready();
    return failures;
  };
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 200 && !(await isSo()); tries += 1) await pause(50);
    expect(await isSo()).toBe(true);
  };
  const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));
  const isEmpty = async () =>
    Object.values(await bull.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed')).every((n) => n === 0);

  it('brings each job to its handler once, among several workers, and keeps nothing of it', async () => {
    const done: unknown[] = [];
    const handle: Handle = (payload) => Promise.resolve(void done.push(payload));
    await jobs.add(Array.from({ length: 30 }, (_, index) => run(`${index}`)));
    await work({ 'make-reports': handle });
    await work({ 'make-reports': handle });
    await until(() => done.length >= 30);
    await until(isEmpty);
    const ids = done.map((payload) => (payload as { runId: string }).runId);
    expect(ids.toSorted()).toEqual(Array.from({ length: 30 }, (_, index) => `${index}`).toSorted());
  });

  it('puts a job with an id in once while it waits, and again once it is done', async () => {
    await jobs.add([run('een'), run('een'), run('twee')]);
    await jobs.add([run('een')]);
    expect(await bull.getJobCountByTypes('waiting')).toBe(2);
    const done: string[] = [];
    await work({ 'make-reports': (payload) => Promise.resolve(void done.push((payload as { runId: string }).runId)) });
    await until(isEmpty);
    await jobs.add([run('een')]);
    await until(() => done.length === 3);
    expect(done.toSorted()).toEqual(['een', 'een', 'twee']);
  });

  it('tries what failed again, after a while that grows, and says which try is the last', async () => {
    const tries: { last: boolean; at: number }[] = [];
    await jobs.add([{ name: 'start-scheduled-report', payload: { boardId: 'b', scheduleId: 's' }, id: 's' }]);
    const failures = await work({
      'start-scheduled-report': (_, { last }) => {
        tries.push({ last, at: performance.now() });
        return Promise.reject(new Error('not yet'));
      },
    });
    await until(() => tries.length === 3);
    await until(isEmpty);
    expect(tries.map(({ last }) => last)).toEqual([false, false, true]);
    const [first, second] = tries.slice(1).map(({ at }, index) => at - (tries[index]?.at ?? 0));
    expect(first).toBeGreaterThan(1_900);
    expect(second).toBeGreaterThan(3_900);
    expect(failures.map(({ message }) => message)).toEqual(Array(3).fill('Error: not yet'));
  });

  it('keeps a periodic job that failed with its reason, to be done again by hand', async () => {
    let isBroken = true;
    let done = 0;
    await jobs.add([{ name: 'sweep-runs', payload: {} }]);
    await work({
      'sweep-runs': () => {
        if (isBroken) return Promise.reject(new Error('the database is away'));
        done += 1;
        return Promise.resolve();
      },
    });
    await until(async () => (await bull.getFailed()).length === 1);
    const [failed] = await bull.getFailed();
    expect(failed?.failedReason).toBe('Error: the database is away');
    isBroken = false;
    await failed?.retry();
    await until(() => done === 1);
    await until(isEmpty);
  });

  it('goes by no worker while it is paused, and lets a job that is due later go at once', async () => {
    let done = 0;
    await bull.pause();
    await work({ 'send-mail': () => Promise.resolve(void (done += 1)) });
    await jobs.add([{ name: 'send-mail', payload: {} }]);
    await pause(300);
    expect(done).toBe(0);
    await bull.resume();
    await until(() => done === 1);
    const delayed = await bull.add('send-mail', {}, { delay: 3_600_000, removeOnComplete: true });
    await pause(300);
    expect(done).toBe(1);
    await delayed.promote();
    await until(() => done === 2);
  });

  it('holds the periodic jobs of the program and no others, and leaves alarms of people alone', async () => {
    const periodic = (job: 'send-mail' | 'sweep-runs', cron: string) => ({
      job: { name: job, payload: {} } as Job,
      cron,
      zone: 'Europe/Amsterdam',
    });
    const set = async () =>
      (await bull.getJobSchedulers()).map(({ key, pattern, tz }) => [key, pattern, tz]).toSorted();
    await jobs.setAlarm(later('a'));
    await jobs.schedule([periodic('send-mail', '* * * * *'), periodic('sweep-runs', '*/5 * * * *')]);
    await jobs.schedule([periodic('send-mail', '*/2 * * * *')]);
    expect(await set()).toEqual([
      ['report-schedule-a', '0 3 * * *', 'Europe/Amsterdam'],
      ['send-mail', '*/2 * * * *', 'Europe/Amsterdam'],
    ]);
    await jobs.keepAlarms([later('a', '0 4 * * *'), later('b')]);
    await jobs.endAlarm('report-schedule-b');
    expect(await set()).toEqual([
      ['report-schedule-a', '0 4 * * *', 'Europe/Amsterdam'],
      ['send-mail', '*/2 * * * *', 'Europe/Amsterdam'],
    ]);
    expect(await bull.getJobCountByTypes('delayed')).toBe(2);
  });

  it('rings an alarm at its moment, once among several workers', async () => {
    let rang = 0;
    const handle: Handle = () => Promise.resolve(void (rang += 1));
    await work({ 'start-scheduled-report': handle });
    await work({ 'start-scheduled-report': handle });
    // Seconds are before the minute: every other second, for a test that does not wait long.
    await jobs.setAlarm(later('s', '*/2 * * * * *'));
    await until(() => rang >= 2);
    await jobs.endAlarm('report-schedule-s');
    const sofar = rang;
    await pause(2_500);
    expect(rang).toBeLessThanOrEqual(sofar + 1);
  });
});
