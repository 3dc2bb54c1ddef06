import { describe, expect, it } from '@jest/globals';
import { lastDigest } from './digest-days.rules.js';
import type { MailRhythm } from './mail-preferences.rules.js';

const last = (rhythm: MailRhythm, now: string, zone = 'Europe/Amsterdam') => {
  const { on, from } = lastDigest(rhythm, zone, new Date(now));
  return `${on} ${from.toISOString().slice(0, 16)}Z`;
};

describe('the last digest that was due', () => {
  it('is of today from seven on, and until then of yesterday', () => {
    expect(last('daily', '2026-03-12T05:59:59Z')).toBe('2026-03-11 2026-03-11T06:00Z');
    expect(last('daily', '2026-03-12T06:00:00Z')).toBe('2026-03-12 2026-03-12T06:00Z');
    expect(last('daily', '2026-03-12T22:59:59Z')).toBe('2026-03-12 2026-03-12T06:00Z');
    expect(last('daily', '2026-03-12T23:00:00Z')).toBe('2026-03-12 2026-03-12T06:00Z');
  });

  it('is of Monday, all week long', () => {
    expect(last('weekly', '2026-03-16T05:59:00Z')).toBe('2026-03-09 2026-03-09T06:00Z');
    expect(last('weekly', '2026-03-16T06:00:00Z')).toBe('2026-03-16 2026-03-16T06:00Z');
    expect(last('weekly', '2026-03-22T22:30:00Z')).toBe('2026-03-16 2026-03-16T06:00Z');
  });

  it('is at seven on the wall in the days when the clock changes', () => {
    expect(last('daily', '2026-03-29T12:00:00Z')).toBe('2026-03-29 2026-03-29T05:00Z');
    expect(last('weekly', '2026-03-30T04:59:00Z')).toBe('2026-03-23 2026-03-23T06:00Z');
    expect(last('daily', '2026-10-25T12:00:00Z')).toBe('2026-10-25 2026-10-25T06:00Z');
    expect(last('daily', '2026-10-25T05:30:00Z')).toBe('2026-10-24 2026-10-24T05:00Z');
  });

  it('goes by the day where the school is', () => {
    expect(last('daily', '2026-03-12T02:00:00Z', 'America/Curacao')).toBe('2026-03-11 2026-03-11T11:00Z');
  });
});
