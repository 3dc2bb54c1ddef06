import type { FunctionGroup, Range } from './records.js';

/** A record that may have come from the source, or was entered by hand: then it has no id of the source. */
export interface Stored {
  readonly id: string;
  readonly sourceId: string | null;
}

export interface StoredSchool extends Stored {
  readonly name: string;
  readonly siteCode: string | null;
}

export interface StoredSchoolYear extends Stored {
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface StoredStaffMember extends Stored {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly leftOn: string | null;
  readonly administersBoard: boolean;
}

export interface StoredPupilGroup extends Stored {
  readonly name: string;
  readonly schoolId: string;
  readonly schoolYearId: string;
  readonly grade: number | null;
}

export interface StoredRange extends Range {
  readonly id: string;
  /** What was entered by hand is never changed or ended by an import. */
  readonly isImported: boolean;
}

export interface StoredAppointment extends StoredRange {
  readonly staffMemberId: string;
  readonly schoolId: string;
  readonly functionGroup: FunctionGroup;
}

/** Of school leaders only. */
export interface StoredRoleGrant extends StoredRange {
  readonly staffMemberId: string;
  readonly schoolId: string;
}

export interface StoredTeachingAssignment extends StoredRange {
  readonly staffMemberId: string;
  readonly pupilGroupId: string;
}

/** A pupil is in a group for one range of days at most. */
export interface StoredGroupMember extends Range {
  readonly pupilGroupId: string;
  readonly pupilCode: string;
}

/** All that the board has of what an import can touch, by hand or from the source, the ended included. */
export interface CurrentBoard {
  readonly schools: readonly StoredSchool[];
  readonly schoolYears: readonly StoredSchoolYear[];
  readonly staff: readonly StoredStaffMember[];
  readonly appointments: readonly StoredAppointment[];
  readonly roleGrants: readonly StoredRoleGrant[];
  readonly pupilGroups: readonly StoredPupilGroup[];
  readonly teachingAssignments: readonly StoredTeachingAssignment[];
  readonly groupMembers: readonly StoredGroupMember[];
}

/** The same as JSON, each kind by itself: so PostgreSQL makes it, and it is handed from thread to thread at once. */
export type BoardText = { readonly [Kind in keyof CurrentBoard]: string };

export const boardOf = (text: BoardText): CurrentBoard =>
  Object.fromEntries(Object.entries(text).map(([kind, rows]) => [kind, JSON.parse(rows)])) as unknown as CurrentBoard;

export const EMPTY_BOARD: CurrentBoard = {
  schools: [],
  schoolYears: [],
  staff: [],
  appointments: [],
  roleGrants: [],
  pupilGroups: [],
  teachingAssignments: [],
  groupMembers: [],
};
