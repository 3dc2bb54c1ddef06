import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyPlan } from './applied.fixture.js';
import { type CurrentBoard, EMPTY_BOARD, type Stored } from './board.js';
import { anyBoard, anyHistory } from './arbitrary.fixture.js';
import { parsePackage } from './parse.js';
import { isWithoutChanges, viewPlan } from './plan-view.js';
import { type ImportPlan, planImport } from './plan.js';
import type { Range } from './records.js';
import { codeOf, packageOf, type Tables } from './tiny-package.fixture.js';

type Import = readonly [tables: Tables, importOn: string];

describe('whatever packages are imported one after the other, on whatever was entered by hand', () => {
  it('importing the last one again changes nothing', () => {
    fc.assert(
      fc.property(anyBoard, anyHistory, (byHand, history) => {
        const last = history.at(-1);
        if (!last) return;
        const again = plan(importAll(history, byHand), last);
        if (isWithoutChanges(again)) return;
        const busy = Object.entries(again.steps).filter(([, { withdrawn, ended, changed, new: added }]) =>
          [withdrawn, ended, changed, added].some((list) => list.length > 0),
        );
        expect(busy).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the database takes every board that comes of it', () => {
    fc.assert(
      fc.property(anyBoard, anyHistory, (byHand, history) => {
        let board = byHand;
        for (const one of history) {
          board = importAll([one], board);
          expect(brokenConstraints(board)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what was entered by hand is still there', () => {
    fc.assert(
      fc.property(anyBoard, anyHistory, (byHand, history) => {
        const board = importAll(history, byHand);
        for (const kind of ['schools', 'schoolYears', 'staff', 'pupilGroups'] as const) {
          const ids = new Set(board[kind].map(({ id }) => id));
          expect(byHand[kind].filter(({ id }) => !ids.has(id))).toEqual([]);
        }
        expect(board.appointments.filter(({ isImported }) => !isImported)).toEqual(byHand.appointments);
      }),
      { numRuns: 200 },
    );
  });

  it('the plan that is shown knows no pupil', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const last = history.at(-1);
        if (!last) return;
        const board = importAll(history, EMPTY_BOARD);
        const roles = history.flatMap(([tables]) => tables.roles ?? []);
        const staff = new Set(roles.filter((row) => row.role !== 'student').map((row) => row.userSourcedId));
        const pupils = roles.flatMap(({ userSourcedId: id }) => (id !== undefined && !staff.has(id) ? [id] : []));
        const shown = JSON.stringify(viewPlan(plan(board, last)));
        expect(pupils.filter((id) => shown.includes(`"${id}"`))).toEqual([]);
        expect(shown).not.toContain('code-');
      }),
      { numRuns: 100 },
    );
  });
});

function plan(board: CurrentBoard, [tables, importOn]: Import): ImportPlan {
  return planImport(parsePackage(packageOf(tables)), board, { importOn, codeOf });
}

function importAll(history: readonly Import[], board: CurrentBoard): CurrentBoard {
  return history.reduce((current, one) => applyPlan(plan(current, one), current), board);
}

/** What the tables check by themselves, and what the domain refuses when it is entered by hand. */
function brokenConstraints(board: CurrentBoard): unknown[] {
  const { schools, schoolYears, staff, pupilGroups, appointments, roleGrants, teachingAssignments, groupMembers } =
    board;
  const ranges: readonly Range[] = [
    ...schoolYears,
    ...appointments,
    ...roleGrants,
    ...teachingAssignments,
    ...groupMembers,
  ];
  const ids = new Set([...schools, ...schoolYears, ...staff, ...pupilGroups].map(({ id }) => id));
  const used = [
    ...pupilGroups.flatMap((group) => [group.schoolId, group.schoolYearId]),
    ...[...appointments, ...roleGrants].flatMap((post) => [post.staffMemberId, post.schoolId]),
    ...teachingAssignments.flatMap((teaching) => [teaching.staffMemberId, teaching.pupilGroupId]),
    ...groupMembers.map((member) => member.pupilGroupId),
  ];
  return [
    ...[schools, schoolYears, staff, pupilGroups].flatMap((records) =>
      doubles(records as readonly Stored[], 'sourceId'),
    ),
    ...doubles(schools, 'siteCode'),
    ...doubles(schoolYears, 'name'),
    ...doubles(staff, 'email'),
    ...doubles(pupilGroups, 'schoolYearId', 'schoolId', 'name'),
    ...doubles(groupMembers, 'pupilGroupId', 'pupilCode'),
    ...ranges.filter(({ fromOn, untilOn }) => untilOn !== null && untilOn <= fromOn),
    ...overlapping(schoolYears),
    ...overlapping(appointments, 'staffMemberId', 'schoolId', 'functionGroup'),
    ...overlapping(roleGrants, 'staffMemberId', 'schoolId'),
    ...overlapping(teachingAssignments, 'staffMemberId', 'pupilGroupId'),
    ...used.filter((id) => !ids.has(id)),
  ];
}

function doubles<T extends object>(records: readonly T[], ...columns: (keyof T)[]): T[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const values = columns.map((column) => record[column]);
    const isDouble = !values.includes(null as T[keyof T]) && seen.has(JSON.stringify(values));
    seen.add(JSON.stringify(values));
    return isDouble;
  });
}

function overlapping<T extends Range>(records: readonly T[], ...columns: (keyof T)[]): [T, T][] {
  const meet = (a: T, b: T): boolean =>
    columns.every((column) => a[column] === b[column]) &&
    (a.untilOn === null || b.fromOn < a.untilOn) &&
    (b.untilOn === null || a.fromOn < b.untilOn);
  return records.flatMap((a, at) => records.slice(at + 1).flatMap((b): [T, T][] => (meet(a, b) ? [[a, b]] : [])));
}
