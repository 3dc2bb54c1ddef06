import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failedForDays, MOST_TRIES, verdictOn } from './retry.rules.js';

const NOW = new Date('2026-03-12T09:00:00Z');
const answer = (status: number, retryAfterSeconds?: number) => ({ status, retryAfterSeconds });
const waitAfter = (tries: number, chance = 0): number => {
  const verdict = verdictOn(answer(500), tries, NOW, chance);
  return verdict.does === 'again' ? (verdict.at.getTime() - NOW.getTime()) / 1000 : NaN;
};

describe('after a try', () => {
  it('is delivered what was answered with a number of the two hundreds, and nothing else', () => {
    for (const status of [200, 201, 202, 204, 299])
      expect(verdictOn(answer(status), 1, NOW, 0)).toEqual({ does: 'delivered' });
    for (const status of [100, 199, 300, 301, 307, 400, 401, 404, 429, 500, 502, 503, 504])
      expect(verdictOn(answer(status), 1, NOW, 0).does).toBe('again');
    for (const failure of ['timeout', 'unreachable', 'tls', 'refused_address'] as const)
      expect(verdictOn({ failure }, 1, NOW, 0).does).toBe('again');
  });

  it('waits longer each time, as the specification recommends, and is dead after the last', () => {
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, index) => waitAfter(index + 1));
    expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(verdictOn(answer(500), MOST_TRIES, NOW, 0)).toEqual({ does: 'dead' });
    expect(verdictOn({ failure: 'timeout' }, MOST_TRIES + 3, NOW, 0)).toEqual({ does: 'dead' });
  });

  it('adds a fifth of the wait at most, by chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_TRIES - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, chance) => {
          const [least, wait] = [waitAfter(tries), waitAfter(tries, chance)];
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(least * 1.2 + 0.001);
        },
      ),
    );
  });

  it('waits as long as the consumer asks for, a day at most', () => {
    const at = (seconds: number) => verdictOn(answer(429, seconds), 1, NOW, 0);
    expect(at(3600)).toEqual({ does: 'again', at: new Date('2026-03-12T10:00:00Z') });
    expect(at(1)).toEqual({ does: 'again', at: new Date('2026-03-12T09:00:05Z') });
    expect(at(999_999)).toEqual({ does: 'again', at: new Date('2026-03-13T09:00:00Z') });
  });

  it('ends with an endpoint that says it is gone', () => {
    expect(verdictOn(answer(410), 1, NOW, 0)).toEqual({ does: 'gone' });
  });
});

it('takes an endpoint to have failed after five days without one that arrived', () => {
  expect(failedForDays(null, NOW)).toBe(false);
  expect(failedForDays(new Date('2026-03-07T09:00:01Z'), NOW)).toBe(false);
  expect(failedForDays(new Date('2026-03-07T09:00:00Z'), NOW)).toBe(true);
});
