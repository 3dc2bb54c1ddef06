export type RCell = number | string | boolean | undefined;

/** A column as R's read.csv holds it; undefined is what is not available (NA). */
export interface RColumn {
  readonly values: readonly RCell[];
  /** What R's as.character makes of each value: by this, groups are told apart and named in a scenario. */
  readonly labels: readonly (string | undefined)[];
}

const MISSING = 'NA';
const LARGEST_INTEGER = 2 ** 31 - 1;
const LOGICALS: Readonly<Record<string, boolean>> = { T: true, TRUE: true, F: false, FALSE: false };
/** Spaces around it are passed over, and so is an exponent without digits. */
const NUMBER = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?:e[+-]?)?\s*$/i;
const INFINITE = /^\s*([+-]?)inf(?:inity)?\s*$/i;
const NOT_A_NUMBER = /^\s*[+-]?nan\s*$/i;

/**
 * The type that R's type.convert gives a column: logical, integer, double, or else text, whichever comes first that all
 * cells allow. So groups 01 and 1 are one group, and T and F are called TRUE and FALSE; in text alone an empty cell is a
 * value. Complex and hexadecimal numbers are left text.
 */
export function typedColumn(cells: readonly string[]): RColumn {
  if (cells.every((cell) => isMissing(cell) || cell in LOGICALS)) {
    const values = cells.map((cell) => LOGICALS[cell]);
    return { values, labels: values.map((value) => (value === undefined ? undefined : String(value).toUpperCase())) };
  }
  const numbers = cells.map((cell) => numberIn(cell));
  if (numbers.includes('no number')) {
    const texts = cells.map((cell) => (cell === MISSING ? undefined : cell));
    return { values: texts, labels: texts };
  }
  const values = numbers.filter((number) => number !== 'no number');
  const label = cells.every(isInteger) ? String : doubleLabel;
  return { values, labels: values.map((value) => (value === undefined ? undefined : label(value))) };
}

/** The number in a cell, as read.csv reads it: undefined where it is empty, NA or not a number (NaN). */
export function numberIn(cell: string): number | 'no number' | undefined {
  if (isMissing(cell) || NOT_A_NUMBER.test(cell)) return undefined;
  const infinite = INFINITE.exec(cell);
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity;
  const [, number] = NUMBER.exec(cell) ?? [];
  return number === undefined ? 'no number' : Number(number);
}

function isMissing(cell: string): boolean {
  return cell === MISSING || cell.trim() === '';
}

function isInteger(cell: string): boolean {
  return isMissing(cell) || (/^\s*[+-]?\d+\s*$/.test(cell) && Math.abs(Number(cell)) <= LARGEST_INTEGER);
}

/** Fifteen digits at most, and with an exponent where that is shorter: 100000.5, but 1e+05 for 100000. */
function doubleLabel(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf';
  const rounded = Number(value.toPrecision(15));
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
  const scientific = `${mantissa}e${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(2, '0')}`;
  const digits = mantissa.replace(/\D/g, '').length;
  const fixed = rounded.toFixed(Math.min(100, Math.max(0, digits - 1 - Number(exponent))));
  return fixed.length <= scientific.length ? fixed : scientific;
}
