import { describe, expect, it } from '@jest/globals';
import { isAdministeredFrom } from './role-grants.rules.js';

const always = { fromOn: '2020-08-01', untilOn: null, leftOn: null };

describe('a board is administered from a day on', () => {
  it('by somebody whose role began before it and does not end', () => {
    expect(isAdministeredFrom([always], '2026-03-12')).toBe(true);
  });

  it('by somebody whose role begins on that very day', () => {
    expect(isAdministeredFrom([{ ...always, fromOn: '2026-03-12' }], '2026-03-12')).toBe(true);
    expect(isAdministeredFrom([{ ...always, fromOn: '2026-03-13' }], '2026-03-12')).toBe(false);
  });

  it('not by somebody whose role ends some day, or who leaves: that day would come', () => {
    expect(isAdministeredFrom([{ ...always, untilOn: '2030-01-01' }], '2026-03-12')).toBe(false);
    expect(isAdministeredFrom([{ ...always, leftOn: '2030-01-01' }], '2026-03-12')).toBe(false);
  });

  it('not by nobody', () => {
    expect(isAdministeredFrom([], '2026-03-12')).toBe(false);
  });
});
