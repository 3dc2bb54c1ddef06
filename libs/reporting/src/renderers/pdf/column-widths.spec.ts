import { describe, expect, it } from '@jest/globals';
import { columnWidths } from './column-widths.js';

function widthsOf(titles: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return columnWidths({
    type: 'table',
    title: '',
    columns: titles.map((title) => ({ title, numeric: false })),
    rows: rows.map((row) => row.map((main) => ({ main, detail: null, look: 'text' as const }))),
    note: null,
  });
}

describe('the widths of columns', () => {
  it('follow what stands in them', () => {
    const [date = 0, subject = 0, number = 0] = widthsOf(
      ['Datum', 'Onderwerp', 'n'],
      [['1\u00a0mei', 'Lesontwerp bespreken', '5']],
    );
    expect(subject).toBeGreaterThan(2 * date);
    expect(number).toBeLessThan(date);
  });

  it('leave room for the longest word, however long its neighbour is', () => {
    const alone = widthsOf(['Leermomenten'], [['3']])[0] ?? 0;
    const beside = widthsOf(['Toelichting', 'Leermomenten'], [['een heel lang verhaal '.repeat(40), '3']])[1] ?? 0;
    expect(beside).toBe(alone);
  });

  it('do not fail on a table without rows', () => {
    expect(widthsOf(['Datum', 'Onderwerp'], [])).toHaveLength(2);
  });
});
