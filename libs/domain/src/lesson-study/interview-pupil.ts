import { newId, NotFound, RuleBroken } from '@app/platform';
import { expectDispensable } from '../inquiry/expect-dispensable.js';
import { asIfNotThere } from '../work/as-if-not-there.js';
import { applyChanges, changedValues, expectVersion, nothingChanged } from '../work/changes.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { expectSound, recordIn } from './change-lesson.js';
import { expectCasePupils } from './lesson-references.js';
import { loadResearchLesson } from './lesson-study.access.js';
import { type InterviewAnswer, PupilInterview } from './pupil-interview.entity.js';
import type { ResearchLesson } from './research-lesson.entity.js';
import { interviewViolations, MOST_INTERVIEWS } from './research-lessons.rules.js';

/** A short talk with a case pupil after the lesson. */
export interface Interview {
  readonly casePupilId: string;
  readonly heldOn: string;
  readonly answers: readonly InterviewAnswer[];
}

/** Notes what the actor asked a case pupil about the lesson, and what the pupil said. */
export async function interviewPupil(work: StaffWork, lessonId: string, interview: Interview): Promise<PupilInterview> {
  const lesson = await loadResearchLesson(work, lessonId, 'cycle.work', 'beside');
  expectSound(interviewViolations(lesson, interview.heldOn, today(work)));
  await expectCasePupils(work, lesson.cycleId, [interview.casePupilId], '/casePupilId');
  const { boardId } = lesson;
  const of = { boardId, researchLessonId: lessonId };
  if ((await work.db.countBy(PupilInterview, of)) >= MOST_INTERVIEWS)
    throw RuleBroken.at('', 'too_many_interviews', { limit: MOST_INTERVIEWS });
  const interviewerId = work.actor.staffMemberId;
  const noted = { id: newId(), ...of, interviewerId, ...interview, version: 1 };
  await work.db.insert(PupilInterview, noted);
  const { casePupilId, heldOn } = interview;
  recordInterview(work, lesson, noted.id, 'pupil-interviewed', { casePupilId, heldOn });
  return noted;
}

/** Corrects what the actor noted of a talk with a pupil. */
export async function correctInterview(
  work: StaffWork,
  id: string,
  version: number,
  correction: Partial<Omit<Interview, 'casePupilId'>>,
): Promise<PupilInterview> {
  const { lesson, interview } = await loadOwnInterview(work, id);
  expectVersion(interview, version);
  if (correction.heldOn) expectSound(interviewViolations(lesson, correction.heldOn, today(work)));
  const changes = applyChanges(interview, correction);
  if (nothingChanged(work, changes)) return interview;
  await work.db.update(PupilInterview, { boardId: lesson.boardId, id }, changedValues(changes));
  interview.version += 1;
  recordInterview(work, lesson, id, 'interview-corrected', { heldOn: interview.heldOn });
  return interview;
}

/** Takes away what the actor noted of a talk with a pupil. */
export async function withdrawInterview(work: StaffWork, id: string, version: number): Promise<void> {
  const { lesson, interview } = await loadOwnInterview(work, id, 'cycle.step');
  expectVersion(interview, version);
  await expectDispensable(work, lesson.cycleId, 'pupil_interview');
  await work.db.delete(PupilInterview, { boardId: lesson.boardId, id });
  recordInterview(work, lesson, id, 'interview-withdrawn');
}

/** The only door to an interview, which is that of its lesson: all read it, and who held it changes it. */
async function loadOwnInterview(
  work: StaffWork,
  id: string,
  permission: 'cycle.work' | 'cycle.step' = 'cycle.work',
): Promise<{ readonly lesson: ResearchLesson; readonly interview: PupilInterview }> {
  const where = { boardId: work.actor.boardId, id };
  const found = await work.db.findOneBy(PupilInterview, where);
  if (!found) throw new NotFound('pupil_interview');
  const lesson = await loadResearchLesson(work, found.researchLessonId, permission, 'beside').catch(
    asIfNotThere('pupil_interview'),
  );
  const interview = await work.db.findOne(PupilInterview, { where, lock: { mode: 'pessimistic_write' } });
  if (!interview) throw new NotFound('pupil_interview');
  if (interview.interviewerId !== work.actor.staffMemberId) throw new RuleBroken('interview_of_a_colleague');
  return { lesson, interview };
}

const recordInterview = (work: StaffWork, lesson: ResearchLesson, itemId: string, event: string, facts = {}): void =>
  recordIn(work, lesson, event, { interviewId: itemId, ...facts }, { what: 'pupil_interview', itemId });
