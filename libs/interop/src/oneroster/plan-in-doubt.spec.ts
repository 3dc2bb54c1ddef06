import { describe, expect, it } from '@jest/globals';
import { applyPlan } from './applied.fixture.js';
import { EMPTY_BOARD } from './board.js';
import { parsePackage } from './parse.js';
import { isWithoutChanges } from './plan-view.js';
import { type ImportPlan, planImport } from './plan.js';
import {
  type Cells,
  codeOf,
  endings,
  group,
  packageOf,
  planOf,
  type Tables,
  TINY,
  withoutPerson,
} from './tiny-package.fixture.js';

const BOARD = applyPlan(planOf({}), EMPTY_BOARD);
const LATER = '2025-12-15';
const again = (tables: Tables): ImportPlan => planOf(tables, BOARD, LATER);

describe('a refused row leaves what it was about as it is', () => {
  const damaged = (rows: readonly Cells[], id: string, cells: Record<string, string>): Cells[] =>
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
    const classes = [group('', 'Groep 5'), group('group-6', 'Groep 6')];
    const { orgs, academicSessions } = TINY;
    const tables = { orgs, academicSessions, classes };
    const plan = planImport(parsePackage(packageOf(tables)), BOARD, { importOn: LATER, codeOf });
    expect(plan.refused.map(({ file, row, code }) => [file, row, code])).toEqual([['classes.csv', 2, 'missing_value']]);
    expect(plan.notices).toEqual([{ file: 'classes.csv', row: 2, code: 'endings_held_back', params: {} }]);
    expect(endings(plan)).toEqual([]);
  });

  it('and is believed of nothing where its cells have shifted', () => {
    const header = 'sourcedId,userSourcedId,roleType,role,orgSourcedId';
    const shifted = 'r1,leader,primary,principal,school\nr2,te,acher,primary,teacher,school\n';
    const files = packageOf({ ...TINY, ...withoutPerson('teacher') }, { 'roles.csv': `${header}\n${shifted}` });
    const plan = planImport(parsePackage(files), BOARD, { importOn: LATER, codeOf });
    expect(plan.steps.staff.ended).toEqual([]);
    expect(plan.steps.appointments.ended).toEqual([]);
    expect(plan.notices.map(({ code }) => code)).toContain('endings_held_back');
  });

  it('and stops nothing else from ending', () => {
    const tables = withoutPerson('pupil-2');
    const plan = again({ ...tables, enrollments: damaged(tables.enrollments ?? [], 'pupil-1', { endDate: 'June' }) });
    expect(endings(plan)).toEqual([['groupMembers', 'code-2-lipup', '2025-12-15']]);
  });
});
