import type { CurrentBoard, StoredStaffMember } from './board.js';
import { Coverage, isAboutAnything } from './coverage.js';
import { Findings } from './findings.js';
import type { ImportPlan } from './import-plan.js';
import type { ParsedPackage } from './parse.js';
import { rangeSteps } from './plan-ranges.js';
import { recordSteps } from './plan-records.js';
import { byPlace } from './refusals.js';
import { DATA_FILES } from './specification.js';
import { wantedGroups } from './wanted-groups.js';
import { wantedPlacings, wantedPosts } from './wanted-ranges.js';
import { wantedSchoolYears } from './wanted-school-years.js';
import { wantedSchools } from './wanted-schools.js';
import { type WantedStaff, wantedStaff } from './wanted-staff.js';

export type { ImportPlan } from './import-plan.js';

export interface ImportOptions {
  /** The day of the import, at the board. */
  readonly importOn: string;
  /** Turns a pupil's id into the code that is kept instead of it: a keyed hash, always the same for the same id. */
  readonly codeOf: (pupilSourcedId: string) => string;
  /** Whether somebody was erased here; nobody was, where it is left out. */
  readonly isErased?: (sourcedId: string) => boolean;
}

/**
 * Compares a package with what the board has.
 *
 * A bulk file is the whole truth: what came from the source earlier and the file does not mention ends on the day of
 * the import, unless a refused row may have been about it. What was entered by hand is recognised where it is the
 * same, and is otherwise left alone.
 */
export function planImport(told: ParsedPackage, current: CurrentBoard, options: ImportOptions): ImportPlan {
  const { importOn, codeOf, isErased } = options;
  const findings = new Findings(told.refusedRows);
  const parsed = isErased ? withoutErased(told, findings, isErased) : told;
  const schools = wantedSchools(parsed, findings, current.schools);
  const years = wantedSchoolYears(parsed, findings, current.schoolYears);
  const groups = wantedGroups(parsed, findings, current.pupilGroups, schools, years);
  const staff = wantedStaff(parsed, findings, current.staff);
  const ofWhoWorksHere = withoutWorkOfLeft(parsed, staff, findings, importOn);
  const posts = wantedPosts(ofWhoWorksHere, schools, staff, findings, years.all, importOn);
  const placings = wantedPlacings(ofWhoWorksHere, groups, staff, findings, codeOf);

  for (const { file, refusal } of findings.refusedRows.filter(isAboutAnything)) {
    findings.notice(file, refusal.row, 'endings_held_back');
  }
  const coverage = new Coverage(parsed.manifest, findings.refusedRows, codeOf);
  const wanted = { schools, years, groups, staff };
  const records = recordSteps(current, wanted, coverage, findings, importOn);
  return {
    importOn,
    steps: { ...records.steps, ...rangeSteps(current, wanted, posts, placings, records, coverage, importOn) },
    pupils: new Set(placings.groupMembers.map(({ pupilCode }) => pupilCode)).size,
    refused: findings.refusedRows.map(({ refusal }) => refusal).sort(byPlace(DATA_FILES)),
    notices: [...findings.notices].sort(byPlace(DATA_FILES)),
  };
}

/** Who asked to be forgotten is not brought back by a file, nor is what it tells of their work. */
function withoutErased(
  parsed: ParsedPackage,
  findings: Findings,
  isErased: (sourcedId: string) => boolean,
): ParsedPackage {
  const erased = parsed.rows.users.filter(({ sourcedId }) => isErased(sourcedId));
  if (erased.length === 0) return parsed;
  for (const { row } of erased) findings.notice('users', row, 'erased_stays');
  const ids = new Set(erased.map(({ sourcedId }) => sourcedId));
  const others = withoutWorkOf(parsed, ids);
  return {
    ...others,
    rows: { ...others.rows, users: others.rows.users.filter(({ sourcedId }) => !ids.has(sourcedId)) },
  };
}

/**
 * Whoever left is not let back in by a file, for the source may not have heard of it yet: so what it tells of their
 * work begins nothing again either.
 */
function withoutWorkOfLeft(
  parsed: ParsedPackage,
  { known }: WantedStaff,
  findings: Findings,
  importOn: string,
): ParsedPackage {
  const hasLeft = ({ leftOn }: StoredStaffMember): boolean => leftOn !== null && leftOn <= importOn;
  const ids = new Set([...known].flatMap(([sourceId, member]) => (hasLeft(member) ? [sourceId] : [])));
  for (const { sourcedId, row } of parsed.rows.users)
    if (ids.has(sourcedId)) findings.notice('users', row, 'left_stays');
  return withoutWorkOf(parsed, ids);
}

function withoutWorkOf(parsed: ParsedPackage, ids: ReadonlySet<string>): ParsedPackage {
  const ofOthers = <One extends { readonly userSourcedId: string }>(rows: readonly One[]): One[] =>
    rows.filter(({ userSourcedId }) => !ids.has(userSourcedId));
  const { roles, enrollments } = parsed.rows;
  return { ...parsed, rows: { ...parsed.rows, roles: ofOthers(roles), enrollments: ofOthers(enrollments) } };
}
