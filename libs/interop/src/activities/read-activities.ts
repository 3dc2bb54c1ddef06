import { dayInCell } from '../csv/day-in-cell.js';
import { knownColumns } from '../csv/known-columns.js';
import { readCsv } from '../csv/read-csv.js';

/** The columns that we read, by what they may be called. */
const NAMES = {
  learnedOn: ['datum', 'date'],
  learningForm: ['vorm', 'leervorm', 'form'],
  title: ['titel', 'title'],
  minutes: ['minuten', 'minutes'],
  reflection: ['reflectie', 'reflection'],
  tryOut: ['uitproberen', 'tryout'],
  themes: ['thema’s', 'themas', 'themes'],
  initiative: ['initiatief', 'initiative'],
} as const;
type Field = keyof typeof NAMES;
const NEEDED: readonly Field[] = ['learnedOn', 'learningForm', 'title', 'minutes'];

const INITIATIVES: Readonly<Record<string, string>> = {
  'zelf gekozen': 'self_chosen',
  'self-chosen': 'self_chosen',
  'self chosen': 'self_chosen',
  opgedragen: 'assigned',
  'met het team': 'team',
  'with the team': 'team',
};

/** More at once would keep the process from everybody else; it is years of one person's learning. */
const MOST_ROWS = 5_000;

/** What stands in a row. Nothing of it is held to a rule yet; what was left empty is not there. */
export interface ReadActivity {
  readonly row: number;
  readonly values: Readonly<Partial<Record<Field, unknown>>>;
}

export interface ReadActivities {
  readonly rows: readonly ReadActivity[];
  /** What the file calls a field. */
  readonly columns: Readonly<Partial<Record<string, string>>>;
  /** Columns that we do not know, and did not read. */
  readonly passedOver: readonly string[];
}

/**
 * Reads what somebody learned from CSV: columns with a Dutch or an English name, in any order; days as `YYYY-MM-DD` or
 * `DD-MM-YYYY`, themes separated by semicolons.
 *
 * @throws UnreadableFile where the file as a whole cannot be read.
 */
export function readActivities(bytes: Uint8Array): ReadActivities {
  const { header, rows } = readCsv(bytes, MOST_ROWS);
  const fields = knownColumns<Field>(header, NAMES, NEEDED);
  return {
    rows: rows.map(({ row, cells }) => ({ row, values: valuesOf(fields, cells) })),
    columns: Object.fromEntries(fields.flatMap((field, index) => (field ? [[field, header[index]?.trim()]] : []))),
    passedOver: header.filter((name, index) => !fields[index] && name.trim() !== ''),
  };
}

function valuesOf(fields: readonly (Field | undefined)[], cells: readonly string[]): ReadActivity['values'] {
  const values: Partial<Record<Field, unknown>> = {};
  fields.forEach((field, index) => {
    const text = (cells[index] ?? '').replaceAll('\r\n', '\n').trim();
    if (field && text !== '') values[field] = VALUES[field]?.(text) ?? text;
  });
  return values;
}

/** Where a field is no text. What cannot be read stays as it stands: the rules of the field say what is wrong. */
const VALUES: Readonly<Partial<Record<Field, (text: string) => unknown>>> = {
  learnedOn: dayInCell,
  minutes: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : text),
  themes: (text) =>
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  initiative: (text) => INITIATIVES[text.toLowerCase()] ?? text.toLowerCase(),
};
