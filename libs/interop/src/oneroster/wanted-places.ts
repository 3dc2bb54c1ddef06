import { contested } from './contested.js';
import type { Findings } from './findings.js';
import type { ParsedPackage } from './parse.js';
import type { PupilGroup, School, SchoolYear } from './records.js';
import { References } from './references.js';
import { RowRefused } from './refusals.js';
import type { ClassRow, OrgRow, SessionRow } from './rows.js';

/** An organisation of the package; only schools become something in Leerspoor. */
export interface Org {
  readonly sourcedId: string;
  readonly school: School | null;
}

export interface WantedGroup {
  readonly sourcedId: string;
  readonly group: PupilGroup;
  readonly schoolYear: SchoolYear;
}

export interface WantedPlaces {
  readonly orgs: References<Org>;
  readonly groups: References<WantedGroup>;
  readonly schools: readonly School[];
  readonly schoolYears: readonly SchoolYear[];
  readonly pupilGroups: readonly PupilGroup[];
}

/**
 * Schools, school years and pupil groups as the package wants them to be.
 *
 * @param current the schools that came from this source earlier
 * @param codesInUse of schools that did not
 */
export function wantedPlaces(
  { rows }: ParsedPackage,
  findings: Findings,
  current: readonly School[],
  codesInUse: ReadonlySet<string>,
): WantedPlaces {
  const orgs = wantedOrgs(rows.orgs, findings, current, codesInUse);
  const orgReferences = new References<Org>('orgs', orgs, findings.refusedRows);
  const sessions = new References<SessionRow>('academicSessions', rows.academicSessions, findings.refusedRows);
  const groups = findings.eachUsable('classes', rows.classes, idOf, (row) => toGroup(row, orgReferences, sessions));
  return {
    orgs: orgReferences,
    groups: new References<WantedGroup>('classes', groups, findings.refusedRows),
    schools: orgs.map((org) => org.school).filter((school) => school !== null),
    schoolYears: rows.academicSessions.filter((row) => row.type === 'schoolYear').map(toSchoolYear),
    pupilGroups: groups.map(({ group }) => group),
  };
}

/** @throws RowRefused where there is no such school */
export function schoolOf(orgs: References<Org>, sourcedId: string, field: string): School {
  const { school } = orgs.find(sourcedId, field);
  if (!school) throw new RowRefused('not_a_school', { field });
  return school;
}

function wantedOrgs(
  rows: readonly OrgRow[],
  findings: Findings,
  current: readonly School[],
  codesInUse: ReadonlySet<string>,
): Org[] {
  const shared = sharedCodes(rows, findings);
  const orgs = rows.map((row): OrgRow & Org => ({
    ...row,
    school: row.type === 'school' ? toSchool(row, shared) : null,
  }));
  const schools = orgs.flatMap(({ school }) => school ?? []);
  const refused = contested(current.map(codeOfSchool), schools.map(codeOfSchool), codesInUse);
  return findings.eachUsable('orgs', orgs, idOf, (row) => {
    // Most likely the same school, made by hand earlier or under another id: a double would split all its figures.
    if (refused.has(row.sourcedId)) throw new RowRefused('school_code_in_use', { field: 'identifier' });
    return { sourcedId: row.sourcedId, school: row.school };
  });
}

function codeOfSchool({ sourcedId, code }: School): { sourcedId: string; value: string | null } {
  return { sourcedId, value: code };
}

/** Systems that know only the number of the whole institution give it to each of its sites: then it tells none apart. */
function sharedCodes(rows: readonly OrgRow[], findings: Findings): ReadonlySet<string> {
  const schools = rows.filter((row) => row.type === 'school' && row.identifier !== null);
  const shared = schools.filter((row) => schools.some((other) => other !== row && other.identifier === row.identifier));
  for (const row of shared) findings.notice('orgs', row.row, 'shared_school_code');
  return new Set(shared.map((row) => row.identifier ?? ''));
}

function toSchool(row: OrgRow, shared: ReadonlySet<string>): School {
  const code = row.identifier === null || shared.has(row.identifier) ? null : row.identifier;
  return { sourcedId: row.sourcedId, name: row.name, code, until: null };
}

function toSchoolYear(row: SessionRow): SchoolYear {
  return { sourcedId: row.sourcedId, name: row.title, from: row.startDate, until: row.endDate };
}

function toGroup(row: ClassRow, orgs: References<Org>, sessions: References<SessionRow>): WantedGroup {
  const school = schoolOf(orgs, row.schoolSourcedId, 'schoolSourcedId');
  const years = new Set(row.termSourcedIds.map((id) => schoolYearOf(sessions.find(id, 'termSourcedIds'), sessions)));
  const [year, another] = years;
  if (!year) throw new RowRefused('missing_value', { field: 'termSourcedIds' });
  if (another) throw new RowRefused('several_school_years', { field: 'termSourcedIds' });
  const group: PupilGroup = {
    sourcedId: row.sourcedId,
    name: row.title,
    schoolSourcedId: school.sourcedId,
    schoolYearSourcedId: year.sourcedId,
    grade: gradeOf(row.grades),
    until: null,
  };
  return { sourcedId: row.sourcedId, group, schoolYear: toSchoolYear(year) };
}

/** Terms and semesters stand under their school year, directly or by steps. */
function schoolYearOf(session: SessionRow, sessions: References<SessionRow>): SessionRow {
  const passed = new Set<SessionRow>();
  let at = session;
  while (at.type !== 'schoolYear') {
    if (at.parentSourcedId === null || passed.has(at))
      throw new RowRefused('no_school_year', { field: 'termSourcedIds' });
    passed.add(at);
    at = sessions.find(at.parentSourcedId, 'parentSourcedId');
  }
  return at;
}

/** Dutch primary schools count 1 to 8, with or without a leading zero. A class of several grades has no single one. */
function gradeOf(grades: readonly string[]): number | null {
  const [grade, another] = grades;
  return grade !== undefined && another === undefined && /^0?[1-8]$/.test(grade) ? Number(grade) : null;
}

function idOf(row: { readonly sourcedId: string }): { sourcedId: string } {
  return { sourcedId: row.sourcedId };
}
