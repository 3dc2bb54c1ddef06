import { describe, expect, it } from '@jest/globals';
import { isOpenOn, type Opening, openingViolations } from './rounds.rules.js';

const TERMS = { fewest: 4, tooFew: 'too_few', tooSoon: 'too_soon' };
const OPENING: Opening = { today: '2026-03-12', closesOn: '2026-03-26', asked: 5, lastClosedOn: null };
const codes = (values: Partial<Opening>): string[] =>
  openingViolations({ ...OPENING, ...values }, TERMS).map(({ pointer, code }) => `${pointer} ${code}`);

describe('opening a round of anonymous answers', () => {
  it('takes one to six weeks', () => {
    for (const closesOn of ['2026-03-19', '2026-04-23']) expect(codes({ closesOn })).toEqual([]);
    expect(codes({ closesOn: '2026-03-18' })).toEqual(['/closesOn day_too_early']);
    expect(codes({ closesOn: '2026-04-24' })).toEqual(['/closesOn day_too_late']);
  });

  it('takes as many people as could be told anything', () => {
    expect(codes({ asked: 4 })).toEqual([]);
    expect(codes({ asked: 3 })).toEqual([' too_few']);
  });

  it('takes eight weeks since the last result', () => {
    expect(codes({ lastClosedOn: '2026-01-15' })).toEqual([]);
    expect(codes({ lastClosedOn: '2026-01-16' })).toEqual([' too_soon']);
  });

  it('is until the day on which it closes, which is no part of it', () => {
    expect(isOpenOn(OPENING, '2026-03-25')).toBe(true);
    expect(isOpenOn(OPENING, '2026-03-26')).toBe(false);
  });
});
