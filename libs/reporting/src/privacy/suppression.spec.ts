import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST_STAFF, hiddenRows, hideWithin, ofStaff, pupilCount, shareOfStaff, staffHours } from './suppression.js';

describe('small numbers', () => {
  it('shows a figure of five people and hides one of four', () => {
    expect(staffHours(5, 600)).toEqual({ kind: 'hours', hours: 10 });
    expect(staffHours(4, 600)).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(ofStaff(4, { kind: 'count', value: 4 })).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
  });

  it('publishes whole hours only', () => {
    expect(staffHours(9, 629)).toEqual({ kind: 'hours', hours: 10 });
  });

  it('shows a count of five pupils and hides one of four', () => {
    expect(pupilCount(5)).toEqual({ kind: 'count', value: 5 });
    expect(pupilCount(4)).toEqual({ kind: 'hidden', reason: 'fewer_than_5_pupils' });
  });

  it('hides a part of fewer than five people', () => {
    expect(shareOfStaff(4, 20)).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(shareOfStaff(5, 20)).toEqual({ kind: 'share', value: 0.25, of: 20 });
  });

  it('says the same of all, and of all but one, two, three or four: who is missing cannot be told', () => {
    const atLeast = { kind: 'share', value: 0.8, of: 20, atLeast: true };
    for (const people of [16, 17, 18, 19, 20]) expect(shareOfStaff(people, 20)).toEqual(atLeast);
    expect(shareOfStaff(15, 20)).toEqual({ kind: 'share', value: 0.75, of: 20 });
  });

  it('hides a part of so small a staff that nothing safe can be said', () => {
    expect(shareOfStaff(7, 8)).toEqual({ kind: 'hidden', reason: 'protects_another_figure' });
    expect(shareOfStaff(5, 9)).toEqual({ kind: 'share', value: 5 / 9, of: 9, atLeast: true });
  });

  it('hides the next smallest with what is hidden, for the total would tell it', () => {
    const marks = hiddenRows([
      { row: 'a', people: 8, amount: 50 },
      { row: 'b', people: 2, amount: 5 },
      { row: 'c', people: 6, amount: 20 },
    ]);
    expect([...marks]).toEqual([
      ['b', 'fewer_than_5_staff'],
      ['c', 'protects_another_figure'],
    ]);
  });

  it('puts what is hidden last, by name, so that its place tells nothing of its size', () => {
    const rows = [
      { people: 9, minutes: 900, name: 'd' },
      { people: 2, minutes: 500, name: 'c' },
      { people: 8, minutes: 300, name: 'b' },
      { people: 1, minutes: 700, name: 'a' },
    ];
    const [amountOf, nameOf] = [(row: { minutes: number }) => row.minutes, (row: { name: string }) => row.name];
    const shown = hideWithin(rows, { amountOf, nameOf, valueOf: (row) => staffHours(row.people, row.minutes) });
    expect(shown.map(({ row, value }) => `${row.name} ${value.kind}`)).toEqual([
      'd hours',
      'a hidden',
      'b hidden',
      'c hidden',
    ]);
  });

  /** Who is behind each row: some of forty people, often the same ones. */
  const tables = fc.array(
    fc.record({
      people: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
      amount: fc.integer({ min: 1, max: 900 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('leaves nothing of fewer than five people to be found by subtraction, whatever the table', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const marks = hiddenRows(rows.map(({ people, amount }, row) => ({ row, people: people.length, amount })));
        for (const [row, { people }] of rows.entries())
          if (people.length < FEWEST_STAFF) expect(marks.has(row)).toBe(true);
        const behindHidden = new Set([...marks.keys()].flatMap((row) => rows[row]?.people ?? []));
        const everybody = new Set(rows.flatMap(({ people }) => people));
        // Where all of the table is hidden, the total itself is all there is to find.
        expect(marks.size === 0 || behindHidden.size >= Math.min(FEWEST_STAFF, everybody.size)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
