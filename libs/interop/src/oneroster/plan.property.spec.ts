import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePackage } from './parse.js';
import { isWithoutChanges, viewPlan } from './plan-view.js';
import { type ImportPlan, planImport } from './plan.js';
import { type CurrentBoard, EMPTY_BOARD, type Period } from './records.js';
import type { DataFile } from './specification.js';
import { type Cells, codeOf, packageOf, type Tables } from './tiny-package.fixture.js';

/** Few ids, so that rows meet; some that no other row has, and some cells that are wrong. */
const day = fc.constantFrom('2024-08-01', '2025-02-01', '2025-08-01', '2025-10-15', '2026-01-10', '2026-08-01');
const maybeDay = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: day },
  fc.constant('no date'),
);
const org = fc.constantFrom('school-1', 'school-2', 'district');
const session = fc.constantFrom('year-1', 'year-2', 'term-1', 'term-2');
const person = fc.constantFrom('person-1', 'person-2', 'person-3', 'person-4', 'person-5');
const group = fc.constantFrom('group-1', 'group-2', 'group-3');
const status = fc.oneof({ weight: 8, arbitrary: fc.constant('') }, fc.constant('tobedeleted'));
const name = fc.constantFrom('A', 'B', 'C', '');
const userRole = fc.constantFrom(
  'teacher',
  'teacher',
  'principal',
  'aide',
  'student',
  'student',
  'parent',
  'districtAdministrator',
  'nonsense',
);

const rowsOf = (cells: Record<string, fc.Arbitrary<string>>, maxLength: number): fc.Arbitrary<Cells[]> =>
  fc.array(fc.record({ status, ...cells }), { minLength: 1, maxLength });

const tables: fc.Arbitrary<Tables> = fc.record({
  orgs: rowsOf(
    {
      sourcedId: org,
      name,
      type: fc.constantFrom('school', 'school', 'school', 'district'),
      identifier: fc.constantFrom('', '01AA00', '02BB00'),
    },
    4,
  ),
  academicSessions: rowsOf(
    {
      sourcedId: session,
      title: name,
      type: fc.constantFrom('schoolYear', 'schoolYear', 'term'),
      startDate: day,
      endDate: day,
      schoolYear: fc.constant('2026'),
      parentSourcedId: fc.oneof(fc.constant(''), session),
    },
    5,
  ),
  users: rowsOf(
    {
      sourcedId: person,
      enabledUser: fc.constant('true'),
      username: name,
      givenName: name,
      familyName: name,
      email: fc.constantFrom('', '', 'a@x.example', 'b@x.example', 'c@x.example'),
    },
    7,
  ),
  roles: rowsOf(
    {
      sourcedId: fc.uuid(),
      userSourcedId: person,
      roleType: fc.constant('primary'),
      role: userRole,
      orgSourcedId: org,
      beginDate: maybeDay,
      endDate: maybeDay,
    },
    9,
  ),
  classes: rowsOf(
    {
      sourcedId: group,
      title: name,
      courseSourcedId: fc.constant('c'),
      classType: fc.constant('homeroom'),
      schoolSourcedId: org,
      termSourcedIds: session,
      grades: name,
    },
    4,
  ),
  enrollments: rowsOf(
    {
      sourcedId: fc.uuid(),
      classSourcedId: group,
      schoolSourcedId: org,
      userSourcedId: person,
      role: fc.constantFrom('teacher', 'student', 'proctor'),
      beginDate: maybeDay,
      endDate: maybeDay,
    },
    9,
  ),
});

/** Not every package holds every file. */
const held = fc.constantFrom<readonly DataFile[]>(
  ['orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'],
  ['orgs', 'academicSessions', 'users', 'roles', 'classes', 'enrollments'],
  ['orgs', 'academicSessions', 'users', 'roles', 'classes'],
  ['orgs', 'users', 'roles'],
  ['orgs'],
  [],
);
const someTables = fc
  .tuple(tables, held)
  .map(([all, files]): Tables => Object.fromEntries(files.map((file) => [file, all[file]])));
const imports = fc
  .array(fc.tuple(someTables, day), { minLength: 1, maxLength: 4 })
  .map((list) => list.map(([one], at): [Tables, string] => [one, list.map(([, on]) => on).sort()[at] ?? '']));

