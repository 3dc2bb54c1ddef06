import { describe, expect, it } from '@jest/globals';
import { type KnownReferences, unknownReferences, usualInitiative } from './activities.rules.js';

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
