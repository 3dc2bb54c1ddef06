import { namedSchoolYear, schoolYearsOf } from '../organisations/named-school-year.js';
import type { SchoolYearRow } from '../organisations/organisations.queries.js';
import { daysIn } from '../work/date-ranges.rules.js';
import type { StaffWork, Work } from '../work/work.js';
import { type EntitlementRuleRow, rulesBefore } from './entitlement-rules.queries.js';
import {
  employmentsBefore,
  type RecordsRead,
  type SpentMoney,
  spentMoney,
  type UsedTime,
  usedTime,
} from './learning-time.queries.js';
import { accountOf, countedSpans, entitlementsOf, type LearningAccount } from './ledger.calculation.js';

type Account = LearningAccount<EntitlementRuleRow>;

/** The ledger of one person and school year, in time and in money. */
export interface LearningTime {
  readonly staffMemberId: string;
  readonly year: SchoolYearRow;
  /** All school years up to this one: to tell by name where something was carried over from. */
  readonly years: readonly SchoolYearRow[];
  /** Where the person works or worked, by name. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly daysInYear: number;
  readonly time: Account & { readonly used: readonly UsedTime[] };
  readonly money: Account & { readonly spent: Omit<SpentMoney, 'schoolYearId'> };
}

/** The actor's own ledger of a school year; of the one that it is today where none is named. */
export async function readOwnLearningTime(work: StaffWork, schoolYearId?: string): Promise<LearningTime> {
  const all = await schoolYearsOf(work);
  const year = namedSchoolYear(work, all, schoolYearId);
  const years = all.filter(({ fromOn }) => fromOn <= year.fromOn);
  const [own] = await learningTimeOf(work, [work.actor.staffMemberId], years, 'all');
  return own as LearningTime;
}

/**
 * The ledgers of people of the last of some school years; in as many queries for all of them as for one. Who reads
 * those of others adds them up: nobody's own goes any further.
 */
export async function learningTimeOf(
  work: Work,
  people: readonly string[],
  years: readonly SchoolYearRow[],
  records: RecordsRead,
): Promise<LearningTime[]> {
  const year = years.at(-1);
  if (!year) throw new Error('A ledger is of a school year.');
  const employments = await employmentsBefore(work, people, year.untilOn);
  const rules = await rulesBefore(work, year.untilOn);
  const employmentsOf = byPerson(employments);
  const persons = people.map((staffMemberId) => {
    const own = employmentsOf(staffMemberId);
    return { staffMemberId, own, entitled: entitlementsOf(years, own, rules) };
  });
  const spans = persons.flatMap(({ staffMemberId, entitled }) =>
    countedSpans(entitled).map((span) => ({ staffMemberId, ...span })),
  );
  const yearIds = years.map(({ id }) => id);
  const usedOf = byPerson(await usedTime(work, people, yearIds, spans, records));
  const spentOf = byPerson(await spentMoney(work, people, yearIds, records));
  return persons.map(({ staffMemberId, own, entitled }) => {
    const usedBy = usedOf(staffMemberId);
    const spentBy = spentOf(staffMemberId);
    const counted = ({ id }: { readonly id: string }): number =>
      usedBy.reduce((sum, one) => sum + (one.schoolYearId === id ? one.counted : 0), 0);
    const spentIn = ({ id }: { readonly id: string }) =>
      spentBy.find(({ schoolYearId }) => schoolYearId === id) ?? { count: 0, cents: 0, fingerprint: 0 };
    const inYear = usedBy.filter(({ schoolYearId }) => schoolYearId === year.id);
    return {
      staffMemberId,
      year,
      years,
      schools: own.map(({ schoolId, school }) => ({ id: schoolId, name: school })),
      daysInYear: daysIn(year),
      time: { ...accountOf(years, entitled.minutes, counted), used: inYear },
      money: { ...accountOf(years, entitled.cents, (one) => spentIn(one).cents), spent: spentIn(year) },
    };
  });
}

function byPerson<Row extends { readonly staffMemberId: string }>(
  rows: readonly Row[],
): (staffMemberId: string) => readonly Row[] {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.staffMemberId);
    if (list) list.push(row);
    else lists.set(row.staffMemberId, [row]);
  }
  return (staffMemberId) => lists.get(staffMemberId) ?? [];
}
