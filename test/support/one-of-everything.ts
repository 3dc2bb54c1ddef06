import { MACHINE_SCOPES, type Permission, type Relation, type Visibility } from '@app/access';
import { CheckIn, hashPassword, Meeting, OutcomeMeasure, RefreshToken, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import { makePersonalExport, makeReports } from '@app/reporting';
import type { Client, TestApi } from './api.js';
import { layOutEntitlements } from './laid-out/entitlements.js';
import { layOutDrafts } from './laid-out/drafts.js';
import { layOutTrajectories } from './laid-out/trajectories.js';
import { layOutPlanning } from './laid-out/planning.js';
import { layOutObservations } from './laid-out/observations.js';
import { layOutEvidence } from './laid-out/evidence.js';

/** The people of the board. What each of them is to a thing is said where the thing is laid out. */
export const PEOPLE = [
  'owner',
  'teammate',
  'schoolmate',
  'other school',
  'leader',
  'other leader',
  'administrator',
] as const;
export type Person = (typeof PEOPLE)[number];

/** Who stands so to the thing. That everybody works for the board goes without saying, and so does its administrator. */
type Standings = Partial<Record<Exclude<Relation, 'withinBoard' | 'administrator'>, readonly Person[]>>;

/** Something that stands in a path. */
export interface Thing extends Standings {
  readonly id: string;
  /** Who may not do this may not know that the thing exists. */
  readonly seenWith: Permission;
  /** Of a record with content. */
  readonly visibility?: Visibility;
  /** A sentence in it, that nobody finds in any answer who may not see the thing. */
  readonly says?: string;
}

/** One of everything in a board, and where each of them goes in a path or a body. */
export interface Everything {
  readonly people: Readonly<Record<Person, StaffMember>>;
  /** Who worked for the board until yesterday. */
  readonly left: StaffMember;
  /** The secret of a system of the board that may do all that systems may. */
  readonly machineKey: { readonly clientId: string; readonly secret: string };
  /** By collection, as paths name it; where there are several kinds of it, by collection and kind. */
  readonly things: Readonly<Record<string, Thing>>;
  /** A path of the description with ids in it that exist; `kind` says which thing, where there are several; else the first. */
  pathOf(path: string, kind?: string): string;
  /** The query that an operation cannot do without, or that lists all that may be seen. */
  queryOf(operation: string): Record<string, string>;
  /** What belongs in a field of a body, by the field's name, where the example will not do. */
  valueFor(field: string): string | undefined;
}

/** What the examples of the description sign in with. */
export const EXAMPLE_PASSWORD = 'vier woorden in een rij';
const DAY = '2026-01-12';

/** Content of the owner's, as far as it is opened to them. */
const content = (id: string, seenWith: Permission, visibility: Visibility): Thing => ({
  id,
  seenWith,
  visibility,
  says: textOf(id),
  owner: ['owner'],
  teammate: ['owner', 'teammate'],
  schoolmate: ['owner', 'schoolmate', 'leader'],
  boardColleague: PEOPLE,
});
const textOf = (id: string): string => `Dit staat alleen in ${id}.`;

/** Lays out a board with one of everything, the owner's content opened as far as is said. */
export async function oneOfEverything(api: TestApi, visibility: Visibility): Promise<Everything> {
  const place = await layOutPlaces(api);
  const { people, left } = await layOutPeople(api, place);
  const learning = await layOutLearning(api, place, people, visibility);
  const machine = await connectMachine(api, people.administrator);
  const trajectories = await layOutTrajectories(api, people.owner, learning.activity);
  const planning = await layOutPlanning(api, people, learning.form);
  const looking = await layOutObservations(api, people, place);
  const says = textOf(learning.activity.id);
  const evidence = await layOutEvidence(api, learning.activity, says);
  const things: Record<string, Thing> = {
    evidence: { ...content(evidence, 'activity.read', visibility), says },
    ...placesOf(place, learning),
    ...contentOf(learning, visibility),
    ...(await layOutReports(api, people, place.school.id, learning.team.id)),
    'access-tokens': { id: await issueToken(api, people.owner), seenWith: 'access-token.read', owner: ['owner'] },
    sessions: { id: await beginSession(api, people.owner), seenWith: 'session.read', owner: ['owner'] },
    'machine-clients': { id: machine.id, seenWith: 'machine-client.read' },
    ...planning.things,
    ...(await layOutRights(api, people, left)),
    ...(await layOutEntitlements(api, people.owner)),
    ...(await layOutDrafts(api, people.owner, learning.form)),
    ...trajectories.things,
    ...looking.things,
  };
  const nested: Record<string, string> = {
    assignmentId: learning.assignment.id,
    membershipId: learning.membership.id,
    staffMemberId: people.schoolmate.id,
    keyId: machine.keyId,
    provider: 'elders',
    ...trajectories.nested,
    secret: planning.secret,
    ...looking.nested,
  };
  const fields: Record<string, string> = {
    schoolId: place.otherSchool.id,
    schoolYearId: place.year.id,
    staffMemberId: people.schoolmate.id,
    subjectId: people.owner.id,
    leerteamId: learning.team.id,
    pupilGroupIds: place.group.id,
    themeIds: learning.theme.id,
    goalIds: learning.goal.id,
    sharedWith: people.teammate.id,
    staffMemberIds: people.schoolmate.id,
    attendeeIds: people.owner.id,
    learningForm: learning.form.code,
    activityId: learning.activity.id,
    sourceId: 'eigenaar',
    confirm: people.owner.familyName,
    client_id: machine.key.clientId,
    client_secret: machine.key.secret,
    ...trajectories.fields,
    ...looking.fields,
  };
  const columns = { groupColumn: 'group', pupilColumn: 'pupil', score: `first@${DAY}` };
  const where = { schoolId: place.school.id, schoolYearId: place.year.id, foundGroups: 'true' };
  const queries: Record<string, Record<string, string>> = {
    'GET /v1/activities': { owner: 'open' },
    'GET /v1/activities/totals': { from: DAY, until: '2026-08-01' },
    'GET /v1/goals': { owner: 'open' },
    'POST /v1/activities/{id}/evidence/files': { name: 'bewijs.csv' },
    'POST /v1/outcome-measures/{id}/results': { ...where, ...columns },
  };
  return {
    people,
    left,
    machineKey: machine.key,
    things,
    pathOf: (path, kind) =>
      path.replace(/([a-z-]+)\/\{(\w+)\}/g, (_, collection: string, name: string) => {
        const id = name === 'id' ? things[kind ?? kindsOf(things, collection)[0] ?? '']?.id : nested[name];
        if (!id) throw new Error(`${path}: nothing stands for {${name}}. Add it to one-of-everything.`);
        return `${collection}/${id}`;
      }),
    queryOf: (operation) => queries[operation] ?? {},
    valueFor: (field) => fields[field],
  };
}

/** Whether a thing is of a collection, or one kind of it. */
export const isKindOf = (thing: string, collection: string): boolean =>
  thing === collection || thing.startsWith(`${collection} of `);

/** The things that stand for a collection: itself, or one of each kind. */
export const kindsOf = (things: Everything['things'], collection: string): string[] =>
  Object.keys(things).filter((thing) => isKindOf(thing, collection));

type Places = Awaited<ReturnType<typeof layOutPlaces>>;
type People = Everything['people'];
type Learning = Awaited<ReturnType<typeof layOutLearning>>;

async function layOutPlaces({ world }: TestApi) {
  const board = await world.board();
  const school = await world.school(board);
  const year = await world.schoolYear(board);
  const group = await world.pupilGroup(school, year);
  return { board, school, otherSchool: await world.school(board), year, group };
}

async function layOutPeople({ world }: TestApi, { board, school, otherSchool }: Places) {
  const people: People = {
    owner: await world.staffMember(board, school, { sourceId: 'eigenaar' }),
    teammate: await world.staffMember(board, otherSchool),
    schoolmate: await world.staffMember(board, school),
    'other school': await world.staffMember(board, otherSchool),
    leader: await world.schoolLeader(board, school),
    'other leader': await world.schoolLeader(board, otherSchool),
    administrator: await world.boardAdmin(board),
  };
  const passwordHash = await hashPassword(EXAMPLE_PASSWORD);
  for (const person of Object.values(people))
    await world.account(person, `${person.id}@voorbeeld.example`, passwordHash);
  return { people, left: await world.staffMember(board, school, { leftOn: '2026-03-11' }) };
}

async function layOutLearning(api: TestApi, place: Places, people: People, visibility: Visibility) {
  const { world, database } = api;
  const { board, school, group } = place;
  const { owner } = people;
  const past = { fromOn: '2019-08-01', untilOn: '2020-08-01' };
  const appointment = await world.appointment(owner, place.otherSchool, past);
  const grant = await world.leads(people.schoolmate, place.otherSchool, past);
  const assignment = await world.teachingAssignment(owner, group);
  const period = await world.reportingPeriod(school);
  const form = await world.learningForm(board);
  const theme = await world.theme(board);
  const team = await world.leerteam(board);
  await world.membership(team, owner, { role: 'coordinator' });
  const membership = await world.membership(team, people.teammate);
  const [activityId, goalId, meetingId, measureId] = [newId(), newId(), newId(), newId()];
  const opened = { visibility, leerteamId: team.id };
  const said = { title: textOf(activityId), reflection: textOf(activityId), tryOut: 'Dit wil ik proberen.' };
  const activity = await world.activity(owner, form, { id: activityId, ...opened, ...said });
  const goal = await world.goal(owner, { id: goalId, ...opened, title: textOf(goalId) });
  const { manager } = database.owner;
  const checkIn = { id: newId(), boardId: board.id, goalId, checkedOn: DAY, note: textOf(goalId) };
  await manager.insert(CheckIn, checkIn);
  const meeting = { id: meetingId, boardId: board.id, leerteamId: team.id, title: 'Start', notes: textOf(meetingId) };
  await manager.insert(Meeting, { ...meeting, heldOn: DAY, minutes: 60, version: 1 });
  const scale = { testLine: 'Toets', testVersion: '1', subject: 'taal', scale: 'score', version: 1 };
  await manager.insert(OutcomeMeasure, { id: measureId, boardId: board.id, ...scale });
  const records = { activity, goal, meetingId, measureId };
  return { appointment, grant, assignment, period, form, theme, team, membership, ...records };
}

const placesOf = ({ school, year, group }: Places, learning: Learning): Record<string, Thing> => ({
  schools: { id: school.id, seenWith: 'school.read', leader: ['leader'] },
  'school-years': { id: year.id, seenWith: 'school-year.read' },
  'reporting-periods': { id: learning.period.id, seenWith: 'reporting-period.read', leader: ['leader'] },
  'pupil-groups': { id: group.id, seenWith: 'pupil-group.read' },
  'staff-members': { id: learning.activity.ownerId, seenWith: 'staff-member.read', owner: ['owner'] },
  appointments: { id: learning.appointment.id, seenWith: 'personnel-file.read' },
  'role-grants': { id: learning.grant.id, seenWith: 'personnel-file.read' },
  'learning-forms': { id: learning.form.id, seenWith: 'learning-form.read' },
  themes: { id: learning.theme.id, seenWith: 'theme.read' },
  'outcome-measures': { id: learning.measureId, seenWith: 'outcome-measure.read' },
});

const MEMBERS = { member: ['owner', 'teammate'] } as const;

const contentOf = ({ activity, goal, team, meetingId }: Learning, visibility: Visibility): Record<string, Thing> => ({
  leerteams: { id: team.id, seenWith: 'leerteam.read', ...MEMBERS, coordinator: ['owner'] },
  meetings: { id: meetingId, seenWith: 'meeting.read', ...MEMBERS, says: textOf(meetingId) },
  activities: content(activity.id, 'activity.read', visibility),
  goals: content(goal.id, 'goal.read', visibility),
});

async function issueToken(api: TestApi, owner: StaffMember): Promise<string> {
  const wish = { name: 'x', scopes: ['goals'], expiresInDays: 1 };
  const { body } = await (await api.as(owner)).post('/v1/access-tokens').send(wish).expect(201);
  return body.id as string;
}

/** Somebody's session on another device. */
async function beginSession(
  { clock, database }: TestApi,
  { id: staffMemberId, boardId }: StaffMember,
): Promise<string> {
  const familyId = newId();
  const begunAt = clock.now();
  const expiresAt = new Date(begunAt.getTime() + 86_400_000);
  const token = { id: newId(), boardId, staffMemberId, familyId, tokenHash: Buffer.from(familyId) };
  await database.owner.manager.insert(RefreshToken, { ...token, begunAt, issuedAt: begunAt, expiresAt });
  return familyId;
}

/** An export, an erasure of somebody who left, and a consent of the staff council. */
async function layOutRights(api: TestApi, { owner, administrator }: People, left: StaffMember) {
  const [asOwner, asAdministrator] = [await api.as(owner), await api.as(administrator)];
  const { body: export_ } = await asOwner.post('/v1/me/exports').expect(202);
  await makePersonalExport(api.unitOfWork, api.files, { boardId: owner.boardId, exportId: export_.id as string });
  const { body: erasure } = await asAdministrator.post(`/v1/staff-members/${left.id}/erasure`).expect(202);
  const agreed = { purpose: 'pulse', decidedOn: DAY, documentTitle: 'Besluit PMR' };
  const { body: consent } = await asAdministrator.post('/v1/purpose-consents').send(agreed).expect(201);
  return {
    exports: { id: export_.id as string, seenWith: 'personal-export.read', owner: ['owner'] },
    erasures: { id: erasure.id as string, seenWith: 'erasure.read' },
    'purpose-consents': { id: consent.id as string, seenWith: 'purpose.read' },
  } satisfies Record<string, Thing>;
}

/** A system of the board with every scope that there is. */
async function connectMachine(api: TestApi, administrator: StaffMember) {
  const client = await api.as(administrator);
  const { body: made } = await client
    .post('/v1/machine-clients')
    .send({ name: 'Systeem', scopes: MACHINE_SCOPES })
    .expect(201);
  const { body: key } = await client
    .post(`/v1/machine-clients/${made.id}/keys`)
    .send({ expiresInDays: 90 })
    .expect(201);
  const id = made.id as string;
  return { id, keyId: key.id as string, key: { clientId: id, secret: key.clientSecret as string } };
}

/** A report of each kind, and the run that the owner asked for. */
async function layOutReports(
  api: TestApi,
  people: People,
  schoolId: string,
  leerteamId: string,
): Promise<Record<string, Thing>> {
  const teacher = await makeReport(api, people.owner, 'teacher', people.owner.id);
  const leerteam = await makeReport(api, people.owner, 'leerteam', leerteamId);
  const school = await makeReport(api, people.leader, 'school', schoolId);
  const seenWith = 'report.read';
  return {
    'report-runs': { id: teacher.runId, seenWith, owner: ['owner'] },
    'reports of a teacher': { id: teacher.id, seenWith, owner: ['owner'] },
    'reports of a leerteam': { id: leerteam.id, seenWith, ...MEMBERS },
    'reports of a school': { id: school.id, seenWith, leader: ['leader'], member: ['owner', 'schoolmate'] },
  };
}

async function makeReport(api: TestApi, asker: StaffMember, report: string, subjectId: string) {
  const client: Client = await api.as(asker);
  const wish = { report, subjectId, fromOn: '2025-08-01', untilOn: '2026-02-01' };
  const { body: run } = await client.post('/v1/reports').send(wish).expect(202);
  await makeReports(api.unitOfWork, { boardId: asker.boardId, runId: run.id as string });
  const { body: done } = await client.get(`/v1/report-runs/${run.id}`).expect(200);
  const id = done.reports[0] as string;
  // A PDF takes long to make, and is kept once it is.
  await client.get(`/v1/reports/${id}/pdf`).expect(200);
  return { id, runId: run.id as string };
}
