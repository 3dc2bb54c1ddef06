import type { Findings } from './findings.js';
import type { ParsedPackage } from './parse.js';
import type { WantedRange } from './ranges.js';
import type {
  FunctionGroup,
  Range,
  WantedAppointment,
  WantedGroupMember,
  WantedRoleGrant,
  WantedSchoolYear,
  WantedTeachingAssignment,
} from './records.js';
import { RowRefused } from './refusals.js';
import type { EnrollmentRow, RoleRow } from './rows.js';
import type { WantedGroups } from './wanted-groups.js';
import type { WantedSchools } from './wanted-schools.js';
import { isStaffRole, MEANING, type WantedStaff } from './wanted-staff.js';

export interface WantedPosts {
  readonly appointments: readonly WantedRange<WantedAppointment>[];
  readonly roleGrants: readonly WantedRange<WantedRoleGrant>[];
}

/**
 * Who works at which school as what, and who leads it. Every role at a school is an appointment there; one at a
 * district or a department is none, as an appointment is with a school.
 *
 * @param schoolYears the years that are known, for roles without a begin date
 * @param importOn the day of the import
 */
export function wantedPosts(
  { rows }: ParsedPackage,
  { orgs }: WantedSchools,
  { users }: WantedStaff,
  findings: Findings,
  schoolYears: readonly Range[],
  importOn: string,
): WantedPosts {
  const roles = rows.roles.filter(isStaffRole);
  const posts = findings.eachUsable('roles', roles, (row): WantedRange<WantedAppointment>[] => {
    users.find(row.userSourcedId, 'userSourcedId');
    const { school } = orgs.find(row.orgSourcedId, 'orgSourcedId');
    if (MEANING[row.role] === 'board_staff') findings.notice('roles', row.row, 'board_role_by_hand');
    else if (!school) findings.notice('roles', row.row, 'no_school');
    if (!school) return [];
    const record = {
      staffSourceId: row.userSourcedId,
      schoolSourceId: school.sourceId,
      functionGroup: functionGroupOf(row),
      fromOn: row.beginDate ?? likelyStart(row, schoolYears, importOn),
      untilOn: row.endDate,
    };
    return [{ record, startIsGuessed: row.beginDate === null }];
  });
  const appointments = posts.flat();
  return { appointments, roleGrants: appointments.flatMap(grantOf) };
}

/** Whoever has the post of leader leads the school. */
function grantOf({ record, startIsGuessed }: WantedRange<WantedAppointment>): WantedRange<WantedRoleGrant>[] {
  const { functionGroup, ...post } = record;
  return functionGroup === 'leader' ? [{ record: { ...post, role: 'school_leader' }, startIsGuessed }] : [];
}

function functionGroupOf({ role }: RoleRow): FunctionGroup {
  const meaning = MEANING[role];
  return meaning === 'teacher' || meaning === 'leader' ? meaning : 'support';
}

/** Most sources leave the begin date out. The school year that runs is then as far back as is safe to say. */
function likelyStart({ endDate }: RoleRow, schoolYears: readonly Range[], importOn: string): string {
  const fits = (start: string): boolean => start <= importOn && (endDate === null || start < endDate);
  const starts = schoolYears.map(({ fromOn }) => fromOn).filter(fits);
  const start = starts.sort().at(-1) ?? (fits(importOn) ? importOn : undefined);
  if (start === undefined) throw new RowRefused('missing_value', { field: 'beginDate' });
  return start;
}

export interface WantedPlacings {
  readonly teachingAssignments: readonly WantedRange<WantedTeachingAssignment>[];
  readonly groupMembers: readonly WantedGroupMember[];
}

/** Who teaches which group, and which pupil codes are in it, within the group's school year. */
export function wantedPlacings(
  { rows }: ParsedPackage,
  { classes }: WantedGroups,
  { users, staffIds, pupilIds }: WantedStaff,
  findings: Findings,
  codeOf: (pupilSourcedId: string) => string,
): WantedPlacings {
  const teachingAssignments: WantedRange<WantedTeachingAssignment>[] = [];
  const groupMembers: WantedGroupMember[] = [];
  findings.eachUsable('enrollments', rows.enrollments, (row) => {
    const { role, userSourcedId } = row;
    if (role !== 'teacher' && role !== 'student') {
      return findings.notice('enrollments', row.row, 'enrollment_role_not_used');
    }
    const { group, schoolYear } = classes.find(row.classSourcedId, 'classSourcedId');
    if (row.schoolSourcedId !== group.schoolSourceId)
      throw new RowRefused('other_school', { field: 'schoolSourcedId' });
    users.find(userSourcedId, 'userSourcedId');
    const place = { groupSourceId: group.sourceId, ...within(schoolYear, row) };
    if (role === 'teacher') {
      if (!staffIds.has(userSourcedId)) throw new RowRefused('not_staff', { field: 'userSourcedId' });
      teachingAssignments.push({ record: { staffSourceId: userSourcedId, ...place }, startIsGuessed: false });
    } else {
      if (!pupilIds.has(userSourcedId)) throw new RowRefused('not_a_pupil', { field: 'userSourcedId' });
      groupMembers.push({ pupilCode: codeOf(userSourcedId), ...place });
    }
  });
  return { teachingAssignments, groupMembers };
}

/** No date means the whole year; pupils enrolled before the summer start with the year. */
function within(year: WantedSchoolYear, { beginDate, endDate }: EnrollmentRow): Range {
  const fromOn = beginDate !== null && beginDate > year.fromOn ? beginDate : year.fromOn;
  const untilOn = endDate !== null && endDate < year.untilOn ? endDate : year.untilOn;
  if (untilOn <= fromOn) throw new RowRefused('outside_school_year', { begin: 'beginDate', end: 'endDate' });
  return { fromOn, untilOn };
}
