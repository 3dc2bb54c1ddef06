import { describe, expect, it } from '@jest/globals';
import { codeFrom, formViolations } from './learning-forms.rules.js';

describe('a learning form', () => {
  it.each([
    ['Walk-and-talk', 'walk_and_talk'],
    ['Café pédagogique', 'cafe_pedagogique'],
    ['  Reading  (aloud)! ', 'reading_aloud'],
    ['4-eyes review', 'form_4_eyes_review'],
    ['読書会', 'form'],
  ])('of the name %j gets the code %s', (name, code) => {
    expect(codeFrom(name, new Set())).toBe(code);
  });

  it('gets a code that is not taken, and no longer than codes are', () => {
    expect(codeFrom('Course', new Set(['course', 'course_2']))).toBe('course_3');
    const long = 'a'.repeat(120);
    const first = codeFrom(long, new Set());
    expect(first).toHaveLength(60);
    expect(codeFrom(long, new Set([first]))).toBe(`${'a'.repeat(58)}_2`);
  });

  it('is chosen where the board has it and has not retired it', () => {
    const known = { id: '1', code: 'plg', names: { nl: 'Cursus', en: 'Course' }, retired: false };
    expect(formViolations(known)).toEqual([]);
    expect(formViolations({ ...known, retired: true })).toMatchObject([{ code: 'retired_learning_form' }]);
    expect(formViolations(null)).toMatchObject([{ code: 'unknown_learning_form' }]);
  });
});
