import { describe, expect, it } from '@jest/globals';
import { isValidKey, mayIssueAnotherKey } from './machine-clients.rules.js';

const now = new Date('2026-03-12T09:00:00Z');
const later = new Date('2026-09-01T00:00:00Z');
const valid = { expiresAt: later, endedAt: null };
const ended = { expiresAt: later, endedAt: now };
const expired = { expiresAt: now, endedAt: null };

describe('the keys of a machine client', () => {
  it('are valid until the moment they expire, or were ended', () => {
    expect([valid, ended, expired].map((key) => isValidKey(key, now))).toEqual([true, false, false]);
  });

  it('are two at most; those that are no longer valid do not count', () => {
    expect(mayIssueAnotherKey([], now)).toBe(true);
    expect(mayIssueAnotherKey([valid, ended, expired], now)).toBe(true);
    expect(mayIssueAnotherKey([valid, valid], now)).toBe(false);
  });
});
