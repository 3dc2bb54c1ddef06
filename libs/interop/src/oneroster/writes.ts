import { newId } from '../../../platform/src/ids/ids.js';
import type { CurrentBoard, Stored } from './board.js';
import type { ImportPlan } from './plan.js';

/** Values by the name of their column; the column of the board is filled in where it is written. */
type Row = Readonly<Record<string, string | number | null>>;

/** One statement that writes a whole set of rows of a table, all with the same columns. */
export interface Write {
  /**
   * Adds rows; puts whole rows in the place of those that stand, by `key`; changes what is given of rows, by `key`; or
   * takes rows away, by all that is given.
   */
  readonly how: 'add' | 'replace' | 'change' | 'take away';
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** As JSON: bytes go from thread to thread without being copied, and to PostgreSQL as they are. */
  readonly rows: Uint8Array<ArrayBuffer>;
}

/**
 * What a plan writes, in a fixed number of statements a kind: what is taken away and ended first, then what is changed
 * and new. Names of tables and columns are written here and never come from a package.
 */
export function writesOf({ steps }: ImportPlan, current: CurrentBoard): Write[] {
  const readdressed = changedIds(steps.staff, 'email');
  const [school, schoolYear, staff, group] = [
    idsOf(current.schools, steps.schools),
    idsOf(current.schoolYears, steps.schoolYears),
    idsOf(current.staff, steps.staff),
    idsOf(current.pupilGroups, steps.pupilGroups),
  ];
  return [
    // Of a code and an address there can be only one: they are let go of first, to pass from one to another.
    ...write('change', 'school', released(changedIds(steps.schools, 'siteCode'), 'site_code')),
    ...write('change', 'staff_member', released(readdressed, 'email')),
    // An invitation was handed to who was known by the old address.
    ...write(
      'take away',
      'invitation',
      readdressed.map((id) => ({ staff_member_id: id })),
    ),
    ...recordWrites('school', school, steps.schools, (wanted) => ({
      name: wanted.name,
      site_code: wanted.siteCode,
    })),
    ...recordWrites('school_year', schoolYear, steps.schoolYears, (wanted) => ({
      name: wanted.name,
      from_on: wanted.fromOn,
      until_on: wanted.untilOn,
    })),
    // Whoever the source no longer has left on the day of the import; their record stays.
    ...write(
      'change',
      'staff_member',
      steps.staff.ended.map(({ record, on }) => ({ id: record.id, left_on: on, version: 1 })),
    ),
    ...recordWrites('staff_member', staff, steps.staff, (wanted) => ({
      given_name: wanted.givenName,
      family_name: wanted.familyName,
      email: wanted.email,
      left_on: wanted.leftOn,
    })),
    ...recordWrites('pupil_group', group, steps.pupilGroups, (wanted) => ({
      name: wanted.name,
      grade: wanted.grade,
      school_id: school.of(wanted.schoolSourceId),
      school_year_id: schoolYear.of(wanted.schoolYearSourceId),
    })),
    ...rangeWrites('appointment', steps.appointments, (wanted) => ({
      staff_member_id: staff.of(wanted.staffSourceId),
      school_id: school.of(wanted.schoolSourceId),
      function_group: wanted.functionGroup,
    })),
    ...rangeWrites('role_grant', steps.roleGrants, (wanted) => ({
      staff_member_id: staff.of(wanted.staffSourceId),
      school_id: school.of(wanted.schoolSourceId),
      role: wanted.role,
    })),
    ...rangeWrites('teaching_assignment', steps.teachingAssignments, (wanted) => ({
      staff_member_id: staff.of(wanted.staffSourceId),
      pupil_group_id: group.of(wanted.groupSourceId),
    })),
    ...memberWrites(steps.groupMembers, group),
  ];
}

type Steps = ImportPlan['steps'];

/** One statement, or none where there is nothing to write. */
function write(how: Write['how'], table: string, rows: readonly Row[], key: readonly string[] = ['id']): Write[] {
  const [first] = rows;
  return first ? [{ how, table, columns: Object.keys(first), key, rows: bytesOf(rows) }] : [];
}

/** In memory of their own, that can be given away; `Buffer.from` may put small ones into memory that it shares. */
const bytesOf = (rows: readonly Row[]): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(rows));

