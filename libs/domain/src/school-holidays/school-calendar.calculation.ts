import { addDays } from '@app/platform';
import { joined, overlap, sharedDays, type Span, within } from '../work/date-ranges.rules.js';
import { type PublicHoliday, publicHolidaysOf } from './public-holidays.calculation.js';
import { FIXED_KINDS, type HolidayKind, type HolidayRegion, REGION_HOLIDAYS, schoolYearOf } from './region-holidays.js';

/** Days off that a school gives itself. */
export interface OwnHoliday extends Span {
  readonly id: string;
  readonly name: string;
  /** The region's holiday of the same school year that it stands in place of. */
  readonly replaces: HolidayKind | null;
  readonly version: number;
}

/** What makes up when a school is closed. */
export interface SchoolCalendar {
  readonly region: HolidayRegion | null;
  readonly own: readonly OwnHoliday[];
}

/** A stretch of days on which a school is closed, and by whose word. */
export type Holiday =
  | (Span & { readonly origin: 'region'; readonly kind: HolidayKind; readonly fixed: boolean })
  | (Span & { readonly origin: 'public'; readonly kind: PublicHoliday })
  | (OwnHoliday & { readonly origin: 'school' });

/** All that closes a school within a span, the first first; what reaches over its ends is told whole. */
export function holidaysOf({ region, own }: SchoolCalendar, span: Span): Holiday[] {
  const replaced = new Set(own.map(({ replaces, fromOn }) => `${replaces} ${schoolYearOf(fromOn)}`));
  const ofRegion = region === null ? [] : REGION_HOLIDAYS[region];
  const holidays: Holiday[] = [
    ...ofRegion
      .filter(({ kind, schoolYear }) => !replaced.has(`${kind} ${schoolYear}`))
      .map(({ kind, fromOn, untilOn }) => ({
        origin: 'region' as const,
        kind,
        fixed: FIXED_KINDS.has(kind),
        fromOn,
        untilOn,
      })),
    ...publicHolidaysIn(span),
    ...own.map((one) => ({ origin: 'school' as const, ...one })),
  ];
  return holidays
    .filter((one) => overlap(one, span))
    .toSorted((one, other) => (`${one.fromOn} ${one.untilOn}` < `${other.fromOn} ${other.untilOn}` ? -1 : 1));
}

/**
 * The days of a span on which all of these schools are closed, as ranges that do not touch. Of no school at all that is
 * on public holidays.
 */
export function freeOf(calendars: readonly SchoolCalendar[], span: Span): Span[] {
  const [first = { region: null, own: [] }, ...others] = calendars;
  return others.reduce<readonly Span[]>(
    (free, calendar) => sharedDays(free, closedDays(calendar, span)),
    closedDays(first, span),
  ) as Span[];
}

const closedDays = (calendar: SchoolCalendar, span: Span): Span[] =>
  joined(holidaysOf(calendar, span).flatMap((holiday) => within(holiday, span)));

function publicHolidaysIn({ fromOn, untilOn }: Span): Holiday[] {
  const [first, last] = [fromOn, untilOn].map((on) => Number(on.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => publicHolidaysOf(first + index)).flatMap((days) =>
    days.map(({ day, on }) => ({ origin: 'public' as const, kind: day, fromOn: on, untilOn: addDays(on, 1) })),
  );
}
