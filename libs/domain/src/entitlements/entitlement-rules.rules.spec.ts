import { describe, expect, it } from '@jest/globals';
import { doubleOf, isOpen, type RuleTerms, standingViolations, termViolations } from './entitlement-rules.rules.js';

const terms = (values: Partial<RuleTerms> = {}): RuleTerms => ({
  schoolId: null,
  functionGroup: 'teacher',
  agreement: 'CAO PO',
  unit: 'minutes',
  amount: 120,
  per: 'working_week',
  weekThousandths: 41_475,
  proRata: true,
  counts: ['self_chosen'],
  carryOverYears: 0,
  fromOn: '2025-08-01',
  untilOn: null,
  sourceTitle: 'CAO PO, artikel 9.3',
  sourceUrl: null,
  ...values,
});
const codes = (values: Partial<RuleTerms>) => termViolations(terms(values)).map(({ pointer, code }) => [pointer, code]);

describe('a rule', () => {
  it('has working weeks where it is by the week, and only there', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ weekThousandths: null })).toEqual([['/workingWeeks', 'working_weeks_missing']]);
    expect(codes({ per: 'school_year' })).toEqual([['/workingWeeks', 'working_weeks_not_fitting']]);
    expect(codes({ weekThousandths: 41_475.5 })).toEqual([['/workingWeeks', 'three_decimals']]);
  });

  it('of time says what counts, and of money does not', () => {
    expect(codes({ counts: [] })).toEqual([['/counts', 'counts_nothing']]);
    const money = { unit: 'cents', per: 'school_year', weekThousandths: null } as const;
    expect(codes(money)).toEqual([['/counts', 'counts_not_fitting']]);
    expect(codes({ ...money, counts: [] })).toEqual([]);
  });

  it('ends after it begins', () => {
    expect(codes({ untilOn: '2025-08-01' })).toEqual([['/untilOn', 'ends_before_it_begins']]);
  });

  it('is one too many where another gives the same people the same on one day', () => {
    const rule = { id: 'a', ...terms() };
    expect(doubleOf(rule, [rule])).toBeUndefined();
    const others = [
      { id: 'b', ...terms({ untilOn: '2025-08-01', fromOn: '2024-08-01' }) },
      { id: 'c', ...terms({ functionGroup: null }) },
      { id: 'd', ...terms({ schoolId: 'brug' }) },
      { id: 'e', ...terms({ unit: 'cents' }) },
    ];
    expect(doubleOf(rule, others)).toBeUndefined();
    expect(doubleOf(rule, [...others, { id: 'f', ...terms({ fromOn: '2030-01-01' }) }])?.id).toBe('f');
  });

  it('can be rewritten until it begins, and for two weeks after it was recorded', () => {
    const begun = { fromOn: '2025-08-01', recordedOn: '2025-09-01' };
    expect(isOpen(begun, '2025-09-14')).toBe(true);
    expect(isOpen(begun, '2025-09-15')).toBe(false);
    expect(isOpen({ ...begun, fromOn: '2026-08-01' }, '2026-07-31')).toBe(true);
    expect(isOpen({ ...begun, fromOn: '2026-08-01' }, '2026-08-01')).toBe(false);
  });

  it('stands after that: it can be ended from today on, and its source be named better', () => {
    const refused = (untilOn: string | null, changes: Record<string, [unknown, unknown]>) =>
      standingViolations({ fromOn: '2025-08-01', untilOn }, changes, '2026-03-12').map(({ pointer }) => pointer);
    expect(refused(null, { untilOn: [null, '2026-03-12'], sourceTitle: ['a', 'b'] })).toEqual([]);
    expect(refused(null, { untilOn: [null, '2026-03-11'] })).toEqual(['/untilOn']);
    expect(refused('2026-08-01', { untilOn: ['2026-08-01', null] })).toEqual([]);
    expect(refused('2026-03-01', { untilOn: ['2026-03-01', null] })).toEqual(['/untilOn']);
    expect(refused(null, { amount: [120, 60], weekThousandths: [41_475, 40_000] })).toEqual([
      '/amount',
      '/workingWeeks',
    ]);
  });
});
