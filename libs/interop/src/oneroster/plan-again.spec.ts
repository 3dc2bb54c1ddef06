import { describe, expect, it } from '@jest/globals';
import { applyPlan } from './applied.fixture.js';
import { type CurrentBoard, EMPTY_BOARD } from './board.js';
import { parsePackage } from './parse.js';
import { isWithoutChanges } from './plan-view.js';
import { type ImportPlan, planImport } from './plan.js';
import { KINDS } from './records.js';
import {
  codeOf,
  endings,
  enrollment,
  group,
  org,
  packageOf,
  planOf,
  session,
  type Tables,
  TINY,
  withoutPerson,
} from './tiny-package.fixture.js';

const BOARD = applyPlan(planOf({}), EMPTY_BOARD);
const LATER = '2025-12-15';
const again = (tables: Tables, board: CurrentBoard = BOARD): ImportPlan => planOf(tables, board, LATER);
const againOnly = (tables: Tables): ImportPlan =>
  planImport(parsePackage(packageOf(tables)), BOARD, { importOn: LATER, codeOf });

const NEXT_YEAR: Tables = {
  academicSessions: [session('year', 'schoolYear', '2026-08-01', '2027-08-01')],
  classes: [group('group-5', 'Groep 5', { termSourcedIds: 'year' })],
  enrollments: [enrollment('teacher', 'teacher'), enrollment('pupil-1', 'student')],
};

describe('the same package again', () => {
  it('changes nothing, today or later in the year', () => {
    expect(isWithoutChanges(planOf({}, BOARD))).toBe(true);
    const plan = again({});
    expect(isWithoutChanges(plan)).toBe(true);
    expect(KINDS.map((kind) => plan.steps[kind].unchanged)).toEqual([1, 1, 2, 2, 1, 1, 1, 2]);
  });

  it('changes nothing where the database adds columns of its own', () => {
    const stored = Object.fromEntries(
      KINDS.map((kind) => [kind, BOARD[kind].map((record) => ({ boardId: 'b', version: 3, fte: 0.8, ...record }))]),
    ) as unknown as CurrentBoard;
    expect(isWithoutChanges(again({}, stored))).toBe(true);
  });
});

describe('what changed', () => {
  it('is shown field by field, before and after', () => {
    const users = TINY.users.map((row) => (row.sourcedId === 'teacher' ? { ...row, familyName: 'Dijk-Vos' } : row));
    const { steps } = again({ users, orgs: [org('school', 'De Regenboog', { identifier: '12AB01' })] });
    expect(steps.staff.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'familyName', before: 'Dijk', after: 'Dijk-Vos' }],
    ]);
    expect(steps.schools.changed[0]?.fields).toEqual([{ field: 'siteCode', before: '12AB00', after: '12AB01' }]);
  });

  it('takes no site code away where the source gives none, or one for several schools', () => {
    const orgs = [org('school', 'De Regenboog')];
    expect(again({ orgs }).steps.schools.changed).toEqual([]);
    const shared = { identifier: '12AB00' };
    const both = again({ orgs: [org('school', 'De Regenboog', shared), org('annex', 'De Boog', shared)] });
    expect(both.steps.schools).toMatchObject({ changed: [], new: [{ siteCode: null }] });
  });

  it('passes a site code on to the school that is given it', () => {
    const { steps } = again({
      orgs: [org('school', 'De Regenboog'), org('annex', 'De Boog', { identifier: '12AB00' })],
    });
    expect(steps.schools).toMatchObject({ changed: [{ after: { siteCode: null } }], new: [{ siteCode: '12AB00' }] });
  });

  it('moves a start that had been guessed to the day that the source tells', () => {
    const beginDate = '2019-08-01';
    const roles = TINY.roles.map((row) => (row.userSourcedId === 'teacher' ? { ...row, beginDate } : row));
    const { steps } = again({ roles });
    expect(steps.appointments.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'fromOn', before: '2025-08-01', after: '2019-08-01' }],
    ]);
    expect(steps.appointments.new).toEqual([]);
  });
});

describe('the next school year', () => {
  it('is another year with other groups, also where the source uses its ids again', () => {
    const { steps } = planOf(NEXT_YEAR, BOARD, '2026-08-20');
    expect(steps.schoolYears).toMatchObject({ new: [{ fromOn: '2026-08-01' }], changed: [] });
    expect(steps.pupilGroups).toMatchObject({ new: [{ name: 'Groep 5' }], changed: [] });
    expect(steps.groupMembers).toMatchObject({
      new: [{ pupilCode: 'code-1-lipup', fromOn: '2026-08-01' }],
      changed: [],
    });
  });

  it('keeps a start that had been guessed in an earlier one', () => {
    const { steps } = planOf(NEXT_YEAR, BOARD, '2026-08-20');
    expect(steps.appointments).toMatchObject({ new: [], changed: [], ended: [], unchanged: 2 });
  });

  it('ends nothing of the one that it leaves out, also when it comes before the summer', () => {
    expect(endings(planOf(NEXT_YEAR, BOARD, '2026-06-20'))).toEqual([]);
    expect(endings(planOf(NEXT_YEAR, BOARD, '2026-08-20'))).toEqual([]);
  });
});

