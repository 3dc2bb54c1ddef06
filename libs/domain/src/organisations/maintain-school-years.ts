import { newId, RuleBroken } from '@app/platform';
import { overlap } from '../work/date-ranges.rules.js';
import { applyChanges, expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { loadSchoolYear, lockBoard } from './organisation.access.js';
import { SchoolYear } from './school-year.entity.js';

export interface SchoolYearFacts {
  readonly name: string;
  readonly fromOn: string;
  /** The first day after it. */
  readonly untilOn: string;
}

/** Adds a school year. No two overlap: a day belongs to one school year of the board at most. */
export async function addSchoolYear(work: StaffWork, facts: SchoolYearFacts): Promise<SchoolYear> {
  await lockBoard(work);
  const { boardId } = work.actor;
  const { name, fromOn, untilOn } = facts;
  const year = work.db.create(SchoolYear, { id: newId(), boardId, name, fromOn, untilOn, sourceId: null });
  await expectOwnDays(work, year);
  await work.db.save(year);
  const changes = { name, fromOn, untilOn };
  work.record({ event: 'school-year.added', subjectType: 'school_year', subjectId: year.id, changes });
  return year;
}

/** Changes the name or the days of a school year. */
export async function reviseSchoolYear(
  work: StaffWork,
  id: string,
  version: number,
  facts: Partial<SchoolYearFacts>,
): Promise<SchoolYear> {
  await lockBoard(work);
  const year = await loadSchoolYear(work, id, 'school-year.maintain');
  expectVersion(year, version);
  const changes = applyChanges(year, facts);
  await expectOwnDays(work, year);
  await work.db.save(year);
  work.record({ event: 'school-year.revised', subjectType: 'school_year', subjectId: id, changes });
  return year;
}

async function expectOwnDays(work: StaffWork, year: SchoolYear): Promise<void> {
  if (year.untilOn <= year.fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  const years = await work.db.findBy(SchoolYear, { boardId: work.actor.boardId });
  const other = years.find(({ id, ...days }) => id !== year.id && overlap(days, year));
  if (other) throw RuleBroken.at('/fromOn', 'overlaps_school_year', { name: other.name });
}
