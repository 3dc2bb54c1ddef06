import type { Violation } from '@app/platform';
import { dayViolations } from '../work/days.rules.js';
import type { ResearchLesson } from './research-lesson.entity.js';

/** Rounds of a cycle, and lessons that were begun and left. */
export const MOST_LESSONS = 20;
/** Of one lesson. */
export const MOST_STAGES = 15;
/** More is no lesson any more, but an audience. */
export const MOST_LESSON_OBSERVERS = 12;
/** Of one person in one lesson; more is no note-taking any more. */
export const MOST_LESSON_NOTES = 300;
/** Notes that are sent at once. */
export const MOST_SENT_NOTES = 100;
/** Of one lesson: each case pupil, more than once. */
export const MOST_INTERVIEWS = 50;

type Course = Pick<ResearchLesson, 'plannedOn' | 'taughtOn'>;

/** What is wrong with changing the design: a lesson that was taught is what was taught. */
export const designViolations = ({ taughtOn }: Pick<ResearchLesson, 'taughtOn'>): Violation[] =>
  taughtOn === null ? [] : [{ pointer: '', code: 'lesson_was_taught' }];

/**
 * What is wrong with predicting: a prediction is made beforehand. From the first note on it would be hindsight; what one
 * learns then belongs in the discussion, and in the lesson that revises this one.
 */
export function predictionViolations(lesson: Pick<ResearchLesson, 'taughtOn'>, hasNotes: boolean): Violation[] {
  return lesson.taughtOn === null && hasNotes ? [{ pointer: '', code: 'lesson_has_begun' }] : designViolations(lesson);
}

/** What is wrong with writing down what was seen: the lesson has to be there. */
export function seeingViolations({ plannedOn, taughtOn }: Course, today: string): Violation[] {
  const lessonOn = taughtOn ?? plannedOn;
  return lessonOn !== null && lessonOn <= today ? [] : [{ pointer: '', code: 'lesson_is_to_come' }];
}

/** What is wrong with the day of a talk with a pupil about the lesson. */
export function interviewViolations(lesson: Course, heldOn: string, today: string): Violation[] {
  const early = seeingViolations(lesson, today);
  return early.length > 0
    ? early
    : dayViolations('/heldOn', heldOn, today, lesson.taughtOn ?? lesson.plannedOn ?? today);
}

/** What making of a lesson that was taught rests on. */
export interface TeachingFacts {
  readonly stages: number;
  readonly taughtOn: string;
  /** Since when there is a cycle to teach in. */
  readonly beganOn: string;
  readonly today: string;
}

/** What is missing before a lesson can be said to have been taught; nothing where nothing is. */
export function teachingViolations(
  lesson: Pick<ResearchLesson, 'teacherId' | 'taughtOn'>,
  { stages, taughtOn, beganOn, today }: TeachingFacts,
): Violation[] {
  if (lesson.taughtOn !== null) return designViolations(lesson);
  return [
    ...(lesson.teacherId === null ? [{ pointer: '', code: 'lesson_has_no_teacher' }] : []),
    ...(stages === 0 ? [{ pointer: '', code: 'lesson_has_no_stages' }] : []),
    ...dayViolations('/taughtOn', taughtOn, today, beganOn),
  ];
}
