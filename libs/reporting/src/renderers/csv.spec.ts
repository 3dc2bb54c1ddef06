import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { hostileReport, hostileWords } from '../../../../test/support/hostile-report.js';
import { sampleReport } from '../../../../test/support/sample-report.js';
import { sampleWords } from '../../../../test/support/sample-words.js';
import { wordsFor } from '../words/words.js';
import { renderCsv } from './csv.js';

type Line = Record<string, string>;

const dutch = renderCsv(sampleReport, wordsFor('nl', sampleWords));
const lines = parse<Line>(dutch, { bom: true, columns: true });

function line(place: Line): Line {
  const matching = lines.filter((each) => Object.entries(place).every(([name, value]) => each[name] === value));
  if (matching.length !== 1 || !matching[0]) throw new Error(`${matching.length} lines at ${JSON.stringify(place)}`);
  return matching[0];
}

describe('a report as CSV', () => {
  it('is UTF-8 with a mark for Excel, with line ends after RFC 4180', () => {
    expect(Buffer.from(dutch, 'utf8').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(dutch.split('\r\n').slice(0, -1).length).toBe(lines.length + 1);
    expect(dutch.endsWith('\r\n')).toBe(true);
  });

  it('has a line for a cell of a table, with its row and column by key and by title', () => {
    expect(line({ block: 'forms_table', row_title: 'Vakliteratuur', column: 'moments' })).toEqual({
      report: 'sample',
      subject: 'Leerteam Begrijpend lezen, bovenbouw',
      first_day: '2025-08-01',
      last_day: '2026-02-28',
      section: 'forms',
      section_title: 'Hoe we leerden',
      block_number: '2',
      block: 'forms_table',
      block_title: 'Leervormen in deze periode',
      row: '4',
      row_title: 'Vakliteratuur',
      column: 'moments',
      column_title: 'Leermomenten',
      value: '1022',
      unit: 'count',
      low: '',
      high: '',
      of: '',
      hidden_reason: '',
      hidden_in_words: '',
      as_of: '',
      before: '',
      before_hidden_reason: '',
    });
  });

  it('keeps numbers as a program reads them, whatever the language', () => {
    expect(line({ block: 'growth_table', row: '2', column: 'gain' })).toMatchObject({
      value: '-0.8',
      unit: 'estimate',
      low: '-4.4',
      high: '2.8',
    });
    expect(line({ column: 'attendance' })).toMatchObject({ value: '0.864', unit: 'share', of: '77' });
    expect(line({ block: 'hours_per_month', row_title: '2025-09' })).toMatchObject({ value: '735', unit: 'minutes' });
    expect(line({ column: 'learning_hours' })).toMatchObject({ value: '148', unit: 'hours' });
    expect(line({ column: 'next_meeting' })).toMatchObject({ value: '2026-03-12', unit: 'date' });
  });

  it('has no value for what is hidden, but the reason', () => {
    expect(line({ block: 'hours_per_month', row_title: '2026-01' })).toMatchObject({
      value: '',
      unit: '',
      hidden_reason: 'fewer_than_5_staff',
    });
  });

  it('has a sentence as it reads, and its numbers apart', () => {
    expect(line({ row_title: 'spread', column: 'sentence' })['value']).toBe(
      'In 6 van de 7 maanden werd geleerd. In januari was het aantal uren verborgen (minder dan 5 collega’s).',
    );
    expect(line({ row_title: 'spread', column: 'n' })).toMatchObject({ value: '6', unit: 'count' });
  });

  it('holds entries in parts', () => {
    const entry = lines.filter(({ block, row }) => block === 'tried' && row === '1');
    expect(entry.map(({ column }) => column)).toEqual(['title', 'on', 'tag', 'tag', 'line', 'line']);
  });

  it('translates titles, and leaves the names of columns and keys', () => {
    const english = parse<Line>(renderCsv(sampleReport, wordsFor('en', sampleWords)), { bom: true, columns: true });
    expect(english.map(({ section, block, column }) => [section, block, column])).toEqual(
      lines.map(({ section, block, column }) => [section, block, column]),
    );
    expect(english[0]?.['section_title']).toBe('At a glance');
  });

  it('gives a spreadsheet no formula to run, and leaves numbers alone', () => {
    const cells = parse(renderCsv(hostileReport, wordsFor('nl', hostileWords)), { bom: true }).flat();
    const formulas = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
    expect(new Set(formulas)).toEqual(new Set(['-1.5', '-1', '-2', '-3', '-4', '-5', '-6', '-7']));
    expect(cells).toContain('\'=HYPERLINK("https://evil.example","klik")');
    expect(cells).toContain("'-2+3");
    expect(cells).toContain("'\t=1+1");
  });
});
