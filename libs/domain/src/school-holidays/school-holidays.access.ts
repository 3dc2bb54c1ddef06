import type { Permission } from '@app/access';
import { loadInBoard } from '../organisations/organisation.access.js';
import type { StaffWork } from '../work/work.js';
import { SchoolHoliday } from './school-holiday.entity.js';

/** The only door to a school's own days off. */
export const loadSchoolHoliday = (work: StaffWork, id: string, permission: Permission): Promise<SchoolHoliday> =>
  loadInBoard(work, SchoolHoliday, 'school_holiday', id, permission, ({ schoolId }) => schoolId);
