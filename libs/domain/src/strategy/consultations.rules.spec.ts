import { describe, expect, it } from '@jest/globals';
import { closingViolations, saidViolations, stateOn, undecidedViolations } from './consultations.rules.js';

describe('a consultation', () => {
  it('is open until the day on which it closes, which is no part of it, and settled once it was decided on', () => {
    const round = { closesOn: '2026-04-02', settledOn: null };
    expect(stateOn(round, '2026-04-01')).toBe('open');
    expect(stateOn(round, '2026-04-02')).toBe('closed');
    expect(stateOn({ ...round, settledOn: '2026-04-03' }, '2026-04-03')).toBe('settled');
  });

  it('takes one to twelve weeks, and never shorter than people were told', () => {
    const on = (day: string, told?: string): string[] =>
      closingViolations(day, '2026-03-12', told).map(({ code }) => code);
    for (const day of ['2026-03-19', '2026-06-04']) expect(on(day)).toEqual([]);
    expect(on('2026-03-18')).toEqual(['day_too_early']);
    expect(on('2026-06-05')).toEqual(['day_too_late']);
    expect(on('2026-04-01', '2026-04-02')).toEqual(['day_too_early']);
    expect(on('2026-04-02', '2026-04-02')).toEqual([]);
  });

  it('asks for words of whoever has an idea, a concern, an addition or a doubt', () => {
    const codes = (['idea', 'concern', 'consent', 'addition', 'doubt', 'support'] as const).map(
      (kind) => saidViolations({ kind, text: null })[0]?.code ?? null,
    );
    expect(codes).toEqual([
      'idea_needs_words',
      'concern_needs_reason',
      null,
      'reaction_needs_words',
      'reaction_needs_words',
      null,
    ]);
    expect(saidViolations({ kind: 'concern', text: 'Te veel.' })).toEqual([]);
  });
});

describe('what stands in the way of deciding', () => {
  const ROUND = { id: 'een', closesOn: '2026-04-02', settledOn: null, ideas: 0, concerns: 0 };
  const inWay = (...rounds: readonly object[]) =>
    undecidedViolations(
      rounds.map((round) => ({ ...ROUND, ...round })),
      '2026-04-02',
    ).map(({ code, parameters }) => [code, parameters?.['count'] ?? null, parameters?.['where']]);

  it('is nothing where all rounds are closed and answered, or none was held', () => {
    expect(inWay()).toEqual([]);
    expect(inWay({}, {})).toEqual([]);
  });

  it('is a round that is open, and each idea and concern without an answer, with where they are', () => {
    expect(inWay({ ideas: 2, concerns: 1 }, { id: 'twee', closesOn: '2026-04-03' })).toEqual([
      ['ideas_unanswered', 2, '/v1/consultations/een/responses?answered=false'],
      ['concerns_unanswered', 1, '/v1/consultations/een/responses?answered=false'],
      ['consultation_still_open', null, '/v1/consultations/twee'],
    ]);
  });
});
