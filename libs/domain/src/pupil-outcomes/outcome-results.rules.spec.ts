import { describe, expect, it } from '@jest/globals';
import { type KnownOutcomes, looksMixedUp, offScale, planOutcomes, type ReadScore } from './outcome-results.rules.js';

const DAY = '2026-01-20';
const known = (more: Partial<KnownOutcomes> = {}): KnownOutcomes => ({
  schoolId: 'here',
  groups: new Map([['5A', 'a']]),
  sharedNames: new Set(),
  stored: [],
  lowestScore: null,
  highestScore: null,
  dates: { fromOn: '2025-08-01', untilOn: '2026-08-01' },
  moments: [{ fromOn: '2026-01-12', untilOn: '2026-02-01' }],
  founding: undefined,
  restore: false,
  ...more,
});
let rows = 1;
const score = (pupilCode: string, more: Partial<ReadScore> = {}): ReadScore => ({
  row: (rows += 1),
  groupName: '5A',
  grade: null,
  pupilCode,
  measuredOn: DAY,
  score: 40,
  ...more,
});
const stored = (pupilCode: string, more: object = {}) => ({
  pupilCode,
  measuredOn: DAY,
  score: 40 as number | null,
  pupilGroupId: 'a',
  schoolId: 'here',
  ...more,
});
const refusals = (...of: Parameters<typeof planOutcomes>) => planOutcomes(...of).refused.map(({ code }) => code);

describe('what an import would do', () => {
  it('adds what is new, changes what is other, leaves the rest', () => {
    const before = [stored('same'), stored('other', { score: 39 }), stored('moved', { pupilGroupId: 'b' })];
    const plan = planOutcomes(
      ['new', 'same', 'other', 'moved'].map((one) => score(one)),
      known({ stored: before }),
    );
    expect(plan).toMatchObject({ unchanged: 1, refused: [] });
    expect([plan.added, plan.changed].map((list) => list.map(({ pupilCode }) => pupilCode))).toEqual([
      ['new'],
      ['other', 'moved'],
    ]);
  });

  it('takes the first row of a pupil on a day, in whatever group the second is', () => {
    const groups = new Map([
      ['5A', 'a'],
      ['5B', 'b'],
    ]);
    const twice = [score('p'), score('p', { score: 41 }), score('p', { groupName: '5B' })];
    expect(refusals(twice, known({ groups }))).toEqual(['pupil_twice', 'pupil_in_two_groups']);
  });

  it('refuses a pupil whose key is that of one at another school', () => {
    const elsewhere = known({ stored: [stored('p', { schoolId: 'there', score: 39 })] });
    expect(refusals([score('p')], elsewhere)).toEqual(['pupil_at_other_school']);
  });

  it('brings back what was withdrawn only where that is asked', () => {
    const withdrawn = [stored('p', { score: null })];
    expect(refusals([score('p')], known({ stored: withdrawn }))).toEqual(['result_withdrawn']);
    const plan = planOutcomes([score('p')], known({ stored: withdrawn, restore: true }));
    expect(plan).toMatchObject({ restored: 1, refused: [] });
    expect(plan.changed).toHaveLength(1);
  });

  it('counts scores in no measuring moment; the day on which one is over is no part of it', () => {
    const days = ['2026-01-11', '2026-01-12', '2026-01-31', '2026-02-01'];
    const plan = planOutcomes(
      days.map((measuredOn, index) => score(`p${index}`, { measuredOn })),
      known(),
    );
    expect(plan).toMatchObject({ outsideMoments: 2, refused: [] });
  });

  it('founds groups with the grade of their rows, with none where those differ', () => {
    const wanted = [
      score('a', { groupName: '6', grade: 6 }),
      score('b', { groupName: '5/6', grade: 5 }),
      score('c', { groupName: '5/6', grade: 6 }),
      score('d', { groupName: '5/6', grade: 6 }),
    ];
    expect(planOutcomes(wanted, known({ founding: { grade: null } })).foundedGroups).toEqual([
      { name: '6', grade: 6 },
      { name: '5/6', grade: null },
    ]);
    expect(planOutcomes(wanted, known({ founding: { grade: 7 } })).foundedGroups).toMatchObject([
      { grade: 7 },
      { grade: 7 },
    ]);
    expect(refusals(wanted.slice(0, 1), known())).toEqual(['unknown_group_name']);
  });

  it('says once of a row that its group is not there, however many scores it has', () => {
    const of = { row: 7, groupName: 'x' };
    expect(refusals([score('a', of), score('a', { ...of, measuredOn: '2026-06-10' })], known())).toEqual([
      'unknown_group_name',
    ]);
  });

  it('says what is wrong without saying what stands there', () => {
    const shared = known({ sharedNames: new Set(['5A']) });
    const wrong = [score('0042', { groupName: '0043' }), score('0042', { measuredOn: '2024-01-20' }), score('0042')];
    const { refused } = planOutcomes(wrong, shared);
    expect(refused.map(({ code }) => code)).toEqual([
      'unknown_group_name',
      'test_outside_school_year',
      'group_name_shared',
    ]);
    expect(JSON.stringify(refused)).not.toMatch(/004/);
  });
});

describe('a scale', () => {
  it.each([
    [{ lowestScore: 0, highestScore: 100 }, 'score_out_of_range'],
    [{ lowestScore: 0, highestScore: null }, 'score_below_scale'],
    [{ lowestScore: null, highestScore: -3 }, 'score_above_scale'],
  ])('%p leaves out -1 and says how far it goes', (scale, code) => expect(offScale(-1, scale)?.code).toBe(code));

  it.each([-5, 0, 5])('without ends takes %d', (one) =>
    expect(offScale(one, { lowestScore: null, highestScore: null })).toBeUndefined(),
  );
});

describe('columns that were mixed up', () => {
  const pupils = (count: number) => [...Array(count).keys()];
  const founding = known({ founding: { grade: null } });

  it('found a group for each pupil', () => {
    const swapped = pupils(3).map((n) => score('5A', { groupName: `100${n}` }));
    const named = pupils(3).map((n) => score(`100${n}`, { groupName: `Noor ${n}` }));
    expect([swapped, named].map((scores) => looksMixedUp(scores, founding))).toEqual([true, true]);
    // Where none are founded each row is refused by itself.
    expect(looksMixedUp(swapped, known())).toBe(false);
  });

  it('are not what a small school has', () => {
    const small = pupils(8).map((n) => score(`p${n}`, { groupName: `${n % 4}` }));
    const one = [score('p', { groupName: '8X' })];
    expect([small, one].map((scores) => looksMixedUp(scores, founding))).toEqual([false, false]);
  });
});
