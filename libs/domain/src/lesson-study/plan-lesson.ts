import { newId, RuleBroken } from '@app/platform';
import { loadCycle } from '../inquiry/cycles.access.js';
import { expectMembers } from '../leerteams/expect-members.js';
import { notify } from '../notifications/notify.js';
import { expectVersion } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import { changeLesson, expectSound, recordIn } from './change-lesson.js';
import { LessonObserver, LessonWatch } from './lesson-observer.entity.js';
import { expectGroupOfTeam } from './lesson-references.js';
import { LessonStage } from './lesson-stage.entity.js';
import { expectPlanDispensable, loadResearchLesson } from './lesson-study.access.js';
import { ResearchLesson } from './research-lesson.entity.js';
import { lessonDetail, type ResearchLessonDetail } from './research-lessons.queries.js';
import { designViolations, MOST_LESSONS } from './research-lessons.rules.js';

/** What a team says of the lesson that it designs. */
export interface LessonPlan {
  readonly title: string;
  readonly subject: string;
  readonly grade?: string | null;
  /** What pupils can do, or understand, at the end of it. */
  readonly goal: string;
  readonly materials?: string | null;
  /** One of the groups that the leerteam asks about. */
  readonly pupilGroupId?: string | null;
  readonly plannedOn?: string | null;
  /** Hours and minutes. */
  readonly startsAt?: string | null;
  readonly minutes: number;
  /** The member of the team who will teach it. */
  readonly teacherId?: string | null;
}

/** Begins the design of a research lesson in a cycle. */
export async function planLesson(work: StaffWork, cycleId: string, plan: LessonPlan): Promise<ResearchLessonDetail> {
  const { boardId } = work.actor;
  const cycle = await loadCycle(work, cycleId, 'cycle.work');
  await expectFitting(work, cycle.leerteamId, plan);
  return lessonDetail(work, await addLesson(work, { boardId, cycleId, ...plan }));
}

type NewLesson = LessonPlan &
  Pick<ResearchLesson, 'boardId' | 'cycleId'> &
  Partial<Pick<ResearchLesson, 'revisesId' | 'whatChanged' | 'whyChanged'>>;

/** Adds a lesson that was found to fit; who is to teach it is told. */
export async function addLesson(work: StaffWork, plan: NewLesson): Promise<ResearchLesson> {
  const { boardId, cycleId } = plan;
  const lessons = await work.db.countBy(ResearchLesson, { boardId, cycleId });
  if (lessons >= MOST_LESSONS) throw RuleBroken.at('', 'too_many_lessons', { limit: MOST_LESSONS });
  const lesson = work.db.create(ResearchLesson, {
    revisesId: null,
    whatChanged: null,
    whyChanged: null,
    grade: null,
    materials: null,
    pupilGroupId: null,
    plannedOn: null,
    startsAt: null,
    teacherId: null,
    ...plan,
    id: newId(),
    taughtOn: null,
    activityId: null,
    changedAt: work.now,
    version: 1,
  });
  await work.db.insert(ResearchLesson, lesson);
  const { revisesId, plannedOn, teacherId } = lesson;
  recordIn(work, lesson, 'planned', { cycleId, revisesId, plannedOn, teacherId });
  await tellTeacher(work, lesson);
  return lesson;
}

/** Changes what is said of a lesson, until it was taught; what is left out stays as it is. */
export async function reviseLessonPlan(
  work: StaffWork,
  id: string,
  version: number,
  revision: Partial<LessonPlan>,
): Promise<ResearchLessonDetail> {
  const lesson = await loadResearchLesson(work, id, 'cycle.work');
  expectVersion(lesson, version);
  expectSound(designViolations(lesson));
  const { leerteamId } = await loadCycle(work, lesson.cycleId, 'cycle.work');
  await expectFitting(work, leerteamId, revision);
  const before = lesson.teacherId;
  await changeLesson(work, lesson, 'plan-revised', revision);
  if (lesson.teacherId !== before) await changeTeacher(work, lesson);
  return lessonDetail(work, lesson);
}

/** Takes away a plan that nobody predicted or noted anything on; what others wrote is not thrown away with it. */
export async function dropLessonPlan(work: StaffWork, id: string, version: number): Promise<void> {
  const lesson = await loadResearchLesson(work, id, 'cycle.step');
  expectVersion(lesson, version);
  expectSound(designViolations(lesson));
  const { boardId, cycleId } = lesson;
  const [{ used }] = await work.db.query<[{ used: boolean }]>(
    `select exists (select from lesson_note n where n.board_id = $1 and n.research_lesson_id = $2)
         or exists (select from lesson_prediction p join lesson_stage s on s.board_id = p.board_id
                      and s.id = p.lesson_stage_id where s.board_id = $1 and s.research_lesson_id = $2)
         or exists (select from pupil_interview i where i.board_id = $1 and i.research_lesson_id = $2) as used`,
    [boardId, id],
  );
  if (used) throw new RuleBroken('lesson_plan_in_use');
  // Without stages it was no lesson plan yet.
  if (await work.db.existsBy(LessonStage, { boardId, researchLessonId: id })) await expectPlanDispensable(work, lesson);
  await work.db.delete(ResearchLesson, { boardId, id });
  recordIn(work, lesson, 'plan-dropped', { cycleId });
}

/** Refuses a plan for a group that the team does not ask about, or to be taught by who is not in it. */
export async function expectFitting(
  work: StaffWork,
  leerteamId: string,
  { teacherId, pupilGroupId }: Partial<LessonPlan>,
): Promise<void> {
  if (teacherId) await expectMembers(work, leerteamId, [teacherId], { pointer: '/teacherId' });
  await expectGroupOfTeam(work, leerteamId, pupilGroupId);
}

/** Who teaches a lesson is no observer of it. */
async function changeTeacher(work: StaffWork, lesson: ResearchLesson): Promise<void> {
  const { boardId, id: researchLessonId, teacherId } = lesson;
  if (teacherId === null) return;
  const theirs = { boardId, researchLessonId, staffMemberId: teacherId };
  await work.db.delete(LessonObserver, theirs);
  await work.db.delete(LessonWatch, theirs);
  await tellTeacher(work, lesson);
}

async function tellTeacher(work: StaffWork, { id, teacherId }: ResearchLesson): Promise<void> {
  if (teacherId) await notify(work, { kind: 'lesson.to-teach', to: [teacherId], subjectId: id });
}
