import { describe, expect, it } from '@jest/globals';
import type { Thresholds } from '@app/domain';
import { type Possible, type Reading, tellState } from './block-state.calculation.js';

const exactly = (value: number): Possible => ({ low: value, high: value });
const reading = (
  possible: Possible,
  thresholds: Partial<Thresholds>,
  sense: Reading['sense'] = 'at_least',
): Reading => ({
  ...{ emerging: null, habit: null, ...thresholds },
  possible,
  sense,
});
const stateOf = (...readings: Reading[]) => tellState(readings).state;

describe('the state of a building block', () => {
  it('changes exactly at a threshold', () => {
    const states = [0, 0.2, 0.25, 0.55, 0.6, 1].map((share) =>
      stateOf(reading(exactly(share), { emerging: 0.25, habit: 0.6 })),
    );
    expect(states).toEqual(['not_yet_visible', 'not_yet_visible', 'emerging', 'emerging', 'habit', 'habit']);
  });

  it('counts down where less is better', () => {
    const states = [23, 24, 25].map((months) => stateOf(reading(exactly(months), { habit: 24 }, 'at_most')));
    expect(states).toEqual(['habit', 'habit', 'not_yet_visible']);
  });

  it('emerges with either of two indicators, and is a habit with both', () => {
    const both = (one: number, other: number) =>
      stateOf(
        reading(exactly(one), { emerging: 0.2, habit: 0.4 }),
        reading(exactly(other), { emerging: 0.2, habit: 0.4 }),
      );
    expect([both(0.15, 0.15), both(0.2, 0), both(0.4, 0.2), both(0.4, 0.4)]).toEqual([
      'not_yet_visible',
      'emerging',
      'emerging',
      'habit',
    ]);
  });

  it('asks of an indicator only what it speaks about', () => {
    const leaders = (share: number, reviews: number) =>
      stateOf(reading(exactly(share), { emerging: 0.2, habit: 0.4 }), reading(exactly(reviews), { habit: 1 }));
    expect([leaders(0.4, 0), leaders(0.35, 1), leaders(0.4, 1), leaders(0, 1)]).toEqual([
      'emerging',
      'emerging',
      'habit',
      'not_yet_visible',
    ]);
  });

  it('is not yet visible where nothing was measured, and where a framework names no indicator', () => {
    expect(stateOf(reading(null, { emerging: 0.25, habit: 0.6 }))).toBe('not_yet_visible');
    expect(stateOf()).toBe('not_yet_visible');
    // One of two that speak of a habit is not there: it cannot be one.
    expect(stateOf(reading(null, { habit: 1 }), reading(exactly(9), { emerging: 1, habit: 1 }))).toBe('emerging');
  });

  it('is not told where what is hidden decides it', () => {
    const hidden = { low: 0, high: 4 / 12 };
    expect(tellState([reading(hidden, { emerging: 0.25, habit: 0.6 })])).toEqual({ state: null, orMore: false });
    // Whoever knows that it is fewer than five of twenty knows this too.
    expect(stateOf(reading({ low: 0, high: 0.2 }, { emerging: 0.25, habit: 0.6 }))).toBe('not_yet_visible');
  });

  it('is the lowest that is possible, or more, where a figure is told as “at least”', () => {
    const blurred = reading({ low: 0.55, high: 1 }, { emerging: 0.25, habit: 0.6 });
    expect(tellState([blurred])).toEqual({ state: 'emerging', orMore: true });
    expect(tellState([{ ...blurred, habit: 0.55 }])).toEqual({ state: 'habit', orMore: false });
  });
});
