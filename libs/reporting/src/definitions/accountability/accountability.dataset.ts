import {
  type EntitlementRuleRow,
  type EntitlementUnit,
  type FunctionGroup,
  type LearningAccount,
  type LearningTime,
  learningTimeOf,
  rulesBefore,
  schoolYearsOf,
  type UsedTime,
} from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { byId } from '../by-subject.js';
import { schoolsWithStaff } from '../school-facts.js';

/** The accounts of a school's people, one by one: they are added up, and hidden where they have to be, before anybody sees them. */
export interface AccountabilityData {
  readonly id: string;
  readonly name: string;
  /** Ids of the people with an appointment at the school at some day of the school year. */
  readonly staff: readonly string[];
  readonly people: readonly PersonAccount[];
  /** Those that held at the school at some day of the school year. */
  readonly rules: readonly EntitlementRuleRow[];
  /** Of what any rule of earlier years lets something be kept. */
  readonly keeps: ReadonlySet<EntitlementUnit>;
}

/** What one person may use and used in the school year, at all their schools: facts of what is not private. */
export interface PersonAccount {
  readonly person: string;
  /** As what they worked most at the school in question. */
  readonly functionGroup: FunctionGroup;
  readonly minutes: Right;
  readonly cents: Right;
  readonly learned: readonly Omit<UsedTime, 'schoolYearId' | 'count'>[];
  readonly spent: { readonly cents: number; readonly fingerprint: number };
}

interface Right {
  readonly entitled: number;
  readonly carriedOver: number;
}

/** Schools over a school year; six queries, however many schools and people. */
export async function accountabilityDataset(
  work: ReadWork,
  subjectIds: readonly string[],
  period: ReportPeriod,
): Promise<ReadonlyMap<string, AccountabilityData>> {
  const schools = await schoolsWithStaff(work, subjectIds, period);
  const years = (await schoolYearsOf(work)).filter(({ fromOn }) => fromOn <= period.from);
  const year = years.at(-1);
  if (year?.fromOn !== period.from || year.untilOn !== period.until)
    throw new Error('Account is given of a school year.');
  const people = [...new Set(schools.flatMap(({ staff }) => staff))];
  const ledgers = await learningTimeOf(work, people, years, 'not_private');
  const rules = await rulesBefore(work, period.until);
  return byId(schools, ({ subject, name, staff }) => ({
    id: subject,
    name,
    staff,
    people: ledgers.filter(({ staffMemberId }) => staff.includes(staffMemberId)).map((one) => accountOf(one, subject)),
    rules: rules.filter(({ schoolId, untilOn }) => isOf(subject, schoolId) && (untilOn ?? period.until) > period.from),
    keeps: new Set(
      rules.filter(({ fromOn, carryOverYears }) => fromOn < period.from && carryOverYears > 0).map(({ unit }) => unit),
    ),
  }));
}

const isOf = (school: string, schoolId: string | null): boolean => schoolId === null || schoolId === school;

const accountOf = (ledger: LearningTime, schoolId: string): PersonAccount => ({
  person: ledger.staffMemberId,
  functionGroup: mainFunction(ledger, schoolId),
  minutes: rightOf(ledger.time),
  cents: rightOf(ledger.money),
  learned: ledger.time.used,
  spent: ledger.money.spent,
});

const rightOf = ({ entitled, carriedOver }: LearningAccount<EntitlementRuleRow>): Right => ({
  entitled: entitled.amount,
  carriedOver: carriedOver.reduce((sum, { amount }) => sum + amount, 0),
});

/** As what somebody worked most at a school in the year, by days and part of full time. */
function mainFunction({ time }: LearningTime, schoolId: string): FunctionGroup {
  const worked = new Map<FunctionGroup, number>();
  for (const one of time.entitled.segments)
    if (one.schoolId === schoolId)
      worked.set(one.functionGroup, (worked.get(one.functionGroup) ?? 0) + one.days * (one.fte ?? 1));
  const [most] = [...worked].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? 'teacher';
}
