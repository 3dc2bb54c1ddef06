import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@app/platform';
import { holds, isCurrent, joined, overlap, sharedDays, type Span, within } from './date-ranges.rules.js';

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

describe('ranges of days, taken together', () => {
  const span = (fromOn: string, untilOn: string): Span => ({ fromOn, untilOn });
  const day = (number: number): string => addDays('2026-01-01', number);
  const ranges = fc.array(
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([from, days]) => span(day(from), day(from + days))),
    { maxLength: 8 },
  );
  const DAYS = Array.from({ length: 80 }, (_, number) => day(number));

  it('are joined where they touch, and cut to a span', () => {
    const spread = [
      span('2026-05-01', '2026-05-10'),
      span('2026-04-25', '2026-05-01'),
      span('2026-05-03', '2026-05-04'),
    ];
    expect(joined(spread)).toEqual([span('2026-04-25', '2026-05-10')]);
    expect(within(span('2026-04-25', '2026-05-10'), span('2026-05-01', '2026-06-01'))).toEqual([
      span('2026-05-01', '2026-05-10'),
    ]);
    expect(within(span('2026-04-25', '2026-05-01'), span('2026-05-01', '2026-06-01'))).toEqual([]);
  });

  it('hold the days that any of them holds, and share those that both lists hold', () => {
    fc.assert(
      fc.property(ranges, ranges, (one, other) => {
        const both = sharedDays(joined(one), joined(other));
        for (const on of DAYS) {
          expect(holds(joined(one), on)).toBe(holds(one, on));
          expect(holds(both, on)).toBe(holds(one, on) && holds(other, on));
        }
        for (const whole of [joined(one), both])
          whole.slice(1).forEach(({ fromOn }, index) => expect(fromOn > (whole[index]?.untilOn ?? '')).toBe(true));
      }),
    );
  });
});
