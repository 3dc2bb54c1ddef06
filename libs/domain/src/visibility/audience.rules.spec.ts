import { describe, expect, it } from '@jest/globals';
import { VISIBILITIES } from '@app/access';
import {
  audienceViolations,
  MOST_NAMED,
  newlyNamed,
  sharedAfter,
  unknownAudience,
  usualVisibility,
  withColleague,
  withoutColleague,
} from './audience.rules.js';

const TEAM = 'a team';
const codes = (violations: { code: string }[]): string[] => violations.map(({ code }) => code);

describe('to whom a record is opened', () => {
  it('is the team it was done in, else nobody, where its owner says nothing', () => {
    expect(usualVisibility(TEAM)).toBe('team');
    expect(usualVisibility(null)).toBe('private');
  });

  it('may be anything that can be reached: a team that there is, colleagues that are named', () => {
    for (const visibility of VISIBILITIES) {
      const sharedWith = visibility === 'private' ? [] : ['a colleague'];
      expect(audienceViolations({ visibility, leerteamId: TEAM, sharedWith })).toEqual([]);
    }
  });

  it('is no team where there is none, nobody where nobody is named, and not both private and shared', () => {
    const broken = (visibility: (typeof VISIBILITIES)[number], sharedWith: string[]) =>
      codes(audienceViolations({ visibility, leerteamId: null, sharedWith }));
    expect(broken('team', [])).toEqual(['team_visibility_without_leerteam']);
    expect(broken('shared', [])).toEqual(['shared_with_nobody']);
    expect(broken('private', ['a colleague'])).toEqual(['shared_needs_visibility']);
    expect(broken('school', [])).toEqual([]);
  });

  it('holds only a team that one is in, and colleagues that there are', () => {
    const known = { leerteamExists: true, isMember: true, colleagues: 1 };
    const named = { leerteamId: TEAM, sharedWith: ['a colleague'] };
    expect(unknownAudience(named, known)).toEqual([]);
    expect(codes(unknownAudience(named, { ...known, isMember: false }))).toEqual(['not_a_member']);
    expect(codes(unknownAudience(named, { leerteamExists: false, isMember: false, colleagues: 0 }))).toEqual([
      'unknown_leerteam',
      'unknown_staff_member',
    ]);
  });

  it('asks nothing of what is not named', () => {
    const nothing = { leerteamExists: false, isMember: false, colleagues: 0 };
    expect(unknownAudience({}, nothing)).toEqual([]);
    expect(unknownAudience({ leerteamId: null, sharedWith: [] }, nothing)).toEqual([]);
  });

  it('stays as it was, unless others are named or the record is made private', () => {
    expect(sharedAfter(['a'], undefined, undefined)).toEqual(['a']);
    expect(sharedAfter(['a'], 'board', undefined)).toEqual(['a']);
    expect(sharedAfter(['a'], 'board', ['b'])).toEqual(['b']);
    expect(sharedAfter(['a'], 'private', undefined)).toEqual([]);
  });

  it('is fifty colleagues by name at most', () => {
    const many = (length: number) => Array.from({ length }, (_, index) => `colleague ${index}`);
    const audience = { visibility: 'shared' as const, leerteamId: null };
    expect(audienceViolations({ ...audience, sharedWith: many(MOST_NAMED) })).toEqual([]);
    expect(codes(audienceViolations({ ...audience, sharedWith: many(MOST_NAMED + 1) }))).toEqual([
      'shared_with_too_many',
    ]);
  });

  it('grows by one colleague, which opens what was private, to nobody from before', () => {
    const of = (visibility: (typeof VISIBILITIES)[number], sharedWith: string[]) => ({
      visibility,
      leerteamId: TEAM,
      sharedWith,
    });
    expect(withColleague(of('private', []), 'b')).toEqual(of('shared', ['b']));
    expect(withColleague(of('private', ['a']), 'b')).toEqual(of('shared', ['b']));
    expect(withColleague(of('shared', ['c']), 'b')).toEqual(of('shared', ['b', 'c']));
    expect(withColleague(of('shared', ['b']), 'b')).toEqual(of('shared', ['b']));
    expect(withColleague(of('team', []), 'b')).toEqual(of('team', ['b']));
    expect(withoutColleague(of('shared', ['b', 'c']), 'b')).toEqual(of('shared', ['c']));
    expect(withoutColleague(of('shared', ['b']), 'b')).toEqual(of('private', []));
    expect(withoutColleague(of('shared', ['b']), 'x')).toEqual(of('shared', ['b']));
    for (const wider of ['team', 'school', 'board'] as const)
      expect(withoutColleague(of(wider, ['b']), 'b')).toEqual(of(wider, []));
  });

  it('looks at those who are named for the first time', () => {
    expect(newlyNamed(undefined, ['a'])).toEqual([]);
    expect(newlyNamed(['a', 'b'], ['a'])).toEqual(['b']);
  });
});
