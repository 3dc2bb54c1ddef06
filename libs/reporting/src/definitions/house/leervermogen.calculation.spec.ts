import { describe, expect, it } from '@jest/globals';
import type { HouseFacts, PulseFacts } from './house.facts.js';
import { SCHOOL_MONTHS } from '../sample-head.fixture.js';
import { emptyHouse, people, stateIn } from './house.fixture.js';
import { lowestNeedMean } from './leervermogen.calculation.js';

describe('betrekken van medewerkers', () => {
  const house = (responded: number, consultations = 1, staff = 20) => ({
    ...emptyHouse(staff),
    consultations,
    responded: people(responded),
  });

  it('changes at a quarter and at six tenths of the staff', () => {
    const states = (staff: number, ...all: number[]) =>
      all.map((responded) => stateIn('betrekken', house(responded, 1, staff)));
    const exact = ['not_yet_visible', 'not_yet_visible', 'emerging', 'emerging', 'habit'];
    expect(states(100, 0, 24, 25, 59, 60)).toEqual(exact);
    expect(states(20, 0, 4, 5, 9, 16)).toEqual(exact);
    expect(states(20, 10, 12, 15)).toEqual(Array(3).fill('emerging, or more'));
  });

  it('is not yet visible where nobody was asked', () => {
    expect(stateIn('betrekken', house(0, 0))).toBe('not_yet_visible');
    expect(stateIn('betrekken', { ...emptyHouse(9), consultations: 0 })).toBe('not_yet_visible');
  });
});

describe('leervormen', () => {
  const team = (...formMonths: string[][]) => ({ members: people(6), metIn: [], formMonths });
  const [sep = '', oct = '', nov = '', dec = ''] = SCHOOL_MONTHS;
  const four = [sep, oct, nov, dec];
  const house = (...teams: HouseFacts['teams']) => ({ ...emptyHouse(), teams });

  it('emerges with one leerteam, and is a habit with half of them', () => {
    const [kept, other] = [team(four), team([])];
    expect(stateIn('leervormen', house(other))).toBe('not_yet_visible');
    expect(stateIn('leervormen', house(kept, other, other))).toBe('emerging');
    expect(stateIn('leervormen', house(kept, other))).toBe('habit');
    expect(stateIn('leervormen', house(kept))).toBe('habit');
    expect(stateIn('leervormen', house())).toBe('not_yet_visible');
  });

  it('asks for four school months in a row, of one form', () => {
    expect(stateIn('leervormen', house(team(four.slice(0, 3))))).toBe('not_yet_visible');
    expect(stateIn('leervormen', house(team([sep, oct, dec, '2026-01'])))).toBe('not_yet_visible');
    expect(stateIn('leervormen', house(team([sep, oct], [nov, dec])))).toBe('not_yet_visible');
  });

  it('passes over July and August', () => {
    // The period begins in August: the summer before it does not break what goes on.
    expect(stateIn('leervormen', house(team(['2026-04', '2026-05', '2026-06', '2026-07'])))).toBe('not_yet_visible');
    expect(stateIn('leervormen', house(team(['2026-03', '2026-04', '2026-05', '2026-06'])))).toBe('habit');
  });

  it('is not told of leerteams with fewer than five people together', () => {
    const small = { ...team(four), members: people(4) };
    expect(stateIn('leervormen', house(small))).toBeNull();
  });
});

describe('aansluiten bij behoeften', () => {
  const pulse = (answered: number, mean: number, asked = 20): PulseFacts => ({
    ...{ asked, answered, answeredAtLeast: false },
    means: [
      { mean, bound: 'exact' },
      { mean: 4.4, bound: 'exact' },
    ],
  });
  const house = (...pulses: PulseFacts[]) => ({ ...emptyHouse(), pulses });

  it('emerges with a pulse, and is a habit with two, half of the staff and 3.5', () => {
    expect(stateIn('behoeften', house())).toBe('not_yet_visible');
    expect(stateIn('behoeften', house(pulse(12, 4)))).toBe('emerging');
    expect(stateIn('behoeften', house(pulse(10, 3.5), pulse(6, 2)))).toBe('habit');
    expect(stateIn('behoeften', house(pulse(9, 3.5), pulse(12, 4)))).toBe('emerging');
    expect(stateIn('behoeften', house(pulse(10, 3.49), pulse(12, 4)))).toBe('emerging');
  });

  it('tells the lowest mean as it was told, never rounded up to a threshold', () => {
    expect(lowestNeedMean(house(pulse(10, 3.499))).value).toMatchObject({ value: 3.49 });
    const bounded: PulseFacts = { ...pulse(10, 4), means: [{ mean: 4.2, bound: 'at_least' }] };
    expect(lowestNeedMean(house(bounded))).toMatchObject({
      value: { kind: 'number', value: 4.2, bound: 'at_least' },
      possible: { low: 4.2, high: 5 },
    });
    expect(stateIn('behoeften', house(bounded, pulse(10, 4)))).toBe('habit');
    const low: PulseFacts = { ...pulse(10, 4), means: [{ mean: 3.6, bound: 'at_most' }] };
    expect(stateIn('behoeften', house(low, pulse(10, 4)))).toBe('emerging, or more');
  });
});

describe('onderzoekend leren en kennis delen', () => {
  const house = (cyclesWithEffect: number, insightsAdopted: number, staff = 20) => ({
    ...emptyHouse(staff),
    ...{ cyclesWithEffect, insightsAdopted },
  });

  it('emerges with one of either, and is a habit with one of both for every ten', () => {
    expect(stateIn('onderzoekend_leren', house(0, 0))).toBe('not_yet_visible');
    expect(stateIn('onderzoekend_leren', house(1, 0))).toBe('emerging');
    expect(stateIn('onderzoekend_leren', house(0, 1))).toBe('emerging');
    expect(stateIn('onderzoekend_leren', house(2, 1))).toBe('emerging');
    expect(stateIn('onderzoekend_leren', house(2, 2))).toBe('habit');
  });

  it('counts by exactly ten, a little more, and nobody', () => {
    expect(stateIn('onderzoekend_leren', house(1, 1, 10))).toBe('habit');
    expect(stateIn('onderzoekend_leren', house(1, 1, 11))).toBe('emerging');
    // 19 of 19.1 is 0.994…: never rounded up to one.
    expect(stateIn('onderzoekend_leren', house(100, 100, 1001))).toBe('emerging');
    expect(stateIn('onderzoekend_leren', house(0, 0, 0))).toBe('not_yet_visible');
  });
});
