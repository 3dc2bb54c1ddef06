import type { Row } from './refusals.js';
import { ENROLLMENT_ROLES, ORG_TYPES, SESSION_TYPES, USER_ROLES } from './specification.js';
import type { TableRow } from './table.js';

/** `extension`: a term that is not of the specification. */
type TermOf<Vocabulary extends readonly string[]> = Vocabulary[number] | 'extension';

export interface OrgRow extends Row {
  readonly sourcedId: string;
  readonly name: string;
  readonly type: TermOf<typeof ORG_TYPES>;
  readonly identifier: string | null;
}

export interface SessionRow extends Row {
  readonly sourcedId: string;
  readonly title: string;
  readonly type: TermOf<typeof SESSION_TYPES>;
  readonly startDate: string;
  /** Exclusive, says the specification. */
  readonly endDate: string;
  readonly parentSourcedId: string | null;
}

/** Most users are pupils, whose names have no place here: names are read when a user turns out to be staff. */
export interface UserRow extends Row {
  readonly sourcedId: string;
  readonly cells: TableRow;
}

export interface RoleRow extends Row {
  readonly sourcedId: string;
  readonly userSourcedId: string;
  readonly orgSourcedId: string;
  readonly role: TermOf<typeof USER_ROLES>;
  readonly beginDate: string | null;
  /** Exclusive. */
  readonly endDate: string | null;
}

export interface ClassRow extends Row {
  readonly sourcedId: string;
  readonly title: string;
  readonly classCode: string | null;
  readonly grades: readonly string[];
  readonly schoolSourcedId: string;
  readonly termSourcedIds: readonly string[];
}

export interface EnrollmentRow extends Row {
  readonly sourcedId: string;
  readonly classSourcedId: string;
  readonly schoolSourcedId: string;
  readonly userSourcedId: string;
  readonly role: TermOf<typeof ENROLLMENT_ROLES>;
  readonly beginDate: string | null;
  /** Exclusive. */
  readonly endDate: string | null;
}

export interface RowsByFile {
  readonly orgs: OrgRow;
  readonly academicSessions: SessionRow;
  readonly users: UserRow;
  readonly roles: RoleRow;
  readonly classes: ClassRow;
  readonly enrollments: EnrollmentRow;
}

/** How a row of each file is read. Each may throw RowRefused. */
export const READERS: { readonly [File in keyof RowsByFile]: (cells: TableRow) => RowsByFile[File] } = {
  orgs: (cells) => ({
    row: cells.row,
    sourcedId: cells.required('sourcedId'),
    name: cells.required('name'),
    type: cells.oneOf('type', ORG_TYPES),
    identifier: cells.text('identifier') || null,
  }),

  academicSessions: (cells) => ({
    row: cells.row,
    sourcedId: cells.required('sourcedId'),
    title: cells.required('title'),
    type: cells.oneOf('type', SESSION_TYPES),
    startDate: cells.requiredDate('startDate'),
    endDate: cells.requiredDate('endDate'),
    parentSourcedId: cells.text('parentSourcedId') || null,
  }),

  users: (cells) => ({ row: cells.row, sourcedId: cells.required('sourcedId'), cells }),

  roles: (cells) => ({
    row: cells.row,
    sourcedId: cells.required('sourcedId'),
    userSourcedId: cells.required('userSourcedId'),
    orgSourcedId: cells.required('orgSourcedId'),
    role: cells.oneOf('role', USER_ROLES),
    beginDate: cells.date('beginDate'),
    endDate: cells.date('endDate'),
  }),

  classes: (cells) => ({
    row: cells.row,
    sourcedId: cells.required('sourcedId'),
    title: cells.required('title'),
    classCode: cells.text('classCode') || null,
    grades: cells.list('grades'),
    schoolSourcedId: cells.required('schoolSourcedId'),
    termSourcedIds: cells.list('termSourcedIds'),
  }),

  enrollments: (cells) => ({
    row: cells.row,
    sourcedId: cells.required('sourcedId'),
    classSourcedId: cells.required('classSourcedId'),
    schoolSourcedId: cells.required('schoolSourcedId'),
    userSourcedId: cells.required('userSourcedId'),
    role: cells.oneOf('role', ENROLLMENT_ROLES),
    beginDate: cells.date('beginDate'),
    endDate: cells.date('endDate'),
  }),
};
