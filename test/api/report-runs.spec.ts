import type { Board, School, StaffMember } from '@app/domain';
import { makeReports } from '@app/reporting';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { busyBoard, HALF_YEAR } from '../support/busy-board.js';
import { queriesOf } from '../support/count-queries.js';
import { type EventStream, openStream } from '../support/event-stream.js';
import { InterruptedWork } from '../support/killed-work.js';

const KINDS = ['teacher', 'leerteam', 'school'];

describe('having the reports of a school or board made', () => {
  let api: TestApi;
  let address: string;
  let board: Board;
  let school: School;
  let staff: readonly StaffMember[];
  let administrator: StaffMember;
  let leader: StaffMember;
  let asAdministrator: Client;
  let asLeader: Client;
  let asNoor: Client;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    api = await startApi();
    address = await api.listen();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    const busy = await busyBoard(api, 2, 5);
    ({ board, administrator, staff } = busy);
    school = busy.schools[0]!;
    leader = await api.world.schoolLeader(board, school);
    [asAdministrator, asLeader, asNoor] = [await api.as(administrator), await api.as(leader), await api.as(staff[0]!)];
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });

  const ofSchool = (values: object = {}) => ({
    scope: 'school',
    subjectId: school.id,
    kinds: KINDS,
    ...HALF_YEAR,
    ...values,
  });
  const ofBoard = (values: object = {}) => ofSchool({ scope: 'board', subjectId: board.id, ...values });
  const start = async (client: Client, wish: object): Promise<string> => {
    const { body, headers } = await client.post('/v1/report-runs').send(wish).expect(202);
    expect(headers['location']).toBe(`/v1/report-runs/${body.id}`);
    return body.id as string;
  };
  const make = (runId: string, unitOfWork = api.unitOfWork, atOnce = 250) =>
    makeReports(unitOfWork, { boardId: board.id, runId }, { atOnce });
  const follow = async (id: string, by: StaffMember, lastEventId?: string): Promise<EventStream> => {
    const url = `${address}/v1/report-runs/${id}/progress`;
    const token = await api.tokenOf(by);
    const stream = await openStream(url, { token, ...(lastEventId === undefined ? {} : { lastEventId }) });
    streams.push(stream);
    return stream;
  };

  it('is done by its leader and its administrator, each for what they lead', async () => {
    await start(asLeader, ofSchool());
    await start(asAdministrator, ofBoard({ kinds: [...KINDS, 'board'] }));
    await asNoor.post('/v1/report-runs').send(ofSchool()).expect(403);
    await asLeader.post('/v1/report-runs').send(ofBoard()).expect(403);
    await asAdministrator.post('/v1/report-runs').send(ofSchool()).expect(403);
    const elsewhere = await api.world.board();
    const stranger = await api.as(await api.world.boardAdmin(elsewhere));
    for (const wish of [ofSchool(), ofBoard()]) await stranger.post('/v1/report-runs').send(wish).expect(404);
  });

  it('is of kinds that there are of it, over a period that suits each of them', async () => {
    const errorsOf = async (wish: object) =>
      (await asLeader.post('/v1/report-runs').send(wish).expect(422)).body.errors as object[];
    expect(await errorsOf(ofSchool({ kinds: ['teacher', 'board'] }))).toMatchObject([
      { pointer: '/kinds/1', code: 'of_a_board_only' },
    ]);
    expect(await errorsOf(ofSchool({ untilOn: '2026-01-15' }))).toMatchObject([
      { pointer: '/untilOn', code: 'whole_months' },
    ]);
    expect(await errorsOf(ofSchool({ kinds: ['accountability'] }))).toMatchObject([
      { pointer: '/fromOn', code: 'whole_school_year' },
      { pointer: '/untilOn', code: 'whole_school_year' },
    ]);
    expect(await errorsOf(ofSchool({ untilOn: '2025-08-01' }))).toMatchObject([{ code: 'ends_before_it_begins' }]);
    expect(await errorsOf(ofSchool({ kinds: [] }))).toMatchObject([{ pointer: '/kinds', code: 'arrayMinSize' }]);
    await start(asLeader, ofSchool({ kinds: ['teacher'], untilOn: '2026-01-15' }));
  });

  it('is done once where it is asked for again while it waits or is made, and anew when it is over', async () => {
    const wish = ofBoard({ periodName: 'Halfjaar' });
    const first = await start(asAdministrator, wish);
    expect(await start(asAdministrator, { ...wish, kinds: [...KINDS].reverse() })).toBe(first);
    for (const other of [{ periodName: 'Anders' }, { kinds: ['teacher'] }, { untilOn: '2026-01-01' }])
      expect(await start(asAdministrator, { ...wish, ...other })).not.toBe(first);
    const another = await api.as(await api.world.boardAdmin(board));
    expect(await start(another, wish)).not.toBe(first);
    let meanwhile: string | undefined;
    const asking = new InterruptedWork(api, async (nth) => {
      if (nth === 2) meanwhile = await start(asAdministrator, wish);
    });
    await make(first, asking);
    expect(meanwhile).toBe(first);
    expect(await start(asAdministrator, wish)).not.toBe(first);
  });

  it('is refused to who has it made over and over: everybody is told each time', async () => {
    const day = (nth: number) => ofSchool({ kinds: ['teacher'], untilOn: `2026-01-${nth + 10}` });
    const began = api.clock.now();
    for (let nth = 0; nth < 10; nth += 1) await start(asLeader, day(nth));
    // What waits is answered again, and is no run more.
    await start(asLeader, day(0));
    const { body } = await asLeader.post('/v1/report-runs').send(day(10)).expect(422);
    expect(body.errors).toMatchObject([{ code: 'too_many_runs_a_day' }]);
    await start(asAdministrator, ofBoard());
    api.clock.set(new Date(began.getTime() + 86_400_001).toISOString());
    await start(await api.as(leader), day(10));
    api.clock.set(began.toISOString());
  });

  it('is refused, of single reports, to who waits for fifty already', async () => {
    const own = (nth: number) => ({
      ...{ report: 'teacher', subjectId: staff[0]!.id, fromOn: '2025-08-01' },
      untilOn: new Date(Date.UTC(2025, 8, 1 + nth)).toISOString().slice(0, 10),
    });
    for (let nth = 0; nth < 50; nth += 1) await asNoor.post('/v1/reports').send(own(nth)).expect(202);
    await asNoor.post('/v1/reports').send(own(0)).expect(202);
    const { body } = await asNoor.post('/v1/reports').send(own(50)).expect(422);
    expect(body.errors).toMatchObject([{ code: 'too_many_reports_waiting' }]);
    await start(asLeader, ofSchool());
  });

  it('opens nothing to who does it that they could not read before', async () => {
    const id = await start(asAdministrator, ofBoard({ kinds: [...KINDS, 'board', 'attention'] }));
    await make(id);
    const { body } = await asAdministrator.get(`/v1/report-runs/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'done', counts: { done: 11 + 2 + 2 + 1 + 2 }, scope: 'board' });
    expect(body.subjectId).toBe(board.id);
    expect(body.requestedBy.id).toBe(administrator.id);
    const kinds = async (client: Client): Promise<string[]> => {
      const reports = await client.get(`/v1/reports?runId=${id}`).expect(200);
      return (reports.body.items as { report: string }[]).map(({ report }) => report).sort();
    };
    expect(body.reports).toHaveLength(1);
    expect(await kinds(asAdministrator)).toEqual(['board']);
    expect(await kinds(asNoor)).toEqual(['leerteam', 'school', 'teacher']);
    expect(await kinds(asLeader)).toEqual(['attention', 'school', 'teacher']);
    const all = await api.database.owner.query<{ id: string }[]>(
      `select id from report where run_id = $1 and report = 'teacher'`,
      [id],
    );
    for (const report of all) await asAdministrator.get(`/v1/reports/${report.id}/json`).expect(404);
  });

  it('is seen by who leads or administers it, and of one report by who asked for it', async () => {
    const runs = {
      board: await start(asAdministrator, ofBoard()),
      school: await start(asLeader, ofSchool()),
      own: (
        await asNoor
          .post('/v1/reports')
          .send({ report: 'teacher', subjectId: staff[0]!.id, ...HALF_YEAR })
          .expect(202)
      ).body.id as string,
    };
    const other = await api.as(await api.world.schoolLeader(board, await api.world.school(board)));
    const deputy = await api.as(await api.world.schoolLeader(board, school));
    const seenBy = async (client: Client): Promise<string[]> => {
      const { body } = await client.get('/v1/report-runs').expect(200);
      return (body.items as { id: string }[]).map(({ id }) => id);
    };
    expect(await seenBy(asAdministrator)).toEqual([runs.board]);
    expect(await seenBy(asLeader)).toEqual([runs.school]);
    expect(await seenBy(deputy)).toEqual([runs.school]);
    expect(await seenBy(asNoor)).toEqual([runs.own]);
    expect(await seenBy(other)).toEqual([]);
    for (const path of ['', '/subjects', '/progress']) {
      await other.get(`/v1/report-runs/${runs.school}${path}`).expect(404);
      await asLeader.get(`/v1/report-runs/${runs.own}${path}`).expect(404);
    }
    for (const command of ['cancel', 'retry', `subjects/${staff[0]!.id}/retry`])
      await other.post(`/v1/report-runs/${runs.school}/${command}`).expect(404);
    // Who led the school and does not any more sees nothing of it.
    await api.database.owner.query(`update role_grant set until_on = '2026-03-01' where staff_member_id = $1`, [
      leader.id,
    ]);
    const asFormer = await api.as(leader);
    expect(await seenBy(asFormer)).toEqual([]);
    await asFormer.get(`/v1/report-runs/${runs.school}`).expect(404);
  });

  it('is listed by page, the latest first, in as many queries for many as for few', async () => {
    const runs: string[] = [];
    const startNext = async (): Promise<void> => {
      runs.unshift(await start(asLeader, ofSchool({ periodName: `${runs.length}` })));
      await make(runs[0]!);
    };
    const read = async () => (await asLeader.get('/v1/report-runs?limit=2').expect(200)).body;
    await startNext();
    const one = await queriesOf(api, read);
    await startNext();
    await startNext();
    expect((await queriesOf(api, read)).length).toBe(one.length);
    const { items, next } = await read();
    expect(items.map(({ id }: { id: string }) => id)).toEqual(runs.slice(0, 2));
    const { body } = await asLeader.get(`/v1/report-runs?limit=2&after=${next}`).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(runs.slice(2));
    expect(body.next).toBeNull();
    const queued = await start(asLeader, ofSchool({ periodName: 'Nieuw' }));
    const waiting = await asLeader.get('/v1/report-runs?state=queued').expect(200);
    expect(waiting.body.items.map(({ id }: { id: string }) => id)).toEqual([queued]);
  });

  it('is followed from the queue to its end, and is over then', async () => {
    const id = await start(asLeader, ofSchool());
    const stream = await follow(id, leader);
    const [first] = await stream.heard(1);
    expect(first).toMatchObject({
      event: 'progress',
      data: { state: 'queued', counts: { queued: 0, done: 0, failed: 0, cancelled: 0 }, expectedEnd: null },
    });
    // Each batch is seen before the next is stored.
    let heard = 1;
    const slowly = new InterruptedWork(api, async (nth) => {
      if (nth > 1) await stream.heard((heard += 1));
      api.clock.set(`2026-03-12T09:00:0${nth}Z`);
    });
    await make(id, slowly, 3);
    await stream.ended;
    api.clock.set('2026-03-12T09:00:00Z');
    const told = stream.events.map(
      ({ data }) => data as { state: string; counts: { done: number }; expectedEnd: string },
    );
    expect(told.map(({ state, counts }) => [state, counts.done])).toEqual([
      ['queued', 0],
      ['running', 0],
      ['running', 3],
      ['running', 6],
      ['done', 8],
    ]);
    expect(told.map(({ expectedEnd }) => expectedEnd)).toEqual([
      null,
      null,
      '2026-03-12T09:00:03.667Z',
      '2026-03-12T09:00:03.667Z',
      null,
    ]);
    // A client comes back by itself: it gets the end again, unless it says that it has that.
    const last = stream.events.at(-1)!;
    const again = await follow(id, leader);
    expect(await again.heard(1)).toMatchObject([{ id: last.id, data: { state: 'done' } }]);
    await again.ended;
    expect((await follow(id, leader, last.id)).status).toBe(204);
    expect((await follow(id, staff[0]!)).status).toBe(404);
  });

  it('is followed no further by who does not lead it any more', async () => {
    const id = await start(asLeader, ofSchool());
    const stream = await follow(id, leader);
    await stream.heard(1);
    await api.database.owner.query('update report_run set requested_by = null, school_id = $2 where id = $1', [
      id,
      (await api.world.school(board)).id,
    ]);
    await make(id);
    await stream.ended;
    expect(stream.events).toHaveLength(1);
  });

  it('is stopped by who may see it, once, and not when it is over', async () => {
    const id = await start(asLeader, ofSchool());
    const stream = await follow(id, leader);
    await stream.heard(1);
    const cancel = (run = id) => asLeader.post(`/v1/report-runs/${run}/cancel`);
    const { body } = await cancel().expect(200);
    expect(body.state).toBe('cancelled');
    expect((await cancel().expect(200)).body).toEqual(body);
    expect((await stream.heard(2))[1]).toMatchObject({ data: { state: 'cancelled' } });
    await stream.ended;
    await make(id);
    expect((await asLeader.get(`/v1/report-runs/${id}`).expect(200)).body.counts.done).toBe(0);
    await asLeader.post(`/v1/report-runs/${id}/retry`).expect(409);
    const made = await start(asLeader, ofSchool());
    await make(made);
    const { body: problem } = await cancel(made).expect(409);
    expect(problem.code).toBe('run_over');
    await asLeader.post(`/v1/report-runs/${made}/retry`).expect(409);
    await asLeader.post(`/v1/report-runs/${made}/subjects/${board.id}/retry`).expect(404);
  });

  it('tells of its subjects what they are and how they stand; of teachers only those who work here', async () => {
    const id = await start(asLeader, ofSchool());
    await make(id);
    await api.database.owner.query(`update staff_member set left_on = '2026-03-01' where id = $1`, [staff[0]!.id]);
    const subjects = async (query: string) => {
      const { body } = await asLeader.get(`/v1/report-runs/${id}/subjects${query}`).expect(200);
      return body as { items: { report: string; subjectId: string }[]; next: string | null };
    };
    const all = await subjects('?state=done');
    expect(all.items.map(({ report }) => report)).toEqual(['leerteam', 'school', ...Array<string>(5).fill('teacher')]);
    expect(all.items.map(({ subjectId }) => subjectId)).not.toContain(staff[0]!.id);
    expect(all.items[0]).toEqual({ report: 'leerteam', subjectId: expect.any(String), state: 'done', failure: null });
    const first = await subjects('?limit=3');
    const rest = await subjects(`?after=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect((await subjects('?state=failed')).items).toEqual([]);
  });
});