describe('what is no longer in the package', () => {
  const dissolved: Tables = {
    classes: [group('group-6', 'Groep 6')],
    enrollments: [enrollment('leader', 'teacher', { classSourcedId: 'group-6' })],
  };
  const teacherLeft = [
    ['staff', 'teacher', LATER],
    ['appointments', 'teacher', LATER],
    ['teachingAssignments', 'teacher', LATER],
  ];

  it('ends on the day of the import, with all that was tied to it', () => {
    const plan = again(withoutPerson('teacher'));
    expect(endings(plan)).toEqual(teacherLeft);
    expect(applyPlan(plan, BOARD).staff.map(({ leftOn }) => leftOn)).toEqual([null, LATER]);
  });

  it('ends also where it is still there, but marked to be deleted', () => {
    const users = TINY.users.map((row) => (row.sourcedId === 'teacher' ? { ...row, status: 'tobedeleted' } : row));
    expect(endings(again({ ...withoutPerson('teacher'), users }))).toEqual(teacherLeft);
  });

  it('ends for who leads the school as a role too', () => {
    expect(endings(again(withoutPerson('leader')))).toEqual([
      ['staff', 'leader', LATER],
      ['appointments', 'leader', LATER],
      ['roleGrants', 'leader', LATER],
    ]);
  });

  it('ends for a pupil as a place in a group, by code', () => {
    expect(endings(again(withoutPerson('pupil-1')))).toEqual([['groupMembers', 'code-1-lipup', LATER]]);
  });

  it('ends for a group that is dissolved during its year as the places in it', () => {
    expect(endings(again(dissolved))).toEqual([
      ['teachingAssignments', 'teacher', LATER],
      ['groupMembers', 'code-1-lipup', LATER],
      ['groupMembers', 'code-2-lipup', LATER],
    ]);
  });

  it('ends once: a later import of the same package finds nothing more to end', () => {
    for (const tables of [withoutPerson('teacher'), dissolved]) {
      const ended = applyPlan(again(tables), BOARD);
      expect(isWithoutChanges(planOf(tables, ended, '2026-02-01'))).toBe(true);
    }
  });

  it('stays ended for who left, also when they are in the package again', () => {
    const ended = applyPlan(again(withoutPerson('teacher')), BOARD);
    const plan = planOf({}, ended, '2025-12-20');
    expect(plan.notices).toMatchObject([{ file: 'users.csv', row: expect.any(Number), code: 'left_stays' }]);
    expect(isWithoutChanges(plan)).toBe(true);
  });

  it('comes back where it ended when it was said by hand that they are back', () => {
    const ended = applyPlan(again(withoutPerson('teacher')), BOARD);
    const back = { ...ended, staff: ended.staff.map((one) => ({ ...one, leftOn: null })) };
    const plan = planOf({}, back, '2025-12-20');
    expect(plan.notices).toEqual([]);
    expect(applyPlan(plan, back)).toEqual(BOARD);
  });

  it('keeps the address that the board has where the package has none', () => {
    const users = TINY.users.map((row) => ({ ...row, email: '' }));
    const plan = again({ users });
    expect(plan.steps.staff.changed).toEqual([]);
    expect(applyPlan(plan, BOARD)).toEqual(BOARD);
  });

  it('is withdrawn where it had not begun yet', () => {
    const beginDate = '2026-01-05';
    const roles = TINY.roles.map((row) => (row.userSourcedId === 'teacher' ? { ...row, beginDate } : row));
    const board = applyPlan(planOf({ roles }), EMPTY_BOARD);
    const plan = again(withoutPerson('teacher'), board);
    expect(endings(plan)).toContainEqual(['appointments', 'teacher', 'withdrawn']);
    const after = applyPlan(plan, board);
    expect(after.appointments).toHaveLength(1);
    expect(isWithoutChanges(again(withoutPerson('teacher'), after))).toBe(true);
  });

  it('does not end where the package does not hold the file', () => {
    expect(isWithoutChanges(againOnly({}))).toBe(true);
    expect(isWithoutChanges(againOnly({ orgs: TINY.orgs }))).toBe(true);
  });

  it('takes along what hangs on it, also what is in no file of the package', () => {
    const { users, roles } = withoutPerson('teacher');
    expect(endings(againOnly({ orgs: TINY.orgs, users: users ?? [], roles: roles ?? [] }))).toEqual(teacherLeft);
    const { orgs, ...elsewhere } = { orgs: [org('other', 'De Zon')], academicSessions: TINY.academicSessions };
    const classes = [group('group-6', 'Groep 6', { schoolSourcedId: 'other' })];
    const places = [
      ['teachingAssignments', 'teacher', LATER],
      ['groupMembers', 'code-1-lipup', LATER],
      ['groupMembers', 'code-2-lipup', LATER],
    ];
    expect(endings(againOnly({ orgs, ...elsewhere, classes }))).toEqual([
      ['appointments', 'leader', LATER],
      ['appointments', 'teacher', LATER],
      ['roleGrants', 'leader', LATER],
      ...places,
    ]);
    expect(endings(againOnly({ orgs })).slice(3)).toEqual(places);
    expect(endings(againOnly({ ...elsewhere, orgs: TINY.orgs, classes: dissolved.classes ?? [] }))).toEqual(places);
  });

  it('does not end for who administers the board: what is given by hand is taken by hand', () => {
    const board = { ...BOARD, staff: BOARD.staff.map((member) => ({ ...member, administersBoard: true })) };
    const plan = again(withoutPerson('teacher'), board);
    expect(plan.steps.staff.ended).toEqual([]);
    expect(endings(plan)).toEqual(teacherLeft.slice(1));
    expect(plan.notices).toEqual([{ file: 'users.csv', row: null, code: 'administrator_stays', params: {} }]);
  });
});
