import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, LearningForm, School, StaffMember } from '@app/domain';
import { makeReports, startPeriodRuns } from '@app/reporting';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

const AUTUMN = { fromOn: '2025-09-01', untilOn: '2026-01-01' };

interface Document {
  sections: { blocks: { figures?: { key: string; value: unknown }[] }[] }[];
}

describe('how many of a school nothing reached', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let form: LearningForm;
  let staff: StaffMember[];
  let leader: StaffMember;
  let asLeader: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** Of twelve and their leader seven are in a leerteam, eight learned, and six have a goal. */
  beforeEach(async () => {
    api.clock.set(THE_MOMENT);
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    form = await world.learningForm(board);
    const team = await world.leerteam(board);
    staff = [];
    for (let index = 0; index < 12; index += 1) {
      const person = await world.staffMember(board, school);
      staff.push(person);
      if (index < 7) await world.membership(team, person);
      if (index < 8) await world.activity(person, form, { visibility: 'school' });
      if (index < 6) await world.goal(person, { visibility: 'team' });
    }
    leader = await world.schoolLeader(board, school);
    asLeader = await api.as(leader);
  });

  const wish = () => ({ report: 'attention', subjectId: school.id, ...AUTUMN });
  const ask = async (): Promise<{ id: string; document: Document }> => {
    const { body: run } = await asLeader.post('/v1/reports').send(wish()).expect(202);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: run.id as string });
    const { body } = await asLeader.get(`/v1/report-runs/${run.id}`).expect(200);
    const id = body.reports[0] as string;
    return { id, document: (await asLeader.get(`/v1/reports/${id}/json`).expect(200)).body as Document };
  };
  const without = ({ sections }: Document) =>
    Object.fromEntries(
      sections
        .flatMap(({ blocks }) => blocks.flatMap((block) => block.figures ?? []))
        .map(({ key, value }) => [key.replace('figure.without', ''), value]),
    );
  const count = (value: number) => ({ kind: 'count', value });

  it('is told in three numbers, without a name', async () => {
    const { id, document } = await ask();
    expect(without(document)).toMatchObject({ Leerteam: count(6), Goal: count(7), Learning: count(5) });
    for (const { id: person, familyName } of [...staff, leader]) {
      expect(JSON.stringify(document)).not.toContain(person);
      expect((await asLeader.get(`/v1/reports/${id}/html`).expect(200)).text).not.toContain(familyName);
    }
    const { text } = await asLeader.get(`/v1/reports/${id}/html`).expect(200);
    expect(text).toContain('Welk open aanbod kan ik iedereen doen');
    expect((await asLeader.get(`/v1/reports/${id}/html?language=en`).expect(200)).text).toContain('Attention');
  });

  it('counts nothing that is private, of another time, or a draft', async () => {
    const { world } = api;
    for (const person of staff) {
      await world.activity(person, form, { visibility: 'private' });
      await world.activity(person, form, { visibility: 'school', learnedOn: '2026-01-01' });
      await world.activity(person, form, { visibility: 'school', removedAt: new Date() });
      await world.goal(person, { visibility: 'private' });
      await world.goal(person, { visibility: 'team', status: 'draft' });
      await world.goal(person, { visibility: 'team', setOn: '2026-01-01' });
    }
    expect(without((await ask()).document)).toMatchObject({ Goal: count(7), Learning: count(5) });
  });

  it('stays as it was after one of them logged something', async () => {
    await ask();
    await api.world.activity(staff[9]!, form, { visibility: 'school' });
    api.clock.set('2026-03-13T09:00:00Z');
    const { document } = await ask();
    expect(without(document)).toMatchObject({ Learning: { ...count(5), asOf: THE_MOMENT.replace('Z', '.000Z') } });
  });

  it('is for the leader of the school alone', async () => {
    const { world } = api;
    await world.councillor(staff[0]!, school);
    const others = [staff[0]!, staff[1]!, await world.boardAdmin(board)];
    others.push(await world.schoolLeader(board, await world.school(board)));
    const { id } = await ask();
    for (const person of others) {
      const client = await api.as(person);
      await client.post('/v1/reports').send(wish()).expect(403);
      await client.get(`/v1/reports/${id}`).expect(404);
      await client.get(`/v1/reports/${id}/json`).expect(404);
    }
    await asLeader.put(`/v1/reports/${id}/shares/${staff[0]!.id}`).expect(403);
  });

  it('is of whole months that are over, with school in them', async () => {
    const codes = async (values: object): Promise<unknown> => {
      const { body } = await asLeader
        .post('/v1/reports')
        .send({ ...wish(), ...values })
        .expect(422);
      return body.errors.map(({ code }: { code: string }) => code);
    };
    expect(await codes({ fromOn: '2025-09-10' })).toEqual(['whole_months']);
    expect(await codes({ untilOn: '2026-04-01' })).toEqual(['period_not_ended']);
    expect(await codes({ fromOn: '2025-07-01', untilOn: '2025-09-01' })).toEqual(['no_school_month']);
  });

  it('is made at the end of a term, and of no other period; the leader is told, and nobody else', async () => {
    api.clock.set('2026-01-01T06:00:00Z');
    await api.world.reportingPeriod(school, { name: 'Najaar', kind: 'term', ...AUTUMN });
    await api.world.reportingPeriod(school, { name: 'December', kind: 'month', ...AUTUMN, fromOn: '2025-12-01' });
    await startPeriodRuns(api.unitOfWork);
    const runs = await api.database.owner.query<{ id: string; name: string }[]>(
      `select id, period_name as name from report_run where board_id = $1`,
      [board.id],
    );
    for (const { id: runId } of runs) await makeReports(api.unitOfWork, { boardId: board.id, runId });
    const { body } = await (await api.as(leader)).get('/v1/reports?report=attention').expect(200);
    expect(body.items).toMatchObject([{ report: 'attention', periodName: 'Najaar' }]);
    const told = await api.database.owner.query(
      `select recipient_id as id from notice where board_id = $1 and subject_id = $2`,
      [board.id, body.items[0].id],
    );
    expect(told).toEqual([{ id: leader.id }]);
  });

  it('takes as many queries for thirty people as for twelve', async () => {
    const queries = async (): Promise<number> => {
      const { body } = await asLeader.post('/v1/reports').send(wish()).expect(202);
      return (await queriesOf(api, () => makeReports(api.unitOfWork, { boardId: board.id, runId: body.id as string })))
        .length;
    };
    const forTwelve = await queries();
    for (let more = 0; more < 18; more += 1) await api.world.staffMember(board, school);
    expect(await queries()).toBe(forTwelve);
  });
});
