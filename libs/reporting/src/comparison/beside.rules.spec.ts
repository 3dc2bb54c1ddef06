import { describe, expect, it } from '@jest/globals';
import type { Value } from '../document/value.js';
import { besideNow } from './beside.rules.js';

const people = (from: number, until: number): Set<string> =>
  new Set(Array.from({ length: until - from }, (_, index) => `p${from + index}`));
const hours = (amount: number): Value => ({ kind: 'hours', hours: amount });
const hardlyChanged: Value = { kind: 'hidden', reason: 'group_hardly_changed' };

describe('a figure of the period before beside that of now', () => {
  it('stands there where the same people are behind both, or others by at least five', () => {
    expect(besideNow(hours(40), hours(31), [{ now: people(0, 8), before: people(0, 8) }])).toEqual(hours(31));
    expect(besideNow(hours(40), hours(31), [{ now: people(0, 13), before: people(0, 8) }])).toEqual(hours(31));
    expect(besideNow(hours(40), hours(31), [{ now: people(3, 11), before: people(0, 8) }])).toEqual(hours(31));
  });

  it('is hidden where one to four joined or left', () => {
    for (const changed of [1, 2, 3, 4]) {
      const [few, more] = [people(0, 8), people(0, 8 + changed)];
      expect(besideNow(hours(40), hours(31), [{ now: more, before: few }])).toEqual(hardlyChanged);
      expect(besideNow(hours(40), hours(31), [{ now: few, before: more }])).toEqual(hardlyChanged);
    }
    // One left and another came.
    expect(besideNow(hours(40), hours(31), [{ now: people(1, 9), before: people(0, 8) }])).toEqual(hardlyChanged);
  });

  it('looks at the group too, also where the same people are behind the figure', () => {
    const same = { now: people(0, 8), before: people(0, 8) };
    expect(besideNow(hours(40), hours(31), [same, { now: people(0, 21), before: people(0, 20) }])).toEqual(
      hardlyChanged,
    );
  });

  it('is hidden with fewer than five behind either', () => {
    const fewer: Value = { kind: 'hidden', reason: 'fewer_than_5_staff' };
    expect(besideNow(hours(40), hours(31), [{ now: people(0, 9), before: people(0, 4) }])).toEqual(fewer);
    expect(besideNow(hours(40), hours(31), [{ now: people(0, 4), before: people(0, 9) }])).toEqual(fewer);
  });

  it('is hidden where either is, for that reason', () => {
    const hidden: Value = { kind: 'hidden', reason: 'tells_of_few', asOf: '2026-01-01T00:00:00.000Z' };
    const mark: Value = { kind: 'hidden', reason: 'tells_of_few' };
    const same = [{ now: people(0, 8), before: people(0, 8) }];
    expect(besideNow(hidden, hours(31), same)).toEqual(mark);
    expect(besideNow(hours(31), hidden, same)).toEqual(mark);
  });

  it('is hidden where either is repeated of an earlier report', () => {
    const repeated: Value = { ...hours(31), asOf: '2026-01-01T00:00:00.000Z' };
    const same = [{ now: people(0, 8), before: people(0, 8) }];
    expect(besideNow(hours(40), repeated, same)).toEqual(hardlyChanged);
    expect(besideNow(repeated, hours(40), same)).toEqual(hardlyChanged);
  });

  it('stands there where there is nothing to hide, and not where nothing can be compared', () => {
    const time: Value = { kind: 'time', minutes: 30 };
    expect(besideNow({ kind: 'time', minutes: 90 }, time, [])).toEqual(time);
    expect(besideNow(hours(2), time, [])).toBeUndefined();
    expect(besideNow({ kind: 'none' }, time, [])).toBeUndefined();
    expect(besideNow(time, { kind: 'none' }, [])).toBeUndefined();
    expect(besideNow({ kind: 'none' }, { kind: 'none' }, [])).toBeUndefined();
  });
});
