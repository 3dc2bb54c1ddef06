import {
  type Board,
  type Leerteam,
  MailDelivery,
  Notice,
  RefusedAddress,
  type School,
  type StaffMember,
} from '@app/domain';
import { newId } from '@app/platform';
import { makePersonalExport, makeReports } from '@app/reporting';
import { jobHandlers } from '../../apps/worker/src/job-handlers.js';
import { type Client, type TestApi, THE_MOMENT } from './api.js';
import { comeToBelong } from './laid-out/leerteams.js';
import { writeInTrajectories } from './laid-out/trajectories.js';

export const SECRET = 'a secret that only the tests use, for marks';

/** What can be told to be Noor's wherever it stands. */
export const HERS = {
  givenName: 'Wilhelmina',
  familyName: 'Zonderling-Quist',
  formerName: 'Kwispelaere',
  email: 'wilhelmina@zonderling.example',
  sourceId: 'bron-kenmerk-7719',
  reflection: 'De zebravinken in groep zes waren mijn keerpunt.',
  tryOut: 'Morgen begin ik met een kolibrievraag.',
  title: 'Bijeenkomst over pimpelmezen',
  corrected: 'Bijeenkomst over boomklevers',
  goal: 'Minder nijlpaardzinnen in mijn uitleg',
  sign: 'Kinderen noemen het een okapiles',
  note: 'Het gaat als een stokstaartje.',
  token: 'flamingoprogramma',
  evidence: 'https://voorbeeld.example/certificaat/gnoe',
  typed: 'Ik typ nog over de wielewaal',
  clientId: 'telefoon-roodborst-1',
  periodName: 'Halfjaar van de lepelaar',
  expense: 'Handboek voor de ijsvogelklas',
  course: 'Module drie gaat over ijsvogels.',
  step: 'Eerst de fuutfilm kijken',
  awareness: 'Ik wacht te kort, als een reiger.',
  came: 'De karekietronde werkte meteen.',
  planned: 'Voorbereiden met de ijsvogels',
  planNote: 'Vraag de roerdomp om zijn klapper.',
  invites: 'Jij weet hoe een wulp leest, doe je mee?',
  asks: 'Ik wil leren van jullie grutto’s.',
  declines: 'Nu even niet, ik broed als een patrijs.',
} as const;

export interface Story {
  readonly board: Board;
  readonly school: School;
  readonly team: Leerteam;
  readonly noor: StaffMember;
  readonly sam: StaffMember;
  readonly asNoor: Client;
  readonly asSam: Client;
  readonly asAdmin: Client;
  readonly leerteamReport: string;
  readonly schoolReport: string;
}

/** A colleague who did everything that leaves a trace, among five others and an administrator. */
export async function layOutErasureStory(api: TestApi): Promise<Story> {
  const { world } = api;
  const board = await world.board();
  const school = await world.school(board);
  const team = await world.leerteam(board, { name: 'PLG lezen' });
  const form = await world.learningForm(board);
  const { givenName, formerName: familyName, email, sourceId } = HERS;
  const noor = await world.staffMember(board, school, { givenName, familyName, email, sourceId });
  await world.membership(team, noor, { role: 'coordinator' });
  const others: StaffMember[] = [];
  for (let count = 0; count < 6; count += 1) {
    const other = await world.staffMember(board, school, { givenName: `Collega${count}` });
    others.push(other);
    await world.membership(team, other);
    await world.activity(other, form, { leerteamId: team.id, visibility: 'team', minutes: 90 });
  }
  const sam = others[0] as StaffMember;
  const admin = await world.boardAdmin(board);
  await world.account(admin, `admin@${board.id}.example`, 'x');
  await world.account(noor, email, 'argon2-of-wilhelmina');
  const asNoor = await api.as(noor);
  const asSam = await api.as(sam);
  const asAdmin = await api.as(admin);
  // The administrator writes her new name: the history and the kept answer hold the old and the new one.
  await asAdmin
    .patch(`/v1/staff-members/${noor.id}`)
    .set('if-match', '"1"')
    .send({ familyName: HERS.familyName })
    .expect(200);
  await learn(asNoor, { formCode: form.code, team, sam });
  await planAhead(asNoor, asSam, { formCode: form.code, noor, sam });
  const sharedByName = { learningForm: form.code, title: 'Van Sam', learnedOn: '2026-03-02', minutes: 30 };
  const { body: ofSam } = await asSam
    .post('/v1/activities')
    .send({ ...sharedByName, tryOut: 'Van Sam', visibility: 'shared', sharedWith: [noor.id] })
    .expect(201);
  const words = { course: 'Van Sam', step: 'Van Sam', awareness: 'Van Sam', came: 'Van Sam' };
  await writeInTrajectories(asSam, ofSam.id as string, words);
  const attendees = { attendeeIds: [noor.id, sam.id], learningForm: form.code };
  await asSam
    .post(`/v1/leerteams/${team.id}/meetings`)
    .send({ title: 'Overleg', heldOn: '2026-03-03', minutes: 45, ...attendees })
    .expect(201);
  const newcomer = await world.staffMember(board, school);
  await beInTeams(asNoor, asSam, { team, noor, newcomer, asNewcomer: await api.as(newcomer) });
  await openEachOther(api, { board, noor, sam });
  await askAndMake(api, asNoor, board.id, { report: 'teacher', subjectId: noor.id, periodName: HERS.periodName });
  const leerteamReport = await askAndMake(api, asNoor, board.id, { report: 'leerteam', subjectId: team.id });
  const asLeader = await api.as(await world.schoolLeader(board, school));
  const schoolReport = await askAndMake(api, asLeader, board.id, { report: 'school', subjectId: school.id });
  await keepPdfOf(api, board.id, leerteamReport);
  await beMailed(api, asNoor, noor);
  const { body: asked } = await asNoor.post('/v1/me/exports').expect(202);
  await makePersonalExport(api.unitOfWork, api.files, { boardId: board.id, exportId: asked.id as string });
  return { board, school, team, noor, sam, asNoor, asSam, asAdmin, leerteamReport, schoolReport };
}

