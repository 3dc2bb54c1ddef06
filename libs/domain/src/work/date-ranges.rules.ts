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
