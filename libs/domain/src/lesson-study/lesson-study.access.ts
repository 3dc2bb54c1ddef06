import { type Permission, permits } from '@app/access';
import { NotAllowed, NotFound } from '@app/platform';
import { loadCycle } from '../inquiry/cycles.access.js';
import { expectDispensable } from '../inquiry/expect-dispensable.js';
import { loadLeerteam, standingIn } from '../leerteams/leerteams.access.js';
import { asIfNotThere } from '../work/as-if-not-there.js';
import type { StaffWork } from '../work/work.js';
import { CasePupil } from './case-pupil.entity.js';
import { LessonStage } from './lesson-stage.entity.js';
import { ResearchLesson } from './research-lesson.entity.js';

/**
 * How a lesson is held while something is done with it. `beside` is for what several do at the same time, each in rows
 * of their own: it waits for no one but for who changes the lesson itself, `alone`.
 */
type Hold = 'beside' | 'alone';

/** To take away what its cycle may rest on is a step of the cycle: none is made meanwhile. */
type CyclePermission = Extract<Permission, 'cycle.read' | 'cycle.work' | 'cycle.step'>;

const LOCKS = { beside: 'pessimistic_read', alone: 'pessimistic_write' } as const;

/** The only door to a research lesson: that of its cycle. For who is outside the leerteam it is not there. */
export async function loadResearchLesson(
  work: StaffWork,
  id: string,
  permission: CyclePermission,
  hold: Hold = 'alone',
): Promise<ResearchLesson> {
  const lesson = await work.db.findOne(ResearchLesson, {
    where: { boardId: work.actor.boardId, id },
    ...(permission === 'cycle.read' ? {} : { lock: { mode: LOCKS[hold] } }),
  });
  if (!lesson) throw new NotFound('research_lesson');
  await loadCycle(work, lesson.cycleId, permission).catch(asIfNotThere('research_lesson'));
  return lesson;
}

/** The only door to a stage, which is that of its lesson: the lesson is held first, whatever is done with the stage. */
export async function loadLessonStage(
  work: StaffWork,
  id: string,
  hold: Hold = 'alone',
  permission: CyclePermission = 'cycle.work',
): Promise<{ readonly lesson: ResearchLesson; readonly stage: LessonStage }> {
  const where = { boardId: work.actor.boardId, id };
  const found = await work.db.findOneBy(LessonStage, where);
  if (!found) throw new NotFound('lesson_stage');
  const lesson = await loadResearchLesson(work, found.researchLessonId, permission, hold).catch(
    asIfNotThere('lesson_stage'),
  );
  const stage = await work.db.findOne(LessonStage, { where, lock: { mode: 'pessimistic_write' } });
  if (!stage) throw new NotFound('lesson_stage');
  return { lesson, stage };
}

/** The only door to a case pupil, which is that of the cycle too; what changes one holds it alone. */
export async function loadCasePupil(
  work: StaffWork,
  id: string,
  permission: Extract<Permission, 'cycle.work' | 'case-pupil.erase'>,
): Promise<CasePupil> {
  const where = { boardId: work.actor.boardId, id };
  const pupil = await work.db.findOne(CasePupil, { where, lock: { mode: 'pessimistic_write' } });
  if (!pupil) throw new NotFound('case_pupil');
  if (permission === 'cycle.work') {
    await loadCycle(work, pupil.cycleId, permission).catch(asIfNotThere('case_pupil'));
    return pupil;
  }
  // Whatever the cycle and its leerteam have come to: a wish of parents has no closing date.
  const { leerteamId } = await loadCycle(work, pupil.cycleId, 'cycle.read').catch(asIfNotThere('case_pupil'));
  const relations = await standingIn(work, await loadLeerteam(work, leerteamId, 'leerteam.read'));
  if (!permits(work.actor, permission, { relations })) throw new NotAllowed(permission);
  return pupil;
}

/** Refuses to take away a designed lesson that a finished phase rests on; it may be a revised one, too. */
export async function expectPlanDispensable(
  work: StaffWork,
  { cycleId, revisesId }: Pick<ResearchLesson, 'cycleId' | 'revisesId'>,
): Promise<void> {
  await expectDispensable(work, cycleId, 'research_lesson');
  if (revisesId !== null) await expectDispensable(work, cycleId, 'revised_lesson');
}
