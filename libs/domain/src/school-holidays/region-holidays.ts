import { addDays } from '@app/platform';
import type { Span } from '../work/date-ranges.rules.js';

/** The regions over which the ministry spreads the holidays of schools. Which is whose goes by the school's place. */
export const HOLIDAY_REGIONS = ['noord', 'midden', 'zuid'] as const;
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

export const HOLIDAY_KINDS = ['autumn', 'christmas', 'spring', 'may', 'summer'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

export interface RegionHoliday extends Span {
  readonly kind: HolidayKind;
  /** As `2026-2027`. */
  readonly schoolYear: string;
}

/** Which of them schools have to keep to; the others are advised, and the participation council has a say in them. */
export const FIXED_KINDS: ReadonlySet<HolidayKind> = new Set(['christmas', 'may', 'summer']);

/** Each begins on a Saturday and ends on a Sunday. */
const DAYS: Readonly<Record<HolidayKind, number>> = { autumn: 9, christmas: 16, spring: 9, may: 9, summer: 44 };

/** Its Saturday, for the whole country or by region. */
type FirstDay = string | Readonly<Record<HolidayRegion, string>>;

/**
 * The dates of the Dutch ministry of education: Regeling vaststelling schoolvakanties 2022–2025 (Stcrt. 2021, 25317) and
 * what followed it for 2025–2030, as published on rijksoverheid.nl, “Overzicht schoolvakanties per schooljaar”. A new
 * year is a line here. What a school does otherwise is its own to enter: the second week in May that most add (advised,
 * and not of one date for everybody), other weeks where a municipality or the Vierdaagse of Nijmegen asks for them.
 */
const PUBLISHED: Readonly<Record<string, Readonly<Record<HolidayKind, FirstDay>>>> = {
  '2024-2025': {
    autumn: { noord: '2024-10-26', midden: '2024-10-26', zuid: '2024-10-19' },
    christmas: '2024-12-21',
    spring: { noord: '2025-02-15', midden: '2025-02-22', zuid: '2025-02-22' },
    may: '2025-04-26',
    summer: { noord: '2025-07-12', midden: '2025-07-19', zuid: '2025-07-05' },
  },
  '2025-2026': {
    autumn: { noord: '2025-10-18', midden: '2025-10-18', zuid: '2025-10-11' },
    christmas: '2025-12-20',
    spring: { noord: '2026-02-21', midden: '2026-02-14', zuid: '2026-02-14' },
    may: '2026-04-25',
    summer: { noord: '2026-07-04', midden: '2026-07-18', zuid: '2026-07-11' },
  },
  '2026-2027': {
    autumn: { noord: '2026-10-10', midden: '2026-10-17', zuid: '2026-10-17' },
    christmas: '2026-12-19',
    spring: { noord: '2027-02-20', midden: '2027-02-20', zuid: '2027-02-13' },
    may: '2027-04-24',
    summer: { noord: '2027-07-10', midden: '2027-07-17', zuid: '2027-07-24' },
  },
  '2027-2028': {
    autumn: { noord: '2027-10-16', midden: '2027-10-16', zuid: '2027-10-23' },
    christmas: '2027-12-25',
    spring: { noord: '2028-02-19', midden: '2028-02-26', zuid: '2028-02-26' },
    may: '2028-04-29',
    summer: { noord: '2028-07-15', midden: '2028-07-08', zuid: '2028-07-22' },
  },
  '2028-2029': {
    autumn: { noord: '2028-10-14', midden: '2028-10-21', zuid: '2028-10-21' },
    christmas: '2028-12-23',
    spring: { noord: '2029-02-17', midden: '2029-02-17', zuid: '2029-02-10' },
    may: '2029-04-28',
    summer: { noord: '2029-07-21', midden: '2029-07-07', zuid: '2029-07-14' },
  },
  '2029-2030': {
    autumn: { noord: '2029-10-20', midden: '2029-10-20', zuid: '2029-10-13' },
    christmas: '2029-12-22',
    spring: { noord: '2030-02-16', midden: '2030-02-23', zuid: '2030-02-23' },
    may: '2030-04-27',
    summer: { noord: '2030-07-20', midden: '2030-07-13', zuid: '2030-07-06' },
  },
};

/** All that is published for a region, the first first. */
export const REGION_HOLIDAYS: Readonly<Record<HolidayRegion, readonly RegionHoliday[]>> = {
  noord: holidaysIn('noord'),
  midden: holidaysIn('midden'),
  zuid: holidaysIn('zuid'),
};

/** The school year that a day falls in, as people name it. */
export function schoolYearOf(on: string): string {
  const year = Number(on.slice(0, 4));
  const begins = on.slice(5) >= '08-01' ? year : year - 1;
  return `${begins}-${begins + 1}`;
}

function holidaysIn(region: HolidayRegion): RegionHoliday[] {
  return Object.entries(PUBLISHED).flatMap(([schoolYear, year]) =>
    HOLIDAY_KINDS.map((kind) => {
      const first = year[kind];
      const fromOn = typeof first === 'string' ? first : first[region];
      return { kind, schoolYear, fromOn, untilOn: addDays(fromOn, DAYS[kind]) };
    }),
  );
}
