import { addDays, RuleBroken } from '@app/platform';
import { loadSchool } from '../organisations/organisation.access.js';
import { daysIn, holds, type Span } from '../work/date-ranges.rules.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import { freeOf, type Holiday, holidaysOf, type SchoolCalendar } from './school-calendar.calculation.js';
import { type HolidayRegion, REGION_HOLIDAYS, schoolYearOf } from './region-holidays.js';

/** The days, as ranges that do not touch, on which all of these schools are closed. */
export async function freeRanges(
  work: Work,
  { schoolIds, fromOn, untilOn }: Span & { readonly schoolIds: readonly string[] },
): Promise<Span[]> {
  const calendars = await readSchoolCalendars(work, schoolIds, { fromOn, untilOn });
  return freeOf([...calendars.values()], { fromOn, untilOn });
}

/** Which of these schools are closed on a day. */
export async function schoolsClosedOn(
  work: Work,
  on: string,
  schoolIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const day = { fromOn: on, untilOn: addDays(on, 1) };
  const calendars = await readSchoolCalendars(work, schoolIds, day);
  return new Set([...calendars].filter(([, calendar]) => holds(freeOf([calendar], day), on)).map(([id]) => id));
}

/** When a school is closed, and how far that can be said. */
export interface HolidayList extends Span {
  readonly region: HolidayRegion | null;
  /** From this day on nothing is published for the region. */
  readonly knownUntilOn: string | null;
  readonly holidays: readonly Holiday[];
}

/** All that closes one school within a span: this school year, where nothing is said. */
export async function listHolidays(
  work: StaffWork,
  schoolId: string,
  asked: { readonly from?: string; readonly until?: string },
): Promise<HolidayList> {
  const { id } = await loadSchool(work, schoolId, 'school-holiday.read');
  const span = spanOf(asked, today(work));
  const { region, own } = (await readSchoolCalendars(work, [id], span)).get(id) ?? { region: null, own: [] };
  const knownUntilOn = region === null ? null : (REGION_HOLIDAYS[region].at(-1)?.untilOn ?? null);
  return { ...span, region, knownUntilOn, holidays: holidaysOf({ region, own }, span) };
}

/** Three school years: enough to look ahead by, and a bound to the answer. */
const LONGEST_DAYS = 3 * 366;

function spanOf({ from, until }: { readonly from?: string; readonly until?: string }, on: string): Span {
  const fromOn = from ?? `${schoolYearOf(until === undefined ? on : addDays(until, -1)).slice(0, 4)}-08-01`;
  const span = { fromOn, untilOn: until ?? `${schoolYearOf(fromOn).slice(5)}-08-01` };
  if (span.untilOn <= span.fromOn) throw RuleBroken.at('/until', 'ends_before_it_begins');
  if (daysIn(span) > LONGEST_DAYS) throw RuleBroken.at('/until', 'span_too_long', { limit: LONGEST_DAYS });
  return span;
}

/** A school year and a holiday: so far from the span there may be days that replace a holiday in it. */
const DAYS_AROUND = 366 + 70;

/** What makes up when these schools of the board are closed, by school, as far as it matters in a span. One query. */
export async function readSchoolCalendars(
  work: Work,
  schoolIds: readonly string[] | 'all',
  { fromOn, untilOn }: Span,
): Promise<Map<string, SchoolCalendar>> {
  const rows = await work.db.query<({ id: string } & SchoolCalendar)[]>(
    `select s.id, s.holiday_region as region, coalesce(o.own, '[]') as own from school s
       cross join lateral (select json_agg(json_build_object('id', h.id, 'name', h.name, 'fromOn', h.from_on,
           'untilOn', h.until_on, 'replaces', h.replaces, 'version', h.version) order by h.from_on, h.id) as own
         from school_holiday h
        where h.board_id = s.board_id and h.school_id = s.id and h.from_on between $3 and $4) o
      where s.board_id = $1 and ($2::uuid[] is null or s.id = any($2))`,
    [
      work.actor.boardId,
      schoolIds === 'all' ? null : schoolIds,
      addDays(fromOn, -DAYS_AROUND),
      addDays(untilOn, DAYS_AROUND),
    ],
  );
  return new Map(rows.map(({ id, region, own }) => [id, { region, own }]));
}
