import { describe, expect, it } from '@jest/globals';
import { bringBackUntil, dayViolations } from './days.rules.js';

const TODAY = '2026-03-12';

describe('the day on which something was done', () => {
  it('is any day of this century until today, or is not said', () => {
    expect(dayViolations('/learnedOn', TODAY, TODAY)).toEqual([]);
    expect(dayViolations('/learnedOn', '2000-01-01', TODAY)).toEqual([]);
    for (const unsaid of [null, undefined]) expect(dayViolations('/learnedOn', unsaid, TODAY)).toEqual([]);
  });

  it('is no day to come, and none of the last century', () => {
    expect(dayViolations('/heldOn', '2026-03-13', TODAY)).toEqual([{ pointer: '/heldOn', code: 'in_the_future' }]);
    expect(dayViolations('/learnedOn', '1999-12-31', TODAY)).toEqual([
      { pointer: '/learnedOn', code: 'day_too_early', parameters: { from: '2000-01-01' } },
    ]);
  });

  it('is not before what it follows on', () => {
    expect(dayViolations('/completedOn', '2026-02-01', TODAY, '2026-02-01')).toEqual([]);
    expect(dayViolations('/completedOn', '2026-01-31', TODAY, '2026-02-01')).toEqual([
      { pointer: '/completedOn', code: 'day_too_early', parameters: { from: '2026-02-01' } },
    ]);
  });
});

it('brings back what was removed for thirty days', () => {
  expect(bringBackUntil(new Date('2026-03-12T09:00:00Z'))).toEqual(new Date('2026-04-11T09:00:00Z'));
});
