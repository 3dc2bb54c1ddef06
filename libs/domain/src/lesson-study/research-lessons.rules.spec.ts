import { describe, expect, it } from '@jest/globals';
import {
  designViolations,
  interviewViolations,
  predictionViolations,
  seeingViolations,
  teachingViolations,
} from './research-lessons.rules.js';

const TODAY = '2026-03-12';
const YESTERDAY = '2026-03-11';
const TOMORROW = '2026-03-13';
const codes = (violations: readonly { readonly code: string }[]): string[] => violations.map(({ code }) => code);

describe('the course of a research lesson', () => {
  it('can be designed until it was taught', () => {
    expect(designViolations({ taughtOn: null })).toEqual([]);
    expect(codes(designViolations({ taughtOn: YESTERDAY }))).toEqual(['lesson_was_taught']);
  });

  it('is predicted until somebody saw something', () => {
    expect(predictionViolations({ taughtOn: null }, false)).toEqual([]);
    expect(codes(predictionViolations({ taughtOn: null }, true))).toEqual(['lesson_has_begun']);
    expect(codes(predictionViolations({ taughtOn: YESTERDAY }, true))).toEqual(['lesson_was_taught']);
    expect(codes(predictionViolations({ taughtOn: YESTERDAY }, false))).toEqual(['lesson_was_taught']);
  });

  it('is seen from its day on, whether or not it was said to have been taught', () => {
    expect(seeingViolations({ plannedOn: TODAY, taughtOn: null }, TODAY)).toEqual([]);
    expect(seeingViolations({ plannedOn: TOMORROW, taughtOn: TODAY }, TODAY)).toEqual([]);
    expect(seeingViolations({ plannedOn: null, taughtOn: YESTERDAY }, TODAY)).toEqual([]);
    for (const plannedOn of [TOMORROW, null])
      expect(codes(seeingViolations({ plannedOn, taughtOn: null }, TODAY))).toEqual(['lesson_is_to_come']);
  });

  it('is talked about with a pupil after it', () => {
    const lesson = { plannedOn: YESTERDAY, taughtOn: TODAY };
    expect(interviewViolations(lesson, TODAY, TODAY)).toEqual([]);
    expect(codes(interviewViolations(lesson, YESTERDAY, TODAY))).toEqual(['day_too_early']);
    expect(codes(interviewViolations(lesson, TOMORROW, TODAY))).toEqual(['in_the_future']);
    expect(codes(interviewViolations({ plannedOn: null, taughtOn: null }, TODAY, TODAY))).toEqual([
      'lesson_is_to_come',
    ]);
  });

  it('is taught once, by somebody, in stages, on a day of the cycle', () => {
    const lesson = { teacherId: 'noor', taughtOn: null };
    const facts = { stages: 3, taughtOn: TODAY, beganOn: YESTERDAY, today: TODAY };
    expect(teachingViolations(lesson, facts)).toEqual([]);
    expect(codes(teachingViolations({ teacherId: null, taughtOn: null }, { ...facts, stages: 0 }))).toEqual([
      'lesson_has_no_teacher',
      'lesson_has_no_stages',
    ]);
    expect(codes(teachingViolations(lesson, { ...facts, taughtOn: '2026-03-01' }))).toEqual(['day_too_early']);
    expect(codes(teachingViolations(lesson, { ...facts, taughtOn: TOMORROW }))).toEqual(['in_the_future']);
    expect(codes(teachingViolations({ ...lesson, taughtOn: TODAY }, facts))).toEqual(['lesson_was_taught']);
  });
});
