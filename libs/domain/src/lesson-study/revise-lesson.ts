import { newId, RuleBroken } from '@app/platform';
import { loadCycle } from '../inquiry/cycles.access.js';
import { said } from '../work/changes.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { LessonStage } from './lesson-stage.entity.js';
import { loadResearchLesson } from './lesson-study.access.js';
import { addLesson, expectFitting, type LessonPlan } from './plan-lesson.js';
import { lessonDetail, type ResearchLessonDetail } from './research-lessons.queries.js';

export interface LessonRevision extends Partial<LessonPlan> {
  readonly whatChanged: string;
  readonly whyChanged: string;
}

/**
 * Begins the better version of a lesson that was taught: a lesson of its own, with the stages of the former to change,
 * that says what is changed and why. What is predicted of it is thought anew, and so are day, group and who teaches.
 */
export async function reviseLesson(
  work: StaffWork,
  id: string,
  revision: LessonRevision,
): Promise<ResearchLessonDetail> {
  const former = await loadResearchLesson(work, id, 'cycle.work');
  if (former.taughtOn === null) throw new RuleBroken('lesson_not_taught');
  const { boardId, cycleId, title, subject, grade, goal, materials, minutes } = former;
  const { leerteamId } = await loadCycle(work, cycleId, 'cycle.work');
  await expectFitting(work, leerteamId, revision);
  const plan = { title, subject, grade, goal, materials, minutes, ...said(revision) };
  const { whatChanged, whyChanged } = revision;
  const lesson = await addLesson(work, { ...plan, boardId, cycleId, revisesId: id, whatChanged, whyChanged });
  const stages = await work.db.findBy(LessonStage, { boardId, researchLessonId: id });
  await insertRows(
    work,
    LessonStage,
    stages.map((stage) => ({ ...stage, id: newId(), researchLessonId: lesson.id, version: 1 })),
  );
  return lessonDetail(work, lesson);
}
