import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, Leerteam, School, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { makeReports, type ReportDocument } from '@app/reporting';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { teamWithCycle } from '../support/measured-board.js';

const PERIOD = { fromOn: '2025-08-01', untilOn: '2026-02-01' };

describe('the report of a leerteam, on what it does beside meeting', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let cycleId: string;
  let members: StaffMember[];
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    members = [];
    for (let index = 0; index < 5; index += 1) members.push(await world.staffMember(board, school));
    ({ team, cycleId } = await teamWithCycle(api, board, members));
    asNoor = await api.as(members[0]!);
  });

  const run = (sql: string, parameters: unknown[]) => api.database.owner.query(sql, parameters);
  const make = async (): Promise<ReportDocument> => {
    const wish = { report: 'leerteam', subjectId: team.id, ...PERIOD };
    const { body } = await asNoor.post('/v1/reports').send(wish).expect(202);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: body.id });
    const { body: made } = await asNoor.get(`/v1/report-runs/${body.id}`).expect(200);
    return (await asNoor.get(`/v1/reports/${made.reports[0]}/json`).expect(200)).body as ReportDocument;
  };
  const section = ({ sections }: ReportDocument, key: string) => sections.find((one) => one.key === key)?.blocks ?? [];
  const figures = (document: ReportDocument, key: string) =>
    Object.fromEntries(
      section(document, key)
        .flatMap((block) => (block.type === 'figures' ? block.figures : []))
        .map((one) => [one.key, one.value]),
    );

  it('says where its cycles stand', async () => {
    expect(JSON.stringify(section(await make(), 'cycles'))).toContain('cycles.running');
    await run(
      `update cycle set outcome = 'concluded', ended_on = '2026-01-20', lesson = 'Wachten helpt' where id = $1`,
      [cycleId],
    );
    expect(JSON.stringify(section(await make(), 'cycles'))).toContain('Wachten helpt');
    await run(`update cycle set began_on = '2025-01-01', ended_on = '2025-07-20' where id = $1`, [cycleId]);
    expect(section(await make(), 'cycles')).toEqual([]);
  });

  it('counts what was agreed on for the period, and not by whom', async () => {
    const agreed = (dueOn: string, state: string, endedOn: string | null) =>
      run(
        `insert into team_action (id, board_id, leerteam_id, author_id, owner_id, text, due_on, state, ended_on, reason, version)
         values ($1, $2, $3, $4, $4, 'Doen', $5, $6, $7, $8, 1)`,
        [newId(), board.id, team.id, members[0]!.id, dueOn, state, endedOn, state === 'dropped' ? 'Niet nodig' : null],
      );
    await agreed('2025-10-01', 'done', '2025-10-01');
    await agreed('2025-10-01', 'done', '2025-10-02');
    await agreed('2025-11-01', 'dropped', '2025-10-20');
    await agreed('2026-01-31', 'open', null);
    await agreed('2026-02-01', 'open', null);
    const document = await make();
    const count = (value: number) => ({ kind: 'count', value });
    expect(figures(document, 'actions')).toEqual({
      ...{ 'figure.due': count(4), 'figure.inTime': count(1), 'figure.later': count(1) },
      ...{ 'figure.dropped': count(1), 'figure.open': count(1) },
    });
    expect(JSON.stringify(section(document, 'actions'))).not.toContain(members[0]!.id);
  });

  it('shows how leading was spread without names, and not of four', async () => {
    const led = (leader: StaffMember, fromOn: string) =>
      run(
        `insert into lead_turn (id, board_id, leerteam_id, leader_id, words, from_on, until_on, accepted_on)
         values ($1, $2, $3, $4, 'Toetsen', $5, $5::date + 20, $5)`,
        [newId(), board.id, team.id, leader.id, fromOn],
      );
    for (const [index, fromOn] of ['2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01'].entries())
      await led(members[index < 3 ? 0 : 1]!, fromOn);
    const document = await make();
    expect(figures(document, 'leading')).toEqual({
      'figure.turns': { kind: 'count', value: 4 },
      'figure.leaders': { kind: 'number', value: 1.6, decimals: 1 },
    });
    const chart = section(document, 'leading').find((block) => block.type === 'chart');
    expect(chart).toMatchObject({
      form: 'parts',
      points: [0.75, 0.25].map((value) => ({ label: { kind: 'none' }, value: { kind: 'share', value } })),
    });
    await run(`delete from leerteam_membership where staff_member_id = $1`, [members[4]!.id]);
    const four = await make();
    expect(figures(four, 'leading')['figure.leaders']).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(section(four, 'leading').some((block) => block.type === 'chart')).toBe(false);
  });

  it('tells of the latest review what the team was told', async () => {
    const id = newId();
    await run(
      `insert into collaboration_review (id, board_id, leerteam_id, opened_on, closes_on, settled_on, answered)
       values ($1, $2, $3, '2025-11-01', '2025-11-15', '2025-11-15', 5)`,
      [id, board.id, team.id],
    );
    await run(
      `insert into collaboration_review_result (board_id, review_id, contrast, mean, bound)
       values ($1, $2, 'traitOrGroup', 3.4, 'exact'), ($1, $2, 'fewOrAnyone', 2.2, 'at_most')`,
      [board.id, id],
    );
    const table = section(await make(), 'collaboration').find((block) => block.type === 'table');
    expect(table?.type === 'table' ? table.rows.map((row) => row[1]) : []).toEqual([
      { kind: 'number', value: 3.4, decimals: 1 },
      { kind: 'number', value: 2.2, decimals: 1, bound: 'at_most' },
    ]);
  });

  it('holds insights of its cycles with how many use them, and of nobody else', async () => {
    const write = async (title: string, source: 'cycle' | 'goal') => {
      const id = newId();
      await run(
        `insert into insight (id, board_id, source, cycle_id, leerteam_id, author_id, title, learned, visibility, written_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, 'Wat', 'board', '2025-11-01', 1)`,
        [id, board.id, source, source === 'cycle' ? cycleId : null, team.id, members[0]!.id, title],
      );
      return id;
    };
    const id = await write('Eerst een leerling', 'cycle');
    await write('Van Noor alleen', 'goal');
    const other = await api.world.staffMember(board, school);
    await run(
      `insert into insight_adoption (id, board_id, insight_id, insight_title, author_id, adopter_id, adopted_on, open_to, version)
       values ($1, $2, $3, 'x', $4, $5, '2026-01-05', 'authors', 1)`,
      [newId(), board.id, id, members[0]!.id, other.id],
    );
    const text = JSON.stringify(section(await make(), 'insights'));
    expect(text).toContain('Eerst een leerling');
    expect(text).toContain('{"kind":"count","value":1}');
    expect(text).not.toContain('Van Noor alleen');
  });
});
