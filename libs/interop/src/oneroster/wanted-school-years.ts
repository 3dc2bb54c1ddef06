import type { StoredSchoolYear } from './board.js';
import type { Findings } from './findings.js';
import { type Identities, identify } from './identify.js';
import type { ParsedPackage } from './parse.js';
import type { WantedSchoolYear } from './records.js';
import { idsInPackage, References } from './references.js';
import { RowRefused } from './refusals.js';
import type { SessionRow } from './rows.js';
import { rowIdOf, schoolYearId } from './source-ids.js';

/** A session of the package; terms and semesters only lead to a school year. */
export interface Session {
  readonly sourcedId: string;
  readonly parentSourcedId: string | null;
  readonly schoolYear: WantedSchoolYear | null;
}

export interface WantedSchoolYears {
  readonly sessions: References<Session>;
  readonly schoolYears: readonly WantedSchoolYear[];
  readonly known: Identities<StoredSchoolYear>['known'];
}

/** School years as the package wants them to be, and which of the board's they are. */
export function wantedSchoolYears(
  parsed: ParsedPackage,
  findings: Findings,
  current: readonly StoredSchoolYear[],
): WantedSchoolYears {
  const rows = parsed.rows.academicSessions.map((row) => ({
    ...row,
    schoolYear: row.type === 'schoolYear' ? toSchoolYear(row) : null,
  }));
  const years = rows.flatMap(({ schoolYear }) => schoolYear ?? []);
  const inPackage = idsInPackage(parsed, 'academicSessions');
  const { known, refused } = identify(current, years, claims, claims, (id) => inPackage.has(rowIdOf(id)));
  const sessions = findings.eachUsable('academicSessions', rows, ({ sourcedId, parentSourcedId, schoolYear }): Session => {
    const isRefused = schoolYear !== null && refused.has(schoolYear.sourceId);
    if (isRefused) throw new RowRefused('school_year_overlaps', { begin: 'startDate', end: 'endDate' });
    return { sourcedId, parentSourcedId, schoolYear };
  });
  return {
    sessions: new References<Session>('academicSessions', sessions, findings.refusedRows),
    schoolYears: sessions.flatMap(({ schoolYear }) => schoolYear ?? []),
    known,
  };
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

/** A name is of one school year of the board, and so is a day. */
function claims({ name, fromOn, untilOn }: Pick<WantedSchoolYear, 'name' | 'fromOn' | 'untilOn'>): string[] {
  const day = 86_400_000;
  const [first, end] = [Date.parse(fromOn), Date.parse(untilOn)];
  return [`name ${name}`, ...Array.from({ length: (end - first) / day }, (_, at) => `day ${first / day + at}`)];
}

/** Many sources call every year "School year"; then its own years are put behind it. */
function toSchoolYear({ sourcedId, title, startDate, endDate }: SessionRow): WantedSchoolYear {
  const years = `${startDate.slice(0, 4)}-${endDate.slice(0, 4)}`;
  const name = /\d{2}/.test(title) ? title : `${title} ${years}`;
  return { sourceId: schoolYearId(sourcedId, endDate), name, fromOn: startDate, untilOn: endDate };
}
