import { describe, expect, it } from '@jest/globals';
import { UnreadableFile } from '../csv/read-csv.js';
import { type OutcomeColumns, parseOutcomes, type ReadingOfOutcomes } from './parse-outcomes.js';

const columns: OutcomeColumns = {
  group: 'groep',
  pupil: 'leerling',
  scores: [
    { column: 'M', measuredOn: '2026-01-20' },
    { column: 'E', measuredOn: '2026-06-10' },
  ],
};
const read = (text: string | Uint8Array, reading: Partial<ReadingOfOutcomes> = {}) =>
  parseOutcomes(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    columns,
    codeOf: (key) => `code of ${key}`,
    ...reading,
  });
const bigEndian = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
const FILE = 'Groep\tleerling\tM\tE\r\nCafé 5\t7\t33,5\t40,25\r\n';

describe('reading scores from a file', () => {
  it('reads no more rows than have so many scores together: nobody else is answered meanwhile', () => {
    const scores = Array.from({ length: 10 }, (_, index) => ({ column: `s${index}`, measuredOn: '2026-01-20' }));
    const header = `groep,leerling,${scores.map(({ column }) => column).join(',')}\n`;
    const many = header + '5A,1,,,,,,,,,,\n'.repeat(20_001);
    expect(() => read(many, { columns: { ...columns, scores } })).toThrow(
      expect.objectContaining({ code: 'too_many_rows', parameters: { limit: 20_000 } }),
    );
  });

  it('reads a score for each moment and counts what is missing', () => {
    const { scores, missing, rows } = read('groep,leerling,M,E\n5A,7,33,\n5A,8,44,50\n');
    expect({ missing, rows }).toEqual({ missing: 1, rows: 2 });
    expect(scores).toEqual([
      { row: 2, groupName: '5A', grade: null, pupilCode: 'code of 7', measuredOn: '2026-01-20', score: 33 },
      { row: 3, groupName: '5A', grade: null, pupilCode: 'code of 8', measuredOn: '2026-01-20', score: 44 },
      { row: 3, groupName: '5A', grade: null, pupilCode: 'code of 8', measuredOn: '2026-06-10', score: 50 },
    ]);
  });

  it.each([
    ['semicolons and decimal commas', '\uFEFFgroep;leerling;M;E\r\n5A;7;33,5;40,25\r\n'],
    ['commas and quoted decimal commas', 'groep,leerling,M,E\n5A,7,"33,5","40,25"\n'],
    ['tabs', 'groep\tleerling\tM\tE\n5A\t7\t33,5\t40,25\n'],
    ['names of columns with other capitals and spaces', ' Groep ;LEERLING;m ; E\n5A;7;33,5;40,25\n'],
    ['empty lines and rows of nothing', '\ngroep;leerling;M;E\n\n;;;\n5A;7;33,5;40,25\n\n\n'],
    ['columns in another order', 'E;M;leerling;groep\n40.25;33.5;7;5A\n'],
  ])('reads %s', (_, text) => {
    expect(read(text).scores.map(({ score }) => score)).toEqual([33.5, 40.25]);
  });

  it('reads windows-1252 where it is no UTF-8', () => {
    const bytes = Uint8Array.from(Buffer.from('groep,leerling,M,E\nCaf\xe9,7,1,2\n', 'latin1'));
    expect(read(bytes).scores[0]?.groupName).toBe('Café');
  });

  it.each([
    ['as Excel saves Unicode text', Buffer.from(`\uFEFF${FILE}`, 'utf16le')],
    ['with the other byte first', bigEndian(FILE)],
    ['in UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${FILE}`)],
  ])('reads %s', (_, bytes) => {
    const { scores } = read(bytes);
    expect(scores.map(({ groupName, score }) => [groupName, score])).toEqual([
      ['Café 5', 33.5],
      ['Café 5', 40.25],
    ]);
  });

  it('counts rows as a spreadsheet does, empty ones and line breaks in a cell included', () => {
    const { refused } = read('groep,leerling,M,E\n\n"5\nA",8,1,2\n5A,9,zes,3\n');
    expect(refused).toMatchObject([{ row: 4, code: 'not_a_score' }]);
  });

  describe('with a score and its day on each row', () => {
    const dated: OutcomeColumns = {
      group: 'groep',
      pupil: 'leerling',
      grade: 'jaar',
      scores: [{ column: 'score', dateColumn: 'datum' }],
    };
    const rows = (...lines: string[]) =>
      read(['groep;leerling;jaar;datum;score', ...lines].join('\n'), { columns: dated });

    it('reads days as people write them', () => {
      const { scores } = rows('5A;7;5;2026-01-20;33', '5A;8;groep 5;20-1-2026;44', '5/6;9;;20-01-2026;41,5');
      expect(scores.map(({ grade, measuredOn, score }) => [grade, measuredOn, score])).toEqual([
        [5, '2026-01-20', 33],
        [5, '2026-01-20', 44],
        [null, '2026-01-20', 41.5],
      ]);
    });

    it.each(['2026-02-31', '31-02-2026', '29-02-2026', '20-01-26', '20/01/2026', '2026-1-20', '0020-01-20', 'M', ''])(
      'refuses %p as a day',
      (day) => {
        expect(rows(`5A;7;5;${day};33`).refused).toEqual([
          { row: 2, code: 'not_a_day', parameters: { column: 'datum' } },
        ]);
      },
    );

    it('asks for no day where there is no score', () => {
      expect(rows('5A;7;5;;afwezig')).toMatchObject({ missing: 1, refused: [] });
    });

    it('refuses a grade that is none', () => {
      expect(rows('5A;7;9;2026-01-20;33', '5A;7;5/6;2026-01-20;33').refused).toMatchObject([
        { row: 2, code: 'not_a_grade' },
        { row: 3, code: 'not_a_grade' },
      ]);
    });
  });

  it('refuses a row without its pupil and a score that is none, and reads the others', () => {
    const { scores, refused } = read('groep,leerling,M,E\n5A,,1,2\n5A,8,zes,3\n5A,9,1.5,4\n');
    expect(refused).toEqual([
      { row: 2, code: 'value_missing', parameters: { column: 'leerling' } },
      { row: 3, code: 'not_a_score', parameters: { column: 'M' } },
    ]);
    expect(scores.map(({ score }) => score)).toEqual([3, 1.5, 4]);
  });

  it.each([
    ['a column that is not there', 'groep,leerling,M\n', 'column_missing'],
    ['a quote that does not end', 'groep,leerling,M,E\n"5A,7,1,2\n', 'not_csv'],
    ['a column twice', 'groep,leerling,M,E,e\n5A,7,1,2,3\n', 'column_twice'],
    ['bytes that are no text', 'groep\0', 'not_text'],
    ['half of a character', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 'not_text'],
    ['a byte too few', Uint8Array.of(0xff, 0xfe, 0x67), 'not_text'],
  ])('refuses %s as a whole', (_, text, code) => {
    let error: unknown;
    try {
      read(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ code });
  });
});
