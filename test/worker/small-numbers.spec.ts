import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, LearningForm, School, StaffMember } from '@app/domain';
import { makeReports } from '@app/reporting';
import { type Client, startApi, type TestApi, THE_MOMENT } from '../support/api.js';

const AUTUMN = { fromOn: '2025-09-01', untilOn: '2025-12-01' };

describe('the reports of a school, one after the other', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let form: LearningForm;
  let staff: StaffMember[];
  let asLeader: Client;

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
    staff = [];
    for (let index = 0; index < 8; index += 1) {
      const person = await world.staffMember(board, school);
      staff.push(person);
      await logs(person, '2025-09-10');
      await logs(person, '2025-11-12');
    }
    asLeader = await api.as(await world.schoolLeader(board, school));
  });

  const logs = (person: StaffMember, learnedOn: string, minutes = 60) =>
    api.world.activity(person, form, { learnedOn, minutes, visibility: 'school' });

  const ask = async (client: Client, of: School, period = AUTUMN): Promise<string> => {
    const { body } = await client
      .post('/v1/reports')
      .send({ report: 'school', subjectId: of.id, ...period })
      .expect(202);
    return body.id as string;
  };
  const hours = async (client: Client, runId: string): Promise<unknown> => {
    await makeReports(api.unitOfWork, { boardId: board.id, runId });
    const { body: run } = await client.get(`/v1/report-runs/${runId}`).expect(200);
    const { body } = await client.get(`/v1/reports/${run.reports[0]}/json`).expect(200);
    const sections = body.sections as { blocks: { figures?: { key: string; value: unknown }[] }[] }[];
    const figures = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.figures ?? []));
    return figures.find(({ key }) => key === 'figure.hours')?.value;
  };

  it('do not tell what one colleague added between two of them', async () => {
    expect(await hours(asLeader, await ask(asLeader, school))).toEqual({ kind: 'hours', hours: 16 });
    await logs(staff[0]!, '2025-10-08', 600);
    api.clock.set('2026-03-12T15:00:00Z');
    const again = await hours(asLeader, await ask(asLeader, school));
    expect(again).toEqual({ kind: 'hours', hours: 16, asOf: '2026-03-12T09:00:00.000Z' });
    for (const person of staff) await logs(person, '2025-10-09');
    expect(await hours(asLeader, await ask(asLeader, school))).toEqual({ kind: 'hours', hours: 34 });
  });

  it('say in words that a figure is of an earlier day', async () => {
    await hours(asLeader, await ask(asLeader, school));
    await logs(staff[0]!, '2025-10-08', 600);
    api.clock.set('2026-03-12T15:00:00Z');
    const runId = await ask(asLeader, school);
    await hours(asLeader, runId);
    const { body: run } = await asLeader.get(`/v1/report-runs/${runId}`).expect(200);
    const dutch = await asLeader.get(`/v1/reports/${run.reports[0]}/html`).expect(200);
    expect(dutch.text).toContain('(stand 12-03-2026 10:00)');
    expect(dutch.text).toContain('Er veranderde sindsdien niets, of alleen iets van een paar mensen.');
    const english = await asLeader.get(`/v1/reports/${run.reports[0]}/html?language=en`).expect(200);
    expect(english.text).toContain('(as of 12/03/2026 10:00)');
  });

  it('do not tell of the one month in between that was of one colleague', async () => {
    await logs(staff[0]!, '2025-10-08', 600);
    const month = (fromOn: string, untilOn: string) => ({ fromOn, untilOn });
    const eight = { kind: 'hours', hours: 8 };
    expect(await hours(asLeader, await ask(asLeader, school, month('2025-09-01', '2025-10-01')))).toEqual(eight);
    expect(await hours(asLeader, await ask(asLeader, school, month('2025-11-01', '2025-12-01')))).toEqual(eight);
    const quarter = await hours(asLeader, await ask(asLeader, school));
    expect(quarter).toEqual({ kind: 'hidden', reason: 'group_hardly_changed' });
  });

  it('do not tell of the one colleague whom another school lacks', async () => {
    const copy = await api.world.school(board);
    for (const person of staff.slice(1)) await api.world.appointment(person, copy);
    const asItsLeader = await api.as(await api.world.schoolLeader(board, copy));
    expect(await hours(asLeader, await ask(asLeader, school))).toEqual({ kind: 'hours', hours: 16 });
    expect(await hours(asItsLeader, await ask(asItsLeader, copy))).toMatchObject({ kind: 'hidden' });
  });

  it('hold what one person did in a school of colleagues who were made up', async () => {
    const trap = await api.world.school(board);
    const noor = await api.world.staffMember(board, trap);
    await logs(noor, '2025-09-10', 1_200);
    for (let made = 0; made < 5; made += 1) await logs(await api.world.staffMember(board, trap), '2025-09-11', 1);
    const asTrapper = await api.as(await api.world.schoolLeader(board, trap));
    expect(await hours(asTrapper, await ask(asTrapper, trap))).toEqual({ kind: 'hidden', reason: 'tells_of_few' });
  });

  it('that are made at the same moment do not tell together what neither tells alone', async () => {
    const copy = await api.world.school(board);
    for (const person of staff.slice(1)) await api.world.appointment(person, copy);
    const asItsLeader = await api.as(await api.world.schoolLeader(board, copy));
    const runs = [await ask(asLeader, school), await ask(asItsLeader, copy)];
    await Promise.all(runs.map((runId) => makeReports(api.unitOfWork, { boardId: board.id, runId })));
    const shown = [await hours(asLeader, runs[0]!), await hours(asItsLeader, runs[1]!)] as { kind: string }[];
    expect(shown.map(({ kind }) => kind).sort()).toEqual(['hidden', 'hours']);
  });
});
