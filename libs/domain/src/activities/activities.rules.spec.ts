import { describe, expect, it } from '@jest/globals';
import { dayViolations, type KnownReferences, unknownReferences, usualInitiative } from './activities.rules.js';

const TODAY = '2026-03-12';
const KNOWN: KnownReferences = {
  learningForm: { id: 'a form', code: 'plg', names: { nl: 'PLG', en: 'PLC' }, retired: false },
  themes: 2,
  retiredThemes: 0,
  goals: 1,
  leerteamExists: true,
  isMember: true,
  colleagues: 1,
};
const NAMED = { learningForm: 'plg', themeIds: ['a', 'b'], goalIds: ['c'], leerteamId: 'd', sharedWith: ['e'] };

describe('the rules of an activity', () => {
  it('take every day from 2000 until today', () => {
    expect(dayViolations('/learnedOn', TODAY, TODAY)).toEqual([]);
    expect(dayViolations('/learnedOn', '2000-01-01', TODAY)).toEqual([]);
  });

  it('take no day to come, and none of the last century', () => {
    expect(dayViolations('/heldOn', '2026-03-13', TODAY)).toEqual([{ pointer: '/heldOn', code: 'in_the_future' }]);
    expect(dayViolations('/learnedOn', '1999-12-31', TODAY)).toEqual([
      { pointer: '/learnedOn', code: 'date_outside_range', parameters: { from: '2000-01-01', until: TODAY } },
    ]);
  });

  it('make it the team’s initiative where it was done in a team', () => {
    expect(usualInitiative('a team')).toBe('team');
    expect(usualInitiative(null)).toBe('self_chosen');
  });

  it('find nothing wrong with what all is known', () => {
    expect(unknownReferences(NAMED, KNOWN)).toEqual([]);
  });

  it.each<[Partial<KnownReferences>, string, string]>([
    [{ learningForm: null }, '/learningForm', 'unknown_learning_form'],
    [{ retiredThemes: 1 }, '/themeIds', 'retired_theme'],
    [{ themes: 1 }, '/themeIds', 'unknown_theme'],
    [{ goals: 0 }, '/goalIds', 'unknown_goal'],
    [{ isMember: false }, '/leerteamId', 'not_a_member'],
    [{ leerteamExists: false, isMember: false }, '/leerteamId', 'unknown_leerteam'],
    [{ colleagues: 0 }, '/sharedWith', 'unknown_staff_member'],
  ])('say what is not known: %j', (less, pointer, code) => {
    expect(unknownReferences(NAMED, { ...KNOWN, ...less })).toEqual([{ pointer, code }]);
  });

  it('ask nothing of what is not named', () => {
    const nothing = {
      learningForm: null,
      themes: 0,
      retiredThemes: 0,
      goals: 0,
      leerteamExists: false,
      isMember: false,
      colleagues: 0,
    };
    expect(unknownReferences({}, nothing)).toEqual([]);
  });
});
