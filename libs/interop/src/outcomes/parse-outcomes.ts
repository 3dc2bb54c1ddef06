import type { ReadScore, RefusedRow } from '@app/domain';
import { readCsv, UnreadableFile } from '../csv/read-csv.js';

/** Where a file has what: a column with the group, one with the pupil, and one for each moment's scores. */
export interface OutcomeColumns {
  readonly group: string;
  readonly pupil: string;
  readonly scores: readonly { readonly column: string; readonly measuredOn: string }[];
}

export interface ReadOutcomes {
  readonly scores: readonly ReadScore[];
  /** Rows that were read, the header not counted. */
  readonly rows: number;
  /** Scores that were left empty: the pupil was not there. */
  readonly missing: number;
  readonly refused: readonly RefusedRow[];
}

/** A board of 60 schools has 15,000 pupils; more rows at once would keep the process from everybody else. */
const MOST_ROWS = 100_000;
/** Longest name of a group, and longest key of a pupil. */
const LONGEST = 100;

/**
 * Reads scores from CSV: UTF-8 (with or without byte-order mark) or windows-1252, separated by commas or semicolons,
 * decimals with a point or a comma. `codeOf` turns a pupil's key into a code; the key goes no further.
 *
 * @throws UnreadableFile where the file as a whole cannot be read; a row that cannot is refused by itself.
 */
export function parseOutcomes(
  bytes: Uint8Array,
  columns: OutcomeColumns,
  codeOf: (pupilKey: string) => string,
): ReadOutcomes {
  const { header, rows } = readCsv(bytes, MOST_ROWS);
  const at = (column: string): number => {
    const index = header.indexOf(column);
    if (index < 0) throw new UnreadableFile('column_missing', { column });
    return index;
  };
  const group = at(columns.group);
  const pupil = at(columns.pupil);
  const moments = columns.scores.map(({ column, measuredOn }) => ({ index: at(column), column, measuredOn }));
  const read = { scores: [] as ReadScore[], refused: [] as RefusedRow[] };
  let missing = 0;
  rows.forEach(({ row, cells }) => {
    const groupName = (cells[group] ?? '').trim();
    const pupilKey = (cells[pupil] ?? '').trim();
    const refuse = (code: string, parameters: RefusedRow['parameters']) =>
      void read.refused.push({ row, code, parameters });
    if (!groupName) return refuse('value_missing', { column: columns.group });
    if (!pupilKey) return refuse('value_missing', { column: columns.pupil });
    if (groupName.length > LONGEST) return refuse('value_too_long', { column: columns.group, limit: LONGEST });
    if (pupilKey.length > LONGEST) return refuse('value_too_long', { column: columns.pupil, limit: LONGEST });
    for (const moment of moments) {
      const text = (cells[moment.index] ?? '').trim();
      const score = numberIn(text);
      if (text === '') missing += 1;
      else if (score === undefined) refuse('not_a_score', { column: moment.column });
      else read.scores.push({ row, groupName, pupilCode: codeOf(pupilKey), measuredOn: moment.measuredOn, score });
    }
  });
  return { ...read, rows: rows.length, missing };
}

/** `33`, `33.5`, `33,5`, `-2`; undefined for anything else, thousands separators too: they are ambiguous. */
function numberIn(text: string): number | undefined {
  return /^-?\d{1,9}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