/** She invites a colleague; asks to belong to a team of Sam's; declines another invitation of Sam's. */
async function beInTeams(
  asNoor: Client,
  asSam: Client,
  {
    team,
    noor,
    newcomer,
    asNewcomer,
  }: { team: Leerteam; noor: StaffMember; newcomer: StaffMember; asNewcomer: Client },
): Promise<void> {
  await comeToBelong(asNoor, asNewcomer, team.id, { staffMemberIds: [newcomer.id], word: HERS.invites });
  const found = async (name: string): Promise<string> =>
    (await asSam.post('/v1/leerteams').send({ kind: 'plg', name }).expect(201)).body.id as string;
  await asNoor
    .post(`/v1/leerteams/${await found('Kring van Sam')}/requests`)
    .send({ word: HERS.asks })
    .expect(201);
  await asSam
    .post(`/v1/leerteams/${await found('Nog een kring van Sam')}/invitations`)
    .send({ staffMemberIds: [noor.id], word: 'Van Sam' })
    .expect(204);
  const { body } = await asNoor.get('/v1/me/admissions?as=candidate&kind=invitation').expect(200);
  await asNoor.post(`/v1/admissions/${body.items[0].id}/decline`).send({ word: HERS.declines }).expect(200);
}

async function learn(asNoor: Client, { formCode, team, sam }: { formCode: string; team: Leerteam; sam: StaffMember }) {
  const { reflection, tryOut, title, goal, sign, note, token, evidence } = HERS;
  const { body: aim } = await asNoor
    .post('/v1/goals')
    .set('idempotency-key', 'doel')
    .send({ title: goal, origin: 'own', successSigns: [sign], visibility: 'shared', sharedWith: [sam.id] })
    .expect(201);
  await asNoor.post(`/v1/goals/${aim.id}/check-ins`).send({ note }).expect(201);
  const entry = { learningForm: formCode, title, learnedOn: '2026-03-01', minutes: 60, leerteamId: team.id };
  const content = { reflection, tryOut, evidenceUrl: evidence, goalIds: [aim.id], sharedWith: [sam.id] };
  const { body: activity } = await asNoor
    .post('/v1/activities')
    .send({ ...entry, ...content })
    .expect(201);
  await asNoor
    .post(`/v1/activities/${activity.id}/evidence/files?name=${encodeURIComponent(HERS.title)}`)
    .set('content-type', 'text/plain')
    .send(reflection)
    .expect(201);
  const days = { recordedOn: '2026-03-01', expiresOn: '2026-09-01', parentsInformedOn: '2026-02-01' };
  await asNoor
    .put(`/v1/activities/${activity.id}/recording`)
    .send({ url: evidence, parentsInformedBy: note, ...days })
    .expect(200);
  await asNoor
    .patch(`/v1/activities/${activity.id}`)
    .set('if-match', '"1"')
    .send({ title: HERS.corrected })
    .expect(200);
  await typeAndSend(asNoor, formCode);
  await asNoor
    .post('/v1/learning-expenses')
    .set('idempotency-key', 'uitgave')
    .send({ spentOn: '2026-03-01', cents: 3495, purpose: HERS.expense, activityId: activity.id })
    .expect(201);
  await writeInTrajectories(asNoor, activity.id as string, HERS);
  await asNoor
    .post('/v1/access-tokens')
    .send({ name: token, scopes: ['goals'], expiresInDays: 90 })
    .expect(201);
}

