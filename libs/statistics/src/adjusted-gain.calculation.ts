import { descriptives } from './descriptives.calculation.js';

/** One pupil's scores at both moments, and the group that the pupil was in at the second. */
export interface GroupedScores {
  readonly group: string;
  readonly first: number;
  readonly second: number;
}

/** The least-squares line second ~ first through all pupils, whatever their group. */
interface PooledLine {
  /** Points at the second moment for each point at the first; NaN where all first scores are equal. */
  readonly slope: number;
  /** How far each pupil's second score lies above the line, in the order of the pupils. */
  readonly residuals: readonly number[];
}

/**
 * Draws the line. Where all first scores are equal they foretell nothing: the distance is that from the mean second
 * score. A single pupil lies on the line.
 *
 * @throws RangeError where a score is not a finite number.
 */
export function pooledLine(pupils: readonly GroupedScores[]): PooledLine {
  const first = descriptives(pupils.map((pupil) => pupil.first));
  const second = descriptives(pupils.map((pupil) => pupil.second));
  if (!first || !second) return { slope: Number.NaN, residuals: pupils.map(() => 0) };
  const products = pupils.map((pupil) => (pupil.first - first.mean) * (pupil.second - second.mean));
  const slope =
    first.sd === 0 ? Number.NaN : products.reduce((total, one) => total + one, 0) / (first.n - 1) / first.sd ** 2;
  const rise = first.sd === 0 ? 0 : slope;
  return {
    slope,
    residuals: pupils.map((pupil) => pupil.second - second.mean - rise * (pupil.first - first.mean)),
  };
}

/**
 * Each group's adjusted gain: its pupils' mean distance from the pooled line, in score points of the second moment.
 * Above 0, its pupils scored higher than all pupils with their first scores did on average.
 *
 * @param pupils those with both scores, of all the groups that are looked at together
 * @returns the groups in the order in which they first occur
 * @throws RangeError where a score is not a finite number.
 */
export function adjustedGains(pupils: readonly GroupedScores[]): Map<string, number> {
  return meansByGroup(pupils, pooledLine(pupils).residuals);
}

/** The mean of the pupils' values for each group, in the order in which the groups first occur. */
export function meansByGroup(pupils: readonly GroupedScores[], values: readonly number[]): Map<string, number> {
  const totals = new Map<string, { n: number; sum: number }>();
  pupils.forEach(({ group }, at) => {
    let total = totals.get(group);
    if (!total) totals.set(group, (total = { n: 0, sum: 0 }));
    total.n += 1;
    total.sum += values[at] ?? Number.NaN;
  });
  return new Map([...totals].map(([group, { n, sum }]) => [group, sum / n]));
}
