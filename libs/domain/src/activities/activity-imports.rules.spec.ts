import { describe, expect, it } from '@jest/globals';
import { resolveNames } from './activity-imports.rules.js';

const KNOWN = {
  forms: [
    { code: 'e_learning', nameNl: 'E-learning', nameEn: 'E-learning' },
    { code: 'course', nameNl: 'Cursus of training', nameEn: 'Course or training' },
    { code: 'other', nameNl: 'Anders', nameEn: 'Course' },
  ],
  themes: [{ id: 'id of lezen', name: 'Lezen' }],
};
const ROW = { row: 2, learningForm: 'course', title: 'x', learnedOn: '2026-03-10', minutes: 30 };

describe('the names in a file', () => {
  it.each(['course', 'COURSE', ' Cursus of training', 'course or training'])('find a form by %j', (learningForm) => {
    const { row, ...said } = ROW;
    const entry = { ...said, learningForm: 'course', themeIds: [] };
    expect(resolveNames([{ ...ROW, learningForm }], KNOWN)).toEqual([{ row, entry }]);
  });

  it('find themes whatever their capitals, each once', () => {
    const [named] = resolveNames([{ ...ROW, themes: ['lezen', 'LEZEN'] }], KNOWN);
    expect(named).toMatchObject({ entry: { themeIds: ['id of lezen'] } });
  });

  it('are refused one by one where the board has no such form or theme', () => {
    const [named] = resolveNames([{ ...ROW, learningForm: 'Podcast', themes: ['Lezen', 'Rekenen', 'Taal'] }], KNOWN);
    expect(named).toEqual({
      row: 2,
      violations: [
        { pointer: '/learningForm', code: 'unknown_form_name', parameters: { name: 'Podcast' } },
        { pointer: '/themes', code: 'unknown_theme_name', parameters: { name: 'Rekenen' } },
        { pointer: '/themes', code: 'unknown_theme_name', parameters: { name: 'Taal' } },
      ],
    });
  });
});
