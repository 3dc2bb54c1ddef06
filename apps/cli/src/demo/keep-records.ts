import type { DemoBoard } from './demo-board.js';
import { followCourses } from './follow-courses.js';
import { lookBack } from './look-back.js';
import { observeLessons } from './observe-lessons.js';
import { planAhead } from './plan-ahead.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';
import { walkTrajectories } from './walk-trajectories.js';
import { writeDown } from './write-down.js';

/** What people keep beside what they logged: what is to come, what goes on, and what came of it. */
export function keepRecords(random: Random, scene: Scene) {
  const planned = planAhead(random.fork('plans'), scene);
  const courses = followCourses(random.fork('courses'), scene);
  return {
    ...planned,
    ...courses,
    ...walkTrajectories(random.fork('trajectories'), scene, courses),
    ...writeDown(random.fork('entries'), scene),
    ...observeLessons(random.fork('observations'), scene),
    // Of all that was logged by now.
    ...lookBack(random.fork('try-outs'), scene),
  } satisfies Partial<DemoBoard>;
}
