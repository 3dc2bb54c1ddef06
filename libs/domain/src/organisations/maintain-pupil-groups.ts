import { newId } from '@app/platform';
import { applyChanges, expectVersion } from '../work/changes.js';
import { expectKnown } from '../work/references.js';
import type { StaffWork } from '../work/work.js';
import { loadPupilGroup } from './organisation.access.js';
import { PupilGroup } from './pupil-group.entity.js';
import { SchoolYear } from './school-year.entity.js';
import { School } from './school.entity.js';

export interface PupilGroupFacts {
  readonly name: string;
  /** The Dutch *groep*, 1 to 8; null for one that holds several or none of these. */
  readonly grade?: number | null;
}

export interface PupilGroupPlace {
  readonly schoolId: string;
  readonly schoolYearId: string;
}

/** Adds a pupil group to a school, for one school year. */
export async function addPupilGroup(work: StaffWork, facts: PupilGroupFacts & PupilGroupPlace): Promise<PupilGroup> {
  const { schoolId, schoolYearId, name, grade = null } = facts;
  await expectKnown(work, School, [schoolId], '/schoolId', 'unknown_school');
  await expectKnown(work, SchoolYear, [schoolYearId], '/schoolYearId', 'unknown_school_year');
  const place = { boardId: work.actor.boardId, schoolId, schoolYearId };
  const group = work.db.create(PupilGroup, { id: newId(), ...place, name, grade, sourceId: null });
  await work.db.save(group);
  const changes = { schoolId, schoolYearId, name, grade };
  work.record({ event: 'pupil-group.added', subjectType: 'pupil_group', subjectId: group.id, changes });
  return group;
}

/** Changes the name or the grade of a pupil group. Its school and year stay: another year is another group. */
export async function revisePupilGroup(
  work: StaffWork,
  id: string,
  version: number,
  { name, grade }: Partial<PupilGroupFacts>,
): Promise<PupilGroup> {
  const group = await loadPupilGroup(work, id, 'pupil-group.maintain');
  expectVersion(group, version);
  const changes = applyChanges(group, { name, grade });
  await work.db.save(group);
  work.record({ event: 'pupil-group.revised', subjectType: 'pupil_group', subjectId: id, changes });
  return group;
}
