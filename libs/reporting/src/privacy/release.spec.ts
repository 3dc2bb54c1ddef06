import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../document/report-document.js';
import type { Contributions } from './figure.js';
import { PublishedFigures } from './published-figures.js';
import { hoursOf, Release, type TableRow } from './release.js';
import { FEWEST_STAFF } from './suppression.js';

/** Each person with their records: what a record adds is a fingerprint of its own. */
const by = (records: Readonly<Record<string, readonly number[]>>): Contributions =>
  new Map(
    Object.entries(records).map(([person, ids]) => [
      person,
      { amount: 60 * ids.length, fingerprint: ids.reduce((sum, id) => sum + id, 0) },
    ]),
  );
const each = (people: string, record: number): Record<string, number[]> =>
  Object.fromEntries([...people].map((person, index) => [person, [record * 100 + index]]));
const shown = (value: Value): string => (value.kind === 'hidden' ? value.reason : value.kind);

describe('what a report may show beside those before it', () => {
  const september = { subjectId: 'school', from: '2025-09-01', until: '2025-10-01' };
  const october = { ...september, from: '2025-10-01', until: '2025-11-01' };
  const both = { ...september, until: '2025-11-01' };

  it('is the earlier figure, with its date, where fewer than five people added something since', () => {
    const figures = new PublishedFigures([]);
    const all = each('abcdef', 1);
    const first = new Release(september, '2025-10-01', figures).hours('minutes', by(all));
    expect(first).toEqual({ kind: 'hours', hours: 6 });
    const late = { ...all, a: [...(all['a'] ?? []), 999, 998] };
    const again = new Release(september, '2025-10-08', figures).hours('minutes', by(late));
    expect(again).toEqual({ kind: 'hours', hours: 6, asOf: '2025-10-01' });
    expect(figures.added).toHaveLength(1);
  });

  it('is the new figure where five people did', () => {
    const figures = new PublishedFigures([]);
    new Release(september, '2025-10-01', figures).hours('minutes', by(each('abcdef', 1)));
    const more = Object.fromEntries([...'abcdef'].map((person, index) => [person, [100 + index, 500 + index]]));
    const again = new Release(september, '2025-10-08', figures).hours('minutes', by(more));
    expect(again).toEqual({ kind: 'hours', hours: 12 });
  });

  it('is nothing where one more month would be of two people', () => {
    const figures = new PublishedFigures([]);
    const all = each('abcdef', 1);
    new Release(september, '2025-10-01', figures).hours('minutes', by(all));
    const longer = { ...all, a: [...(all['a'] ?? []), 700], b: [...(all['b'] ?? []), 701] };
    expect(shown(new Release(both, '2025-11-01', figures).hours('minutes', by(longer)))).toBe('group_hardly_changed');
    expect(shown(new Release(october, '2025-11-01', figures).hours('minutes', by({ a: [700], b: [701] })))).toBe(
      'fewer_than_5_staff',
    );
  });

  it('is nothing where a school of all but one would stand beside a school of all', () => {
    const figures = new PublishedFigures([]);
    new Release(september, '2025-10-01', figures).hours('minutes', by(each('abcdefg', 1)));
    const other = { ...september, subjectId: 'school of six' };
    expect(shown(new Release(other, '2025-10-01', figures).hours('minutes', by(each('abcdef', 1))))).toBe(
      'group_hardly_changed',
    );
  });

  it('holds the parts of a year against each other, however they are put together', () => {
    const figures = new PublishedFigures([]);
    const publish = (from: string, until: string, records: Record<string, number[]>) =>
      shown(new Release({ subjectId: 'school', from, until }, '2026-03-01', figures).hours('minutes', by(records)));
    const join = (...all: Record<string, number[]>[]) =>
      Object.fromEntries([...'abcdef'].map((person) => [person, all.flatMap((one) => one[person] ?? [])]));
    const [sep, oct, nov] = [each('abcdef', 1), each('ab', 2), each('abcdef', 3)];
    expect(publish('2025-09-01', '2025-10-01', sep)).toBe('hours');
    expect(publish('2025-11-01', '2025-12-01', nov)).toBe('hours');
    // The quarter less the two months would be October, which is of two people.
    expect(publish('2025-09-01', '2025-12-01', join(sep, oct, nov))).toBe('group_hardly_changed');
  });
});

describe('the rows of a table beside their total', () => {
  const release = () =>
    new Release({ subjectId: 's', from: '2025-09-01', until: '2025-10-01' }, '2025-10-01', new PublishedFigures([]));
  const row = (name: string, records: Readonly<Record<string, readonly number[]>>): TableRow<string> => {
    const contributions = by(records);
    return { row: name, name, quantity: `minutes/${name}`, contributions, value: hoursOf(contributions) };
  };
  const total: Value = { kind: 'hours', hours: 100 };

  it('hides the next smallest with what is hidden, and puts both last, by name', () => {
    const rows = [row('d', each('abcdefghi', 1)), row('c', each('ab', 2)), row('b', each('abcdefg', 3))];
    const marks = release().table('minutes', rows, total);
    expect(marks.map(({ row: name, value }) => `${name} ${shown(value)}`)).toEqual([
      'd hours',
      'b protects_another_figure',
      'c fewer_than_5_staff',
    ]);
  });

  /** Who is behind each row: some of forty people, often the same ones, with one record each. */
  const tables = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 12,
  });

  it('leaves nothing of fewer than five people to be found by subtraction, whatever the table', () => {
    fc.assert(
      fc.property(tables, (people) => {
        const rows = people.map((ids, index) =>
          row(String(index), Object.fromEntries(ids.map((id) => [`p${id}`, [1000 * (index + 1) + id]]))),
        );
        const result = release().table('minutes', rows, total);
        const hidden = result.filter(({ value }) => value.kind === 'hidden').map(({ row: name }) => Number(name));
        for (const [index, ids] of people.entries()) if (ids.length < FEWEST_STAFF) expect(hidden).toContain(index);
        const behindHidden = new Set(hidden.flatMap((index) => people[index] ?? []));
        const everybody = new Set(people.flat());
        // Where all of the table is hidden, the total itself is all there is to find.
        expect(hidden.length === 0 || behindHidden.size >= Math.min(FEWEST_STAFF, everybody.size)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