const released = (ids: readonly string[], column: string): Row[] => ids.map((id) => ({ id, [column]: null }));

function changedIds(step: Steps['schools'] | Steps['staff'], field: string): string[] {
  return step.changed.filter(({ fields }) => fields.some((one) => one.field === field)).map(({ before }) => before.id);
}

/** Which record each source id stands for, those included that are new. */
interface Ids {
  readonly of: (sourceId: string) => string;
}

function idsOf<Known extends Stored, New extends { readonly sourceId: string }>(
  current: readonly Stored[],
  step: { readonly changed: readonly { before: Known; after: New }[]; readonly new: readonly New[] },
): Ids {
  const ids = new Map<string, string>();
  for (const { id, sourceId } of current) if (sourceId !== null) ids.set(sourceId, id);
  for (const { before, after } of step.changed) ids.set(after.sourceId, before.id);
  for (const { sourceId } of step.new) ids.set(sourceId, newId());
  return {
    of: (sourceId) => {
      const id = ids.get(sourceId);
      if (id === undefined) throw new Error('Nothing stands for an id that the plan refers to.');
      return id;
    },
  };
}

/** Of records that the source has ids for. */
function recordWrites<New extends { readonly sourceId: string }>(
  table: string,
  ids: Ids,
  step: { readonly changed: readonly { readonly after: New }[]; readonly new: readonly New[] },
  toColumns: (wanted: New) => Row,
): Write[] {
  const toRow = (wanted: New): Row => ({
    id: ids.of(wanted.sourceId),
    source_id: wanted.sourceId,
    version: 1,
    ...toColumns(wanted),
  });
  return [
    ...write(
      'replace',
      table,
      step.changed.map(({ after }) => toRow(after)),
    ),
    ...write('add', table, step.new.map(toRow)),
  ];
}

interface Known {
  readonly id: string;
  readonly fromOn: string;
}
interface Range {
  readonly fromOn: string;
  readonly untilOn: string | null;
}
interface RangeStep<Stands, Wanted> {
  readonly withdrawn: readonly Stands[];
  readonly ended: readonly { readonly record: Stands; readonly on: string }[];
  readonly changed: readonly { readonly before: Stands; readonly after: Wanted }[];
  readonly new: readonly Wanted[];
}

function rangeWrites<Wanted extends Range, Stands extends Wanted & Known>(
  table: string,
  step: RangeStep<Stands, Wanted>,
  toColumns: (wanted: Wanted) => Row,
): Write[] {
  const toRow = (id: string, wanted: Wanted): Row => ({
    id,
    // The source has no ids for these; this one tells that it was imported.
    source_id: `oneroster:${id}`,
    ...toColumns(wanted),
    from_on: wanted.fromOn,
    until_on: wanted.untilOn,
  });
  const kept = [
    ...step.ended.map(({ record, on }) => toRow(record.id, { ...record, untilOn: on })),
    ...step.changed.map(({ before, after }) => toRow(before.id, after)),
  ];
  return [
    ...write(
      'take away',
      table,
      step.withdrawn.map(({ id }) => ({ id })),
    ),
    ...write('replace', table, kept),
    ...write(
      'add',
      table,
      step.new.map((wanted) => toRow(newId(), wanted)),
    ),
  ];
}

function memberWrites(step: Steps['groupMembers'], group: Ids): Write[] {
  type Member = Steps['groupMembers']['new'][number];
  const toKey = (member: Member): Row => ({
    pupil_group_id: group.of(member.groupSourceId),
    pupil_code: member.pupilCode,
  });
  const toRow = (member: Member): Row => ({ ...toKey(member), from_on: member.fromOn, until_on: member.untilOn });
  const kept = [
    ...step.ended.map(({ record, on }) => toRow({ ...record, untilOn: on })),
    ...step.changed.map(({ after }) => toRow(after)),
  ];
  return [
    ...write('take away', 'pupil_group_member', step.withdrawn.map(toKey)),
    ...write('replace', 'pupil_group_member', kept, ['board_id', 'pupil_group_id', 'pupil_code']),
    ...write('add', 'pupil_group_member', step.new.map(toRow)),
  ];
}
