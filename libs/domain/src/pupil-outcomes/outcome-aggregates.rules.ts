import type { Violation } from '@app/platform';
import { overlap, type Span } from '../work/date-ranges.rules.js';
import type { AggregateOrigin } from './outcome-aggregate.entity.js';
import { offScale } from './outcome-results.rules.js';

/** What a school gives of one group at one moment. */
export interface GivenAggregate {
  readonly pupilGroupId: string;
  readonly momentId: string;
  readonly pupils: number;
  readonly mean: number;
  /** Of a sample: divided by one less than there are pupils. */
  readonly standardDeviation: number;
}

export interface KnownAggregates {
  readonly lowestScore: number | null;
  readonly highestScore: number | null;
  /** The school year of each group, by the group's id. */
  readonly groups: ReadonlyMap<string, Span>;
  readonly moments: ReadonlyMap<string, Span>;
  /** What stands on the measure already, by `keyOfAggregate`. */
  readonly origins: ReadonlyMap<string, AggregateOrigin>;
}

export const keyOfAggregate = ({ pupilGroupId, momentId }: Pick<GivenAggregate, 'pupilGroupId' | 'momentId'>): string =>
  `${pupilGroupId} ${momentId}`;

/** All that is wrong with what a school gives, each at its row. */
export function wrongAggregates(given: readonly GivenAggregate[], known: KnownAggregates): Violation[] {
  const seen = new Set<string>();
  return given.flatMap((one, index) => {
    const wrong = wrongWith(one, known);
    if (seen.has(keyOfAggregate(one))) wrong.push({ pointer: '', code: 'aggregate_twice' });
    seen.add(keyOfAggregate(one));
    return wrong.map((violation) => ({ ...violation, pointer: `/items/${index}${violation.pointer}` }));
  });
}

function wrongWith(one: GivenAggregate, known: KnownAggregates): Violation[] {
  const wrong: Violation[] = [];
  const year = known.groups.get(one.pupilGroupId);
  const moment = known.moments.get(one.momentId);
  if (!year) wrong.push({ pointer: '/pupilGroupId', code: 'unknown_pupil_group' });
  if (!moment) wrong.push({ pointer: '/measuringMomentId', code: 'unknown_measuring_moment' });
  if (year && moment && !overlap(year, moment))
    wrong.push({ pointer: '/measuringMomentId', code: 'moment_of_other_year' });
  const off = offScale(one.mean, known);
  if (off) wrong.push({ pointer: '/mean', ...off });
  const most = off ? Infinity : mostSpread(one, known);
  if (one.standardDeviation > most)
    wrong.push({ pointer: '/standardDeviation', code: 'spread_not_possible', parameters: { most: rounded(most) } });
  if (known.origins.get(keyOfAggregate(one)) === 'purged') wrong.push({ pointer: '', code: 'aggregate_of_results' });
  return wrong;
}

/** Means and deviations come in rounded: at the very edge of a range that makes a little difference. */
const ROUNDING = 0.05;

/**
 * The largest standard deviation (sample, n − 1) that n scores between `lowest` and `highest` with this mean can have:
 * all at one of the two ends (Bhatia and Davis, 2000, American Mathematical Monthly 107(4), 353–357). In points of the
 * scale; without end where the range is not known at both sides.
 */
export function mostSpread(
  { pupils, mean }: Pick<GivenAggregate, 'pupils' | 'mean'>,
  { lowestScore: lowest, highestScore: highest }: Pick<KnownAggregates, 'lowestScore' | 'highestScore'>,
): number {
  if (lowest === null || highest === null) return Infinity;
  const [low, high] = [Math.max(lowest, mean - ROUNDING), Math.min(highest, mean + ROUNDING)];
  // A mean that was rounded may be a little nearer to the middle.
  const nearest = Math.min(Math.max((lowest + highest) / 2, low), high);
  return Math.sqrt(((highest - nearest) * (nearest - lowest) * pupils) / (pupils - 1)) + ROUNDING;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A mean of fewer pupils is not shown. */
const FEWEST_FOR_MEAN = 10;
/** Nor is a count of fewer, and no sum is made of them: it would tell of one. */
export const FEWEST_TO_COUNT = 5;

export const HIDDEN_REASONS = ['fewer_than_10_pupils', 'fewer_than_5_pupils'] as const;

/** What is shown of a group's figures: no mean of fewer than ten pupils, no count of fewer than five. */
export function shownOf<Row extends Pick<GivenAggregate, 'pupils' | 'mean' | 'standardDeviation'>>(row: Row) {
  if (row.pupils >= FEWEST_FOR_MEAN) return { ...row, hidden: null };
  const hidden = row.pupils < FEWEST_TO_COUNT ? 'fewer_than_5_pupils' : 'fewer_than_10_pupils';
  const pupils = hidden === 'fewer_than_5_pupils' ? null : row.pupils;
  return { ...row, pupils, mean: null, standardDeviation: null, hidden } as const;
}
