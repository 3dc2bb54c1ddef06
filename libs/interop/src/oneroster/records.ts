/**
 * What a package wants Leerspoor to hold, in Leerspoor's own words, by the source's ids. Ranges are half-open:
 * `untilOn` is the first day that no longer counts, null is without an end.
 */
export interface WantedSchool {
  readonly sourceId: string;
  readonly name: string;
  /** Null where the source gives none, or one that is no site code, or the same one to several schools. */
  readonly siteCode: string | null;
}

export interface WantedSchoolYear {
  readonly sourceId: string;
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface WantedStaffMember {
  readonly sourceId: string;
  readonly givenName: string;
  readonly familyName: string;
  /** In lower case. */
  readonly email: string | null;
  readonly leftOn: string | null;
}

export interface WantedPupilGroup {
  readonly sourceId: string;
  readonly name: string;
  readonly schoolSourceId: string;
  readonly schoolYearSourceId: string;
  /** 1–8; null where the source tells none, several or something else. */
  readonly grade: number | null;
}

export interface Range {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export type FunctionGroup = 'teacher' | 'support' | 'leader';

export interface WantedAppointment extends Range {
  readonly staffSourceId: string;
  readonly schoolSourceId: string;
  readonly functionGroup: FunctionGroup;
}

/** Of the roles, an import gives this one alone. */
export interface WantedRoleGrant extends Range {
  readonly staffSourceId: string;
  readonly schoolSourceId: string;
  readonly role: 'school_leader';
}

export interface WantedTeachingAssignment extends Range {
  readonly staffSourceId: string;
  readonly groupSourceId: string;
}

export interface WantedGroupMember extends Range {
  readonly groupSourceId: string;
  /** Made from the source's id by a keyed hash: of pupils nothing else is kept. */
  readonly pupilCode: string;
}

export interface Wanted {
  readonly schools: WantedSchool;
  readonly schoolYears: WantedSchoolYear;
  readonly staff: WantedStaffMember;
  readonly appointments: WantedAppointment;
  readonly roleGrants: WantedRoleGrant;
  readonly pupilGroups: WantedPupilGroup;
  readonly teachingAssignments: WantedTeachingAssignment;
  readonly groupMembers: WantedGroupMember;
}

/** In the order in which they can be written: each kind refers only to kinds before it. */
export const KINDS = [
  'schools',
  'schoolYears',
  'staff',
  'appointments',
  'roleGrants',
  'pupilGroups',
  'teachingAssignments',
  'groupMembers',
] as const satisfies readonly (keyof Wanted)[];
export type Kind = (typeof KINDS)[number];
