import { describe, expect, it } from '@jest/globals';
import { parsePackage } from './parse.js';
import { isWithoutChanges } from './plan-view.js';
import { type ImportPlan, planImport } from './plan.js';
import { type CurrentBoard, EMPTY_BOARD, KINDS } from './records.js';
import {
  applyPlan,
  codeOf,
  enrollment,
  group,
  org,
  packageOf,
  planOf,
  role,
  session,
  type Tables,
  TINY,
  user,
} from './tiny-package.fixture.js';

const BOARD = applyPlan(planOf({}), EMPTY_BOARD);
const LATER = { importOn: '2025-12-15' };

const again = (tables: Tables, board: CurrentBoard = BOARD): ImportPlan => planOf(tables, board, LATER);
const without = (rows: readonly Readonly<Record<string, string>>[], id: string): Record<string, string>[] =>
  rows.filter((row) => row.sourcedId !== id && row.userSourcedId !== id);

/** The package as it is when this person has left. */
const withoutPerson = (id: string): Tables => ({
  users: without(TINY.users, id),
  roles: without(TINY.roles, id),
  enrollments: without(TINY.enrollments, id),
});

/** What a plan ends, as kind and the record's own words. */
const endings = (plan: ImportPlan): unknown[] =>
  KINDS.flatMap((kind) => plan.steps[kind].ended.map(({ record, until }) => [kind, Object.values(record)[0], until]));

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
    expect(endings(again(withoutPerson('pupil-1')))).toEqual([['groupMemberships', 'code-1-lipup', '2025-12-15']]);
  });

  it('ends for a group that is dissolved during its year', () => {
    const plan = again({
      classes: [group('group-6', 'Groep 6')],
      enrollments: [enrollment('leader', 'teacher', { classSourcedId: 'group-6' })],
    });
    expect(endings(plan)).toEqual([
      ['pupilGroups', 'group-5', '2025-12-15'],
      ['teachingAssignments', 'teacher', '2025-12-15'],
      ['groupMemberships', 'code-1-lipup', '2025-12-15'],
      ['groupMemberships', 'code-2-lipup', '2025-12-15'],
    ]);
  });

  it('ends once: a later import of the same package finds nothing more to end', () => {
    const ended = applyPlan(again(withoutPerson('teacher')), BOARD);
    expect(isWithoutChanges(planOf(withoutPerson('teacher'), ended, { importOn: '2026-02-01' }))).toBe(true);
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
    const tables = { orgs: TINY.orgs, users: TINY.users.slice(1), roles: TINY.roles.slice(1) };
    const plan = planImport(parsePackage(packageOf(tables)), BOARD, { ...LATER, codeOf });
    expect(endings(plan)).toEqual([
      ['staff', 'leader', '2025-12-15'],
      ['appointments', 'leader', '2025-12-15'],
      ['roleGrants', 'leader', '2025-12-15'],
    ]);
    const nothing = planImport(parsePackage(packageOf({})), BOARD, { ...LATER, codeOf });
    expect(isWithoutChanges(nothing)).toBe(true);
  });
});

describe('a refused row leaves what it was about as it is', () => {
  const damaged = (
    rows: readonly Readonly<Record<string, string>>[],
    id: string,
    cells: Record<string, string>,
  ): Record<string, string>[] =>
    rows.map((row) => (row.sourcedId === id || row.userSourcedId === id ? { ...row, ...cells } : row));

  it.each<[string, Tables]>([
    ['a school', { orgs: damaged(TINY.orgs, 'school', { name: '' }) }],
    ['a session', { academicSessions: damaged(TINY.academicSessions, 'year', { endDate: '2026' }) }],
    ['a person', { users: damaged(TINY.users, 'teacher', { familyName: '' }) }],
    ['a role', { roles: damaged(TINY.roles, 'teacher', { beginDate: 'soon' }) }],
    ['a role that does not say whose', { roles: damaged(TINY.roles, 'teacher', { userSourcedId: '' }) }],
    ['a class', { classes: damaged(TINY.classes, 'group-5', { title: '' }) }],
    ['an enrolment', { enrollments: damaged(TINY.enrollments, 'pupil-1', { endDate: 'June' }) }],
    [
      'an enrolment that does not say whose',
      { enrollments: damaged(TINY.enrollments, 'pupil-1', { userSourcedId: '' }) },
    ],
    [
      'an enrolment in another class',
      { enrollments: damaged(TINY.enrollments, 'teacher', { classSourcedId: 'typo' }) },
    ],
  ])('as with %s', (_, tables) => {
    const plan = again(tables);
    expect(plan.refused.length).toBeGreaterThan(0);
    expect(endings(plan)).toEqual([]);
    expect(isWithoutChanges(plan)).toBe(true);
  });

  it('and holds back every ending of its file where it does not tell what it was about, and says so', () => {
    const users = [...without(TINY.users, 'teacher'), user('')];
    const plan = again({ ...withoutPerson('teacher'), users });
    expect(plan.refused.map(({ file, row, code }) => [file, row, code])).toEqual([['users.csv', 5, 'missing_value']]);
    expect(plan.notices).toEqual([{ file: 'users.csv', row: 5, code: 'endings_held_back', params: {} }]);
    expect(plan.steps.staff.ended).toEqual([]);
  });

  it('and is believed of nothing where its cells have shifted', () => {
    const header = 'sourcedId,userSourcedId,roleType,role,orgSourcedId';
    const shifted = 'r1,leader,primary,principal,school\nr2,te,acher,primary,teacher,school\n';
    const files = packageOf({ ...TINY, ...withoutPerson('teacher') }, { 'roles.csv': `${header}\n${shifted}` });
    const plan = planImport(parsePackage(files), BOARD, { ...LATER, codeOf });
    expect(plan.steps.staff.ended).toEqual([]);
    expect(plan.steps.appointments.ended).toEqual([]);
    expect(plan.notices.map(({ code }) => code)).toContain('endings_held_back');
  });

  it('and stops nothing else from ending', () => {
    const tables = withoutPerson('pupil-2');
    const plan = again({ ...tables, enrollments: damaged(tables.enrollments ?? [], 'pupil-1', { endDate: 'June' }) });
    expect(endings(plan)).toEqual([['groupMemberships', 'code-2-lipup', '2025-12-15']]);
  });

  it('so that someone who got another id while the earlier one held the e-mail address is not made twice', () => {
    const renamed = { users: [...without(TINY.users, 'teacher'), user('t-2', { email: 'bram@regenboog.example' })] };
    const plan = again({
      ...withoutPerson('teacher'),
      ...renamed,
      roles: [...without(TINY.roles, 'teacher'), role('t-2', 'teacher')],
    });
    expect(plan.refused[0]).toMatchObject({ file: 'users.csv', code: 'email_in_use' });
    expect(plan.steps.staff.new).toEqual([]);
  });
});
