import { describe, expect, it } from '@jest/globals';
import { dueDay } from './due-day.calculation.js';

const CALENDAR = { region: null, own: [] };

describe('the day on which a growth conversation is due', () => {
  it('is the day that the cadence gives, where school is open on it', () => {
    expect(dueDay('2026-03-12', CALENDAR)).toBe('2026-03-12');
  });

  it('is no day of a weekend, nor a holiday', () => {
    expect(dueDay('2026-03-14', CALENDAR)).toBe('2026-03-16');
    // Good Friday to Easter Monday is public; a study day of the school after it.
    const own = [
      { id: 'a', name: 'Studiedag', fromOn: '2026-04-07', untilOn: '2026-04-08', replaces: null, version: 1 },
    ];
    expect(dueDay('2026-04-05', { region: null, own })).toBe('2026-04-08');
  });

  it('is in no holiday of the region', () => {
    expect(dueDay('2026-12-24', { region: 'noord', own: [] })).toBe('2027-01-04');
  });

  it('is not in July or August', () => {
    expect(dueDay('2026-06-30', CALENDAR)).toBe('2026-06-30');
    expect(dueDay('2026-07-01', CALENDAR)).toBe('2026-09-01');
    expect(dueDay('2026-08-31', CALENDAR)).toBe('2026-09-01');
    // 1 September 2029 is a Saturday.
    expect(dueDay('2029-08-01', CALENDAR)).toBe('2029-09-03');
  });
});
