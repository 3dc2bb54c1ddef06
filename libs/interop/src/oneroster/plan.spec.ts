import { describe, expect, it } from '@jest/globals';
import { viewPlan } from './plan-view.js';
import { enrollment, group, org, planOf, role, session, TINY, user } from './tiny-package.fixture.js';

describe('a first import', () => {
  it('brings a school, its year, its people and its group', () => {
    const { steps, refused, notices } = planOf({});
    expect(steps.schools.new).toEqual([{ sourcedId: 'school', name: 'De Regenboog', code: '12AB00', until: null }]);
    expect(steps.schoolYears.new).toEqual([
      { sourcedId: 'year', name: 'Session year', from: '2025-08-01', until: '2026-08-01' },
    ]);
    expect(steps.staff.new).toEqual([
      { sourcedId: 'leader', givenName: 'Anna', familyName: 'Bos', email: 'anna@regenboog.example', until: null },
      { sourcedId: 'teacher', givenName: 'Bram', familyName: 'Dijk', email: 'bram@regenboog.example', until: null },
    ]);
    expect(steps.pupilGroups.new).toEqual([
      {
        sourcedId: 'group-5',
        name: 'Groep 5',
        schoolSourcedId: 'school',
        schoolYearSourcedId: 'year',
        grade: 5,
        until: null,
      },
    ]);
    expect([...refused, ...notices]).toEqual([]);
  });

  it('places people for the year of the group, and pupils by code alone', () => {
    const { steps, pupils } = planOf({});
    const year = { groupSourcedId: 'group-5', from: '2025-08-01', until: '2026-08-01' };
    expect(steps.teachingAssignments.new).toEqual([{ staffSourceId: 'teacher', ...year }]);
    expect(steps.groupMembers.new).toEqual([
      { pupilCode: 'code-1-lipup', ...year },
      { pupilCode: 'code-2-lipup', ...year },
    ]);
    expect(pupils).toBe(2);
  });

  it('shows a dry run without pupils: neither name, id, login nor code', () => {
    const shown = JSON.stringify(viewPlan(planOf({})));
    for (const trace of ['pupil-1', 'pupil-2', 'Geheim', 'Zus', 'code-']) expect(shown).not.toContain(trace);
    expect(viewPlan(planOf({})).counts.groupMembers.new).toBe(2);
    expect(shown).toContain('Bram');
  });

  it('calls people what they want to be called', () => {
    const users = [user('teacher', { givenName: 'Abraham', preferredGivenName: 'Bram', familyName: 'Dijk' })];
    const { steps } = planOf({
      users,
      roles: [role('teacher', 'teacher')],
      enrollments: [enrollment('teacher', 'teacher')],
    });
    expect(steps.staff.new).toMatchObject([{ givenName: 'Bram', familyName: 'Dijk', email: null }]);
  });
});

