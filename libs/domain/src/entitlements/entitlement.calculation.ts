import type { FunctionGroup } from '../people/appointment.entity.js';
import { type Dated, daysIn, isCurrent, type Span } from '../work/date-ranges.rules.js';

/** Work at a school, as an appointment says it. */
export interface Employment extends Dated {
  readonly schoolId: string;
  readonly functionGroup: FunctionGroup;
  /** Part of full time (the Dutch *werktijdfactor*, which has four decimals); null where it is not known. */
  readonly fte: number | null;
}

/** A rule as far as it gives something; all rules of a calculation are of one unit, minutes or cents. */
export interface EntitlingRule extends Dated {
  readonly id: string;
  readonly schoolId: string | null;
  readonly functionGroup: FunctionGroup | null;
  /** For full time, a working week or a school year. */
  readonly amount: number;
  /** Working weeks of a school year in thousandths; null where the amount is of the year. */
  readonly weekThousandths: number | null;
  readonly proRata: boolean;
}

/**
 * Why a stretch of work gives nothing. `no_rule`: none holds for it. `fte_unknown`: the rule is pro rata, and of what is
 * not known. `given_once`: the rule is not pro rata, and gives its whole for another appointment on the same days.
 */
export const ENTITLEMENT_GAPS = ['no_rule', 'fte_unknown', 'given_once'] as const;
export type EntitlementGap = (typeof ENTITLEMENT_GAPS)[number];

interface Stretch<Rule> extends Span {
  readonly schoolId: string;
  readonly functionGroup: FunctionGroup;
  readonly fte: number | null;
  readonly rule: Rule | null;
  readonly gap: EntitlementGap | null;
}

/** Days on which nothing changed: same school, function, part of full time and rule; with what they give. */
export interface Segment<Rule> extends Stretch<Rule> {
  readonly days: number;
  /** In whole minutes or cents. */
  readonly amount: number;
}

export interface Entitlement<Rule> {
  /** In whole minutes or cents; the segments add up to it. */
  readonly amount: number;
  readonly segments: readonly Segment<Rule>[];
}

const FTE_PARTS = 10_000;
const WEEK_PARTS = 1_000;

/**
 * What the rules give one person in one school year, in the unit of the rules.
 *
 * Of each stretch of days: amount × working weeks (of a rule by the week) × part of full time × days ÷ days of the
 * school year. Appointments at the same time add up. The days are calendar days, holidays included: a year in service is
 * the whole of it, wherever in the year the weeks without lessons are. In exact whole numbers until the end, then
 * rounded once, half up; the segments get what is lost or won by it in the order of their remainders (largest remainder,
 * Hamilton 1792).
 *
 * Source: CAO PO art. 9.3 (2) and the chapter of the CAO VO on professional development give it pro rata to the
 * *werktijdfactor*; that a part of a year counts by its calendar days is our reading: we found neither to say how.
 */
export function entitle<Rule extends EntitlingRule>(
  year: Span,
  employments: readonly Employment[],
  rules: readonly Rule[],
): Entitlement<Rule> {
  const stretches = joined(stretchesOf(year, employments.toSorted(byPlace), rules.toSorted(byFit)));
  const whole = BigInt(WEEK_PARTS) * BigInt(FTE_PARTS) * BigInt(daysIn(year));
  const { total, parts } = apportion(stretches.map(shareOf), whole);
  return {
    amount: total,
    segments: stretches.map((one, index) => ({ ...one, days: daysIn(one), amount: parts[index] ?? 0 })),
  };
}

