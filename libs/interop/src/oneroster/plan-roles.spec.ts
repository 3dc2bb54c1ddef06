import { describe, expect, it } from '@jest/globals';
import { EMPTY_BOARD } from './board.js';
import { parsePackage } from './parse.js';
import { planImport } from './plan.js';
import { codeOf, org, packageOf, planOf, role, TINY, user } from './tiny-package.fixture.js';

describe('roles', () => {
  const withRole = (name: string, more = {}): ReturnType<typeof planOf> =>
    planOf({ roles: [...TINY.roles, role('new', name, more)], users: [...TINY.users, user('new')] });

  it.each([
    ['teacher', 'teacher', []],
    ['principal', 'leader', ['school_leader']],
    ['siteAdministrator', 'leader', ['school_leader']],
    ['aide', 'support', []],
    ['counselor', 'support', []],
    ['proctor', 'support', []],
    ['districtAdministrator', 'support', []],
    ['systemAdministrator', 'support', []],
  ])('make a %s at a school staff, appointed as %s, with the roles %j', (name, functionGroup, granted) => {
    const { steps } = withRole(name);
    expect(steps.staff.new.map(({ sourceId }) => sourceId)).toContain('new');
    expect(steps.appointments.new.filter((post) => post.staffSourceId === 'new')).toMatchObject([{ functionGroup }]);
    const grants = steps.roleGrants.new.filter((grant) => grant.staffSourceId === 'new');
    expect(grants.map((grant) => grant.role)).toEqual(granted);
  });

  it.each(['guardian', 'parent', 'relative', 'student', 'ext:volunteer'])('make a %s no staff', (name) => {
    const { steps } = withRole(name);
    expect(steps.staff.new.map(({ sourceId }) => sourceId)).toEqual(['leader', 'teacher']);
    expect(steps.appointments.new).toHaveLength(2);
  });

  it('never make a board administrator, and say that this is done by hand', () => {
    const roles = [...TINY.roles, role('boss', 'districtAdministrator', { orgSourcedId: 'board' })];
    const orgs = [...TINY.orgs, org('board', 'Stichting', { type: 'district' })];
    const plan = planOf({ orgs, roles, users: [...TINY.users, user('boss')] });
    expect(plan.steps.staff.new).toHaveLength(3);
    expect(plan.steps.appointments.new).toHaveLength(2);
    expect(plan.steps.roleGrants.new.map((grant) => grant.staffSourceId)).toEqual(['leader']);
    expect(plan.notices).toEqual([{ file: 'roles.csv', row: 6, code: 'board_role_by_hand', params: {} }]);
  });

  it('of one kind at one school are one appointment, from the first day to the last', () => {
    const twice = [
      role('new', 'principal', { beginDate: '2020-08-01', endDate: '2025-03-01' }),
      role('new', 'siteAdministrator', { beginDate: '2024-08-01', endDate: '2027-08-01' }),
      role('new', 'teacher', { beginDate: '2019-08-01', endDate: '2020-08-01' }),
    ];
    const { steps } = planOf({ roles: [...TINY.roles, ...twice], users: [...TINY.users, user('new')] });
    const posts = steps.appointments.new.filter((post) => post.staffSourceId === 'new');
    expect(posts.map(({ functionGroup, fromOn, untilOn }) => [functionGroup, fromOn, untilOn])).toEqual([
      ['leader', '2020-08-01', '2027-08-01'],
      ['teacher', '2019-08-01', '2020-08-01'],
    ]);
    expect(steps.roleGrants.new.filter((grant) => grant.staffSourceId === 'new')).toHaveLength(1);
  });

  it('without a begin date start with the school year that runs', () => {
    expect(planOf({}).steps.appointments.new.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      ['2025-08-01', null],
      ['2025-08-01', null],
    ]);
  });

  it('without a begin date start with a school year of the board where the package has none', () => {
    const days = { fromOn: '2025-08-18', untilOn: '2026-08-17' };
    const board = { ...EMPTY_BOARD, schoolYears: [{ id: 'y', sourceId: null, name: '2025-2026', ...days }] };
    const { orgs, users, roles } = TINY;
    const plan = planImport(parsePackage(packageOf({ orgs, users, roles })), board, { importOn: '2025-10-01', codeOf });
    expect(new Set(plan.steps.appointments.new.map(({ fromOn }) => fromOn))).toEqual(new Set(['2025-08-18']));
  });

  it('without a begin date start on the day of the import when no school year runs yet', () => {
    const { steps } = planOf({}, EMPTY_BOARD, '2025-06-20');
    expect(new Set(steps.appointments.new.map(({ fromOn }) => fromOn))).toEqual(new Set(['2025-06-20']));
  });
});
