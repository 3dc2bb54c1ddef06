import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from './clock.js';

describe('calendar dates', () => {
  it('are counted in days, whatever the clock does in between', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-26', -2)).toBe('2026-10-24');
  });
});
