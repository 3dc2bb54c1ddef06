/**
 * What the OneRoster 1.2 CSV binding (1EdTech, 2022) says of the files that Leerspoor reads. A roster and results are
 * read apart, each by who may bring it. The other files of a package (courses, demographics, …) are never opened:
 * nothing in them is needed, and what is not read can't leak.
 */
export const DATA_FILES = ['orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** What pupils scored, on what. */
export const GRADEBOOK_FILES = ['categories', 'lineItems', 'results'] as const;
export type GradebookFile = (typeof GRADEBOOK_FILES)[number];

export type PackageFile = DataFile | GradebookFile;

export const MANIFEST = 'manifest.csv';

/** The name of a data file inside the package. */
export const fileName = (file: PackageFile): string => `${file}.csv`;

/** Columns that the binding marks as required. Whether a cell must be filled is asked where the cell is used. */
export const REQUIRED_COLUMNS: Readonly<Record<DataFile, readonly string[]>> = {
  orgs: ['sourcedId', 'name', 'type'],
  academicSessions: ['sourcedId', 'title', 'type', 'startDate', 'endDate', 'schoolYear'],
  users: ['sourcedId', 'enabledUser', 'username', 'givenName', 'familyName'],
  roles: ['sourcedId', 'userSourcedId', 'roleType', 'role', 'orgSourcedId'],
  classes: ['sourcedId', 'title', 'courseSourcedId', 'classType', 'schoolSourcedId', 'termSourcedIds'],
  enrollments: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
};

/**
 * Of these files what is read. The binding marks more of them as required (when something was set, by when it is due),
 * which systems leave out.
 */
export const GRADEBOOK_COLUMNS: Readonly<Record<GradebookFile, readonly string[]>> = {
  categories: ['sourcedId', 'title'],
  lineItems: ['sourcedId', 'title', 'classSourcedId'],
  results: ['sourcedId', 'lineItemSourcedId', 'studentSourcedId', 'scoreStatus', 'scoreDate'],
};

/** Bulk files must be complete among themselves: what a file refers to has to be in the package too. */
export const REFERS_TO: Readonly<Record<DataFile, readonly DataFile[]>> = {
  orgs: [],
  academicSessions: [],
  users: ['roles'],
  roles: ['users', 'orgs'],
  classes: ['orgs', 'academicSessions'],
  enrollments: ['classes', 'users', 'orgs'],
};

export const ORG_TYPES = ['department', 'school', 'district', 'local', 'state', 'national'] as const;

export const SESSION_TYPES = ['gradingPeriod', 'semester', 'schoolYear', 'term'] as const;

export const USER_ROLES = [
  'aide',
  'counselor',
  'districtAdministrator',
  'guardian',
  'parent',
  'principal',
  'proctor',
  'relative',
  'siteAdministrator',
  'student',
  'systemAdministrator',
  'teacher',
] as const;

export const ENROLLMENT_ROLES = ['administrator', 'proctor', 'student', 'teacher'] as const;

/** Of these, only the second says that a score is what it will be. */
export const SCORE_STATUSES = ['exempt', 'fully graded', 'not submitted', 'partially graded', 'submitted'] as const;

/** The longest text that the binding lets one count on; identifiers may not be longer. */
export const LONGEST_TEXT = 255;

/** Vocabularies may be extended with terms of one's own that start like this. */
export const EXTENSION = 'ext:';
