import { describe, expect, it } from '@jest/globals';
import { declarationViolations, ofOneViolations } from './declaration.rules.js';

const year = { fromOn: '2025-08-01', untilOn: '2026-08-01' };
const named = {
  firstMoment: { fromOn: '2025-09-01', untilOn: '2025-10-01' },
  secondMoment: { fromOn: '2026-01-12', untilOn: '2026-02-13' },
  groups: [{ year, isTheirs: true }],
};
const codes = (more: Partial<typeof named>, of: 'goal' | 'cycle' = 'goal'): string[] =>
  declarationViolations({ ...named, ...more }, of).map(({ code }) => code);

describe('what a hypothesis is declared of', () => {
  it('is a goal or a cycle, and not both', () => {
    expect([{ goalId: 'g' }, { cycleId: 'c', goalId: null }].flatMap(ofOneViolations)).toEqual([]);
    for (const one of [{}, { goalId: null, cycleId: null }, { goalId: 'g', cycleId: 'c' }])
      expect(ofOneViolations(one)).toEqual([{ pointer: '', code: 'goal_or_cycle' }]);
  });
});

describe('a declaration', () => {
  it('has a first moment that is over when the second begins', () => {
    const untilOn = (day: string) => codes({ firstMoment: { fromOn: '2025-09-01', untilOn: day } });
    expect([untilOn('2026-01-12'), untilOn('2026-01-13')]).toEqual([[], ['moments_in_one']]);
  });

  it('is about groups of the school year that holds the whole second moment', () => {
    const of = (fromOn: string, untilOn: string) => codes({ groups: [{ year: { fromOn, untilOn }, isTheirs: true }] });
    expect(of('2026-01-12', '2026-02-13')).toEqual([]);
    expect(of('2026-01-13', '2026-08-01')).toEqual(['group_of_another_year']);
    expect(of('2025-08-01', '2026-02-12')).toEqual(['group_of_another_year']);
  });

  it('is about at least one group, and about no group of others', () => {
    expect(codes({ groups: [] })).toEqual(['group_expected']);
    const groups = [...named.groups, { year, isTheirs: false }];
    expect([codes({ groups }), codes({ groups }, 'cycle')]).toEqual([
      ['group_not_taught'],
      ['group_of_another_school'],
    ]);
  });
});
