import { describe, expect, it } from '@jest/globals';
import { parsePackage } from './parse.js';
import { isWithoutChanges } from './plan-view.js';
import { type ImportPlan, planImport } from './plan.js';
import { type CurrentBoard, EMPTY_BOARD, KINDS } from './records.js';
import {
  codeOf,
  enrollment,
  group,
  org,
  packageOf,
  planOf,
  session,
  type Tables,
  TINY,
  withoutPerson,
  endings,
} from './tiny-package.fixture.js';

const BOARD = applyPlan(planOf({}), EMPTY_BOARD);
const LATER = { importOn: '2025-12-15' };
const again = (tables: Tables, board: CurrentBoard = BOARD): ImportPlan => planOf(tables, board, LATER);
const againOnly = (tables: Tables): ImportPlan =>
  planImport(parsePackage(packageOf(tables)), BOARD, { ...LATER, codeOf });

describe('the same package again', () => {
  it('changes nothing, today or later in the year', () => {
    expect(isWithoutChanges(planOf({}, BOARD))).toBe(true);
    const plan = again({});
    expect(isWithoutChanges(plan)).toBe(true);
    expect(KINDS.map((kind) => plan.steps[kind].unchanged)).toEqual([1, 1, 2, 2, 2, 1, 1, 2]);
  });

  it('changes nothing where the database adds columns of its own', () => {
    const stored = Object.fromEntries(
      KINDS.map((kind) => [kind, BOARD[kind].map((record, at) => ({ id: at, boardId: 'b', ...record }))]),
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
    expect(steps.schools.changed[0]?.fields).toEqual([{ field: 'code', before: '12AB00', after: '12AB01' }]);
  });

  it('moves a start that had been guessed to the day that the source tells', () => {
    const roles = TINY.roles.map((row) =>
      row.userSourcedId === 'teacher' ? { ...row, beginDate: '2019-08-01' } : row,
    );
    const { steps } = again({ roles });
    expect(steps.appointments.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'from', before: '2025-08-01', after: '2019-08-01' }],
    ]);
    expect(steps.appointments.new).toEqual([]);
  });

  it('keeps a start that had been guessed when the next school year comes', () => {
    const next = [session('next', 'schoolYear', '2026-08-01', '2027-08-01')];
    const classes = [group('group-6', 'Groep 6', { termSourcedIds: 'next' })];
    const enrollments = [enrollment('teacher', 'teacher', { classSourcedId: 'group-6' })];
    const plan = planOf({ academicSessions: next, classes, enrollments }, BOARD, { importOn: '2026-09-01' });
    expect(plan.steps.appointments).toMatchObject({ new: [], changed: [], ended: [], unchanged: 2 });
    expect(plan.steps.pupilGroups.new.map(({ name }) => name)).toEqual(['Groep 6']);
    expect(endings(plan)).toEqual([]);
  });
});