/** A draft that was not finished, and an entry that a device sent under an id of its own. */
async function typeAndSend(asNoor: Client, learningForm: string): Promise<void> {
  const draft = { title: HERS.typed, reflection: HERS.reflection };
  await asNoor.put(`/v1/activity-drafts/${newId()}`).send(draft).expect(200);
  const entry = { learningForm, title: HERS.title, learnedOn: '2026-03-01', minutes: 15, tryOut: HERS.tryOut };
  await asNoor
    .post('/v1/activities/batch')
    .send({ items: [{ clientId: HERS.clientId, ...entry }] })
    .expect(200);
}

/** What she plans, to which Sam is invited; what Sam plans, to which she is; and the address of her calendar. */
async function planAhead(
  asNoor: Client,
  asSam: Client,
  { formCode, noor, sam }: { formCode: string; noor: StaffMember; sam: StaffMember },
): Promise<void> {
  const plan = { learningForm: formCode, plannedOn: '2026-03-20', minutes: 60 };
  const hers = { ...plan, title: HERS.planned, note: HERS.planNote };
  for (const [host, planned, guest] of [
    [asNoor, hers, sam],
    [asSam, { ...plan, title: 'Van Sam' }, noor],
  ] as const) {
    const { body } = await host.post('/v1/planned-activities').send(planned).expect(201);
    const participants = `/v1/planned-activities/${body.id}/participants`;
    await host
      .post(participants)
      .send({ staffMemberIds: [guest.id] })
      .expect(204);
  }
  await asNoor.post('/v1/me/calendar-feed').expect(201);
}

/** How she wants to be mailed; a mail that goes to her, and that her address was refused. */
async function beMailed(api: TestApi, asNoor: Client, { id, boardId, email }: StaffMember): Promise<void> {
  await asNoor.put('/v1/me/mail-preferences').send({ language: 'en' }).expect(200);
  const { manager } = api.database.owner;
  const mail = { id: newId(), boardId, recipientId: id, scope: 'reports' as const, digestOn: null, tries: 1 };
  const at = new Date(THE_MOMENT);
  await manager.insert(MailDelivery, { ...mail, state: 'sent', nextTryAt: at, madeAt: at });
  await manager.update(Notice, { boardId, recipientId: id }, { toMail: false, mailDeliveryId: mail.id });
  await manager.insert(RefusedAddress, { boardId, staffMemberId: id, address: email ?? '', refusedAt: at });
}

async function openEachOther(
  api: TestApi,
  { board, noor, sam }: { board: Board; noor: StaffMember; sam: StaffMember },
): Promise<void> {
  for (const [owner, by] of [
    [noor, sam],
    [sam, noor],
  ] as const)
    await api.database.owner.query(
      `insert into content_opening (id, board_id, at, owner_id, opened_by, subject_type, subject_id)
       values (gen_random_uuid(), $1, now(), $2, $3, 'activity', gen_random_uuid())`,
      [board.id, owner.id, by.id],
    );
}

async function askAndMake(api: TestApi, client: Client, boardId: string, wish: object): Promise<string> {
  const period = { fromOn: '2025-08-01', untilOn: '2026-08-01' };
  const { body: run } = await client
    .post('/v1/reports')
    .send({ ...period, ...wish })
    .expect(202);
  await makeReports(api.unitOfWork, { boardId, runId: run.id as string });
  const { body } = await client.get(`/v1/report-runs/${run.id}`).expect(200);
  return body.reports[0] as string;
}

/** In place of a PDF, which says names in a way that cannot be searched for. */
async function keepPdfOf(api: TestApi, boardId: string, reportId: string): Promise<void> {
  await api.database.owner.query(`insert into report_rendering values ($1, $2, 'pdf', 'nl', $3)`, [
    boardId,
    reportId,
    Buffer.from(`${HERS.givenName} ${HERS.familyName}`),
  ]);
}

/** What the night's job does. */
export const applyDue = (api: TestApi): Promise<void> =>
  jobHandlers(api.unitOfWork, { pupilCodeSecret: SECRET, files: api.files })['apply-erasures']({}, { last: true });
