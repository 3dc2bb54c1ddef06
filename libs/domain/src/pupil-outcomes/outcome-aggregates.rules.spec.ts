import { describe, expect, it } from '@jest/globals';
import {
  type GivenAggregate,
  type KnownAggregates,
  mostSpread,
  shownOf,
  wrongAggregates,
} from './outcome-aggregates.rules.js';

const SCALE = { lowestScore: 0, highestScore: 100 };
const year = { fromOn: '2025-08-01', untilOn: '2026-08-01' };
const known = (more: Partial<KnownAggregates> = {}): KnownAggregates => ({
  ...SCALE,
  groups: new Map([['g', year]]),
  moments: new Map([
    ['m', { fromOn: '2026-01-12', untilOn: '2026-02-01' }],
    ['before', { fromOn: '2025-01-12', untilOn: '2025-02-01' }],
  ]),
  origins: new Map(),
  ...more,
});
const given = (more: Partial<GivenAggregate> = {}): GivenAggregate => ({
  pupilGroupId: 'g',
  momentId: 'm',
  pupils: 20,
  mean: 60,
  standardDeviation: 10,
  ...more,
});
const wrong = (list: GivenAggregate[], more: Partial<KnownAggregates> = {}) =>
  wrongAggregates(list, known(more)).map(({ pointer, code }) => `${pointer} ${code}`);

describe('what a school gives of its groups', () => {
  it('is fine where it can be', () => expect(wrong([given()])).toEqual([]));

  it.each([
    ['/pupilGroupId unknown_pupil_group', { pupilGroupId: 'x' }],
    ['/measuringMomentId unknown_measuring_moment', { momentId: 'x' }],
    ['/measuringMomentId moment_of_other_year', { momentId: 'before' }],
    ['/mean score_out_of_range', { mean: 101 }],
    ['/standardDeviation spread_not_possible', { standardDeviation: 51 }],
  ])('is refused with %s, at its row', (said, more) => {
    const [pointer = '', code = ''] = said.split(' ');
    expect(
      wrong([given({ pupilGroupId: 'g' }), given(more)]).filter((one) => !one.endsWith('aggregate_twice')),
    ).toEqual([`/items/1${pointer} ${code}`]);
  });

  it('says each group once a moment', () => expect(wrong([given(), given()])).toEqual(['/items/1 aggregate_twice']));

  it('does not stand in the place of what came of results', () => {
    expect(wrong([given()], { origins: new Map([['g m', 'purged']]) })).toEqual(['/items/0 aggregate_of_results']);
    expect(wrong([given()], { origins: new Map([['g m', 'given']]) })).toEqual([]);
  });
});

describe('the largest standard deviation that there can be', () => {
  it('has all pupils at the two ends of the scale, but for rounding', () => {
    // Half at 0 and half at 100: R says sd(rep(c(0, 100), 10)) = 51.29892.
    expect(mostSpread({ pupils: 20, mean: 50 }, SCALE)).toBeCloseTo(51.29892 + 0.05, 4);
    // One of two at each end: sd(c(0, 100)) = 70.71068.
    expect(mostSpread({ pupils: 2, mean: 50 }, SCALE)).toBeCloseTo(70.71068 + 0.05, 4);
  });

  it('is next to nothing at an end of the scale, and anything where that has no ends', () => {
    expect(mostSpread({ pupils: 20, mean: 100 }, SCALE)).toBeLessThan(2.4);
    expect(mostSpread({ pupils: 20, mean: 60 }, { lowestScore: 0, highestScore: null })).toBe(Infinity);
  });
});

describe('what is shown of a group', () => {
  const shown = (pupils: number) => shownOf({ pupils, mean: 60, standardDeviation: 10 });
  it('is all of ten pupils, the count of five, nothing of four', () => {
    expect(shown(10)).toEqual({ pupils: 10, mean: 60, standardDeviation: 10, hidden: null });
    expect(shown(9)).toMatchObject({ pupils: 9, mean: null, standardDeviation: null, hidden: 'fewer_than_10_pupils' });
    expect(shown(4)).toMatchObject({ pupils: null, mean: null, hidden: 'fewer_than_5_pupils' });
  });
});
