import { daysBetween } from '../../../platform/src/clock/clock.js';
import type { StoredSchoolYear } from './board.js';
import type { Findings } from './findings.js';
import { type Identities, identify, type Traits } from './identify.js';
import type { ParsedPackage } from './parse.js';
import type { Range, WantedSchoolYear } from './records.js';
import { References, refusedIdsIn } from './references.js';
import { RowRefused } from './refusals.js';
import type { SessionRow } from './rows.js';
import { rowIdOf, schoolYearId } from './source-ids.js';

/** In days. A slip of the keyboard in one date would otherwise make a year that holds all others. */
const LONGEST_YEAR = 550;

/** A session of the package; terms and semesters only lead to a school year. */
export interface Session {
  readonly sourcedId: string;
  readonly parentSourcedId: string | null;
  readonly schoolYear: WantedSchoolYear | null;
}

export interface WantedSchoolYears {
  readonly sessions: References<Session>;
  readonly schoolYears: readonly WantedSchoolYear[];
  /** With those of the board that are not in the package. */
  readonly all: readonly Range[];
  readonly known: Identities<StoredSchoolYear>['known'];
}

/** School years as the package wants them to be, and which of the board's they are. */
export function wantedSchoolYears(
  parsed: ParsedPackage,
  findings: Findings,
  current: readonly StoredSchoolYear[],
): WantedSchoolYears {
  const read = findings.eachUsable('academicSessions', parsed.rows.academicSessions, (row) => ({
    ...row,
    schoolYear: row.type === 'schoolYear' ? toSchoolYear(row) : null,
  }));
  const rows = sameDaysSameYear(read);
  const years = [...new Set(rows.flatMap(({ schoolYear }) => schoolYear ?? []))];
  const refusedIds = refusedIdsIn('academicSessions', findings.refusedRows);
  const traits = traitsWithin(years);
  const { known, refused } = identify(current, years, traits, traits, (id) => refusedIds.has(rowIdOf(id)));
  const sessions = findings.eachUsable(
    'academicSessions',
    rows,
    ({ sourcedId, parentSourcedId, schoolYear }): Session => {
      if (schoolYear && refused.has(schoolYear.sourceId))
        throw new RowRefused('school_year_overlaps', { begin: 'startDate', end: 'endDate' });
      return { sourcedId, parentSourcedId, schoolYear };
    },
  );
  const schoolYears = [...new Set(sessions.flatMap(({ schoolYear }) => schoolYear ?? []))];
  const kept = new Set(schoolYears.map(({ sourceId }) => known.get(sourceId)));
  return {
    sessions: new References<Session>('academicSessions', sessions, findings.refusedRows),
    schoolYears,
    all: [...schoolYears, ...current.filter((year) => !kept.has(year))],
    known,
  };
}

/** Some sources have a school year for each school, with the same days: to the board they are one. */
function sameDaysSameYear<T extends Pick<Session, 'sourcedId' | 'schoolYear'>>(sessions: readonly T[]): T[] {
  const byDays = new Map<string, WantedSchoolYear>();
  for (const { schoolYear } of [...sessions].sort((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1))) {
    const days = schoolYear && daysOf(schoolYear);
    if (days && !byDays.has(days)) byDays.set(days, schoolYear);
  }
  return sessions.map((session) => {
    const { schoolYear } = session;
    return schoolYear ? { ...session, schoolYear: byDays.get(daysOf(schoolYear)) ?? schoolYear } : session;
  });
}

function daysOf({ fromOn, untilOn }: Range): string {
  return `${fromOn} ${untilOn}`;
}

/**
 * The school year that a session stands under, directly or by steps.
 *
 * @throws RowRefused where it stands under none, or under itself
 */
export function schoolYearOf(sourcedId: string, sessions: References<Session>): WantedSchoolYear {
  const passed = new Set<Session>();
  let session = sessions.find(sourcedId, 'termSourcedIds');
  while (!session.schoolYear) {
    if (session.parentSourcedId === null || passed.has(session)) {
      throw new RowRefused('no_school_year', { field: 'termSourcedIds' });
    }
    passed.add(session);
    session = sessions.find(session.parentSourcedId, 'parentSourcedId');
  }
  return session.schoolYear;
}

type Told = Pick<WantedSchoolYear, 'name' | 'fromOn' | 'untilOn'>;

/**
 * A school year is told by the calendar years in which it begins and ends. A name is of one school year of the board,
 * and so is a day; days count as far as the package has to do with them.
 */
function traitsWithin(years: readonly WantedSchoolYear[]): Traits<Told> {
  const earliest = Math.min(...years.map(({ fromOn }) => dayNumber(fromOn)));
  const latest = Math.max(...years.map(({ untilOn }) => dayNumber(untilOn)));
  return {
    keyOf: ({ fromOn, untilOn }) => `${fromOn.slice(0, 4)}-${untilOn.slice(0, 4)}`,
    claimsOf: ({ name, fromOn, untilOn }) => {
      const first = Math.max(dayNumber(fromOn), earliest);
      const length = Math.max(0, Math.min(dayNumber(untilOn), latest) - first);
      return [`name ${name}`, ...Array.from({ length }, (_, at) => `day ${first + at}`)];
    },
  };
}

function dayNumber(date: string): number {
  return daysBetween('1970-01-01', date);
}

/** Many sources call every year "School year"; then its own years are put behind it. */
function toSchoolYear({ sourcedId, title, startDate, endDate }: SessionRow): WantedSchoolYear {
  if (daysBetween(startDate, endDate) > LONGEST_YEAR) {
    throw new RowRefused('school_year_too_long', { limit: LONGEST_YEAR });
  }
  const years = `${startDate.slice(0, 4)}-${endDate.slice(0, 4)}`;
  const name = /\d{2}/.test(title) ? title : `${title} ${years}`;
  return { sourceId: schoolYearId(sourcedId, endDate), name, fromOn: startDate, untilOn: endDate };
}
