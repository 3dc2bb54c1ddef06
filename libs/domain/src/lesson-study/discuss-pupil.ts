import { RuleBroken } from '@app/platform';
import { expectVersionIfThere } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { recordIn } from './change-lesson.js';
import { type FindingMatch, LessonFinding } from './lesson-finding.entity.js';
import { expectCasePupils } from './lesson-references.js';
import { loadResearchLesson } from './lesson-study.access.js';

/** What the team made of it. */
export interface Finding {
  readonly match: FindingMatch;
  readonly text: string;
}

/**
 * Notes what the team found, in the discussion of a lesson that was taught, on one case pupil: what happened beside what
 * was predicted. In place of what was found before.
 */
export async function discussPupil(
  work: StaffWork,
  lessonId: string,
  casePupilId: string,
  version: number | undefined,
  { match, text }: Finding,
): Promise<LessonFinding> {
  // Alone: of two who write the first of it, the second is told.
  const lesson = await loadResearchLesson(work, lessonId, 'cycle.work');
  if (lesson.taughtOn === null) throw new RuleBroken('lesson_not_taught');
  await expectCasePupils(work, lesson.cycleId, [casePupilId], '');
  const where = { boardId: lesson.boardId, researchLessonId: lessonId, casePupilId };
  const before = await work.db.findOneBy(LessonFinding, where);
  expectVersionIfThere(before, version);
  const authorId = work.actor.staffMemberId;
  const finding = { ...where, authorId, match, text, version: (before?.version ?? 0) + 1 };
  if (before) await work.db.update(LessonFinding, where, { authorId, match, text });
  else await work.db.insert(LessonFinding, finding);
  recordIn(work, lesson, 'pupil-discussed', { casePupilId, match }, { what: 'lesson_finding', itemId: casePupilId });
  return finding;
}
