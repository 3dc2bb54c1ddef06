import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, type LeerteamKind, seedLearningForms, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';
import { everyPage } from '../support/pages.js';

interface MeetingSeen {
  id: string;
  title: string;
  heldOn: string;
}

describe('meetings of a leerteam', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let emma: StaffMember;
  let former: StaffMember;
  let outsider: StaffMember;
  let leader: StaffMember;
  let team: Leerteam;
  let asNoor: Client;

  beforeAll(async () => {
    api = await startApi();
    board = await api.world.board();
    await api.unitOfWork.run({ boardId: board.id, system: true }, seedLearningForms);
    const school = await api.world.school(board);
    [noor, emma, former, outsider] = await Promise.all([
      api.world.staffMember(board, school),
      api.world.staffMember(board, school, { givenName: 'Emma' }),
      api.world.staffMember(board, school, { givenName: 'Fatima' }),
      api.world.staffMember(board, school, { givenName: 'Olga' }),
    ]);
    leader = await api.world.schoolLeader(board, school);
    team = await api.world.leerteam(board);
    await api.world.membership(team, noor);
    await api.world.membership(team, emma);
    await api.world.membership(team, former, { untilOn: '2026-03-01' });
    asNoor = await api.as(noor);
  });
  afterAll(() => api.close());

  const minutes = (values: object = {}): object => ({
    title: 'Onderzoeksles nabesproken',
    heldOn: '2026-03-10',
    minutes: 60,
    attendeeIds: [noor.id, emma.id],
    ...values,
  });
  const hold = async (values: object = {}, client = asNoor, id = team.id): Promise<MeetingSeen> => {
    const response = await client.post(`/v1/leerteams/${id}/meetings`).send(minutes(values));
    expect([response.status, response.body.errors]).toEqual([201, undefined]);
    return response.body as MeetingSeen;
  };
  const activitiesOf = async (meetingId: string): Promise<Record<string, unknown>[]> =>
    api.database.owner.query(
      `select a.*, f.code as form from activity a join learning_form f on f.id = a.learning_form_id
        where a.meeting_id = $1 order by a.owner_id`,
      [meetingId],
    );

  it('is recorded by a member, and logged for all who were there: no second entry', async () => {
    const meeting = await hold({ notes: 'Te veel geschrapt.' });
    expect(meeting).toEqual({
      id: expect.any(String),
      leerteamId: team.id,
      title: 'Onderzoeksles nabesproken',
      heldOn: '2026-03-10',
      minutes: 60,
      notes: 'Te veel geschrapt.',
      attendeeIds: [noor.id, emma.id].sort(),
      version: 1,
    });
    const logged = { title: 'Onderzoeksles nabesproken', learned_on: '2026-03-10', minutes: 60, form: 'plg' };
    const shared = { initiative: 'team', visibility: 'team', leerteam_id: team.id, source: 'manual', version: 1 };
    expect(await activitiesOf(meeting.id)).toMatchObject(
      [noor.id, emma.id].sort().map((owner_id) => ({ owner_id, ...logged, ...shared, reflection: null })),
    );
    const { body } = await asNoor.get(`/v1/meetings/${meeting.id}`).expect(200).expect('etag', '"1"');
    expect(body).toMatchObject({ ...meeting, state: 'held', plannedOn: null });
  });

  it('leaves it to each of them what they add to their own record', async () => {
    const meeting = await hold();
    const own = (await activitiesOf(meeting.id)).find((row) => row['owner_id'] === emma.id);
    const path = `/v1/activities/${String(own?.['id'])}`;
    const asEmma = await api.as(emma);
    const change = { reflection: 'Ik ga eerst voordoen.', visibility: 'private' };
    const { body } = await asEmma.patch(path).set('if-match', '"1"').send(change).expect(200);
    expect(body).toMatchObject({ ...change, meetingId: meeting.id });
    await asNoor.get(path).expect(404);
  });

  it('writes to the history the meeting, and each record that came of it', async () => {
    const meeting = await hold();
    const subjects = [meeting.id, ...(await activitiesOf(meeting.id)).map(({ id }) => id)];
    const rows = await api.database.owner.query(
      `select event, actor_id from history_entry where subject_id = any($1) order by id`,
      [subjects],
    );
    expect(rows).toEqual([
      { event: 'meeting.recorded', actor_id: noor.id },
      { event: 'activity.logged', actor_id: noor.id },
      { event: 'activity.logged', actor_id: noor.id },
    ]);
  });

  it.each<[LeerteamKind, string]>([
    ['leerteam', 'plg'],
    ['plg', 'plg'],
    ['kenniskring', 'kenniskring'],
    ['data_team', 'plg'],
    ['lesson_study_team', 'lesson_study'],
  ])('of a %s is logged as %s where no form is named', async (kind, form) => {
    const own = await api.world.leerteam(board, { kind });
    await api.world.membership(own, noor);
    const usual = await hold({ attendeeIds: [noor.id] }, asNoor, own.id);
    expect(await activitiesOf(usual.id)).toMatchObject([{ form }]);
    const named = await hold({ attendeeIds: [noor.id], learningForm: 'study_day' }, asNoor, own.id);
    expect(await activitiesOf(named.id)).toMatchObject([{ form: 'study_day' }]);
  });

  it('counts for who was a member on that day, and for nobody else', async () => {
    await hold({ heldOn: '2026-02-10', attendeeIds: [former.id, noor.id] });
    for (const attendeeIds of [[noor.id, former.id], [outsider.id], [newId()]]) {
      const { body } = await asNoor
        .post(`/v1/leerteams/${team.id}/meetings`)
        .send(minutes({ attendeeIds }))
        .expect(422);
      expect(body.errors).toMatchObject([{ pointer: '/attendeeIds', code: 'not_a_member_then' }]);
    }
  });

  it.each<[string, object, number, string, string]>([
    ['of tomorrow', { heldOn: '2026-03-13' }, 422, '/heldOn', 'in_the_future'],
    ['in a form that the board has not', { learningForm: 'osmosis' }, 422, '/learningForm', 'unknown_learning_form'],
    ['with nobody there', { attendeeIds: [] }, 400, '/attendeeIds', 'arrayMinSize'],
    ['without time', { minutes: 0 }, 400, '/minutes', 'min'],
    ['with a field that does not exist', { place: 'Utrecht' }, 400, '/place', 'whitelistValidation'],
  ])('refuses one %s', async (_, values, status, pointer, code) => {
    const { body } = await asNoor.post(`/v1/leerteams/${team.id}/meetings`).send(minutes(values)).expect(status);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });

  it('is recorded and logged once, however often the same request is sent', async () => {
    const path = `/v1/leerteams/${team.id}/meetings`;
    const send = () => asNoor.post(path).set('idempotency-key', 'meeting-once').send(minutes());
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await activitiesOf(answers[0].body.id as string)).toHaveLength(2);
  });

  it('is there for members alone: not for a leader, a former member or another board', async () => {
    const { id } = await hold();
    const path = `/v1/leerteams/${team.id}/meetings`;
    const stranger = await api.world.staffMember(await api.world.board());
    const admin = await api.world.boardAdmin(board);
    const cases: [StaffMember, number, number][] = [
      [emma, 200, 200],
      [former, 403, 404],
      [outsider, 403, 404],
      [leader, 403, 404],
      [admin, 403, 404],
      [stranger, 404, 404],
    ];
    for (const [person, list, one] of cases) {
      const client = await api.as(person);
      await client.get(path).expect(list);
      await client.get(`/v1/meetings/${id}`).expect(one);
      if (list !== 200) await client.post(path).send(minutes()).expect(list);
    }
    await api.with().get(path).expect(401);
    await api.with().get(`/v1/meetings/${id}`).expect(401);
  });

  it('is listed from the latest to the earliest, each once, also while others are recorded', async () => {
    const own = await api.world.leerteam(board);
    await api.world.membership(own, noor);
    const days = ['2026-01-05', '2026-01-07', '2026-01-06', '2026-01-06', '2026-01-05'];
    const record = (heldOn: string) => hold({ heldOn, attendeeIds: [noor.id] }, asNoor, own.id);
    for (const day of days) await record(day);
    const path = `/v1/leerteams/${own.id}/meetings`;
    const rows = await everyPage<MeetingSeen>(asNoor, `${path}?limit=2`, () => record('2026-01-07'));
    expect(rows.map(({ heldOn }) => heldOn)).toEqual([...days].sort().reverse());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    await asNoor.get(`${path}?year=2026`).expect(400);
  });

  it('is listed in as many queries for many as for one', async () => {
    const own = await api.world.leerteam(board);
    await api.world.membership(own, noor);
    const read = () => asNoor.get(`/v1/leerteams/${own.id}/meetings`).expect(200);
    await hold({ attendeeIds: [noor.id] }, asNoor, own.id);
    const few = await queriesOf(api, read);
    for (let count = 0; count < 10; count += 1) await hold({ attendeeIds: [noor.id] }, asNoor, own.id);
    expect(await queriesOf(api, read)).toHaveLength(few.length);
  });
});
