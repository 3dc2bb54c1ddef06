import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST_STAFF, hiddenRows, ofStaff, pupilCount, shareOfStaff, staffHours } from './suppression.js';

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

  it('shows a part of a staff of five, and not of four', () => {
    expect(shareOfStaff(1, 4)).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    expect(shareOfStaff(3, 6)).toEqual({ kind: 'share', value: 0.5, of: 6 });
  });

  it('hides the next smallest where one row is hidden, for the total would tell it', () => {
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

  const tables = fc.array(
    fc.record({ people: fc.integer({ min: 1, max: 30 }), amount: fc.integer({ min: 1, max: 900 }) }),
    {
      minLength: 2,
      maxLength: 12,
    },
  );

  it('never leaves one row to be found by subtraction, whatever the table', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const marks = hiddenRows(rows.map(({ people, amount }, row) => ({ row, people, amount })));
        expect(marks.size).not.toBe(1);
        for (const [row, { people }] of rows.entries()) if (people < FEWEST_STAFF) expect(marks.has(row)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
