import { describe, expect, it } from '@jest/globals';
import { TooManyTries } from '@app/platform';
import { Allowance } from './request-limits.js';

describe('the allowance of a minute', () => {
  it('is used up by its caller alone, tells how long to wait, and begins anew after it', () => {
    const allowance = new Allowance(2);
    for (const at of [0, 30_000]) allowance.take('school', at);
    const refused = refusalOf(() => allowance.take('school', 45_500));
    expect(refused).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 15 });
    allowance.take('another school', 45_500);
    for (const at of [60_000, 60_001]) allowance.take('school', at);
    expect(() => allowance.take('school', 60_002)).toThrow(TooManyTries);
  });

  it('keeps count of no more callers than fit, and forgets who began longest ago', () => {
    const allowance = new Allowance(1, 100);
    allowance.take('first', 0);
    for (let caller = 0; caller < 99; caller += 1) allowance.take(`caller ${caller}`, 1);
    expect(() => allowance.take('first', 2)).toThrow(TooManyTries);
    for (let caller = 0; caller < 1_000; caller += 1) {
      allowance.take(`crowd ${caller}`, 3);
      expect(allowance.callers).toBeLessThanOrEqual(100);
    }
    allowance.take('first', 4);
  });

  it('forgets whose minute is over', () => {
    const allowance = new Allowance(1);
    for (let caller = 0; caller < 1_000; caller += 1) allowance.take(`caller ${caller}`, caller);
    allowance.take('later', 120_000);
    expect(allowance.callers).toBe(1);
  });

  it('costs nothing that could be noticed', () => {
    const allowance = new Allowance(1_000_000);
    const before = performance.now();
    for (let requests = 0; requests < 100_000; requests += 1)
      allowance.take(`caller ${requests % 20_000}`, requests / 10);
    expect((performance.now() - before) / 100_000).toBeLessThan(0.05);
  });
});

function refusalOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
