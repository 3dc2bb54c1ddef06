import { describe, expect, it } from '@jest/globals';
import { applyPlan } from './applied.fixture.js';
import { type CurrentBoard, EMPTY_BOARD } from './board.js';
import { isWithoutChanges } from './plan-view.js';
import { type ImportPlan } from './plan.js';
import {
  endings,
  enrollment,
  org,
  planOf,
  role,
  session,
  type Tables,
  TINY,
  user,
  without,
} from './tiny-package.fixture.js';

/** As someone entered it before the first import. */
const BY_HAND: CurrentBoard = {
  ...EMPTY_BOARD,
  schools: [{ id: 's', sourceId: null, name: 'Regenboog', siteCode: '12AB00' }],
  schoolYears: [{ id: 'y', sourceId: null, name: '2025-2026', fromOn: '2025-08-01', untilOn: '2026-08-01' }],
  staff: [
    {
      id: 'a',
      sourceId: null,
      givenName: 'Anna',
      familyName: 'Bos',
      email: 'anna@regenboog.example',
      leftOn: null,
      administersBoard: true,
    },
    {
      id: 'v',
      sourceId: null,
      givenName: 'Vera',
      familyName: 'Vrij',
      email: null,
      leftOn: null,
      administersBoard: false,
    },
  ],
  pupilGroups: [{ id: 'g', sourceId: null, name: 'Groep 5', schoolId: 's', schoolYearId: 'y', grade: null }],
};

describe('what was entered by hand before', () => {
  it('is recognised: a school by its code, a year by its days, a person by e-mail address, a group by its name', () => {
    const { steps, refused } = planOf({}, BY_HAND);
    expect(refused).toEqual([]);
    expect(steps.schools.changed.map(({ fields }) => fields)).toEqual([
      [
        { field: 'sourceId', before: null, after: 'school' },
        { field: 'name', before: 'Regenboog', after: 'De Regenboog' },
      ],
    ]);
    expect(steps.schoolYears).toMatchObject({ new: [], changed: [{ before: { id: 'y' } }] });
    expect(steps.staff.changed).toMatchObject([
      { before: { id: 'a' }, fields: [{ field: 'sourceId', after: 'leader' }] },
    ]);
    expect(steps.staff.new.map(({ sourceId }) => sourceId)).toEqual(['teacher']);
    expect(
      steps.pupilGroups.changed.map(({ before, fields }) => [before.id, fields.map(({ field }) => field)]),
    ).toEqual([['g', ['sourceId', 'grade']]]);
    const board = applyPlan(planOf({}, BY_HAND), BY_HAND);
    expect(isWithoutChanges(planOf({}, board))).toBe(true);
  });

  it('stays when it is not in the source: it never came from there', () => {
    const board = applyPlan(planOf({}, BY_HAND), BY_HAND);
    expect(board.staff.find(({ id }) => id === 'v')).toEqual(BY_HAND.staff[1]);
  });

  it('is not said again by the source: an appointment by hand stands, and the source fills in the days around it', () => {
    const post = { staffMemberId: 'a', schoolId: 's', functionGroup: 'leader' } as const;
    const byHand = { ...post, id: 'p', isImported: false, fromOn: '2025-09-01', untilOn: '2026-01-01' };
    const plan = planOf({}, { ...BY_HAND, appointments: [byHand] });
    expect(plan.steps.appointments.changed).toEqual([]);
    const days = plan.steps.appointments.new.filter(({ staffSourceId }) => staffSourceId === 'leader');
    expect(days.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
      ['2025-08-01', '2025-09-01'],
      ['2026-01-01', null],
    ]);
    const board = applyPlan(plan, { ...BY_HAND, appointments: [byHand] });
    expect(isWithoutChanges(planOf({}, board, '2025-11-11'))).toBe(true);
    expect(endings(planOf({ roles: without(TINY.roles, 'leader') }, board)).flat()).not.toContain('p');
  });
});

