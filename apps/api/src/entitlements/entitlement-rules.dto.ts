import {
  ENTITLEMENT_PERIODS,
  ENTITLEMENT_TEMPLATES,
  ENTITLEMENT_UNITS,
  type EntitlementPeriod,
  type EntitlementRuleRow,
  type EntitlementTemplateCode,
  entitlementTemplates,
  type EntitlementUnit,
  FUNCTION_GROUPS,
  type FunctionGroup,
  type Initiative,
  INITIATIVES,
  type RuleTerms,
  type TemplateRule,
} from '@app/domain';
import { PartialType } from '../http/described.js';
import { Choice, ChoiceList, Day, Decimal, Flag, Id, Link, Moment, Parts, Text, Whole } from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d81';
const SCHOOL = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d02';
const WEEKS = 'How many working weeks a school year counts, to three decimals; only of an amount by the working week.';
const NEXT = 'The first day on which it does not hold any more.';

export class AddEntitlementRule {
  @Id({ optional: true, nullable: true, example: SCHOOL, description: 'Left out or null: every school of the board.' })
  schoolId?: string | null;
  @Choice(FUNCTION_GROUPS, {
    optional: true,
    nullable: true,
    example: 'teacher',
    description: 'Left out or null: everybody.',
  })
  functionGroup?: FunctionGroup | null;
  @Text({ max: 100, example: 'CAO PO', description: 'The collective agreement, or what else it rests on.' })
  agreement!: string;
  @Choice(ENTITLEMENT_UNITS, { example: 'minutes' }) unit!: EntitlementUnit;
  @Whole({ min: 1, max: 10_000_000, example: 120, description: 'In the unit, for full time.' }) amount!: number;
  @Choice(ENTITLEMENT_PERIODS, { example: 'working_week' }) per!: EntitlementPeriod;
  @Decimal({ optional: true, nullable: true, min: 1, max: 53, example: 41.475, description: WEEKS })
  workingWeeks?: number | null;
  @Flag({ optional: true, example: true, description: 'Whether part of full time gives part of it; true if left out.' })
  proRata?: boolean;
  @ChoiceList(INITIATIVES, {
    optional: true,
    example: ['self_chosen', 'team'],
    description: 'Learning by whose initiative uses it up; of time at least one, of money none.',
  })
  counts?: Initiative[];
  @Whole({
    optional: true,
    max: 5,
    example: 0,
    description: 'How many school years what is left can be used after the year; 0 if left out.',
  })
  carryOverYears?: number;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ optional: true, nullable: true, example: '2027-08-01', description: NEXT }) untilOn?: string | null;
  @Text({ max: 300, example: 'CAO PO, artikel 9.3 lid 2', description: 'Where it can be read.' })
  sourceTitle!: string;
  @Link({ optional: true, nullable: true, example: 'https://www.poraad.nl/cao' }) sourceUrl?: string | null;
}

export class ReviseEntitlementRule extends PartialType(AddEntitlementRule, { skipNullProperties: false }) {}

export class AddFromTemplate {
  @Choice(ENTITLEMENT_TEMPLATES, { example: 'cao_po' }) template!: EntitlementTemplateCode;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Id({ optional: true, nullable: true, example: SCHOOL, description: 'Left out or null: every school of the board.' })
  schoolId?: string | null;
}

export class EntitlementRulesQuery extends PageQuery {
  @Id({ optional: true, example: SCHOOL, description: 'Those that can hold at this school: its own, and the board’s.' })
  schoolId?: string;
  @Day({ optional: true, example: '2026-09-01', description: 'Those in force on this day.' }) on?: string;
}

