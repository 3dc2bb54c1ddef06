import { addDays } from '@app/platform';
import { dayInCell } from '../csv/day-in-cell.js';

/** In a year of four digits that people live in, as everywhere. */
const DAY = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads the days of one file, each once: a file has few of them. Undefined for what is no day that exists. */
export function dayReader(): (text: string) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (text) => {
    if (!read.has(text)) read.set(text, dayThatExists(dayInCell(text)));
    return read.get(text);
  };
}

/** The last of February and a day make the first of March, and not the thirtieth of February. */
const dayThatExists = (text: string): string | undefined =>
  DAY.test(text) && addDays(text, 0) === text ? text : undefined;
