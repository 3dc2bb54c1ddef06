import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import readSheets, { type Row } from 'read-excel-file/node';
import { hostileReport, hostileWords } from '../../../../../test/support/hostile-report.js';
import { sampleReport } from '../../../../../test/support/sample-report.js';
import { sampleWords } from '../../../../../test/support/sample-words.js';
import { wordsFor } from '../../words/words.js';
import { renderXlsx } from './xlsx.js';

const nl = wordsFor('nl', sampleWords);

describe('a report as a workbook', () => {
  let bytes: Buffer;
  let sheets: Map<string, Row[]>;
  const sheet = (name: string): Row[] => sheets.get(name) ?? [];

  beforeAll(async () => {
    bytes = await renderXlsx(sampleReport, nl);
    sheets = new Map((await readSheets(bytes)).map(({ sheet, data }) => [sheet, data]));
  });

  it('begins with what it is, and ends with what is hidden', () => {
    const names = [...sheets.keys()];
    expect([names[0], names.at(-1)]).toEqual(['Over dit verslag', 'Wat verborgen is']);
    const about = new Map(sheet('Over dit verslag').map(([label, value]) => [label, value]));
    expect(about.get('Over')).toBe('Leerteam Begrijpend lezen, bovenbouw');
    expect(about.get('Eerste dag')).toEqual(new Date('2025-08-01T00:00:00Z'));
    expect(about.get('Laatste dag')).toEqual(new Date('2026-02-28T00:00:00Z'));
    expect(about.get('Sjabloonversie')).toBe(3);
    expect(String(about.get('Vergeleken met'))).toContain('Tweede helft schooljaar 2024-2025');
    expect(about.get('Kenmerk van de inhoud (SHA-256)')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has numbers as numbers, shares as parts of one, and each bound and whole in a column of its own', () => {
    const [heads = [], ...rows] = sheet('Cijfers');
    const at = (figure: string, head: string) =>
      rows.find((row) => row[heads.indexOf('Cijfer')] === figure)?.[heads.indexOf(head)];
    expect(at('Aanwezigheid', 'Waarde')).toBe(0.864);
    expect(at('Aanwezigheid', 'Waarde: van')).toBe(77);
    expect(at('Aanwezigheid', 'Vorige periode')).toBe(0.41);
    expect(rows.flat()).toContain(1.9);
  });

  it('lists every hidden figure with its place and its reason in words', () => {
    const rows = sheet('Wat verborgen is').slice(1);
    expect(rows.length).toBeGreaterThan(8);
    for (const [, , , , reason, why] of rows) expect([typeof reason, typeof why]).toEqual(['string', 'string']);
    expect(rows.map((row) => row.slice(0, 5))).toContainEqual([
      'Hoe we leerden',
      'Leervormen in deze periode',
      'Lesobservatie',
      'Leermomenten',
      'minder dan 5 collega’s',
    ]);
  });

  it('calculates nothing, whatever people wrote', async () => {
    const files = unzipSync(await renderXlsx(hostileReport, wordsFor('nl', hostileWords)));
    const texts = Object.values(files).map((file) => strFromU8(file));
    expect(texts.join('')).not.toMatch(/<f[ >]/);
    const formulas = /=cmd|=HYPERLINK|=1\+1/i;
    const written = Object.entries(files).filter(([, file]) => formulas.test(strFromU8(file)));
    for (const [path] of written) expect(path).toBe('xl/sharedStrings.xml');
  });

  it('keeps the head in view, filters by it, and says its language', () => {
    const files = unzipSync(bytes);
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    for (const path of Object.keys(files).filter((one) => one.startsWith('xl/worksheets/sheet'))) {
      expect(text(path)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(text(path)).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
    expect(text('docProps/core.xml')).toContain('<dc:language>nl</dc:language>');
    expect(text('docProps/core.xml')).toContain('2026-03-02T17:30:05Z');
  });

  it('has the same bytes each time', async () => {
    expect((await renderXlsx(sampleReport, nl)).equals(bytes)).toBe(true);
  });
});
