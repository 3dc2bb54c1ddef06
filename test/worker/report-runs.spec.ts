import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { DEFINITIONS, makeReports, REPORT_KINDS, type ReportKind } from '@app/reporting';
import { startApi, type TestApi } from '../support/api.js';
import { type BusyBoard, busyBoard, HALF_YEAR } from '../support/busy-board.js';
import { queriesOf } from '../support/count-queries.js';
import { InterruptedWork, Killed, KilledWork } from '../support/killed-work.js';

const ALL_KINDS = REPORT_KINDS.filter((kind) => kind !== 'accountability');

/** Some about many people and some about one: which of them a worker is killed at makes no difference. */
const SOME_KINDS = ['teacher', 'leerteam', 'school', 'board'] as const;

/** For stories that make the same run again and again: seconds where nothing else runs, and a machine may be slow. */
const PATIENCE = 180_000;

describe('the reports of a whole board', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const start = async (
    { board, administrator }: BusyBoard,
    kinds: readonly ReportKind[] = ALL_KINDS,
  ): Promise<{ boardId: string; runId: string }> => {
    const wish = { scope: 'board', subjectId: board.id, kinds, ...HALF_YEAR, periodName: 'Halfjaar' };
    const { body } = await (await api.as(administrator)).post('/v1/report-runs').send(wish).expect(202);
    return { boardId: board.id, runId: body.id as string };
  };

  const rows = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    api.database.owner.query<Row[]>(sql, parameters);

  /** What came of a run, and who was told of it: to the byte, and each as often as it is there. */
  const outcomeOf = async (runId: string) => ({
    state: (await rows<{ state: string }>('select state from report_run where id = $1', runId))[0]?.state,
    reports: await rows(
      `select report, subject_id, content_hash from report where run_id = $1 order by 1, 2, 3`,
      runId,
    ),
    subjects: await rows(
      `select report, subject_id, state, failure from report_run_subject where run_id = $1 order by 1, 2`,
      runId,
    ),
    figures: await rows(
      `select f.subject_id, unit, quantity, f.from_on, parts, shown from published_figure f
         join report r on r.id = f.report_id where r.run_id = $1 order by f.id`,
      runId,
    ),
    told: await rows(
      `select n.recipient_id, n.kind, coalesce(r.report, 'run') as of, coalesce(r.subject_id, n.subject_id) as subject
         from notice n left join report r on r.id = n.subject_id
        where n.board_id = (select board_id from report_run where id = $1) order by 1, 2, 3, 4`,
      runId,
    ),
    ended: await rows(`select event from history_entry where subject_id = $1 and event = 'report.run-ended'`, runId),
  });

  /** As if the run had only just been asked for. */
  const undo = async (runId: string): Promise<void> => {
    for (const sql of [
      `delete from notice where board_id = (select board_id from report_run where id = $1)`,
      `delete from published_figure where report_id in (select id from report where run_id = $1)`,
      `delete from report where run_id = $1`,
      `delete from report_run_subject where run_id = $1`,
      `delete from history_entry where subject_id = $1`,
      `update report_run set state = 'queued', started_at = null, finished_at = null, failure = null where id = $1`,
    ])
      await rows(sql, runId);
  };

  const IN_THREES = { atOnce: 3 };

  /** A first batch, one between and a last one: each has a boundary before, in and after its transaction. */
  const IN_THREE_BATCHES = { atOnce: 6 };

  it('are made once each: of who works at two schools, and of a leerteam of several', async () => {
    const busy = await busyBoard(api, 3, 5);
    const [first, second] = busy.schools;
    const traveller = await api.world.staffMember(busy.board, first);
    await api.world.appointment(traveller, second!, { fte: 0.1 });
    const team = await api.world.leerteam(busy.board);
    for (const person of [busy.staff[0]!, busy.staff[6]!]) await api.world.membership(team, person);
    // Nobody worked there.
    await api.world.school(busy.board);
    const run = await start(busy);
    await makeReports(api.unitOfWork, run);
    expect(
      await rows(`select report, count(*)::int as n from report where run_id = $1 group by 1 order by 1`, run.runId),
    ).toEqual([
      { report: 'attention', n: 3 },
      { report: 'board', n: 1 },
      { report: 'house', n: 3 },
      { report: 'leerteam', n: 4 },
      { report: 'school', n: 3 },
      { report: 'teacher', n: 16 },
    ]);
    expect((await outcomeOf(run.runId)).state).toBe('done');
  });

  it(
    'are the same, once each, wherever the worker was killed, and nobody is told twice',
    async () => {
      const run = await start(await busyBoard(api, 2, 6), SOME_KINDS);
      const whole = new KilledWork(api);
      await makeReports(whole, run, IN_THREE_BATCHES);
      const expected = await outcomeOf(run.runId);
      expect(expected.state).toBe('done');
      expect(expected.reports).toHaveLength(17);
      expect(expected.figures.length).toBeGreaterThan(10);
      expect(expected.ended).toHaveLength(1);
      // To begin, to read, and to store three batches.
      expect(whole.boundaries).toBe(3 * (1 + 1 + 3));

      for (let boundary = 1; boundary <= whole.boundaries; boundary += 1) {
        await undo(run.runId);
        await expect(makeReports(new KilledWork(api, boundary), run, IN_THREE_BATCHES)).rejects.toThrow(Killed);
        await makeReports(api.unitOfWork, run, IN_THREE_BATCHES);
        expect({ boundary, ...(await outcomeOf(run.runId)) }).toEqual({ boundary, ...expected });
      }
    },
    PATIENCE,
  );

  it(
    'are the same, once each, where it was killed at each try until it came no further',
    async () => {
      const run = await start(await busyBoard(api, 2, 6), SOME_KINDS);
      await makeReports(api.unitOfWork, run, IN_THREE_BATCHES);
      const expected = await outcomeOf(run.runId);
      // Before, in and after the first batch of a try; and the second of it.
      for (const boundary of [5, 6, 7, 8, 9, 10]) {
        await undo(run.runId);
        let kills = 0;
        for (let isDone = false; !isDone && kills < 10;) {
          const dying = makeReports(new KilledWork(api, boundary), run, IN_THREE_BATCHES);
          isDone = await dying.then(() => true).catch(() => false);
          kills += isDone ? 0 : 1;
          // Before its first batch is stored it comes no further: then one lives.
          if (kills >= 4) await makeReports(api.unitOfWork, run, IN_THREE_BATCHES);
        }
        expect(kills).toBeGreaterThan(0);
        expect({ boundary, ...(await outcomeOf(run.runId)) }).toEqual({ boundary, ...expected });
      }
    },
    PATIENCE,
  );

  it(
    'are the same, once each, where workers that were thought dead make them at the same time',
    async () => {
      const run = await start(await busyBoard(api, 2, 6));
      await makeReports(api.unitOfWork, run, IN_THREES);
      const expected = await outcomeOf(run.runId);
      for (const atOnce of [2, 5]) {
        await undo(run.runId);
        await Promise.all([atOnce, 3, 7].map((size) => makeReports(api.unitOfWork, run, { atOnce: size })));
        expect(await outcomeOf(run.runId)).toEqual(expected);
      }
    },
    PATIENCE,
  );

  it('are read a few at a time, and yet all of one moment, whatever changes between two parts', async () => {
    const busy = await busyBoard(api, 2, 6);
    const run = await start(busy, ['teacher']);
    const asked: (readonly string[])[] = [];
    const read: (typeof DEFINITIONS)['teacher']['read'] = (work, ids, period) => {
      asked.push(ids);
      return DEFINITIONS.teacher.read(work, ids, period);
    };
    const rename = () => rows(`update staff_member set family_name = 'Later' where board_id = $1`, busy.board.id);
    const interrupted = new InterruptedWork(api, (nth) => (nth === 2 ? rename() : Promise.resolve()));
    await makeReports(interrupted, run, { atOnce: 5, definitions: { ...DEFINITIONS, teacher: { read } } });
    expect(asked.map(({ length }) => length).filter((length) => length > 0)).toEqual([5, 5, 2]);
    const documents = await rows<{ document: string }>(`select document from report where run_id = $1`, run.runId);
    expect(documents).toHaveLength(12);
    expect(documents.filter(({ document }) => document.includes('Later'))).toEqual([]);
  });

  it('are read anew where other reports of the board were published between reading and storing', async () => {
    const busy = await busyBoard(api, 2, 6);
    const whole = await start(busy, ['school', 'leerteam']);
    const leader = await api.world.schoolLeader(busy.board, busy.schools[0]!);
    const school = { report: 'school', subjectId: busy.schools[0]!.id, ...HALF_YEAR };
    const { body } = await (await api.as(leader)).post('/v1/reports').send(school).expect(202);
    const other = { boardId: busy.board.id, runId: body.id as string };
    const interrupted = new InterruptedWork(api, (nth) =>
      nth === 3 ? makeReports(api.unitOfWork, other) : Promise.resolve(),
    );
    await makeReports(interrupted, whole, { atOnce: 1 });
    const { state, reports, figures } = await outcomeOf(whole.runId);
    expect([state, reports.length]).toEqual(['done', 4]);
    // The other published what is known of that school already: it is said again, and published once.
    expect(figures).not.toContainEqual(expect.objectContaining({ subject_id: school.subjectId, unit: 'minutes' }));
  });

  /** Definitions with one report that cannot be composed. */
  const failingOn = (kind: ReportKind, subjectId: string) => ({
    ...DEFINITIONS,
    [kind]: {
      read: async (...asked: Parameters<(typeof DEFINITIONS)[ReportKind]['read']>) =>
        (await DEFINITIONS[kind].read(...asked)).map((one) => {
          if (one.subjectId !== subjectId) return one;
          const compose: typeof one.compose = (head, figures) => {
            one.compose(head, figures);
            throw new Error('Cannot be composed.');
          };
          return { subjectId, compose };
        }),
    },
  });

  it('are made but for the one that cannot be, which publishes nothing and can be made again', async () => {
    const busy = await busyBoard(api, 2, 6);
    const run = await start(busy);
    const broken = busy.schools[1]!.id;
    const errors: unknown[] = [];
    const definitions = failingOn('school', broken);
    await makeReports(api.unitOfWork, run, { definitions, onFailed: (...failed) => errors.push(failed) });
    expect(errors).toEqual([[new Error('Cannot be composed.'), { report: 'school', subjectId: broken }]]);
    const failed = await outcomeOf(run.runId);
    expect(failed.state).toBe('failed');
    expect(failed.subjects.filter((one) => (one as { state: string }).state !== 'done')).toEqual([
      { report: 'school', subject_id: broken, state: 'failed', failure: 'not_made' },
    ]);
    expect(failed.told).toContainEqual(expect.objectContaining({ kind: 'report-run.failed', subject: run.runId }));

    const asAdministrator = await api.as(busy.administrator);
    const failures = await asAdministrator.get(`/v1/report-runs/${run.runId}/subjects?state=failed`).expect(200);
    expect(failures.body.items).toEqual([
      { report: 'school', subjectId: broken, state: 'failed', failure: 'not_made' },
    ]);
    const retry = `/v1/report-runs/${run.runId}/subjects/${broken}/retry`;
    const { body: again } = await asAdministrator.post(retry).expect(202);
    expect(again).toMatchObject({ state: 'queued', failure: null, counts: { queued: 1, failed: 0 } });
    await makeReports(api.unitOfWork, run);
    const mended = await outcomeOf(run.runId);
    expect(mended.state).toBe('done');
    expect(mended.reports).toHaveLength(failed.reports.length + 1);
    const news = mended.told.filter(
      (one) => !failed.told.some((other) => JSON.stringify(one) === JSON.stringify(other)),
    );
    expect(news).toEqual([expect.objectContaining({ kind: 'report-run.done', subject: run.runId })]);
    await asAdministrator.post(retry).expect(409);
  });

  it('are no more than were made when somebody stopped it', async () => {
    const busy = await busyBoard(api, 2, 6);
    const run = await start(busy);
    const asAdministrator = await api.as(busy.administrator);
    const stop = (nth: number): Promise<unknown> =>
      nth === 4
        ? Promise.resolve(asAdministrator.post(`/v1/report-runs/${run.runId}/cancel`).expect(200))
        : Promise.resolve();
    await makeReports(new InterruptedWork(api, stop), run, IN_THREES);
    const { body } = await asAdministrator.get(`/v1/report-runs/${run.runId}`).expect(200);
    expect(body).toMatchObject({ state: 'cancelled', counts: { queued: 0, done: 6, failed: 0 } });
    await makeReports(api.unitOfWork, run);
    expect((await outcomeOf(run.runId)).reports).toHaveLength(6);
  });

  it('leave out who was erased after they had been read', async () => {
    const busy = await busyBoard(api, 1, 6);
    const run = await start(busy, ['teacher', 'school']);
    const gone = busy.staff[2]!.id;
    const erase = (nth: number): Promise<unknown> =>
      nth === 2
        ? rows(`update staff_member set erased_at = now(), left_on = '2026-03-01' where id = $1`, gone)
        : Promise.resolve();
    await makeReports(new InterruptedWork(api, erase), run);
    const { state, reports, subjects } = await outcomeOf(run.runId);
    expect(state).toBe('done');
    expect(reports).not.toContainEqual(expect.objectContaining({ subject_id: gone }));
    expect(subjects).toContainEqual(expect.objectContaining({ subject_id: gone, state: 'cancelled' }));
  });

  it('are told to those whom they are for, and to who had them made only that they are there', async () => {
    const busy = await busyBoard(api, 2, 5);
    const leader = await api.world.schoolLeader(busy.board, busy.schools[0]!);
    const run = await start(busy);
    await makeReports(api.unitOfWork, run);
    await makeReports(api.unitOfWork, run);
    const { told } = await outcomeOf(run.runId);
    const toldTo = (person: StaffMember) =>
      told.filter((one) => (one as { recipient_id: string }).recipient_id === person.id);
    for (const person of busy.staff)
      expect(toldTo(person)).toEqual([
        { recipient_id: person.id, kind: 'report.ready', of: 'teacher', subject: person.id },
      ]);
    expect(toldTo(busy.administrator)).toEqual([
      { recipient_id: busy.administrator.id, kind: 'report-run.done', of: 'run', subject: run.runId },
    ]);
    expect(
      toldTo(leader)
        .map((one) => (one as { of: string }).of)
        .sort(),
    ).toEqual(['attention', 'teacher']);
    const asAdministrator = await api.as(busy.administrator);
    const { body: notices } = await asAdministrator.get('/v1/me/notices').expect(200);
    expect(JSON.stringify(notices)).toContain('De rapporten die je liet maken zijn klaar: Halfjaar');
    const { body: reports } = await asAdministrator.get(`/v1/reports?runId=${run.runId}`).expect(200);
    expect(reports.items.map(({ report }: { report: string }) => report)).toEqual(['board']);
  });

  it('take as many queries for three schools of ten as for one of five', async () => {
    const costs = async (schools: number, staffEach: number): Promise<number> => {
      const run = await start(await busyBoard(api, schools, staffEach));
      return (await queriesOf(api, () => makeReports(api.unitOfWork, run))).length;
    };
    expect(await costs(3, 10)).toBe(await costs(1, 5));
  });

  it('of 2,000 staff never keep a worker from saying that it is there', async () => {
    const busy = await busyBoard(api, 1, 1);
    await fill(busy, 2_000);
    const run = await start(busy, ['teacher', 'leerteam', 'school', 'board']);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    await makeReports(api.unitOfWork, run);
    delay.disable();
    const { body } = await (await api.as(busy.administrator)).get(`/v1/report-runs/${run.runId}`).expect(200);
    expect(body).toMatchObject({ state: 'done', counts: { done: 2_001 + 201 + 11 + 1, failed: 0 } });
    // A lock is renewed each ten seconds.
    expect(delay.max / 1e9).toBeLessThan(3);
  }, 240_000);

  /** Many more staff: ten schools, leerteams of ten, twenty activities each. */
  const fill = async ({ board, staff }: BusyBoard, count: number): Promise<void> => {
    const [{ form } = { form: '' }] = await rows<{ form: string }>(
      `select id as form from learning_form where board_id = $1`,
      board.id,
    );
    await rows(
      `with schools as (
         insert into school (id, board_id, name, version)
         select gen_random_uuid(), $1, 'School ' || n, 1 from generate_series(1, 10) n returning id, name),
       people as (
         insert into staff_member (id, board_id, given_name, family_name, version)
         select gen_random_uuid(), $1, 'Noor', 'Nummer ' || n, 1 from generate_series(1, $2::int) n
         returning id, substring(family_name from 8)::int as n),
       appointed as (
         insert into appointment (id, board_id, staff_member_id, school_id, function_group, fte, from_on)
         select gen_random_uuid(), $1, p.id, s.id, 'teacher', 0.8, '2020-08-01'
           from people p join schools s on s.name = 'School ' || (1 + p.n % 10) returning 1),
       teams as (
         insert into leerteam (id, board_id, kind, name, founded_on, version)
         select gen_random_uuid(), $1, 'plg', 'Team ' || n, '2025-08-20', 1 from generate_series(0, $2::int / 10 - 1) n
         returning id, substring(name from 6)::int as n),
       joined as (
         insert into leerteam_membership (id, board_id, leerteam_id, staff_member_id, role, from_on)
         select gen_random_uuid(), $1, t.id, p.id, 'member', '2025-08-20'
           from people p join teams t on t.n = (p.n - 1) / 10 returning 1)
       insert into activity (id, board_id, owner_id, learning_form_id, title, learned_on, minutes, source, initiative,
                             visibility, leerteam_id, logged_at, version)
       select gen_random_uuid(), $1, p.id, $3, 'Leermoment ' || k, '2025-09-01'::date + 7 * k, 30 + 5 * (p.n % 7),
              'manual', 'self_chosen', 'team', t.id, now(), 1
         from people p join teams t on t.n = (p.n - 1) / 10, generate_series(0, 19) k`,
      board.id,
      count,
      form,
    );
    await rows(`analyze`);
    expect(staff).toHaveLength(1);
  };
});
