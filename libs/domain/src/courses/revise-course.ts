import { RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Course } from './course.entity.js';
import { loadCourse } from './courses.access.js';
import { courseRowOf, type CourseRow } from './courses.queries.js';
import { type Certificate, certificateColumns, courseViolations, standing } from './courses.rules.js';
import type { Following } from './follow-course.js';

export type CourseRevision = Partial<Omit<Following, 'completedOn'>>;

const WRITTEN = ['title', 'provider', 'url', 'notes', 'certificateUrl', 'certificateNumber'];

/** Changes what a course says, and how far it is; what is left out stays as it is. */
export async function reviseCourse(
  work: StaffWork,
  id: string,
  version: number,
  revision: CourseRevision,
): Promise<CourseRow> {
  const course = await loadCourse(work, id, 'course.follow');
  expectVersion(course, version);
  const { certificate, progress, ...columns } = revision;
  const said = { ...columns, ...standing(course, { progress }), ...certificateColumns(certificate) };
  return changeCourse(work, course, said, 'course.revised');
}

export interface Completion {
  readonly completedOn?: string;
  readonly certificate?: Certificate | null;
}

/** Says that a course was completed, and when: all of it was done then. Said again, it mends the day. */
export async function completeCourse(work: StaffWork, id: string, completion: Completion): Promise<CourseRow> {
  const course = await loadCourse(work, id, 'course.follow');
  const { completedOn = today(work), certificate } = completion;
  const said = { ...standing(course, { completedOn }), ...certificateColumns(certificate) };
  return changeCourse(work, course, said, 'course.completed');
}

async function changeCourse(
  work: StaffWork,
  course: Course,
  said: Partial<Course>,
  event: 'course.revised' | 'course.completed',
): Promise<CourseRow> {
  const changes = applyChanges<Partial<Course>>(course, said);
  const violations = courseViolations(course, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  const { boardId, id, ownerId: personId } = course;
  if (nothingChanged(work, changes)) return courseRowOf(work, course);
  await work.db.update(Course, { boardId, id }, changedValues(changes));
  work.record({ event, subjectType: 'course', subjectId: id, personId, changes: factsOf(changes, WRITTEN) });
  return courseRowOf(work, course);
}
