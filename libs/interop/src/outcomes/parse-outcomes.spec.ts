import { describe, expect, it } from '@jest/globals';
import { UnreadableFile } from '../csv/read-csv.js';
import { parseOutcomes } from './parse-outcomes.js';

const columns = {
  group: 'groep',
  pupil: 'leerling',
  scores: [
    { column: 'M', measuredOn: '2026-01-20' },
    { column: 'E', measuredOn: '2026-06-10' },
  ],
};
const read = (text: string | Uint8Array) =>
  parseOutcomes(typeof text === 'string' ? new TextEncoder().encode(text) : text, columns, (key) => `code of ${key}`);

describe('reading scores from a file', () => {
  it('reads a score for each moment and counts what is missing', () => {
    const { scores, missing, rows } = read('groep,leerling,M,E\n5A,7,33,\n5A,8,44,50\n');
    expect({ missing, rows }).toEqual({ missing: 1, rows: 2 });
    expect(scores).toEqual([
      { row: 2, groupName: '5A', pupilCode: 'code of 7', measuredOn: '2026-01-20', score: 33 },
      { row: 3, groupName: '5A', pupilCode: 'code of 8', measuredOn: '2026-01-20', score: 44 },
      { row: 3, groupName: '5A', pupilCode: 'code of 8', measuredOn: '2026-06-10', score: 50 },
    ]);
  });

  it.each([
    ['semicolons and decimal commas', '\uFEFFgroep;leerling;M;E\r\n5A;7;33,5;40,25\r\n'],
    ['commas and quoted decimal commas', 'groep,leerling,M,E\n5A,7,"33,5","40,25"\n'],
    ['columns in another order', 'E;M;leerling;groep\n40.25;33.5;7;5A\n'],
  ])('reads %s', (_, text) => {
    expect(read(text).scores.map(({ score }) => score)).toEqual([33.5, 40.25]);
  });

  it('reads windows-1252 where it is no UTF-8', () => {
    const bytes = Uint8Array.from(Buffer.from('groep,leerling,M,E\nCaf\xe9,7,1,2\n', 'latin1'));
    expect(read(bytes).scores[0]?.groupName).toBe('Café');
  });

  it('refuses a row without its pupil and a score that is none, and reads the others', () => {
    const { scores, refused } = read('groep,leerling,M,E\n5A,,1,2\n5A,8,zes,3\n5A,9,1.000,4\n');
    expect(refused).toEqual([
      { row: 2, code: 'value_missing', parameters: { column: 'leerling' } },
      { row: 3, code: 'not_a_score', parameters: { column: 'M' } },
    ]);
    expect(scores.map(({ score }) => score)).toEqual([3, 1, 4]);
  });

  it.each([
    ['a column that is not there', 'groep,leerling,M\n', 'column_missing'],
    ['a quote that does not end', 'groep,leerling,M,E\n"5A,7,1,2\n', 'not_csv'],
    ['bytes that are no text', 'groep\0', 'not_text'],
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
