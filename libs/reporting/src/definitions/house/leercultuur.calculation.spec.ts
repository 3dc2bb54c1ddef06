import { describe, expect, it } from '@jest/globals';
import { PublishedFigures } from '../../privacy/published-figures.js';
import { Release } from '../../privacy/release.js';
import type { HouseFacts } from './house.facts.js';
import { SCHOOL_MONTHS } from '../sample-head.fixture.js';
import {
  emptyHouse,
  first,
  goalsOf,
  houseOf,
  leadsOf,
  learnedIn,
  people,
  PERIOD,
  roomsOf,
  stateIn,
} from './house.fixture.js';
import {
  leadersAmongMembers,
  ownGoals,
  selfChosenMinutes,
  staffLearningThroughYear,
} from './leercultuur.calculation.js';

const house = (facts: Partial<HouseFacts>): HouseFacts => ({ ...emptyHouse(), ...facts });

describe('eigen regie', () => {
  const goals = (own: number, other: number) => [
    ...goalsOf(people(10), 'own', own),
    ...goalsOf(people(10), 'school', other),
  ];
  const time = (chosen: number, other: number) => [
    ...learnedIn(people(10), ['2025-10'], 'self_chosen', chosen),
    ...learnedIn(people(10), ['2025-10'], 'team', other),
  ];

  it('emerges with a fifth of either, and is a habit with two fifths of both', () => {
    const state = (own: number, chosen: number) =>
      stateIn('eigen_regie', house({ goals: goals(own, 100 - own), learned: time(chosen, 100 - chosen) }));
    expect([state(19, 19), state(20, 19), state(19, 20), state(40, 39), state(39, 40), state(40, 40)]).toEqual([
      'not_yet_visible',
      'emerging',
      'emerging',
      'emerging',
      'emerging',
      'habit',
    ]);
  });

  it('is not yet visible without goals and without learning', () => {
    expect(stateIn('eigen_regie', house({}))).toBe('not_yet_visible');
  });

  it('says nothing of fewer than five, nor of five of whom one is nearly all of it', () => {
    const few = [...goalsOf(people(4), 'own', 3), ...goalsOf(people(10), 'school')];
    expect(ownGoals(house({ goals: few }), first()).value).toEqual({ kind: 'hidden', reason: 'fewer_than_5_staff' });
    const one = [
      ...learnedIn(people(1), ['2025-10'], 'self_chosen', 6000),
      ...learnedIn(people(5, 'q'), ['2025-10'], 'self_chosen', 10),
      ...learnedIn(people(10), ['2025-10'], 'team', 600),
    ];
    expect(selfChosenMinutes(house({ learned: one }), first()).value).toEqual({
      kind: 'hidden',
      reason: 'tells_of_few',
    });
  });

  it('is told as four fifths at least where the others are few', () => {
    const nearly = [...goalsOf(people(15), 'own', 9), ...goalsOf(people(2, 'q'), 'school')];
    const told = ownGoals(house({ goals: nearly }), first());
    expect(told).toMatchObject({ value: { value: 0.8, atLeast: true }, possible: { low: 0.8, high: 1 } });
  });
});

describe('continu ontwikkelen', () => {
  const learned = (who: number, months: number) => learnedIn(people(who), SCHOOL_MONTHS.slice(0, months));

  it('changes at a quarter and at six tenths of the staff', () => {
    const states = (staff: number, ...learners: number[]) =>
      learners.map((who) => stateIn('continu_ontwikkelen', { ...emptyHouse(staff), learned: learned(who, 7) }));
    expect(states(100, 24, 25, 59, 60)).toEqual(['not_yet_visible', 'emerging', 'emerging', 'habit']);
    // Of twenty, ten to fifteen are told alike.
    expect(states(20, 4, 5, 9)).toEqual(['not_yet_visible', 'emerging', 'emerging']);
    expect(states(20, 10, 15, 16)).toEqual(['emerging, or more', 'emerging, or more', 'habit']);
  });

  it('tells nothing of one person by two houses, whatever months they are of, nor by one that is made again', () => {
    const toldOf = (who: number, staff: number, until: string, figures: PublishedFigures) => {
      const facts = { ...emptyHouse(staff), learned: learned(who, 10) };
      const release = new Release({ subjectId: 's', from: PERIOD.from, until }, until, figures);
      return staffLearningThroughYear(facts, PERIOD, release);
    };
    for (let staff = 9; staff <= 130; staff += 1) {
      const figures = new PublishedFigures([]);
      const byValue = new Map<string, number[]>();
      for (let who = 5; who <= staff; who += 1) {
        const { value, possible } = toldOf(who, staff, `${2026 + who}-07-01`, figures);
        const told = value.kind === 'share' ? String(value.value) : value.kind;
        byValue.set(told, [...(byValue.get(told) ?? []), who]);
        expect(possible?.low).toBeLessThanOrEqual(who / staff);
        expect(possible?.high).toBeGreaterThanOrEqual(Math.floor((who * 20) / staff) / 20);
      }
      // How many there are is told as what three could be at least, and five at both ends.
      const sizes = [...byValue.values()].map((people) => people.length);
      expect([staff, Math.min(...sizes) >= 3, (sizes.at(-1) ?? 0) >= 5]).toEqual([staff, true, true]);
    }
  });

  it('asks for seven of ten school months; July and August are none', () => {
    expect(stateIn('continu_ontwikkelen', house({ learned: learned(16, 7) }))).toBe('habit');
    expect(stateIn('continu_ontwikkelen', house({ learned: learned(16, 6) }))).toBe('not_yet_visible');
    const summer = [...learned(16, 6), ...learnedIn(people(16), ['2025-08', '2026-07'])];
    expect(stateIn('continu_ontwikkelen', house({ learned: summer }))).toBe('not_yet_visible');
  });

  it('does not look at how much', () => {
    const much = learnedIn(people(14), SCHOOL_MONTHS.slice(0, 3), 'team', 5000);
    expect(stateIn('continu_ontwikkelen', house({ learned: much }))).toBe('not_yet_visible');
  });
});

