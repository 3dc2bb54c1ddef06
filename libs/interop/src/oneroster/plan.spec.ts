import { describe, expect, it } from '@jest/globals';
import { STEPS_SHOWN, viewPlan } from './plan-view.js';
import { enrollment, group, org, planOf, role, session, TINY, user } from './tiny-package.fixture.js';

describe('a first import', () => {
  it('brings a school, its year, its people and its group', () => {
    const { steps, refused, notices } = planOf({});
    expect(steps.schools.new).toEqual([{ sourceId: 'school', name: 'De Regenboog', siteCode: '12AB00' }]);
    expect(steps.schoolYears.new).toEqual([
      { sourceId: 'year|2026', name: 'Session year 2025-2026', fromOn: '2025-08-01', untilOn: '2026-08-01' },
    ]);
    expect(steps.staff.new).toEqual([
      { sourceId: 'leader', givenName: 'Anna', familyName: 'Bos', email: 'anna@regenboog.example', leftOn: null },
      { sourceId: 'teacher', givenName: 'Bram', familyName: 'Dijk', email: 'bram@regenboog.example', leftOn: null },
    ]);
    expect(steps.pupilGroups.new).toEqual([
      {
        sourceId: 'group-5|year|2026',
        name: 'Groep 5',
        schoolSourceId: 'school',
        schoolYearSourceId: 'year|2026',
        grade: 5,
      },
    ]);
    expect([...refused, ...notices]).toEqual([]);
  });

  it('places people for the year of the group, and pupils by code alone', () => {
    const { steps, pupils } = planOf({});
    const year = { groupSourceId: 'group-5|year|2026', fromOn: '2025-08-01', untilOn: '2026-08-01' };
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

  it('shows of a package that is larger than any board the first steps alone, and counts them all', () => {
    const plan = planOf({});
    const many = Array.from({ length: STEPS_SHOWN + 1 }, (_, at) => ({
      sourceId: `s${at}`,
      name: `School ${at}`,
      siteCode: null,
    }));
    const view = viewPlan({ ...plan, steps: { ...plan.steps, schools: { ...plan.steps.schools, new: many } } });
    expect(view.steps.schools.new).toEqual(many.slice(0, -1));
    expect(view.counts.schools.new).toBe(STEPS_SHOWN + 1);
  });

  it('calls people what they want to be called', () => {
    const users = [user('teacher', { givenName: 'Abraham', preferredGivenName: 'Bram', familyName: 'Dijk' })];
    const roles = [role('teacher', 'teacher')];
    const { steps } = planOf({ users, roles, enrollments: [enrollment('teacher', 'teacher')] });
    expect(steps.staff.new).toMatchObject([{ givenName: 'Bram', familyName: 'Dijk', email: null }]);
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
    expect(planOf({ academicSessions, classes }).steps.pupilGroups.new[0]?.schoolYearSourceId).toBe('year|2026');
  });

  it('hold a pupil who left and came back from the first day to the last', () => {
    const enrollments = [
      enrollment('pupil-1', 'student', { endDate: '2025-11-01' }),
      enrollment('pupil-1', 'student', { sourcedId: 'again', beginDate: '2026-02-01', endDate: '2026-06-01' }),
    ];
    expect(planOf({ enrollments }).steps.groupMembers.new).toMatchObject([
      { pupilCode: 'code-1-lipup', fromOn: '2025-08-01', untilOn: '2026-06-01' },
    ]);
  });

  it('hold people no longer than their year', () => {
    const enrollments = [
      enrollment('pupil-1', 'student', { beginDate: '2025-05-01', endDate: '2027-01-01' }),
      enrollment('pupil-2', 'student', { beginDate: '2025-10-06', endDate: '2026-02-02' }),
    ];
    expect(planOf({ enrollments }).steps.groupMembers.new.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      ['2025-08-01', '2026-08-01'],
      ['2025-10-06', '2026-02-02'],
    ]);
  });
});

it('classes of one school that are called the same are told apart by their code', () => {
  const classes = [group('a', 'Rekenen', { classCode: 'r1' }), group('b', 'Rekenen'), group('group-5', 'Groep 5')];
  expect(planOf({ classes }).steps.pupilGroups.new.map(({ name }) => name)).toEqual([
    'Rekenen (r1)',
    'Rekenen (b)',
    'Groep 5',
  ]);
});

describe('schools', () => {
  it('with one code between them get none, as it tells them apart from nothing', () => {
    const plan = planOf({ orgs: [...TINY.orgs, org('annex', 'De Regenboog-Noord', { identifier: '12ab00' })] });
    expect(plan.steps.schools.new.map(({ siteCode }) => siteCode)).toEqual([null, null]);
    expect(plan.notices.map(({ row, code }) => [row, code])).toEqual([
      [2, 'shared_school_code'],
      [3, 'shared_school_code'],
    ]);
  });

  it.each([
    ['12AB00', '12AB00'],
    ['12ab00', '12AB00'],
    ['12AB', null],
    ['10001', null],
    ['', null],
  ])('with the identifier "%s" have the site code %s', (identifier, siteCode) => {
    expect(planOf({ orgs: [org('school', 'De Zon', { identifier })] }).steps.schools.new).toMatchObject([{ siteCode }]);
  });
});

describe('school years', () => {
  it.each([
    ['School year', 'School year 2025-2026'],
    ['Schooljaar 25/26', 'Schooljaar 25/26'],
    ['2025-2026', '2025-2026'],
  ])('called "%s" are "%s", so that each year has a name of its own', (title, name) => {
    const academicSessions = [{ ...TINY.academicSessions[0], title }, ...TINY.academicSessions.slice(1)];
    expect(planOf({ academicSessions }).steps.schoolYears.new.map((year) => year.name)).toEqual([name]);
  });

  it('of each school with the same days are one to the board', () => {
    const academicSessions = [...TINY.academicSessions, session('another', 'schoolYear', '2025-08-01', '2026-08-01')];
    const classes = [group('group-5', 'Groep 5'), group('group-6', 'Groep 6', { termSourcedIds: 'another' })];
    const { steps, refused } = planOf({ academicSessions, classes });
    expect(refused).toEqual([]);
    expect(steps.schoolYears.new.map(({ sourceId }) => sourceId)).toEqual(['another|2026']);
    expect(new Set(steps.pupilGroups.new.map((one) => one.schoolYearSourceId))).toEqual(new Set(['another|2026']));
  });
});
