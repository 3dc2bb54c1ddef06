import { newId, NotFound, RuleBroken } from '@app/platform';
import { overlap } from '../work/date-ranges.rules.js';
import { expectColleague } from '../people/expect-colleague.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadPupilGroup } from './organisation.access.js';
import { liesWithin } from './organisations.rules.js';
import type { PupilGroup } from './pupil-group.entity.js';
import { SchoolYear } from './school-year.entity.js';
import { TeachingAssignment } from './teaching-assignment.entity.js';

export interface Teaching {
  readonly staffMemberId: string;
  /** Where it is left out: today, or the first day of the group's school year where that is later. */
  readonly fromOn?: string;
  readonly untilOn?: string | null;
}

/** Says who teaches a pupil group, within its school year. */
export async function assignTeacher(
  work: StaffWork,
  pupilGroupId: string,
  teaching: Teaching,
): Promise<TeachingAssignment> {
  const group = await loadPupilGroup(work, pupilGroupId, 'pupil-group.maintain');
  const { staffMemberId } = teaching;
  await expectColleague(work, staffMemberId, '/staffMemberId');
  const { boardId } = work.actor;
  const year = await yearOf(work, group);
  const on = today(work);
  const fromOn = teaching.fromOn ?? (on < year.fromOn ? year.fromOn : on);
  const untilOn = teaching.untilOn ?? null;
  const ids = { id: newId(), boardId, pupilGroupId, staffMemberId };
  const assignment = work.db.create(TeachingAssignment, { ...ids, fromOn, untilOn, sourceId: null });
  await expectFree(work, assignment, year, '/fromOn');
  await work.db.insert(TeachingAssignment, assignment);
  const changes = { staffMemberId, fromOn, untilOn };
  work.record({
    event: 'pupil-group.teacher-assigned',
    subjectType: 'pupil_group',
    subjectId: pupilGroupId,
    personId: staffMemberId,
    changes,
  });
  return assignment;
}

/** Ends a teaching assignment; `untilOn` is the first day on which they do not teach the group any more. */
export async function endTeaching(
  work: StaffWork,
  pupilGroupId: string,
  assignmentId: string,
  untilOn: string,
): Promise<TeachingAssignment> {
  const group = await loadPupilGroup(work, pupilGroupId, 'pupil-group.maintain');
  const { boardId } = work.actor;
  const assignment = await work.db.findOneBy(TeachingAssignment, { boardId, pupilGroupId, id: assignmentId });
  if (!assignment) throw new NotFound('teaching_assignment');
  const changes = { staffMemberId: assignment.staffMemberId, untilOn: [assignment.untilOn, untilOn] };
  assignment.untilOn = untilOn;
  await expectFree(work, assignment, await yearOf(work, group), '/untilOn');
  await work.db.save(assignment);
  work.record({
    event: 'pupil-group.teaching-ended',
    subjectType: 'pupil_group',
    subjectId: pupilGroupId,
    personId: assignment.staffMemberId,
    changes,
  });
  return assignment;
}

const yearOf = (work: StaffWork, { boardId, schoolYearId }: PupilGroup): Promise<SchoolYear> =>
  work.db.findOneByOrFail(SchoolYear, { boardId, id: schoolYearId });

/** An assignment lies within the school year, and nobody has the same group twice on one day. */
async function expectFree(
  work: StaffWork,
  assignment: TeachingAssignment,
  year: SchoolYear,
  pointer: string,
): Promise<void> {
  const { id, boardId, pupilGroupId, staffMemberId, fromOn, untilOn } = assignment;
  if (untilOn !== null && untilOn <= fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (!liesWithin(assignment, year))
    throw RuleBroken.at(pointer, 'date_outside_range', { from: year.fromOn, until: year.untilOn });
  const others = await work.db.findBy(TeachingAssignment, { boardId, pupilGroupId, staffMemberId });
  if (others.some((other) => other.id !== id && overlap(other, assignment)))
    throw RuleBroken.at(pointer, 'teaches_already');
}
