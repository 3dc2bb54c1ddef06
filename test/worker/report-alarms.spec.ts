import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember } from '@app/domain';
import { JobQueue, JobWorker } from '@app/jobs';
import { APP_ROLE } from '@app/platform';
import { reportAlarms } from '@app/reporting';
import type { Queue } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import { QUEUE_NAME } from '../../libs/jobs/src/catalogue.js';
import { openQueue } from '../../libs/jobs/src/connection.js';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { SCHEDULE } from '../../apps/worker/src/schedule.js';
import { type Client, startApi, type TestApi } from '../support/api.js';

const PATH = '/v1/report-schedules';

/** On the queue itself, with a worker that takes jobs from it. */
describe('the alarms of schedules', () => {
  let api: TestApi;
  let queue: JobQueue;
  let bull: Queue;
  let worker: JobWorker;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let asNoor: Client;
  const failures: Error[] = [];

  beforeAll(async () => {
    api = await startApi();
    const engine = { databaseUrl: api.database.appUrl, databaseRole: APP_ROLE, redisUrl: undefined };
    queue = new JobQueue(engine);
    bull = openQueue(QUEUE_NAME, engine);
    const handlers = jobHandlers(api.unitOfWork, {
      pupilCodeSecret: 'of no use here',
      files: api.files,
      alarms: queue,
    });
    const events = {
      onFailed: (_name: string, _id: unknown, error: Error) => void failures.push(error),
      onError: () => undefined,
    };
    worker = new JobWorker(engine, handlers, events, { concurrency: 2 });
    await worker.ready();
  });
  afterAll(async () => {
    await worker.close();
    await Promise.all([queue.close(), bull.close()]);
    await api.close();
    expect(failures).toEqual([]);
  });

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    board = await api.world.board();
    school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    asNoor = await api.as(noor);
  });

  const setUp = async (wish: object): Promise<string> => {
    const own = { report: 'teacher', subjectId: noor.id };
    return (
      await asNoor
        .post(PATH)
        .send({ ...own, ...wish })
        .expect(201)
    ).body.id as string;
  };
  const alarmOf = async (id: string) => {
    const all = await bull.getJobSchedulers();
    const found = all.find(({ key }) => key === `report-schedule-${id}`);
    return found && { pattern: found.pattern, tz: found.tz };
  };
  const until = async (id: string, wanted: object | undefined): Promise<void> => {
    for (let tries = 0; tries < 100 && JSON.stringify(await alarmOf(id)) !== JSON.stringify(wanted); tries += 1)
      await pause(50);
    expect(await alarmOf(id)).toEqual(wanted);
  };

  it('are set, moved and ended with the schedule', async () => {
    const tz = 'Europe/Amsterdam';
    const id = await setUp({ rhythm: 'cron', cron: '0 7 1 * *' });
    await until(id, { pattern: '0 7 1 * *', tz });
    await asNoor.patch(`${PATH}/${id}`).set('if-match', '"1"').send({ cron: '15 8 * * 1' }).expect(200);
    await until(id, { pattern: '15 8 * * 1', tz });
    await asNoor.post(`${PATH}/${id}/pause`).expect(200);
    await until(id, undefined);
    await asNoor.post(`${PATH}/${id}/resume`).expect(200);
    await until(id, { pattern: '15 8 * * 1', tz });
    await asNoor.patch(`${PATH}/${id}`).set('if-match', '"4"').send({ rhythm: 'monthly' }).expect(200);
    await until(id, undefined);
    const other = await setUp({ rhythm: 'cron', cron: '0 7 1 * *' });
    await until(other, { pattern: '0 7 1 * *', tz });
    await asNoor.delete(`${PATH}/${other}`).set('if-match', '"1"').expect(204);
    await until(other, undefined);
  });

  it('are set anew when a worker starts, beside the periodic jobs of the program', async () => {
    const id = await setUp({ rhythm: 'cron', cron: '0 7 1 * *' });
    const wanted = { pattern: '0 7 1 * *', tz: 'Europe/Amsterdam' };
    await until(id, wanted);
    await queue.schedule(SCHEDULE);
    expect(await alarmOf(id)).toEqual(wanted);
    // The queue was emptied; and an alarm is left over from a schedule that is gone.
    await bull.removeJobScheduler(`report-schedule-${id}`);
    await queue.setAlarm({
      key: 'report-schedule-gone',
      job: { name: 'sweep-runs', payload: {} },
      cron: '0 7 1 1 *',
      zone: 'Europe/Amsterdam',
    });
    await queue.keepAlarms(await reportAlarms(api.unitOfWork));
    expect([await alarmOf(id), await alarmOf('gone')]).toEqual([wanted, undefined]);
    const periodic = (await bull.getJobSchedulers()).filter(({ key }) => !key.startsWith('report-schedule-'));
    expect(periodic.map(({ key }) => key).sort()).toEqual(SCHEDULE.map(({ job }) => job.name).sort());
    await queue.schedule([]);
  });

  it('start what is due when they ring, and nothing when they ring again', async () => {
    const id = await setUp({ rhythm: 'cron', cron: '0 7 1 * *' });
    await until(id, { pattern: '0 7 1 * *', tz: 'Europe/Amsterdam' });
    const runs = (): Promise<unknown[]> =>
      api.database.owner.query('select id from report_run where schedule_id = $1', [id]);
    const ring = async (): Promise<void> => {
      const rings = await bull.getDelayed();
      const job = rings.find(({ repeatJobKey }) => repeatJobKey === `report-schedule-${id}`);
      expect(job?.data).toEqual({ boardId: board.id, scheduleId: id });
      await job?.promote();
      for (let tries = 0; tries < 100 && (await bull.getJob(job?.id ?? '')); tries += 1) await pause(50);
      expect(await bull.getJob(job?.id ?? '')).toBeUndefined();
    };
    await ring();
    expect(await runs()).toEqual([]);
    api.clock.set('2026-04-01T05:00:00Z');
    await ring();
    expect(await runs()).toHaveLength(1);
    await ring();
    expect(await runs()).toHaveLength(1);
  });
});
