import { RuleBroken } from '@app/platform';
import { addActivities } from '../activities/add-activities.js';
import { sourceOf } from '../activities/log-activity.js';
import { loadCycle } from '../inquiry/cycles.access.js';
import { knownFormSql } from '../learning-forms/learning-forms.queries.js';
import type { KnownForm } from '../learning-forms/learning-forms.rules.js';
import { expectMembers } from '../leerteams/expect-members.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { changeLesson, expectSound } from './change-lesson.js';
import { LessonObserver } from './lesson-observer.entity.js';
import { LessonStage } from './lesson-stage.entity.js';
import { loadResearchLesson } from './lesson-study.access.js';
import type { ResearchLesson } from './research-lesson.entity.js';
import { lessonDetail, type ResearchLessonDetail } from './research-lessons.queries.js';
import { MOST_LESSON_OBSERVERS, teachingViolations } from './research-lessons.rules.js';

const FORM = 'lesson_study';

export interface Taught {
  readonly taughtOn: string;
  /** Those who were there to observe, planned or not. */
  readonly presentIds: readonly string[];
}

/**
 * Says that a lesson was taught, once: its design and what was predicted stand from then on. A learning moment is logged
 * for the teacher and for each who was there, to add to, to close or to take away: nobody enters it a second time.
 */
export async function teachLesson(
  work: StaffWork,
  id: string,
  { taughtOn, presentIds }: Taught,
): Promise<ResearchLessonDetail> {
  const lesson = await loadResearchLesson(work, id, 'cycle.work');
  const { boardId, teacherId } = lesson;
  const { beganOn, leerteamId } = await loadCycle(work, lesson.cycleId, 'cycle.work');
  const stages = await work.db.countBy(LessonStage, { boardId, researchLessonId: id });
  expectSound(teachingViolations(lesson, { stages, taughtOn, beganOn, today: today(work) }));
  if (teacherId === null) throw RuleBroken.at('', 'lesson_has_no_teacher');
  if (presentIds.includes(teacherId)) throw RuleBroken.at('/presentIds', 'teaches_this_lesson');
  if (presentIds.length > MOST_LESSON_OBSERVERS)
    throw RuleBroken.at('/presentIds', 'too_many_lesson_observers', { limit: MOST_LESSON_OBSERVERS });
  await expectMembers(work, leerteamId, [teacherId], { on: taughtOn, pointer: '/teacherId' });
  await expectMembers(work, leerteamId, presentIds, { on: taughtOn, pointer: '/presentIds' });

  const logged = await logTaught(work, lesson, leerteamId, taughtOn, [teacherId, ...presentIds]);
  await notePresence(work, lesson, presentIds, logged);
  const activityId = logged.get(teacherId) ?? null;
  await changeLesson(work, lesson, 'taught', { taughtOn, activityId });
  return lessonDetail(work, lesson);
}

/** Logs the lesson for each of these people; answers the ids of the activities by whose they are. */
async function logTaught(
  work: StaffWork,
  { title, minutes }: ResearchLesson,
  leerteamId: string,
  learnedOn: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const [{ form }] = await work.db.query<[{ form: KnownForm | null }]>(`select ${knownFormSql('$1', '$2')} as form`, [
    work.actor.boardId,
    FORM,
  ]);
  // Also where the board retired it since: what was begun with it is logged with it.
  if (!form) throw new RuleBroken('unknown_learning_form');
  const usual = { initiative: 'team', visibility: 'team', source: sourceOf(work) } as const;
  const activities = await addActivities(
    work,
    people.map((ownerId) => ({ ...usual, ownerId, form, title, learnedOn, minutes, leerteamId })),
  );
  return new Map(activities.map(({ ownerId, id }) => [ownerId, id]));
}

/** Who was there though they were not expected is an observer all the same. */
async function notePresence(
  work: StaffWork,
  { boardId, id: researchLessonId }: ResearchLesson,
  presentIds: readonly string[],
  logged: ReadonlyMap<string, string>,
): Promise<void> {
  await work.db.update(LessonObserver, { boardId, researchLessonId }, { wasPresent: false });
  if (presentIds.length === 0) return;
  const present = presentIds.map((staffMemberId) => ({
    boardId,
    researchLessonId,
    staffMemberId,
    wasPresent: true,
    activityId: logged.get(staffMemberId) ?? null,
  }));
  await work.db.upsert(LessonObserver, present, ['boardId', 'researchLessonId', 'staffMemberId']);
}
