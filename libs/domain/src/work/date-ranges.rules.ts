import { daysBetween } from '@app/platform';

/** From a day until, not including, another; null is open. */
export interface Dated {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** From a day until, not including, another. */
export interface Span extends Dated {
  readonly untilOn: string;
}

/** Whether a half-open range of dates holds a day. */
export const isCurrent = ({ fromOn, untilOn }: Dated, on: string): boolean =>
  fromOn <= on && (untilOn === null || untilOn > on);

/** Whether two half-open ranges share a day. */
export const overlap = (one: Dated, other: Dated): boolean =>
  (other.untilOn === null || one.fromOn < other.untilOn) && (one.untilOn === null || other.fromOn < one.untilOn);

/** How many calendar days there are in a half-open range. */
export const daysIn = ({ fromOn, untilOn }: Span): number => daysBetween(fromOn, untilOn);

/** What of a range lies in a span: that part, or nothing. */
export function within(range: Span, span: Span): Span[] {
  const fromOn = range.fromOn > span.fromOn ? range.fromOn : span.fromOn;
  const untilOn = range.untilOn < span.untilOn ? range.untilOn : span.untilOn;
  return fromOn < untilOn ? [{ fromOn, untilOn }] : [];
}

/** The days that are in any of the ranges, as ranges that neither overlap nor touch, the first first. */
export function joined(ranges: readonly Span[]): Span[] {
  const whole: { fromOn: string; untilOn: string }[] = [];
  for (const { fromOn, untilOn } of ranges.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))) {
    const last = whole.at(-1);
    if (!last || last.untilOn < fromOn) whole.push({ fromOn, untilOn });
    else if (last.untilOn < untilOn) last.untilOn = untilOn;
  }
  return whole;
}

/** The days that are in both of two lists of ranges; each list as `joined` gives it, and so is what comes of it. */
export const sharedDays = (one: readonly Span[], other: readonly Span[]): Span[] =>
  one.flatMap((range) => other.flatMap((span) => within(range, span)));

/** Whether a day is in any of the ranges. */
export const holds = (ranges: readonly Span[], on: string): boolean => ranges.some((range) => isCurrent(range, on));

/** The later of two days. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other);
