import { describe, expect, it } from '@jest/globals';
import { ONTWIKKELHUIS } from '../../../../domain/src/house/built-in/ontwikkelhuis.js';
import type { HouseFacts, PulseFacts, TeamFacts } from './house.facts.js';
import { SCHOOL_MONTHS } from '../sample-head.fixture.js';
import { emptyHouse, goalsOf, houseOf, leadsOf, learnedIn, people, roomsOf, stateIn } from './house.fixture.js';

/* Line by line the table of indicators (domain, 4): just below each threshold, at it, and above. */

const STAFF = 100;
const [NOT, EMERGING, HABIT] = ['not_yet_visible', 'emerging', 'habit'];

const team = (values: Partial<TeamFacts> = {}): TeamFacts => ({
  ...{ members: people(STAFF), metIn: [], formMonths: [] },
  ...values,
});
const teams = (many: number): TeamFacts[] => Array.from({ length: many }, () => team());
const kept = (many: number): TeamFacts[] =>
  Array.from({ length: many }, () => team({ formMonths: [SCHOOL_MONTHS.slice(0, 4)] }));
const pulse = (answered: number, lowest: number): PulseFacts => ({
  ...{ asked: STAFF, answered, answeredAtLeast: false },
  means: [4.5, lowest, 4.2].map((mean) => ({ mean, bound: 'exact' })),
});
const goals = (own: number) => [...goalsOf(people(10), 'own', own), ...goalsOf(people(10, 'q'), 'school', STAFF - own)];
const minutes = (chosen: number) => [
  ...learnedIn(people(10), ['2025-10'], 'self_chosen', chosen),
  ...learnedIn(people(10, 'q'), ['2025-10'], 'assigned', STAFF - chosen),
];
const each = (many: number): number[] => Array<number>(many).fill(3);
const visionOf = (latestOn: string) => ({ visions: { adopted: 1, latestOn } });
const inMonthlyTeam = (many: number) => ({ teams: [team({ members: people(many), metIn: SCHOOL_MONTHS })] });
const consulted = (responded: number) => ({ consultations: 1, responded: people(responded) });
const throughYear = (many: number, months = 7) => ({
  learned: learnedIn(people(many), SCHOOL_MONTHS.slice(0, months)),
});
const led = (leaders: number, reviews: number) => ({ teams: [team()], leads: leadsOf(...each(leaders)), reviews });

type Case = readonly [facts: Partial<HouseFacts>, state: string | undefined];