class RuleTermsView {
  @Choice(FUNCTION_GROUPS, { nullable: true, example: 'teacher' }) functionGroup!: FunctionGroup | null;
  @Text({ max: 100, example: 'CAO PO' }) agreement!: string;
  @Choice(ENTITLEMENT_UNITS, { example: 'minutes' }) unit!: EntitlementUnit;
  @Whole({ min: 1, example: 120 }) amount!: number;
  @Choice(ENTITLEMENT_PERIODS, { example: 'working_week' }) per!: EntitlementPeriod;
  @Decimal({ nullable: true, example: 41.475, description: WEEKS }) workingWeeks!: number | null;
  @Flag({ example: true }) proRata!: boolean;
  @ChoiceList(INITIATIVES, { example: ['self_chosen', 'team'] }) counts!: readonly Initiative[];
  @Whole({ max: 5, example: 0 }) carryOverYears!: number;
  @Text({ max: 300, example: 'CAO PO, artikel 9.3 lid 2' }) sourceTitle!: string;
  @Link({ nullable: true, example: 'https://www.poraad.nl/cao' }) sourceUrl!: string | null;
}

export class EntitlementRuleView extends RuleTermsView {
  @Id({ example: ID }) id!: string;
  @Id({ nullable: true, example: SCHOOL }) schoolId!: string | null;
  @Day({ example: '2026-08-01' }) fromOn!: string;
  @Day({ nullable: true, example: '2027-08-01', description: NEXT }) untilOn!: string | null;
  @Moment({ example: '2026-06-01T09:00:00.000Z' }) recordedAt!: string;
  @Whole({ min: 1, example: 1 }) version!: number;
}

export class EntitlementRulesView {
  @Parts(() => EntitlementRuleView, { max: 20 }) items!: EntitlementRuleView[];
}

class TemplateView {
  @Choice(ENTITLEMENT_TEMPLATES, { example: 'cao_po' }) template!: EntitlementTemplateCode;
  @Parts(() => RuleTermsView, { max: 20 }) rules!: RuleTermsView[];
}

export class TemplatesView {
  @Parts(() => TemplateView, { max: 20 }) items!: TemplateView[];
}

const thousandths = (weeks: number): number => {
  const exact = weeks * 1000;
  const whole = Math.round(exact);
  // A decimal fraction is seldom a binary one: 41.475 × 1000 is 41475.000000000004 or so.
  return Math.abs(exact - whole) < 1e-6 ? whole : exact;
};

/** Weeks as they are counted: in thousandths. What is left out stays left out. */
const toThousandths = (weeks: number | null | undefined): number | null | undefined =>
  typeof weeks === 'number' ? thousandths(weeks) : weeks;

export const toRevisedTerms = ({ workingWeeks, ...terms }: ReviseEntitlementRule): Partial<RuleTerms> => {
  const weekThousandths = toThousandths(workingWeeks);
  return { ...terms, ...(weekThousandths === undefined ? {} : { weekThousandths }) };
};

/** A rule as it is added: of what is left out, what the agreements say. */
export const toTerms = ({ workingWeeks, ...terms }: AddEntitlementRule): RuleTerms => ({
  ...terms,
  schoolId: terms.schoolId ?? null,
  functionGroup: terms.functionGroup ?? null,
  weekThousandths: toThousandths(workingWeeks) ?? null,
  proRata: terms.proRata ?? true,
  counts: terms.counts ?? (terms.unit === 'minutes' ? ['self_chosen', 'team'] : []),
  carryOverYears: terms.carryOverYears ?? 0,
  untilOn: terms.untilOn ?? null,
  sourceUrl: terms.sourceUrl ?? null,
});

const toTermsView = (terms: TemplateRule): RuleTermsView => ({
  functionGroup: terms.functionGroup,
  agreement: terms.agreement,
  unit: terms.unit,
  amount: terms.amount,
  per: terms.per,
  workingWeeks: terms.weekThousandths === null ? null : terms.weekThousandths / 1000,
  proRata: terms.proRata,
  counts: terms.counts,
  carryOverYears: terms.carryOverYears,
  sourceTitle: terms.sourceTitle,
  sourceUrl: terms.sourceUrl,
});

export const toEntitlementRuleView = (row: EntitlementRuleRow): EntitlementRuleView => ({
  id: row.id,
  schoolId: row.schoolId,
  ...toTermsView(row),
  fromOn: row.fromOn,
  untilOn: row.untilOn,
  recordedAt: row.recordedAt.toISOString(),
  version: row.version,
});

export const toTemplatesView = (): TemplatesView => ({
  items: ENTITLEMENT_TEMPLATES.map((template) => ({
    template,
    rules: entitlementTemplates[template].map(toTermsView),
  })),
});
