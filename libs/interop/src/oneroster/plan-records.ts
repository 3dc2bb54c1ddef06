import type { CurrentBoard, Stored, StoredPupilGroup, StoredStaffMember } from './board.js';
import { compareRecords } from './compare-records.js';
import type { Coverage } from './coverage.js';
import type { Findings } from './findings.js';
import { sourceIdsOf } from './known-ranges.js';
import type { Steps } from './import-plan.js';
import { rowIdOf } from './source-ids.js';
import type { WantedStaffMember } from './records.js';
import type { WantedGroups } from './wanted-groups.js';
import type { WantedSchoolYears } from './wanted-school-years.js';
import type { WantedSchools } from './wanted-schools.js';
import type { WantedStaff } from './wanted-staff.js';

export interface WantedRecords {
  readonly schools: WantedSchools;
  readonly years: WantedSchoolYears;
  readonly groups: WantedGroups;
  readonly staff: WantedStaff;
}

export interface RecordSteps {
  readonly steps: Pick<Steps, 'schools' | 'schoolYears' | 'staff' | 'pupilGroups'>;
  /** Own ids of what the source had and has no more: whatever is tied to it ends too. */
  readonly gone: ReadonlySet<string>;
  /** Own ids of groups of which the package says nothing, as it does not have their school year. */
  readonly untold: ReadonlySet<string>;
}

/**
 * What happens to schools, school years, staff and pupil groups. Only people leave; a school, a year or a group that
 * the source drops stays for the sake of what was done in it, and what ends is who works there and who is in it.
 */
export function recordSteps(
  current: CurrentBoard,
  wanted: WantedRecords,
  coverage: Coverage,
  findings: Findings,
  importOn: string,
): RecordSteps {
  const { schools, years, groups, staff } = wanted;
  const schoolOf = sourceIdsOf(current.schools, schools.known);
  const yearOf = sourceIdsOf(current.schoolYears, years.known);
  const toldGroup = (group: StoredPupilGroup): object => ({
    ...group,
    schoolSourceId: schoolOf.get(group.schoolId),
    schoolYearSourceId: yearOf.get(group.schoolYearId),
  });
  const leavesOn = (member: StoredStaffMember): string | null => {
    const isHere = member.leftOn === null || member.leftOn > importOn;
    if (!isHere || member.sourceId === null || !coverage.ofStaff(member.sourceId)) return null;
    // What is given by hand is taken by hand; and a board must not lose its last administrator to a file.
    if (member.administersBoard) findings.notice('users', null, 'administrator_stays');
    return member.administersBoard ? null : importOn;
  };
  const steps = {
    schools: compareRecords(current.schools, schools.schools, schools.known),
    schoolYears: compareRecords(current.schoolYears, years.schoolYears, years.known),
    staff: compareRecords(current.staff, staffAsKnown(staff), staff.known, undefined, leavesOn),
    pupilGroups: compareRecords(current.pupilGroups, groups.pupilGroups, groups.known, toldGroup),
  };

  const toldYears = new Set(years.schoolYears.flatMap(({ sourceId }) => years.known.get(sourceId)?.id ?? []));
  const untold = idsOf(current.pupilGroups.filter(({ schoolYearId }) => !toldYears.has(schoolYearId)));
  const goneSchools = dropped(current.schools, schools.known, (sourceId) => coverage.ofSchool(sourceId));
  const goneGroups = dropped(current.pupilGroups, groups.known, (sourceId) => coverage.ofGroup(rowIdOf(sourceId)));
  const inGoneSchools = idsOf(current.pupilGroups.filter(({ schoolId }) => goneSchools.has(schoolId)));
  const left = idsOf(steps.staff.ended.map(({ record }) => record));
  const goneIds = [...left, ...goneSchools, ...inGoneSchools, ...[...goneGroups].filter((id) => !untold.has(id))];
  return { steps, gone: new Set(goneIds), untold };
}

/** What is wanted of staff; on which day somebody leaves or left stays as it is. */
function staffAsKnown({ staff, known }: WantedStaff): readonly WantedStaffMember[] {
  return staff.map((member) => ({ ...member, leftOn: known.get(member.sourceId)?.leftOn ?? null }));
}

/** Own ids of what came from the source, and is in the package no more. */
function dropped(
  stored: readonly Stored[],
  known: ReadonlyMap<string, Stored>,
  isTold: (sourceId: string) => boolean,
): ReadonlySet<string> {
  const kept = new Set(known.values());
  return idsOf(stored.filter((one) => one.sourceId !== null && !kept.has(one) && isTold(one.sourceId)));
}

function idsOf(stored: readonly Stored[]): ReadonlySet<string> {
  return new Set(stored.map(({ id }) => id));
}
