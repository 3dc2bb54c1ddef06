import { expect } from '@jest/globals';
import { JobWorker, type JobHandlers } from '@app/jobs';
import { APP_ROLE } from '@app/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestApi } from './api.js';

export const OPERATOR_PASSWORD = 'zes-en-dertig-blauwe-fietsen';
export const QUEUES = '/operator/queues';

/** As a browser sends it along. */
export const asOperator = (password = OPERATOR_PASSWORD): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`operator:${password}`).toString('base64')}`,
});

interface SeenQueue {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly jobs: readonly { id: string; name: string; failedReason: string; data: object }[];
}

/** What an operator sees of the queue: how many of what, and the jobs in a state. */
export async function seenQueue(address: string, status = 'failed'): Promise<SeenQueue | undefined> {
  const query = `activeQueue=leerspoor&status=${status}&page=1&jobsPerPage=10`;
  const response = await fetch(`${address}${QUEUES}/api/queues?${query}`, { headers: asOperator() });
  expect(response.status).toBe(200);
  return ((await response.json()) as { queues: SeenQueue[] }).queues[0];
}

/** A job fails, an operator sees it with why, and has it done again; it then succeeds. */
export async function aFailedJobIsDoneAgain(api: TestApi, address: string, redisUrl?: string): Promise<void> {
  let broken = true;
  let done = 0;
  const handlers = new Proxy({} as JobHandlers, {
    get: () => async (): Promise<void> => {
      if (broken) throw new Error('De schijf is vol.');
      done += 1;
      return Promise.resolve();
    },
  });
  const engine = { databaseUrl: api.database.appUrl, databaseRole: APP_ROLE, redisUrl };
  const nothing = (): void => undefined;
  const worker = new JobWorker(engine, handlers, { onFailed: nothing, onError: nothing }, { concurrency: 1 });
  try {
    await worker.ready();
    await api.queue.add([{ name: 'sweep-runs', payload: {} }]);
    const failed = await until(async () => (await seenQueue(address))?.jobs[0]);
    expect(failed).toMatchObject({ name: 'sweep-runs', failedReason: 'Error: De schijf is vol.', data: {} });
    broken = false;
    const retry = `${address}${QUEUES}/api/queues/leerspoor/${encodeURIComponent(failed.id)}/retry`;
    const headers = { ...asOperator(), 'sec-fetch-site': 'same-origin' };
    const response = await fetch(retry, { method: 'PUT', headers });
    expect([response.status, await response.text()]).toEqual([204, '']);
    await until(() => Promise.resolve(done > 0 || undefined));
    expect((await seenQueue(address))?.counts['failed']).toBe(0);
  } finally {
    await worker.close();
  }
}

async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (const end = performance.now() + 20_000; performance.now() < end; await pause(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not come about in time.');
}
