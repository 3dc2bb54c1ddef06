import { describe, expect, it } from '@jest/globals';
import { ONTWIKKELHUIS } from './built-in/ontwikkelhuis.js';
import { thresholdsAt, thresholdViolations, type ThresholdWish } from './thresholds.rules.js';

const FRAMEWORK = ONTWIKKELHUIS.blocks.flatMap(({ indicators }) => [...indicators]);
const codes = (...wishes: ThresholdWish[]) =>
  thresholdViolations(wishes, FRAMEWORK).map(({ pointer, code }) => `${pointer} ${code}`);
const wish = (indicator: string, emerging: number | null, habit: number | null): ThresholdWish => ({
  indicator,
  emerging,
  habit,
});

describe('a school’s own thresholds', () => {
  it('can be the framework’s, each of them', () => {
    expect(codes(...FRAMEWORK.map(({ key, emerging, habit }) => wish(key, emerging, habit)))).toEqual([]);
  });

  it('stand in order: a habit is no less than what emerges', () => {
    expect(codes(wish('staff_responded', 0.5, 0.5))).toEqual([]);
    expect(codes(wish('staff_responded', 0.55, 0.5))).toEqual(['/thresholds/0/habit habit_before_emerging']);
  });

  it('are of what the framework reads, each once', () => {
    expect(codes(wish('hours_of_noor', 1, 2))).toEqual(['/thresholds/0/indicator unknown_indicator']);
    expect(codes(wish('pulses_held', 1, 2), wish('pulses_held', 1, 3))).toEqual([
      '/thresholds/1/indicator indicator_twice',
    ]);
  });

  it('are there where the framework has one, and nowhere else', () => {
    expect(codes(wish('months_since_vision', 12, 24))).toEqual(['/thresholds/0/emerging threshold_not_used']);
    expect(codes(wish('staff_responded', null, 0.5))).toEqual(['/thresholds/0/emerging threshold_missing']);
  });

  it('are shares in steps of five per cent, whole counts and months, means in tenths', () => {
    const shares = Array.from({ length: 20 }, (_, index) => wish('staff_responded', (index + 1) / 20, 1));
    for (const share of shares) expect(codes(share)).toEqual([]);
    expect(codes(wish('staff_responded', 0.26, 0.6))).toEqual(['/thresholds/0/emerging threshold_out_of_range']);
    expect(codes(wish('staff_responded', 0, 1.05))).toHaveLength(2);
    expect(codes(wish('pulses_held', 1, 1.5))).toEqual(['/thresholds/0/habit threshold_out_of_range']);
    expect(codes(wish('months_since_vision', null, 36))).toEqual([]);
    expect(codes(wish('lowest_need_mean', null, 3.8))).toEqual([]);
    expect(codes(wish('lowest_need_mean', null, 5.1))).toHaveLength(1);
  });

  it('hold where there are any; else the framework’s do', () => {
    const [first] = FRAMEWORK.filter(({ key }) => key === 'staff_responded');
    if (!first) throw new Error('The framework reads responses.');
    expect(thresholdsAt(first, {})).toEqual({ emerging: 0.25, habit: 0.6 });
    expect(thresholdsAt(first, { staff_responded: { emerging: 0.3, habit: 0.7 } })).toEqual({
      emerging: 0.3,
      habit: 0.7,
    });
    // A name that every object has is nobody's threshold.
    expect(thresholdsAt({ key: 'constructor', emerging: 1, habit: 2 }, {})).toEqual({ emerging: 1, habit: 2 });
  });
});
