import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';

const draws = (random: Random, number: number): number[] => Array.from({ length: number }, () => random.next());
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('chance that repeats itself', () => {
  it('draws the same for the same name, and something else for another', () => {
    expect(draws(Random.of('one'), 5)).toEqual(draws(Random.of('one'), 5));
    expect(draws(Random.of('one'), 5)).not.toEqual(draws(Random.of('other'), 5));
  });

  it('gives each part draws of its own, whatever was drawn before', () => {
    const random = Random.of('one');
    const before = draws(random.fork('part'), 3);
    draws(random, 10);
    expect(draws(random.fork('part'), 3)).toEqual(before);
  });

  it('spreads its draws evenly, and its normal ones as asked', () => {
    const even = draws(Random.of('even'), 20_000);
    expect(mean(even)).toBeCloseTo(0.5, 2);
    expect(even.filter((value) => value < 0.1).length / even.length).toBeCloseTo(0.1, 1);
    const random = Random.of('normal');
    const normal = Array.from({ length: 20_000 }, () => random.normal(10, 2));
    expect(mean(normal)).toBeCloseTo(10, 1);
    expect(Math.sqrt(mean(normal.map((value) => (value - 10) ** 2)))).toBeCloseTo(2, 1);
  });

  it('shuffles without losing anything, and picks within both ends', () => {
    const random = Random.of('cards');
    expect(random.shuffled([1, 2, 3, 4, 5, 6]).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    const numbers = Array.from({ length: 200 }, () => random.whole(2, 4));
    expect([...new Set(numbers)].toSorted()).toEqual([2, 3, 4]);
  });

  it('makes ids that tell the moment, as those made at that moment do', () => {
    const at = new Date('2026-03-12T09:00:00Z');
    const id = Random.of('ids').id(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime());
  });
});
