import { RuleBroken } from '@app/platform';
import { TrajectoryStep } from '../trajectories/trajectory-step.entity.js';
import { expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { Course, CourseActivity } from './course.entity.js';
import { loadCourse } from './courses.access.js';

/** Removes a course for good; the activities that were its sessions stay, as they are records of their own. */
export async function removeCourse(work: StaffWork, id: string, version: number): Promise<void> {
  const course = await loadCourse(work, id, 'course.follow');
  expectVersion(course, version);
  const { boardId, ownerId: personId } = course;
  if (await work.db.existsBy(TrajectoryStep, { boardId, courseId: id }))
    throw RuleBroken.at('', 'course_in_trajectory');
  await work.db.delete(CourseActivity, { boardId, courseId: id });
  await work.db.delete(Course, { boardId, id });
  work.record({ event: 'course.removed', subjectType: 'course', subjectId: id, personId });
}