describe('gespreid leiderschap', () => {
  const teams = [
    { members: people(10), metIn: [], formMonths: [] },
    { members: people(15).slice(5), metIn: [], formMonths: [] },
  ];

  it('changes at a fifth and two fifths of who is in a leerteam, and is a habit with a review', () => {
    // Fifteen people in two teams; leaders who lead as often as each other.
    const state = (leaders: number, reviews = 0) =>
      stateIn('gespreid_leiderschap', house({ teams, reviews, leads: leadsOf(...Array<number>(leaders).fill(2)) }));
    expect([state(2), state(3), state(5), state(6), state(6, 1), state(5, 1)]).toEqual([
      'not_yet_visible',
      'emerging',
      'emerging',
      'emerging',
      'habit',
      'emerging',
    ]);
  });

  it('is the effective number of leaders: one who leads nearly always weighs', () => {
    // 1 / (0.7² + 3 × 0.1²) = 1.92 of 15
    const told = leadersAmongMembers(house({ teams, leads: leadsOf(7, 1, 1, 1) }), first());
    expect(told.value).toEqual({ kind: 'share', value: 0.1, of: 15, atLeast: true });
  });

  it('is not yet visible where nobody leads, and not told of fewer than five', () => {
    expect(stateIn('gespreid_leiderschap', house({ teams, reviews: 2 }))).toBe('not_yet_visible');
    expect(stateIn('gespreid_leiderschap', house({}))).toBe('not_yet_visible');
    const small = [{ members: people(4), metIn: [], formMonths: [] }];
    expect(stateIn('gespreid_leiderschap', house({ teams: small, leads: leadsOf(1, 1) }))).toBeNull();
  });
});

describe('verbeterde leeropbrengsten', () => {
  const teams = [1, 2].map(() => ({ members: people(6), metIn: [], formMonths: [] }));

  it('emerges with a signal that was mended, and is a habit with as many expectations evaluated', () => {
    const states = [0, 1, 2, 20].map((signalsResolved) =>
      stateIn('leeropbrengsten', house({ teams, signalsResolved })),
    );
    expect(states).toEqual(['not_yet_visible', 'emerging', 'emerging', 'emerging']);
    const both = { hypothesesEvaluated: 2, signalsResolved: 2 };
    expect(stateIn('leeropbrengsten', house({ teams, ...both }))).toBe('habit');
    // For every leerteam: without one there is nothing to be a habit of.
    expect(stateIn('leeropbrengsten', house(both))).toBe('emerging');
    const [hypotheses] = roomsOf(houseOf(house({}))).find(({ key }) => key === 'leeropbrengsten')?.indicators ?? [];
    expect(hypotheses).toMatchObject({ key: 'hypotheses_evaluated', value: { kind: 'count', value: 0 } });
  });

  it.each([
    ['signalsResolved', 'signals_resolved_per_leerteam'],
    ['hypothesesEvaluated', 'hypotheses_evaluated_per_leerteam'],
  ])('counts %s for every leerteam', (fact, indicator) => {
    const rate = (many: number) =>
      roomsOf(houseOf(house({ teams, [fact]: many })))
        .flatMap(({ indicators }) => indicators)
        .find(({ key }) => key === indicator)?.value;
    expect(rate(1)).toEqual({ kind: 'number', value: 0.5, decimals: 2 });
    expect(rate(2)).toEqual({ kind: 'number', value: 1, decimals: 2 });
  });
});
