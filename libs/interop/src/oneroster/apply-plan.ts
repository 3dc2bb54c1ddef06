import type { Work } from '@app/domain';
import { newId } from '@app/platform';
import type { CurrentBoard, Stored } from './board.js';
import type { ImportPlan } from './plan.js';
import { deleteRows, release, type Row, upsertRows } from './write-rows.js';

/**
 * Does what a plan says, in a fixed number of statements a kind: what is taken away and ended first, then what is
 * changed and new. All of it stands or falls with the transaction of `work`.
 */
export async function applyPlan(work: Work, { steps }: ImportPlan, current: CurrentBoard): Promise<void> {
  await release(work, 'school', 'site_code', changedIds(steps.schools, 'siteCode'));
  const readdressed = changedIds(steps.staff, 'email');
  await release(work, 'staff_member', 'email', readdressed);
  // An invitation was handed to who was known by the old address.
  await deleteRows(
    work,
    'invitation',
    readdressed.map((id) => ({ staff_member_id: id })),
  );
  const school = await recordRows(work, 'school', current.schools, steps.schools, (wanted) => ({
    name: wanted.name,
    site_code: wanted.siteCode,
  }));
  const schoolYear = await recordRows(work, 'school_year', current.schoolYears, steps.schoolYears, (wanted) => ({
    name: wanted.name,
    from_on: wanted.fromOn,
    until_on: wanted.untilOn,
  }));
  await endStaff(work, steps.staff);
  const staff = await recordRows(work, 'staff_member', current.staff, steps.staff, (wanted) => ({
    given_name: wanted.givenName,
    family_name: wanted.familyName,
    email: wanted.email,
    left_on: wanted.leftOn,
  }));
  const group = await recordRows(work, 'pupil_group', current.pupilGroups, steps.pupilGroups, (wanted) => ({
    name: wanted.name,
    grade: wanted.grade,
    school_id: school(wanted.schoolSourceId),
    school_year_id: schoolYear(wanted.schoolYearSourceId),
  }));
  await rangeRows(work, 'appointment', steps.appointments, (wanted) => ({
    staff_member_id: staff(wanted.staffSourceId),
    school_id: school(wanted.schoolSourceId),
    function_group: wanted.functionGroup,
  }));
  await rangeRows(work, 'role_grant', steps.roleGrants, (wanted) => ({
    staff_member_id: staff(wanted.staffSourceId),
    school_id: school(wanted.schoolSourceId),
    role: wanted.role,
  }));
  await rangeRows(work, 'teaching_assignment', steps.teachingAssignments, (wanted) => ({
    staff_member_id: staff(wanted.staffSourceId),
    pupil_group_id: group(wanted.groupSourceId),
  }));
  await memberRows(work, steps.groupMembers, group);
}

type Steps = ImportPlan['steps'];

function changedIds(step: Steps['schools'] | Steps['staff'], field: string): string[] {
  return step.changed.filter(({ fields }) => fields.some((one) => one.field === field)).map(({ before }) => before.id);
}

/** Writes records that the source has ids for; gives back which record each source id stands for. */
async function recordRows<Known extends Stored, New extends { readonly sourceId: string }>(
  work: Work,
  table: string,
  current: readonly Stored[],
  step: { readonly changed: readonly { before: Known; after: New }[]; readonly new: readonly New[] },
  toColumns: (wanted: New) => Row,
): Promise<(sourceId: string) => string> {
  const ids = new Map(current.flatMap(({ id, sourceId }): [string, string][] => (sourceId ? [[sourceId, id]] : [])));
  const rows = [
    ...step.changed.map(({ before, after }) => ({ id: before.id, after })),
    ...step.new.map((after) => ({ id: newId(), after })),
  ].map(({ id, after }) => {
    ids.set(after.sourceId, id);
    return { id, source_id: after.sourceId, version: 1, ...toColumns(after) };
  });
  await upsertRows(work, table, rows, ['id']);
  return (sourceId) => {
    const id = ids.get(sourceId);
    if (id === undefined) throw new Error(`${table}: nothing stands for an id that the plan refers to`);
    return id;
  };
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

async function rangeRows<Wanted extends Range, Stands extends Wanted & Known>(
  work: Work,
  table: string,
  step: RangeStep<Stands, Wanted>,
  toColumns: (wanted: Wanted) => Row,
): Promise<void> {
  await deleteRows(
    work,
    table,
    step.withdrawn.map(({ id }) => ({ id })),
  );
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
  await upsertRows(work, table, [...kept, ...step.new.map((wanted) => toRow(newId(), wanted))], ['id']);
}

async function memberRows(work: Work, step: Steps['groupMembers'], group: (sourceId: string) => string): Promise<void> {
  const toKey = (member: Steps['groupMembers']['new'][number]): Row => ({
    pupil_group_id: group(member.groupSourceId),
    pupil_code: member.pupilCode,
  });
  const toRow = (member: Steps['groupMembers']['new'][number]): Row => ({
    ...toKey(member),
    from_on: member.fromOn,
    until_on: member.untilOn,
  });
  await deleteRows(work, 'pupil_group_member', step.withdrawn.map(toKey));
  const kept = [
    ...step.ended.map(({ record, on }) => toRow({ ...record, untilOn: on })),
    ...step.changed.map(({ after }) => toRow(after)),
  ];
  await upsertRows(
    work,
    'pupil_group_member',
    [...kept, ...step.new.map(toRow)],
    ['board_id', 'pupil_group_id', 'pupil_code'],
  );
}

/** Whoever the source no longer has left on the day of the import; their record stays. */
async function endStaff(work: Work, { ended }: Steps['staff']): Promise<void> {
  if (ended.length === 0) return;
  await work.db.query(
    `update staff_member s set left_on = e.left_on, version = s.version + 1
       from unnest($2::uuid[], $3::date[]) as e (id, left_on) where s.board_id = $1 and s.id = e.id`,
    [work.actor.boardId, ended.map(({ record }) => record.id), ended.map(({ on }) => on)],
  );
}
