import { describe, expect, it } from '@jest/globals';
import { endingOf, endingViolations } from './team-actions.rules.js';

const open = { state: 'open', reason: null } as const;
const dropped = { state: 'dropped', reason: 'Niet meer nodig' } as const;

describe('how an action ends', () => {
  it('is as before where nothing is said', () => {
    expect(endingOf(open, {})).toEqual(open);
    expect(endingOf(dropped, {})).toEqual(dropped);
  });

  it('is with a reason where it is dropped, and only there', () => {
    expect(endingViolations(endingOf(open, dropped))).toEqual([]);
    expect(endingViolations(endingOf(open, { state: 'dropped' }))).toMatchObject([{ code: 'reason_expected' }]);
    expect(endingViolations(endingOf(open, { state: 'done', reason: 'Klaar' }))).toMatchObject([
      { code: 'reason_not_expected' },
    ]);
  });

  it('leaves no reason behind on what is taken up again', () => {
    expect(endingOf(dropped, { state: 'open' })).toEqual(open);
    expect(endingOf(dropped, { state: 'done' })).toEqual({ state: 'done', reason: null });
  });
});
