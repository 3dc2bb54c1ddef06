/**
 * What Leerspoor holds that came from a OneRoster source, in Leerspoor's own words, by the source's ids. Dates are
 * calendar dates, `YYYY-MM-DD`; periods are half-open: `until` is the first day that no longer counts, null is open.
 */
export interface School {
  readonly sourcedId: string;
  readonly name: string;
  /** The school's own code at the authorities; null where the source gives none, or the same one to several schools. */
  readonly code: string | null;
  readonly until: string | null;
}

export interface SchoolYear {
  readonly sourcedId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

export interface StaffMember {
  readonly sourcedId: string;
  readonly givenName: string;
  readonly familyName: string;
  /** In lower case: it is what people sign in with. */
  readonly email: string | null;
  readonly until: string | null;
}

export interface Period {
  readonly from: string;
  readonly until: string | null;
}

/** At most one at a time per person and school, however many roles they have there. */
export interface Appointment extends Period {
  readonly staffSourcedId: string;
  readonly schoolSourcedId: string;
}

export type ImportedRole = 'teacher' | 'school_leader';

export interface RoleGrant extends Period {
  readonly staffSourcedId: string;
  readonly schoolSourcedId: string;
  readonly role: ImportedRole;
}

export interface PupilGroup {
  readonly sourcedId: string;
  readonly name: string;
  readonly schoolSourcedId: string;
  readonly schoolYearSourcedId: string;
  /** 1–8; null where the source tells none, several or something else. */
  readonly grade: number | null;
  /** Set where the group ended before its school year did. */
  readonly until: string | null;
}

export interface TeachingAssignment extends Period {
  readonly staffSourcedId: string;
  readonly groupSourcedId: string;
}

export interface GroupMembership extends Period {
  /** Made from the source's id by a keyed hash: of pupils nothing else is kept. */
  readonly pupilCode: string;
  readonly groupSourcedId: string;
}

export interface Records {
  readonly schools: School;
  readonly schoolYears: SchoolYear;
  readonly staff: StaffMember;
  readonly appointments: Appointment;
  readonly roleGrants: RoleGrant;
  readonly pupilGroups: PupilGroup;
  readonly teachingAssignments: TeachingAssignment;
  readonly groupMemberships: GroupMembership;
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
  'groupMemberships',
] as const satisfies readonly (keyof Records)[];
export type Kind = (typeof KINDS)[number];

/** All that the board has from this source, the ended included. What people entered by hand is not in it. */
export type CurrentBoard = { readonly [K in Kind]: readonly Records[K][] };

export const EMPTY_BOARD: CurrentBoard = {
  schools: [],
  schoolYears: [],
  staff: [],
  appointments: [],
  roleGrants: [],
  pupilGroups: [],
  teachingAssignments: [],
  groupMemberships: [],
};
