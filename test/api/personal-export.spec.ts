import { SCOPES } from '@app/access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Board, type Leerteam, type StaffMember, UnitOfWork } from '@app/domain';
import type { Job } from '@app/jobs';
import { makePersonalExport, makeReports } from '@app/reporting';
import { unzipSync } from 'fflate';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { type Client, startApi, type TestApi } from '../support/api.js';
import { writeInTrajectories } from '../support/laid-out/trajectories.js';
import { machine } from '../support/machine.js';

const handlers = ({ unitOfWork, files }: Pick<TestApi, 'unitOfWork' | 'files'>) =>
  jobHandlers(unitOfWork, { pupilCodeSecret: 'of no use here', files });

describe('all that is held on somebody', () => {
  let api: TestApi;
  let board: Board;
  let noor: StaffMember;
  let sam: StaffMember;
  let asNoor: Client;
  let asSam: Client;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    api.clock.set('2026-03-12T09:00:00Z');
    const { world } = api;
    board = await world.board();
    const school = await world.school(board);
    noor = await world.staffMember(board, school, { familyName: 'de Wit', email: `noor@${board.id}.example` });
    sam = await world.staffMember(board, school, { givenName: 'Sam', familyName: 'Bos' });
    asNoor = await api.as(noor);
    asSam = await api.as(sam);
  });

  const ask = async (client: Client): Promise<string> => {
    const response = await client.post('/v1/me/exports').expect(202);
    expect(response.headers['location']).toBe(`/v1/me/exports/${response.body.id}`);
    return response.body.id as string;
  };
  const make = (exportId: string) => makePersonalExport(api.unitOfWork, api.files, { boardId: board.id, exportId });

  const fetchZip = async (client: Client, id: string): Promise<Map<string, string>> => {
    const response = await client
      .get(`/v1/me/exports/${id}/zip`)
      .buffer(true)
      .parse((stream, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200)
      .expect('content-type', 'application/zip')
      .expect('content-disposition', /^attachment/)
      .expect('cache-control', 'no-store');
    const files = unzipSync(response.body as Buffer);
    return new Map(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  };

  const rowsIn = (files: Map<string, string>, table: string): Record<string, unknown>[] =>
    JSON.parse(files.get(`data/${table}.json`) ?? 'null') as Record<string, unknown>[];

  async function live(): Promise<void> {
    const { world } = api;
    const form = await world.learningForm(board, { nameNl: 'Lesstudie' });
    const team = await world.leerteam(board, { name: 'PLG lezen' });
    await world.membership(team, noor);
    await world.membership(team, sam);
    await settleTeams(await world.leerteam(board, { name: 'Kring Rekenen' }));
    const entry = { learningForm: form.code, learnedOn: '2026-03-01', minutes: 60, title: '=HYPERLINK("x")' };
    const { body: mine } = await asNoor
      .post('/v1/activities')
      .send({ ...entry, reflection: 'Wat ik zelf vond.', visibility: 'shared', sharedWith: [sam.id] })
      .expect(201);
    await asNoor.patch(`/v1/activities/${mine.id}`).set('if-match', '"1"').send({ minutes: 75 }).expect(200);
    await asSam
      .post('/v1/activities')
      .send({ ...entry, title: 'Van Sam', reflection: 'Wat Sam vond.', visibility: 'shared', sharedWith: [noor.id] })
      .expect(201);
    const expense = { spentOn: '2026-03-01', cents: 4995, purpose: 'Vakboek', activityId: mine.id as string };
    await asNoor.post('/v1/learning-expenses').send(expense).expect(201);
    await asSam
      .post('/v1/learning-expenses')
      .send({ ...expense, purpose: 'Boek van Sam', activityId: null })
      .expect(201);
    await asNoor.post('/v1/goals').send({ title: 'Rustiger beginnen', origin: 'own' }).expect(201);
    await asNoor
      .post('/v1/access-tokens')
      .send({ name: 'x', scopes: ['goals'], expiresInDays: 9 })
      .expect(201);
    const system = await machine(api, await api.as(await world.boardAdmin(board)), ['learning'], 'E-learningplatform');
    const learned = { learnedOn: '2026-03-02', minutes: 30, title: 'Module', learningForm: form.code };
    await system
      .post('/v1/learning-deliveries')
      .send({ deliveryId: 'les-1', staffMember: { email: noor.email }, ...learned })
      .expect(201);
    await world.account(noor, noor.email ?? '', 'argon2-very-secret');
    const period = { fromOn: '2025-08-01', untilOn: '2026-03-01' };
    const wish = { report: 'teacher', subjectId: noor.id, ...period };
    const { body: run } = await asNoor.post('/v1/reports').send(wish).expect(202);
    await makeReports(api.unitOfWork, { boardId: board.id, runId: run.id });
    await api.database.owner.query(
      `insert into content_opening (id, board_id, at, owner_id, opened_by, subject_type, subject_id)
       values (gen_random_uuid(), $1, now(), $2, $3, 'activity', $4)`,
      [board.id, noor.id, sam.id, mine.id],
    );
  }

  /** Noor closes a team of her own with what it learned, and asks to belong to Sam's. */
  async function settleTeams(circle: Leerteam): Promise<void> {
    await api.world.membership(circle, sam, { role: 'coordinator' });
    const { body: asked } = await asNoor
      .post(`/v1/leerteams/${circle.id}/requests`)
      .send({ word: 'Woord van Noor' })
      .expect(201);
    await asSam.post(`/v1/admissions/${asked.id}/decline`).send({ word: 'Woord van Sam' }).expect(200);
    const { body: founded } = await asNoor.post('/v1/leerteams').send({ kind: 'plg', name: 'Klein team' }).expect(201);
    await asNoor.post(`/v1/leerteams/${founded.id}/close`).send({ learned: 'Geleerd door Noor' }).expect(200);
  }

  it('comes as a zip of JSON and CSV, with their words, history, reports, and who opened what', async () => {
    await live();
    const id = await ask(asNoor);
    await make(id);
    const { body } = await asNoor.get(`/v1/me/exports/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'done', expiresAt: '2026-03-19T09:00:00.000Z' });
    const files = await fetchZip(asNoor, id);
    expect(rowsIn(files, 'activity')).toMatchObject([
      { reflection: 'Wat ik zelf vond.', learningForm: 'Lesstudie' },
      { title: 'Module', source: 'api' },
    ]);
    expect(rowsIn(files, 'history_entry')).toContainEqual(
      expect.objectContaining({ event: 'activity.logged', actorName: 'E-learningplatform' }),
    );
    expect(rowsIn(files, 'learning_expense')).toMatchObject([
      { purpose: 'Vakboek', cents: 4995, activityTitle: '=HYPERLINK("x")' },
    ]);
    expect(rowsIn(files, 'goal')).toMatchObject([{ title: 'Rustiger beginnen', ownerId: noor.id }]);
    expect(rowsIn(files, 'staff_member')).toMatchObject([{ familyName: 'de Wit', email: noor.email }]);
    expect(
      rowsIn(files, 'leerteam_membership')
        .map(({ leerteamName }) => leerteamName)
        .toSorted(),
    ).toEqual(['Klein team', 'PLG lezen']);
    expect(rowsIn(files, 'leerteam_closing')).toMatchObject([{ learned: 'Geleerd door Noor' }]);
    expect(rowsIn(files, 'leerteam_admission')).toMatchObject([
      { leerteamName: 'Kring Rekenen', word: 'Woord van Noor', answer: 'Woord van Sam', answeredByName: 'Sam Bos' },
    ]);
    expect(rowsIn(files, 'content_opening')).toMatchObject([{ openedByName: 'Sam Bos' }]);
    expect(rowsIn(files, 'activity_share')).toHaveLength(2);
    expect(rowsIn(files, 'activity_share')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sharedWithName: 'Sam Bos', ownTitle: '=HYPERLINK("x")' }),
        expect.objectContaining({ sharedByName: 'Sam Bos', ownTitle: null }),
      ]),
    );
    const events = rowsIn(files, 'history_entry').map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['activity.logged', 'activity.corrected', 'access-token.issued']));
    const [report] = [...files.keys()].filter((name) => name.startsWith('reports/2025-08-01-2026-03-01-'));
    expect(JSON.parse(files.get(report ?? '') ?? '')).toMatchObject({ report: 'teacher', subject: { id: noor.id } });
  });

  it('has their courses, trajectories, reflections in phases and answers, and nobody else’s', async () => {
    const form = await api.world.learningForm(board);
    for (const [client, name] of [
      [asNoor, 'Noor'],
      [asSam, 'Sam'],
    ] as const) {
      const entry = { learningForm: form.code, learnedOn: '2026-03-01', minutes: 60, title: name, tryOut: name };
      const { body } = await client.post('/v1/activities').send(entry).expect(201);
      const words = { course: `cursus van ${name}`, step: `stap van ${name}`, awareness: name, came: name };
      await writeInTrajectories(client, body.id as string, words);
    }
    const id = await ask(asNoor);
    await make(id);
    const files = await fetchZip(asNoor, id);
    expect(rowsIn(files, 'course')).toMatchObject([{ title: 'Cursus', notes: 'cursus van Noor' }]);
    expect(rowsIn(files, 'course_activity')).toHaveLength(1);
    expect(rowsIn(files, 'trajectory')).toMatchObject([{ question: 'stap van Noor', leerteamName: null }]);
    expect(rowsIn(files, 'trajectory_step')).toMatchObject([{ title: 'stap van Noor' }]);
    expect(rowsIn(files, 'guided_reflection')).toMatchObject([{ awareness: 'Noor' }]);
    expect(rowsIn(files, 'try_out_answer')).toMatchObject([{ note: 'Noor', outcome: 'tried' }]);
  });

  it('has what they were told of and how they are mailed, and of others no more than that they were told', async () => {
    await live();
    await asNoor.put('/v1/me/mail-preferences').send({ digest: 'weekly' }).expect(200);
    const { body: told } = await asSam.get('/v1/me/notices').expect(200);
    await asSam.post(`/v1/me/notices/${told.items[0].id}/read`).expect(204);
    const id = await ask(asNoor);
    await make(id);
    const files = await fetchZip(asNoor, id);
    expect(rowsIn(files, 'mail_preference')).toEqual([expect.objectContaining({ digest: 'weekly' })]);
    const notices = rowsIn(files, 'notice');
    expect(
      notices.map(({ kind, recipientName, causedByName, readAt }) => [kind, recipientName, causedByName, readAt]),
    ).toEqual([
      ['leerteam.requested', 'Sam Bos', 'Noor de Wit', null],
      ['leerteam.request-declined', 'Noor de Wit', 'Sam Bos', null],
      ['activity.shared', 'Sam Bos', 'Noor de Wit', null],
      ['activity.shared', 'Noor de Wit', 'Sam Bos', null],
      ['report.ready', 'Noor de Wit', null, null],
    ]);
  });

  it('has a table for spreadsheets beside each, in which nothing is calculated', async () => {
    await live();
    const id = await ask(asNoor);
    await make(id);
    const csv = (await fetchZip(asNoor, id)).get('data/activity.csv') ?? '';
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain('learnedOn');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('holds no secret and nobody else’s words, and says so in two languages', async () => {
    await live();
    const id = await ask(asNoor);
    await make(id);
    const files = await fetchZip(asNoor, id);
    const everything = [...files.values()].join('\n');
    expect(everything).not.toContain('Wat Sam vond.');
    expect(everything).not.toContain('Van Sam');
    expect(everything).not.toContain('Boek van Sam');
    expect(everything).not.toContain('argon2-very-secret');
    const [token] = rowsIn(files, 'access_token');
    expect(Object.keys(token ?? {})).not.toContain('tokenHash');
    expect(rowsIn(files, 'account')).toMatchObject([{ email: noor.email }]);
    const readMe = files.get('README.txt') ?? '';
    expect(readMe).toContain('Je wachtwoord');
    expect(readMe).toContain('Your password');
    expect(readMe).toContain('zoals het was op 12 maart 2026 om 10:00.');
    expect(readMe).toContain('as it was on 12 March 2026 at 10:00.');
    for (const name of files.keys())
      if (name.endsWith('.json') && name.startsWith('data/')) expect(readMe).toContain(name.replace('.json', ''));
  });

  it('is theirs alone: for nobody else, and for no program of theirs', async () => {
    const id = await ask(asNoor);
    await make(id);
    const asAdmin = await api.as(await api.world.boardAdmin(board));
    for (const client of [asSam, asAdmin]) {
      await client.get(`/v1/me/exports/${id}`).expect(404);
      await client.get(`/v1/me/exports/${id}/zip`).expect(404);
      expect((await client.get('/v1/me/exports').expect(200)).body.items).toEqual([]);
    }
    const { body } = await asNoor
      .post('/v1/access-tokens')
      .send({ name: 'alles', scopes: SCOPES, expiresInDays: 1 })
      .expect(201);
    const program = api.with(body.token as string);
    await program.post('/v1/me/exports').expect(403);
    await program.get('/v1/me/exports').expect(403);
    await program.get(`/v1/me/exports/${id}/zip`).expect(403);
  });

  it('is not there before it is made, is asked for once at a time, and gives way to a newer one', async () => {
    const first = await ask(asNoor);
    expect(await ask(asNoor)).toBe(first);
    await asNoor.get(`/v1/me/exports/${first}/zip`).expect(404);
    await make(first);
    const second = await ask(asNoor);
    expect(second).not.toBe(first);
    const { body } = await asNoor.get('/v1/me/exports').expect(200);
    expect(body.items).toMatchObject([{ id: second, state: 'queued' }]);
  });

  it('is made once, however often and by however many workers it is done', async () => {
    const id = await ask(asNoor);
    await Promise.all([1, 2, 3].map(() => make(id)));
    const zips = () => api.database.owner.query(`select zip, finished_at from personal_export where id = $1`, [id]);
    const before = await zips();
    api.clock.set('2026-03-12T10:00:00Z');
    await make(id);
    expect(await zips()).toEqual(before);
    const made = `select from history_entry where subject_id = $1 and event = 'personal-export.made'`;
    expect(await api.database.owner.query(made, [id])).toHaveLength(1);
  });

  it('expires after a week, at once for who asks and in the night for good', async () => {
    const id = await ask(asNoor);
    await make(id);
    api.clock.set('2026-03-19T09:00:01Z');
    await asNoor.get(`/v1/me/exports/${id}/zip`).expect(404);
    await handlers(api)['remove-expired']({}, { last: true });
    expect(await api.database.owner.query(`select from personal_export where id = $1`, [id])).toEqual([]);
  });

  it('is queued again where a crash lost its job, with nothing in the job but ids', async () => {
    const id = await ask(asNoor);
    const queued: Job[] = [];
    const queue = { add: (jobs: readonly Job[]) => Promise.resolve(void queued.push(...jobs)) };
    const sweeping = new UnitOfWork(api.database.app, queue, api.clock, () => undefined);
    await handlers({ unitOfWork: sweeping, files: api.files })['sweep-runs']({}, { last: true });
    expect(queued).toEqual([]);
    api.clock.set('2026-03-12T09:30:00Z');
    await handlers({ unitOfWork: sweeping, files: api.files })['sweep-runs']({}, { last: true });
    const payload = { boardId: board.id, exportId: id };
    const ours = queued.filter((job) => 'boardId' in job.payload && job.payload.boardId === board.id);
    expect(ours).toEqual([{ name: 'make-personal-export', payload, id }]);
  });
});
