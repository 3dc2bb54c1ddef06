import { describe, expect, it } from '@jest/globals';
import { type HypothesisLife, isPostHoc, learningSpan, stateOf } from './hypothesis-life.rules.js';

const firstMoment = { fromOn: '2025-09-01', untilOn: '2025-10-01' };
const secondMoment = { fromOn: '2026-01-12', untilOn: '2026-02-13' };
const life = (more: Partial<HypothesisLife> = {}): HypothesisLife => ({
  ...{ firstMoment, secondMoment, isMeasured: true, withdrawnAt: null, evaluatedAt: null },
  ...more,
});

describe('how far a hypothesis is', () => {
  it.each([
    ['2025-08-31', 'declared'],
    ['2025-09-01', 'running'],
    ['2026-02-12', 'running'],
    ['2026-02-13', 'measured'],
  ])('goes by the days of its moments: on %s it is %s', (on, state) => {
    expect(stateOf(life(), on)).toBe(state);
  });

  it('is not measured without scores, however late', () => {
    expect(stateOf(life({ isMeasured: false }), '2030-01-01')).toBe('running');
  });

  it('ends where it was withdrawn or evaluated', () => {
    expect(stateOf(life({ withdrawnAt: new Date() }), '2025-08-31')).toBe('withdrawn');
    expect(stateOf(life({ evaluatedAt: new Date() }), '2026-06-01')).toBe('evaluated');
  });
});

describe('what comes after the fact', () => {
  it('is what is declared from the first day of the second moment on', () => {
    expect(['2026-01-11', '2026-01-12', '2026-02-13'].map((on) => isPostHoc(on, secondMoment))).toEqual([
      ...[false, true, true],
    ]);
  });
});

describe('the days on which staff learn for it', () => {
  it('are from twelve weeks before the first moment until the second begins', () => {
    expect(learningSpan(firstMoment, secondMoment)).toEqual({ fromOn: '2025-06-09', untilOn: '2026-01-12' });
  });
});
