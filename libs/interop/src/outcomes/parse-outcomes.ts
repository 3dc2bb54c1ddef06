import type { ReadScore, RefusedRow } from '@app/domain';
import { columnIn } from '../csv/column-in.js';
import { type CsvRow, readCsv, UnreadableFile } from '../csv/read-csv.js';
import { dayReader } from './days-in-cells.js';
import { type DecimalMark, scoreReader } from './scores-in-cells.js';

/** Where a file has what: a column with the group, one with the pupil, and those with scores. */
export interface OutcomeColumns {
  readonly group: string;
  readonly pupil: string;
  /** With the *groep*, 1 to 8. */
  readonly grade?: string;
  /** Of scores that were all taken on one day, or each on the day that another column says. */
  readonly scores: readonly (
    { readonly column: string; readonly measuredOn: string } | { readonly column: string; readonly dateColumn: string }
  )[];
}

export interface ReadingOfOutcomes {
  readonly columns: OutcomeColumns;
  readonly decimalMark?: DecimalMark | undefined;
  /** Turns a pupil's key into a code; the key goes no further. */
  readonly codeOf: (pupilKey: string) => string;
}

export interface ReadOutcomes {
  readonly scores: readonly ReadScore[];
  /** Rows that were read, the header not counted. */
  readonly rows: number;
  /** Scores that were left empty, or said to be none: the pupil was not there. */
  readonly missing: number;
  readonly refused: readonly RefusedRow[];
}

/** A board of 60 schools has 15,000 pupils; more rows at once would keep the process from everybody else. */
const MOST_ROWS = 100_000;
/** A row may have scores of several days. */
const MOST_SCORES = 2 * MOST_ROWS;
/** Longest name of a group, and longest key of a pupil. */
const LONGEST = 100;

/**
 * Reads scores from CSV, in whatever `readCsv` knows, decimals with a point or a comma.
 *
 * @throws UnreadableFile where the file as a whole cannot be read; a row that cannot is refused by itself.
 */
export function parseOutcomes(bytes: Uint8Array, { columns, decimalMark, codeOf }: ReadingOfOutcomes): ReadOutcomes {
  const { header, rows } = readCsv(bytes, MOST_ROWS);
  const places = placesIn(header, columns);
  const most = Math.floor(MOST_SCORES / columns.scores.length);
  if (rows.length > most) throw new UnreadableFile('too_many_rows', { limit: most });
  const reading = { places, scoreIn: scoreReader(scoreCells(rows, places), decimalMark), dayIn: dayReader(), codeOf };
  const read = { scores: [] as ReadScore[], refused: [] as RefusedRow[] };
  let missing = 0;
  for (const row of rows) missing += readRow(row, reading, read);
  return { ...read, rows: rows.length, missing };
}

type Place = { readonly name: string; readonly index: number };
type Places = ReturnType<typeof placesIn>;

function placesIn(header: readonly string[], { group, pupil, grade, scores }: OutcomeColumns) {
  const at = (name: string): Place => ({ name, index: columnIn(header, name) });
  return {
    group: at(group),
    pupil: at(pupil),
    grade: grade === undefined ? undefined : at(grade),
    scores: scores.map((one) => ({
      ...at(one.column),
      taken: 'measuredOn' in one ? one.measuredOn : at(one.dateColumn),
    })),
  };
}

const cellOf = ({ cells }: CsvRow, { index }: Place): string => (cells[index] ?? '').trim();

function* scoreCells(rows: readonly CsvRow[], { scores }: Places): Generator<string> {
  for (const row of rows) for (const place of scores) yield cellOf(row, place);
}

interface Reading {
  readonly places: Places;
  readonly scoreIn: ReturnType<typeof scoreReader>;
  readonly dayIn: ReturnType<typeof dayReader>;
  readonly codeOf: (pupilKey: string) => string;
}

/** Reads what one row holds, or says why it is refused; answers how many scores are missing in it. */
function readRow(row: CsvRow, reading: Reading, read: { scores: ReadScore[]; refused: RefusedRow[] }): number {
  const { places, scoreIn, dayIn, codeOf } = reading;
  const refuse = (refusal: Refusal): void => void read.refused.push({ row: row.row, ...refusal });
  const whole = whyNot(row, places);
  if (whole) refuse(whole);
  if (whole) return 0;
  const grade = places.grade ? (gradeIn(cellOf(row, places.grade)) ?? null) : null;
  const of = {
    row: row.row,
    groupName: cellOf(row, places.group),
    pupilCode: codeOf(cellOf(row, places.pupil)),
    grade,
  };
  let missing = 0;
  for (const { taken, ...place } of places.scores) {
    const score = scoreIn(cellOf(row, place));
    const measuredOn = typeof taken === 'string' ? taken : dayIn(cellOf(row, taken));
    if (score === 'absent') missing += 1;
    else if (typeof score === 'string') refuse(inColumn(score, place));
    else if (measuredOn !== undefined) read.scores.push({ ...of, measuredOn, score });
    else if (typeof taken !== 'string') refuse(inColumn('not_a_day', taken));
  }
  return missing;
}

type Refusal = Omit<RefusedRow, 'row'>;
const inColumn = (code: string, { name }: Place): Refusal => ({ code, parameters: { column: name } });

/** Why nothing of a row can be read. */
function whyNot(row: CsvRow, { group, pupil, grade }: Places): Refusal | undefined {
  for (const place of [group, pupil]) {
    const { length } = cellOf(row, place);
    if (length === 0) return inColumn('value_missing', place);
    if (length > LONGEST) return { code: 'value_too_long', parameters: { column: place.name, limit: LONGEST } };
  }
  if (grade && gradeIn(cellOf(row, grade)) === undefined) return inColumn('not_a_grade', grade);
  return undefined;
}

/** `5`, `groep 5`; null where it is left empty, undefined for anything else. */
function gradeIn(text: string): number | null | undefined {
  if (text === '') return null;
  const digit = /^(?:groep\s*)?([1-8])$/i.exec(text)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
