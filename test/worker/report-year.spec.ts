import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffMember } from '@app/domain';
import { addDays } from '@app/platform';
import { makeReports, REPORT_KINDS, startDueSchedules, startHouseRuns, startPeriodRuns } from '@app/reporting';
import { foundDemoBoard } from '../../apps/cli/src/commands/demo.js';
import { DEMO_ACCOUNTS, DEMO_SEED } from '../../apps/cli/src/demo/demo-accounts.js';
import type { DemoBoard } from '../../apps/cli/src/demo/demo-board.js';
import { generateDemoBoard } from '../../apps/cli/src/demo/generate-demo-board.js';
import { type Client, PUPIL_CODE_SECRET, startApi, type TestApi } from '../support/api.js';

/** The school year that is lived through, and as much of the next as its last reports take. */
const BEGINS = '2026-08-01';
const ENDS = '2027-08-01';
const LAST_DAY = '2027-09-01';

interface Made {
  readonly id: string;
  readonly runId: string;
  readonly report: string;
  readonly subjectId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly contentHash: string;
  readonly scheduled: boolean;
}

describe('a school year of the demo board', () => {
  const demo: DemoBoard = generateDemoBoard({ seed: DEMO_SEED, today: '2027-07-31' });
  let api: TestApi;
  let made: Made[];
  const twice: (readonly [first: string[], second: string[]])[] = [];

  const person = ({ email }: { readonly email: string }): StaffMember => {
    const found = demo.staffMembers.find((member) => member.email === email);
    return { ...found, boardId: demo.board.id } as StaffMember;
  };

  beforeAll(async () => {
    api = await startApi();
    await foundDemoBoard(api.unitOfWork, { pupilCodeSecret: PUPIL_CODE_SECRET, now: new Date('2027-07-31T09:00:00Z') });
    api.clock.set(`${BEGINS}T08:00:00Z`);
    await haveReportsMade();
    for (let on = BEGINS; on <= LAST_DAY; on = addDays(on, 1)) await live(on);
    made = await allMade();
  }, 240_000);
  afterAll(() => api.close());

  /** What people have made again and again: a teacher's month, a school's periods, the board each quarter. */
  async function haveReportsMade(): Promise<void> {
    const { teacher, leader, administrator } = DEMO_ACCOUNTS;
    const set = async (account: { readonly email: string }, wish: object): Promise<void> => {
      const client: Client = await api.as(person(account));
      await client.post('/v1/report-schedules').send(wish).expect(201);
    };
    const [school] = demo.schools;
    await set(teacher, { report: 'teacher', subjectId: person(teacher).id, rhythm: 'monthly' });
    await set(leader, { report: 'school', subjectId: school?.id, rhythm: 'period_end', periodKind: 'any' });
    await set(administrator, {
      report: 'board',
      subjectId: demo.board.id,
      rhythm: 'cron',
      cron: '0 7 1 2,5,8,11 *',
      covers: 'previous_months',
      months: 3,
    });
  }

  /** A morning and an evening: what is due is started, and made. */
  async function live(on: string): Promise<void> {
    for (const time of ['05:10', '18:10']) {
      api.clock.set(`${on}T${time}:00Z`);
      await startPeriodRuns(api.unitOfWork);
      await startHouseRuns(api.unitOfWork);
      await startDueSchedules(api.unitOfWork);
      for (const runId of await queued()) await make(runId);
    }
  }

  /** Makes a run; one with many reports a second time, as if it had never been. */
  async function make(runId: string): Promise<void> {
    const run = { boardId: demo.board.id, runId };
    await makeReports(api.unitOfWork, run);
    const first = await saidIn(runId);
    if (first.length < 6) return;
    await undo(runId);
    await makeReports(api.unitOfWork, run);
    twice.push([first, await saidIn(runId)]);
  }

  const saidIn = async (runId: string): Promise<string[]> => {
    const rows = await api.database.owner.query<{ said: string }[]>(
      `select report || ' ' || subject_id || ' ' || content_hash as said from report where run_id = $1 order by 1`,
      [runId],
    );
    return rows.map(({ said }) => said);
  };

  const undo = (runId: string): Promise<unknown> =>
    api.database.owner.transaction(async (db) => {
      const ofRun = `report_id in (select id from report where run_id = $1)`;
      for (const table of ['published_figure', 'report_rendering'])
        await db.query(`delete from ${table} where ${ofRun}`, [runId]);
      for (const table of ['report', 'report_run_subject'])
        await db.query(`delete from ${table} where run_id = $1`, [runId]);
      await db.query(`update report_run set state = 'queued', started_at = null, finished_at = null where id = $1`, [
        runId,
      ]);
    });

  const queued = async (): Promise<string[]> => {
    const rows = await api.database.owner.query<{ id: string }[]>(
      `select id from report_run where state = 'queued' order by requested_at, id`,
    );
    return rows.map(({ id }) => id);
  };

  const allMade = (): Promise<Made[]> =>
    api.database.owner.query(
      `select r.id, r.run_id as "runId", r.report, r.subject_id as "subjectId", r.from_on as "fromOn",
              r.until_on as "untilOn", r.content_hash as "contentHash", n.schedule_id is not null as scheduled
         from report r join report_run n on n.id = r.run_id order by r.id`,
    );

  const ofKind = (report: string, scheduled?: boolean): Made[] =>
    made.filter((one) => one.report === report && (scheduled === undefined || one.scheduled === scheduled));

  it('leaves no run that waits or failed', async () => {
    const states = await api.database.owner.query(`select state, count(*)::int as runs from report_run group by 1`);
    expect(states).toEqual([{ state: 'done', runs: expect.any(Number) }]);
  });

  it('makes each report once', () => {
    const keys = made.map(({ report, subjectId, fromOn, untilOn, scheduled }) =>
      [report, subjectId, fromOn, untilOn, scheduled].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('makes those of every reporting period that ended, for each school', () => {
    const ended = demo.reportingPeriods.filter(({ untilOn }) => BEGINS < untilOn && untilOn <= ENDS);
    expect(ended.length).toBeGreaterThan(4);
    for (const { schoolId, kind, fromOn, untilOn } of ended) {
      const ofPeriod = made.filter((one) => one.fromOn === fromOn && one.untilOn === untilOn && !one.scheduled);
      expect(ofPeriod.filter(({ report, subjectId }) => report === 'school' && subjectId === schoolId)).toHaveLength(1);
      expect(ofPeriod.some(({ report }) => report === 'teacher')).toBe(true);
      const attention = ofPeriod.filter(({ report, subjectId }) => report === 'attention' && subjectId === schoolId);
      expect(attention).toHaveLength(kind === 'term' ? 1 : 0);
    }
  });

  it('makes the house of every school after each month of school, and its account once', () => {
    const months = ['10', '11', '12', '01', '02', '03', '04', '05', '06', '07'];
    for (const { id } of demo.schools) {
      const houses = ofKind('house').filter(({ subjectId, untilOn }) => subjectId === id && untilOn > BEGINS);
      const untils = houses.map(({ untilOn }) => untilOn.slice(5, 7)).toSorted();
      if (houses.length > 0) expect(untils).toEqual(months.toSorted());
    }
    const accounts = ofKind('accountability').filter(({ untilOn }) => untilOn === ENDS);
    expect(new Set(accounts.map(({ subjectId }) => subjectId)).size).toBe(accounts.length);
    expect(accounts.length).toBeGreaterThan(0);
  });

  it('makes what people had made again and again: months of a teacher, periods of a school, quarters of the board', () => {
    const months = ofKind('teacher', true).map(({ fromOn }) => fromOn);
    expect(months.length).toBeGreaterThan(7);
    expect(months.every((on) => on.endsWith('-01') && !['07', '08'].includes(on.slice(5, 7)))).toBe(true);
    expect(ofKind('school', true).length).toBeGreaterThan(1);
    expect(ofKind('board', true).map(({ untilOn }) => untilOn)).toEqual([
      '2026-11-01',
      '2027-02-01',
      '2027-05-01',
      '2027-08-01',
    ]);
  });

  it('makes a report of every kind, that is read as a page and as a PDF', async () => {
    const readers: Readonly<Record<string, () => Promise<Client>>> = {
      teacher: () => api.as(person(DEMO_ACCOUNTS.teacher)),
      leerteam: () => api.as(person(DEMO_ACCOUNTS.coordinator)),
      board: () => api.as(person(DEMO_ACCOUNTS.administrator)),
    };
    for (const kind of REPORT_KINDS) {
      const reader = await (readers[kind] ?? (() => api.as(person(DEMO_ACCOUNTS.leader))))();
      const { body } = await reader.get(`/v1/reports?report=${kind}&limit=1`).expect(200);
      const id = body.items[0].id as string;
      const page = await reader.get(`/v1/reports/${id}/html`).expect(200);
      expect(page.text).toContain('<main id="content">');
      const print = await reader.get(`/v1/reports/${id}/pdf`).expect(200);
      expect(
        Buffer.from(print.body as Buffer)
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  }, 120_000);

  it('says the same where the reports of a period are made a second time of the same moment', () => {
    expect(twice.length).toBeGreaterThan(2);
    for (const [first, second] of twice) {
      expect(first.length).toBeGreaterThan(5);
      expect(second).toEqual(first);
    }
  });
});
