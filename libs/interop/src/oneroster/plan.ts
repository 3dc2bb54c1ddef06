import { compareRecords } from './compare-records.js';
import { Coverage, isAboutAnything } from './coverage.js';
import { Findings } from './findings.js';
import type { ParsedPackage } from './parse.js';
import { comparePeriods } from './periods.js';
import type { CurrentBoard, Kind, Records, SchoolYear } from './records.js';
import type { Notice, Refusal, Remark } from './refusals.js';
import { DATA_FILES, fileName } from './specification.js';
import type { Ending, Step } from './step.js';
import { type WantedPlacings, wantedPlacings, type WantedPosts, wantedPosts } from './wanted-periods.js';
import { type WantedPlaces, wantedPlaces } from './wanted-places.js';
import { type WantedStaff, wantedStaff } from './wanted-staff.js';

export interface ImportOptions {
  /** The day of the import, at the board. */
  readonly importOn: string;
  /** Turns a pupil's id into the code that is kept instead of it: a keyed hash, always the same for the same id. */
  readonly codeOf: (pupilSourcedId: string) => string;
  /** Of people and schools of the board that did not come from this source; e-mail addresses in lower case. */
  readonly emailsInUse?: ReadonlySet<string>;
  readonly schoolCodesInUse?: ReadonlySet<string>;
}

type Steps = { readonly [K in Kind]: Step<Records[K]> };

/** What an import will do. Applying its steps in the order of KINDS, and planning again, gives a plan without changes. */
export interface ImportPlan {
  readonly importOn: string;
  readonly steps: Steps;
  /** How many pupils the package places in groups. */
  readonly pupils: number;
  readonly refused: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/**
 * Compares a package with what the board has from the same source.
 *
 * A bulk file is the whole truth: what the board has and the file does not mention ends on the day of the import,
 * unless a refused row may have been about it.
 */
export function planImport(parsed: ParsedPackage, current: CurrentBoard, options: ImportOptions): ImportPlan {
  const { importOn, codeOf } = options;
  const findings = new Findings(parsed.refusedRows);
  const places = wantedPlaces(parsed, findings, current.schools, options.schoolCodesInUse ?? new Set());
  const people = wantedStaff(parsed, findings, current.staff, options.emailsInUse ?? new Set());
  const years = byId([...current.schoolYears, ...places.schoolYears]);
  const posts = wantedPosts(parsed, places, people, findings, [...years.values()], importOn);
  const placings = wantedPlacings(parsed, places, people, findings, codeOf);

  for (const { file, refusal } of findings.refusedRows.filter(isAboutAnything)) {
    findings.notice(file, refusal.row ?? 0, 'endings_held_back');
  }
  const coverage = new Coverage(parsed.manifest, findings.refusedRows, codeOf);
  const base = recordSteps(current, places, people, years, coverage, importOn);
  return {
    importOn,
    steps: { ...base, ...periodSteps(current, posts, placings, base, coverage, importOn) },
    pupils: new Set(placings.groupMemberships.map(({ record }) => record.pupilCode)).size,
    refused: findings.refusedRows.map(({ refusal }) => refusal).sort(byPlace),
    notices: [...findings.notices].sort(byPlace),
  };
}

type RecordSteps = Pick<Steps, 'schools' | 'schoolYears' | 'staff' | 'pupilGroups'>;

function recordSteps(
  current: CurrentBoard,
  places: WantedPlaces,
  people: WantedStaff,
  years: ReadonlyMap<string, SchoolYear>,
  coverage: Coverage,
  importOn: string,
): RecordSteps {
  const runs = ({ until }: { until: string | null }): boolean => until === null || until > importOn;
  const schools = compareRecords(current.schools, places.schools, (school) =>
    runs(school) && coverage.ofSchool(school.sourcedId) ? importOn : null,
  );
  const staff = compareRecords(current.staff, people.staff, (member) =>
    runs(member) && coverage.ofStaff(member.sourcedId) ? importOn : null,
  );
  const goneSchools = idsOf(schools.ended);
  const pupilGroups = compareRecords(current.pupilGroups, places.pupilGroups, (group) => {
    const isGone = goneSchools.has(group.schoolSourcedId) || coverage.ofGroup(group.sourcedId);
    // A group of a year that is over has ended with it, and sources forget their earlier years.
    const year = years.get(group.schoolYearSourcedId);
    return isGone && runs(group) && year && runs(year) ? importOn : null;
  });
  // School years are not ended for the same reason: they have their own end.
  return {
    schools,
    schoolYears: compareRecords(current.schoolYears, places.schoolYears, () => null),
    staff,
    pupilGroups,
  };
}

/** Who or what has ended takes along what was tied to it, also where the package says nothing of the tie. */
function periodSteps(
  current: CurrentBoard,
  posts: WantedPosts,
  placings: WantedPlacings,
  base: RecordSteps,
  coverage: Coverage,
  importOn: string,
): Omit<Steps, keyof RecordSteps> {
  const goneSchools = idsOf(base.schools.ended);
  const goneStaff = idsOf(base.staff.ended);
  const goneGroups = idsOf(base.pupilGroups.ended);
  const isPostLeftAlone = ({ staffSourcedId: staff, schoolSourcedId: school }: Records['appointments']): boolean =>
    !goneStaff.has(staff) && !goneSchools.has(school) && !coverage.ofPosts(staff);
  return {
    appointments: comparePeriods(
      current.appointments,
      posts.appointments,
      (post) => holder(post.staffSourcedId, post.schoolSourcedId),
      isPostLeftAlone,
      importOn,
    ),
    roleGrants: comparePeriods(
      current.roleGrants,
      posts.roleGrants,
      (post) => holder(post.staffSourcedId, post.schoolSourcedId, post.role),
      isPostLeftAlone,
      importOn,
    ),
    teachingAssignments: comparePeriods(
      current.teachingAssignments,
      placings.teachingAssignments,
      ({ staffSourcedId: staff, groupSourcedId: group }) => holder(staff, group),
      ({ staffSourcedId: staff, groupSourcedId: group }) =>
        !goneStaff.has(staff) && !goneGroups.has(group) && !coverage.ofTeaching(staff, group),
      importOn,
    ),
    groupMemberships: comparePeriods(
      current.groupMemberships,
      placings.groupMemberships,
      ({ pupilCode, groupSourcedId: group }) => holder(pupilCode, group),
      ({ pupilCode, groupSourcedId: group }) => !goneGroups.has(group) && !coverage.ofPupil(pupilCode, group),
      importOn,
    ),
  };
}

function idsOf(endings: readonly Ending<{ readonly sourcedId: string }>[]): ReadonlySet<string> {
  return new Set(endings.map(({ record }) => record.sourcedId));
}

/** Of two with one id, the last. */
function byId<T extends { readonly sourcedId: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.sourcedId, record]));
}

/** Ids may hold any character; as JSON they can't run into each other. */
function holder(...ids: readonly string[]): string {
  return JSON.stringify(ids);
}

function byPlace(a: Remark<string>, b: Remark<string>): number {
  const order = (remark: Remark<string>): number => DATA_FILES.findIndex((file) => fileName(file) === remark.file);
  return order(a) - order(b) || (a.row ?? 0) - (b.row ?? 0);
}
