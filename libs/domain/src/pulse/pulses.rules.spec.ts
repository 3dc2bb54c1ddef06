import { describe, expect, it } from '@jest/globals';
import { type Need, NEEDS } from './pulse-item.entity.js';
import { type Asked, isComplete, placesOf, questionViolations, scaleOf } from './pulses.rules.js';

const item = (id: string, need: Need, values: Partial<Asked> = {}): Asked => ({
  id,
  need,
  scale: null,
  retiredOn: null,
  ...values,
});
const OWN = [item('a', 'autonomy'), item('r', 'relatedness'), item('c', 'competence')];
const many = (count: number, scale: string | null): Asked[] =>
  Array.from({ length: count }, (_, index) => item(`${index}`, NEEDS[index % 3] as Need, { scale }));
const codes = (known: readonly Asked[], ids = known.map(({ id }) => id)): string[] =>
  questionViolations(ids, known, NEEDS).map(({ pointer, code }) => `${pointer} ${code}`);

describe('what a pulse asks', () => {
  it('is three to six items, at least one about each need', () => {
    expect(codes(OWN)).toEqual([]);
    expect(codes(many(6, null))).toEqual([]);
    expect(codes(many(7, null))).toEqual(['/itemIds questions_out_of_range']);
    expect(codes(OWN.slice(0, 2))).toEqual(['/itemIds questions_out_of_range', '/itemIds competence_missing']);
  });

  it('is up to twenty-four where all are of one scale', () => {
    expect(codes(many(24, 'Schaal'))).toEqual([]);
    expect(codes(many(25, 'Schaal'))).toEqual(['/itemIds questions_out_of_range']);
    expect(codes([...many(6, 'Schaal'), item('x', 'autonomy', { scale: 'Andere schaal' })])).toHaveLength(1);
  });

  it('is nothing that the school does not have, or retired', () => {
    expect(codes(OWN.slice(0, 2), ['a', 'r', 'elsewhere'])).toEqual(['/itemIds/2 unknown_pulse_item']);
    expect(codes([...OWN.slice(0, 2), item('c', 'competence', { retiredOn: '2026-01-01' })])).toEqual([
      '/itemIds/2 pulse_item_retired',
    ]);
  });

  it('is of a scale only where everything is', () => {
    expect(scaleOf(many(3, 'Schaal'))).toBe('Schaal');
    expect(scaleOf([...many(3, 'Schaal'), ...OWN])).toBeNull();
    expect(scaleOf(OWN)).toBeNull();
  });
});

describe('an answer', () => {
  const questions = [
    { itemId: 'a', need: 'autonomy', reversed: false },
    { itemId: 'b', need: 'autonomy', reversed: true },
    { itemId: 'r', need: 'relatedness', reversed: false },
    { itemId: 'c', need: 'competence', reversed: true },
  ] as const;
  const answers = (steps: readonly number[]) =>
    questions.map(({ itemId }, index) => ({ itemId, step: steps[index] ?? 1 }));

  it('answers each question once', () => {
    expect(isComplete(answers([1, 2, 3, 4]), questions)).toBe(true);
    expect(isComplete(answers([1, 2, 3, 4]).slice(1), questions)).toBe(false);
    expect(isComplete([...answers([1, 2, 3, 4]).slice(1), { itemId: 'b', step: 1 }], questions)).toBe(false);
    expect(isComplete([...answers([1, 2, 3, 4]), { itemId: 'x', step: 1 }], questions)).toBe(false);
  });

  it('counts as one sum a need, to which a reversed item adds what it is short of agreeing', () => {
    expect(placesOf(answers([1, 5, 1, 5]), questions)).toEqual({ autonomy: 1, relatedness: 1, competence: 1 });
    expect(placesOf(answers([5, 1, 5, 1]), questions)).toEqual({ autonomy: 9, relatedness: 5, competence: 5 });
    expect(placesOf(answers([4, 2, 3, 3]), questions)).toEqual({ autonomy: 7, relatedness: 3, competence: 3 });
  });
});
