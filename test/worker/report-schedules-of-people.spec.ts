import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, Leerteam, StaffMember } from '@app/domain';
import { makePersonalExport, makeReports, startDueSchedules } from '@app/reporting';
import { strFromU8, unzipSync } from 'fflate';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { applyDue } from '../support/erasure-story.js';

const PATH = '/v1/report-schedules';

describe('what schedules hold on people', () => {
  let api: TestApi;
  let board: Board;
  let team: Leerteam;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let ofNoor: string;
  let ofSam: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** Noor and Sam each name the other, and the report of each was made once. */
  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    const school = await world.school(board);
    await world.boardAdmin(board);
    team = await world.leerteam(board);
    noor = await world.staffMember(board, school, { familyName: 'de Wit' });
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    for (const person of [noor, sam]) await world.membership(team, person);
    asNoor = await api.as(noor);
    asSam = await api.as(sam);
    const wish = { report: 'leerteam', subjectId: team.id, rhythm: 'cron', cron: '0 7 13 * *' };
    const setUp = async (client: Client, other: StaffMember): Promise<string> =>
      (
        await client
          .post(PATH)
          .send({ ...wish, recipientIds: [other.id] })
          .expect(201)
      ).body.id as string;
    [ofNoor, ofSam] = [await setUp(asNoor, sam), await setUp(asSam, noor)];
    api.clock.set('2026-03-13T09:00:00Z');
    await startDueSchedules(api.unitOfWork);
    for (const { id: runId } of await query<{ id: string }>('select id from report_run where board_id = $1', board.id))
      await makeReports(api.unitOfWork, { boardId: board.id, runId });
  });

  const query = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    api.database.owner.query<Row[]>(sql, parameters);

  it('is in what they take along: their own, and who named them', async () => {
    const { body: asked } = await asNoor.post('/v1/me/exports').expect(202);
    await makePersonalExport(api.unitOfWork, api.files, { boardId: board.id, exportId: asked.id });
    const { body } = await asNoor
      .get(`/v1/me/exports/${asked.id}/zip`)
      .buffer(true)
      .parse((stream, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const files = unzipSync(body as Buffer);
    const rowsOf = (table: string): unknown => JSON.parse(strFromU8(files[`data/${table}.json`] ?? new Uint8Array()));
    expect(rowsOf('report_schedule')).toMatchObject([{ id: ofNoor, cron: '0 7 13 * *', report: 'leerteam' }]);
    expect(rowsOf('report_schedule_recipient')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ scheduleId: ofNoor, staffMemberName: 'Sam Bos' }),
        expect.objectContaining({ scheduleId: ofSam, scheduleOwnerName: 'Sam Bos' }),
      ]),
    );
  });

  it('goes with them, and what their colleagues set up stays', async () => {
    await asNoor.post('/v1/me/erasure').send({ confirm: 'de Wit' }).expect(202);
    api.clock.set('2026-03-28T03:00:00Z');
    await applyDue(api);
    expect(await query('select id from report_schedule where board_id = $1', board.id)).toEqual([{ id: ofSam }]);
    expect(await query('select staff_member_id from report_schedule_recipient where board_id = $1', board.id)).toEqual(
      [],
    );
    // The reports on the leerteam stand: nobody knows any more who had one of them made.
    const runs = await query<object>(
      'select requested_by, schedule_id from report_run where board_id = $1 order by requested_by nulls first',
      board.id,
    );
    expect(runs).toEqual([
      { requested_by: null, schedule_id: null },
      { requested_by: sam.id, schedule_id: ofSam },
    ]);
    const { body } = await asSam.get(`${PATH}/${ofSam}`).expect(200);
    expect(body).toMatchObject({ state: 'active', recipients: [] });
    api.clock.set('2026-04-13T09:00:00Z');
    await startDueSchedules(api.unitOfWork);
    expect((await asSam.get(`${PATH}/${ofSam}`)).body.lastRun.dueAt).toBe('2026-04-13T05:00:00.000Z');
  });
});
