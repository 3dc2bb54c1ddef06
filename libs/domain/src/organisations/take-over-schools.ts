import { newId } from '@app/platform';
import { In } from 'typeorm';
import { applyChanges } from '../work/changes.js';
import { DEFAULT_ZONE } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import type { SchoolFacts } from './maintain-schools.js';
import { School } from './school.entity.js';

export interface SchoolsToTakeOver {
  readonly added: readonly SchoolFacts[];
  readonly changed: readonly { readonly schoolId: string; readonly facts: Partial<SchoolFacts> }[];
}

/** Adds many schools to the board and changes others; each has the history that it would have by hand. */
export async function takeOverSchools(work: StaffWork, { added, changed }: SchoolsToTakeOver): Promise<School[]> {
  const { boardId } = work.actor;
  const founded = added.map(({ name, siteCode = null, timeZone = DEFAULT_ZONE, holidayRegion = null }) => {
    const stated = { name, siteCode, timeZone, holidayRegion };
    const id = newId();
    work.record({ event: 'school.added', subjectType: 'school', subjectId: id, changes: stated });
    return work.db.create(School, { id, boardId, ...stated, sourceId: null, version: 1 });
  });
  const factsOf = new Map(changed.map(({ schoolId, facts }) => [schoolId, facts]));
  const schools = await work.db.findBy(School, { boardId, id: In([...factsOf.keys()]) });
  for (const school of schools) {
    const changes = applyChanges(school, factsOf.get(school.id) ?? {});
    work.record({ event: 'school.revised', subjectType: 'school', subjectId: school.id, changes });
  }
  await work.db.insert(School, founded);
  await work.db.save(schools);
  return founded;
}
