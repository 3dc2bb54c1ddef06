import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { BuiltWorker } from './built-worker.js';
import { BOARD_STAFF, type EndedPeriod, onBoardRun, onEndedPeriod } from './ended-period.js';
import { hasRedis, startRedis } from '../support/redis-server.js';

// A worker that was killed lets go of its job after 20 to 40 seconds: the stories are told at the same time.
const PATIENCE = 90_000;

const expectEachOnce = async (period: EndedPeriod): Promise<void> => {
  expect(await period.state()).toBe('done');
  expect(await period.made()).toEqual({ reports: period.expected, twice: 0, told: 1 });
};

const stopAll = async (...workers: BuiltWorker[]): Promise<void> => {
  for (const worker of workers) worker.signal('SIGTERM');
  await Promise.all(workers.map(({ ended }) => ended));
};

const killedInTheMiddle = async (period: EndedPeriod): Promise<void> => {
  const release = await period.holdStoring();
  const first = await period.startWorker();
  await period.untilHeldUp(1);
  expect(await period.state()).toBe('running');
  first.signal('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  await release();
  await period.untilForgotten();
  expect(await period.made()).toEqual({ reports: {}, twice: 0, told: 0 });

  const second = await period.startWorker();
  await period.untilDone();
  await stopAll(second);
  await expectEachOnce(period);
};

describe('the reports of a whole school', () => {
  it.concurrent(
    'are made once each when the worker was killed with all but one of them written',
    () => onEndedPeriod(undefined, killedInTheMiddle),
    PATIENCE,
  );

  (hasRedis() ? it.concurrent : it.skip)(
    'are made once each when the worker was killed in the middle, with the queue on Redis',
    async () => {
      const redis = await startRedis();
      await onEndedPeriod(redis.url, killedInTheMiddle).finally(() => redis.stop());
    },
    PATIENCE,
  );

  it.concurrent(
    'are made once each when the worker was killed before it began',
    () =>
      onEndedPeriod(undefined, async (period) => {
        const release = await period.holdBeginning();
        const first = await period.startWorker();
        await period.untilHeldUp(1);
        expect(await period.state()).toBe('queued');
        first.signal('SIGKILL');
        await first.ended;
        await release();
        const second = await period.startWorker();
        await period.untilDone();
        await stopAll(second);
        await expectEachOnce(period);
      }),
    PATIENCE,
  );

  it.concurrent(
    'are made once each when so many workers were killed at it that the queue gave it up',
    () =>
      onEndedPeriod(undefined, async (period) => {
        const release = await period.holdStoring();
        const first = await period.startWorker();
        await period.untilHeldUp(1);
        await period.countKilledThreeTimes();
        first.signal('SIGKILL');
        await first.ended;
        await release();
        const second = await period.startWorker();
        await period.untilGivenUp();
        expect(await period.state()).toBe('running');
        const third = await period.startWorker();
        await period.untilDone();
        await stopAll(second, third);
        await expectEachOnce(period);
      }),
    PATIENCE,
  );

  it.concurrent(
    'are finished by a worker that is asked to stop while it makes them',
    () =>
      onEndedPeriod(undefined, async (period) => {
        const release = await period.holdStoring();
        const worker = await period.startWorker();
        await period.untilHeldUp(1);
        worker.signal('SIGTERM');
        await pause(500);
        expect(await period.state()).toBe('running');
        await release();
        await worker.ended;
        await expectEachOnce(period);
      }),
    PATIENCE,
  );

  it.concurrent(
    'are made once each when a worker froze, was thought dead, and came back while another was at it',
    () =>
      onEndedPeriod(undefined, async (period) => {
        const release = await period.holdStoring();
        const frozen = await period.startWorker();
        await period.untilHeldUp(1);
        frozen.signal('SIGSTOP');
        await release();
        await period.untilHeldUp(0);
        const other = await period.startWorker();
        // Once the job was given to the other, that one waits for the row that the frozen one has locked.
        await period.untilHeldUp(1);
        frozen.signal('SIGCONT');
        await period.untilDone();
        await stopAll(frozen, other);
        await expectEachOnce(period);
      }),
    PATIENCE,
  );

  it.concurrent(
    'are made once each by two workers at once',
    () =>
      onEndedPeriod(undefined, async (period) => {
        const workers = await Promise.all([period.startWorker(), period.startWorker()]);
        await period.untilDone();
        await stopAll(...workers);
        await expectEachOnce(period);
      }),
    PATIENCE,
  );
});

describe('the reports of a whole board', () => {
  it.concurrent(
    'are made once each, and told once, when one worker after the other was killed at another batch',
    () =>
      onBoardRun(async (board) => {
        const killedAt = async (place: number, stored: Record<string, number>): Promise<void> => {
          const release = await board.holdStoring(place < BOARD_STAFF ? await board.teacherAt(place) : undefined);
          const worker = await board.startWorker();
          await board.untilHeldUp(1);
          worker.signal('SIGKILL');
          await worker.ended;
          await release();
          await board.untilForgotten();
          await board.forgetJob();
          const { reports, twice } = await board.made();
          expect({ reports, twice }).toEqual({ reports: stored, twice: 0 });
        };
        await killedAt(10, {});
        await killedAt(300, { teacher: 250 });
        await killedAt(BOARD_STAFF, { teacher: 500 });
        const last = await board.startWorker();
        await board.untilDone();
        await stopAll(last);
        expect(await board.made()).toEqual({ reports: board.expected, twice: 0, told: 3 });
        expect(await board.notices()).toEqual({ 'report.ready': BOARD_STAFF, 'report-run.done': 1 });
      }),
    PATIENCE,
  );
});
