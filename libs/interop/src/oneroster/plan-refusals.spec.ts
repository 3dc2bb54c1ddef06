import { describe, expect, it } from '@jest/globals';
import { EMPTY_BOARD } from './board.js';
import type { Refusal } from './refusals.js';
import { enrollment, group, org, planOf, role, session, type Tables, TINY, user } from './tiny-package.fixture.js';

const at = (file: string, row: number, code: Refusal['code'], params: Refusal['params']): Refusal => ({
  file,
  row,
  code,
  params,
});

describe('a row is refused', () => {
  it.each<[string, Tables, Refusal]>([
    [
      'for a role at an organisation that is not there',
      { roles: [...TINY.roles, role('teacher', 'aide', { orgSourcedId: 'x' })] },
      at('roles.csv', 6, 'unknown_org', { field: 'orgSourcedId' }),
    ],
    [
      'for a role of someone who is not there',
      { roles: [...TINY.roles, role('ghost', 'teacher')] },
      at('roles.csv', 6, 'unknown_user', { field: 'userSourcedId' }),
    ],
    [
      'for a class at a school that is not there',
      { classes: [...TINY.classes, group('k', 'K', { schoolSourcedId: 'x' })] },
      at('classes.csv', 3, 'unknown_org', { field: 'schoolSourcedId' }),
    ],
    [
      'for a class in a term that is not there',
      { classes: [...TINY.classes, group('k', 'K', { termSourcedIds: 'x' })] },
      at('classes.csv', 3, 'unknown_session', { field: 'termSourcedIds' }),
    ],
    [
      'for a class in no term at all',
      { classes: [...TINY.classes, group('k', 'K', { termSourcedIds: ' , ' })] },
      at('classes.csv', 3, 'missing_value', { field: 'termSourcedIds' }),
    ],
    [
      'for an enrolment in a class that is not there',
      { enrollments: [...TINY.enrollments, enrollment('leader', 'teacher', { classSourcedId: 'x' })] },
      at('enrollments.csv', 5, 'unknown_class', { field: 'classSourcedId' }),
    ],
    [
      'for an enrolment of someone who is not there',
      { enrollments: [...TINY.enrollments, enrollment('ghost', 'student')] },
      at('enrollments.csv', 5, 'unknown_user', { field: 'userSourcedId' }),
    ],
    [
      'for an enrolment at another school than the class',
      {
        orgs: [...TINY.orgs, org('other', 'De Zon')],
        enrollments: [...TINY.enrollments, enrollment('leader', 'teacher', { schoolSourcedId: 'other' })],
      },
      at('enrollments.csv', 5, 'other_school', { field: 'schoolSourcedId' }),
    ],
    [
      'for an enrolment outside the school year',
      { enrollments: [...TINY.enrollments, enrollment('leader', 'teacher', { endDate: '2025-08-01' })] },
      at('enrollments.csv', 5, 'outside_school_year', { begin: 'beginDate', end: 'endDate' }),
    ],
    [
      'for a pupil that is enrolled as a teacher',
      { enrollments: [...TINY.enrollments, enrollment('pupil-1', 'teacher')] },
      at('enrollments.csv', 5, 'not_staff', { field: 'userSourcedId' }),
    ],
    [
      'for a teacher that is enrolled as a pupil',
      { enrollments: [...TINY.enrollments, enrollment('teacher', 'student')] },
      at('enrollments.csv', 5, 'not_a_pupil', { field: 'userSourcedId' }),
    ],
  ])('%s', (_, tables, refusal) => {
    expect(planOf(tables).refused).toEqual([refusal]);
  });

  it('for a class at a district', () => {
    const orgs = [...TINY.orgs, org('board', 'Stichting', { type: 'district' })];
    const classes = [...TINY.classes, group('k', 'K', { schoolSourcedId: 'board' })];
    expect(planOf({ orgs, classes }).refused).toEqual([
      at('classes.csv', 3, 'not_a_school', { field: 'schoolSourcedId' }),
    ]);
  });

  it('for a class in a term that stands under no year, or under itself', () => {
    const academicSessions = [
      ...TINY.academicSessions,
      session('loose', 'term', '2025-08-01', '2026-02-01'),
      session('round', 'term', '2025-08-01', '2026-02-01', { parentSourcedId: 'robin' }),
      session('robin', 'semester', '2025-08-01', '2026-02-01', { parentSourcedId: 'round' }),
    ];
    const classes = [
      ...TINY.classes,
      group('a', 'A', { termSourcedIds: 'loose' }),
      group('b', 'B', { termSourcedIds: 'round' }),
    ];
    expect(planOf({ academicSessions, classes }).refused).toEqual([
      at('classes.csv', 3, 'no_school_year', { field: 'termSourcedIds' }),
      at('classes.csv', 4, 'no_school_year', { field: 'termSourcedIds' }),
    ]);
  });

  it('for a school year that lasts too long to be one', () => {
    const academicSessions = [...TINY.academicSessions, session('slip', 'schoolYear', '2026-08-01', '2062-08-01')];
    expect(planOf({ academicSessions }).refused).toEqual([
      at('academicSessions.csv', 4, 'school_year_too_long', { limit: 550 }),
    ]);
  });

  it('for a class that runs over two school years', () => {
    const academicSessions = [...TINY.academicSessions, session('next', 'schoolYear', '2026-08-01', '2027-08-01')];
    const classes = [...TINY.classes, group('k', 'K', { termSourcedIds: 'autumn,next' })];
    expect(planOf({ academicSessions, classes }).refused).toEqual([
      at('classes.csv', 3, 'several_school_years', { field: 'termSourcedIds' }),
    ]);
  });

  it('for a role that ended before any year that is known, without a begin', () => {
    const academicSessions = [session('year', 'schoolYear', '2025-08-01', '2026-08-01')];
    const classes = [group('group-5', 'Groep 5', { termSourcedIds: 'year' })];
    const roles = [...TINY.roles, role('leader', 'aide', { endDate: '2019-01-01' })];
    expect(planOf({ academicSessions, classes, roles }).refused).toEqual([
      at('roles.csv', 6, 'missing_value', { field: 'beginDate' }),
    ]);
  });
});

