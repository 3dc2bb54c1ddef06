import { newId, RuleBroken } from '@app/platform';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Course } from './course.entity.js';
import { courseRowOf, type CourseRow } from './courses.queries.js';
import { type Certificate, certificateColumns, courseViolations, standing } from './courses.rules.js';

/** What somebody says of a course that they follow, or followed; its title is enough. */
export interface Following {
  readonly title: string;
  readonly provider?: string | null;
  readonly url?: string | null;
  readonly startedOn?: string;
  readonly progress?: number;
  readonly completedOn?: string | null;
  readonly certificate?: Certificate | null;
  readonly notes?: string | null;
}

/** Begins to keep a course. */
export async function followCourse(work: StaffWork, following: Following): Promise<CourseRow> {
  const { boardId, staffMemberId: ownerId } = work.actor;
  const { title, provider = null, url = null, notes = null, certificate = null, startedOn = today(work) } = following;
  const course = work.db.create(Course, {
    id: newId(),
    boardId,
    ownerId,
    title,
    provider,
    url,
    startedOn,
    notes,
    ...standing({ progress: 0, completedOn: null }, following),
    ...certificateColumns(certificate),
  });
  const violations = courseViolations(course, today(work));
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
  await work.db.insert(Course, course);
  const { progress, completedOn } = course;
  work.record({
    event: 'course.followed',
    subjectType: 'course',
    subjectId: course.id,
    personId: ownerId,
    changes: { startedOn, progress, completedOn },
  });
  return courseRowOf(work, course);
}
