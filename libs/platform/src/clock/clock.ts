import { zonedFormat } from './zoned-format.js';

/** Where the present moment comes from; an argument, so that tests can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar date (`YYYY-MM-DD`) that a moment falls on in a time zone. */
export function dateIn(zone: string, moment: Date): string {
  return zonedFormat(zone).format(moment);
}

/** `YYYY-MM-DD` moved by a number of days. */
export function addDays(on: string, days: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days there are from one `YYYY-MM-DD` to another; below zero where that is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
