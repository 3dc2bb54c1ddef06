import { describe, expect, it } from '@jest/globals';
import { asCode, casePupilsOf, codeViolations } from './case-pupils.rules.js';

describe('the code of a case pupil', () => {
  it.each(['A', 'B2', 'C12', '1', '12'])('may be %s', (code) => {
    expect(codeViolations('/code', code)).toEqual([]);
  });

  it.each([
    ['Noor', 'code_like_name'],
    ['Jo', 'code_like_name'],
    ['J.K. de Wit', 'code_like_name'],
    ['Ümit', 'code_like_name'],
    ['李明', 'code_like_name'],
    ['12-04-2015', 'code_like_birth_date'],
    ['12/4', 'code_like_birth_date'],
    ['2015', 'code_like_birth_date'],
    ['120415', 'code_like_birth_date'],
    ['J.K.', 'no_case_pupil_code'],
    ['123', 'no_case_pupil_code'],
    ['A-1', 'no_case_pupil_code'],
    ['É', 'no_case_pupil_code'],
    ['', 'no_case_pupil_code'],
  ])('may not be “%s”', (typed, code) => {
    expect(codeViolations('/code', asCode(typed))).toEqual([{ pointer: '/code', code }]);
  });

  it('is the same in small letters', () => {
    expect(asCode(' b2 ')).toBe('B2');
  });
});

describe('the case pupils of a lesson', () => {
  const pupils = [
    { id: 'a', pupilGroupId: null },
    { id: 'b', pupilGroupId: 'five' },
    { id: 'c', pupilGroupId: 'six' },
  ];
  const idsOf = (pupilGroupId: string | null, writtenAbout: string[] = []): string[] =>
    casePupilsOf({ pupilGroupId }, pupils, new Set(writtenAbout)).map(({ id }) => id);

  it('are those of its group, and of no group in particular', () => {
    expect(idsOf('five')).toEqual(['a', 'b']);
    expect(idsOf('six')).toEqual(['a', 'c']);
  });

  it('are all of them where it is given to no group in particular', () => {
    expect(idsOf(null)).toEqual(['a', 'b', 'c']);
  });

  it('are also whomever something was written about', () => {
    expect(idsOf('five', ['c'])).toEqual(['a', 'b', 'c']);
  });
});