describe('staff', () => {
  const withStaff = (...users: Record<string, string>[]): Tables => ({
    users: [...TINY.users, ...users],
    roles: [...TINY.roles, ...users.map(({ sourcedId = '' }) => role(sourcedId, 'aide'))],
  });
  const refusedFor = (tables: Tables, board = EMPTY_BOARD): Refusal[] =>
    planOf(tables, board).refused.filter(({ file }) => file === 'users.csv');

  it('without a name are refused, where a pupil without one is not even looked at', () => {
    expect(refusedFor(withStaff(user('new', { familyName: '' })))).toEqual([
      at('users.csv', 6, 'missing_value', { field: 'familyName' }),
    ]);
    expect(planOf({ users: TINY.users.map((row) => ({ ...row, username: '' })) }).refused).toEqual([]);
    const nameless = TINY.users.map((row) =>
      row.sourcedId?.startsWith('pupil') ? { ...row, givenName: '', familyName: '' } : row,
    );
    expect(planOf({ users: nameless }).refused).toEqual([]);
  });

  it('with something that is no e-mail address are refused', () => {
    expect(refusedFor(withStaff(user('new', { email: 'Anna Bos' })))).toEqual([
      at('users.csv', 6, 'invalid_value', { field: 'email' }),
    ]);
  });

  it('with one e-mail address for two are both refused, whatever its capitals', () => {
    const users = withStaff(
      user('one', { email: 'directie@zon.example' }),
      user('two', { email: 'Directie@zon.example' }),
    );
    expect(refusedFor(users)).toEqual([
      at('users.csv', 6, 'shared_email', { field: 'email' }),
      at('users.csv', 7, 'shared_email', { field: 'email' }),
    ]);
  });
});

it('what hangs on a refused row says so, and where to find it', () => {
  const plan = planOf({ orgs: [{ ...TINY.orgs[0], name: '' }] });
  expect(plan.refused.map(({ file, row, code }) => [file, row, code])).toEqual([
    ['orgs.csv', 2, 'missing_value'],
    ['roles.csv', 2, 'depends_on_refused'],
    ['roles.csv', 3, 'depends_on_refused'],
    ['classes.csv', 2, 'depends_on_refused'],
    ['enrollments.csv', 2, 'depends_on_refused'],
    ['enrollments.csv', 3, 'depends_on_refused'],
    ['enrollments.csv', 4, 'depends_on_refused'],
  ]);
  expect(plan.refused.at(-1)?.params).toEqual({ field: 'classSourcedId', file: 'classes.csv', row: 2 });
});

it('no refusal repeats what stood in the row', () => {
  const tables: Tables = {
    users: [...TINY.users, user('Piet Pupil', { givenName: '', familyName: 'Jansen' })],
    roles: [...TINY.roles, role('Piet Pupil', 'teacher'), role('Klaas Kind', 'Jansen')],
    enrollments: [...TINY.enrollments, enrollment('Mies', 'student', { beginDate: 'Mies is jarig' })],
  };
  const { refused } = planOf(tables);
  expect(refused).toHaveLength(4);
  expect(JSON.stringify(refused)).not.toMatch(/Piet|Klaas|Mies|Jansen/);
});
