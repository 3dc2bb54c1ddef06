import { readCsv, UnreadableFile } from '../csv/read-csv.js';

/** The columns that we read, by what they may be called; capitals make no difference. */
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
  const fields = header.map(fieldOf);
  const twice = fields.find((field, index) => field && fields.indexOf(field) !== index);
  if (twice) throw new UnreadableFile('column_twice', { column: header[fields.lastIndexOf(twice)] ?? '' });
  const missing = NEEDED.find((field) => !fields.includes(field));
  if (missing) throw new UnreadableFile('column_missing', { column: NAMES[missing].join(' / ') });
  return {
    rows: rows.map(({ row, cells }) => ({ row, values: valuesOf(fields, cells) })),
    columns: Object.fromEntries(fields.flatMap((field, index) => (field ? [[field, header[index]?.trim()]] : []))),
    passedOver: header.filter((name, index) => !fields[index] && name.trim() !== ''),
  };
}

function fieldOf(column: string): Field | undefined {
  const name = column.trim().toLowerCase().replaceAll("'", '’');
  return (Object.keys(NAMES) as Field[]).find((field) => (NAMES[field] as readonly string[]).includes(name));
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
  learnedOn: (text) => {
    const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  },
  minutes: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : text),
  themes: (text) =>
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  initiative: (text) => INITIATIVES[text.toLowerCase()] ?? text.toLowerCase(),
};
