import { describe, expect, it } from '@jest/globals';
import { expectedEnd } from './expected-end.calculation.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 1, 2, 6, 0, seconds));
const running = { state: 'running', startedAt: at(0), settled: 250, lastSettledAt: at(5), left: 500 };

describe('the expected end of a run', () => {
  it('goes by how long each of what was done took', () => {
    expect(expectedEnd(running, at(6))).toEqual(at(15));
    expect(expectedEnd({ ...running, left: 0 }, at(5))).toEqual(at(5));
  });

  it('is not told before anything is done, nor of what does not run', () => {
    expect(expectedEnd({ ...running, settled: 0, lastSettledAt: null }, at(6))).toBeNull();
    for (const state of ['queued', 'done', 'failed', 'cancelled'])
      expect(expectedEnd({ ...running, state }, at(6))).toBeNull();
  });

  it('never lies in the past', () => {
    expect(expectedEnd(running, at(60))).toEqual(at(60));
  });
});