describe('whatever packages are imported, one after the other', () => {
  it('importing the last one again changes nothing', () => {
    fc.assert(
      fc.property(imports, (history) => {
        const { board, last } = importAll(history);
        expect(withoutCounts(plan(board, ...last))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('nobody has two periods at once, nothing refers to what is not there, and nothing is deleted', () => {
    fc.assert(
      fc.property(imports, (history) => {
        let before = EMPTY_BOARD;
        for (const [one, on] of history) {
          const { board } = importAll([[one, on]], before);
          expect(overlapping(board.appointments, (post) => [post.staffSourceId, post.schoolSourcedId])).toEqual([]);
          expect(
            overlapping(board.roleGrants, (post) => [post.staffSourceId, post.schoolSourcedId, post.role]),
          ).toEqual([]);
          expect(overlapping(board.teachingAssignments, (row) => [row.staffSourceId, row.groupSourcedId])).toEqual([]);
          expect(overlapping(board.groupMembers, (row) => [row.pupilCode, row.groupSourcedId])).toEqual([]);
          expect(unknownReferences(board)).toEqual([]);
          expect(doubles(board.staff.map(({ email }) => email))).toEqual([]);
          expect(doubles(board.schools.map(({ code }) => code))).toEqual([]);
          for (const kind of Object.keys(board) as (keyof CurrentBoard)[]) {
            expect(board[kind].length).toBeGreaterThanOrEqual(before[kind].length);
          }
          before = board;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the plan that is shown knows no pupil', () => {
    fc.assert(
      fc.property(imports, (history) => {
        const { board, last } = importAll(history);
        const [{ roles = [] }] = last;
        const staff = new Set([
          ...board.staff.map(({ sourcedId }) => sourcedId),
          ...roles.filter((row) => row.role !== 'student').map((row) => row.userSourcedId),
        ]);
        const shown = JSON.stringify(viewPlan(plan(board, ...last)));
        const pupils = roles.map((row) => row.userSourcedId ?? '').filter((id) => !staff.has(id));
        expect(pupils.filter((id) => shown.includes(`"${id}"`))).toEqual([]);
        expect(shown).not.toContain('code-');
      }),
      { numRuns: 200 },
    );
  });
});

function plan(board: CurrentBoard, tablesOf: Tables, importOn: string): ImportPlan {
  return planImport(parsePackage(packageOf(tablesOf)), board, { importOn, codeOf });
}

function importAll(
  history: readonly [Tables, string][],
  from = EMPTY_BOARD,
): { board: CurrentBoard; last: [Tables, string] } {
  const board = history.reduce((current, [one, on]) => applyPlan(plan(current, one, on), current), from);
  return { board, last: history.at(-1) ?? [{}, ''] };
}

function withoutCounts(again: ImportPlan): unknown[] {
  if (isWithoutChanges(again)) return [];
  return Object.entries(again.steps).filter(
    ([, step]) => step.new.length + step.changed.length + step.ended.length > 0,
  );
}

function overlapping<T extends Period>(records: readonly T[], keyOf: (record: T) => string[]): [T, T][] {
  const real = records.filter(({ from, until }) => until === null || from < until);
  return real.flatMap((a, at) =>
    real
      .slice(at + 1)
      .filter(
        (b) =>
          keyOf(a).join() === keyOf(b).join() &&
          (a.until === null || b.from < a.until) &&
          (b.until === null || a.from < b.until),
      )
      .map((b): [T, T] => [a, b]),
  );
}

function unknownReferences(board: CurrentBoard): string[] {
  const known = new Set(
    [...board.schools, ...board.schoolYears, ...board.staff, ...board.pupilGroups].map(({ sourcedId }) => sourcedId),
  );
  const used = [
    ...board.pupilGroups.flatMap((row) => [row.schoolSourcedId, row.schoolYearSourcedId]),
    ...[...board.appointments, ...board.roleGrants].flatMap((row) => [row.staffSourceId, row.schoolSourcedId]),
    ...board.teachingAssignments.flatMap((row) => [row.staffSourceId, row.groupSourcedId]),
    ...board.groupMembers.map((row) => row.groupSourcedId),
  ];
  return used.filter((id) => !known.has(id));
}

function doubles(values: readonly (string | null)[]): (string | null)[] {
  return values.filter((value, at) => value !== null && values.indexOf(value) !== at);
}
