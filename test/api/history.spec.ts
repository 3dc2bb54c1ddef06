import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type School, type StaffMember, Theme } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { comeToBelong } from '../support/laid-out/leerteams.js';
import { everyPage } from '../support/pages.js';

interface Entry {
  id: string;
  at: string;
  by: { id: string; name: string } | null;
  event: string;
  subjectType: string;
  subjectId: string;
  changes: Record<string, unknown>;
}

describe('the history of one’s record', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let noor: StaffMember;
  let admin: StaffMember;
  let asNoor: Client;
  let asAdmin: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    board = await api.world.board();
    school = await api.world.school(board);
    noor = await api.world.staffMember(board, school);
    admin = await api.world.boardAdmin(board);
    asNoor = await api.as(noor);
    asAdmin = await api.as(admin);
  });

  const history = (query = ''): Promise<Entry[]> => everyPage<Entry>(asNoor, `/v1/me/history?limit=2${query}`);
  const nameOf = ({ givenName, familyName }: StaffMember): string => `${givenName} ${familyName}`;

  async function log(): Promise<string> {
    const form = await api.world.learningForm(board);
    const entry = { learningForm: form.code, title: 'Gelezen', learnedOn: '2026-03-10', minutes: 30 };
    return (await asNoor.post('/v1/activities').send(entry).expect(201)).body.id as string;
  }

  it('tells the person concerned what was done, when, and by whom by name, newest first', async () => {
    const id = await log();
    await asNoor.patch(`/v1/activities/${id}`).set('if-match', '"1"').send({ minutes: 45 }).expect(200);
    api.clock.set('2026-03-12T10:00:00Z');
    const email = 'noor@voorbeeld.example';
    await asAdmin.patch(`/v1/staff-members/${noor.id}`).set('if-match', '"1"').send({ email }).expect(200);
    expect(await history()).toMatchObject([
      {
        at: '2026-03-12T10:00:00.000Z',
        by: { id: admin.id, name: nameOf(admin) },
        event: 'staff-member.revised',
        subjectType: 'staff_member',
        subjectId: noor.id,
        changes: { email: [null, email] },
      },
      { by: { id: noor.id }, event: 'activity.corrected', subjectId: id, changes: { minutes: [30, 45] } },
      { by: { id: noor.id, name: nameOf(noor) }, event: 'activity.logged', subjectId: id },
    ]);
  });

  it('says what others did with one’s work here: appointments, roles, teams, groups, meetings', async () => {
    const emma = await api.world.staffMember(board, school);
    const team = await api.world.leerteam(board);
    await api.world.membership(team, emma, { role: 'coordinator' });
    await api.world.learningForm(board, { code: 'plg' });
    const group = await api.world.pupilGroup(school, await api.world.schoolYear(board));
    const asEmma = await api.as(emma);
    const other = await api.world.school(board);
    const me = `/v1/staff-members/${noor.id}`;
    await asAdmin.post(`${me}/appointments`).send({ schoolId: other.id, functionGroup: 'teacher' }).expect(201);
    await asAdmin.post(`${me}/role-grants`).send({ role: 'school_leader', schoolId: other.id }).expect(201);
    const teaching = { staffMemberId: noor.id, fromOn: '2026-03-12' };
    await asAdmin.post(`/v1/pupil-groups/${group.id}/teaching-assignments`).send(teaching).expect(201);
    await comeToBelong(asEmma, asNoor, team.id, { staffMemberIds: [noor.id] });
    const meeting = { title: 'Start', heldOn: '2026-03-12', minutes: 60, attendeeIds: [noor.id, emma.id] };
    await asEmma.post(`/v1/leerteams/${team.id}/meetings`).send(meeting).expect(201);
    expect((await history()).map(({ event, by }) => [event, by?.id])).toEqual([
      ['activity.logged', emma.id],
      ['leerteam.joined', noor.id],
      ['leerteam.invited', emma.id],
      ['pupil-group.teacher-assigned', admin.id],
      ['staff-member.role-granted', admin.id],
      ['staff-member.appointed', admin.id],
    ]);
  });

  it('is found by kind and by day, the day as it was here', async () => {
    api.clock.set('2026-03-10T22:30:00Z');
    await log();
    api.clock.set('2026-03-10T23:30:00Z');
    await asNoor.post('/v1/goals').send({ title: 'Doel' }).expect(201);
    const events = async (query: string) => (await history(query)).map(({ event }) => event);
    expect(await events('&from=2026-03-11')).toEqual(['goal.set']);
    expect(await events('&until=2026-03-11')).toEqual(['activity.logged']);
    expect(await events('&subjectType=goal')).toEqual(['goal.set']);
    expect(await events('&subjectType=nothing')).toEqual([]);
    await asNoor.get('/v1/me/history?from=yesterday').expect(400);
    await asNoor.get('/v1/me/history?actor=somebody').expect(400);
  });

  it('is nobody else’s to read, and no program’s, for it holds what was written', async () => {
    await log();
    for (const one of [asAdmin, await api.as(await api.world.schoolLeader(board, school))])
      expect((await one.get('/v1/me/history').expect(200)).body.items).toEqual([]);
    const tokenFor = async (scope: string) => {
      const wish = { name: 'Lezer', scopes: [scope], readOnly: true, expiresInDays: 1 };
      return api.with((await asNoor.post('/v1/access-tokens').send(wish).expect(201)).body.token as string);
    };
    for (const scope of ['account', 'activities']) {
      const program = await tokenFor(scope);
      await program.get('/v1/me/history').expect(403);
      await program.get('/v1/me/openings').expect(scope === 'account' ? 200 : 403);
    }
  });

  it('holds no change that nobody could trace: one without history is undone', async () => {
    const theme = { id: newId(), boardId: board.id, name: 'Zonder spoor' };
    const untold = api.unitOfWork.run({ boardId: board.id, system: true }, (work) => work.db.insert(Theme, theme));
    await expect(untold).rejects.toThrow('recorded nothing');
    const opened = api.unitOfWork.open({ boardId: board.id, system: true }, (work) => work.db.insert(Theme, theme));
    await expect(opened).rejects.toThrow('recorded nothing');
    expect(await api.database.owner.manager.countBy(Theme, { id: theme.id })).toBe(0);
  });

  it('tells what the system did as done by nobody in person', async () => {
    const wish = { report: 'teacher', subjectId: noor.id, fromOn: '2025-08-01', untilOn: '2026-02-01' };
    await asNoor.post('/v1/reports').send(wish).expect(202);
    const entry = { event: 'record.looked-after', subjectType: 'staff_member', subjectId: noor.id };
    await api.unitOfWork.run({ boardId: board.id, system: true }, async (work) => work.record(entry));
    expect(await history()).toMatchObject([
      { event: 'record.looked-after', by: null },
      { event: 'report.requested', by: { id: noor.id } },
    ]);
  });
});
