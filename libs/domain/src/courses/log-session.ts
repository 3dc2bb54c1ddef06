import { RuleBroken } from '@app/platform';
import { loadActivity } from '../activities/activities.access.js';
import type { ActivityRow } from '../activities/activities.queries.js';
import { type Entry, logActivity } from '../activities/log-activity.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { Course, CourseActivity } from './course.entity.js';
import { loadCourse } from './courses.access.js';
import { courseRowOf, type CourseRow } from './courses.queries.js';
import { standing } from './courses.rules.js';

/** An activity of which what it is done in says the rest: minutes are enough. */
export type BriefEntry = Partial<Entry> & Pick<Entry, 'minutes'>;

export interface Session extends BriefEntry {
  /** How far the course is after it. */
  readonly progress?: number;
}

/** Logs a session of a course: one entry, which is an activity like any other, and the progress of the course. */
export async function logSession(
  work: StaffWork,
  courseId: string,
  { progress, ...entry }: Session,
): Promise<{ activity: ActivityRow; course: CourseRow }> {
  const course = await loadCourse(work, courseId, 'course.follow');
  const activity = await logInCourse(work, course, { ...entry, title: entry.title ?? course.title }, progress);
  return { activity, course: await courseRowOf(work, course) };
}

/** Logs a session of a course that came through its door. */
export async function logInCourse(
  work: StaffWork,
  course: Course,
  entry: BriefEntry & { readonly title: string },
  progress?: number,
): Promise<ActivityRow> {
  const { learningForm = 'e_learning', learnedOn = today(work) } = entry;
  const activity = await logActivity(work, { ...entry, learningForm, learnedOn });
  await tieTo(work, course, activity.id, progress);
  return activity;
}

/** Ties an activity of the actor's own to a course; tying it again changes nothing. */
export async function tieToCourse(work: StaffWork, courseId: string, activityId: string): Promise<CourseRow> {
  const course = await loadCourse(work, courseId, 'course.follow');
  const { boardId } = course;
  // Locked, so that of two courses that it is tied to at once the second is told of the first.
  await loadActivity(work, activityId, 'activity.correct');
  const tied = await work.db.findOneBy(CourseActivity, { boardId, activityId });
  if (tied && tied.courseId !== courseId) throw RuleBroken.at('', 'in_another_course');
  if (tied) work.bookkeeping();
  else await tieTo(work, course, activityId);
  return courseRowOf(work, course);
}

/** Takes an activity out of a course; the activity stays. */
export async function untieFromCourse(work: StaffWork, courseId: string, activityId: string): Promise<CourseRow> {
  const course = await loadCourse(work, courseId, 'course.follow');
  const { boardId } = course;
  const { affected } = await work.db.delete(CourseActivity, { boardId, courseId, activityId });
  if (affected === 0) work.bookkeeping();
  else await noteSessions(work, course, 'course.session-untied', { activityId });
  return courseRowOf(work, course);
}

async function tieTo(work: StaffWork, course: Course, activityId: string, progress?: number): Promise<void> {
  const { boardId, id: courseId } = course;
  await work.db.insert(CourseActivity, { boardId, courseId, activityId });
  const after = standing(course, { progress });
  const changes = progress === undefined ? {} : { progress: [course.progress, after.progress] };
  await noteSessions(work, course, 'course.session-tied', { activityId, ...changes }, after);
}

/** What a course comes to is part of what was read of it, so the version goes up. */
async function noteSessions(
  work: StaffWork,
  { boardId, id, ownerId: personId }: Course,
  event: 'course.session-tied' | 'course.session-untied',
  changes: object,
  values: Partial<Pick<Course, 'progress' | 'completedOn'>> = {},
): Promise<void> {
  await work.db.update(Course, { boardId, id }, values);
  work.record({ event, subjectType: 'course', subjectId: id, personId, changes: { ...changes } });
}
