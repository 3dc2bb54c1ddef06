import fc from 'fast-check';
import { type CurrentBoard, EMPTY_BOARD } from './board.js';
import type { DataFile } from './specification.js';
import type { Cells, Tables } from './tiny-package.fixture.js';

/** Few ids and days, so that rows meet; some that no other row has, and some cells that are wrong. */
const day = fc.constantFrom('2024-08-01', '2025-02-01', '2025-08-01', '2025-10-15', '2026-01-10', '2026-08-01');
const maybeDay = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: day },
  fc.constant('soon'),
);
const org = fc.constantFrom('school-1', 'school-1', 'school-2', 'district');
const session = fc.constantFrom('year-1', 'year-1', 'year-2', 'term-1', 'term-2');
const person = fc.constantFrom('person-1', 'person-2', 'person-3', 'person-4', 'person-5');
const group = fc.constantFrom('group-1', 'group-2', 'group-3');
const status = fc.oneof({ weight: 8, arbitrary: fc.constant('') }, fc.constant('tobedeleted'));
const name = fc.constantFrom('Aa', 'Bb', 'Cc', 'Dd', 'Ee', '');
const email = fc.constantFrom('', '', 'a@x.example', 'b@x.example', 'c@x.example');
const siteCode = fc.constantFrom('', '01AA00', '02BB00');
const userRole = fc.constantFrom('teacher', 'teacher', 'principal', 'aide', 'student', 'student', 'parent', 'nonsense');
const year = fc.constantFrom(['2024-08-01', '2025-08-01'], ['2025-08-01', '2026-08-01'], ['2025-06-01', '2026-02-01']);

const rowsOf = (
  cells: Record<string, fc.Arbitrary<string>>,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<Cells[]> => fc.array(fc.record({ status, ...cells }), { minLength, maxLength });

const sessions = fc.array(
  fc
    .record({
      status,
      sourcedId: session,
      title: name,
      type: fc.constantFrom('schoolYear', 'schoolYear', 'schoolYear', 'term'),
      days: year,
      parentSourcedId: fc.oneof(fc.constant(''), session),
    })
    .map(({ days: [startDate = '', endDate = ''], ...row }): Cells => ({
      ...row,
      startDate,
      endDate,
      schoolYear: '2026',
    })),
  { minLength: 1, maxLength: 4 },
);

const tables: fc.Arbitrary<Tables> = fc.record({
  orgs: rowsOf(
    { sourcedId: org, name, type: fc.constantFrom('school', 'school', 'school', 'district'), identifier: siteCode },
    1,
    4,
  ),
  academicSessions: sessions,
  users: rowsOf({ sourcedId: person, givenName: name, familyName: name, email }, 3, 8),
  roles: rowsOf(
    {
      sourcedId: fc.uuid(),
      userSourcedId: person,
      role: userRole,
      orgSourcedId: org,
      beginDate: maybeDay,
      endDate: maybeDay,
    },
    3,
    10,
  ),
  classes: rowsOf({ sourcedId: group, title: name, schoolSourcedId: org, termSourcedIds: session, grades: name }, 1, 4),
  enrollments: rowsOf(
    {
      sourcedId: fc.uuid(),
      classSourcedId: group,
      schoolSourcedId: org,
      userSourcedId: person,
      role: fc.constantFrom('teacher', 'student', 'student', 'proctor'),
      beginDate: maybeDay,
      endDate: maybeDay,
    },
    3,
    12,
  ),
});

/** Not every package holds every file. */
const filesHeld = fc.constantFrom<readonly DataFile[]>(
  ['orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'],
  ['orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'],
  ['orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'],
  ['orgs', 'academicSessions', 'users', 'roles', 'classes'],
  ['orgs', 'users', 'roles'],
  ['orgs'],
  [],
);
const somePackage = fc
  .tuple(tables, filesHeld)
  .map(([all, files]): Tables => Object.fromEntries(files.map((file) => [file, all[file]])));

/** One to four packages with the days on which they are imported, in order. */
export const anyHistory = fc.array(fc.tuple(somePackage, day), { minLength: 1, maxLength: 4 }).map((imports) => {
  const days = imports.map(([, on]) => on).sort();
  return imports.map(([one], at): [Tables, string] => [one, days[at] ?? '']);
});

/** A board on which some things were entered by hand before the first import, with or without what imports bring. */
export const anyBoard: fc.Arbitrary<CurrentBoard> = fc
  .record({
    siteCode: fc.option(fc.constant('01AA00')),
    email: fc.option(fc.constant('a@x.example')),
    fromOn: day,
    isBlank: fc.boolean(),
  })
  .map(({ isBlank, siteCode: code, email: address, fromOn }) =>
    isBlank ? EMPTY_BOARD : boardByHand(code, address, fromOn),
  );

function boardByHand(code: string | null, address: string | null, fromOn: string): CurrentBoard {
  const own = { sourceId: null, givenName: 'By', familyName: 'Hand', leftOn: null };
  const [staffMemberId, schoolId] = ['hand-staff', 'hand-school'];
  return {
    ...EMPTY_BOARD,
    schools: [{ id: schoolId, sourceId: null, name: 'By hand', siteCode: code }],
    schoolYears: [
      { id: 'hand-year', sourceId: null, name: 'Aa 2025-2026', fromOn: '2025-08-15', untilOn: '2026-08-01' },
    ],
    staff: [{ id: staffMemberId, ...own, email: address, administersBoard: true }],
    pupilGroups: [{ id: 'hand-group', sourceId: null, name: 'Aa', schoolId, schoolYearId: 'hand-year', grade: 3 }],
    appointments: [
      { id: 'hand-post', staffMemberId, schoolId, functionGroup: 'teacher', fromOn, untilOn: null, isImported: false },
    ],
  };
}
