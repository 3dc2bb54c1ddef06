import { describe, expect, it } from '@jest/globals';
import { UnreadableFile } from '../csv/read-csv.js';
import { readActivities } from './read-activities.js';

const read = (text: string) => readActivities(new TextEncoder().encode(text));
const ALL = {
  learnedOn: '2026-03-10',
  learningForm: 'Lesson study',
  title: 'Les, samen ontworpen',
  minutes: 90,
  reflection: 'Eerst schrappen.\nDan pas samenvatten.',
  tryOut: 'Morgen hardop',
  themes: ['Lezen', 'Feedback'],
  initiative: 'self_chosen',
};

describe('reading what somebody learned from a file', () => {
  it.each([
    [
      'Dutch, with semicolons, as a spreadsheet here writes it',
      '\uFEFFDatum;Vorm;Titel;Minuten;Reflectie;Uitproberen;Thema\'s;Initiatief\r\n10-3-2026;Lesson study;Les, samen ontworpen;90;"Eerst schrappen.\nDan pas samenvatten.";Morgen hardop;"Lezen; Feedback";Zelf gekozen\r\n',
    ],
    [
      'English, with commas, in another order',
      'title,date,form,minutes,themes,initiative,tryOut,reflection\n"Les, samen ontworpen",2026-03-10,Lesson study,90,Lezen;Feedback;,self_chosen,Morgen hardop,"Eerst schrappen.\nDan pas samenvatten."\n',
    ],
  ])('reads %s', (_, text) => {
    expect(read(text).rows).toEqual([{ row: 2, values: ALL }]);
  });

  it('reads what Excel saves as CSV on Windows, which is no UTF-8', () => {
    const csv = 'datum;vorm;titel;minuten;thema’s\n10-03-2026;x;Eén ‘les’ – €5;90;Lezen\n';
    const { rows, passedOver } = readActivities(inWindows1252(csv));
    expect(passedOver).toEqual([]);
    expect(rows[0]?.values).toMatchObject({ title: 'Eén ‘les’ – €5', themes: ['Lezen'] });
  });

  it('numbers rows as a spreadsheet does, also after an empty one and one of several lines', () => {
    const text = 'datum;vorm;titel;minuten\n\n;;;\n10-03-2026;x;"a\nb";1\n11-03-2026;x;c;2\n';
    expect(read(text).rows.map(({ row }) => row)).toEqual([4, 5]);
  });

  it('leaves out what is empty, and leaves what it cannot read for the rules to refuse', () => {
    const { rows } = read('datum,vorm,titel,minuten,reflectie\n3/10/2026,x,y,een uur,\n32-01-2026,,z,1.5\n');
    expect(rows.map(({ values }) => values)).toEqual([
      { learnedOn: '3/10/2026', learningForm: 'x', title: 'y', minutes: 'een uur' },
      { learnedOn: '2026-01-32', title: 'z', minutes: '1.5' },
    ]);
  });

  it('tells what the file calls its columns, and which it did not read', () => {
    const { columns, passedOver } = read('Datum;Leervorm;Titel;Minuten;Kosten\n');
    expect(columns).toEqual({ learnedOn: 'Datum', learningForm: 'Leervorm', title: 'Titel', minutes: 'Minuten' });
    expect(passedOver).toEqual(['Kosten']);
  });

  it.each([
    ['without a column that it needs', 'datum;vorm;titel\n', 'column_missing'],
    ['with a column twice', 'datum;date;vorm;titel;minuten\n', 'column_twice'],
    ['with nothing in it', '', 'column_missing'],
    [
      'with more rows than somebody learns in years',
      `datum;vorm;titel;minuten\n${'1;2;3;4\n'.repeat(5001)}`,
      'too_many_rows',
    ],
    ['with millions of empty rows', `datum;vorm;titel;minuten${'\n'.repeat(5_000_000)}`, 'too_many_rows'],
    ['with millions of empty cells', ','.repeat(5_000_000), 'not_csv'],
    ['with a cell without an end', `datum;vorm;titel;minuten\n"${'""'.repeat(2_500_000)}`, 'not_csv'],
  ])('refuses a file %s', (_, text, code) => {
    expect(() => read(text)).toThrow(UnreadableFile);
    expect(() => read(text)).toThrow(code);
  });
});

function inWindows1252(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = { '€': 0x80, '‘': 0x91, '’': 0x92, '–': 0x96 };
  return Uint8Array.from(text, (character) => high[character] ?? character.charCodeAt(0));
}
