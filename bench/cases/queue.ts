import { type Job, type JobHandlers, JobQueue, JobWorker } from '@app/jobs';
import { APP_ROLE } from '@app/platform';
import { hasRedis, startRedis } from '../../test/support/redis-server.js';
import type { Bench, Benchmark, Figure } from '../benchmark.js';
import { openBareQueue } from '../floors/bare-queue.js';
import { alternate, secondsOf } from '../rounds.js';

const JOBS = 3_000;
/** How many are queued by one commit, say, of a schedule. */
const AT_ONCE = 50;
/** As many as the worker does at the same time. */
const HANDS = 3;

const JOB: Job = { name: 'set-report-alarm', payload: { boardId: 'a board', scheduleId: 'a schedule' } };
/** What the catalogue says of that job, and the worker of its work. */
const OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: true,
  removeOnFail: true,
};
const WORK = { concurrency: HANDS, lockDuration: 20_000, stalledInterval: 10_000, maxStalledCount: 3 };

/** Jobs added and done, a second: by our catalogue and handlers, and by BullMQ alone. */
export const QUEUE: Benchmark = {
  name: 'queue',
  scales: ['small', 'board', 'national'],
  measure: async (bench) => {
    const { appUrl: databaseUrl } = await bench.databases.empty('bench_queue');
    const figures = [await compared(bench, databaseUrl)];
    if (!hasRedis()) return figures;
    const redis = await startRedis();
    try {
      return [...figures, await compared(bench, databaseUrl, redis.url)];
    } finally {
      await redis.stop();
    }
  },
};

async function compared({ rounds }: Bench, databaseUrl: string, redisUrl?: string): Promise<Figure> {
  const engine = redisUrl ? 'Redis' : 'PostgreSQL';
  return {
    what: `jobs added and done on ${engine}`,
    floor: 'BullMQ alone',
    unit: 'jobs/s',
    goal: { atLeast: 0.8 },
    rounds: await alternate(
      rounds,
      () => ours(databaseUrl, redisUrl),
      () => bare(databaseUrl, redisUrl),
    ),
  };
}

async function ours(databaseUrl: string, redisUrl: string | undefined): Promise<number> {
  const engine = { databaseUrl, databaseRole: APP_ROLE, redisUrl };
  const done = countdown(JOBS);
  // The one handler that these jobs need.
  const handlers = { [JOB.name]: () => Promise.resolve(done.one()) } as Partial<JobHandlers> as JobHandlers;
  const refuse = (_name: string, _id: string | undefined, error: Error) => done.fail(error);
  const worker = new JobWorker(engine, handlers, { onFailed: refuse, onError: done.fail }, { concurrency: HANDS });
  const jobs = new JobQueue(engine);
  await worker.ready();
  try {
    return await jobsASecond(() => jobs.add(Array<Job>(AT_ONCE).fill(JOB)), done.all);
  } finally {
    await worker.close();
    await jobs.close();
  }
}

async function bare(databaseUrl: string, redisUrl: string | undefined): Promise<number> {
  const connection = redisUrl
    ? { url: redisUrl, maxRetriesPerRequest: null }
    : { connectionString: databaseUrl, schema: 'leerspoor_queue', max: 4, options: `-c role=${APP_ROLE}` };
  const done = countdown(JOBS);
  const queued = await openBareQueue('leerspoor', { connection, isRedis: !!redisUrl }, WORK, done.one);
  try {
    const job = { name: JOB.name, data: JOB.payload, opts: OPTIONS };
    return await jobsASecond(() => queued.add(Array<typeof job>(AT_ONCE).fill(job)), done.all);
  } finally {
    await queued.close();
  }
}

async function jobsASecond(add: () => Promise<unknown>, all: Promise<void>): Promise<number> {
  const seconds = await secondsOf(async () => {
    for (let added = 0; added < JOBS; added += AT_ONCE) await add();
    await all;
  });
  return JOBS / seconds;
}

function countdown(count: number): { one: () => void; fail: (error: Error) => void; all: Promise<void> } {
  let left = count;
  let [resolve, reject]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
  const all = new Promise<void>((...settle) => ([resolve, reject] = settle));
  const one = (): void => {
    left -= 1;
    if (left === 0) resolve();
  };
  return { one, fail: (error) => reject(error), all };
}
