import type { School } from '@app/domain';
import type { TestApi } from '../api.js';
import type { LaidOut } from './thing.js';

/** A day off that the leader's school gave itself. */
export async function layOutSchoolHolidays({ world }: TestApi, school: School): Promise<LaidOut> {
  const { id } = await world.schoolHoliday(school);
  return { things: { 'school-holidays': { id, seenWith: 'school-holiday.read', leader: ['leader'] } } };
}
