import { describe, expect, it } from '@jest/globals';
import type { Violation } from '@app/platform';
import { FINDINGS } from './signal-record.entity.js';
import { SIGNAL_STATES } from './signal.entity.js';
import {
  expectInHand,
  joinViolations,
  MOVED_TO,
  moveViolations,
  nextViolations,
  stateAfterCheck,
} from './signals.rules.js';

const codes = (violations: readonly Violation[]): string[] => violations.map(({ code }) => code);

describe('how a signal moves on', () => {
  it('is looked into, tried, and ends; from what ended and from what nobody took up no step leads on', () => {
    const said = { word: 'We leven ermee.', found: 'mended' as const };
    const steps = SIGNAL_STATES.flatMap((from) =>
      MOVED_TO.filter((to) => moveViolations({ from, to, ...said }).length === 0).map((to) => `${from} → ${to}`),
    );
    expect(steps).toEqual([
      'investigating → trying',
      'investigating → resolved',
      'investigating → accepted',
      'trying → investigating',
      'trying → resolved',
      'trying → accepted',
    ]);
  });

  it('is accepted with a reason', () => {
    const move = { from: 'trying', to: 'accepted', found: null } as const;
    expect(codes(moveViolations({ ...move, word: null }))).toEqual(['acceptance_needs_reason']);
    expect(codes(moveViolations({ ...move, word: 'Het gebouw is zo.' }))).toEqual([]);
  });

  it('is resolved once somebody looked and found it mended, or partly', () => {
    const resolve = (found: (typeof FINDINGS)[number] | null) =>
      codes(moveViolations({ from: 'trying', to: 'resolved', word: null, found }));
    expect(resolve(null)).toEqual(['check_expected']);
    expect(FINDINGS.map(resolve)).toEqual([[], [], ['not_mended_yet']]);
  });

  it('goes back to being looked into where it was not mended, or on trying where that is said', () => {
    const after = (found: (typeof FINDINGS)[number], next?: 'investigating' | 'trying') =>
      stateAfterCheck({ from: 'trying', found, next });
    expect(FINDINGS.map((found) => after(found))).toEqual(['trying', 'trying', 'investigating']);
    expect(after('not_mended', 'trying')).toBe('trying');
    expect(codes(nextViolations({ found: 'mended', next: 'trying' }))).toEqual(['next_not_expected']);
    expect(nextViolations({ found: 'not_mended', next: 'trying' })).toEqual([]);
  });

  it('is in hand once it was taken up, and until it ended', () => {
    const refused = SIGNAL_STATES.filter((state) => {
      try {
        return void expectInHand({ state });
      } catch {
        return true;
      }
    });
    expect(refused).toEqual(['noticed', 'resolved', 'accepted']);
  });
});

describe('joining a signal to another', () => {
  const one = { id: 'a', schoolId: 's', state: 'noticed', joinedToId: null } as const;
  const other = { ...one, id: 'b' };

  it('takes two of one school that are apart and open', () => {
    expect(joinViolations(one, other)).toEqual([]);
    expect(codes(joinViolations(one, one))).toEqual(['joined_to_itself']);
    expect(codes(joinViolations(one, { ...other, schoolId: 't' }))).toEqual(['signal_of_other_school']);
    expect(codes(joinViolations(one, { ...other, joinedToId: 'c' }))).toEqual(['joined_elsewhere']);
    expect(codes(joinViolations(one, { ...other, state: 'resolved' }))).toEqual(['join_ended']);
    expect(codes(joinViolations({ ...one, state: 'accepted' }, other))).toEqual(['join_ended']);
  });
});
