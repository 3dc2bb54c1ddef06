import { zonedFormat } from './zoned-format.js';

/** What a clock shows that is set to a time zone, as `2026-03-29T15:30`. */
export function clockIn(zone: string, moment: Date): string {
  return zonedFormat(zone, 'short').format(moment).replace(' ', 'T');
}

const DAY = 86_400_000;

/**
 * The moment at which such a clock shows this. In the night when it goes back, the first of the two; in the night when it
 * goes forward, a time that it skips is counted from before (RFC 5545, 3.3.5).
 */
export function momentOf(zone: string, on: string, time: string): Date {
  const shown = `${on}T${time}`;
  const asIfUtc = Date.parse(`${shown}Z`);
  const offsetAt = (moment: number): number => Date.parse(`${clockIn(zone, new Date(moment))}Z`) - moment;
  const [before, after] = [asIfUtc - offsetAt(asIfUtc - DAY), asIfUtc - offsetAt(asIfUtc + DAY)];
  const [found = before] = [before, after].filter((moment) => clockIn(zone, new Date(moment)) === shown);
  return new Date(found);
}
