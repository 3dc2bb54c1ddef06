import type { StoredSchool } from './board.js';
import type { Findings } from './findings.js';
import { type Identities, identify, type Traits } from './identify.js';
import type { ParsedPackage } from './parse.js';
import { groupBy } from './ranges.js';
import type { WantedSchool } from './records.js';
import { References, refusedIdsIn } from './references.js';
import { RowRefused } from './refusals.js';
import type { OrgRow } from './rows.js';

/** An organisation of the package; only schools become something in Leerspoor. */
export interface Org {
  readonly sourcedId: string;
  readonly school: WantedSchool | null;
}

export interface WantedSchools {
  readonly orgs: References<Org>;
  readonly schools: readonly WantedSchool[];
  readonly known: Identities<StoredSchool>['known'];
}

/** Schools as the package wants them to be, and which of the board's they are. */
export function wantedSchools(
  parsed: ParsedPackage,
  findings: Findings,
  current: readonly StoredSchool[],
): WantedSchools {
  const shared = sharedCodes(parsed.rows.orgs, findings);
  const rows = parsed.rows.orgs.map((row) => ({
    ...row,
    school: row.type === 'school' ? toSchool(row, shared) : null,
  }));
  const schools = rows.flatMap(({ school }) => school ?? []);
  const inPackage = new Set([...rows.map((row) => row.sourcedId), ...refusedIdsIn('orgs', findings.refusedRows)]);
  const { known, refused } = identify(current, schools, TRAITS, TRAITS, (id) => inPackage.has(id));
  const orgs = findings.eachUsable('orgs', rows, ({ sourcedId, school }): Org => {
    if (refused.has(sourcedId)) throw new RowRefused('school_code_in_use', { field: 'identifier' });
    return { sourcedId, school };
  });
  return {
    orgs: new References<Org>('orgs', orgs, findings.refusedRows),
    schools: withKnownCodes(
      orgs.flatMap(({ school }) => school ?? []),
      known,
    ),
    known,
  };
}

const TRAITS: Traits<Pick<WantedSchool, 'siteCode'>> = {
  keyOf: ({ siteCode }) => siteCode,
  claimsOf: ({ siteCode }) => (siteCode === null ? [] : [siteCode]),
};

/** Systems that know only one code for an institution give it to each of its sites: then it tells none apart. */
function sharedCodes(rows: readonly OrgRow[], findings: Findings): ReadonlySet<string> {
  const coded = groupBy(
    rows.filter((row) => row.type === 'school' && siteCodeOf(row) !== null),
    (row) => siteCodeOf(row) ?? '',
  );
  const shared = [...coded].filter(([, { length }]) => length > 1);
  for (const { row } of shared.flatMap(([, sites]) => sites)) findings.notice('orgs', row, 'shared_school_code');
  return new Set(shared.map(([code]) => code));
}

/** A source that gives no code takes none away, so a school keeps the one that it has; unless another is given it. */
function withKnownCodes(schools: readonly WantedSchool[], known: WantedSchools['known']): WantedSchool[] {
  const given = new Set(schools.map(({ siteCode }) => siteCode));
  return schools.map((school) => {
    const had = known.get(school.sourceId)?.siteCode ?? null;
    return school.siteCode === null && !given.has(had) ? { ...school, siteCode: had } : school;
  });
}

function toSchool(row: OrgRow, shared: ReadonlySet<string>): WantedSchool {
  const code = siteCodeOf(row);
  return { sourceId: row.sourcedId, name: row.name, siteCode: code === null || shared.has(code) ? null : code };
}

/** The BRIN code with the number of the site. Sources put other numbers here too; those say nothing here. */
function siteCodeOf({ identifier }: OrgRow): string | null {
  const code = identifier?.toUpperCase() ?? '';
  return /^\d{2}[A-Z]{2}\d{2}$/.test(code) ? code : null;
}
