import {
  ENTITLEMENT_GAPS,
  type EntitlementGap,
  type EntitlementRuleRow,
  FUNCTION_GROUPS,
  type FunctionGroup,
  type Initiative,
  INITIATIVES,
  type LearningAccount,
  type LearningTime,
  type Segment,
} from '@app/domain';
import { ApiProperty } from '../http/described.js';
import { Choice, Day, Decimal, Id, Part, Parts, Text, Whole } from '../http/fields.js';
import { SchoolYearView, toSchoolYearView } from '../organisation/school-years.dto.js';
import { EntitlementRuleView, toEntitlementRuleView } from './entitlement-rules.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d03';
const RECORDS = 'The records that this total is made of.';

export class LearningTimeQuery {
  @Id({ optional: true, example: ID, description: 'Left out: the school year that it is today.' })
  schoolYearId?: string;
}

class SegmentView {
  @Day({ example: '2025-08-01' }) fromOn!: string;
  @Day({ example: '2026-02-01', description: 'The first day after it.' }) untilOn!: string;
  @Id({ example: ID }) schoolId!: string;
  @Text({ max: 120, example: 'De Regenboog' }) school!: string;
  @Choice(FUNCTION_GROUPS, { example: 'teacher' }) functionGroup!: FunctionGroup;
  @Decimal({ nullable: true, example: 0.6 }) fte!: number | null;
  @Whole({ example: 184 }) days!: number;
  @Whole({ example: 365, description: 'The days of the school year.' }) ofDays!: number;
  @Whole({
    example: 1505,
    description: 'Amount of the rule × working weeks × part of full time × days ÷ days of the year, in whole units.',
  })
  amount!: number;
  @Choice(ENTITLEMENT_GAPS, {
    nullable: true,
    example: 'fte_unknown',
    description:
      'Why it gives nothing: no rule holds, a pro rata rule and the part of full time is not known, or a rule that is not pro rata gives its whole for another appointment on these days.',
  })
  gap!: EntitlementGap | null;
  @Part(() => EntitlementRuleView, { nullable: true }) rule!: EntitlementRuleView | null;
}

class EntitledView {
  @Whole({ example: 3443 }) amount!: number;
  @Parts(() => SegmentView, { max: 1000 }) segments!: SegmentView[];
}

class CarriedLotView {
  @Id({ example: ID }) schoolYearId!: string;
  @Text({ max: 60, example: '2024-2025' }) schoolYear!: string;
  @Whole({ example: 240 }) amount!: number;
  @Day({ example: '2027-08-01', description: 'The first day on which it cannot be used any more.' })
  usableUntilOn!: string;
}

class CarriedOverView {
  @Whole({ example: 240 }) amount!: number;
  @Parts(() => CarriedLotView, { max: 100 }) from!: CarriedLotView[];
}

class UsedByInitiativeView {
  @Choice(INITIATIVES, { example: 'self_chosen' }) initiative!: Initiative;
  @Whole({ example: 12 }) count!: number;
  @Whole({ example: 1080 }) minutes!: number;
  @Whole({ example: 1080, description: 'The minutes on days whose rule says that this initiative uses it up.' })
  counted!: number;
  @Text({
    max: 400,
    example: '/v1/activities?owner=me&from=2025-08-01&until=2026-08-01&initiative=self_chosen',
    description: RECORDS,
  })
  records!: string;
}

class UsedTimeView {
  @Whole({ example: 1080, description: 'What was learned in the year, all of it.' }) minutes!: number;
  @Whole({ example: 1080, description: 'What of it is set against what you are entitled to.' }) counted!: number;
  @Text({ max: 400, example: '/v1/activities?owner=me&from=2025-08-01&until=2026-08-01', description: RECORDS })
  records!: string;
  @Parts(() => UsedByInitiativeView, { max: 3 }) byInitiative!: UsedByInitiativeView[];
}

class SpentView {
  @Whole({ example: 2 }) count!: number;
  @Whole({ example: 25_900 }) cents!: number;
  @Text({ max: 400, example: '/v1/learning-expenses?from=2025-08-01&until=2026-08-01', description: RECORDS })
  records!: string;
}

class AccountView {
  @Part(() => EntitledView) entitled!: EntitledView;
  @Part(() => CarriedOverView) carriedOver!: CarriedOverView;
  @ApiProperty({
    type: 'integer',
    example: 2603,
    description: 'Entitled + carried over − used; below zero where more was used than there was.',
  })
  remaining!: number;
}

/** In minutes. */
class TimeView extends AccountView {
  @Part(() => UsedTimeView) used!: UsedTimeView;
}

/** In cents. */
class MoneyView extends AccountView {
  @Part(() => SpentView) spent!: SpentView;
}

export class LearningTimeView {
  @Part(() => SchoolYearView) schoolYear!: SchoolYearView;
  @Part(() => TimeView) time!: TimeView;
  @Part(() => MoneyView) money!: MoneyView;
}

/** Each total comes with what it is made of: segments and their rules, or the list that shows the records. */
export function toLearningTimeView(ledger: LearningTime): LearningTimeView {
  const { year, time, money } = ledger;
  const days = { from: year.fromOn, until: year.untilOn };
  const linkTo = (path: string, filter: Record<string, string>): string =>
    `${path}?${new URLSearchParams(filter).toString()}`;
  const activities = (filter: Record<string, string>): string =>
    linkTo('/v1/activities', { owner: 'me', ...days, ...filter });
  const byInitiative = INITIATIVES.map((initiative) => {
    const { count, minutes, counted } = time.used.find((one) => one.initiative === initiative) ?? NOTHING;
    return { initiative, count, minutes, counted, records: activities({ initiative }) };
  });
  const used = {
    minutes: sum(byInitiative.map(({ minutes }) => minutes)),
    counted: sum(byInitiative.map(({ counted }) => counted)),
    records: activities({}),
    byInitiative,
  };
  const { count, cents } = money.spent;
  const spent = { count, cents, records: linkTo('/v1/learning-expenses', days) };
  return {
    schoolYear: toSchoolYearView(year),
    time: { ...toAccountView(time, ledger), used },
    money: { ...toAccountView(money, ledger), spent },
  };
}

const NOTHING = { count: 0, minutes: 0, counted: 0 };

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function toAccountView(account: LearningAccount<EntitlementRuleRow>, ledger: LearningTime): AccountView {
  const { entitled, carriedOver, remaining } = account;
  return {
    entitled: {
      amount: entitled.amount,
      segments: entitled.segments.map((segment) => toSegmentView(segment, ledger)),
    },
    carriedOver: {
      amount: sum(carriedOver.map(({ amount }) => amount)),
      from: carriedOver.map((lot) => ({ ...lot, schoolYear: nameOf(ledger.years, lot.schoolYearId) })),
    },
    remaining,
  };
}

const nameOf = (things: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  things.find((one) => one.id === id)?.name ?? '';

const toSegmentView = (
  { fromOn, untilOn, schoolId, functionGroup, fte, days, amount, gap, rule }: Segment<EntitlementRuleRow>,
  { schools, daysInYear }: LearningTime,
): SegmentView => ({
  fromOn,
  untilOn,
  schoolId,
  school: nameOf(schools, schoolId),
  functionGroup,
  fte,
  days,
  ofDays: daysInYear,
  amount,
  gap,
  rule: rule ? toEntitlementRuleView(rule) : null,
});
