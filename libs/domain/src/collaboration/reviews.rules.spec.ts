import { describe, expect, it } from '@jest/globals';
import { isOpenOn, type Opening, openingViolations } from './reviews.rules.js';

const OPENING: Opening = { today: '2026-03-12', closesOn: '2026-03-26', members: 5, lastClosedOn: null };
const codes = (values: Partial<Opening>): string[] =>
  openingViolations({ ...OPENING, ...values }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('opening a collaboration review', () => {
  it('takes one to six weeks', () => {
    for (const closesOn of ['2026-03-19', '2026-04-23']) expect(codes({ closesOn })).toEqual([]);
    expect(codes({ closesOn: '2026-03-18' })).toEqual(['/closesOn day_too_early']);
    expect(codes({ closesOn: '2026-04-24' })).toEqual(['/closesOn day_too_late']);
  });

  it('takes four members, for fewer could never be told anything', () => {
    expect(codes({ members: 4 })).toEqual([]);
    expect(codes({ members: 3 })).toEqual([' too_few_to_review']);
  });

  it('takes eight weeks since the last result', () => {
    expect(codes({ lastClosedOn: '2026-01-15' })).toEqual([]);
    expect(codes({ lastClosedOn: '2026-01-16' })).toEqual([' reviewed_lately']);
  });

  it('is until the day on which it closes, which is no part of it', () => {
    expect(isOpenOn(OPENING, '2026-03-25')).toBe(true);
    expect(isOpenOn(OPENING, '2026-03-26')).toBe(false);
  });
});
