import { newId, RuleBroken } from '@app/platform';
import { loadSchool } from '../organisations/organisation.access.js';
import { applyChanges, expectVersion, nothingChanged } from '../work/changes.js';
import { daysIn } from '../work/date-ranges.rules.js';
import type { StaffWork } from '../work/work.js';
import type { HolidayKind } from './region-holidays.js';
import { SchoolHoliday } from './school-holiday.entity.js';
import { loadSchoolHoliday } from './school-holidays.access.js';

export interface SchoolHolidayFacts {
  readonly name: string;
  readonly fromOn: string;
  /** The first day on which there is school again. */
  readonly untilOn: string;
  /** The region's holiday of the same school year that it stands in place of. */
  readonly replaces?: HolidayKind | null;
}

/** Gives a school days off. They may overlap others: a day is free or it is not. */
export async function addSchoolHoliday(
  work: StaffWork,
  schoolId: string,
  facts: SchoolHolidayFacts,
): Promise<SchoolHoliday> {
  await loadSchool(work, schoolId, 'school-holiday.maintain');
  const { boardId } = work.actor;
  const { name, fromOn, untilOn, replaces = null } = facts;
  const holiday = work.db.create(SchoolHoliday, { id: newId(), boardId, schoolId, name, fromOn, untilOn, replaces });
  expectDays(holiday);
  await work.db.save(holiday);
  record(work, holiday, 'added', { schoolId, name, fromOn, untilOn, replaces });
  return holiday;
}

/** Changes days off that a school gave itself, also past ones: what was counted by them is counted anew. */
export async function reviseSchoolHoliday(
  work: StaffWork,
  id: string,
  version: number,
  facts: Partial<SchoolHolidayFacts>,
): Promise<SchoolHoliday> {
  const holiday = await loadSchoolHoliday(work, id, 'school-holiday.maintain');
  expectVersion(holiday, version);
  const changes = applyChanges<Partial<SchoolHolidayFacts>>(holiday, facts);
  expectDays(holiday);
  if (nothingChanged(work, changes)) return holiday;
  await work.db.save(holiday);
  record(work, holiday, 'revised', changes);
  return holiday;
}

/** Takes away days off that a school gave itself. The history keeps which they were. */
export async function removeSchoolHoliday(work: StaffWork, id: string, version: number): Promise<void> {
  const holiday = await loadSchoolHoliday(work, id, 'school-holiday.maintain');
  expectVersion(holiday, version);
  await work.db.delete(SchoolHoliday, { boardId: holiday.boardId, id });
  const { schoolId, name, fromOn, untilOn, replaces } = holiday;
  record(work, holiday, 'removed', { schoolId, name, fromOn, untilOn, replaces });
}

/** Longer than any holiday of a school. */
const LONGEST_DAYS = 70;

function expectDays(holiday: SchoolHoliday): void {
  if (holiday.untilOn <= holiday.fromOn) throw RuleBroken.at('/untilOn', 'ends_before_it_begins');
  if (daysIn(holiday) > LONGEST_DAYS) throw RuleBroken.at('/untilOn', 'holiday_too_long', { limit: LONGEST_DAYS });
}

function record(work: StaffWork, { id }: SchoolHoliday, what: 'added' | 'revised' | 'removed', changes: object): void {
  const subject = { subjectType: 'school_holiday', subjectId: id };
  work.record({ event: `school-holiday.${what}`, ...subject, changes: { ...changes } });
}
