import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, Leerteam, LearningForm, School, StaffMember } from '@app/domain';
import { makeReports, type ReportDocument } from '@app/reporting';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

const AUTUMN = { fromOn: '2025-08-01', untilOn: '2026-01-01' };
const SPRING = { fromOn: '2026-01-01', untilOn: '2026-06-01' };

describe('a report beside the one on the period before', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let form: LearningForm;
  let staff: StaffMember[];
  let asNoor: Client;
  let asLeader: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-06-02T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board);
    team = await world.leerteam(board);
    form = await world.learningForm(board);
    staff = [];
    for (let index = 0; index < 6; index += 1) {
      const person = await world.staffMember(board, school);
      staff.push(person);
      await world.membership(team, person);
      await learnt(person, '2025-11-12', 90);
      await learnt(person, '2026-03-12', 120);
    }
    asNoor = await api.as(staff[0]!);
    const leader = await world.staffMember(board, undefined, { givenName: 'Sanne' });
    await world.leads(leader, school);
    asLeader = await api.as(leader);
  });

  const learnt = (person: StaffMember, learnedOn: string, minutes: number) =>
    api.world.activity(person, form, { leerteamId: team.id, visibility: 'team', learnedOn, minutes });

  const make = async (client: Client, report: string, subjectId: string, period: typeof AUTUMN) => {
    const { body } = await client
      .post('/v1/reports')
      .send({ report, subjectId, ...period })
      .expect(202);
    const queries = await queriesOf(api, () => makeReports(api.unitOfWork, { boardId: board.id, runId: body.id }));
    const run = await client.get(`/v1/report-runs/${body.id}`).expect(200);
    const id = run.body.reports[0] as string;
    return { id, queries: queries.length, ...(await read(client, id)) };
  };
  const read = async (client: Client, id: string) => {
    const { body, text } = await client.get(`/v1/reports/${id}/json`).expect(200);
    return { document: body as ReportDocument, text };
  };
  const before = ({ sections }: ReportDocument, key: string) =>
    sections
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'figures' ? block.figures : [])))
      .find((figure) => figure.key === key)?.before;

  it('says what a teacher’s own figures were, and of which report', async () => {
    const autumn = await make(asNoor, 'teacher', staff[0]!.id, AUTUMN);
    expect(autumn.document.comparedWith).toBeUndefined();
    const spring = await make(asNoor, 'teacher', staff[0]!.id, SPRING);
    const { period, dataMoment } = autumn.document;
    expect(spring.document.comparedWith).toEqual({ reportId: autumn.id, period, dataMoment });
    expect(before(spring.document, 'figure.time')).toEqual({ kind: 'time', minutes: 90 });
    expect(before(spring.document, 'figure.months')).toEqual({ kind: 'share', value: 1 / 4, of: 4 });
  });

  it('leaves a report as it was made, and gives the same bytes at the same moment', async () => {
    const alone = await make(asNoor, 'leerteam', team.id, SPRING);
    await make(asNoor, 'leerteam', team.id, AUTUMN);
    expect((await read(asNoor, alone.id)).text).toBe(alone.text);
    const [one, other] = [
      await make(asNoor, 'leerteam', team.id, SPRING),
      await make(asNoor, 'leerteam', team.id, SPRING),
    ];
    expect(one.text).toBe(other.text);
    expect(before(one.document, 'figure.hours')).toEqual({ kind: 'hours', hours: 9 });
  });

  it('stands beside nothing that was not known at its moment, nor beside another kind or subject', async () => {
    api.clock.set('2026-06-03T09:00:00Z');
    await make(asNoor, 'teacher', staff[0]!.id, AUTUMN);
    await make(await api.as(staff[1]!), 'teacher', staff[1]!.id, AUTUMN);
    api.clock.set('2026-06-02T09:00:00Z');
    const asOther = await api.as(staff[1]!);
    expect((await make(asNoor, 'teacher', staff[0]!.id, SPRING)).document.comparedWith).toBeUndefined();
    expect((await make(asOther, 'leerteam', team.id, SPRING)).document.comparedWith).toBeUndefined();
  });

  it('sets the hours of a leerteam beside those of before where the same members are behind both', async () => {
    await make(asNoor, 'leerteam', team.id, AUTUMN);
    const { document } = await make(asNoor, 'leerteam', team.id, SPRING);
    expect(before(document, 'figure.hours')).toEqual({ kind: 'hours', hours: 9 });
    expect(before(document, 'figure.members')).toEqual({ kind: 'count', value: 6 });
  });

  it('hides what a leerteam did before somebody joined it: the difference would be theirs', async () => {
    await make(asNoor, 'leerteam', team.id, AUTUMN);
    const newcomer = await api.world.staffMember(board, school);
    await api.world.membership(team, newcomer, { fromOn: '2026-02-01' });
    const { document } = await make(asNoor, 'leerteam', team.id, SPRING);
    expect(before(document, 'figure.hours')).toEqual({ kind: 'hidden', reason: 'group_hardly_changed' });
    // Who is in it is no secret to its members, nor how often they met.
    expect(before(document, 'figure.members')).toEqual({ kind: 'count', value: 6 });
    expect(before(document, 'figure.meetings')).toEqual({ kind: 'count', value: 0 });
  });

  it('hides what a school did before somebody came to work there, and not after five did', async () => {
    await make(asLeader, 'school', school.id, AUTUMN);
    const hire = async () => {
      const person = await api.world.staffMember(board);
      await api.world.appointment(person, school, { fromOn: '2026-01-01' });
      await learnt(person, '2026-03-12', 60);
    };
    await hire();
    const { document } = await make(asLeader, 'school', school.id, SPRING);
    expect(before(document, 'figure.hours')).toEqual({ kind: 'hidden', reason: 'group_hardly_changed' });
    expect(before(document, 'figure.staff')).toEqual({ kind: 'count', value: 6 });
    for (let more = 0; more < 5; more += 1) await hire();
    const later = await make(asLeader, 'school', school.id, SPRING);
    expect(before(later.document, 'figure.hours')).toEqual({ kind: 'hours', hours: 9 });
  });

  it('is not in the copy that a colleague reads: the report before was not shared', async () => {
    await make(asNoor, 'teacher', staff[0]!.id, AUTUMN);
    const { id } = await make(asNoor, 'teacher', staff[0]!.id, SPRING);
    await asNoor.put(`/v1/reports/${id}/shares/${staff[1]!.id}`).expect(204);
    const copy = await read(await api.as(staff[1]!), id);
    expect(copy.document.comparedWith).toBeUndefined();
    expect(copy.text).not.toContain('"before"');
  });

  it('takes as many queries with a report before it as without', async () => {
    const alone = await make(asNoor, 'teacher', staff[0]!.id, SPRING);
    await make(asNoor, 'teacher', staff[0]!.id, AUTUMN);
    const beside = await make(asNoor, 'teacher', staff[0]!.id, SPRING);
    expect(beside.queries).toBe(alone.queries);
  });
});
