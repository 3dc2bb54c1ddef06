import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Leerteam, type School, type StaffMember, UnitOfWork } from '@app/domain';
import type { Job } from '@app/jobs';
import { makeReports, startPeriodRuns, sweepRuns } from '@app/reporting';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

const PERIOD = { fromOn: '2025-08-01', untilOn: '2026-02-01' };

describe('making reports', () => {
  let api: TestApi;
  let boardId: string;
  let school: School;
  let team: Leerteam;
  let staff: StaffMember[];
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    const board = await world.board();
    boardId = board.id;
    school = await world.school(board);
    team = await world.leerteam(board);
    const form = await world.learningForm(board, { nameNl: 'Lesstudie', nameEn: 'Lesson study' });
    staff = [];
    for (let index = 0; index < 6; index += 1) {
      const person = await world.staffMember(board, school);
      staff.push(person);
      await world.membership(team, person);
      await world.activity(person, form, { leerteamId: team.id, visibility: 'team', minutes: 90 });
      await world.activity(person, form, { visibility: 'private', minutes: 30 });
    }
    asNoor = await api.as(staff[0]!);
  });

  const ask = async (client: Client, report: string, subjectId: string): Promise<string> => {
    const response = await client.post('/v1/reports').send({ report, subjectId, ...PERIOD });
    expect(response.status).toBe(202);
    expect(response.headers['location']).toBe(`/v1/report-runs/${response.body.id}`);
    return response.body.id as string;
  };

  const make = async (client: Client, runId: string) => {
    await makeReports(api.unitOfWork, { boardId, runId });
    const { body } = await client.get(`/v1/report-runs/${runId}`).expect(200);
    expect(body.state).toBe('done');
    const { body: document } = await client.get(`/v1/reports/${body.reports[0]}/json`).expect(200);
    return { id: body.reports[0] as string, document };
  };

  const figure = (document: Document, key: string) =>
    document.sections
      .flatMap(({ blocks }) => blocks.flatMap((block) => block.figures ?? []))
      .find((one) => one.key === key)?.value;

  interface Document {
    sections: { key: string; blocks: { figures?: { key: string; value: unknown }[] }[] }[];
  }

  it("counts all of a teacher's own learning in the teacher's report, private entries too", async () => {
    const { document } = await make(asNoor, await ask(asNoor, 'teacher', staff[0]!.id));
    expect(figure(document, 'figure.time')).toEqual({ kind: 'time', minutes: 120 });
    expect(figure(document, 'figure.moments')).toEqual({ kind: 'count', value: 2 });
  });

  it('says the hash of the very bytes that are read, as whoever holds them against each other works it out', async () => {
    const { id } = await make(asNoor, await ask(asNoor, 'teacher', staff[0]!.id));
    const { body: row } = await asNoor.get(`/v1/reports/${id}`).expect(200);
    const { text, headers } = await asNoor.get(`/v1/reports/${id}/json`).expect(200);
    const hash = createHash('sha256').update(text).digest('hex');
    expect([row.contentHash, headers['etag']]).toEqual([hash, `"${hash}"`]);
    const { text: page } = await asNoor.get(`/v1/reports/${id}/html`).expect(200);
    expect(page).toContain(hash);
  });

  it('counts only what is not private in the report of a leerteam, in whole hours', async () => {
    const { document } = await make(asNoor, await ask(asNoor, 'leerteam', team.id));
    expect(figure(document, 'figure.hours')).toEqual({ kind: 'hours', hours: 9 });
    // The minutes, by themselves: an id may well hold these digits.
    expect(JSON.stringify(document)).not.toMatch(/\b540\b/);
  });

  it('hides the hours of a leerteam of four', async () => {
    for (const person of staff.slice(4))
      await api.database.owner.query('delete from activity where owner_id = $1', [person.id]);
    const { document } = await make(asNoor, await ask(asNoor, 'leerteam', team.id));
    expect(figure(document, 'figure.hours')).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
  });

  it('is read in Dutch and English as a page, a PDF and a table', async () => {
    const { id } = await make(asNoor, await ask(asNoor, 'teacher', staff[0]!.id));
    const html = await asNoor
      .get(`/v1/reports/${id}/html`)
      .expect(200)
      .expect('content-type', /text\/html/);
    expect(html.text).toContain('Mijn leerspoor');
    const english = await asNoor.get(`/v1/reports/${id}/html?language=en`).expect(200);
    expect(english.text).toContain('My learning trail');
    const pdf = await asNoor.get(`/v1/reports/${id}/pdf`).expect(200).expect('content-type', 'application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const again = await asNoor.get(`/v1/reports/${id}/pdf`).expect(200);
    expect((again.body as Buffer).equals(pdf.body as Buffer)).toBe(true);
    const csv = await asNoor.get(`/v1/reports/${id}/csv`).expect(200);
    expect(csv.text).toContain('Lesstudie');
  });

  it('gives the same bytes for the same data moment', async () => {
    const first = await make(asNoor, await ask(asNoor, 'leerteam', team.id));
    const second = await make(asNoor, await ask(asNoor, 'leerteam', team.id));
    const texts = await Promise.all([first, second].map(({ id }) => asNoor.get(`/v1/reports/${id}/json`)));
    expect(texts[0]!.text).toBe(texts[1]!.text);
  });

  it('makes the reports of a run once, however often and by however many workers it is done', async () => {
    const runId = await ask(asNoor, 'teacher', staff[0]!.id);
    await Promise.all([1, 2, 3].map(() => makeReports(api.unitOfWork, { boardId, runId })));
    await makeReports(api.unitOfWork, { boardId, runId });
    const rows = await api.database.owner.query('select id from report where run_id = $1', [runId]);
    expect(rows).toHaveLength(1);
  });

  it('is made once where it is asked for twice before it is made, and anew after that', async () => {
    const first = await ask(asNoor, 'teacher', staff[0]!.id);
    expect(await Promise.all([1, 2].map(() => ask(asNoor, 'teacher', staff[0]!.id)))).toEqual([first, first]);
    const { id } = await make(asNoor, first);
    const second = await ask(asNoor, 'teacher', staff[0]!.id);
    expect(second).not.toBe(first);
    expect((await make(asNoor, second)).id).not.toBe(id);
  });

  it('cannot be changed or removed by the app, whatever it tries', async () => {
    const { id } = await make(asNoor, await ask(asNoor, 'teacher', staff[0]!.id));
    for (const sql of [`update report set document = '{}' where id = $1`, `delete from report where id = $1`])
      await expect(api.database.app.query(sql, [id])).rejects.toThrow('permission denied');
  });

  it("is not made of somebody else's learning, and not read by somebody else", async () => {
    const leader = await api.world.schoolLeader({ id: boardId } as never, school);
    const asLeader = await api.as(leader);
    const wish = { report: 'teacher', subjectId: staff[0]!.id, ...PERIOD };
    await asLeader.post('/v1/reports').send(wish).expect(403);
    await asLeader
      .post('/v1/reports')
      .send({ ...wish, report: 'leerteam', subjectId: team.id })
      .expect(403);
    await asNoor
      .post('/v1/reports')
      .send({ ...wish, report: 'school', subjectId: school.id })
      .expect(403);
    const { id } = await make(asNoor, await ask(asNoor, 'teacher', staff[0]!.id));
    for (const form of ['', '/json', '/html', '/pdf', '/csv'])
      await asLeader.get(`/v1/reports/${id}${form}`).expect(404);
  });

  it('is made of whole months where it is about others, so that no day can be told apart', async () => {
    const wish = { report: 'leerteam', subjectId: team.id, fromOn: '2025-11-11', untilOn: '2025-11-13' };
    const { body } = await asNoor.post('/v1/reports').send(wish).expect(422);
    expect(body.errors).toMatchObject([
      { pointer: '/fromOn', code: 'whole_months' },
      { pointer: '/untilOn', code: 'whole_months' },
    ]);
    await asNoor
      .post('/v1/reports')
      .send({ ...wish, report: 'teacher', subjectId: staff[0]!.id })
      .expect(202);
  });

  it('shows a school to its leader and its staff, and never one person', async () => {
    const asLeader = await api.as(await api.world.schoolLeader({ id: boardId } as never, school));
    const { id, document } = await make(asLeader, await ask(asLeader, 'school', school.id));
    // Six of seven: that one did not take part is nobody's business.
    expect(figure(document, 'figure.learners')).toEqual({ kind: 'hidden', reason: 'protects_another_figure' });
    expect(figure(document, 'figure.hours')).toEqual({ kind: 'hours', hours: 9 });
    for (const person of staff) expect(JSON.stringify(document)).not.toContain(person.id);
    await asNoor.get(`/v1/reports/${id}`).expect(200);
  });

  it('is made for everybody when a reporting period ends, for all of them together', async () => {
    const period = { fromOn: '2025-08-01', untilOn: '2026-02-01', name: 'Halfjaar', kind: 'mid_year' };
    await api.database.owner.query(
      `insert into reporting_period (id, board_id, school_id, name, kind, from_on, until_on, version)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 1)`,
      [boardId, school.id, period.name, period.kind, period.fromOn, period.untilOn],
    );
    api.clock.set('2026-01-31T12:00:00Z');
    await startPeriodRuns(api.unitOfWork);
    expect(await runsOf(boardId)).toEqual([]);
    api.clock.set('2026-02-01T01:00:00Z');
    await startPeriodRuns(api.unitOfWork);
    await startPeriodRuns(api.unitOfWork);
    const runs = await runsOf(boardId);
    expect(runs).toHaveLength(1);
    await makeReports(api.unitOfWork, { boardId, runId: runs[0]!.id });
    const made = await api.database.owner.query(
      `select report, count(*)::int as n from report where run_id = $1 group by 1 order by 1`,
      [runs[0]!.id],
    );
    expect(made).toEqual([
      { report: 'leerteam', n: 1 },
      { report: 'school', n: 1 },
      { report: 'teacher', n: 6 },
    ]);
  });

  it('takes as many queries for thirty people as for six', async () => {
    const makeAll = async (name: string): Promise<number> => {
      await api.world.reportingPeriod(school, { name, fromOn: PERIOD.fromOn, untilOn: PERIOD.untilOn });
      await startPeriodRuns(api.unitOfWork);
      const sql = `select id from report_run where board_id = $1 and state = 'queued'`;
      const [run] = await api.database.owner.query<{ id: string }[]>(sql, [boardId]);
      const queries = await queriesOf(api, () => makeReports(api.unitOfWork, { boardId, runId: run!.id }));
      return queries.length;
    };
    const forSix = await makeAll('Zes');
    const form = await api.world.learningForm({ id: boardId } as never);
    for (let more = 0; more < 24; more += 1)
      await api.world.activity(await api.world.staffMember({ id: boardId } as never, school), form);
    expect(await makeAll('Dertig')).toBe(forSix);
  });

  it('queues again what a crash left without a job, and nothing else', async () => {
    const lost = await ask(asNoor, 'teacher', staff[0]!.id);
    await make(asNoor, await ask(asNoor, 'leerteam', team.id));
    const { id: cancelled } = (
      await asNoor
        .post('/v1/reports')
        .send({ report: 'teacher', subjectId: staff[0]!.id, ...PERIOD, periodName: 'Anders' })
    ).body as { id: string };
    await asNoor.post(`/v1/report-runs/${cancelled}/cancel`).expect(200);
    const queued: Job[] = [];
    const queue = { add: (jobs: readonly Job[]) => Promise.resolve(void queued.push(...jobs)) };
    const sweeping = new UnitOfWork(api.database.app, queue, api.clock, () => undefined);
    await sweepRuns(sweeping);
    expect(queued).toEqual([]);
    api.clock.set('2026-03-12T09:30:00Z');
    await sweepRuns(sweeping);
    const ours = queued.filter(({ payload }) => 'boardId' in payload && payload.boardId === boardId);
    expect(ours).toEqual([{ name: 'make-reports', payload: { boardId, runId: lost }, id: lost }]);
  });

  const runsOf = (board: string): Promise<{ id: string }[]> =>
    api.database.owner.query('select id from report_run where board_id = $1', [board]);
});
