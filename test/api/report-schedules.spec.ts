import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, type School, type StaffMember } from '@app/domain';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { queriesOf } from '../support/count-queries.js';

const PATH = '/v1/report-schedules';

describe('reports that people have made again and again', () => {
  let api: TestApi;
  let board: Board;
  let school: School;
  let team: Leerteam;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;
  let asSanne: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    school = await world.school(board, { name: 'De Regenboog' });
    team = await world.leerteam(board, { name: 'Taal' });
    noor = await world.staffMember(board, school, { familyName: 'de Wit' });
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    await world.membership(team, noor);
    asNoor = await api.as(noor);
    asSam = await api.as(sam);
    asSanne = await api.as(await world.schoolLeader(board, school));
  });

  const own = () => ({ report: 'teacher', subjectId: noor.id });
  const setUp = async (client: Client, wish: object): Promise<Record<string, never>> =>
    (await client.post(PATH).send(wish).expect(201)).body as Record<string, never>;
  const refused = async (client: Client, wish: object): Promise<string[]> => {
    const { body } = await client.post(PATH).send(wish).expect(422);
    return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
  };

  it('are due at set times on the clock of the school, the next three of which are told', async () => {
    const made = await setUp(asNoor, { ...own(), rhythm: 'cron', cron: '30 2 29 * *', months: 2 });
    expect(made).toMatchObject({
      ...{
        scope: 'subject',
        report: 'teacher',
        rhythm: 'cron',
        cron: '30 2 29 * *',
        covers: 'previous_months',
        months: 2,
      },
      subject: { id: noor.id, name: 'Noor de Wit' },
      school: { id: school.id, name: 'De Regenboog' },
      ...{
        timeZone: 'Europe/Amsterdam',
        state: 'active',
        endedBecause: null,
        lastRun: null,
        recipients: [],
        version: 1,
      },
      next: [
        // 02:30 is not there that night.
        { dueAt: '2026-03-29T01:30:00.000Z', onClock: '2026-03-29T03:30', fromOn: '2026-01-01', untilOn: '2026-03-01' },
        { dueAt: '2026-04-29T00:30:00.000Z', onClock: '2026-04-29T02:30', fromOn: '2026-02-01', untilOn: '2026-04-01' },
        { dueAt: '2026-05-29T00:30:00.000Z', onClock: '2026-05-29T02:30' },
      ],
    });
    await asNoor.get(`${PATH}/${made['id']}`).expect(200).expect('etag', '"1"').expect(made);
  });

  it('go by the clock of another zone where the school is in one', async () => {
    const curacao = await api.world.school(board, { timeZone: 'America/Curacao' });
    const wish = { ...own(), rhythm: 'cron', cron: '0 7 1 * *', schoolId: curacao.id };
    expect((await setUp(asNoor, wish))['next']).toMatchObject([
      { dueAt: '2026-04-01T11:00:00.000Z', onClock: '2026-04-01T07:00' },
      {},
      {},
    ]);
  });

  it('are due when a reporting period of the school is over, also of one that comes or moves later', async () => {
    const { id, next } = await setUp(asNoor, { ...own(), rhythm: 'period_end', periodKind: 'term' });
    expect(next).toEqual([]);
    const period = { kind: 'term', name: 'Blok 3', fromOn: '2026-02-01', untilOn: '2026-04-18' };
    const { body: planned } = await asSanne.post(`/v1/schools/${school.id}/reporting-periods`).send(period).expect(201);
    const nextOf = async () => (await asNoor.get(`${PATH}/${id}`).expect(200)).body.next;
    const term = { fromOn: '2026-02-01', periodName: 'Blok 3' };
    expect(await nextOf()).toMatchObject([{ ...term, dueAt: '2026-04-18T04:00:00.000Z', onClock: '2026-04-18T06:00' }]);
    const change = asSanne.patch(`/v1/reporting-periods/${planned.id}`).set('if-match', '"1"');
    await change.send({ untilOn: '2026-05-01' }).expect(200);
    expect(await nextOf()).toMatchObject([{ ...term, dueAt: '2026-05-01T04:00:00.000Z', untilOn: '2026-05-01' }]);
  });

  it('can be changed by who read them last, and say from then on when they are due', async () => {
    const { id } = await setUp(asNoor, { ...own(), rhythm: 'monthly' });
    const patch = (version: number, body: object) =>
      asNoor.patch(`${PATH}/${id}`).set('if-match', `"${version}"`).send(body);
    const { body } = await patch(1, { rhythm: 'cron', cron: '0 7 * * 1', covers: 'school_year_so_far' }).expect(200);
    expect(body).toMatchObject({ version: 2, rhythm: 'cron', covers: 'school_year_so_far', months: null });
    expect(body.next[0]).toMatchObject({ onClock: '2026-03-16T07:00', fromOn: '2025-08-01', untilOn: '2026-03-01' });
    await patch(1, { cron: '0 8 * * 1' }).expect(412);
    await asNoor.patch(`${PATH}/${id}`).send({ cron: '0 8 * * 1' }).expect(428);
    await patch(2, { periodKind: 'term' }).expect(422);
    await patch(2, { subjectId: sam.id }).expect(400);
    await asNoor.post(PATH).send(own()).expect(400);
    // Nothing changes: nobody has to read it again.
    await patch(2, { cron: '0 7 * * 1' }).expect(200).expect('etag', '"2"');
  });

  it('stand still until they are resumed', async () => {
    const { id } = await setUp(asNoor, { ...own(), rhythm: 'cron', cron: '0 7 * * *' });
    const { body: paused } = await asNoor.post(`${PATH}/${id}/pause`).expect(200);
    expect(paused).toMatchObject({ state: 'paused', next: [], version: 2 });
    await asNoor.post(`${PATH}/${id}/pause`).expect(200).expect('etag', '"2"');
    api.clock.set('2026-04-12T09:00:00Z');
    const { body: resumed } = await asNoor.post(`${PATH}/${id}/resume`).expect(200);
    expect(resumed).toMatchObject({ state: 'active', next: [{ onClock: '2026-04-13T07:00' }, {}, {}] });
    await asNoor.post(`${PATH}/${id}/resume`).expect(200).expect('etag', '"3"');
    const paged = (state: string) => asNoor.get(`${PATH}?state=${state}`).expect(200);
    expect((await paged('paused')).body.items).toEqual([]);
    expect((await paged('active')).body.items).toMatchObject([{ id }]);
  });

  it('are their owner’s alone, and gone once they remove them', async () => {
    const { id } = await setUp(asSanne, {
      report: 'school',
      subjectId: school.id,
      rhythm: 'cron',
      cron: '0 7 1 * *',
      recipientIds: [noor.id],
    });
    for (const client of [asNoor, asSam]) {
      await client.get(`${PATH}/${id}`).expect(404);
      await client.patch(`${PATH}/${id}`).set('if-match', '"1"').send({ cron: '0 8 1 * *' }).expect(404);
      await client.post(`${PATH}/${id}/pause`).expect(404);
      await client.delete(`${PATH}/${id}`).set('if-match', '"1"').expect(404);
      expect((await client.get(PATH).expect(200)).body.items).toEqual([]);
    }
    await asSanne.delete(`${PATH}/${id}`).expect(428);
    await asSanne.delete(`${PATH}/${id}`).set('if-match', '"1"').expect(204);
    await asSanne.get(`${PATH}/${id}`).expect(404);
  });

  it('are of what one could ask for now, and of nothing else', async () => {
    const cron = { rhythm: 'cron', cron: '0 7 1 * *' };
    await asSam
      .post(PATH)
      .send({ ...own(), ...cron })
      .expect(403);
    await asSam
      .post(PATH)
      .send({ report: 'leerteam', subjectId: team.id, ...cron })
      .expect(403);
    await asNoor
      .post(PATH)
      .send({ report: 'school', subjectId: school.id, ...cron })
      .expect(403);
    await asNoor
      .post(PATH)
      .send({ scope: 'school', subjectId: school.id, ...cron })
      .expect(403);
    await asSanne
      .post(PATH)
      .send({ scope: 'board', subjectId: board.id, ...cron })
      .expect(403);
    const other = await api.world.school(await api.world.board());
    await asSanne
      .post(PATH)
      .send({ report: 'school', subjectId: other.id, ...cron })
      .expect(404);
    await setUp(asNoor, { report: 'leerteam', subjectId: team.id, ...cron });
    await setUp(asSanne, { scope: 'school', subjectId: school.id, ...cron });
    const asBram = await api.as(await api.world.boardAdmin(board));
    const whole = await setUp(asBram, { scope: 'board', subjectId: board.id, ...cron });
    expect(whole).toMatchObject({ scope: 'board', report: null, subject: { name: board.name }, school: null });
  });

  it('say at which field something is wrong', async () => {
    const cron = { rhythm: 'cron', cron: '0 7 1 * *' };
    expect(await refused(asNoor, { ...own(), ...cron, cron: '0 0 7 1 * *' })).toEqual(['/cron no_cron']);
    expect(await refused(asNoor, { ...own(), ...cron, cron: '0 * * * *' })).toEqual(['/cron more_often_than_daily']);
    expect(await refused(asNoor, { ...own(), rhythm: 'monthly', cron: '0 7 1 * *' })).toEqual([
      '/cron not_with_this_rhythm',
    ]);
    const onSchool = { report: 'school', subjectId: school.id };
    expect(await refused(asSanne, { ...onSchool, rhythm: 'monthly' })).toEqual(['/rhythm digest_of_own_learning']);
    const whole = { scope: 'school', subjectId: school.id };
    expect(await refused(asSanne, { ...whole, rhythm: 'period_end' })).toEqual(['/rhythm whole_run_by_cron']);
    expect(await refused(asSanne, { ...whole, ...cron, cron: '0 7 * * 1' })).toEqual(['/cron whole_run_too_often']);
    expect(await refused(asSanne, { ...whole, ...cron, report: 'school' })).toEqual(['/report whole_run_makes_all']);
    expect(await refused(asNoor, { subjectId: noor.id, ...cron })).toEqual(['/report report_missing']);
    expect(await refused(asNoor, { ...own(), ...cron, schoolId: noor.id })).toEqual(['/schoolId unknown_school']);
    const elsewhere = await api.world.school(board);
    expect(await refused(asSanne, { ...onSchool, ...cron, schoolId: elsewhere.id })).toEqual([
      '/schoolId school_of_report',
    ]);
    const nowhere = await api.world.boardAdmin(board);
    const wish = { report: 'board', subjectId: board.id, rhythm: 'period_end' };
    expect(await refused(await api.as(nowhere), wish)).toEqual(['/schoolId periods_of_which_school']);
  });

  it('name colleagues who work here; a report on oneself is shared, not sent', async () => {
    const cron = { rhythm: 'cron', cron: '0 7 1 * *' };
    const onTeam = { report: 'leerteam', subjectId: team.id, ...cron };
    const made = await setUp(asNoor, { ...onTeam, recipientIds: [sam.id, noor.id] });
    expect(made['recipients']).toEqual([{ id: sam.id, name: 'Sam Bos' }]);
    const patch = asNoor.patch(`${PATH}/${made['id']}`).set('if-match', '"1"').send({ recipientIds: [] });
    expect((await patch.expect(200)).body).toMatchObject({ recipients: [], version: 2 });
    const left = await api.world.staffMember(board, school, { leftOn: '2026-03-01' });
    expect(await refused(asNoor, { ...onTeam, recipientIds: [left.id] })).toEqual([
      '/recipientIds unknown_staff_member',
    ]);
    expect(await refused(asNoor, { ...own(), ...cron, recipientIds: [sam.id] })).toEqual([
      '/recipientIds own_report_is_shared',
    ]);
    const many = await Promise.all([...Array(21)].map(() => api.world.staffMember(board, school)));
    await asNoor
      .post(PATH)
      .send({ ...onTeam, recipientIds: many.map(({ id }) => id) })
      .expect(400);
  });

  it('are twenty at most, and once where a request is sent twice', async () => {
    const wish = { ...own(), rhythm: 'monthly' };
    const repeated = () => asNoor.post(PATH).set('idempotency-key', 'digest').send(wish).expect(201);
    expect((await repeated()).body.id).toBe((await repeated()).body.id);
    for (let more = 1; more < 19; more += 1) await setUp(asNoor, wish);
    const answers = await Promise.all([1, 2, 3].map(() => asNoor.post(PATH).send(wish)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const { body } = await asNoor.post(PATH).set('accept-language', 'nl').send(wish).expect(422);
    expect(body.errors[0]).toMatchObject({ code: 'too_many_schedules', detail: expect.stringContaining('20') });
  });

  it('are listed in pages, in as many queries for ten as for one', async () => {
    await setUp(asNoor, { ...own(), rhythm: 'period_end' });
    const list = (query = '') => asNoor.get(`${PATH}${query}`).expect(200);
    const forOne = (await queriesOf(api, () => list())).length;
    for (let more = 0; more < 9; more += 1)
      await setUp(asNoor, { report: 'leerteam', subjectId: team.id, rhythm: 'period_end', recipientIds: [sam.id] });
    expect((await queriesOf(api, () => list())).length).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(7);
    const { body: first } = await list('?limit=6');
    const { body: rest } = await list(`?limit=6&after=${first.next}`);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([6, 4, null]);
  });

  it('leave their trace in one’s history', async () => {
    const { id } = await setUp(asNoor, { ...own(), rhythm: 'monthly' });
    await asNoor.post(`${PATH}/${id}/pause`).expect(200);
    await asNoor.delete(`${PATH}/${id}`).set('if-match', '"2"').expect(204);
    const { body } = await asNoor.get('/v1/me/history').expect(200);
    expect(body.items.map(({ event }: { event: string }) => event)).toEqual(
      expect.arrayContaining(['report-schedule.set-up', 'report-schedule.paused', 'report-schedule.removed']),
    );
  });
});