describe('a source that was replaced by another, with other ids for all', () => {
  const renamed = (text: string): string =>
    text.replaceAll(/school|year|leader|teacher|pupil/g, (word) => `new-${word}`);
  const ids = ['sourcedId', 'parentSourcedId', 'userSourcedId', 'orgSourcedId', 'schoolSourcedId', 'classSourcedId'];
  const tables = Object.fromEntries(
    Object.entries(TINY).map(([file, rows]) => [
      file,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, ids.includes(column) ? renamed(cell) : cell]),
        ),
      ),
    ]),
  ) as Tables;

  it('makes no doubles of schools, years, groups, and people with an e-mail address', () => {
    const board = applyPlan(planOf({}), EMPTY_BOARD);
    const plan = planOf(tables, board, '2025-12-15');
    expect([
      plan.refused,
      plan.steps.schools.new,
      plan.steps.schoolYears.new,
      plan.steps.staff.new,
      plan.steps.pupilGroups.new,
    ]).toEqual([[], [], [], [], []]);
    expect(plan.steps.staff.changed[0]?.fields).toEqual([{ field: 'sourceId', before: 'leader', after: 'new-leader' }]);
    expect([plan.steps.appointments, plan.steps.teachingAssignments]).toMatchObject([
      { new: [], changed: [], ended: [], unchanged: 2 },
      { new: [], changed: [], ended: [], unchanged: 1 },
    ]);
    expect(isWithoutChanges(planOf(tables, applyPlan(plan, board), '2025-12-16'))).toBe(true);
  });
});

describe('what belongs to another', () => {
  const board = applyPlan(planOf({}), EMPTY_BOARD);
  const codes = (plan: ImportPlan): unknown[] => plan.refused.map(({ file, row, code }) => [file, row, code]);

  it('is refused: an e-mail address of someone who keeps it', () => {
    const users = [...TINY.users, user('new', { email: 'bram@regenboog.example' })];
    const kept = TINY.users.map((row) => (row.sourcedId === 'teacher' ? { ...row, status: 'later' } : row));
    expect(
      codes(planOf({ users: [...kept, ...users.slice(-1)], roles: [...TINY.roles, role('new', 'aide')] }, board)),
    ).toContainEqual(['users.csv', 6, 'email_in_use']);
  });

  it('passes on where it is given up: two people may swap their addresses', () => {
    const swapped = TINY.users.map((row) => {
      if (row.sourcedId === 'leader') return { ...row, email: 'bram@regenboog.example' };
      return row.sourcedId === 'teacher' ? { ...row, email: 'anna@regenboog.example' } : row;
    });
    const plan = planOf({ users: swapped }, board);
    expect(plan.refused).toEqual([]);
    expect(plan.steps.staff.changed).toHaveLength(2);
  });

  it('is refused: the code of a school that keeps it', () => {
    const orgs = [{ ...TINY.orgs[0], type: 'nonsense' }, org('copy', 'De Kopie', { identifier: '12AB00' })];
    expect(codes(planOf({ orgs }, board))).toContainEqual(['orgs.csv', 3, 'school_code_in_use']);
  });

  it('is refused: the days of another school year, for both as it can not be known which is right', () => {
    const academicSessions = [...TINY.academicSessions, session('other', 'schoolYear', '2026-06-01', '2027-06-01')];
    const refused = [
      ['academicSessions.csv', 2, 'school_year_overlaps'],
      ['academicSessions.csv', 4, 'school_year_overlaps'],
      ['classes.csv', 2, 'depends_on_refused'],
    ];
    expect(codes(planOf({ academicSessions }, board)).slice(0, 3)).toEqual(refused);
    expect(codes(planOf({ academicSessions })).slice(0, 3)).toEqual(refused);
  });

  it('is refused: the days of a school year that was entered by hand and is another', () => {
    const days = { fromOn: '2026-05-01', untilOn: '2026-12-01' };
    const byHand = { ...EMPTY_BOARD, schoolYears: [{ id: 'y', sourceId: null, name: 'Kort jaar', ...days }] };
    expect(codes(planOf({}, byHand))[0]).toEqual(['academicSessions.csv', 2, 'school_year_overlaps']);
  });

  it('is refused: the name of a group that was renamed, where its row can not be read', () => {
    const classes = [
      { ...TINY.classes[0], termSourcedIds: 'typo' },
      { ...TINY.classes[0], sourcedId: 'copy' },
    ];
    const enrollments = [enrollment('leader', 'teacher', { classSourcedId: 'copy' })];
    expect(codes(planOf({ classes, enrollments }, board)).slice(0, 2)).toEqual([
      ['classes.csv', 2, 'unknown_session'],
      ['classes.csv', 3, 'group_name_in_use'],
    ]);
  });
});
