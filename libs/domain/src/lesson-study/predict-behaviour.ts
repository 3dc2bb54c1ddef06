import { NotFound } from '@app/platform';
import { expectDispensable } from '../inquiry/expect-dispensable.js';
import { expectVersion, expectVersionIfThere } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { expectSound, recordIn } from './change-lesson.js';
import { LessonNote } from './lesson-note.entity.js';
import { LessonPrediction } from './lesson-prediction.entity.js';
import { expectCasePupils } from './lesson-references.js';
import { loadLessonStage } from './lesson-study.access.js';
import type { ResearchLesson } from './research-lesson.entity.js';
import { predictionViolations } from './research-lessons.rules.js';

/** Of which stage, and of whom. */
export interface Predicted {
  readonly stageId: string;
  readonly casePupilId: string;
}

export interface Prediction {
  readonly text: string;
  /** By what the team would see that the pupil learns. */
  readonly lookFor?: string | null;
}

/**
 * Writes what the team thinks that a case pupil will do in a stage, in place of what was thought before. Only until the
 * first thing is seen: a prediction that knows the outcome is none, and marked or not it would spoil the comparison.
 */
export async function predictBehaviour(
  work: StaffWork,
  { stageId, casePupilId }: Predicted,
  version: number | undefined,
  { text, lookFor = null }: Prediction,
): Promise<LessonPrediction> {
  const lesson = await loadPredictable(work, stageId);
  await expectCasePupils(work, lesson.cycleId, [casePupilId], '');
  const { boardId } = lesson;
  const where = { boardId, lessonStageId: stageId, casePupilId };
  const before = await work.db.findOneBy(LessonPrediction, where);
  expectVersionIfThere(before, version);
  const authorId = work.actor.staffMemberId;
  const prediction = { ...where, authorId, text, lookFor, version: (before?.version ?? 0) + 1 };
  if (before) await work.db.update(LessonPrediction, where, { authorId, text, lookFor });
  else await work.db.insert(LessonPrediction, prediction);
  recordPrediction(work, lesson, before ? 'prediction-revised' : 'predicted', { stageId, casePupilId });
  return prediction;
}

/** Takes a prediction back, beforehand. */
export async function withdrawPrediction(
  work: StaffWork,
  { stageId, casePupilId }: Predicted,
  version: number,
): Promise<void> {
  const lesson = await loadPredictable(work, stageId, 'cycle.step');
  const where = { boardId: lesson.boardId, lessonStageId: stageId, casePupilId };
  const before = await work.db.findOneBy(LessonPrediction, where);
  if (!before) throw new NotFound('lesson_prediction');
  expectVersion(before, version);
  await expectDispensable(work, lesson.cycleId, 'prediction');
  await work.db.delete(LessonPrediction, where);
  recordPrediction(work, lesson, 'prediction-withdrawn', { stageId, casePupilId });
}

/** The lesson of a stage, alone, so that whether anything was seen yet is certain. */
async function loadPredictable(
  work: StaffWork,
  stageId: string,
  permission: 'cycle.work' | 'cycle.step' = 'cycle.work',
): Promise<ResearchLesson> {
  const { lesson } = await loadLessonStage(work, stageId, 'alone', permission);
  const { boardId, id: researchLessonId } = lesson;
  const hasNotes = await work.db.existsBy(LessonNote, { boardId, researchLessonId });
  expectSound(predictionViolations(lesson, hasNotes));
  return lesson;
}

/** Who has the cycle open finds it by the stage that it is of. */
const recordPrediction = (work: StaffWork, lesson: ResearchLesson, event: string, of: Predicted): void =>
  recordIn(work, lesson, event, { ...of }, { what: 'prediction', itemId: of.stageId });
