import type { Permission } from '@app/access';
import { loadPrivate } from '../visibility/private-record.access.js';
import type { StaffWork } from '../work/work.js';
import { Course } from './course.entity.js';

/** The only door to a course: its owner's. */
export const loadCourse = (work: StaffWork, id: string, permission: Permission): Promise<Course> =>
  loadPrivate(work, { entity: Course, name: 'course' }, id, permission);
