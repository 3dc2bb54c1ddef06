import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type LearningForm, type Leerteam, type School, type StaffMember, UnitOfWork } from '@app/domain';
import { addDays } from '@app/platform';
import { makeReports, startDueSchedules, startIfDue, sweepRuns } from '@app/reporting';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { type Client, startApi, type TestApi } from '../support/api.js';

const PATH = '/v1/report-schedules';

interface Started {
  readonly id: string;
  readonly due: string;
  readonly of: string;
}

describe('schedules of reports', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let form: LearningForm;
  let noor: StaffMember;
  let sam: StaffMember;
  let sanne: StaffMember;
  let asNoor: Client;
  let asSanne: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2025-08-20T09:00:00Z');
    const { world } = api;
    // What other stories left behind is no matter of this one.
    await query('update report_schedule set state = $1, next_due_at = null where state <> $2', 'paused', 'ended');
    board = await world.board();
    await world.schoolYear(board);
    school = await world.school(board);
    team = await world.leerteam(board);
    form = await world.learningForm(board);
    noor = await world.staffMember(board, school);
    sam = await world.staffMember(board, school, { givenName: 'Sam' });
    sanne = await world.schoolLeader(board, school);
    for (const person of [noor, sam]) await world.membership(team, person);
    asNoor = await api.as(noor);
    asSanne = await api.as(sanne);
  });

  const query = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    api.database.owner.query<Row[]>(sql, parameters);

  const setUp = async (client: Client, wish: object): Promise<string> =>
    (await client.post(PATH).send(wish).expect(201)).body.id as string;
  const ofNoor = (wish: object) => setUp(asNoor, { report: 'teacher', subjectId: noor.id, ...wish });
  const read = async (client: Client, id: string) => (await client.get(`${PATH}/${id}`).expect(200)).body;

  const at = async (moment: string): Promise<void> => {
    api.clock.set(moment);
    await startDueSchedules(api.unitOfWork);
  };

  const started = (schedule: string): Promise<Started[]> =>
    query(
      `select id, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as due, from_on || ' ' || until_on as of
         from report_run where schedule_id = $1 order by due_at`,
      schedule,
    );
  const dues = async (schedule: string): Promise<string[]> => (await started(schedule)).map(({ due }) => due);

  /** Makes what a schedule had started last, and says who was told of it. */
  const madeAndTold = async (schedule: string) => {
    const runId = (await started(schedule)).at(-1)?.id ?? '';
    await makeReports(api.unitOfWork, { boardId: board.id, runId });
    return query<{ to: string; kind: string; report: string }>(
      `select n.recipient_id as to, n.kind, r.report from notice n join report r on r.id = n.subject_id
        where r.run_id = $1 order by r.report, n.kind, n.recipient_id`,
      runId,
    );
  };

  const noticesOf = (person: StaffMember) =>
    query<{ kind: string; subject: string }>(
      `select kind, subject_id as subject from notice where recipient_id = $1 order by id`,
      person.id,
    );

  it('start through a school year what is due, each once, day after day', async () => {
    const { world } = api;
    const period = (kind: never, name: string, fromOn: string, untilOn: string) =>
      world.reportingPeriod(school, { kind, name, fromOn, untilOn });
    await period('mid_year' as never, 'Eerste helft', '2025-08-01', '2026-02-01');
    await period('end_year' as never, 'Schooljaar', '2025-08-01', '2026-07-11');
    await period('term' as never, 'Blok 1', '2025-08-01', '2025-11-01');
    await period('term' as never, 'Blok 2', '2025-11-01', '2026-02-01');
    await period('month' as never, 'Maart', '2026-03-01', '2026-04-01');
    const followed = { rhythm: 'period_end', periodKind: 'mid_year' };
    const midYear = await ofNoor(followed);
    const endYear = await ofNoor({ ...followed, periodKind: 'end_year' });
    const month = await ofNoor({ ...followed, periodKind: 'month' });
    const all = await ofNoor({ rhythm: 'period_end' });
    const digest = await ofNoor({ rhythm: 'monthly' });
    const onSchool = { report: 'school', subjectId: school.id };
    const terms = await setUp(asSanne, { ...onSchool, rhythm: 'period_end', periodKind: 'term' });
    const quarters = { rhythm: 'cron', cron: '15 7 1 1,4,7,10 *', months: 3 };
    const quarterly = await setUp(asNoor, { report: 'leerteam', subjectId: team.id, ...quarters });
    const soFar = { rhythm: 'cron', cron: '0 7 15 3,8 *', covers: 'school_year_so_far' };
    const account = await setUp(asSanne, { ...onSchool, report: 'accountability', ...soFar });
    for (const learnedOn of ['2025-09-10', '2025-11-12', '2026-07-02']) await world.activity(noor, form, { learnedOn });
    const plan = { title: 'Lesbezoek', learningForm: form.code, plannedOn: '2026-01-20', minutes: 60 };
    await asNoor.post('/v1/planned-activities').send(plan).expect(201);

    for (let day = '2025-08-20'; day <= '2026-08-20'; day = addDays(day, 1)) {
      // Two workers at once.
      api.clock.set(`${day}T09:00:00Z`);
      await Promise.all([startDueSchedules(api.unitOfWork), startDueSchedules(api.unitOfWork)]);
    }
    const told = async (schedule: string) => (await started(schedule)).map(({ due, of }) => `${due}: ${of}`);
    expect(await told(midYear)).toEqual(['2026-02-01 05:00: 2025-08-01 2026-02-01']);
    expect(await told(endYear)).toEqual(['2026-07-11 04:00: 2025-08-01 2026-07-11']);
    expect(await told(month)).toEqual(['2026-04-01 04:00: 2026-03-01 2026-04-01']);
    expect(await told(all)).toEqual([
      '2025-11-01 05:00: 2025-08-01 2025-11-01',
      // Of the half year and its second term, which end at once, the longer.
      '2026-02-01 05:00: 2025-08-01 2026-02-01',
      '2026-04-01 04:00: 2026-03-01 2026-04-01',
      '2026-07-11 04:00: 2025-08-01 2026-07-11',
    ]);
    expect(await told(terms)).toEqual([
      '2025-11-01 05:00: 2025-08-01 2025-11-01',
      '2026-02-01 05:00: 2025-11-01 2026-02-01',
    ]);
    // Of months in which something was logged, or planned; July does not count.
    expect(await told(digest)).toEqual([
      '2025-10-01 04:00: 2025-09-01 2025-10-01',
      '2025-12-01 05:00: 2025-11-01 2025-12-01',
      '2026-02-01 05:00: 2026-01-01 2026-02-01',
    ]);
    expect(await told(quarterly)).toEqual([
      '2025-10-01 05:15: 2025-07-01 2025-10-01',
      '2026-01-01 06:15: 2025-10-01 2026-01-01',
      '2026-04-01 05:15: 2026-01-01 2026-04-01',
      '2026-07-01 05:15: 2026-04-01 2026-07-01',
    ]);
    // A whole school year each time; in August that which is just over.
    expect(await told(account)).toEqual([
      '2026-03-15 06:00: 2025-08-01 2026-08-01',
      '2026-08-15 05:00: 2025-08-01 2026-08-01',
    ]);
    api.clock.set('2026-08-20T09:00:00Z');
    expect(await read(asNoor, digest)).toMatchObject({
      lastRun: { dueAt: '2026-02-01T05:00:00.000Z', state: 'queued' },
    });
    expect(await read(asNoor, digest)).toMatchObject({ passedOverBecause: 'nothing_to_report' });
  }, 240_000);

  it('make up one run, the last, for all that was missed in five weeks', async () => {
    const daily = await ofNoor({ rhythm: 'cron', cron: '0 7 * * *' });
    const digest = await ofNoor({ rhythm: 'monthly' });
    await api.world.reportingPeriod(school, { kind: 'month', name: 'A', fromOn: '2025-09-01', untilOn: '2025-10-01' });
    await api.world.reportingPeriod(school, { kind: 'month', name: 'B', fromOn: '2025-09-14', untilOn: '2025-10-14' });
    const periods = await ofNoor({ rhythm: 'period_end' });
    await api.world.activity(noor, form, { learnedOn: '2025-09-10' });
    await at('2025-09-17T09:00:00Z');
    expect(await dues(daily)).toEqual(['2025-09-17 05:00']);
    await at('2025-10-22T12:00:00Z');
    await at('2025-10-22T12:05:00Z');
    expect(await dues(daily)).toEqual(['2025-09-17 05:00', '2025-10-22 05:00']);
    expect(await dues(digest)).toEqual(['2025-10-01 04:00']);
    expect(await dues(periods)).toEqual(['2025-10-14 04:00']);
    await at('2025-10-23T12:00:00Z');
    expect((await dues(daily)).at(-1)).toBe('2025-10-23 05:00');
  });

  it('start once a day in both nights in which the clock changes, however often it is looked', async () => {
    const nightly = await ofNoor({ rhythm: 'cron', cron: '30 2 * * *' });
    const through = async (from: string, until: string): Promise<string[]> => {
      for (let moment = Date.parse(from); moment <= Date.parse(until); moment += 15 * 60_000)
        await at(new Date(moment).toISOString());
      return (await dues(nightly)).filter((due) => due >= from.slice(0, 10));
    };
    expect(await through('2025-10-25T00:00:00Z', '2025-10-27T03:00:00Z')).toEqual([
      '2025-10-25 00:30',
      // The first of the two times that the clock shows 02:30.
      '2025-10-26 00:30',
      '2025-10-27 01:30',
    ]);
    expect(await through('2026-03-28T01:00:00Z', '2026-03-30T03:00:00Z')).toEqual([
      '2026-03-28 01:30',
      // The clock goes from 02:00 to 03:00: it shows 03:30.
      '2026-03-29 01:30',
      '2026-03-30 00:30',
    ]);
  }, 60_000);

  it('start one run with five workers at once, also where the alarm rings as well', async () => {
    const scheduleId = await ofNoor({ rhythm: 'cron', cron: '0 7 * * *' });
    api.clock.set('2025-08-21T05:00:00Z');
    await Promise.all([
      ...[1, 2, 3, 4].map(() => startDueSchedules(api.unitOfWork)),
      startIfDue(api.unitOfWork, { boardId: board.id, scheduleId }),
    ]);
    expect(await dues(scheduleId)).toEqual(['2025-08-21 05:00']);
    // Not a minute early, whoever rings.
    api.clock.set('2025-08-22T04:59:59Z');
    await startIfDue(api.unitOfWork, { boardId: board.id, scheduleId });
    expect(await dues(scheduleId)).toHaveLength(1);
  });

  it('lose nothing where the worker is killed between the start of a run and its job', async () => {
    const schedule = await ofNoor({ rhythm: 'cron', cron: '0 7 * * *' });
    api.clock.set('2025-08-21T06:00:00Z');
    const queued: { id?: string | undefined }[] = [];
    const killed = new UnitOfWork(
      api.database.app,
      { add: () => Promise.reject(new Error('killed')) },
      api.clock,
      () => undefined,
    );
    await startDueSchedules(killed);
    const [run] = await started(schedule);
    api.clock.set('2025-08-21T06:30:00Z');
    const queue = { add: (jobs: readonly { id?: string }[]) => Promise.resolve(void queued.push(...jobs)) };
    const next = new UnitOfWork(api.database.app, queue, api.clock, () => undefined);
    await startDueSchedules(next);
    await sweepRuns(next);
    expect(await started(schedule)).toHaveLength(1);
    expect(queued.filter(({ id }) => id === run?.id)).toHaveLength(1);
    expect(await madeAndTold(schedule)).toEqual([{ to: noor.id, kind: 'report.ready', report: 'teacher' }]);
  });

  it('go by periods that came, moved or were added when they were over', async () => {
    const schedule = await ofNoor({ rhythm: 'period_end', periodKind: 'term' });
    const term = await api.world.reportingPeriod(school, {
      kind: 'term',
      name: '1',
      fromOn: '2025-08-01',
      untilOn: '2025-10-01',
    });
    await at('2025-08-21T06:00:00Z');
    await query(`update reporting_period set until_on = '2025-10-10' where id = $1`, term.id);
    await at('2025-10-01T08:00:00Z');
    expect(await dues(schedule)).toEqual([]);
    await at('2025-10-10T03:59:00Z');
    expect(await dues(schedule)).toEqual([]);
    await at('2025-10-10T04:00:00Z');
    expect(await dues(schedule)).toEqual(['2025-10-10 04:00']);
    await api.world.reportingPeriod(school, { kind: 'term', name: '2', fromOn: '2025-10-10', untilOn: '2025-12-01' });
    await at('2025-12-20T08:00:00Z');
    expect(await dues(schedule)).toEqual(['2025-10-10 04:00', '2025-12-01 05:00']);
  });

  it('follow a school that sets its clock to another zone', async () => {
    const schedule = await ofNoor({ rhythm: 'cron', cron: '0 7 * * *' });
    await query(`update school set time_zone = 'America/Curacao' where id = $1`, school.id);
    await at('2025-08-20T10:59:00Z');
    expect(await dues(schedule)).toEqual([]);
    await at('2025-08-21T06:00:00Z');
    expect(await dues(schedule)).toEqual(['2025-08-20 11:00']);
    await at('2025-08-21T11:00:00Z');
    expect(await dues(schedule)).toEqual(['2025-08-20 11:00', '2025-08-21 11:00']);
  });

  it('do not make up what fell in a pause', async () => {
    const schedule = await ofNoor({ rhythm: 'cron', cron: '0 7 * * *' });
    await asNoor.post(`${PATH}/${schedule}/pause`).expect(200);
    await at('2025-08-25T06:00:00Z');
    await asNoor.post(`${PATH}/${schedule}/resume`).expect(200);
    await at('2025-08-25T06:10:00Z');
    expect(await dues(schedule)).toEqual([]);
    await at('2025-08-26T06:00:00Z');
    expect(await dues(schedule)).toEqual(['2025-08-26 05:00']);
  });

  it('end where their owner may not ask for the report any more, who is told', async () => {
    const onSchool = { report: 'school', subjectId: school.id, rhythm: 'cron', cron: '0 7 1 * *' };
    const ofSchool = await setUp(asSanne, onSchool);
    const ofTeam = await setUp(asNoor, { ...onSchool, report: 'leerteam', subjectId: team.id });
    await query(`update role_grant set until_on = '2025-08-25' where staff_member_id = $1`, sanne.id);
    await query(`update leerteam_membership set until_on = '2025-08-25' where staff_member_id = $1`, noor.id);
    await at('2025-09-01T06:00:00Z');
    await at('2025-09-01T06:05:00Z');
    const ended = { state: 'ended', endedBecause: 'not_allowed', next: [], lastRun: null, version: 2 };
    expect(await read(await api.as(sanne), ofSchool)).toMatchObject(ended);
    expect(await read(asNoor, ofTeam)).toMatchObject(ended);
    expect(await noticesOf(sanne)).toEqual([{ kind: 'report-schedule.ended', subject: ofSchool }]);
    const { body } = await asNoor.get('/v1/me/notices').expect(200);
    expect(body.items[0]).toMatchObject({ sentence: expect.stringContaining(`“${team.name}”`) });
    await asNoor.post(`${PATH}/${ofTeam}/resume`).expect(422);
    await asNoor.patch(`${PATH}/${ofTeam}`).set('if-match', '"2"').send({ cron: '0 8 1 * *' }).expect(422);
    await asNoor.delete(`${PATH}/${ofTeam}`).set('if-match', '"2"').expect(204);
  });

  it('end where their owner left, without a word', async () => {
    const schedule = await ofNoor({ rhythm: 'cron', cron: '0 7 1 12 *' });
    await query(`update staff_member set left_on = '2025-09-01' where id = $1`, noor.id);
    await at('2025-09-01T12:00:00Z');
    const [row] = await query(`select state, ended_because, next_due_at from report_schedule where id = $1`, schedule);
    expect(row).toEqual({ state: 'ended', ended_because: 'owner_left', next_due_at: null });
    expect([await noticesOf(noor), await dues(schedule)]).toEqual([[], []]);
  });

  it('tell the owner, and of those named who may read the report at that moment', async () => {
    const elsewhere = await api.world.staffMember(board, await api.world.school(board));
    const wish = { report: 'school', subjectId: school.id, rhythm: 'cron', cron: '0 7 1 * *' };
    const schedule = await setUp(asSanne, { ...wish, recipientIds: [noor.id, sam.id, elsewhere.id] });
    await at('2025-10-01T06:00:00Z');
    // Who worked there when it was set up, and does not when it is made.
    await query(`update appointment set until_on = '2025-10-01' where staff_member_id = $1`, sam.id);
    expect(await madeAndTold(schedule)).toEqual([
      { to: sanne.id, kind: 'report.ready', report: 'school' },
      { to: noor.id, kind: 'report.scheduled', report: 'school' },
    ]);
    const { body } = await asNoor.get('/v1/me/notices').expect(200);
    expect(body.items[0]).toMatchObject({ sentence: expect.stringContaining('een collega op een vast moment') });
    await (await api.as(elsewhere)).get(`/v1/reports/${body.items[0].subject.id}`).expect(404);
    expect([await noticesOf(sam), await noticesOf(elsewhere)]).toEqual([[], []]);
  });

  it('tell of a report on the board who administers it at that moment, and nobody who did', async () => {
    const bram = await api.world.boardAdmin(board);
    const [ada, wim] = [await api.world.boardAdmin(board), await api.world.boardAdmin(board)];
    const wish = { report: 'board', subjectId: board.id, rhythm: 'cron', cron: '0 7 1 * *' };
    const schedule = await setUp(await api.as(bram), { ...wish, recipientIds: [ada.id, wim.id, noor.id] });
    await query(`update role_grant set until_on = '2025-09-20' where staff_member_id = $1`, wim.id);
    await at('2025-10-01T06:00:00Z');
    expect(await madeAndTold(schedule)).toEqual([
      { to: bram.id, kind: 'report.ready', report: 'board' },
      { to: ada.id, kind: 'report.scheduled', report: 'board' },
    ]);
  });

  it('have all reports of a school made, of which each is told of their own, who is named of the school’s, and the leader that all are there', async () => {
    const wish = { scope: 'school', subjectId: school.id, rhythm: 'cron', cron: '0 7 1 * *' };
    const schedule = await setUp(asSanne, { ...wish, recipientIds: [sam.id] });
    await at('2025-10-01T06:00:00Z');
    const told = await madeAndTold(schedule);
    const ofTeacher = [noor, sam, sanne].map(({ id }) => ({ to: id, kind: 'report.ready', report: 'teacher' }));
    expect(told).toEqual([
      { to: sam.id, kind: 'report.scheduled', report: 'school' },
      ...ofTeacher.toSorted((one, other) => (one.to < other.to ? -1 : 1)),
    ]);
    const lastRun = (await read(asSanne, schedule)).lastRun;
    expect(lastRun).toMatchObject({ state: 'done', dueAt: '2025-10-01T05:00:00.000Z' });
    expect((await asSanne.get(`/v1/report-runs/${lastRun.id}`).expect(200)).body).toMatchObject({ state: 'done' });
    expect(await noticesOf(sanne)).toContainEqual({ kind: 'report-run.done', subject: lastRun.id });
  });

  it('leave its reports to who removes one', async () => {
    const schedule = await ofNoor({ rhythm: 'cron', cron: '0 7 1 * *' });
    await at('2025-10-01T06:00:00Z');
    const [run] = await started(schedule);
    // While its report waits to be made.
    await asNoor.delete(`${PATH}/${schedule}`).set('if-match', '"1"').expect(204);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: run?.id ?? '' });
    const { body } = await asNoor.get(`/v1/report-runs/${run?.id}`).expect(200);
    expect(body.state).toBe('done');
    expect(await noticesOf(noor)).toEqual([{ kind: 'report.ready', subject: body.reports[0] }]);
  });

  it('pass over, with a reason, a time that the report cannot be of', async () => {
    const attention = { report: 'attention', subjectId: school.id };
    const schedule = await setUp(asSanne, { ...attention, rhythm: 'period_end' });
    await api.world.reportingPeriod(school, {
      kind: 'term',
      name: 'Blok',
      fromOn: '2025-08-18',
      untilOn: '2025-10-18',
    });
    const summer = await setUp(asSanne, { ...attention, rhythm: 'cron', cron: '0 7 1 9 *' });
    // The school may have its own periods of other days than whole months, and a leerteam not.
    const ofSchool = await setUp(asSanne, { ...attention, report: 'school', rhythm: 'period_end' });
    const ofTeam = await setUp(asNoor, { report: 'leerteam', subjectId: team.id, rhythm: 'period_end' });
    await at('2025-09-01T06:00:00Z');
    await at('2025-10-18T06:00:00Z');
    expect(await read(asSanne, schedule)).toMatchObject({
      state: 'active',
      passedOverBecause: 'whole_months',
      lastRun: null,
    });
    expect(await read(asSanne, summer)).toMatchObject({ passedOverBecause: 'no_school_month' });
    expect(await read(asNoor, ofTeam)).toMatchObject({ passedOverBecause: 'whole_months', lastRun: null });
    expect(await read(asSanne, ofSchool)).toMatchObject({ passedOverBecause: null, lastRun: { state: 'queued' } });
  });

  it('start the others where one of them fails', async () => {
    const broken = await ofNoor({ rhythm: 'cron', cron: '0 7 * * *' });
    const sound = await ofNoor({ rhythm: 'cron', cron: '0 7 * * *' });
    await query(`update report_schedule set cron = 'broken' where id = $1`, broken);
    api.clock.set('2025-08-21T06:00:00Z');
    await expect(startDueSchedules(api.unitOfWork)).rejects.toThrow('1 schedules were not started');
    expect(await dues(sound)).toEqual(['2025-08-21 05:00']);
    // Nor does it keep a run from being made whose job was lost.
    api.clock.set('2025-08-21T06:30:00Z');
    const queued: { id?: string | undefined }[] = [];
    const queue = { add: (jobs: readonly { id?: string }[]) => Promise.resolve(void queued.push(...jobs)) };
    const swept = new UnitOfWork(api.database.app, queue, api.clock, () => undefined);
    const jobs = jobHandlers(swept, { pupilCodeSecret: 'of no use here', files: api.files });
    await expect(jobs['sweep-runs']({}, { last: true })).rejects.toThrow('1 schedules were not started');
    const [lost] = await started(sound);
    expect(queued.map(({ id }) => id)).toContain(lost?.id);
    await query(`update report_schedule set cron = '0 7 * * *' where id = $1`, broken);
    await at('2025-08-21T06:35:00Z');
    expect(await dues(broken)).toEqual(['2025-08-21 05:00']);
  });
});
