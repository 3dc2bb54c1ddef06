import { CheckIn, Meeting, OutcomeMeasure } from '@app/domain';
import { newId } from '@app/platform';
import { makeReports } from '@app/reporting';
import type { Client, TestApi } from './api.js';

/** One of everything in a board, and where each of them goes in a path or a body. */
export interface Everything {
  readonly ids: Readonly<Record<string, string>>;
  /** Somebody of the board who leads, administers, and owns whatever has an owner. */
  readonly asColleague: Client;
  /** A path of the description with ids in it that exist. */
  pathOf(path: string): string;
  /** The query that an operation cannot do without. */
  queryOf(path: string): Record<string, string>;
  /** The id that belongs in a field of a body, by the field's name. */
  idFor(field: string): string | undefined;
}

export async function oneOfEverything(api: TestApi): Promise<Everything> {
  const { world, database } = api;
  const board = await world.board();
  const school = await world.school(board);
  const year = await world.schoolYear(board);
  const group = await world.pupilGroup(school, year);
  const person = await world.staffMember(board, school, { email: 'noor@voorbeeld.example' });
  const appointment = await world.appointment(person, school, { fromOn: '2019-08-01', untilOn: '2020-08-01' });
  const assignment = await world.teachingAssignment(person, group);
  const grant = await world.leads(person, school);
  const period = await world.reportingPeriod(school);
  const form = await world.learningForm(board);
  const theme = await world.theme(board);
  const team = await world.leerteam(board);
  const membership = await world.membership(team, person, { role: 'coordinator' });
  const activity = await world.activity(person, form, { visibility: 'board' });
  const goal = await world.goal(person, { visibility: 'board' });
  const ids = { boardId: board.id, id: newId() };
  const meeting = { ...ids, leerteamId: team.id, title: 'Start', heldOn: '2026-01-12', minutes: 60, version: 1 };
  await database.owner.manager.insert(Meeting, meeting);
  await database.owner.manager.insert(CheckIn, {
    ...ids,
    goalId: goal.id,
    checkedOn: '2026-01-12',
    note: 'Halverwege',
  });
  const measure = { ...ids, testLine: 'Toets', testVersion: '1', subject: 'taal', scale: 'score', version: 1 };
  await database.owner.manager.insert(OutcomeMeasure, measure);
  await world.administers(person);
  const me = await api.as(person);
  const token = await me
    .post('/v1/access-tokens')
    .send({ name: 'x', scopes: ['goals'], expiresInDays: 1 })
    .expect(201);
  const wish = { report: 'teacher', subjectId: person.id, fromOn: '2025-08-01', untilOn: '2026-02-01' };
  const run = await me.post('/v1/reports').send(wish).expect(202);
  await makeReports(api.unitOfWork, { boardId: board.id, runId: run.body.id as string });
  const done = await me.get(`/v1/report-runs/${run.body.id}`).expect(200);

  const byPath: Record<string, string> = {
    'access-tokens': token.body.id as string,
    schools: school.id,
    'school-years': year.id,
    'reporting-periods': period.id,
    'pupil-groups': group.id,
    'staff-members': person.id,
    appointments: appointment.id,
    'role-grants': grant.id,
    leerteams: team.id,
    meetings: meeting.id,
    activities: activity.id,
    goals: goal.id,
    'report-runs': run.body.id as string,
    reports: done.body.reports[0] as string,
    'outcome-measures': measure.id,
    assignmentId: assignment.id,
    membershipId: membership.id,
  };
  const byField: Record<string, string> = {
    schoolId: school.id,
    schoolYearId: year.id,
    staffMemberId: person.id,
    subjectId: person.id,
    leerteamId: team.id,
    pupilGroupIds: group.id,
    themeIds: theme.id,
    goalIds: goal.id,
    sharedWith: person.id,
    attendeeIds: person.id,
  };
  const day = '2026-01-12';
  return {
    ids: byPath,
    asColleague: me,
    pathOf: (path) =>
      path.replace(/([a-z-]+)\/\{(\w+)\}/g, (_, collection: string, name: string) => {
        const id = byPath[name === 'id' ? collection : name];
        if (!id) throw new Error(`${path}: nothing stands for {${name}}. Add it to one-of-everything.`);
        return `${collection}/${id}`;
      }),
    queryOf: (path): Record<string, string> =>
      path.endsWith('/totals')
        ? { from: day, until: '2026-08-01' }
        : path.endsWith('/results')
          ? {
              schoolId: school.id,
              schoolYearId: year.id,
              groupColumn: 'group',
              pupilColumn: 'pupil',
              score: `first@${day}`,
            }
          : {},
    idFor: (field) => byField[field],
  };
}
