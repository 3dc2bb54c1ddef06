import { describe, expect, it } from '@jest/globals';
import {
  CARRYING_QUALITIES,
  evaluationViolations,
  isUnderWay,
  measureStepViolations,
  qualityViolations,
  unconfirmed,
  verdictViolations,
} from './data-team.rules.js';
import { DATA_QUALITIES } from './data-source.entity.js';
import { MEASURE_STATUSES, type MeasureStatus } from './measure.entity.js';
import { VERDICTS } from './verdict.entity.js';

const codes = (violations: readonly { readonly code: string }[]): string[] => violations.map(({ code }) => code);

describe('the quality of data', () => {
  const doubts = [false, true].flatMap((reliable) =>
    [false, true].flatMap((valid) => [false, true].map((enough) => ({ reliable, valid, enough }))),
  );

  it('is judged once they were collected', () => {
    const sound = { reliable: true, valid: true, enough: true, quality: 'usable' } as const;
    expect(codes(qualityViolations(null, sound))).toEqual(['data_not_collected']);
    expect(qualityViolations('2026-03-10', sound)).toEqual([]);
  });

  it('is usable without care only where all three questions are answered with yes', () => {
    for (const asked of doubts)
      for (const quality of DATA_QUALITIES) {
        const doubted = !(asked.reliable && asked.valid && asked.enough);
        const expected = doubted && quality === 'usable' ? ['usable_without_care'] : [];
        expect(codes(qualityViolations('2026-03-10', { ...asked, quality }))).toEqual(expected);
      }
  });

  it('carries a verdict also where care is asked, and not where they are not usable', () => {
    expect(CARRYING_QUALITIES).toEqual(['usable', 'usable_with_care']);
  });
});

describe('a verdict', () => {
  it('says all that is missing', () => {
    expect(codes(verdictViolations({ standing: null, analysed: false, usableSources: 0 }))).toEqual([
      'no_usable_data',
      'not_analysed',
    ]);
    expect(codes(verdictViolations({ standing: null, analysed: true, usableSources: 0 }))).toEqual(['no_usable_data']);
    expect(codes(verdictViolations({ standing: null, analysed: false, usableSources: 1 }))).toEqual(['not_analysed']);
    expect(verdictViolations({ standing: null, analysed: true, usableSources: 1 })).toEqual([]);
  });

  it('is given once, whichever it was', () => {
    for (const standing of VERDICTS)
      expect(codes(verdictViolations({ standing, analysed: true, usableSources: 2 }))).toEqual(['verdict_stands']);
  });
});

describe('a measure', () => {
  const allowed: readonly (readonly [MeasureStatus, MeasureStatus])[] = [
    ['planned', 'running'],
    ['planned', 'dropped'],
    ['running', 'done'],
    ['running', 'dropped'],
    ['done', 'running'],
    ['dropped', 'planned'],
  ];

  it('takes these steps and no other', () => {
    const taken = MEASURE_STATUSES.flatMap((from) =>
      MEASURE_STATUSES.filter((to) => {
        const because = to === 'dropped' ? 'Geen boeken.' : null;
        return measureStepViolations(from, to, { because, verdict: 'confirmed' }).length === 0;
      }).map((to) => [from, to] as const),
    );
    expect(taken).toEqual(allowed);
  });

  it('is dropped with a reason, and nothing else asks for one', () => {
    const facts = { verdict: 'confirmed', because: null } as const;
    expect(codes(measureStepViolations('running', 'dropped', facts))).toEqual(['reason_missing']);
    expect(codes(measureStepViolations('running', 'done', { ...facts, because: 'x' }))).toEqual([
      'reason_of_dropping_only',
    ]);
  });

  it('is carried out only for a cause that stands, and can be let go of without', () => {
    for (const verdict of [null, 'rejected', 'undecided'] as const) {
      expect(codes(unconfirmed(verdict))).toEqual(['hypothesis_not_confirmed']);
      for (const [from, to] of allowed) {
        const because = to === 'dropped' ? 'Geen boeken.' : null;
        const expected = isUnderWay(to) ? ['hypothesis_not_confirmed'] : [];
        expect(codes(measureStepViolations(from, to, { because, verdict }))).toEqual(expected);
      }
    }
  });

  it('is evaluated once it was begun', () => {
    const evaluated = MEASURE_STATUSES.filter((status) => evaluationViolations(status).length === 0);
    expect(evaluated).toEqual(['running', 'done']);
  });
});
