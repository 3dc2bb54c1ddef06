import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parseRegister } from './parse-register.js';

const FILE = new URL('../../../../../shared/data/duo/schoolvestigingen-basisonderwijs.csv', import.meta.url);
const present = existsSync(FILE);
if (!present) process.stderr.write('skipped: all Dutch primary schools (../shared/data/duo is not here)\n');

const read = (text: string, byBoard = false) => parseRegister(new TextEncoder().encode(text), byBoard);
const WILG = { siteCode: '12AB00', boardNumber: '01234', name: 'De Wilg', holidayRegion: 'zuid' };

describe('reading the register of school sites', () => {
  it.each([
    [
      'as its columns are called now',
      'PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;VAKANTIEREGIO\r\nDrenthe;01234;12AB;12AB00;De Wilg;Zuid\r\n',
    ],
    [
      'as they were called before, with the site written whole',
      'BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;VAKANTIEREGIO\r\n01234;12AB;12AB00;De Wilg;Zuid\r\n',
    ],
    [
      'as they were called before, with the site as a number',
      'BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;VAKANTIEREGIO\r\n01234;12AB;00;De Wilg;Zuid\r\n',
    ],
    [
      'in another order, in other letters, with commas, after a spreadsheet left out noughts',
      ' Vestigingsnaam , vakantie_regio,Brin-Nummer,VestigingsNummer,Bevoegd  gezag nummer\nDe Wilg,ZUID,12ab,0,1234\n',
    ],
    [
      'in UTF-8 with a byte-order mark',
      '\uFEFFVESTIGINGSCODE;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;VAKANTIEREGIO\n12AB00;De Wilg;01234;Zuid\n',
    ],
  ])('reads it %s', (_, text) => {
    expect(read(text, true)).toEqual({ sites: [WILG], refused: [] });
  });

  it('reads windows-1252', () => {
    const text = 'VESTIGINGSCODE;VESTIGINGSNAAM\r\n12AB00;It B\u00FBtenplak \u0092t\r\n';
    expect(parseRegister(Buffer.from(text, 'latin1'), false).sites).toMatchObject([{ name: 'It Bûtenplak ’t' }]);
  });

  it('says nothing of board and region where the file does not', () => {
    const { sites } = read('VESTIGINGSCODE;VESTIGINGSNAAM;VAKANTIEREGIO\n12AB00;De Wilg; \n');
    expect(sites).toEqual([{ ...WILG, boardNumber: null, holidayRegion: null }]);
  });

  it('refuses a row by itself, and says which site and why', () => {
    const rows = [
      '12AB;12AB00;De Wilg;Zuid',
      '12AB;34CD00;Van een ander;Zuid',
      ';00;Zonder code;Zuid',
      '12AB;01; ;Zuid',
      `12AB;02;${'x'.repeat(121)};Zuid`,
      '12AB;03;Ergens;Oost',
      '12AB;00;Nog eens;Zuid',
    ];
    const { sites, refused } = read(`BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;VAKANTIEREGIO\n${rows.join('\n')}\n`);
    expect(sites).toEqual([{ ...WILG, boardNumber: null }]);
    expect(refused).toEqual([
      { row: 3, siteCode: null, code: 'no_site_code' },
      { row: 4, siteCode: null, code: 'no_site_code' },
      { row: 5, siteCode: '12AB01', code: 'value_missing', parameters: { column: 'VESTIGINGSNAAM' } },
      { row: 6, siteCode: '12AB02', code: 'value_too_long', parameters: { column: 'VESTIGINGSNAAM', limit: 120 } },
      { row: 7, siteCode: '12AB03', code: 'unknown_holiday_region' },
      { row: 8, siteCode: '12AB00', code: 'site_twice', parameters: { row: 2 } },
    ]);
  });

  it.each([
    ['has no sites', 'BRIN NUMMER;INSTELLINGSNAAM\n12AB;De Wilg\n', false, 'column_missing'],
    ['has no boards, and is searched by them', 'VESTIGINGSCODE;VESTIGINGSNAAM\n12AB00;x\n', true, 'column_missing'],
    [
      'has a column by both its names',
      'VESTIGINGSCODE;VESTIGINGSNUMMER;VESTIGINGSNAAM\n12AB00;00;x\n',
      false,
      'column_twice',
    ],
  ])('refuses a file that %s', (_, text, byBoard, code) => {
    expect(() => read(text, byBoard)).toThrow(code);
  });

  (present ? it : it.skip)('reads every primary school of the Netherlands, in little time', () => {
    const bytes = readFileSync(FILE);
    const before = performance.now();
    const { sites, refused } = parseRegister(bytes, true);
    // Half a second; a machine that has much else to do may take some more.
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(refused).toEqual([]);
    expect(sites).toHaveLength(6122);
    expect(new Set(sites.map(({ holidayRegion }) => holidayRegion))).toEqual(new Set(['noord', 'midden', 'zuid']));
    expect(sites[0]).toEqual({
      siteCode: '32JK00',
      boardNumber: '20091',
      name: 'BBS de Verwondering',
      holidayRegion: 'noord',
    });
    expect(sites.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['It Bûtenplak', 'Dalton Kindcentrum ’t Kompas']),
    );
  });
});
