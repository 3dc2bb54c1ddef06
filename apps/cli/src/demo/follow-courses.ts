import type { DemoBoard } from './demo-board.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { momentOn, schoolDaysFrom } from './school-calendar.js';
import { COURSES, type StockCourse } from './stock/courses.js';

type Courses = Pick<DemoBoard, 'courses' | 'courseActivities'>;

/** Courses online, of which every session is an activity. */
export function followCourses(random: Random, scene: Scene): Courses {
  const followed = COURSES.map((course) => follow(random, scene, course));
  return {
    courses: followed.map(({ course }) => course),
    courseActivities: followed.flatMap(({ activities }) => activities),
  };
}

function follow(random: Random, { calendar, staff, logbook }: Scene, stock: StockCourse) {
  const { who, title, provider, url, theme, progress, certificate, notes = null, sessions } = stock;
  const owner = staff.named(who);
  const dayOf = (session: { daysAgo: number }): string => schoolDaysFrom(calendar.today, -session.daysAgo);
  const startedOn = dayOf(sessions[0]);
  const completedOn = progress === 100 ? dayOf(sessions.at(-1) ?? sessions[0]) : null;
  const courseId = random.id(momentOn(startedOn, 15));
  const activities = sessions.map((session) => ({
    courseId,
    activityId: logbook.keep(owner, {
      ...{ form: 'e_learning', title: session.title, on: dayOf(session), minutes: session.minutes, theme },
      ...(session.took ? { reflection: session.took } : {}),
      ...(session.tries ? { tryOut: session.tries } : {}),
    }),
  }));
  const proof = certificate
    ? { certificateUrl: `${url}/certificaat`, certificateOn: completedOn, certificateNumber: certificate }
    : {};
  const facts = { id: courseId, ownerId: owner.id, title, provider, url, notes };
  return { course: { ...facts, startedOn, progress, completedOn, ...proof }, activities };
}