/** The year cut where anything begins or ends; of each piece a stretch for each appointment there is. */
function stretchesOf<Rule extends EntitlingRule>(
  year: Span,
  employments: readonly Employment[],
  rules: readonly Rule[],
): Stretch<Rule>[] {
  const edges = [...employments, ...rules].flatMap(({ fromOn, untilOn }) => [fromOn, untilOn ?? year.untilOn]);
  const within = edges.filter((on) => year.fromOn < on && on < year.untilOn);
  const days = [...new Set([year.fromOn, ...within, year.untilOn])].sort();
  return days.slice(1).flatMap((untilOn, index) => {
    const fromOn = days[index] ?? year.fromOn;
    const given = new Set<Rule>();
    return employments
      .filter((one) => isCurrent(one, fromOn))
      .map(({ schoolId, functionGroup, fte }) => {
        const rule = rules.find((one) => isCurrent(one, fromOn) && fits(one, { schoolId, functionGroup })) ?? null;
        const gap = gapOf(rule, fte, given);
        if (rule && !gap) given.add(rule);
        return { fromOn, untilOn, schoolId, functionGroup, fte, rule, gap };
      });
  });
}

const fits = (rule: EntitlingRule, work: Pick<Employment, 'schoolId' | 'functionGroup'>): boolean =>
  (rule.schoolId === null || rule.schoolId === work.schoolId) &&
  (rule.functionGroup === null || rule.functionGroup === work.functionGroup);

function gapOf<Rule extends EntitlingRule>(
  rule: Rule | null,
  fte: number | null,
  given: ReadonlySet<Rule>,
): EntitlementGap | null {
  if (!rule) return 'no_rule';
  if (rule.proRata) return fte === null ? 'fte_unknown' : null;
  return given.has(rule) ? 'given_once' : null;
}

/** Stretches that follow each other and differ in nothing are one: how an appointment was cut up does not show. */
function joined<Rule>(stretches: readonly Stretch<Rule>[]): Stretch<Rule>[] {
  const whole: Stretch<Rule>[] = [];
  for (const one of stretches) {
    const before = whole.findIndex((other) => other.untilOn === one.fromOn && isAlike(other, one));
    const joint = whole[before];
    if (joint) whole[before] = { ...joint, untilOn: one.untilOn };
    else whole.push(one);
  }
  return whole;
}

const isAlike = <Rule>(one: Stretch<Rule>, other: Stretch<Rule>): boolean =>
  one.schoolId === other.schoolId &&
  one.functionGroup === other.functionGroup &&
  one.fte === other.fte &&
  one.rule === other.rule &&
  one.gap === other.gap;

/** What a stretch gives, in the smallest part that there is of a minute or cent in this year. */
function shareOf<Rule extends EntitlingRule>({ rule, gap, fte, ...days }: Stretch<Rule>): bigint {
  if (!rule || gap) return 0n;
  const weeks = rule.weekThousandths ?? WEEK_PARTS;
  const part = rule.proRata ? Math.round((fte ?? 0) * FTE_PARTS) : FTE_PARTS;
  return BigInt(rule.amount) * BigInt(weeks) * BigInt(part) * BigInt(daysIn(days));
}

/** Rounds shares of which `whole` make one: the sum half up, and the parts so that they add up to it. */
function apportion(shares: readonly bigint[], whole: bigint): { total: number; parts: number[] } {
  const sum = shares.reduce((all, one) => all + one, 0n);
  const total = Number((2n * sum + whole) / (2n * whole));
  const parts = shares.map((share) => Number(share / whole));
  const left = total - parts.reduce((all, one) => all + one, 0);
  const remainder = (index: number): bigint => (shares[index] ?? 0n) % whole;
  const inOrder = [...shares.keys()].sort((one, other) => sign(remainder(other) - remainder(one)) || one - other);
  for (const index of inOrder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return { total, parts };
}

const sign = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0);

const inWords = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byPlace = (one: Employment, other: Employment): number =>
  inWords(one.schoolId, other.schoolId) ||
  inWords(one.functionGroup, other.functionGroup) ||
  (one.fte ?? 0) - (other.fte ?? 0);

/** The school's own before the board's, then what is for the function group before what is for everybody. */
const byFit = (one: EntitlingRule, other: EntitlingRule): number =>
  Number(one.schoolId === null) - Number(other.schoolId === null) ||
  Number(one.functionGroup === null) - Number(other.functionGroup === null) ||
  inWords(one.id, other.id);
