import type { Part } from '../work/part.js';
import type { StaffWork } from '../work/work.js';
import type { Course } from './course.entity.js';
import { loadCourse } from './courses.access.js';

export interface CourseRow extends Omit<Course, 'boardId' | 'ownerId'> {
  /** Of the activities that are tied to it. */
  readonly minutes: number;
  readonly sessions: number;
}

/** An activity that was removed is neither shown nor counted. */
const SESSIONS = `course_activity ca join activity a
  on a.board_id = ca.board_id and a.id = ca.activity_id and a.removed_at is null`;

const ROWS = `select c.id, c.title, c.provider, c.url, c.started_on as "startedOn", c.progress,
    c.completed_on as "completedOn", c.certificate_url as "certificateUrl", c.certificate_on as "certificateOn",
    c.certificate_number as "certificateNumber", c.notes, c.version, s.minutes, s.sessions
  from course c cross join lateral (
    select coalesce(sum(a.minutes), 0) as minutes, count(*) as sessions from ${SESSIONS}
     where ca.board_id = c.board_id and ca.course_id = c.id) s
  where c.board_id = $1 and c.owner_id = $2`;

export interface CourseFilter extends Part {
  readonly completed?: boolean;
}

/** The actor's courses, the latest begun first; one more than the limit. */
export function listCourses(work: StaffWork, filter: CourseFilter): Promise<CourseRow[]> {
  return work.db.query<CourseRow[]>(
    `${ROWS} and ($3::boolean is null or (c.completed_on is not null) = $3)
       and ($4::date is null or (c.started_on, c.id) < ($4, $5::uuid))
     order by c.started_on desc, c.id desc limit $6`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      filter.completed ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit + 1,
    ],
  );
}

/** One course of the actor's. */
export async function readCourse(work: StaffWork, id: string): Promise<CourseRow> {
  return courseRowOf(work, await loadCourse(work, id, 'course.read'));
}

/** A course that came through its door, with what its sessions come to. */
export async function courseRowOf(work: StaffWork, { boardId, ownerId, id }: Course): Promise<CourseRow> {
  const [row] = await work.db.query<[CourseRow]>(`${ROWS} and c.id = $3`, [boardId, ownerId, id]);
  return row;
}

/** A record behind the minutes of a course. */
export interface SessionRow {
  readonly activityId: string;
  readonly title: string;
  readonly learnedOn: string;
  readonly minutes: number;
}

/** The activities that are tied to a course, the latest first; one more than the limit. */
export async function listSessions(work: StaffWork, courseId: string, part: Part): Promise<SessionRow[]> {
  const { boardId } = await loadCourse(work, courseId, 'course.read');
  return work.db.query<SessionRow[]>(
    `select a.id as "activityId", a.title, a.learned_on as "learnedOn", a.minutes from ${SESSIONS}
      where ca.board_id = $1 and ca.course_id = $2 and ($3::date is null or (a.learned_on, a.id) < ($3, $4::uuid))
      order by a.learned_on desc, a.id desc limit $5`,
    [boardId, courseId, part.after?.[0] ?? null, part.after?.[1] ?? null, part.limit + 1],
  );
}
