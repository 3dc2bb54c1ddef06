import { describe, expect, it } from '@jest/globals';
import { SCHOOL_MONTHS } from '../sample-head.fixture.js';
import { monthsSinceVision, staffInMonthlyLeerteam, visionsAdopted } from './fundament.calculation.js';
import { emptyHouse, first, people, PERIOD, stateIn } from './house.fixture.js';

describe('visie', () => {
  const house = (latestOn: string | null) => ({ ...emptyHouse(), visions: { adopted: latestOn ? 1 : 0, latestOn } });

  it('is not yet visible without a vision, emerges with one, and is a habit until 24 months after', () => {
    expect(stateIn('visie', house(null))).toBe('not_yet_visible');
    // Until 1 August 2026: 23, 24 and 25 whole months before it.
    expect(stateIn('visie', house('2024-08-02'))).toBe('habit');
    expect(stateIn('visie', house('2024-08-01'))).toBe('habit');
    expect(stateIn('visie', house('2024-07-01'))).toBe('emerging');
    expect(stateIn('visie', house('2001-01-01'))).toBe('emerging');
  });

  it('counts whole months', () => {
    const months = (latestOn: string) => monthsSinceVision({ adopted: 1, latestOn }, PERIOD).value;
    expect(months('2026-07-02')).toEqual({ kind: 'count', value: 0 });
    expect(months('2026-07-01')).toEqual({ kind: 'count', value: 1 });
    expect(months('2025-08-31')).toEqual({ kind: 'count', value: 11 });
    expect(visionsAdopted({ adopted: 0, latestOn: null })).toEqual({ value: { kind: 'none' }, possible: null });
  });
});

describe('leerstructuur', () => {
  const house = (inTeam: number, staff = 20, metIn: readonly string[] = SCHOOL_MONTHS) => ({
    ...emptyHouse(staff),
    teams: [{ members: people(inTeam), metIn, formMonths: [] }],
  });

  it('changes at a quarter and at six tenths of the staff', () => {
    const states = (staff: number, ...all: number[]) =>
      all.map((inTeam) => stateIn('leerstructuur', house(inTeam, staff)));
    const exact = ['not_yet_visible', 'emerging', 'emerging', 'habit', 'habit'];
    expect(states(100, 24, 25, 59, 60, 100)).toEqual(exact);
    // Four of twenty is hidden, and whoever knows that knows that it is no quarter.
    expect(states(20, 4, 5, 9, 16, 20)).toEqual(exact);
    expect(states(20, 10, 12, 15)).toEqual(Array(3).fill('emerging, or more'));
  });

  it('asks for a meeting in every school month, and for none in July and August', () => {
    const but = (...months: string[]) => SCHOOL_MONTHS.filter((month) => !months.includes(month));
    expect(stateIn('leerstructuur', house(16, 20, [...SCHOOL_MONTHS, '2026-07']))).toBe('habit');
    expect(stateIn('leerstructuur', house(16, 20, [...but('2026-02'), '2025-08', '2026-07']))).toBe('not_yet_visible');
  });

  it('counts somebody in two teams once', () => {
    const two = { ...emptyHouse(), teams: [...house(6).teams, ...house(8).teams] };
    expect(staffInMonthlyLeerteam(two, PERIOD, first()).value).toMatchObject({ value: 0.25, of: 20 });
  });

  it('is not yet visible without leerteams, and without staff', () => {
    expect(stateIn('leerstructuur', emptyHouse())).toBe('not_yet_visible');
    expect(stateIn('leerstructuur', { ...house(0, 0) })).toBe('not_yet_visible');
  });

  it('is not told where fewer than five could be a quarter, and says “or more” where nearly all take part', () => {
    expect(stateIn('leerstructuur', house(3, 12))).toBeNull();
    expect(stateIn('leerstructuur', house(9, 9))).toBe('emerging, or more');
    expect(stateIn('leerstructuur', house(8, 8))).toBe('habit');
    expect(stateIn('leerstructuur', house(4, 4))).toBeNull();
  });
});
