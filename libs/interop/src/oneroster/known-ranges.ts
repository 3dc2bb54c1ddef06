import type { CurrentBoard, Stored } from './board.js';
import type { KnownRange } from './ranges.js';
import type { WantedAppointment, WantedGroupMember, WantedRoleGrant, WantedTeachingAssignment } from './records.js';

/** What the board has of ranges, told in the source's ids, so that it can be laid beside what is wanted. */
export interface KnownRanges {
  readonly appointments: readonly KnownRange<WantedAppointment>[];
  readonly roleGrants: readonly KnownRange<WantedRoleGrant>[];
  readonly teachingAssignments: readonly KnownRange<WantedTeachingAssignment>[];
  readonly groupMembers: readonly WantedGroupMember[];
}

/** Which stored record each source id stands for, after the import. */
type KnownBySourceId = ReadonlyMap<string, Stored>;

/**
 * Ranges of people, schools and groups that the source knows. Those between records that only exist here are none of
 * the import's business, and are not among them.
 */
export function knownRanges(
  current: CurrentBoard,
  known: { readonly schools: KnownBySourceId; readonly staff: KnownBySourceId; readonly groups: KnownBySourceId },
): KnownRanges {
  const schoolOf = sourceIdsOf(current.schools, known.schools);
  const staffOf = sourceIdsOf(current.staff, known.staff);
  const groupOf = sourceIdsOf(current.pupilGroups, known.groups);
  return {
    appointments: current.appointments.flatMap(({ staffMemberId, schoolId, ...rest }) => {
      const [staffSourceId, schoolSourceId] = [staffOf.get(staffMemberId), schoolOf.get(schoolId)];
      return staffSourceId === undefined || schoolSourceId === undefined
        ? []
        : [{ ...rest, staffSourceId, schoolSourceId }];
    }),
    roleGrants: current.roleGrants.flatMap(({ staffMemberId, schoolId, ...rest }) => {
      const [staffSourceId, schoolSourceId] = [staffOf.get(staffMemberId), schoolOf.get(schoolId)];
      return staffSourceId === undefined || schoolSourceId === undefined
        ? []
        : [{ ...rest, staffSourceId, schoolSourceId, role: 'school_leader' as const }];
    }),
    teachingAssignments: current.teachingAssignments.flatMap(({ staffMemberId, pupilGroupId, ...rest }) => {
      const [staffSourceId, groupSourceId] = [staffOf.get(staffMemberId), groupOf.get(pupilGroupId)];
      return staffSourceId === undefined || groupSourceId === undefined
        ? []
        : [{ ...rest, staffSourceId, groupSourceId }];
    }),
    groupMembers: current.groupMembers.flatMap(({ pupilGroupId, ...rest }) => {
      const groupSourceId = groupOf.get(pupilGroupId);
      return groupSourceId === undefined ? [] : [{ ...rest, groupSourceId }];
    }),
  };
}

/** From a record's own id to the id that the source has for it. */
export function sourceIdsOf(stored: readonly Stored[], known: KnownBySourceId): ReadonlyMap<string, string> {
  const earlier = stored.flatMap(({ id, sourceId }): [string, string][] => (sourceId === null ? [] : [[id, sourceId]]));
  const now = [...known].map(([sourceId, { id }]): [string, string] => [id, sourceId]);
  return new Map([...earlier, ...now]);
}
