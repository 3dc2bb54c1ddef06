import type { Visibility } from '@app/access';
import { hashPassword, Meeting, OutcomeMeasure, type StaffMember } from '@app/domain';
import { newId } from '@app/platform';
import type { TestApi } from './api.js';
import { layOutConversations } from './laid-out/conversations.js';
import { layOutDataTeam } from './laid-out/data-team.js';
import { layOutDrafts } from './laid-out/drafts.js';
import { layOutEntitlements } from './laid-out/entitlements.js';
import { layOutEvidence } from './laid-out/evidence.js';
import { layOutGoals } from './laid-out/goals.js';
import { layOutImpact } from './laid-out/impact.js';
import { layOutInsights } from './laid-out/insights.js';
import { layOutInquiry } from './laid-out/inquiry.js';
import { layOutLeerteams } from './laid-out/leerteams.js';
import { layOutLeadership } from './laid-out/leadership.js';
import { layOutMeetings } from './laid-out/meetings.js';
import { layOutNotifications } from './laid-out/notifications.js';
import { layOutLessonStudy } from './laid-out/lesson-study.js';
import { layOutObservations } from './laid-out/observations.js';
import { layOutOutcomes } from './laid-out/outcomes.js';
import { layOutPlanning } from './laid-out/planning.js';
import { layOutPrograms } from './laid-out/programs.js';
import { layOutPulse } from './laid-out/pulse.js';
import { layOutReportSchedules } from './laid-out/report-schedules.js';
import { layOutReports } from './laid-out/reports.js';
import { layOutRights } from './laid-out/rights.js';
import { content, DAY, type LaidOut, MEMBERS, type People, textOf, type Thing } from './laid-out/thing.js';
import { layOutSchoolHolidays } from './laid-out/school-holidays.js';
import { layOutStrategy } from './laid-out/strategy.js';
import { layOutSignals } from './laid-out/signals.js';
import { layOutTrajectories } from './laid-out/trajectories.js';
import { layOutWebhooks } from './laid-out/webhooks.js';

