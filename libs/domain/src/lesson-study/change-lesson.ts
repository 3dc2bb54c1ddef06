import { RuleBroken, type Violation } from '@app/platform';
import { factsOf } from '../history/facts.js';
import { applyChanges, changedValues, nothingChanged } from '../work/changes.js';
import type { StaffWork } from '../work/work.js';
import type { CasePupil } from './case-pupil.entity.js';
import { ResearchLesson } from './research-lesson.entity.js';

type Facts = Readonly<Record<string, unknown>>;

/** Refuses what breaks a rule, and says all that does. */
export function expectSound(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new RuleBroken('rule_broken', violations);
}

/** A part of the cycle that somebody may have open. */
export interface LessonPart {
  readonly what:
    'research_lesson' | 'lesson_stage' | 'prediction' | 'lesson_note' | 'pupil_interview' | 'lesson_finding';
  readonly itemId: string;
}

/**
 * Writes to the history of the lesson, and tells who has the cycle open which part of it changed. Facts only: what
 * somebody wrote stands in the lesson alone.
 */
export function recordIn(
  work: StaffWork,
  { id, cycleId }: Pick<ResearchLesson, 'id' | 'cycleId'>,
  event: string,
  changes: Facts = {},
  { what, itemId }: LessonPart = { what: 'research_lesson', itemId: id },
): void {
  work.record({ event: `research-lesson.${event}`, subjectType: 'research_lesson', subjectId: id, changes });
  work.announce({ topic: 'cycle', id: cycleId, what, itemId });
}

/** The same of a case pupil. Its code is a fact; what makes the pupil typical is not told. */
export function recordOf(
  work: StaffWork,
  { id, cycleId }: Pick<CasePupil, 'id' | 'cycleId'>,
  event: string,
  changes: Facts = {},
): void {
  work.record({ event: `case-pupil.${event}`, subjectType: 'case_pupil', subjectId: id, changes });
  work.announce({ topic: 'cycle', id: cycleId, what: 'case_pupil', itemId: id });
}

/** What somebody writes of a lesson; everything else of it is facts. */
const WRITTEN = ['title', 'goal', 'materials', 'whatChanged', 'whyChanged'];

/** Gives a lesson that came through its door other values; answers whether any of them is another. */
export async function changeLesson(
  work: StaffWork,
  lesson: ResearchLesson,
  event: string,
  wanted: Partial<ResearchLesson>,
): Promise<boolean> {
  const { boardId, id } = lesson;
  const changes = applyChanges(lesson, wanted);
  if (nothingChanged(work, changes)) return false;
  await work.db.update(ResearchLesson, { boardId, id }, { ...changedValues(changes), changedAt: work.now });
  lesson.changedAt = work.now;
  lesson.version += 1;
  recordIn(work, lesson, event, factsOf(changes, WRITTEN));
  return true;
}
