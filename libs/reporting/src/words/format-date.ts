import { type Language, type Wording, word } from './words.js';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** "12 maart 2026", of a calendar date `YYYY-MM-DD`. */
export function formatDate(on: string, language: Language): string {
  return calendarFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(calendarDay(on));
}

/** "maart 2026", of a calendar month `YYYY-MM`. */
export function formatMonth(month: string, language: Language): string {
  return calendarFormat(language, { month: 'long', year: 'numeric' }).format(calendarDay(`${month}-01`));
}

/** "mrt", of a calendar month or date. From our own words: the short names differ between releases of Intl. */
export function shortMonth(monthOrDate: string, wording: Wording): string {
  const month = calendarDay(monthOrDate.length === 7 ? `${monthOrDate}-01` : monthOrDate).getUTCMonth();
  return word(wording, 'months.short').split(' ')[month] ?? '';
}

/** A moment as people in that zone read it: a date and a time of day. */
export function momentParts(moment: string, timeZone: string, language: Language): { date: string; time: string } {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) throw new RangeError(`'${moment}' is not a moment`);
  return {
    date: zonedFormat(language, timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).format(at),
    time: zonedFormat(language, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
  };
}

/** A moment in figures, where there is little room: `22-11-2026 16:23`. */
export function shortMoment(moment: string, timeZone: string, language: Language): string {
  const parts = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return zonedFormat(language, timeZone, { ...parts, hourCycle: 'h23' })
    .format(new Date(moment))
    .replace(',', '');
}

/** The last day that counts in a half-open range of dates. */
export function dayBefore(until: string): string {
  return new Date(calendarDay(until).getTime() - 86_400_000).toISOString().slice(0, 10);
}

function calendarDay(on: string): Date {
  const day = new Date(`${on}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(day.getTime())) throw new RangeError(`'${on}' is not a date`);
  return day;
}

/** A calendar date has no zone; it is read and written in UTC so that it cannot shift. */
function calendarFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return zonedFormat(language, 'UTC', options);
}

function zonedFormat(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${timeZone} ${Object.keys(options).join(' ')}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
    formats.set(name, format);
  }
  return format;
}
