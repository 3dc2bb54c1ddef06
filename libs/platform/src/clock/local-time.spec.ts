import { describe, expect, it } from '@jest/globals';
import { clockIn, momentOf } from './local-time.js';

const at = (on: string, time: string): string => momentOf('Europe/Amsterdam', on, time).toISOString();

describe('the moment at which a clock shows a time', () => {
  it('is an hour earlier in summer', () => {
    expect(at('2026-03-28', '15:30')).toBe('2026-03-28T14:30:00.000Z');
    expect(at('2026-03-29', '15:30')).toBe('2026-03-29T13:30:00.000Z');
    expect(at('2026-10-24', '15:30')).toBe('2026-10-24T13:30:00.000Z');
    expect(at('2026-10-25', '15:30')).toBe('2026-10-25T14:30:00.000Z');
  });

  it('is counted from before where the clock skips it, and the first of two where it comes twice', () => {
    expect(at('2026-03-29', '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-03-29', '03:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('is shown by that clock', () => {
    expect(clockIn('Europe/Amsterdam', new Date('2026-03-29T01:30:00Z'))).toBe('2026-03-29T03:30');
    expect(clockIn('Europe/Amsterdam', new Date('2026-01-01T23:00:00Z'))).toBe('2026-01-02T00:00');
  });
});
