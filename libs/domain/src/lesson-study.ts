/* Lesson study: research lessons that a team designs, teaches, observes and makes better. */

export { standingOf } from './inquiry/standing.queries.js';
export { MOST_CASE_PUPILS } from './lesson-study/case-pupils.rules.js';
export { addStage, orderStages, removeStage, reviseStage } from './lesson-study/arrange-stages.js';
export { discussPupil } from './lesson-study/discuss-pupil.js';
export { eraseCasePupil, type ErasedAbout } from './lesson-study/erase-case-pupil.js';
export { correctInterview, interviewPupil, withdrawInterview } from './lesson-study/interview-pupil.js';
export { FINDING_MATCHES, type FindingMatch } from './lesson-study/lesson-finding.entity.js';
export { LessonNote } from './lesson-study/lesson-note.entity.js';
export {
  correctLessonNote,
  keepLessonNote,
  keepLessonNotes,
  type NoteLanding,
  type SentNote,
  withdrawLessonNote,
} from './lesson-study/lesson-notes.js';
export { removeObserver, setObserver } from './lesson-study/lesson-observers.js';
export { LessonPrediction } from './lesson-study/lesson-prediction.entity.js';
export type { WrittenInterview, WrittenNote } from './lesson-study/lesson-sheet.calculation.js';
export { compareLesson, readLessonSheet } from './lesson-study/lesson-sheet.queries.js';
export { addCasePupil, reviseCasePupil } from './lesson-study/name-case-pupils.js';
export { dropLessonPlan, planLesson, reviseLessonPlan } from './lesson-study/plan-lesson.js';
export { predictBehaviour, withdrawPrediction } from './lesson-study/predict-behaviour.js';
export { PupilInterview } from './lesson-study/pupil-interview.entity.js';
export {
  type CasePupilRow,
  type LessonObserverRow,
  type LessonStageRow,
  listCasePupils,
  listResearchLessons,
  readResearchLesson,
  type ResearchLessonDetail,
  type ResearchLessonRow,
} from './lesson-study/research-lessons.queries.js';
export { MOST_LESSON_OBSERVERS, MOST_SENT_NOTES, MOST_STAGES } from './lesson-study/research-lessons.rules.js';
export { reviseLesson } from './lesson-study/revise-lesson.js';
export { teachLesson } from './lesson-study/teach-lesson.js';