describe('what is no longer in the package', () => {
  const dissolved: Tables = {
    classes: [group('group-6', 'Groep 6')],
    enrollments: [enrollment('leader', 'teacher', { classSourcedId: 'group-6' })],
  };

  it('ends on the day of the import, with all that was tied to it', () => {
    const plan = again(withoutPerson('teacher'));
    expect(endings(plan)).toEqual([
      ['staff', 'teacher', '2025-12-15'],
      ['appointments', 'teacher', '2025-12-15'],
      ['roleGrants', 'teacher', '2025-12-15'],
      ['teachingAssignments', 'teacher', '2025-12-15'],
    ]);
  });

  it('ends also where it is still there, but marked to be deleted', () => {
    const users = TINY.users.map((row) => (row.sourcedId === 'teacher' ? { ...row, status: 'tobedeleted' } : row));
    expect(endings(again({ ...withoutPerson('teacher'), users }))).toEqual(endings(again(withoutPerson('teacher'))));
  });

  it('ends for a pupil as a place in a group, by code', () => {
    expect(endings(again(withoutPerson('pupil-1')))).toEqual([['groupMembers', 'code-1-lipup', '2025-12-15']]);
  });

  it('ends for a group that is dissolved during its year', () => {
    expect(endings(again(dissolved))).toEqual([
      ['pupilGroups', 'group-5', '2025-12-15'],
      ['teachingAssignments', 'teacher', '2025-12-15'],
      ['groupMembers', 'code-1-lipup', '2025-12-15'],
      ['groupMembers', 'code-2-lipup', '2025-12-15'],
    ]);
  });

  it('ends once: a later import of the same package finds nothing more to end', () => {
    for (const tables of [withoutPerson('teacher'), dissolved]) {
      const ended = applyPlan(again(tables), BOARD);
      expect(isWithoutChanges(planOf(tables, ended, { importOn: '2026-02-01' }))).toBe(true);
    }
  });

  it('comes back where it ended when it is in the package again', () => {
    const ended = applyPlan(again(withoutPerson('teacher')), BOARD);
    const back = planOf({}, ended, { importOn: '2025-12-20' });
    expect(applyPlan(back, ended)).toEqual(BOARD);
  });

  it('ends where it began when it had not begun yet', () => {
    const future = TINY.roles.map((row) =>
      row.userSourcedId === 'teacher' ? { ...row, beginDate: '2026-01-05' } : row,
    );
    const board = applyPlan(planOf({ roles: future }), EMPTY_BOARD);
    const plan = again({ ...TINY, ...withoutPerson('teacher') }, board);
    expect(plan.steps.appointments.ended).toMatchObject([{ record: { from: '2026-01-05' }, until: '2026-01-05' }]);
    expect(isWithoutChanges(again(withoutPerson('teacher'), applyPlan(plan, board)))).toBe(true);
  });

  it('does not end with an earlier school year that the source has forgotten', () => {
    const next = [session('next', 'schoolYear', '2026-08-01', '2027-08-01')];
    const classes = [group('group-6', 'Groep 6', { termSourcedIds: 'next' })];
    const enrollments = [enrollment('pupil-1', 'student', { classSourcedId: 'group-6' })];
    const plan = planOf({ academicSessions: next, classes, enrollments }, BOARD, { importOn: '2026-08-20' });
    expect(endings(plan)).toEqual([]);
  });

  it('does not end where the package does not hold the file', () => {
    expect(isWithoutChanges(againOnly({}))).toBe(true);
    expect(endings(againOnly({ orgs: TINY.orgs }))).toEqual([]);
  });

  it('takes along what hangs on it, also what is in no file of the package', () => {
    const left = withoutPerson('teacher');
    expect(endings(againOnly({ orgs: TINY.orgs, users: left.users ?? [], roles: left.roles ?? [] }))).toEqual([
      ['staff', 'teacher', '2025-12-15'],
      ['appointments', 'teacher', '2025-12-15'],
      ['roleGrants', 'teacher', '2025-12-15'],
      ['teachingAssignments', 'teacher', '2025-12-15'],
    ]);
    expect(endings(againOnly({ orgs: [org('other', 'De Zon')] }))).toEqual([
      ['schools', 'school', '2025-12-15'],
      ['appointments', 'leader', '2025-12-15'],
      ['appointments', 'teacher', '2025-12-15'],
      ['roleGrants', 'leader', '2025-12-15'],
      ['roleGrants', 'teacher', '2025-12-15'],
      ['pupilGroups', 'group-5', '2025-12-15'],
      ['teachingAssignments', 'teacher', '2025-12-15'],
      ['groupMembers', 'code-1-lipup', '2025-12-15'],
      ['groupMembers', 'code-2-lipup', '2025-12-15'],
    ]);
  });

  it('ends by the school year as the package has it now', () => {
    const shorter = [
      session('year', 'schoolYear', '2025-08-01', '2025-12-01'),
      session('next', 'schoolYear', '2025-12-01', '2026-08-01'),
    ];
    const classes = [group('group-6', 'Groep 6', { termSourcedIds: 'next' })];
    const enrollments = [enrollment('leader', 'teacher', { classSourcedId: 'group-6' })];
    expect(again({ academicSessions: shorter, classes, enrollments }).steps.pupilGroups.ended).toEqual([]);
  });
});