/** One of everything in a board, and where each of them goes in a path or a body. */
export interface Everything {
  readonly people: People;
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

/** Lays out a board with one of everything, the owner's content opened as far as is said. */
export async function oneOfEverything(api: TestApi, visibility: Visibility): Promise<Everything> {
  const place = await layOutPlaces(api);
  const { people, left } = await layOutPeople(api, place);
  const learning = await layOutLearning(api, place, people, visibility);
  const programs = await layOutPrograms(api, people);
  const inquiry = await layOutInquiry(api, people, { ...place, team: learning.team, theme: learning.theme });
  const cycle = { cycleId: inquiry.things['cycles']?.id ?? '', outcomeMeasureId: learning.measureId };
  const dataTeam = await layOutDataTeam(api, people, cycle);
  const laidOut: LaidOut[] = [
    await layOutEvidence(api, learning.activity, visibility),
    {
      things: placesOf(place, learning),
      nested: { ...idsOf(learning), staffMemberId: people.schoolmate.id },
      fields: fieldsOf(place, people, learning),
    },
    { things: contentOf(learning, visibility) },
    await layOutGoals(api, learning.goal, { visibility, cycleIds: inquiry.things['cycles']?.id ?? '' }),
    await layOutReports(api, people, place.school.id, learning.team.id),
    await layOutReportSchedules(api, people),
    programs,
    await layOutTrajectories(api, people.owner, learning.activity),
    await layOutPlanning(api, people, learning.form),
    await layOutRights(api, people, left),
    await layOutEntitlements(api, people.owner),
    await layOutDrafts(api, people.owner, learning.form),
    await layOutObservations(api, people, place),
    await layOutLeadership(api, people, { team: learning.team, school: place.school }),
    inquiry,
    await layOutMeetings(api, people, learning.team.id),
    dataTeam,
    await layOutInsights(api, people, { ...learning, insightId: dataTeam.things['insights']?.id ?? '' }),
    await layOutImpact(api, people, { ...learning, ...place, visibility, cycleId: cycle.cycleId }),
    await layOutSchoolHolidays(api, place.school),
    await layOutLeerteams(api, people, learning.team.id),
    await layOutStrategy(api, people, place.school),
    await layOutPulse(api, people, place),
    await layOutConversations(api, people, place.school),
    await layOutSignals(api, people, place.school),
    await layOutNotifications(api, people, learning.goal.id),
    await layOutWebhooks(api, people),
    await layOutOutcomes(api, place.group, learning.measureId),
    await layOutLessonStudy(api, people, { ...learning, ...place }),
  ];
  const of = <Part extends keyof LaidOut>(part: Part) =>
    Object.assign({}, ...laidOut.map((one) => one[part])) as Required<LaidOut>[Part];
  const [things, nested, fields] = [of('things'), of('nested'), of('fields')];
  const columns = { groupColumn: 'group', pupilColumn: 'pupil', score: `first@${DAY}` };
  const where = { schoolId: place.school.id, schoolYearId: place.year.id, foundGroups: 'true' };
  const queries: Record<string, Record<string, string>> = {
    'GET /v1/activities': { owner: 'open' },
    'GET /v1/activities/totals': { from: DAY, until: '2026-08-01' },
    'GET /v1/goals': { owner: 'open' },
    'GET /v1/impact-hypotheses': { owner: 'open' },
    'GET /v1/schools/{id}/signal-summary': { from: DAY, until: '2026-08-01' },
    'GET /v1/leerteams/{id}/lead-suggestions': { for: 'meeting' },
    'POST /v1/activities/{id}/evidence/files': { name: 'bewijs.csv' },
    'POST /v1/imports/school-register': { code: '32JK' },
    'POST /v1/outcome-measures/{id}/results': { ...where, ...columns },
  };
  return {
    people,
    left,
    machineKey: programs.machineKey,
    things,
    pathOf: (path, kind) =>
      path.replace(/(?:([a-z-]+)\/)?\{(\w+)\}/g, (_, collection: string | undefined, name: string) => {
        const id = name === 'id' ? things[kind ?? kindsOf(things, collection ?? '')[0] ?? '']?.id : nested[name];
        if (!id) throw new Error(`${path}: nothing stands for {${name}}. Add it to one-of-everything.`);
        return collection === undefined ? id : `${collection}/${id}`;
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
    councillor: await world.staffMember(board),
    administrator: await world.boardAdmin(board),
  };
  await world.councillor(people.councillor, school);
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
  const meeting = { id: meetingId, boardId: board.id, leerteamId: team.id, title: 'Start', notes: textOf(meetingId) };
  await manager.insert(Meeting, { ...meeting, heldOn: DAY, minutes: 60, version: 1 });
  const scale = { testLine: 'Toets', testVersion: '1', subject: 'taal', scale: 'score', version: 1 };
  await manager.insert(OutcomeMeasure, { id: measureId, boardId: board.id, ...scale });
  const records = { activity, goal, meetingId, measureId };
  return { appointment, grant, assignment, period, form, theme, team, membership, ...records };
}

const placesOf = ({ school, year, group }: Places, learning: Learning): Record<string, Thing> => ({
  schools: {
    id: school.id,
    seenWith: 'school.read',
    leader: ['leader'],
    councillor: ['councillor'],
    schoolmate: ['owner', 'schoolmate', 'leader'],
  },
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

const idsOf = ({ assignment, membership }: Learning): Record<string, string> => ({
  assignmentId: assignment.id,
  membershipId: membership.id,
});

/** What goes in the fields of a body that more features than one have. */
const fieldsOf = (
  place: Places,
  { owner, teammate, schoolmate }: People,
  learning: Learning,
): Record<string, string> => ({
  schoolId: place.otherSchool.id,
  schoolYearId: place.year.id,
  staffMemberId: schoolmate.id,
  subjectId: owner.id,
  leerteamId: learning.team.id,
  pupilGroupIds: place.group.id,
  themeIds: learning.theme.id,
  goalIds: learning.goal.id,
  sharedWith: teammate.id,
  staffMemberIds: schoolmate.id,
  attendeeIds: owner.id,
  learningForm: learning.form.code,
  activityId: learning.activity.id,
  sourceId: 'eigenaar',
  confirm: owner.familyName,
});

const contentOf = ({ activity, goal, team, meetingId }: Learning, visibility: Visibility): Record<string, Thing> => ({
  leerteams: { id: team.id, seenWith: 'leerteam.read', ...MEMBERS, coordinator: ['owner'] },
  'held-meetings': { id: meetingId, seenWith: 'meeting.read', ...MEMBERS, says: textOf(meetingId) },
  activities: content(activity.id, 'activity.read', visibility),
  goals: content(goal.id, 'goal.read', visibility),
});
