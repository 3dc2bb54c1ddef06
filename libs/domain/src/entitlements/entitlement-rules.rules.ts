import { addDays, type Violation } from '@app/platform';
import { type Dated, overlap } from '../work/date-ranges.rules.js';
import type { EntitlementRule } from './entitlement-rule.entity.js';

/** How long what was recorded can still be a slip of the pen. */
const DAYS_TO_CORRECT = 14;

/** What a rule says, without whose it is. */
export type RuleTerms = Omit<EntitlementRule, 'id' | 'boardId' | 'recordedAt' | 'version'>;

/** What is wrong with a rule as such. */
export function termViolations({ unit, per, weekThousandths, counts, fromOn, untilOn }: RuleTerms): Violation[] {
  return [
    ...(per === 'working_week' && weekThousandths === null
      ? [{ pointer: '/workingWeeks', code: 'working_weeks_missing' }]
      : []),
    ...(per === 'school_year' && weekThousandths !== null
      ? [{ pointer: '/workingWeeks', code: 'working_weeks_not_fitting' }]
      : []),
    ...(weekThousandths !== null && !Number.isInteger(weekThousandths)
      ? [{ pointer: '/workingWeeks', code: 'three_decimals' }]
      : []),
    ...(unit === 'minutes' && counts.length === 0 ? [{ pointer: '/counts', code: 'counts_nothing' }] : []),
    ...(unit === 'cents' && counts.length > 0 ? [{ pointer: '/counts', code: 'counts_not_fitting' }] : []),
    ...(untilOn !== null && untilOn <= fromOn ? [{ pointer: '/untilOn', code: 'ends_before_it_begins' }] : []),
  ];
}

type Place = Pick<EntitlementRule, 'id' | 'schoolId' | 'functionGroup' | 'unit'> & Dated;

/** Another rule that would give the same people the same a second time, on a day that both hold. */
export const doubleOf = <Rule extends Place>(rule: Place, others: readonly Rule[]): Rule | undefined =>
  others.find(
    (other) =>
      other.id !== rule.id &&
      other.unit === rule.unit &&
      other.schoolId === rule.schoolId &&
      other.functionGroup === rule.functionGroup &&
      overlap(other, rule),
  );

/**
 * Whether a rule can still be rewritten or withdrawn: until it begins, and for two weeks after it was recorded. After
 * that people have reckoned with it.
 */
export const isOpen = (rule: { readonly fromOn: string; readonly recordedOn: string }, today: string): boolean =>
  today < rule.fromOn || today < addDays(rule.recordedOn, DAYS_TO_CORRECT);

/** What can be said anew of a rule at any time: it changes nobody's entitlement. */
const DESCRIBING: readonly string[] = ['agreement', 'sourceTitle', 'sourceUrl'];

/** The fields of a rule that stands and may not be changed so: only its end can, as far as that is not past. */
export function standingViolations(
  before: Dated,
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
  today: string,
): Violation[] {
  return Object.entries(changes).flatMap(([field, [, after]]) => {
    const ahead = (untilOn: unknown): boolean => untilOn === null || (untilOn as string) >= today;
    if (DESCRIBING.includes(field)) return [];
    if (field === 'untilOn' && ahead(before.untilOn) && ahead(after)) return [];
    const pointer = field === 'weekThousandths' ? '/workingWeeks' : `/${field}`;
    return [{ pointer, code: 'entitlement_rule_stands' }];
  });
}
