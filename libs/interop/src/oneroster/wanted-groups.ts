import type { StoredPupilGroup, StoredSchool, StoredSchoolYear } from './board.js';
import type { Findings } from './findings.js';
import { type Identities, identify, type Traits } from './identify.js';
import type { ParsedPackage } from './parse.js';
import type { WantedPupilGroup, WantedSchoolYear } from './records.js';
import { References, refusedIdsIn } from './references.js';
import { RowRefused } from './refusals.js';
import type { ClassRow } from './rows.js';
import { pupilGroupId, rowIdOf } from './source-ids.js';
import { schoolYearOf, type WantedSchoolYears } from './wanted-school-years.js';
import type { WantedSchools } from './wanted-schools.js';

export interface WantedGroup {
  readonly sourcedId: string;
  readonly group: WantedPupilGroup;
  readonly schoolYear: WantedSchoolYear;
}

export interface WantedGroups {
  readonly classes: References<WantedGroup>;
  readonly pupilGroups: readonly WantedPupilGroup[];
  readonly known: Identities<StoredPupilGroup>['known'];
}

/** Pupil groups as the package wants them to be, and which of the board's they are. */
export function wantedGroups(
  parsed: ParsedPackage,
  findings: Findings,
  current: readonly StoredPupilGroup[],
  schools: WantedSchools,
  years: WantedSchoolYears,
): WantedGroups {
  const rows = tellApart(
    findings.eachUsable('classes', parsed.rows.classes, (row) => ({ ...row, ...toGroup(row, schools, years) })),
  );
  const refusedIds = refusedIdsIn('classes', findings.refusedRows);
  const { known, refused } = identify(
    current,
    rows.map(({ group }) => group),
    named(({ schoolId, schoolYearId, name }) => label(schoolId, schoolYearId, name)),
    named(({ schoolSourceId, schoolYearSourceId, name }) =>
      label(ownId(schools.known, schoolSourceId), ownId(years.known, schoolYearSourceId), name),
    ),
    (id) => refusedIds.has(rowIdOf(id)),
  );
  const groups = findings.eachUsable('classes', rows, ({ sourcedId, group, schoolYear }): WantedGroup => {
    if (refused.has(group.sourceId)) throw new RowRefused('group_name_in_use', { field: 'title' });
    return { sourcedId, group, schoolYear };
  });
  return {
    classes: new References<WantedGroup>('classes', groups, findings.refusedRows),
    pupilGroups: groups.map(({ group }) => group),
    known,
  };
}

function toGroup(
  row: ClassRow,
  { orgs }: WantedSchools,
  { sessions }: WantedSchoolYears,
): Pick<WantedGroup, 'group' | 'schoolYear'> {
  const { school } = orgs.find(row.schoolSourcedId, 'schoolSourcedId');
  if (!school) throw new RowRefused('not_a_school', { field: 'schoolSourcedId' });
  const [schoolYear, another] = new Set(row.termSourcedIds.map((id) => schoolYearOf(id, sessions)));
  if (!schoolYear) throw new RowRefused('missing_value', { field: 'termSourcedIds' });
  if (another) throw new RowRefused('several_school_years', { field: 'termSourcedIds' });
  const group: WantedPupilGroup = {
    sourceId: pupilGroupId(row.sourcedId, schoolYear.sourceId),
    name: row.title,
    schoolSourceId: school.sourceId,
    schoolYearSourceId: schoolYear.sourceId,
    grade: gradeOf(row.grades),
  };
  return { group, schoolYear };
}

/** Dutch primary schools count 1 to 8, with or without a leading zero. A class of several grades has no single one. */
function gradeOf(grades: readonly string[]): number | null {
  const [grade, another] = grades;
  return grade !== undefined && another === undefined && /^0?[1-8]$/.test(grade) ? Number(grade) : null;
}

/** Within a school and a year a name is of one group. Classes that share one get their code behind it. */
function tellApart<T extends WantedGroup & ClassRow>(groups: readonly T[]): T[] {
  const nameOf = ({ group }: T): string => label(group.schoolSourceId, group.schoolYearSourceId, group.name);
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of groups.map(nameOf)) (seen.has(name) ? shared : seen).add(name);
  return groups.map((row) => {
    if (!shared.has(nameOf(row))) return row;
    return { ...row, group: { ...row.group, name: `${row.title} (${row.classCode ?? row.sourcedId})` } };
  });
}

function ownId(known: ReadonlyMap<string, StoredSchool | StoredSchoolYear>, sourceId: string): string {
  return known.get(sourceId)?.id ?? `new ${sourceId}`;
}

/** A group is told by its name, which is of one group of a school in a year. */
function named<T>(labelOf: (group: T) => string): Traits<T> {
  return { keyOf: labelOf, claimsOf: (group) => [labelOf(group)] };
}

function label(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
