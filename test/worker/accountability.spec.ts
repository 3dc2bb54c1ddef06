import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, LearningForm, School, StaffMember } from '@app/domain';
import { makeReports, startPeriodRuns } from '@app/reporting';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { pdfContent } from '../support/pdf-content.js';

const YEAR = { fromOn: '2025-08-01', untilOn: '2026-08-01' };

interface Document {
  sections: { blocks: { figures?: { key: string; value: unknown }[]; key?: string; rows?: { text?: string }[][] }[] }[];
}

describe('the account of what staff may use for learning and used', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let form: LearningForm;
  let staff: StaffMember[];
  let leader: StaffMember;
  let asLeader: Client;
  let council: StaffMember;
  let asCouncil: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    form = await world.learningForm(board);
    await world.schoolYear(board);
    await world.entitlementRule(board, { functionGroup: null });
    const money = { unit: 'cents' as const, amount: 50_000, per: 'school_year' as const, weekThousandths: null };
    await world.entitlementRule(board, { functionGroup: null, ...money, counts: [] });
    staff = [];
    for (let index = 0; index < 6; index += 1) staff.push(await colleague());
    council = staff[5]!;
    await world.councillor(council, school);
    asCouncil = await api.as(council);
    leader = await world.schoolLeader(board, school);
    asLeader = await api.as(leader);
  });

  /** Ten hours of their own choice, two with the team, one in private; 25 euros, and 40 for what is private. */
  const colleague = async (): Promise<StaffMember> => {
    const { world } = api;
    const person = await world.staffMember(board, school);
    await world.activity(person, form, { visibility: 'school', minutes: 600 });
    await world.activity(person, form, { visibility: 'team', minutes: 120, initiative: 'team' });
    const own = await world.activity(person, form, { visibility: 'private', minutes: 60, title: 'Rouwverwerking' });
    await world.learningExpense(person, { purpose: 'Boek over rekenen' });
    await world.learningExpense(person, { cents: 4000, activityId: own.id });
    return person;
  };

  const wish = (report = 'accountability') => ({ report, subjectId: school.id, ...YEAR });
  const made = async (client: Client, runId: string) => {
    await makeReports(api.unitOfWork, { boardId: board.id, runId });
    const { body: run } = await client.get(`/v1/report-runs/${runId}`).expect(200);
    expect(run.state).toBe('done');
    const id = run.reports[0] as string;
    return { id, document: (await client.get(`/v1/reports/${id}/json`).expect(200)).body as Document };
  };
  const ask = async (client: Client) => {
    const { body } = await client.post('/v1/reports').send(wish()).expect(202);
    return made(client, body.id as string);
  };
  const figure = (document: Document, key: string) =>
    document.sections
      .flatMap(({ blocks }) => blocks.flatMap((block) => block.figures ?? []))
      .find((one) => one.key === key)?.value;
  const hours = (value: number) => ({ kind: 'hours', hours: value });
  const euros = (value: number) => ({ kind: 'euros', euros: value });

  it('adds up hours and euros of all, and leaves out what is private with what was spent on it', async () => {
    const { document } = await ask(asLeader);
    expect(figure(document, 'figure.staff')).toEqual({ kind: 'count', value: 7 });
    // Seven of 0.8: 41.475 weeks of two hours; the leader's own 66.36 are among them.
    expect(figure(document, 'time.entitled')).toEqual(hours(465));
    expect(figure(document, 'figure.hours')).toEqual(hours(72));
    expect(figure(document, 'time.used')).toEqual(hours(72));
    expect(figure(document, 'time.left')).toEqual(hours(393));
    expect(figure(document, 'money.entitled')).toEqual(euros(2800));
    expect(figure(document, 'money.used')).toEqual(euros(150));
    expect(figure(document, 'money.left')).toEqual(euros(2650));
    const text = JSON.stringify(document);
    for (const told of ['Boek over rekenen', 'Rouwverwerking', ...staff.map(({ id }) => id)])
      expect(text).not.toContain(told);
    expect(text).toContain('CAO PO, artikel 9.3');
    // Their own overview has all of it.
    const { body: own } = await asCouncil.get('/v1/me/learning-time').expect(200);
    expect(own).toMatchObject({ time: { used: { minutes: 780 } }, money: { spent: { cents: 6500 } } });
  });

  it('is for the leader and the staff council of that school, and for nobody else', async () => {
    const { world } = api;
    const other = await world.school(board);
    const asElsewhere = await api.as(await world.schoolLeader(board, other));
    const inOther = await world.staffMember(board, school);
    await world.councillor(inOther, other);
    const former = await world.staffMember(board, school);
    await world.councillor(former, school, { untilOn: '2026-01-01' });
    const outsiders: Client[] = [asElsewhere];
    for (const person of [staff[0]!, inOther, former, await world.boardAdmin(board)])
      outsiders.push(await api.as(person));
    for (const client of outsiders) await client.post('/v1/reports').send(wish()).expect(403);
    for (const client of [asLeader, asCouncil]) {
      const { id } = await ask(client);
      for (const reader of [asLeader, asCouncil]) {
        await reader.get(`/v1/reports/${id}`).expect(200);
        const { body } = await reader.get('/v1/reports?report=accountability').expect(200);
        expect(body.items.map((one: { id: string }) => one.id)).toContain(id);
      }
      for (const outsider of outsiders) {
        for (const way of ['', '/json', '/html', '/pdf', '/csv'])
          await outsider.get(`/v1/reports/${id}${way}`).expect(404);
        expect((await outsider.get('/v1/reports?report=accountability').expect(200)).body.items).toEqual([]);
      }
    }
    // The council's role opens nothing else of the school.
    await asCouncil.post('/v1/reports').send(wish('school')).expect(403);
    const period = { name: 'Extra', kind: 'custom', ...YEAR };
    await asCouncil.post(`/v1/schools/${school.id}/reporting-periods`).send(period).expect(403);
  });

  it('is of a whole school year that has begun', async () => {
    const refused = async (values: object) => {
      const { body } = await asLeader
        .post('/v1/reports')
        .send({ ...wish(), ...values })
        .expect(422);
      return body.errors as { pointer: string; code: string; detail: string }[];
    };
    const [first] = await refused({ untilOn: '2026-02-01' });
    expect(first).toMatchObject({ pointer: '/fromOn', code: 'whole_school_year' });
    expect(first?.detail).toContain('schooljaar');
    await api.world.schoolYear(board, { name: '2026-2027', fromOn: '2026-08-01', untilOn: '2027-08-01' });
    const next = { fromOn: '2026-08-01', untilOn: '2027-08-01' };
    expect(await refused(next)).toMatchObject([{ pointer: '/fromOn', code: 'period_not_begun' }]);
  });

  it('does not tell what one colleague logged, spent or was appointed for between two of them', async () => {
    const first = await ask(asLeader);
    const [noor] = staff;
    await api.world.activity(noor!, form, { visibility: 'school', minutes: 1200 });
    await api.world.learningExpense(noor!, { cents: 30_000 });
    await api.database.owner.query(`update appointment set fte = 1 where staff_member_id = $1`, [noor!.id]);
    api.clock.set('2026-03-13T09:00:00Z');
    const second = await ask(asCouncil);
    for (const key of ['figure.hours', 'time.entitled', 'time.used', 'time.left', 'money.entitled', 'money.used']) {
      const before = figure(first.document, key) as object;
      expect(figure(second.document, key)).toEqual({ ...before, asOf: THE_MOMENT.replace('Z', '.000Z') });
    }
    for (const person of staff.slice(1)) await api.world.learningExpense(person, { cents: 30_000 });
    const third = await ask(asLeader);
    expect(figure(third.document, 'money.used')).toEqual(euros(150 + 6 * 300));
  });

  it('says the hours of the school report of that year again, and never another sum beside them', async () => {
    const { body } = await asLeader.post('/v1/reports').send(wish('school')).expect(202);
    const ofSchool = await made(asLeader, body.id as string);
    await api.world.activity(staff[0]!, form, { visibility: 'school', minutes: 1200 });
    const account = await ask(asLeader);
    expect(figure(ofSchool.document, 'figure.hours')).toEqual(hours(72));
    expect(figure(account.document, 'figure.hours')).toMatchObject(hours(72));
    // 92 beside 72 would be what one colleague added.
    expect(figure(account.document, 'time.used')).toEqual({ kind: 'hidden', reason: 'protects_another_figure' });
  });

  it('is read in Dutch and English, as a page, a PDF and a table', async () => {
    const { id } = await ask(asCouncil);
    const page = await asCouncil.get(`/v1/reports/${id}/html`).expect(200);
    expect(page.text).toContain('Verantwoording professionalisering');
    expect(page.text).toContain('€\u00a02.800');
    expect(page.text).toContain('per werkweek, naar rato');
    const english = await asCouncil.get(`/v1/reports/${id}/html?language=en`).expect(200);
    expect(english.text).toContain('€2,800');
    expect((await asCouncil.get(`/v1/reports/${id}/csv`).expect(200)).text).toContain(',2800,euros,');
    const pdf = await asCouncil.get(`/v1/reports/${id}/pdf`).expect(200);
    expect(pdfContent(pdf.body as Buffer).pages.join('')).toContain('Verantwoording professionalisering');
  });

  it('is made by itself three weeks after the school year, once for each school, and those whom it is for are told', async () => {
    const other = await api.world.school(board);
    const runs = () =>
      api.database.owner.query<{ id: string; subjectId: string }[]>(
        `select id, subject_id as "subjectId" from report_run where board_id = $1 and report = 'accountability'`,
        [board.id],
      );
    api.clock.set('2026-08-21T09:00:00Z');
    await startPeriodRuns(api.unitOfWork);
    expect(await runs()).toEqual([]);
    api.clock.set('2026-08-22T09:00:00Z');
    await Promise.all([startPeriodRuns(api.unitOfWork), startPeriodRuns(api.unitOfWork)]);
    await startPeriodRuns(api.unitOfWork);
    const started = await runs();
    expect(started.map(({ subjectId }) => subjectId).toSorted()).toEqual([school.id, other.id].toSorted());
    const run = started.find(({ subjectId }) => subjectId === school.id);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: run!.id });
    const told = async (person: StaffMember): Promise<unknown> =>
      (await (await api.as(person)).get('/v1/me/notices').expect(200)).body.items;
    const title = `verantwoording professionalisering, ${school.name}, 2025-2026`;
    for (const person of [council, leader])
      expect(await told(person)).toMatchObject([{ kind: 'report.ready', subject: { title } }]);
    expect(await told(staff[0]!)).toEqual([]);
  });

  it('takes as many queries for thirty people as for six', async () => {
    const count = async (): Promise<number> => {
      const { body } = await asLeader.post('/v1/reports').send(wish()).expect(202);
      return (await queriesOf(api, () => makeReports(api.unitOfWork, { boardId: board.id, runId: body.id as string })))
        .length;
    };
    const forSix = await count();
    for (let more = 0; more < 24; more += 1) await colleague();
    expect(await count()).toBe(forSix);
  });
});
