import type { CurrentBoard, Stored } from './board.js';
import type { ImportPlan } from './plan.js';
import type { Range } from './records.js';
import type { Step } from './step.js';

/** What the board has after the plan was carried out, as the database would hold it. */
export function applyPlan({ steps }: ImportPlan, current: CurrentBoard): CurrentBoard {
  const schools = rowsAfter(current.schools, steps.schools, sameId, (wanted, row) => ({ ...idOf(row), ...wanted }));
  const schoolYears = rowsAfter(current.schoolYears, steps.schoolYears, sameId, (wanted, row) => ({
    ...idOf(row),
    ...wanted,
  }));
  const staff = rowsAfter(
    current.staff,
    steps.staff,
    sameId,
    (wanted, row) => ({ ...idOf(row), administersBoard: row?.administersBoard ?? false, ...wanted }),
    (row, leftOn) => ({ ...row, leftOn }),
  );
  const [schoolId, schoolYearId, staffMemberId] = [ownIds(schools), ownIds(schoolYears), ownIds(staff)];
  const pupilGroups = rowsAfter(current.pupilGroups, steps.pupilGroups, sameId, (wanted, row) => {
    const { schoolSourceId: school, schoolYearSourceId: year, ...rest } = wanted;
    return { ...idOf(row), ...rest, schoolId: schoolId(school), schoolYearId: schoolYearId(year) };
  });
  const pupilGroupId = ownIds(pupilGroups);
  const isImported = true;
  return {
    schools,
    schoolYears,
    staff,
    pupilGroups,
    appointments: rowsAfter(current.appointments, steps.appointments, sameId, (wanted, row) => {
      const { staffSourceId: who, schoolSourceId: school, ...rest } = wanted;
      return { ...idOf(row), isImported, ...rest, staffMemberId: staffMemberId(who), schoolId: schoolId(school) };
    }),
    roleGrants: rowsAfter(current.roleGrants, steps.roleGrants, sameId, (wanted, row) => {
      const { staffSourceId: who, schoolSourceId: school, fromOn, untilOn } = wanted;
      return {
        ...idOf(row),
        isImported,
        staffMemberId: staffMemberId(who),
        schoolId: schoolId(school),
        fromOn,
        untilOn,
      };
    }),
    teachingAssignments: rowsAfter(current.teachingAssignments, steps.teachingAssignments, sameId, (wanted, row) => {
      const { staffSourceId: who, groupSourceId: group, ...rest } = wanted;
      return {
        ...idOf(row),
        isImported,
        ...rest,
        staffMemberId: staffMemberId(who),
        pupilGroupId: pupilGroupId(group),
      };
    }),
    groupMembers: rowsAfter(
      current.groupMembers,
      steps.groupMembers,
      (row, known) => row.pupilCode === known.pupilCode && row.pupilGroupId === pupilGroupId(known.groupSourceId),
      ({ groupSourceId, ...rest }) => ({ ...rest, pupilGroupId: pupilGroupId(groupSourceId) }),
    ),
  };
}

/** Does a step to the rows of a table: takes away, ends, changes, adds. */
function rowsAfter<Row extends object, Known extends object, New extends object>(
  rows: readonly Row[],
  step: Step<Known, New>,
  isSame: (row: Row, known: Known) => boolean,
  toRow: (wanted: New, row: Row | undefined) => Row,
  end: (row: Row, on: string) => Row = endRange,
): Row[] {
  const kept = rows.filter((row) => !step.withdrawn.some((known) => isSame(row, known)));
  const after = kept.map((row) => {
    const ending = step.ended.find(({ record }) => isSame(row, record));
    const change = step.changed.find(({ before }) => isSame(row, before));
    return ending ? end(row, ending.on) : change ? toRow(change.after, row) : row;
  });
  return [...after, ...step.new.map((wanted) => toRow(wanted, undefined))];
}

function endRange<Row extends object>(row: Row & Partial<Range>, untilOn: string): Row {
  if (row.fromOn === undefined) throw new Error('this kind of record has no end');
  return { ...row, untilOn };
}

function sameId(row: { readonly id: string }, known: { readonly id: string }): boolean {
  return row.id === known.id;
}

let made = 0;

function idOf(row: { readonly id: string } | undefined): { id: string } {
  return { id: row?.id ?? `own-${(made += 1)}` };
}

function ownIds(rows: readonly Stored[]): (sourceId: string) => string {
  const ids = new Map(rows.map(({ sourceId, id }) => [sourceId, id]));
  return (sourceId) => {
    const id = ids.get(sourceId);
    if (id === undefined) throw new Error(`nothing has the source id ${sourceId}`);
    return id;
  };
}
