import { stringify } from 'csv-stringify/sync';
import { writeFileSync } from 'node:fs';
import { BadInput } from './bad-input.js';
import type { RCell } from './r-column.rules.js';

/**
 * Writes a CSV file as write.csv does with na = "": text and header in quotes, nothing for what is not available. Only
 * the digits differ: R stops at fifteen, here a number keeps all it has.
 *
 * @throws BadInput where the file cannot be written.
 */
export function writeTable(file: string, header: readonly string[], rows: readonly RCell[][]): void {
  const text = stringify([[...header], ...rows], {
    quoted_string: true,
    cast: { boolean: (value) => ({ value: value ? 'TRUE' : 'FALSE', quoted_string: false }), number: written },
  });
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new BadInput(
      `${file} cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : ''}).`,
    );
  }
}

function written(value: number): string {
  if (Number.isNaN(value)) return '';
  return Number.isFinite(value) ? String(value) : value > 0 ? 'Inf' : '-Inf';
}
