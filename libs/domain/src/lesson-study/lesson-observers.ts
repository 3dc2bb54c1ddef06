import { NotFound, RuleBroken } from '@app/platform';
import { loadCycle } from '../inquiry/cycles.access.js';
import { expectMembers } from '../leerteams/expect-members.js';
import { notify } from '../notifications/notify.js';
import { insertRows } from '../work/insert-rows.js';
import type { StaffWork } from '../work/work.js';
import { expectSound, recordIn } from './change-lesson.js';
import { LessonObserver, LessonWatch } from './lesson-observer.entity.js';
import { expectCasePupils } from './lesson-references.js';
import { loadResearchLesson } from './lesson-study.access.js';
import { lessonDetail, type ResearchLessonDetail } from './research-lessons.queries.js';
import { designViolations, MOST_LESSON_OBSERVERS } from './research-lessons.rules.js';

/** Sets that a member of the team observes a lesson, and which case pupils they keep an eye on; the whole class, where none. */
export async function setObserver(
  work: StaffWork,
  lessonId: string,
  staffMemberId: string,
  casePupilIds: readonly string[],
): Promise<ResearchLessonDetail> {
  const lesson = await loadResearchLesson(work, lessonId, 'cycle.work');
  expectSound(designViolations(lesson));
  if (lesson.teacherId === staffMemberId) throw RuleBroken.at('', 'teaches_this_lesson');
  const { boardId, cycleId } = lesson;
  const { leerteamId } = await loadCycle(work, cycleId, 'cycle.work');
  await expectMembers(work, leerteamId, [staffMemberId], { pointer: '' });
  await expectCasePupils(work, cycleId, casePupilIds, '/casePupilIds');
  const theirs = { boardId, researchLessonId: lessonId, staffMemberId };
  const isNew = !(await work.db.existsBy(LessonObserver, theirs));
  if (isNew) await askToObserve(work, theirs);
  await work.db.delete(LessonWatch, theirs);
  await insertRows(
    work,
    LessonWatch,
    casePupilIds.map((casePupilId) => ({ ...theirs, casePupilId })),
  );
  recordIn(work, lesson, 'observer-set', { observerId: staffMemberId, casePupilIds });
  return lessonDetail(work, lesson);
}

async function askToObserve(
  work: StaffWork,
  theirs: Pick<LessonObserver, 'boardId' | 'researchLessonId' | 'staffMemberId'>,
): Promise<void> {
  const { boardId, researchLessonId, staffMemberId } = theirs;
  const observers = await work.db.countBy(LessonObserver, { boardId, researchLessonId });
  if (observers >= MOST_LESSON_OBSERVERS)
    throw RuleBroken.at('', 'too_many_lesson_observers', { limit: MOST_LESSON_OBSERVERS });
  await work.db.insert(LessonObserver, { ...theirs, wasPresent: null, activityId: null });
  await notify(work, { kind: 'lesson.to-observe', to: [staffMemberId], subjectId: researchLessonId });
}

/** Takes somebody off the observers of a lesson that is still to be taught; what they noted stays. */
export async function removeObserver(
  work: StaffWork,
  lessonId: string,
  staffMemberId: string,
): Promise<ResearchLessonDetail> {
  const lesson = await loadResearchLesson(work, lessonId, 'cycle.work');
  expectSound(designViolations(lesson));
  const theirs = { boardId: lesson.boardId, researchLessonId: lessonId, staffMemberId };
  const { affected } = await work.db.delete(LessonObserver, theirs);
  if (affected === 0) throw new NotFound('lesson_observer');
  await work.db.delete(LessonWatch, theirs);
  recordIn(work, lesson, 'observer-removed', { observerId: staffMemberId });
  return lessonDetail(work, lesson);
}
