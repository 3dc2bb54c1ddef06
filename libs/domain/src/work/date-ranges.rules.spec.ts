import { describe, expect, it } from '@jest/globals';
import { isCurrent, overlap } from './date-ranges.rules.js';

const range = (fromOn: string, untilOn: string | null) => ({ fromOn, untilOn });

describe('a half-open range of dates', () => {
  it('holds its first day and not its last', () => {
    expect(isCurrent(range('2026-01-01', '2026-02-01'), '2026-01-01')).toBe(true);
    expect(isCurrent(range('2026-01-01', '2026-02-01'), '2026-02-01')).toBe(false);
    expect(isCurrent(range('2026-01-01', null), '2099-01-01')).toBe(true);
  });

  it('shares no day with the one that follows it', () => {
    expect(overlap(range('2026-01-01', '2026-02-01'), range('2026-02-01', null))).toBe(false);
    expect(overlap(range('2026-01-01', '2026-02-02'), range('2026-02-01', null))).toBe(true);
    expect(overlap(range('2026-01-01', null), range('2020-01-01', '2026-01-02'))).toBe(true);
  });
});
