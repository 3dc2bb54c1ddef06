import type { Board, LearningForm, School, StaffMember } from '@app/domain';
import { hashPassword } from '@app/domain';
import { JobQueue } from '@app/jobs';
import { APP_ROLE } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventStream, openStream } from '../support/event-stream.js';
import { MailServer } from '../support/mail.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { WebhookConsumer } from '../support/webhook-consumer.js';
import { World } from '../support/world.js';
import { type BuiltApi, startBuiltApi } from './built-api.js';
import { type BuiltWorker, startBuiltWorker } from './built-worker.js';

const PASSWORD = 'vier woorden in een rij';
const PATIENCE = 90_000;
const PERIOD = { fromOn: '2024-08-01', untilOn: '2025-02-01' };

/** What each of them holds, whoever asks which of three APIs, and whichever of three workers is first. */
describe('three APIs and three workers on one database', () => {
  let database: TestDatabase;
  let world: World;
  let mails: MailServer;
  let consumer: WebhookConsumer;
  let queue: JobQueue;
  let apis: BuiltApi[] = [];
  let workers: BuiltWorker[] = [];
  let board: Board;
  let school: School;
  let form: LearningForm;
  let noor: StaffMember;
  let leader: StaffMember;
  let hash: string;

  beforeAll(async () => {
    [database, mails, consumer, hash] = await Promise.all([
      openTestDatabase(),
      MailServer.start(),
      WebhookConsumer.start(),
      hashPassword(PASSWORD),
    ]);
    world = new World(database.owner);
    board = await world.board();
    school = await world.school(board);
    form = await world.learningForm(board);
    noor = await person('noor');
    leader = await person('sanne');
    await world.leads(leader, school);
    await world.administers(leader);
    for (let count = 0; count < 6; count += 1)
      await world.activity(await world.staffMember(board, school), form, { learnedOn: '2024-11-12' });
    queue = new JobQueue({ databaseUrl: database.appUrl, databaseRole: APP_ROLE, redisUrl: undefined });
    const environment = {
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      ACCESS_TOKEN_SECRET: 'a secret that only the tests use, long enough',
      PUPIL_CODE_SECRET: 'another secret that only the tests use, long',
      SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Leerspoor <leerspoor@voorbeeld.example>',
      PUBLIC_URL: 'https://leerspoor.example',
      WEBHOOK_LOOPBACK: 'on',
    };
    const three = [1, 2, 3];
    [apis, workers] = await Promise.all([
      Promise.all(three.map(() => startBuiltApi(environment))),
      Promise.all(three.map(() => startBuiltWorker({ databaseUrl: database.appUrl, environment }))),
    ]);
  }, PATIENCE);
  afterAll(async () => {
    for (const worker of workers) worker.signal('SIGTERM');
    await Promise.all([...workers.map(({ ended }) => ended), ...apis.map((api) => api.stop())]);
    await queue.close();
    await Promise.all([mails.close(), consumer.close(), database.close()]);
  }, PATIENCE);

  const person = async (name: string): Promise<StaffMember> => {
    const email = `${name}@voorbeeld.example`;
    const made = await world.staffMember(board, school, { email });
    await world.account(made, email, hash);
    return made;
  };
  const signIn = async (who: StaffMember, at = 0): Promise<{ accessToken: string; refreshToken: string }> => {
    const body = { email: who.email, password: PASSWORD };
    const answer = await apis[at]!.ask('/v1/auth/sign-in', { method: 'POST', body });
    expect(answer.status).toBe(200);
    return answer.body as { accessToken: string; refreshToken: string };
  };
  const everywhere = <T>(act: (api: BuiltApi, place: number) => Promise<T>): Promise<T[]> => Promise.all(apis.map(act));
  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.owner.query<Row[]>(sql, parameters);
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 300 && !(await isSo()); tries += 1) await pause(100);
    expect(await isSo()).toBe(true);
  };
  const entry = (title: string) => ({ learningForm: form.code, title, learnedOn: '2025-11-12', minutes: 60 });

  it('do one thing under one key, and answer it alike', async () => {
    const { accessToken: token } = await signIn(noor);
    const answers = await everywhere((api) =>
      api.ask('/v1/activities', {
        method: 'POST',
        token,
        headers: { 'idempotency-key': 'van-drie-kanten' },
        body: entry('Eén keer'),
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await rows(`select from activity where title = 'Eén keer'`)).toHaveLength(1);
    expect(
      await rows(`select from history_entry where subject_id = $1`, [(answers[0]?.body as { id: string }).id]),
    ).toHaveLength(1);
  });

  it('let one of several change what all of them read', async () => {
    const { accessToken: token } = await signIn(noor, 1);
    const made = await apis[0]!.ask('/v1/activities', { method: 'POST', token, body: entry('Betwist') });
    const path = `/v1/activities/${(made.body as { id: string }).id}`;
    const answers = await everywhere((api, place) =>
      api.ask(path, { method: 'PATCH', token, headers: { 'if-match': made.etag! }, body: { minutes: 61 + place } }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const kept = (answers.find(({ status }) => status === 200)!.body as { minutes: number }).minutes;
    const read = await everywhere((api) => api.ask(path, { token }));
    expect(read.map(({ body }) => (body as { minutes: number }).minutes)).toEqual([kept, kept, kept]);
  });

  it('know of each session that was begun, renewed or ended at another', async () => {
    const session = await signIn(noor, 0);
    const other = await signIn(noor, 1);
    const refresh = (at: number, refreshToken: string) =>
      apis[at]!.ask('/v1/auth/refresh', { method: 'POST', body: { refreshToken } });
    // Of three at once with one token, one is right; the others are a theft, which ends the family.
    const renewed = await Promise.all([0, 1, 2].map((at) => refresh(at, session.refreshToken)));
    expect(renewed.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(renewed.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(2);
    const signOut = await apis[2]!.ask('/v1/auth/sign-out', {
      method: 'POST',
      body: { refreshToken: other.refreshToken },
    });
    expect(signOut.status).toBe(204);
    expect((await refresh(0, other.refreshToken)).status).toBe(401);
  });

  it('take a right away everywhere at once', async () => {
    const { accessToken } = await signIn(noor);
    const wish = { name: 'Overzicht', scopes: ['account'], readOnly: true, expiresInDays: 30 };
    const issued = await apis[0]!.ask('/v1/access-tokens', { method: 'POST', token: accessToken, body: wish });
    expect(issued.status).toBe(201);
    const { id, token } = issued.body as { id: string; token: string };
    const me = async () => (await everywhere((api) => api.ask('/v1/me', { token }))).map(({ status }) => status);
    expect(await me()).toEqual([200, 200, 200]);
    await apis[1]!.ask(`/v1/access-tokens/${id}`, { method: 'DELETE', token: accessToken });
    expect(await me()).toEqual([401, 401, 401]);
  });

  it('count wrong passwords together', async () => {
    const guessed = await person('geraden');
    const statuses: number[] = [];
    for (let guess = 0; guess < 15; guess += 1) {
      const body = { email: guessed.email, password: `poging ${guess}` };
      statuses.push((await apis[guess % 3]!.ask('/v1/auth/sign-in', { method: 'POST', body })).status);
    }
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.at(-1)).toBe(429);
  });

  it(
    'make what was ordered of each once, tell it at all of them, and send it once',
    async () => {
      const { accessToken: token } = await signIn(leader);
      const endpoint = { url: consumer.url(), kinds: ['report_run.done'] };
      expect((await apis[0]!.ask('/v1/webhook-endpoints', { method: 'POST', token, body: endpoint })).status).toBe(201);
      const order = { scope: 'school', subjectId: school.id, kinds: ['teacher', 'school'], ...PERIOD };
      const ordered = await everywhere((api) => api.ask('/v1/report-runs', { method: 'POST', token, body: order }));
      expect(ordered.map(({ status }) => status)).toEqual([202, 202, 202]);
      const ids = new Set(ordered.map(({ body }) => (body as { id: string }).id));
      const streams: EventStream[] = await everywhere((api) =>
        openStream(`${api.url}/v1/report-runs/${[...ids][0]}/progress`, { token }),
      );
      await until(async () => (await rows(`select from report_run where state <> 'done'`)).length === 0);
      await Promise.all(streams.map(({ ended }) => ended));
      for (const { events } of streams) expect(events.at(-1)?.data).toMatchObject({ state: 'done' });
      expect(await rows('select from report group by run_id, report, subject_id having count(*) > 1')).toEqual([]);
      // The workers have made the school's house by themselves meanwhile.
      const asked = `select distinct r.run_id from report r join report_run o on o.id = r.run_id
                      where o.requested_by is not null`;
      expect(await rows(asked)).toHaveLength(ids.size);

      await queue.add(Array.from({ length: 9 }, () => ({ name: 'send-webhooks', payload: {} }) as const));
      await until(() => Promise.resolve(consumer.received.length >= ids.size));
      await pause(1_000);
      const sent = consumer.received.map(({ headers }) => headers['webhook-id']);
      expect(sent).toHaveLength(new Set(sent).size);
      expect(sent).toHaveLength(ids.size);
    },
    PATIENCE,
  );

  it(
    'start the run of a period that ended once, and mail each person once',
    async () => {
      await world.reportingPeriod(school, PERIOD);
      await queue.add(Array.from({ length: 9 }, () => ({ name: 'start-period-runs', payload: {} }) as const));
      const started = () =>
        rows<{ state: string }>('select state from report_run where reporting_period_id is not null');
      await until(async () => (await started())[0]?.state === 'done');
      expect(await started()).toHaveLength(1);

      const { accessToken: token } = await signIn(noor);
      const activity = await world.activity(noor, form);
      const invited = await apis[0]!.ask(`/v1/activities/${activity.id}/participants`, {
        method: 'POST',
        token,
        body: { staffMemberIds: [leader.id] },
      });
      expect(invited.status).toBe(204);
      await queue.add(Array.from({ length: 9 }, () => ({ name: 'send-mail', payload: {} }) as const));
      await until(() => Promise.resolve(mails.to(leader).length > 0));
      await pause(1_000);
      const subjects = mails.to(leader).map(({ subject }) => subject);
      expect(subjects).toHaveLength(new Set(subjects).size);
    },
    PATIENCE,
  );
});
