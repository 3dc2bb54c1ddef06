import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword, type StaffMember } from '@app/domain';
import { type JobHandlers, JobQueue, JobWorker } from '@app/jobs';
import { APP_ROLE, createLogger } from '@app/platform';
import { makeReports } from '@app/reporting';
import { connect } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { startApi, type TestApi } from '../support/api.js';

/** Words that stand nowhere in the program: where one is found, it was told. */
const WORDS = {
  given: 'Xanthippe',
  family: 'Quackelbeen',
  email: 'xanthippe.quackelbeen@geheimadres.example',
  password: 'vlinderpudding op dinsdagavond',
  wrong: 'knikkerzak onder de kapstok',
  next: 'zeven lantaarns achter het gemaal',
  title: 'Ruziebeslechting met kleuterouders',
  reflection: 'Vrijdagmiddag huilde ik in het kopieerhok',
  goal: 'Minder piekeren over Dagobert',
  search: 'Wolkenkrabber',
  typed: 'Hagelslagfabriek',
  address: '192.0.2.77',
} as const;

describe('what a day leaves behind', () => {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  const answers: string[] = [];
  const secrets: string[] = [];
  let api: TestApi;
  let person: StaffMember;
  let queue: JobQueue;

  beforeAll(async () => {
    api = await startApi({ environment: { LOG_LEVEL: 'trace', TRUSTED_PROXIES: '1' }, log });
    queue = new JobQueue({ databaseUrl: api.database.appUrl, databaseRole: APP_ROLE, redisUrl: undefined });
    await live();
  });
  afterAll(async () => {
    await queue.close();
    await api.close();
  });

  const send = async (method: 'get' | 'post', path: string, body: object | string | undefined, token?: string) => {
    const request = api.with(token)[method](path).set('x-forwarded-for', WORDS.address);
    if (typeof body === 'string') request.set('content-type', 'application/json');
    const answer = await (body === undefined ? request : request.send(body));
    if (answer.status >= 400) answers.push(answer.text);
    return answer;
  };

  /** Signs in, writes, asks, and goes wrong in every way there is. */
  async function live(): Promise<void> {
    const { world, database, unitOfWork } = api;
    const board = await world.board();
    const school = await world.school(board);
    person = await world.staffMember(board, school, {
      givenName: WORDS.given,
      familyName: WORDS.family,
      email: WORDS.email,
    });
    await world.administers(person);
    await world.account(person, WORDS.email, await hashPassword(WORDS.password));
    const form = await world.learningForm(board);

    await send('post', '/v1/auth/sign-in', { email: WORDS.email, password: WORDS.wrong });
    const signedIn = await send('post', '/v1/auth/sign-in', { email: WORDS.email, password: WORDS.password });
    expect(signedIn.status).toBe(200);
    const token = signedIn.body.accessToken as string;
    secrets.push(token, signedIn.body.refreshToken as string);
    const wish = { name: WORDS.search, scopes: ['activities'], expiresInDays: 1 };
    secrets.push((await send('post', '/v1/access-tokens', wish, token)).body.token as string);

    const activity = { learningForm: form.code, title: WORDS.title, learnedOn: '2026-03-10', minutes: 30 };
    const logged = await send('post', '/v1/activities', { ...activity, reflection: WORDS.reflection }, token);
    expect(logged.status).toBe(201);
    expect((await send('post', '/v1/goals', { title: WORDS.goal }, token)).status).toBe(201);
    const report = { report: 'teacher', subjectId: person.id, fromOn: '2025-08-01', untilOn: '2026-02-01' };
    const run = await send('post', '/v1/reports', report, token);
    expect(run.status).toBe(202);
    await makeReports(unitOfWork, { boardId: board.id, runId: run.body.id as string });

    // Refused: fields that break rules, text that is no JSON, what anybody can type into an address.
    await send('post', '/v1/activities', { ...activity, minutes: WORDS.typed, anotherField: 1 }, token);
    await send('post', '/v1/activities', `{"title": ${WORDS.reflection}`, token);
    await send('get', `/v1/staff-members?search=${WORDS.search}`, undefined, token);
    await send('get', `/v1/${WORDS.typed}/${WORDS.email}`, undefined, token);
    await send('get', `/v1/activities/${WORDS.email}`, undefined, token);
    await send('get', `/v1/activities/%E0%A4%A${WORDS.typed}`, undefined, token);
    await send('get', `/v1/goals/${'x'.repeat(500)}${WORDS.typed}`, undefined, token);
    // A conflict, of which the database tells the values.
    const again = { givenName: WORDS.given, familyName: WORDS.family, email: WORDS.email };
    expect((await send('post', '/v1/staff-members', again, token)).status).toBe(409);
    const change = { currentPassword: WORDS.wrong, newPassword: WORDS.next };
    expect((await send('post', '/v1/auth/password', change, token)).status).toBe(422);

    // Broken: a table that is gone, a value that the database chokes on, connections that are cut.
    await database.owner.query(`alter table goal rename to goal_elsewhere`);
    expect((await send('post', '/v1/goals', { title: WORDS.goal }, token)).status).toBe(500);
    await database.owner.query(`alter table goal_elsewhere rename to goal`);
    await database.owner.query(
      `alter table activity add constraint broken check (length(title) < 5 or title::int > 0) not valid`,
    );
    expect((await send('post', '/v1/activities', activity, token)).status).toBeGreaterThanOrEqual(400);
    await database.owner.query(`alter table activity drop constraint broken`);
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like 'leerspoor%'`,
    );
    await send('post', '/v1/goals', { title: WORDS.goal }, token);
    await noHttp(token);
    await failingJob();
  }

  /** What is no HTTP at all, from somebody who sends their token all the same. */
  async function noHttp(token: string): Promise<void> {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `GET /${WORDS.typed} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n${WORDS.email}\0\r\n\r\n`,
    );
    socket.on('data', (part) => answers.push(part.toString()));
    await once(socket, 'close');
  }

  /** A job that fails on what the database says, with the values that it says it with. */
  async function failingJob(): Promise<void> {
    const logger = createLogger('worker', 'trace', log);
    const engine = { databaseUrl: api.database.appUrl, databaseRole: APP_ROLE, redisUrl: undefined };
    const nothing = (): Promise<void> => Promise.resolve();
    const handlers: JobHandlers = {
      'make-reports': nothing,
      'start-period-runs': nothing,
      'start-scheduled-report': nothing,
      'set-report-alarm': nothing,
      'seed-boards': nothing,
      'tell-of-fading-habits': nothing,
      'remind-teams': nothing,
      'remove-files': nothing,
      'remove-expired': nothing,
      'make-personal-export': nothing,
      'apply-erasures': nothing,
      'send-mail': nothing,
      'send-webhooks': nothing,
      'sweep-runs': async () => {
        await api.database.app.query(`select $1::uuid`, [WORDS.reflection]);
      },
    };
    let failed = 0;
    const events = {
      onFailed: (name: string, id: string | undefined, error: Error) => {
        failed += 1;
        logger.warn({ job: name, id, error }, 'job failed');
      },
      onError: (error: Error) => logger.warn({ error }, 'queue error'),
    };
    const worker = new JobWorker(engine, handlers, events, { concurrency: 1 });
    await worker.ready();
    await queue.add([{ name: 'sweep-runs', payload: {} }]);
    for (let waits = 0; failed === 0 && waits < 100; waits += 1) await pause(50);
    await worker.close();
    expect(failed).toBe(1);
  }

  const everythingQueued = async (): Promise<string> => {
    const tables = await api.database.owner.query<{ name: string }[]>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'leerspoor_queue'`,
    );
    const rows: unknown[] = [];
    for (const { name } of tables) rows.push(await api.database.owner.query(`select t::text as row from ${name} t`));
    return JSON.stringify(rows);
  };

  const expectNothingOf = (text: string): void => {
    for (const word of [...Object.values(WORDS), ...secrets, '"127.0.0.1"'])
      expect([word, text.toLowerCase().includes(word.toLowerCase())]).toEqual([word, false]);
  };

  it('is a log of what was asked, refused and broken', () => {
    const text = lines.join('');
    for (const said of [
      '"msg":"request refused"',
      '"code":"sign_in_failed"',
      '"msg":"request failed"',
      'database error',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/"route":"\/v1\/activities\/:id"/);
    expect(text).toContain('"msg":"job failed"');
  });

  it('is no name, address, sentence or secret in the log, in full detail', () => {
    for (const line of lines) expectNothingOf(line);
  });

  it('is nothing of that in what refusals and failures answer', () => {
    expect(answers.length).toBeGreaterThan(10);
    for (const answer of answers) expectNothingOf(answer);
    for (const answer of answers.filter((text) => text.includes('"status":500')))
      expect(Object.keys(JSON.parse(answer) as object).sort()).toEqual(['code', 'status', 'title', 'type']);
  });

  it('is nothing of that in the queue, neither in what a job is to do nor in why it failed', async () => {
    const queued = await everythingQueued();
    expect(queued).toContain('make-reports');
    expect(queued).toContain('database error 22P02');
    expectNothingOf(queued);
  });
});
