import { type Permission, permits, type Relation } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { worksAt } from '../people/works-at.queries.js';
import type { StaffWork } from '../work/work.js';
import { relationsTo } from './organisation.access.js';
import { School } from './school.entity.js';

/** How the actor stands to a school of their board: whether they lead it, work there today, or administer the board. */
export async function standingAtSchool(work: StaffWork, schoolId: string): Promise<ReadonlySet<Relation>> {
  const relations = relationsTo(work.actor, schoolId);
  return (await worksAt(work, schoolId)) ? new Set<Relation>([...relations, 'schoolmate']) : relations;
}

/**
 * The door to what belongs to a school and is for those who work there. The school itself is not locked: the thing in
 * question is, by its own door.
 */
export async function withinSchool(work: StaffWork, schoolId: string, permission: Permission): Promise<School> {
  const school = await work.db.findOneBy(School, { boardId: work.actor.boardId, id: schoolId });
  if (!school) throw new NotFound('school');
  const relations = await standingAtSchool(work, schoolId);
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return school;
}