const TABLE: Readonly<Record<string, readonly Case[]>> = {
  visie: [
    [{}, NOT],
    // 25, 24 and 23 whole months before 1 August 2026.
    [visionOf('2024-07-01'), EMERGING],
    [visionOf('2024-08-01'), HABIT],
    [visionOf('2024-09-01'), HABIT],
  ],
  leerstructuur: [
    [inMonthlyTeam(24), NOT],
    [inMonthlyTeam(25), EMERGING],
    [inMonthlyTeam(26), EMERGING],
    [inMonthlyTeam(59), EMERGING],
    [inMonthlyTeam(60), HABIT],
    [inMonthlyTeam(61), HABIT],
  ],
  betrekken: [
    [consulted(24), NOT],
    [consulted(25), EMERGING],
    [consulted(26), EMERGING],
    [consulted(59), EMERGING],
    [consulted(60), HABIT],
    [consulted(61), HABIT],
  ],
  leervormen: [
    [{ teams: teams(100) }, NOT],
    [{ teams: [...kept(1), ...teams(99)] }, EMERGING],
    [{ teams: [...kept(2), ...teams(98)] }, EMERGING],
    [{ teams: [...kept(49), ...teams(51)] }, EMERGING],
    [{ teams: [...kept(50), ...teams(50)] }, HABIT],
    [{ teams: [...kept(51), ...teams(49)] }, HABIT],
  ],
  behoeften: [
    [{ pulses: [] }, NOT],
    [{ pulses: [pulse(90, 4)] }, EMERGING],
    [{ pulses: [pulse(90, 4), pulse(5, 1)] }, HABIT],
    [{ pulses: [pulse(90, 4), pulse(5, 1), pulse(5, 1)] }, HABIT],
    [{ pulses: [pulse(49, 4), pulse(90, 4)] }, EMERGING],
    [{ pulses: [pulse(50, 4), pulse(90, 4)] }, HABIT],
    [{ pulses: [pulse(51, 4), pulse(90, 4)] }, HABIT],
    [{ pulses: [pulse(90, 3.4), pulse(90, 4)] }, EMERGING],
    [{ pulses: [pulse(90, 3.5), pulse(90, 4)] }, HABIT],
    [{ pulses: [pulse(90, 3.6), pulse(90, 4)] }, HABIT],
  ],
  onderzoekend_leren: [
    [{ cyclesWithEffect: 0, insightsAdopted: 0 }, NOT],
    [{ cyclesWithEffect: 1, insightsAdopted: 0 }, EMERGING],
    [{ cyclesWithEffect: 0, insightsAdopted: 1 }, EMERGING],
    [{ cyclesWithEffect: 9, insightsAdopted: 10 }, EMERGING],
    [{ cyclesWithEffect: 10, insightsAdopted: 9 }, EMERGING],
    [{ cyclesWithEffect: 10, insightsAdopted: 10 }, HABIT],
    [{ cyclesWithEffect: 11, insightsAdopted: 11 }, HABIT],
  ],
  eigen_regie: [
    [{ goals: goals(19), learned: minutes(19) }, NOT],
    [{ goals: goals(20), learned: minutes(19) }, EMERGING],
    [{ goals: goals(19), learned: minutes(20) }, EMERGING],
    [{ goals: goals(21), learned: minutes(0) }, EMERGING],
    [{ goals: goals(39), learned: minutes(40) }, EMERGING],
    [{ goals: goals(40), learned: minutes(39) }, EMERGING],
    [{ goals: goals(40), learned: minutes(40) }, HABIT],
    [{ goals: goals(41), learned: minutes(41) }, HABIT],
  ],
  continu_ontwikkelen: [
    [throughYear(24), NOT],
    [throughYear(25), EMERGING],
    [throughYear(26), EMERGING],
    [throughYear(59), EMERGING],
    [throughYear(60), HABIT],
    [throughYear(61), HABIT],
    // Of ten school months six, seven and eight.
    [throughYear(60, 6), NOT],
    [throughYear(60, 8), HABIT],
  ],
  gespreid_leiderschap: [
    [led(19, 1), NOT],
    [led(20, 0), EMERGING],
    [led(21, 0), EMERGING],
    [led(39, 1), EMERGING],
    [led(40, 0), EMERGING],
    [led(40, 1), HABIT],
    [led(41, 2), HABIT],
  ],
  leeropbrengsten: [
    [{ teams: teams(3), signalsResolved: 0 }, NOT],
    [{ teams: teams(3), signalsResolved: 1 }, EMERGING],
    [{ teams: teams(3), hypothesesEvaluated: 1 }, EMERGING],
    // One of both for every leerteam.
    [{ teams: teams(3), signalsResolved: 4 }, EMERGING],
    [{ teams: teams(3), hypothesesEvaluated: 4 }, EMERGING],
    [{ teams: teams(3), hypothesesEvaluated: 2, signalsResolved: 3 }, EMERGING],
    [{ teams: teams(3), hypothesesEvaluated: 3, signalsResolved: 2 }, EMERGING],
    [{ teams: teams(3), hypothesesEvaluated: 3, signalsResolved: 3 }, HABIT],
    [{ teams: teams(3), hypothesesEvaluated: 4, signalsResolved: 4 }, HABIT],
  ],
};

describe('the table of indicators', () => {
  it('names every block of the house', () => {
    expect(Object.keys(TABLE)).toEqual(ONTWIKKELHUIS.blocks.map(({ key }) => key));
  });

  it.each(Object.entries(TABLE))('holds for %s, just below its thresholds, at them and above', (key, cases) => {
    const states = cases.map(([facts]) => stateIn(key, { ...emptyHouse(STAFF), ...facts }));
    expect(states).toEqual(cases.map(([, state]) => state));
  });

  it.each(Object.entries(TABLE))('tells nothing that is no number where nobody works: %s', (key, cases) => {
    for (const [facts] of [[{}] as const, ...cases]) {
      const nobody = { ...emptyHouse(0), ...facts };
      const indicators = roomsOf(houseOf(nobody)).find((room) => room.key === key)?.indicators ?? [];
      const values = indicators.flatMap(({ value }) => ('value' in value ? [value.value] : []));
      expect(values.filter((value) => !Number.isFinite(value))).toEqual([]);
    }
    expect(stateIn(key, emptyHouse(0))).toBe(NOT);
  });

  it.each([
    ['signalsResolved', 'signals_resolved_per_leerteam'],
    ['hypothesesEvaluated', 'hypotheses_evaluated_per_leerteam'],
  ])('reads %s by one for every leerteam', (fact, indicator) => {
    const rates = [2, 3, 4].map((many) =>
      roomsOf(houseOf({ ...emptyHouse(STAFF), teams: teams(3), [fact]: many }))
        .flatMap(({ indicators }) => indicators)
        .filter(({ key }) => key === indicator)
        .map(({ value, habit }) => ['value' in value && Number(value.value) >= (habit ?? NaN)]),
    );
    expect(rates).toEqual([[[false]], [[true]], [[true]]]);
  });
});
