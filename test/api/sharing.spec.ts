import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type School, type StaffMember } from '@app/domain';
import { makeReports } from '@app/reporting';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { everyPage } from '../support/pages.js';

describe('sharing by name', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let emma: StaffMember;
  let asNoor: Client;
  let asEmma: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    board = await api.world.board();
    school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    emma = await api.world.staffMember(board, school, { givenName: 'Emma' });
    asNoor = await api.as(noor);
    asEmma = await api.as(emma);
  });

  const historyOf = async (id: string): Promise<{ event: string; changes: object }[]> =>
    (await everyPage<{ subjectId: string; event: string; changes: object }>(asNoor, '/v1/me/history'))
      .filter(({ subjectId }) => subjectId === id)
      .map(({ event, changes }) => ({ event, changes }));

  const KINDS: [string, () => Promise<{ id: string }>][] = [
    ['activity', async () => api.world.activity(noor, await api.world.learningForm(board))],
    ['goal', () => api.world.goal(noor)],
  ];

  describe.each(KINDS)('of an own %s', (kind, make) => {
    let path: string;
    let id: string;

    beforeEach(async () => {
      ({ id } = await make());
      path = `/v1/${kind === 'goal' ? 'goals' : 'activities'}/${id}`;
    });

    it('opens what was private to one colleague, until it is taken back', async () => {
      await asEmma.get(path).expect(404);
      const { body, headers } = await asNoor.put(`${path}/shares/${emma.id}`).expect(200);
      expect(body).toMatchObject({ visibility: 'shared', sharedWith: [emma.id], version: 2 });
      expect(headers['etag']).toBe('"2"');
      await asEmma.get(path).expect(200);
      const { body: back } = await asNoor.delete(`${path}/shares/${emma.id}`).expect(200);
      expect(back).toMatchObject({ visibility: 'private', sharedWith: [], version: 3 });
      await asEmma.get(path).expect(404);
      expect(await historyOf(id)).toEqual([
        {
          event: `${kind}.share-taken-back`,
          changes: {
            visibility: ['shared', 'private'],
            sharedWith: [[emma.id], []],
          },
        },
        { event: `${kind}.shared`, changes: { visibility: ['private', 'shared'], sharedWith: [[], [emma.id]] } },
      ]);
    });

    it('takes back from one and leaves it with another, and what is open wider as wide', async () => {
      const sam = await api.world.staffMember(board);
      await asNoor.put(`${path}/shares/${emma.id}`).expect(200);
      await asNoor.put(`${path}/shares/${sam.id}`).expect(200);
      const { body } = await asNoor.delete(`${path}/shares/${emma.id}`).expect(200);
      expect(body).toMatchObject({ visibility: 'shared', sharedWith: [sam.id] });
      await asNoor.patch(path).set('if-match', '"4"').send({ visibility: 'school' }).expect(200);
      const { body: wide } = await asNoor.delete(`${path}/shares/${sam.id}`).expect(200);
      expect(wide).toMatchObject({ visibility: 'school', sharedWith: [] });
    });

    it('can be said again, and changes nothing then', async () => {
      await asNoor.put(`${path}/shares/${emma.id}`).expect(200);
      const { body } = await asNoor.put(`${path}/shares/${emma.id}`).expect(200);
      expect(body.version).toBe(2);
      await asNoor.delete(`${path}/shares/${emma.id}`).expect(200);
      const { body: back } = await asNoor.delete(`${path}/shares/${emma.id}`).expect(200);
      expect(back.version).toBe(3);
      await asNoor.put(`${path}/shares/${noor.id}`).expect(200);
      expect(await historyOf(id)).toHaveLength(2);
    });

    it('is with colleagues who work here, by the rules that hold where it is corrected', async () => {
      const gone = await api.world.staffMember(board, school, { leftOn: '2026-03-12' });
      const stranger = await api.world.staffMember(await api.world.board());
      for (const unknown of [gone.id, stranger.id, newId()]) {
        const { body } = await asNoor.put(`${path}/shares/${unknown}`).expect(422);
        expect(body.errors).toMatchObject([{ pointer: '/staffMemberId', code: 'unknown_staff_member' }]);
        const wanted = { visibility: 'shared', sharedWith: [unknown] };
        await asNoor.patch(path).set('if-match', '"1"').send(wanted).expect(422);
      }
      await asNoor.put(`${path}/shares/${emma.id}`).expect(200);
      await api.database.owner.query(`update staff_member set left_on = '2026-03-12' where id = $1`, [emma.id]);
      // Who left since does not stand in the way of naming others.
      const sam = await api.world.staffMember(board);
      const both = { sharedWith: [emma.id, sam.id] };
      await asNoor.patch(path).set('if-match', '"2"').send(both).expect(200);
    });

    it('is with fifty at most', async () => {
      for (let count = 0; count < 50; count += 1)
        await asNoor.put(`${path}/shares/${(await api.world.staffMember(board)).id}`).expect(200);
      const { body } = await asNoor.put(`${path}/shares/${emma.id}`).expect(422);
      expect(body.errors).toMatchObject([{ code: 'shared_with_too_many' }]);
    });

    it('is its owner’s to do, and loses none of two at the same moment', async () => {
      await asEmma.put(`${path}/shares/${emma.id}`).expect(404);
      const sam = await api.world.staffMember(board);
      await Promise.all([emma, sam].map((one) => asNoor.put(`${path}/shares/${one.id}`).expect(200)));
      const { body } = await asNoor.get(path).expect(200);
      expect(body.sharedWith).toEqual([emma.id, sam.id].sort());
      await asEmma.put(`${path}/shares/${noor.id}`).expect(403);
      await asEmma.delete(`${path}/shares/${sam.id}`).expect(403);
    });

    it('does not bring back whom it was shared with before it was closed', async () => {
      const table = kind === 'goal' ? 'goal_share' : 'activity_share';
      const sam = await api.world.staffMember(board);
      await api.database.owner.query(`insert into ${table} values ($1, $2, $3)`, [board.id, id, sam.id]);
      const { body } = await asNoor.put(`${path}/shares/${emma.id}`).expect(200);
      expect(body.sharedWith).toEqual([emma.id]);
      await (await api.as(sam)).get(path).expect(404);
    });
  });

  describe('of a report on oneself', () => {
    const FORMS = ['json', 'html', 'csv', 'pdf'];
    let path: string;
    let id: string;
    let leader: StaffMember;
    let asLeader: Client;

    const ask = async (client: Client, report: string, subjectId: string): Promise<string> => {
      const wish = { report, subjectId, fromOn: '2025-08-01', untilOn: '2026-02-01' };
      const { body: run } = await client.post('/v1/reports').send(wish).expect(202);
      await makeReports(api.unitOfWork, { boardId: board.id, runId: run.id as string });
      return (await client.get(`/v1/report-runs/${run.id}`).expect(200)).body.reports[0] as string;
    };

    beforeEach(async () => {
      id = await ask(asNoor, 'teacher', noor.id);
      path = `/v1/reports/${id}`;
      leader = await api.world.schoolLeader(board, school);
      asLeader = await api.as(leader);
    });

    const listed = async (client: Client): Promise<string[]> =>
      (await everyPage<{ id: string }>(client, '/v1/reports')).map((report) => report.id);

    it('opens it to a leader in every form, and closes it at once, kept PDF and all', async () => {
      await asNoor.get(`${path}/pdf`).expect(200);
      await asLeader.get(path).expect(404);
      expect(await listed(asLeader)).toEqual([]);
      await asNoor.put(`${path}/shares/${leader.id}`).expect(204);
      await asLeader.get(path).expect(200);
      expect(await listed(asLeader)).toEqual([id]);
      for (const form of FORMS) await asLeader.get(`${path}/${form}`).expect(200);
      await asEmma.get(`${path}/json`).expect(404);
      await asNoor.delete(`${path}/shares/${leader.id}`).expect(204);
      for (const form of ['', ...FORMS.map((each) => `/${each}`)]) await asLeader.get(`${path}${form}`).expect(404);
      expect(await listed(asLeader)).toEqual([]);
    });

    it('is closed to one while it is opened to another, however close together', async () => {
      for (let round = 0; round < 10; round += 1) {
        await asNoor.put(`${path}/shares/${leader.id}`).expect(204);
        const answers = await Promise.all([
          asNoor.put(`${path}/shares/${emma.id}`),
          asNoor.delete(`${path}/shares/${leader.id}`),
        ]);
        expect(answers.map(({ status }) => status)).toEqual([204, 204]);
        await asLeader.get(`${path}/json`).expect(404);
        await asNoor.delete(`${path}/shares/${emma.id}`).expect(204);
      }
    });

    it('is told to its owner as often as what it says was opened, not what it is about', async () => {
      await asNoor.put(`${path}/shares/${leader.id}`).expect(204);
      await asLeader.get(path).expect(200);
      await asLeader.get('/v1/reports').expect(200);
      const readers = async () => (await asNoor.get(`${path}/openings`).expect(200)).body.items as object[];
      expect(await readers()).toEqual([]);
      for (const form of FORMS) await asLeader.get(`${path}/${form}`).expect(200);
      await asNoor.get(`${path}/json`).expect(200);
      expect(await readers()).toMatchObject([{ reader: { id: leader.id }, times: 4 }]);
      await asLeader.get(`${path}/openings`).expect(403);
      await asEmma.get(`${path}/openings`).expect(404);
    });

    it('is listed by name and kept in the history', async () => {
      for (const one of [leader, emma, leader, noor]) await asNoor.put(`${path}/shares/${one.id}`).expect(204);
      const shares = await everyPage<{ name: string }>(asNoor, `${path}/shares?limit=1`);
      expect(shares.map(({ name }) => name.split(' ')[0])).toEqual(['Emma', 'Sanne']);
      await asNoor.delete(`${path}/shares/${emma.id}`).expect(204);
      await asNoor.delete(`${path}/shares/${emma.id}`).expect(204);
      expect((await historyOf(id)).map(({ event }) => event)).toEqual([
        'report.share-taken-back',
        'report.shared',
        'report.shared',
      ]);
      const gone = await api.world.staffMember(board, school, { leftOn: '2026-03-12' });
      const { body } = await asNoor.put(`${path}/shares/${gone.id}`).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/staffMemberId', code: 'unknown_staff_member' }]);
    });

    it('is its owner’s to do: not whoever it was shared with, and not of a report of a leerteam or a school', async () => {
      await asNoor.put(`${path}/shares/${leader.id}`).expect(204);
      await asLeader.put(`${path}/shares/${emma.id}`).expect(403);
      await asLeader.get(`${path}/shares`).expect(403);
      await asEmma.put(`${path}/shares/${emma.id}`).expect(404);
      const team = await api.world.leerteam(board);
      await api.world.membership(team, noor);
      const teams = await ask(asNoor, 'leerteam', team.id);
      await asNoor.put(`/v1/reports/${teams}/shares/${emma.id}`).expect(403);
      const schools = await ask(asLeader, 'school', school.id);
      await asLeader.put(`/v1/reports/${schools}/shares/${emma.id}`).expect(403);
    });
  });
});
