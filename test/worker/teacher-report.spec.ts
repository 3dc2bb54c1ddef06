import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, School, StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { makeReports, type ReportDocument } from '@app/reporting';
import { type Client, startApi, type TestApi } from '../support/api.js';

const PERIOD = { fromOn: '2025-08-01', untilOn: '2026-02-01' };

describe('a teacher’s own report, on what is theirs and what comes next', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let themeId: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    noor = await world.staffMember(board, school);
    sam = await world.staffMember(board, school, { givenName: 'Sam' });
    asNoor = await api.as(noor);
    const goal = await world.goal(noor, { title: 'Lezen', targetOn: '2026-06-01' });
    themeId = (await world.theme(board)).id;
    await run(`insert into goal_theme (board_id, goal_id, theme_id) values ($1, $2, $3)`, [board.id, goal.id, themeId]);
    await world.schoolYear(board);
    await world.entitlementRule(board);
    await world.learningForm(board, { nameNl: 'Lezen met zijn tweeën', collaborative: false });
    const form = await world.learningForm(board);
    await world.activity(noor, form, { minutes: 90 });
  });

  const run = (sql: string, parameters: unknown[]) => api.database.owner.query(sql, parameters);
  const offers = (person: StaffMember, visibility: string, kind = 'expertise') =>
    run(
      `insert into interest (id, board_id, owner_id, position, kind, theme_id, would_lead, visibility)
       values ($1, $2, $3, 1, $4, $5, false, $6)`,
      [newId(), board.id, person.id, kind, themeId, visibility],
    );
  const make = async () => {
    const wish = { report: 'teacher', subjectId: noor.id, ...PERIOD };
    const { body } = await asNoor.post('/v1/reports').send(wish).expect(202);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: body.id });
    const { body: made } = await asNoor.get(`/v1/report-runs/${body.id}`).expect(200);
    return { id: made.reports[0] as string, document: await read(asNoor, made.reports[0] as string) };
  };
  const read = async (client: Client, id: string) =>
    (await client.get(`/v1/reports/${id}/json`).expect(200)).body as ReportDocument;
  const section = ({ sections }: ReportDocument, key: string) =>
    JSON.stringify(sections.find((one) => one.key === key)?.blocks);

  it('keeps account of their own time, private entries too', async () => {
    const { document } = await make();
    expect(section(document, 'ledger')).toContain('{"key":"ledger.time","kind":"word"}');
    expect(section(document, 'ledger')).toContain('{"kind":"time","minutes":90}');
  });

  it('says what comes next', async () => {
    const { document } = await make();
    expect(section(document, 'next')).toContain(
      '{"on":"2026-06-01","tags":[{"key":"next.target","kind":"word"}],"title":"Lezen"}',
    );
  });

  it('suggests who offers themselves and lets that be found, and nobody else', async () => {
    await offers(sam, 'school');
    const elsewhere = await api.world.staffMember(board, await api.world.school(board));
    await offers(elsewhere, 'school');
    const interested = await api.world.staffMember(board, school);
    await offers(interested, 'board', 'interest');
    const team = await api.world.staffMember(board, school);
    await offers(team, 'team');
    const text = section((await make()).document, 'suggestions');
    expect(text).toContain(sam.id);
    for (const other of [elsewhere, interested, team]) expect(text).not.toContain(other.id);
  });

  it('suggests forms that were not tried yet', async () => {
    expect(section((await make()).document, 'suggestions')).toContain('Lezen met zijn tweeën');
  });

  it('leaves out of the copy that a colleague reads what is for its owner alone', async () => {
    await offers(sam, 'board');
    const { id } = await make();
    await asNoor.put(`/v1/reports/${id}/shares/${sam.id}`).expect(204);
    const copy = await read(await api.as(sam), id);
    expect(section(copy, 'ledger')).toBe('[{"sentences":[{"key":"ledger.ownersAlone"}],"type":"sentences"}]');
    expect(section(copy, 'suggestions')).toBe('[{"sentences":[{"key":"suggestions.ownersAlone"}],"type":"sentences"}]');
  });
});
