import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePeriods, type Wanted } from './periods.js';
import type { Period } from './records.js';
import type { Step } from './step.js';

const TODAY = '2025-10-01';

describe('laying the wanted periods of one holder on those that stand', () => {
  it('lets a guessed start follow the latest that overlaps, and leaves history alone', () => {
    const held = [period('2015-08-01', '2020-08-01'), period('2021-08-01', null)];
    expect(compare(held, [guessed('2019-08-01', null)])).toMatchObject({
      new: [],
      changed: [],
      ended: [],
      unchanged: 1,
    });
  });

  it('starts anew for who returned after having left', () => {
    const step = compare([period('2015-08-01', '2020-08-01')], [guessed('2025-08-01', null)]);
    expect(step).toMatchObject({ new: [period('2025-08-01', null)], changed: [], ended: [] });
  });

  it('cuts short what a told period has come to cover', () => {
    const held = [period('2015-08-01', '2020-08-01'), period('2021-08-01', null)];
    const step = compare(held, [told('2019-08-01', null)]);
    expect(step.changed.map(({ after }) => after)).toEqual([period('2019-08-01', null)]);
    expect(step.ended).toEqual([{ record: held[0], until: '2019-08-01' }]);
  });

  it('lets a guessed start follow no further than where the period before it ends', () => {
    const held = [period('2015-08-01', '2018-06-01'), period('2018-06-01', null)];
    const step = compare(held, [told('2015-08-01', '2019-08-01'), guessed('2025-08-01', null)]);
    expect(step.changed.map(({ after }) => after)).toEqual([
      period('2015-08-01', '2019-08-01'),
      period('2019-08-01', null),
    ]);
  });

  it('brings back what had ended where it began', () => {
    const step = compare([period('2025-08-01', '2025-08-01')], [told('2025-08-01', null)]);
    expect(step.changed[0]?.fields).toEqual([{ field: 'until', before: '2025-08-01', after: null }]);
    expect(step.new).toEqual([]);
  });

  it('joins periods that touch, and keeps apart those that do not', () => {
    const wanted = [told('2025-01-01', '2025-02-01'), told('2024-01-01', '2025-01-01'), told('2025-02-02', null)];
    expect(compare([], wanted).new).toEqual([period('2024-01-01', '2025-02-01'), period('2025-02-02', null)]);
  });
});

describe('whatever stood and whatever is wanted', () => {
  const day = fc
    .integer({ min: 0, max: 40 })
    .map((n) => new Date(Date.UTC(2025, 8, 10 + n)).toISOString().slice(0, 10));
  const anyPeriod = fc
    .tuple(day, fc.option(day))
    .filter(([from, until]) => until === null || from < until)
    .map(([from, until]) => period(from, until));
  const wanted = fc.array(fc.record({ record: anyPeriod, startIsGuessed: fc.boolean() }), { maxLength: 5 });
  const history = fc.array(fc.tuple(wanted, day), { maxLength: 3 });

  it('a holder ends up with periods that do not overlap, and comparing again changes nothing', () => {
    fc.assert(
      fc.property(history, wanted, day, (earlier, last, today) => {
        const before = earlier.reduce<Period[]>((held, [w, on]) => apply(held, compare(held, w, on)), []);
        const after = apply(before, compare(before, last, today));
        expect(overlaps(after)).toEqual([]);
        const { new: added, changed, ended } = compare(after, last, today);
        expect({ added, changed, ended }).toEqual({ added: [], changed: [], ended: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('what the source tells with its dates is there to the day, and nothing else goes on after today', () => {
    const told = wanted.map((list) => list.map((one) => ({ ...one, startIsGuessed: false })));
    fc.assert(
      fc.property(history, told, day, (earlier, last, today) => {
        const before = earlier.reduce<Period[]>((held, [w, on]) => apply(held, compare(held, w, on)), []);
        const after = apply(before, compare(before, last, today));
        const days = Array.from({ length: 60 }, (_, n) =>
          new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10),
        );
        for (const on of days) {
          const isWanted = last.some(({ record }) => covers(record, on));
          const isHeld = after.some((held) => covers(held, on));
          if (isWanted) expect(isHeld).toBe(true);
          else if (on >= today) expect(isHeld).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function compare(held: readonly Period[], wanted: readonly Wanted<Period>[], today = TODAY): Step<Period> {
  return comparePeriods(
    held,
    wanted,
    () => 'one holder',
    () => false,
    today,
  );
}

function apply(held: readonly Period[], step: Step<Period>): Period[] {
  const replaced = new Map<Period, Period>([
    ...step.ended.map(({ record, until }) => [record, { ...record, until }] as const),
    ...step.changed.map(({ before, after }) => [before, after] as const),
  ]);
  return [...held.map((record) => replaced.get(record) ?? record), ...step.new];
}

function overlaps(periods: readonly Period[]): Period[][] {
  const real = periods.filter(({ from, until }) => until === null || from < until);
  return real.flatMap((a, at) =>
    real
      .slice(at + 1)
      .filter((b) => (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until))
      .map((b) => [a, b]),
  );
}

function covers({ from, until }: Period, on: string): boolean {
  return from <= on && (until === null || on < until);
}

function period(from: string, until: string | null): Period {
  return { from, until };
}

function told(from: string, until: string | null): Wanted<Period> {
  return { record: period(from, until), startIsGuessed: false };
}

function guessed(from: string, until: string | null): Wanted<Period> {
  return { record: period(from, until), startIsGuessed: true };
}
