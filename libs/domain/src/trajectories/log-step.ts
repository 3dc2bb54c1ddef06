import { RuleBroken } from '@app/platform';
import type { ActivityRow } from '../activities/activities.queries.js';
import { logActivity } from '../activities/log-activity.js';
import { loadCourse } from '../courses/courses.access.js';
import { type BriefEntry, logInCourse } from '../courses/log-session.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { renewed } from './arrange-steps.js';
import { loadStep, loadTrajectory } from './trajectories.access.js';
import type { TrajectoryRow } from './trajectories.queries.js';
import { usualForm } from './trajectories.rules.js';
import { TrajectoryStep } from './trajectory-step.entity.js';

/**
 * Logs what was done in a step, in one entry: an activity like any other. In a step that is tied to a course it becomes
 * a session of the course; else the step is tied to it, once.
 */
export async function logStep(
  work: StaffWork,
  { id, stepId }: { id: string; stepId: string },
  entry: BriefEntry,
): Promise<{ activity: ActivityRow; trajectory: TrajectoryRow }> {
  const trajectory = await loadTrajectory(work, id, 'trajectory.follow');
  const step = await loadStep(work, trajectory, stepId);
  const activity = await logDone(work, step, {
    ...entry,
    title: entry.title ?? step.title,
    learningForm: entry.learningForm ?? usualForm(step.kind),
    learnedOn: entry.learnedOn ?? today(work),
  });
  const changes = { stepId, activityId: activity.id };
  return { activity, trajectory: await renewed(work, trajectory, 'trajectory.step-logged', changes) };
}

async function logDone(
  work: StaffWork,
  step: TrajectoryStep,
  entry: Parameters<typeof logActivity>[1],
): Promise<ActivityRow> {
  const { boardId, id, courseId } = step;
  if (courseId !== null) return logInCourse(work, await loadCourse(work, courseId, 'course.follow'), entry);
  await expectNotLogged(work, step);
  const activity = await logActivity(work, entry);
  await work.db.update(TrajectoryStep, { boardId, id }, { activityId: activity.id, meetingId: null });
  return activity;
}

/** What is counted already is not entered twice: not the meeting that logged it, nor an entry of one's own. */
async function expectNotLogged(work: StaffWork, { boardId, meetingId, activityId }: TrajectoryStep): Promise<void> {
  if (meetingId === null && activityId === null) return;
  const { staffMemberId } = work.actor;
  const [logged] = await work.db.query<unknown[]>(
    `select from activity
      where board_id = $1 and owner_id = $2 and removed_at is null and (id = $3 or meeting_id = $4)`,
    [boardId, staffMemberId, activityId, meetingId],
  );
  if (logged) throw RuleBroken.at('', 'step_is_logged');
}
