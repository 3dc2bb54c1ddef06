interface Span {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

const TIME_ZONES = new Set(Intl.supportedValuesOf('timeZone'));

/** Whether this is the name of a time zone in the IANA database; an offset such as `+01:00` knows no summer time. */
export const isTimeZone = (name: string): boolean => TIME_ZONES.has(name);

/** Whether a half-open span is over on a day. */
export const hasEnded = ({ untilOn }: Span, on: string): boolean => untilOn !== null && untilOn <= on;

/** Whether a half-open span lies within another that ends; one without an end lasts as long as the other. */
export const liesWithin = (span: Span, outer: { readonly fromOn: string; readonly untilOn: string }): boolean =>
  outer.fromOn <= span.fromOn &&
  span.fromOn < outer.untilOn &&
  (span.untilOn === null || span.untilOn <= outer.untilOn);
