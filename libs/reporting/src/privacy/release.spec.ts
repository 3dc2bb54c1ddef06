import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../document/value.js';
import { eachOnce, type Parts, together } from './figure.js';
import { PublishedFigures } from './published-figures.js';
import { hoursOf, Release } from './release.js';
import type { TableRow } from './table.rules.js';
import { FEWEST_STAFF } from './suppression.js';

/** Each person with their records: what a record adds is a fingerprint of its own. */
const by = (records: Readonly<Record<string, readonly number[]>>): Parts =>
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

  it('forgets what a report would have shown that could not be composed', () => {
    const figures = new PublishedFigures([]);
    new Release(september, '2025-10-01', figures).hours('minutes', by(each('ghijkl', 2)));
    const fails = (): never => {
      new Release(october, '2025-11-01', figures).hours('minutes', by(each('abcdef', 1)));
      throw new Error('Cannot be composed.');
    };
    expect(() => figures.addedBy(fails)).toThrow('Cannot be composed.');
    expect(figures.added).toHaveLength(1);
    // It is as if nobody had ever counted it.
    const late = by({ ...each('abcdef', 1), a: [100, 999] });
    const { document, added } = figures.addedBy(() =>
      new Release(october, '2025-11-08', figures).hours('minutes', late),
    );
    expect(document).toEqual({ kind: 'hours', hours: 7 });
    expect(added).toEqual(figures.added.slice(1));
  });

  it('is so too where nothing changed, so that it does not tell that something did', () => {
    const figures = new PublishedFigures([]);
    const all = by(each('abcdef', 1));
    new Release(september, '2025-10-01', figures).hours('minutes', all);
    const again = new Release(september, '2025-10-08', figures).hours('minutes', all);
    expect(again).toEqual({ kind: 'hours', hours: 6, asOf: '2025-10-01' });
  });

  it('is the earlier figure too where the difference is of five, of whom one is nearly all of it', () => {
    const figures = new PublishedFigures([]);
    const hours = (hoursOfOne: number, version: number): Parts =>
      new Map(
        [...'abcdef'].map((person, index) => [
          person,
          { amount: 1_200 + version * (index === 0 ? 60 * hoursOfOne : 1), fingerprint: 100 * version + index + 1 },
        ]),
      );
    expect(new Release(september, '2025-10-01', figures).hours('minutes', hours(0, 0))).toEqual({
      kind: 'hours',
      hours: 120,
    });
    const again = new Release(september, '2025-10-08', figures).hours('minutes', hours(40, 1));
    expect(again).toEqual({ kind: 'hours', hours: 120, asOf: '2025-10-01' });
  });

  it('is the sum of its parts where they were published, and only a few added something since', () => {
    const figures = new PublishedFigures([]);
    const [sep, oct] = [each('abcdef', 1), each('abcdef', 2)];
    new Release(september, '2025-10-01', figures).hours('minutes', by(sep));
    new Release(october, '2025-11-01', figures).hours('minutes', by(oct));
    const late = Object.fromEntries(Object.keys(sep).map((key) => [key, [...(sep[key] ?? []), ...(oct[key] ?? [])]]));
    const whole = new Release(both, '2025-11-20', figures).hours(
      'minutes',
      by({ ...late, a: [...(late['a'] ?? []), 99] }),
    );
    expect(whole).toEqual({ kind: 'hours', hours: 12, asOf: '2025-11-01' });
  });

  it('is nothing where another school has the same people but for one, whatever that one did', () => {
    const figures = new PublishedFigures([]);
    const school = (subjectId: string, staff: string) => {
      const release = new Release({ ...september, subjectId }, '2025-10-01', figures);
      release.about(eachOnce(staff));
      return shown(release.hours('minutes', by(each('abcdef', 1))));
    };
    expect(school('one', 'abcdefg')).toBe('hours');
    expect(school('other', 'abcdef')).toBe('group_hardly_changed');
  });

  it('is nothing beside the meetings that everybody was at, where a few did more', () => {
    const figures = new PublishedFigures([]);
    const met = each('abcdef', 1);
    const release = new Release(september, '2025-10-01', figures);
    release.known({ unit: 'minutes', quantity: 'minutes/meetings', parts: by(met) });
    expect(shown(release.hours('minutes', by({ ...met, a: [...(met['a'] ?? []), 77] })))).toBe('group_hardly_changed');
    expect(shown(release.hours('minutes', by(met)))).toBe('hours');
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
  const september = { subjectId: 's', from: '2025-09-01', until: '2025-10-01' };
  const row = (name: string, records: Readonly<Record<string, readonly number[]>>): TableRow<string> => ({
    row: name,
    name,
    quantity: `minutes/${name}`,
    parts: by(records),
  });
  const settle = (rows: readonly TableRow<string>[]) => {
    const release = new Release(september, '2025-10-01T08:00:00.000Z', new PublishedFigures([]));
    const value = release.hours('minutes', together(rows.map(({ parts }) => parts)));
    return release.table('minutes', rows, hoursOf, { quantity: 'minutes', value });
  };

  it('are shown by size, and the few of some put together with the next smallest', () => {
    const { shown, rest } = settle([
      row('c', each('ab', 2)),
      row('b', each('abcdefg', 3)),
      row('d', each('abcdefghi', 1)),
    ]);
    expect(shown).toEqual([{ row: 'd', value: { kind: 'hours', hours: 9 } }]);
    expect(rest).toEqual({ kind: 'hours', hours: 9 });
  });

  it('say nothing of the others together where those are few', () => {
    const { shown, rest } = settle([row('a', each('abc', 1)), row('b', each('abd', 2))]);
    expect(shown).toEqual([]);
    expect(rest).toMatchObject({ kind: 'hidden' });
  });

  /** Who is behind each row: some of forty people, often the same ones, with one record each. */
  const tables = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 12,
  });

  it('leave nothing of fewer than five people to be found by subtraction, whatever the table', () => {
    fc.assert(
      fc.property(tables, (people) => {
        const rows = people.map((ids, index) =>
          row(String(index), Object.fromEntries(ids.map((id) => [`p${id}`, [1000 * (index + 1) + id]]))),
        );
        const { shown } = settle(rows);
        const seen = new Set(shown.map(({ row: name }) => Number(name)));
        const hidden = people.flatMap((ids, index) => (seen.has(index) ? [] : [ids]));
        for (const [index, ids] of people.entries()) if (ids.length < FEWEST_STAFF) expect(seen).not.toContain(index);
        const behindHidden = new Set(hidden.flat());
        // Where all of the table is hidden, the total itself is all there is to find.
        const all = new Set(people.flat()).size;
        expect(hidden.length === 0 || behindHidden.size >= Math.min(FEWEST_STAFF, all)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('pupils of a leerteam', () => {
  const figures = () => new PublishedFigures([]);
  const growth = (figures: PublishedFigures, subjectId: string, groups: Record<string, number>, version = 0) => {
    const parts = new Map(
      Object.entries(groups).flatMap(([group, pupils]) =>
        Array.from(
          { length: pupils },
          (_, index) => [`${group}/${index}`, { amount: 1, fingerprint: 1 + index + 1000 * version }] as const,
        ),
      ),
    );
    const release = new Release({ subjectId, from: '2025-08-01', until: '2026-02-01' }, '2026-02-01', figures);
    return release.mayTell({ unit: 'pupils', quantity: 'growth/m', parts });
  };

  it('are told of where two groups have enough of them, and neither is nearly all', () => {
    expect(growth(figures(), 'team', { a: 20, b: 20 })).toBe(true);
    expect(growth(figures(), 'team', { a: 40 })).toBe(false);
    expect(growth(figures(), 'team', { a: 25, b: 5 })).toBe(false);
  });

  it('are not told of where it would come down to one group: one more, a few pupils more, one class corrected', () => {
    const known = figures();
    expect(growth(known, 'team', { a: 20, b: 20 })).toBe(true);
    expect(growth(known, 'other team', { a: 20, b: 20, c: 20 })).toBe(false);
    expect(growth(known, 'other team', { a: 20, b: 20, c: 20, d: 1 })).toBe(false);
    expect(growth(known, 'third team', { a: 20, b: 20, c: 20, d: 20 })).toBe(true);
  });

  it('are not told of where three teams with a group in common would tell of each', () => {
    const known = figures();
    expect(growth(known, 'one', { a: 20, b: 20 })).toBe(true);
    expect(growth(known, 'two', { a: 20, c: 20 })).toBe(true);
    expect(growth(known, 'three', { b: 20, c: 20 })).toBe(false);
  });
});
