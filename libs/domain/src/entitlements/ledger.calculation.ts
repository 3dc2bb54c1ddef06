import type { Initiative } from '../activities/activity.entity.js';
import type { Span } from '../work/date-ranges.rules.js';
import { type CarriedLot, carriedInto, type Lot } from './carry-over.calculation.js';
import { type Employment, entitle, type EntitlingRule, type Entitlement } from './entitlement.calculation.js';
import type { EntitlementUnit } from './entitlement-rule.entity.js';

/** A rule as far as a ledger needs it. */
export interface LedgerRule extends EntitlingRule {
  readonly unit: EntitlementUnit;
  /** By whose initiative learning uses it up. */
  readonly counts: readonly Initiative[];
  readonly carryOverYears: number;
}

export type LedgerYear = Span & { readonly id: string };

/** What one person is entitled to, year by year, the first first. */
export interface Entitlements<Rule extends LedgerRule> {
  readonly years: readonly LedgerYear[];
  readonly minutes: readonly Entitlement<Rule>[];
  readonly cents: readonly Entitlement<Rule>[];
}

/** What somebody may use of one unit in a school year, and what is left of it. */
export interface LearningAccount<Rule> {
  readonly entitled: Entitlement<Rule>;
  /** What is left of earlier years and can be used in this one. */
  readonly carriedOver: readonly CarriedLot[];
  /** Below zero where more was used than there was. */
  readonly remaining: number;
}

export function entitlementsOf<Rule extends LedgerRule>(
  years: readonly LedgerYear[],
  employments: readonly Employment[],
  rules: readonly Rule[],
): Entitlements<Rule> {
  const inUnit = (unit: EntitlementUnit): Entitlement<Rule>[] => {
    const fitting = rules.filter((rule) => rule.unit === unit);
    return years.map((year) => entitle(year, employments, fitting));
  };
  return { years, minutes: inUnit('minutes'), cents: inUnit('cents') };
}

/** On which days learning by which initiative uses up what a person is entitled to; the spans may overlap. */
export const countedSpans = ({ minutes }: Entitlements<LedgerRule>): (Span & { readonly initiative: Initiative })[] =>
  minutes.flatMap(({ segments }) =>
    segments.flatMap(({ rule, fromOn, untilOn }) =>
      (rule?.counts ?? []).map((initiative) => ({ initiative, fromOn, untilOn })),
    ),
  );

/**
 * The account of the last of the years, in the unit of the entitlements: entitled + carried over − used. `used` says how
 * much that was in each of the years.
 */
export function accountOf<Rule extends LedgerRule>(
  years: readonly LedgerYear[],
  entitlements: readonly Entitlement<Rule>[],
  used: (year: LedgerYear) => number,
): LearningAccount<Rule> {
  const accounts = years.map((year, index) => {
    const entitled = entitlements[index] ?? { amount: 0, segments: [] };
    return { year, given: entitled, entitled: lotsOf(entitled), used: used(year) };
  });
  const last = accounts.at(-1);
  if (!last) throw new Error('A ledger is of a school year.');
  const carriedOver = carriedInto(last.year, accounts.slice(0, -1));
  const carried = carriedOver.reduce((sum, { amount }) => sum + amount, 0);
  return { entitled: last.given, carriedOver, remaining: last.given.amount + carried - last.used };
}

/** What a year gave, by how long it can be used after it. */
function lotsOf({ segments }: Entitlement<LedgerRule>): Lot[] {
  const amounts = new Map<number, number>();
  for (const { rule, amount } of segments)
    if (rule) amounts.set(rule.carryOverYears, (amounts.get(rule.carryOverYears) ?? 0) + amount);
  return [...amounts].map(([carryOverYears, amount]) => ({ carryOverYears, amount }));
}
