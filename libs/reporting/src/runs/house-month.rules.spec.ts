import { describe, expect, it } from '@jest/globals';
import { houseMonthsOn } from './house-month.rules.js';

describe('the months of a house', () => {
  it('are the twelve before the month that it is', () => {
    expect(houseMonthsOn('2026-03-12')).toEqual({ fromOn: '2025-03-01', untilOn: '2026-03-01' });
    expect(houseMonthsOn('2026-03-01')).toEqual({ fromOn: '2025-03-01', untilOn: '2026-03-01' });
    expect(houseMonthsOn('2026-01-31')).toEqual({ fromOn: '2025-01-01', untilOn: '2026-01-01' });
  });

  it('end with June through the summer, until September is over', () => {
    const ends = ['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01', '2026-09-30', '2026-10-01'].map(
      (on) => houseMonthsOn(on).untilOn,
    );
    expect(ends).toEqual(['2026-06-01', '2026-07-01', '2026-07-01', '2026-07-01', '2026-07-01', '2026-10-01']);
  });
});