describe('roles', () => {
  it.each([
    ['teacher', ['teacher']],
    ['principal', ['school_leader']],
    ['siteAdministrator', ['school_leader']],
    ['aide', []],
    ['counselor', []],
    ['proctor', []],
    ['districtAdministrator', []],
    ['systemAdministrator', []],
  ])('make a %s staff with an appointment and the roles %j', (name, granted) => {
    const { steps } = planOf({ roles: [...TINY.roles, role('new', name)], users: [...TINY.users, user('new')] });
    expect(steps.staff.new.map(({ sourcedId }) => sourcedId)).toContain('new');
    expect(steps.appointments.new.filter((post) => post.staffSourceId === 'new')).toHaveLength(1);
    expect(steps.roleGrants.new.filter((grant) => grant.staffSourceId === 'new').map((grant) => grant.role)).toEqual(
      granted,
    );
  });

  it.each(['guardian', 'parent', 'relative', 'student', 'ext:volunteer'])('make a %s no staff', (name) => {
    const { steps } = planOf({ roles: [...TINY.roles, role('new', name)], users: [...TINY.users, user('new')] });
    expect(steps.staff.new.map(({ sourcedId }) => sourcedId)).toEqual(['leader', 'teacher']);
    expect(steps.appointments.new).toHaveLength(2);
  });

  it('never make a board administrator, and say that this is done by hand', () => {
    const roles = [...TINY.roles, role('boss', 'districtAdministrator', { orgSourcedId: 'board' })];
    const orgs = [...TINY.orgs, org('board', 'Stichting', { type: 'district' })];
    const plan = planOf({ orgs, roles, users: [...TINY.users, user('boss')] });
    expect(plan.steps.staff.new).toHaveLength(3);
    expect(plan.steps.appointments.new).toHaveLength(2);
    expect(plan.steps.roleGrants.new.map(({ role: granted }) => granted)).toEqual(['school_leader', 'teacher']);
    expect(plan.notices).toEqual([{ file: 'roles.csv', row: 6, code: 'board_role_by_hand', params: {} }]);
  });

  it('of one person at one school are one appointment, from the first day to the last', () => {
    const twice = [
      role('teacher', 'teacher', { beginDate: '2020-08-01', endDate: '2025-03-01' }),
      role('teacher', 'principal', { beginDate: '2024-08-01', endDate: '2027-08-01' }),
    ];
    const { steps } = planOf({ roles: [...TINY.roles.filter((row) => row.userSourcedId !== 'teacher'), ...twice] });
    expect(steps.appointments.new.filter((post) => post.staffSourceId === 'teacher')).toEqual([
      { staffSourceId: 'teacher', schoolSourceId: 'school', fromOn: '2020-08-01', until: '2027-08-01' },
    ]);
    expect(steps.roleGrants.new.filter((grant) => grant.staffSourceId === 'teacher')).toHaveLength(2);
  });

  it('without a begin date start with the school year that runs', () => {
    expect(planOf({}).steps.appointments.new.map(({ from, until }) => [from, until])).toEqual([
      ['2025-08-01', null],
      ['2025-08-01', null],
    ]);
  });

  it('without a begin date start on the day of the import when no school year runs yet', () => {
    const { steps } = planOf({}, undefined, { importOn: '2025-06-20' });
    expect(new Set(steps.appointments.new.map(({ from }) => from))).toEqual(new Set(['2025-06-20']));
  });
});

describe('groups', () => {
  it.each([
    ['05', 5],
    ['8', 8],
    ['9', null],
    ['0', null],
    ['KG', null],
    ['', null],
    ['"5,6"', null],
    ['05,05', null],
  ])('with grades %s are of grade %s', (grades, grade) => {
    const { steps } = planOf({ classes: [group('group-5', 'Groep', { grades: grades.replaceAll('"', '') })] });
    expect(steps.pupilGroups.new[0]?.grade).toBe(grade);
  });

  it('belong to the year above their term, also over several steps', () => {
    const academicSessions = [
      session('grading', 'gradingPeriod', '2025-08-01', '2025-11-01', { parentSourcedId: 'autumn' }),
      ...TINY.academicSessions,
    ];
    const classes = [group('group-5', 'Groep 5', { termSourcedIds: 'grading,autumn' })];
    expect(planOf({ academicSessions, classes }).steps.pupilGroups.new[0]?.schoolYearSourcedId).toBe('year');
  });

  it('hold people no longer than their year', () => {
    const enrollments = [
      enrollment('pupil-1', 'student', { beginDate: '2025-05-01', endDate: '2027-01-01' }),
      enrollment('pupil-2', 'student', { beginDate: '2025-10-06', endDate: '2026-02-02' }),
    ];
    expect(planOf({ enrollments }).steps.groupMembers.new.map(({ from, until }) => [from, until])).toEqual([
      ['2025-08-01', '2026-08-01'],
      ['2025-10-06', '2026-02-02'],
    ]);
  });
});

it('two schools with one code get none, as it tells them apart from nothing', () => {
  const plan = planOf({ orgs: [...TINY.orgs, org('annex', 'De Regenboog-Noord', { identifier: '12AB00' })] });
  expect(plan.steps.schools.new.map(({ code }) => code)).toEqual([null, null]);
  expect(plan.notices.map(({ row, code }) => [row, code])).toEqual([
    [2, 'shared_school_code'],
    [3, 'shared_school_code'],
  ]);
});
