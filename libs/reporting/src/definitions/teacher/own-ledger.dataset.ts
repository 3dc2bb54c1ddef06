import { learningTimeOf, type LearningTime, schoolYearsOf } from '@app/domain';
import type { ReadWork } from '../../definition.js';
import type { ReportPeriod } from '../../document/report-document.js';
import { grouped } from '../../grouped.js';

/** More school years than these a report does not keep account of: the last ones that its period touches. */
const MOST_YEARS = 2;

/** What somebody may use in a school year, and used, of one unit: minutes, or cents. */
interface Balance {
  readonly entitled: number;
  readonly carriedOver: number;
  readonly used: number;
  /** Below zero where more was used than there was. */
  readonly left: number;
}

export interface YearBalance {
  readonly year: string;
  readonly minutes: Balance;
  readonly cents: Balance;
}

/** The ledgers of people, by the school years that a period touches; nine queries at most, however many people. */
export async function ownLedgers(
  work: ReadWork,
  people: readonly string[],
  period: ReportPeriod,
): Promise<(person: string) => readonly YearBalance[]> {
  const years = await schoolYearsOf(work);
  const touched = years.filter(({ fromOn, untilOn }) => fromOn < period.until && untilOn > period.from);
  const ledgers: LearningTime[] = [];
  for (const year of touched.slice(-MOST_YEARS)) {
    const upTo = years.filter(({ fromOn }) => fromOn <= year.fromOn);
    ledgers.push(...(await learningTimeOf(work, people, upTo, 'all')));
  }
  const byPerson = grouped(ledgers, ({ staffMemberId }) => staffMemberId);
  return (person) => (byPerson.get(person) ?? []).map(balanceOf);
}

const balanceOf = ({ year, time, money }: LearningTime): YearBalance => ({
  year: year.name,
  minutes: accountOf(time),
  cents: accountOf(money),
});

function accountOf({ entitled, carriedOver, remaining }: LearningTime['time'] | LearningTime['money']): Balance {
  const carried = carriedOver.reduce((sum, { amount }) => sum + amount, 0);
  const given = entitled.amount + carried;
  return { entitled: entitled.amount, carriedOver: carried, used: given - remaining, left: remaining };
}
