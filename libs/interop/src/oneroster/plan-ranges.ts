import type { CurrentBoard, Stored } from './board.js';
import type { Coverage } from './coverage.js';
import { knownRanges, sourceIdsOf } from './known-ranges.js';
import type { RecordSteps, WantedRecords } from './plan-records.js';
import type { Steps } from './import-plan.js';
import { compareRanges, compareSingleRanges } from './ranges.js';
import type { WantedPlacings, WantedPosts } from './wanted-ranges.js';

/** What happens to who works where as what, who leads, who teaches and who is in which group. */
export function rangeSteps(
  current: CurrentBoard,
  { schools, groups, staff }: WantedRecords,
  posts: WantedPosts,
  placings: WantedPlacings,
  { gone, untold }: RecordSteps,
  coverage: Coverage,
  importOn: string,
): Pick<Steps, 'appointments' | 'roleGrants' | 'teachingAssignments' | 'groupMembers'> {
  const known = knownRanges(current, { schools: schools.known, staff: staff.known, groups: groups.known });
  const goneSchools = inSourceIds(gone, current.schools, schools.known);
  const goneStaff = inSourceIds(gone, current.staff, staff.known);
  const goneGroups = inSourceIds(gone, current.pupilGroups, groups.known);
  const untoldGroups = inSourceIds(untold, current.pupilGroups, groups.known);

  // Who or what is gone takes along what was tied to it, also where the package says nothing of the tie.
  // People are only gone where the package tells of all their posts.
  const isPostLeftAlone = ({ staffSourceId: who, schoolSourceId: where }: Post): boolean =>
    !goneSchools.has(where) && !coverage.ofPosts(who);
  return {
    appointments: compareRanges(
      known.appointments,
      posts.appointments,
      (post) => holder(post.staffSourceId, post.schoolSourceId, post.functionGroup),
      isPostLeftAlone,
      importOn,
    ),
    roleGrants: compareRanges(
      known.roleGrants,
      posts.roleGrants,
      (post) => holder(post.staffSourceId, post.schoolSourceId),
      isPostLeftAlone,
      importOn,
    ),
    teachingAssignments: compareRanges(
      known.teachingAssignments,
      placings.teachingAssignments,
      ({ staffSourceId: who, groupSourceId: group }) => holder(who, group),
      ({ staffSourceId: who, groupSourceId: group }) =>
        !goneStaff.has(who) && !goneGroups.has(group) && (untoldGroups.has(group) || !coverage.ofTeaching(who, group)),
      importOn,
    ),
    groupMembers: compareSingleRanges(
      known.groupMembers,
      placings.groupMembers,
      ({ pupilCode: who, groupSourceId: group }) => holder(who, group),
      ({ pupilCode: who, groupSourceId: group }) =>
        !goneGroups.has(group) && (untoldGroups.has(group) || !coverage.ofPupil(who, group)),
      importOn,
    ),
  };
}

interface Post {
  readonly staffSourceId: string;
  readonly schoolSourceId: string;
}

function inSourceIds(
  ids: ReadonlySet<string>,
  stored: readonly Stored[],
  known: ReadonlyMap<string, Stored>,
): ReadonlySet<string> {
  const sourceIds = sourceIdsOf(stored, known);
  return new Set([...ids].flatMap((id) => sourceIds.get(id) ?? []));
}

/** Ids may hold any character; as JSON they can't run into each other. */
function holder(...ids: readonly string[]): string {
  return JSON.stringify(ids);
}
