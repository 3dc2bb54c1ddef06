import { describe, expect, it } from '@jest/globals';
import { isConsentedFor } from './purposes.rules.js';

const consent = (schoolId: string | null, decidedOn: string, untilOn: string | null = null) => ({
  schoolId,
  decidedOn,
  untilOn,
});

describe('a purpose that needs consent', () => {
  it('is off where nobody decided anything', () => {
    expect(isConsentedFor([], 'brug', '2026-03-12')).toBe(false);
  });

  it('is on from the day of the decision, until the day of its withdrawal', () => {
    const consents = [consent('brug', '2026-01-10', '2026-03-01')];
    expect(isConsentedFor(consents, 'brug', '2026-01-09')).toBe(false);
    expect(isConsentedFor(consents, 'brug', '2026-01-10')).toBe(true);
    expect(isConsentedFor(consents, 'brug', '2026-02-28')).toBe(true);
    expect(isConsentedFor(consents, 'brug', '2026-03-01')).toBe(false);
  });

  it('is on for the school that agreed and no other, or for all where the whole board agreed', () => {
    expect(isConsentedFor([consent('brug', '2026-01-10')], 'regenboog', '2026-03-12')).toBe(false);
    expect(isConsentedFor([consent(null, '2026-01-10')], 'regenboog', '2026-03-12')).toBe(true);
  });

  it('never was on where it was withdrawn on the day of the decision', () => {
    expect(isConsentedFor([consent(null, '2026-01-10', '2026-01-10')], 'brug', '2026-01-10')).toBe(false);
  });
});
