import type { CellObject } from 'write-excel-file/node';
import type { Value } from '../../document/value.js';
import { formatValue } from '../../words/format-value.js';
import { type Wording, word } from '../../words/words.js';
import { printPalette } from '../palette.js';

/** Null where nothing stands. */
export type Cell = CellObject | null;

/** More characters than these a cell cannot hold. */
const LONGEST_TEXT = 32_767;
const DAY = 86_400_000;

/**
 * Told to be text, and shown as text: a spreadsheet neither calculates what begins with "=", nor turns what looks like a
 * number or a date into one, also not once somebody has typed in the cell.
 */
export const textCell = (text: string): Cell =>
  text === ''
    ? null
    : { value: text.slice(0, LONGEST_TEXT), type: String, format: '@', wrap: true, alignVertical: 'top' };

export const numberCell = (value: number, format: string): Cell => ({
  ...{ value, type: Number, format },
  alignVertical: 'top',
});

/** A calendar date: midnight UTC, as the library writes it. */
export const dateCell = (on: string, { language }: Wording): Cell => ({
  ...{ value: new Date(`${on}T00:00:00Z`), type: Date, format: language === 'nl' ? 'dd-mm-yyyy' : 'dd/mm/yyyy' },
  ...{ align: 'left', alignVertical: 'top' },
});

export const momentCell = (moment: string, { language }: Wording): Cell => ({
  ...{ value: new Date(moment), type: Date, format: `${language === 'nl' ? 'dd-mm-yyyy' : 'dd/mm/yyyy'} hh:mm "UTC"` },
  ...{ align: 'left', alignVertical: 'top' },
});

/** What stands out of a value: a number to calculate with, a date, or a text; what is hidden says so and why. */
export function valueCell(value: Value, wording: Wording): Cell {
  switch (value.kind) {
    case 'count':
      return numberCell(value.value, bounded('#,##0', value.atLeast && 'at_least'));
    case 'time':
      // A part of a day, which spreadsheets show as hours and minutes; they have no time below nought.
      return value.minutes < 0
        ? textCell(formatValue(value, wording))
        : numberCell((value.minutes * 60_000) / DAY, '[h]:mm');
    case 'hours':
      return numberCell(value.hours, `#,##0" ${word(wording, 'unit.hour')}"`);
    case 'euros':
      return numberCell(value.euros, Number.isInteger(value.euros) ? '"€ "#,##0' : '"€ "#,##0.00');
    case 'share':
      return numberCell(value.value, bounded('0%', value.atLeast && 'at_least'));
    case 'number':
      return numberCell(value.value, bounded(decimals(value.decimals), value.bound));
    case 'estimate':
      return numberCell(value.value, decimals(value.decimals));
    case 'date':
      return dateCell(value.on, wording);
    case 'month':
      return { ...dateCell(`${value.month}-01`, wording), format: 'mmm yyyy' };
    case 'hidden':
      return { ...textCell(formatValue(value, wording)), textColor: printPalette.muted };
    case 'none':
      return null;
    default:
      return textCell(formatValue({ ...value, asOf: undefined }, wording));
  }
}

export const decimals = (count: number): string => (count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`);

/** A number with the sign that says that it lies there or beyond; what is in the cell stays the number. */
function bounded(format: string, bound: 'at_least' | 'at_most' | undefined): string {
  return bound === undefined ? format : `"${bound === 'at_least' ? '≥' : '≤'} "${format}`;
}
