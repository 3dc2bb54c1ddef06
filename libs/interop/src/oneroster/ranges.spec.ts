import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareRanges, type KnownRange, type WantedRange } from './ranges.js';
import type { Range } from './records.js';
import type { Step } from './step.js';

const TODAY = '2025-10-01';

describe('laying the wanted ranges of one holder over those that stand', () => {
  it('lets a guessed start follow what runs, and leaves history alone', () => {
    const known = [held('2015-08-01', '2020-08-01'), held('2021-08-01', null)];
    expect(compare(known, [guessed('2019-08-01', null)])).toMatchObject({ ...NOTHING, unchanged: 1 });
  });

  it('starts anew for who returned after having left', () => {
    const step = compare([held('2015-08-01', '2020-08-01')], [guessed('2025-08-01', null)]);
    expect(step).toMatchObject({ ...NOTHING, new: [range('2025-08-01', null)] });
  });

  it('goes on where it ended for who was left out of one package', () => {
    const step = compare([held('2015-08-01', '2025-09-15')], [guessed('2025-08-01', null)]);
    expect(step.changed[0]?.fields).toEqual([{ field: 'untilOn', before: '2025-09-15', after: null }]);
  });

  it('lets what stands share the days of a told range, as nothing that counted is taken away', () => {
    const known = [held('2015-08-01', '2020-08-01'), held('2021-08-01', null)];
    const step = compare(known, [told('2019-08-01', null)]);
    expect(step).toMatchObject({ ended: [], withdrawn: [], new: [], unchanged: 1 });
    expect(step.changed.map(({ after }) => after)).toEqual([range('2019-08-01', '2021-08-01')]);
  });

  it('withdraws what was to begin later, and ends what began earlier', () => {
    const known = [held('2025-01-01', '2025-12-01'), held('2026-01-01', null)];
    const step = compare(known, []);
    expect(step).toMatchObject({ ended: [{ record: known[0], on: TODAY }], withdrawn: [known[1]] });
  });

  it('joins ranges that touch, and keeps apart those that do not', () => {
    const wanted = [told('2025-01-01', '2025-02-01'), told('2024-01-01', '2025-01-01'), told('2025-02-02', null)];
    expect(compare([], wanted).new).toEqual([range('2024-01-01', '2025-02-01'), range('2025-02-02', null)]);
  });

  it('leaves what was entered by hand, and fills in the days around it', () => {
    const byHand = { ...held('2025-03-01', '2025-04-01'), isImported: false };
    const other = { ...held('2025-06-01', null), isImported: false };
    const step = compare([byHand, other], [told('2025-01-01', null)]);
    expect(step).toMatchObject({
      ...NOTHING,
      new: [range('2025-01-01', '2025-03-01'), range('2025-04-01', '2025-06-01')],
    });
  });
});

describe('whatever stood and whatever is wanted', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => dayOf(n + 10));
  const anyRange = fc
    .tuple(day, fc.option(day))
    .filter(([fromOn, untilOn]) => untilOn === null || fromOn < untilOn)
    .map(([fromOn, untilOn]) => range(fromOn, untilOn));
  const wanted = fc.array(fc.record({ record: anyRange, startIsGuessed: fc.boolean() }), { maxLength: 5 });
  const past = fc.array(fc.tuple(wanted, day), { maxLength: 3 });
  const byHand = fc.array(anyRange, { maxLength: 2 }).filter((ranges) => overlaps(ranges).length === 0);

  const after = (hand: readonly Range[], history: readonly (readonly [WantedRange<Range>[], string])[]): Known[] =>
    history.reduce<Known[]>(
      (known, [list, on]) => apply(known, compare(known, list, on)),
      hand.map(({ fromOn, untilOn }) => ({ ...held(fromOn, untilOn), isImported: false })),
    );

  it('no day is covered twice, no range is empty, and comparing again changes nothing', () => {
    fc.assert(
      fc.property(byHand, past, wanted, day, (hand, history, last, today) => {
        const known = after(hand, [...history, [last, today]]);
        expect(overlaps(known)).toEqual([]);
        expect(known.filter(({ fromOn, untilOn }) => untilOn !== null && untilOn <= fromOn)).toEqual([]);
        expect(compare(known, last, today)).toMatchObject(NOTHING);
      }),
      { numRuns: 500 },
    );
  });

  it('what the source tells with its dates is there to the day, and nothing else of it goes on after today', () => {
    const allTold = wanted.map((list) => list.map((one) => ({ ...one, startIsGuessed: false })));
    fc.assert(
      fc.property(byHand, past, allTold, day, (hand, history, last, today) => {
        const known = after(hand, [...history, [last, today]]);
        for (const on of Array.from({ length: 60 }, (_, n) => dayOf(n))) {
          const isWanted = last.some(({ record }) => covers(record, on)) || hand.some((one) => covers(one, on));
          const isHeld = known.some((one) => covers(one, on));
          if (isWanted) expect(isHeld).toBe(true);
          else if (on >= today) expect(isHeld).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what was entered by hand is as it was', () => {
    fc.assert(
      fc.property(byHand, past, (hand, history) => {
        const known = after(hand, history).filter(({ isImported }) => !isImported);
        expect(known.map(({ fromOn, untilOn }) => range(fromOn, untilOn))).toEqual(hand);
      }),
      { numRuns: 200 },
    );
  });
});

type Known = KnownRange<Range>;

const NOTHING = { withdrawn: [], ended: [], changed: [], new: [] };

function compare(known: readonly Known[], wanted: readonly WantedRange<Range>[], today = TODAY): Step<Known, Range> {
  return compareRanges(
    known,
    wanted,
    () => 'one holder',
    () => false,
    today,
  );
}

function apply(known: readonly Known[], { withdrawn, ended, changed, new: added }: Step<Known, Range>): Known[] {
  const replaced = new Map<Known, Known>([
    ...ended.map(({ record, on }) => [record, { ...record, untilOn: on }] as const),
    ...changed.map(({ before, after }) => [before, { ...before, ...after }] as const),
  ]);
  const left = known.filter((record) => !withdrawn.includes(record)).map((record) => replaced.get(record) ?? record);
  return [...left, ...added.map(({ fromOn, untilOn }) => held(fromOn, untilOn))];
}

function overlaps(ranges: readonly Range[]): Range[][] {
  const meet = (a: Range, b: Range): boolean =>
    (a.untilOn === null || b.fromOn < a.untilOn) && (b.untilOn === null || a.fromOn < b.untilOn);
  return ranges.flatMap((a, at) => ranges.slice(at + 1).flatMap((b) => (meet(a, b) ? [[a, b]] : [])));
}

function covers({ fromOn, untilOn }: Range, on: string): boolean {
  return fromOn <= on && (untilOn === null || on < untilOn);
}

function dayOf(n: number): string {
  return new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10);
}

function range(fromOn: string, untilOn: string | null): Range {
  return { fromOn, untilOn };
}

function held(fromOn: string, untilOn: string | null): Known {
  return { id: `own ${fromOn}`, isImported: true, fromOn, untilOn };
}

function told(fromOn: string, untilOn: string | null): WantedRange<Range> {
  return { record: range(fromOn, untilOn), startIsGuessed: false };
}

function guessed(fromOn: string, untilOn: string | null): WantedRange<Range> {
  return { record: range(fromOn, untilOn), startIsGuessed: true };
}
