import { describe, expect, it } from '@jest/globals';
import { hasEnded, isTimeZone, liesWithin } from './organisations.rules.js';

describe('a time zone', () => {
  it.each(['Europe/Amsterdam', 'America/Curacao', 'America/Paramaribo'])('is %s', (name) =>
    expect(isTimeZone(name)).toBe(true),
  );

  it.each(['', '+02:00', 'europe/amsterdam', 'Europe/Utrecht'])('is not “%s”', (name) =>
    expect(isTimeZone(name)).toBe(false),
  );
});

describe('a span of days', () => {
  it('has ended on its end, which is the first day after it', () => {
    const span = { fromOn: '2026-01-01', untilOn: '2026-02-01' };
    expect(hasEnded(span, '2026-01-31')).toBe(false);
    expect(hasEnded(span, '2026-02-01')).toBe(true);
  });

  it('has not ended while no end is known', () => {
    expect(hasEnded({ fromOn: '2026-01-01', untilOn: null }, '2099-01-01')).toBe(false);
  });

  const year = { fromOn: '2025-08-01', untilOn: '2026-08-01' };

  it('lies within a year that it fills, or that it begins in and has no end of its own', () => {
    expect(liesWithin(year, year)).toBe(true);
    expect(liesWithin({ fromOn: '2026-07-31', untilOn: null }, year)).toBe(true);
  });

  it('does not lie within a year that it begins before, ends after, or begins on the end of', () => {
    expect(liesWithin({ ...year, fromOn: '2025-07-31' }, year)).toBe(false);
    expect(liesWithin({ ...year, untilOn: '2026-08-02' }, year)).toBe(false);
    expect(liesWithin({ fromOn: '2026-08-01', untilOn: null }, year)).toBe(false);
  });
});
