import { zonedFormat } from './zoned-format.js';

/** Where the present moment comes from; an argument, so that tests can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar date (`YYYY-MM-DD`) that a moment falls on in a time zone. */
export function dateIn(zone: string, moment: Date): string {
  const second = Math.floor(moment.getTime() / 1000);
  if (last?.zone !== zone || last.second !== second) last = { zone, second, date: zonedFormat(zone).format(moment) };
  return last.date;
}

/** What was asked last: today, by most who ask, and a calendar takes its time. */
let last: { readonly zone: string; readonly second: number; readonly date: string } | undefined;

/** `YYYY-MM-DD` moved by a number of days. */
export function addDays(on: string, days: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days there are from one `YYYY-MM-DD` to another; below zero where that is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
