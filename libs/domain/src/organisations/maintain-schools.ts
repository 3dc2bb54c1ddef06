import { newId, RuleBroken } from '@app/platform';
import { applyChanges, expectVersion } from '../work/changes.js';
import type { HolidayRegion } from '../school-holidays/region-holidays.js';
import { DEFAULT_ZONE } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { loadSchool } from './organisation.access.js';
import { isTimeZone } from './organisations.rules.js';
import { School } from './school.entity.js';

export interface SchoolFacts {
  readonly name: string;
  /** The BRIN code with the number of the site, as `12AB00`. */
  readonly siteCode?: string | null;
  /** As the IANA time zone database calls it. */
  readonly timeZone?: string;
  readonly holidayRegion?: HolidayRegion | null;
}

/** Adds a school to the board. */
export async function addSchool(work: StaffWork, facts: SchoolFacts): Promise<School> {
  const { name, siteCode = null, timeZone = DEFAULT_ZONE, holidayRegion = null } = facts;
  expectTimeZone(timeZone);
  const { boardId } = work.actor;
  const stated = { name, siteCode, timeZone, holidayRegion };
  const school = work.db.create(School, { id: newId(), boardId, ...stated, sourceId: null });
  await work.db.save(school);
  work.record({ event: 'school.added', subjectType: 'school', subjectId: school.id, changes: stated });
  return school;
}

/** Changes what a school is called, its site code, its time zone or its holiday region. */
export async function reviseSchool(
  work: StaffWork,
  id: string,
  version: number,
  facts: Partial<SchoolFacts>,
): Promise<School> {
  if (facts.timeZone !== undefined) expectTimeZone(facts.timeZone);
  const school = await loadSchool(work, id, 'school.maintain');
  expectVersion(school, version);
  const changes = applyChanges(school, facts);
  await work.db.save(school);
  work.record({ event: 'school.revised', subjectType: 'school', subjectId: id, changes });
  return school;
}

function expectTimeZone(name: string): void {
  if (!isTimeZone(name)) throw RuleBroken.at('/timeZone', 'unknown_time_zone');
}
