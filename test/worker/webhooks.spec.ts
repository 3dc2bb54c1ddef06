import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, removeExpired, type School, type StaffMember, WEBHOOK_KIND_LIST } from '@app/domain';
import { failRun, makeReports, startPeriodRuns } from '@app/reporting';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { makeAReport, verified, WebhookConsumer, webhookRound, WEBHOOKS_HERE } from '../support/webhook-consumer.js';

const ALL = { kinds: WEBHOOK_KIND_LIST };
const HALF_YEAR = { fromOn: '2025-08-01', untilOn: '2026-02-01' };

describe('a webhook', () => {
  let api: TestApi;
  let consumer: WebhookConsumer;
  let board: Board;
  let school: School;
  let leader: StaffMember;
  let administrator: StaffMember;
  let teacher: StaffMember;
  let asLeader: Client;

  beforeAll(async () => {
    api = await startApi({ environment: WEBHOOKS_HERE });
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    consumer = await WebhookConsumer.start();
    board = await api.world.board();
    school = await api.world.school(board);
    leader = await api.world.schoolLeader(board, school);
    administrator = await api.world.boardAdmin(board);
    teacher = await api.world.staffMember(board, school);
    asLeader = await api.as(leader);
  });
  afterEach(async () => {
    await consumer.close();
    // What one test leaves waiting is no matter of the next.
    await api.database.owner.query('delete from webhook_endpoint');
  });

  const round = (): Promise<void> => webhookRound(api);

  const register = async (owner: StaffMember, path = '/', wish: object = ALL) => {
    const { body } = await (
      await api.as(owner)
    )
      .post('/v1/webhook-endpoints')
      .send({ url: consumer.url(path), ...wish })
      .expect(201);
    return body as { id: string; secret: string; version: number };
  };
  const schoolReport = () => makeAReport(api, leader, { report: 'school', subjectId: school.id });
  const deliveriesOf = async (endpoint: { id: string }, query = '') => {
    const { body } = await asLeader.get(`/v1/webhook-endpoints/${endpoint.id}/deliveries${query}`).expect(200);
    return body.items as { id: string; kind: string; state: string; tries: number; nextTryAt: string | null }[];
  };
  const endpointOf = async (endpoint: { id: string }) =>
    (await asLeader.get(`/v1/webhook-endpoints/${endpoint.id}`).expect(200)).body;
  const wait = (milliseconds: number): void =>
    api.clock.set(new Date(api.clock.now().getTime() + milliseconds).toISOString());

  describe('tells', () => {
    it('of a report that was made and of the run that is done, signed, and where to read it', async () => {
      const endpoint = await register(leader);
      const report = await schoolReport();
      await round();
      const said = consumer.received.map((one) => verified(one, endpoint.secret));
      const { body: shown } = await asLeader.get(`/v1/reports/${report.id}`).expect(200);
      // Two go at the same time, and either may be there first.
      expect(said.sort((one, other) => (String(one.type) < String(other.type) ? -1 : 1))).toEqual([
        {
          type: 'report.made',
          timestamp: '2026-03-12T09:00:00.000Z',
          data: {
            reportId: report.id,
            runId: report.runId,
            report: 'school',
            subjectId: school.id,
            ...HALF_YEAR,
            dataMoment: shown.dataMoment,
            contentHash: shown.contentHash,
            url: `https://leerspoor.example/v1/reports/${report.id}`,
          },
        },
        {
          type: 'report_run.done',
          timestamp: '2026-03-12T09:00:00.000Z',
          data: {
            runId: report.runId,
            scope: 'subject',
            report: 'school',
            subjectId: school.id,
            schoolId: null,
            ...HALF_YEAR,
            dueAt: null,
            failure: null,
            url: `https://leerspoor.example/v1/report-runs/${report.runId}`,
          },
        },
      ]);
      const [first] = consumer.received;
      expect(first?.headers['content-type']).toBe('application/json');
      const deliveries = await deliveriesOf(endpoint);
      expect(deliveries.map(({ state, tries }) => [state, tries])).toEqual([
        ['delivered', 1],
        ['delivered', 1],
      ]);
      expect(deliveries.map(({ id }) => id).sort()).toEqual(
        consumer.received.map(({ headers }) => headers['webhook-id']).sort(),
      );
    });

    it('of a run that failed, and why, as a code', async () => {
      await register(leader);
      const wish = { report: 'school', subjectId: school.id, ...HALF_YEAR };
      const { body: run } = await asLeader.post('/v1/reports').send(wish).expect(202);
      await failRun(api.unitOfWork, { boardId: board.id, runId: run.id as string }, 'not_made');
      await round();
      const [said] = consumer.received.map(({ body }) => JSON.parse(body));
      expect(said).toMatchObject({ type: 'report_run.failed', data: { runId: run.id, failure: 'not_made' } });
    });

    it('of nothing but what was chosen', async () => {
      await register(leader, '/', { kinds: ['report_run.failed'] });
      await schoolReport();
      await round();
      expect(consumer.received).toEqual([]);
    });

    it('holds nothing of what a report says, and no name', async () => {
      await register(leader);
      await schoolReport();
      await round();
      const [report] = await api.database.owner.query(`select document from report where subject_id = $1`, [school.id]);
      expect(report.document).toContain(school.name);
      for (const { body } of consumer.received) expect(body).not.toContain(school.name);
    });

    it('is written with what it tells of: a report that was not stored was not announced', async () => {
      await register(leader);
      const wish = { report: 'school', subjectId: school.id, ...HALF_YEAR };
      const { body: run } = await asLeader.post('/v1/reports').send(wish).expect(202);
      const making = () => makeReports(api.unitOfWork, { boardId: board.id, runId: run.id as string });
      // Two workers make it at the same time, and one again after that.
      await Promise.all([making(), making()]);
      await making();
      await round();
      const kinds = consumer.received.map(({ body }) => JSON.parse(body).type as string);
      expect(kinds.sort()).toEqual(['report.made', 'report_run.done']);
    });

    it('asks as little of the database where everybody’s reports are made as where one is', async () => {
      await register(leader);
      const asked = async (period: { fromOn: string; untilOn: string }) => {
        await api.world.reportingPeriod(school, { name: period.fromOn, ...period });
        await startPeriodRuns(api.unitOfWork);
        const [run] = await api.database.owner.query<{ id: string }[]>(
          `select id from report_run where board_id = $1 and state = 'queued'`,
          [board.id],
        );
        const making = () => makeReports(api.unitOfWork, { boardId: board.id, runId: run?.id ?? '' });
        return (await queriesOf(api, making)).filter((query) => query.includes('webhook_')).length;
      };
      const few = await asked({ fromOn: '2025-08-01', untilOn: '2025-12-01' });
      for (let count = 0; count < 12; count += 1) {
        const colleague = await api.world.schoolLeader(board, school);
        await register(colleague, '/colleague');
      }
      expect(await asked({ fromOn: '2025-12-01', untilOn: '2026-03-01' })).toBeLessThanOrEqual(few);
      expect(few).toBeLessThanOrEqual(4);
    });
  });

  describe('is told of what its owner may read, and of nothing else', () => {
    it('a teacher’s report is announced to nobody but that teacher, whatever others lead', async () => {
      await register(leader, '/leader');
      await register(administrator, '/administrator');
      const own = await makeAReport(api, teacher, { report: 'teacher', subjectId: teacher.id });
      // Not even to whom it is shared with.
      const asTeacher = await api.as(teacher);
      await asTeacher.put(`/v1/reports/${own.id}/shares/${leader.id}`).expect(204);
      const leaders = await makeAReport(api, leader, { report: 'teacher', subjectId: leader.id });
      await round();
      const told = consumer.received.map(({ path, body }) => [path, JSON.parse(body).data.reportId ?? 'run']);
      expect(told.toSorted()).toEqual(
        [
          ['/leader', leaders.id],
          ['/leader', 'run'],
        ].toSorted(),
      );
    });

    it('of a school those who lead it or work there; of the board its administrator', async () => {
      const elsewhere = await api.world.schoolLeader(board, await api.world.school(board));
      await register(leader, '/leader', { kinds: ['report.made'] });
      await register(elsewhere, '/elsewhere', { kinds: ['report.made'] });
      await register(administrator, '/administrator', { kinds: ['report.made'] });
      await schoolReport();
      await makeAReport(api, administrator, { report: 'board', subjectId: board.id });
      await round();
      const told = consumer.received.map(({ path, body }) => `${path} ${JSON.parse(body).data.report}`);
      expect(told.sort()).toEqual(['/administrator board', '/leader school']);
    });

    it('as it is at the moment of sending', async () => {
      const other = await api.world.school(board);
      await api.world.leads(leader, other);
      const endpoint = await register(leader, '/', { kinds: ['report.made'] });
      await makeAReport(api, leader, { report: 'school', subjectId: other.id });
      await api.database.owner.query(`update role_grant set until_on = '2026-03-12' where school_id = $1`, [other.id]);
      await round();
      expect(consumer.received).toEqual([]);
      expect((await deliveriesOf(endpoint)).map(({ state }) => state)).toEqual(['withheld']);
    });

    it('it ends with the role of its owner, and says so', async () => {
      const endpoint = await register(leader);
      await schoolReport();
      await api.database.owner.query(`update role_grant set until_on = '2026-03-12' where staff_member_id = $1`, [
        leader.id,
      ]);
      await round();
      expect(consumer.received).toEqual([]);
      const asAdmin = await api.as(administrator);
      const { body } = await asAdmin.get(`/v1/webhook-endpoints/${endpoint.id}`).expect(200);
      expect(body).toMatchObject({ state: 'disabled', disabledReason: 'owner_not_allowed' });
    });

    it('it ends with its owner’s leaving', async () => {
      const endpoint = await register(leader);
      await schoolReport();
      await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [leader.id]);
      await round();
      expect(consumer.received).toEqual([]);
      const { body } = await (await api.as(administrator)).get(`/v1/webhook-endpoints/${endpoint.id}`).expect(200);
      expect(body.disabledReason).toBe('owner_not_allowed');
    });

    it('another board is told of nothing', async () => {
      const stranger = await api.world.boardAdmin(await api.world.board());
      await register(stranger, '/stranger');
      await schoolReport();
      await round();
      expect(consumer.at('/stranger')).toEqual([]);
    });
  });

  describe('goes on trying', () => {
    const once = { kinds: ['report_run.done'] };

    it('under the same id, with another signature each time, waiting longer and longer, until it is dead', async () => {
      const endpoint = await register(leader, '/', once);
      consumer.says(500);
      await schoolReport();
      for (let tries = 0; tries < 12; tries += 1) {
        await round();
        const [delivery] = await deliveriesOf(endpoint);
        if (delivery?.nextTryAt) api.clock.set(delivery.nextTryAt);
      }
      const ids = new Set(consumer.received.map(({ headers }) => headers['webhook-id']));
      const signatures = new Set(consumer.received.map(({ headers }) => headers['webhook-signature']));
      expect([consumer.received.length, ids.size, signatures.size]).toEqual([10, 1, 10]);
      const [delivery] = await deliveriesOf(endpoint, '?state=dead');
      expect(delivery).toMatchObject({ state: 'dead', tries: 10, nextTryAt: null });
      const { body } = await asLeader.get(`/v1/webhook-deliveries/${delivery?.id}`).expect(200);
      expect(body.attempts).toHaveLength(10);
      expect(body.attempts[0]).toEqual({
        attemptedAt: '2026-03-12T09:00:00.000Z',
        outcome: 'answered',
        status: 500,
      });
      expect(JSON.stringify(body)).not.toContain('een antwoord');
    });

    it('says why nothing was answered', async () => {
      const endpoint = await register(leader, '/stil', once);
      consumer.answers.set('/stil', () => undefined);
      const gone = await WebhookConsumer.start();
      const wish = { url: gone.url(), ...once };
      const { body: nobody } = await asLeader.post('/v1/webhook-endpoints').send(wish).expect(201);
      await gone.close();
      await schoolReport();
      await round();
      const outcomes = await Promise.all(
        [endpoint.id, nobody.id as string].map(async (id) => {
          const [delivery] = await deliveriesOf({ id });
          const { body } = await asLeader.get(`/v1/webhook-deliveries/${delivery?.id}`).expect(200);
          return body.attempts[0];
        }),
      );
      expect(outcomes).toMatchObject([
        { outcome: 'timeout', status: null },
        { outcome: 'unreachable', status: null },
      ]);
    });

    it('takes a redirect for a failure, and does not follow it', async () => {
      const endpoint = await register(leader, '/', once);
      consumer.says(302, '/', { location: consumer.url('/elders') });
      await schoolReport();
      await round();
      expect(consumer.at('/elders')).toEqual([]);
      expect(await deliveriesOf(endpoint)).toMatchObject([{ state: 'waiting', tries: 1 }]);
    });

    it('waits as long as a consumer asks for', async () => {
      const endpoint = await register(leader, '/', once);
      consumer.says(429, '/', { 'retry-after': '7200' });
      await schoolReport();
      await round();
      expect(await deliveriesOf(endpoint)).toMatchObject([{ nextTryAt: '2026-03-12T11:00:00.000Z' }]);
    });

    it('ends at once where the consumer says that it is gone, and tells its owner', async () => {
      const endpoint = await register(leader);
      consumer.says(410);
      await schoolReport();
      await round();
      expect(consumer.received.length).toBeLessThanOrEqual(2);
      expect(await endpointOf(endpoint)).toMatchObject({ state: 'disabled', disabledReason: 'gone' });
      expect((await deliveriesOf(endpoint)).map(({ state }) => state)).toEqual(['dead', 'dead']);
      const { body } = await asLeader.get('/v1/me/notices').expect(200);
      expect(body.items[0]).toMatchObject({ kind: 'webhook.disabled' });
      expect(body.items[0].sentence ?? body.items[0].text).toContain('127.0.0.1');
    });

    it('ends after five days in which nothing arrived, tells its owner once, and begins anew when it is enabled', async () => {
      const endpoint = await register(leader, '/', once);
      consumer.says(500);
      for (let day = 0; day < 6; day += 1) {
        await schoolReport();
        await round();
        wait(86_400_000);
      }
      expect(await endpointOf(endpoint)).toMatchObject({ state: 'disabled', disabledReason: 'failing' });
      const told = consumer.received.length;
      await schoolReport();
      await round();
      expect(consumer.received).toHaveLength(told);
      const { body: notices } = await asLeader.get('/v1/me/notices').expect(200);
      const kinds = (notices.items as { kind: string }[]).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'webhook.disabled')).toHaveLength(1);

      consumer.says(200);
      const { body: enabled } = await asLeader.post(`/v1/webhook-endpoints/${endpoint.id}/enable`).expect(200);
      expect(enabled).toMatchObject({ state: 'enabled', disabledReason: null, failingSince: null });
      const since = { since: '2026-03-14T00:00:00Z' };
      const { body } = await asLeader.post(`/v1/webhook-endpoints/${endpoint.id}/replay`).send(since).expect(202);
      expect(body.replayed).toBeGreaterThanOrEqual(3);
      await round();
      expect(await deliveriesOf(endpoint, '?state=delivered')).toHaveLength(body.replayed as number);
    });

    it('one that arrived ends what was counted against it', async () => {
      const endpoint = await register(leader, '/', once);
      consumer.says(500);
      await schoolReport();
      await round();
      expect((await endpointOf(endpoint)).failingSince).toBe('2026-03-12T09:00:00.000Z');
      consumer.says(204);
      wait(10_000);
      await round();
      expect((await endpointOf(endpoint)).failingSince).toBeNull();
    });
  });

  describe('is never lost, and held up by nobody', () => {
    it('goes again, under the same id, where the worker was killed between sending and writing it down', async () => {
      const endpoint = await register(leader, '/', { kinds: ['report_run.done'] });
      await schoolReport();
      // Killed when the consumer has it: nothing of the answer is written.
      await api.database.owner.query(`alter table webhook_attempt add constraint ck_killed check (false) not valid`);
      await round().catch(() => undefined);
      await api.database.owner.query(`alter table webhook_attempt drop constraint ck_killed`);
      await round();
      expect(consumer.received).toHaveLength(1);
      wait(60_000);
      await round();
      const ids = consumer.received.map(({ headers }) => headers['webhook-id']);
      expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
      expect(await deliveriesOf(endpoint)).toMatchObject([{ state: 'delivered' }]);
    });

    it('goes once where several workers send at the same time', async () => {
      await register(leader);
      for (let count = 0; count < 3; count += 1) await schoolReport();
      await Promise.all([round(), round(), round()]);
      const ids = consumer.received.map(({ headers }) => headers['webhook-id']);
      expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
    });

    it('a slow consumer holds up no other, and has rest after it failed', async () => {
      await register(leader, '/slow', { kinds: ['report_run.done'] });
      await register(leader, '/quick', { kinds: ['report_run.done'] });
      consumer.answers.set('/slow', () => undefined);
      for (let count = 0; count < 5; count += 1) await schoolReport();
      const begun = performance.now();
      await round();
      expect(consumer.at('/quick')).toHaveLength(5);
      expect(consumer.at('/slow').length).toBeLessThanOrEqual(2);
      expect(performance.now() - begun).toBeLessThan(5_000);
    });

    it('comes to the endpoint of one owner while those of another are many, slow, and have much to be told', async () => {
      const slow = await Promise.all(Array.from({ length: 9 }, (_, nth) => register(leader, `/slow${nth}`)));
      for (const nth of slow.keys())
        consumer.answers.set(`/slow${nth}`, (response) => setTimeout(() => response.writeHead(204).end(), 150));
      const waits = `insert into webhook_delivery (id, board_id, endpoint_id, kind, subject_id, happened_at, state, tries, next_try_at)
        select gen_random_uuid(), board_id, id, 'webhook.test', gen_random_uuid(), $2, 'waiting', 0, $2
          from webhook_endpoint, generate_series(1, $3) where id = any($1::uuid[])`;
      const insert = (ids: string[], at: string, count: number) => api.database.owner.query(waits, [ids, at, count]);
      const ids = slow.map(({ id }) => id);
      await insert(ids, '2026-03-12T08:00:00Z', 40);
      const quick = await register(administrator, '/quick');
      await insert([quick.id], '2026-03-12T08:59:00Z', 1);
      const within = (milliseconds: number) => {
        const end = performance.now() + milliseconds;
        return () => performance.now() > end;
      };
      await webhookRound(api, { isOver: within(1_500), beginTurn: () => within(200) });
      expect(consumer.at('/quick')).toHaveLength(1);
      // Of the many each had its turn, and what is left waits.
      for (const nth of slow.keys()) expect(consumer.at(`/slow${nth}`).length).toBeGreaterThan(0);
      expect(consumer.received.length).toBeLessThan(9 * 40);
    });

    it('is signed with both secrets for a day after the change of one', async () => {
      const endpoint = await register(leader, '/', { kinds: ['report_run.done'] });
      const { body: rotated } = await asLeader.post(`/v1/webhook-endpoints/${endpoint.id}/secret`).expect(201);
      await schoolReport();
      await round();
      const [first] = consumer.received.splice(0);
      for (const secret of [endpoint.secret, rotated.secret as string])
        expect(first && verified(first, secret)).toMatchObject({ type: 'report_run.done' });
      wait(86_400_000);
      await schoolReport();
      await round();
      const [second] = consumer.received;
      expect(second && verified(second, rotated.secret as string)).toMatchObject({ type: 'report_run.done' });
      expect(() => second && verified(second, endpoint.secret)).toThrow();
    });

    it('can be seen for ninety days', async () => {
      const endpoint = await register(leader);
      await schoolReport();
      await round();
      api.clock.set('2026-06-10T08:00:00Z');
      await removeExpired(api.unitOfWork);
      expect(await deliveriesOf(endpoint)).toHaveLength(2);
      api.clock.set('2026-06-10T10:00:00Z');
      await removeExpired(api.unitOfWork);
      await removeExpired(api.unitOfWork);
      expect(await deliveriesOf(endpoint)).toEqual([]);
      expect(await api.database.owner.query('select id from webhook_attempt')).toEqual([]);
    });
  });
});
