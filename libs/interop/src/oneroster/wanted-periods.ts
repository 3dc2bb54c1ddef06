import type { Findings } from './findings.js';
import type { ParsedPackage } from './parse.js';
import type { Wanted } from './periods.js';
import type {
  Appointment,
  GroupMembership,
  ImportedRole,
  Period,
  RoleGrant,
  SchoolYear,
  TeachingAssignment,
} from './records.js';
import { RowRefused } from './refusals.js';
import type { EnrollmentRow, RoleRow } from './rows.js';
import type { WantedPlaces } from './wanted-places.js';
import { isStaffRole, MEANING, type WantedStaff } from './wanted-staff.js';

export interface WantedPosts {
  readonly appointments: readonly Wanted<Appointment>[];
  readonly roleGrants: readonly Wanted<RoleGrant>[];
}

/**
 * Who works at which school, and as what. Each role at a school is an appointment there; one at a district or a
 * department is none, as an appointment is with a school.
 *
 * @param schoolYears the years that are known, for roles without a begin date
 * @param importOn the day of the import
 */
export function wantedPosts(
  { rows }: ParsedPackage,
  places: WantedPlaces,
  people: WantedStaff,
  findings: Findings,
  schoolYears: readonly SchoolYear[],
  importOn: string,
): WantedPosts {
  const posts = findings.eachUsable('roles', rows.roles.filter(isStaffRole), personOf, (row) => {
    people.users.find(row.userSourcedId, 'userSourcedId');
    const { school } = places.orgs.find(row.orgSourcedId, 'orgSourcedId');
    if (MEANING[row.role] === 'board_staff') findings.notice('roles', row.row, 'board_role_by_hand');
    else if (!school) findings.notice('roles', row.row, 'no_school');
    if (!school) return [];
    const held = {
      staffSourcedId: row.userSourcedId,
      schoolSourcedId: school.sourcedId,
      from: row.beginDate ?? likelyStart(row, schoolYears, importOn),
      until: row.endDate,
    };
    return [{ held, role: grantedRole(row), startIsGuessed: row.beginDate === null }];
  });
  return {
    appointments: posts.flat().map(({ held, startIsGuessed }) => ({ record: held, startIsGuessed })),
    roleGrants: posts
      .flat()
      .flatMap(({ held, role, startIsGuessed }) => (role ? [{ record: { ...held, role }, startIsGuessed }] : [])),
  };
}

function grantedRole(row: RoleRow): ImportedRole | null {
  const meaning = MEANING[row.role];
  return meaning === 'teacher' || meaning === 'school_leader' ? meaning : null;
}

/** Most sources leave the begin date out. The school year that runs is then as far back as is safe to say. */
function likelyStart({ endDate }: RoleRow, schoolYears: readonly SchoolYear[], importOn: string): string {
  const fits = (start: string): boolean => start <= importOn && (endDate === null || start < endDate);
  const yearStarts = schoolYears
    .map((year) => year.from)
    .filter(fits)
    .sort();
  const start = yearStarts.at(-1) ?? (fits(importOn) ? importOn : undefined);
  if (start === undefined) throw new RowRefused('missing_value', { field: 'beginDate' });
  return start;
}

export interface WantedPlacings {
  readonly teachingAssignments: readonly Wanted<TeachingAssignment>[];
  readonly groupMemberships: readonly Wanted<GroupMembership>[];
}

/** Who teaches which group, and which pupil codes are in it, within the group's school year. */
export function wantedPlacings(
  { rows }: ParsedPackage,
  places: WantedPlaces,
  people: WantedStaff,
  findings: Findings,
  codeOf: (sourcedId: string) => string,
): WantedPlacings {
  const teachingAssignments: Wanted<TeachingAssignment>[] = [];
  const groupMemberships: Wanted<GroupMembership>[] = [];
  findings.eachUsable('enrollments', rows.enrollments, personAndClassOf, (row) => {
    if (row.role !== 'teacher' && row.role !== 'student')
      return findings.notice('enrollments', row.row, 'enrollment_role_not_used');
    const { group, schoolYear } = places.groups.find(row.classSourcedId, 'classSourcedId');
    if (row.schoolSourcedId !== group.schoolSourcedId)
      throw new RowRefused('other_school', { field: 'schoolSourcedId' });
    people.users.find(row.userSourcedId, 'userSourcedId');
    const period = within(schoolYear, row);
    const groupSourcedId = group.sourcedId;
    if (row.role === 'teacher') {
      if (!people.staffIds.has(row.userSourcedId)) throw new RowRefused('not_staff', { field: 'userSourcedId' });
      const record = { staffSourcedId: row.userSourcedId, groupSourcedId, ...period };
      teachingAssignments.push({ record, startIsGuessed: false });
    } else {
      if (!people.pupilIds.has(row.userSourcedId)) throw new RowRefused('not_a_pupil', { field: 'userSourcedId' });
      const record = { pupilCode: codeOf(row.userSourcedId), groupSourcedId, ...period };
      groupMemberships.push({ record, startIsGuessed: false });
    }
  });
  return { teachingAssignments, groupMemberships };
}

/** No date means the whole year; pupils enrolled before the summer start with the year. */
function within(year: SchoolYear, { beginDate, endDate }: EnrollmentRow): Period {
  const from = beginDate !== null && beginDate > year.from ? beginDate : year.from;
  const until = endDate !== null && endDate < year.until ? endDate : year.until;
  if (until <= from) throw new RowRefused('outside_school_year', { begin: 'beginDate', end: 'endDate' });
  return { from, until };
}

function personOf(row: RoleRow): { userSourcedId: string } {
  return { userSourcedId: row.userSourcedId };
}

function personAndClassOf(row: EnrollmentRow): { userSourcedId: string; classSourcedId: string } {
  return { userSourcedId: row.userSourcedId, classSourcedId: row.classSourcedId };
}
