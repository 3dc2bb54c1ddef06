import { newId, RuleBroken } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { isOrderOf } from '../trajectories/trajectories.rules.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { expectSound, recordIn } from './change-lesson.js';
import { LessonNote } from './lesson-note.entity.js';
import { LessonPrediction } from './lesson-prediction.entity.js';
import { LessonStage } from './lesson-stage.entity.js';
import { expectPlanDispensable, loadLessonStage, loadResearchLesson } from './lesson-study.access.js';
import { ResearchLesson } from './research-lesson.entity.js';
import { lessonDetail, type ResearchLessonDetail } from './research-lessons.queries.js';
import { designViolations, MOST_STAGES } from './research-lessons.rules.js';

export interface StagePlan {
  readonly name: string;
  readonly minutes?: number | null;
  readonly teacherDoes?: string | null;
  readonly pupilsDo?: string | null;
}

/** Adds a stage at the end of a lesson. */
export async function addStage(work: StaffWork, lessonId: string, plan: StagePlan): Promise<LessonStage> {
  const lesson = await loadResearchLesson(work, lessonId, 'cycle.work');
  expectSound(designViolations(lesson));
  const { boardId } = lesson;
  const others = await work.db.findBy(LessonStage, { boardId, researchLessonId: lessonId });
  if (others.length >= MOST_STAGES) throw RuleBroken.at('', 'too_many_stages', { limit: MOST_STAGES });
  const position = Math.max(-1, ...others.map((other) => other.position)) + 1;
  const stage = work.db.create(LessonStage, {
    minutes: null,
    teacherDoes: null,
    pupilsDo: null,
    ...plan,
    id: newId(),
    boardId,
    researchLessonId: lessonId,
    position,
    version: 1,
  });
  await work.db.insert(LessonStage, stage);
  recordStage(work, lesson, stage.id, 'stage-added', { minutes: stage.minutes });
  return stage;
}

/** Changes a stage, until the lesson was taught. Others may change other stages of it meanwhile. */
export async function reviseStage(
  work: StaffWork,
  stageId: string,
  version: number,
  revision: Partial<StagePlan>,
): Promise<LessonStage> {
  const { lesson, stage } = await loadLessonStage(work, stageId, 'beside');
  expectSound(designViolations(lesson));
  expectVersion(stage, version);
  const changes = applyChanges<Partial<LessonStage>>(stage, revision);
  if (nothingChanged(work, changes)) return stage;
  await work.db.update(LessonStage, { boardId: lesson.boardId, id: stageId }, changedValues(changes));
  stage.version += 1;
  recordStage(work, lesson, stageId, 'stage-revised', factsOf(changes, ['name', 'teacherDoes', 'pupilsDo']));
  return stage;
}

/** Takes out a stage that nobody predicted or noted anything on. */
export async function removeStage(work: StaffWork, stageId: string, version: number): Promise<void> {
  const { lesson, stage } = await loadLessonStage(work, stageId, 'alone', 'cycle.step');
  expectSound(designViolations(lesson));
  expectVersion(stage, version);
  const { boardId } = lesson;
  const of = { boardId, lessonStageId: stageId };
  if ((await work.db.existsBy(LessonPrediction, of)) || (await work.db.existsBy(LessonNote, of)))
    throw new RuleBroken('stage_in_use');
  // A lesson without stages is no lesson plan any more.
  if ((await work.db.countBy(LessonStage, { boardId, researchLessonId: lesson.id })) === 1)
    await expectPlanDispensable(work, lesson);
  await work.db.delete(LessonStage, { boardId, id: stageId });
  recordStage(work, lesson, stageId, 'stage-removed');
}

/** Puts the stages in another order: all of them, each once. The order is the lesson's. */
export async function orderStages(
  work: StaffWork,
  lessonId: string,
  version: number,
  order: readonly string[],
): Promise<ResearchLessonDetail> {
  const lesson = await loadResearchLesson(work, lessonId, 'cycle.work');
  expectVersion(lesson, version);
  expectSound(designViolations(lesson));
  const { boardId } = lesson;
  const stages = await work.db.findBy(LessonStage, { boardId, researchLessonId: lessonId });
  const ids = stages.map(({ id }) => id);
  if (!isOrderOf(order, ids)) throw RuleBroken.at('/stageIds', 'every_stage_once');
  await work.db.query(
    `update lesson_stage s set position = o.position - 1
       from unnest($3::uuid[]) with ordinality as o (id, position)
      where s.board_id = $1 and s.research_lesson_id = $2 and s.id = o.id`,
    [boardId, lessonId, order],
  );
  await work.db.update(ResearchLesson, { boardId, id: lessonId }, { changedAt: work.now });
  lesson.version += 1;
  recordIn(work, lesson, 'stages-ordered', { order });
  return lessonDetail(work, lesson);
}

const recordStage = (work: StaffWork, lesson: ResearchLesson, stageId: string, event: string, facts = {}): void =>
  recordIn(work, lesson, event, { stageId, ...facts }, { what: 'lesson_stage', itemId: stageId });
